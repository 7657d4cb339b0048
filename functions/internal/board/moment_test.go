package board

import (
	"encoding/base64"
	"errors"
	"testing"
	"time"

	"paint.wtf/functions/internal/fault"
)

func TestAListsCursorComesBackAsTheMomentItWasMadeOf(t *testing.T) {
	for _, want := range []moment{
		{time.Date(2026, 3, 1, 0, 0, 0, 1000, time.UTC), "Abcdefghij0123456789"},
		{time.Unix(0, 0).UTC(), "a"},
		{time.Date(1, 1, 1, 0, 0, 0, 0, time.UTC), "0"},
		{time.Date(9999, 12, 31, 23, 59, 59, 0, time.UTC), "z"},
	} {
		if got, err := decodeMoment(want.cursor("list"), "list"); err != nil || got != want {
			t.Errorf("got %+v (error %v), want %+v", got, err, want)
		}
		if got, err := decodeMoment(want.cursor("list"), "another"); !errors.Is(err, fault.BadRequest) {
			t.Errorf("by another list: got %+v, error %v", got, err)
		}
	}
	if got, err := decodeMoment("", "list"); err != nil || got != latest {
		t.Errorf("no cursor is %+v, error %v", got, err)
	}
}

func TestAListsCursorWithAnyByteChangedIsRefused(t *testing.T) {
	good, err := base64.RawURLEncoding.DecodeString(moment{time.Date(2026, 3, 1, 0, 0, 0, 0, time.UTC), "Abcdefghij0123456789"}.cursor("list"))
	if err != nil {
		t.Fatal(err)
	}
	for i := range good {
		for bit := range 8 {
			bad := append([]byte{}, good...)
			bad[i] ^= 1 << bit
			if got, err := decodeMoment(base64.RawURLEncoding.EncodeToString(bad), "list"); !errors.Is(err, fault.BadRequest) {
				t.Fatalf("bit %d of byte %d changed: got %+v, error %v", bit, i, got, err)
			}
		}
	}
}
