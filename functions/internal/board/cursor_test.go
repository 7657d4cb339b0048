package board

import (
	"encoding/base64"
	"errors"
	"math"
	"testing"
	"time"

	"paint.wtf/functions/internal/fault"
)

func TestACursorComesBackAsThePositionItWasMadeOf(t *testing.T) {
	for _, want := range []position{
		{0.1 + 0.2, time.Date(2026, 3, 1, 0, 0, 0, 1000, time.UTC), "Abcdefghij0123456789"},
		{-1, time.Unix(0, 0).UTC(), "a"},
		{math.MaxFloat64, time.Date(9999, 12, 31, 23, 59, 59, 0, time.UTC), "z"},
		{math.SmallestNonzeroFloat64, time.Date(1, 1, 1, 0, 0, 0, 0, time.UTC), "0"},
	} {
		if got, err := decodePosition(want.encode("p", Players), "p", Players); err != nil || got != want {
			t.Errorf("got %+v (error %v), want %+v", got, err, want)
		}
	}
}

func TestACursorWithAnyByteChangedIsRefused(t *testing.T) {
	p := position{0.5, time.Date(2026, 3, 1, 0, 0, 0, 0, time.UTC), "Abcdefghij0123456789"}
	good, err := base64.RawURLEncoding.DecodeString(p.encode("p", Players))
	if err != nil {
		t.Fatal(err)
	}
	for i := range good {
		for bit := range 8 {
			bad := append([]byte{}, good...)
			bad[i] ^= 1 << bit
			if got, err := decodePosition(base64.RawURLEncoding.EncodeToString(bad), "p", Players); !errors.Is(err, fault.BadRequest) {
				t.Fatalf("bit %d of byte %d changed: got %+v, error %v", bit, i, got, err)
			}
		}
	}
}

func TestACursorWithARightChecksumAndWrongContentIsRefused(t *testing.T) {
	day := time.Date(2026, 3, 1, 0, 0, 0, 0, time.UTC)
	for name, p := range map[string]position{
		"no number":    {math.NaN(), day, "a"},
		"infinite":     {math.Inf(-1), day, "a"},
		"a far time":   {1, time.UnixMicro(math.MaxInt64), "a"},
		"no id":        {1, day, ""},
		"a strange id": {1, day, "a\x00"},
	} {
		if got, err := decodePosition(p.encode("p", Players), "p", Players); !errors.Is(err, fault.BadRequest) {
			t.Errorf("%s: got %+v, error %v", name, got, err)
		}
	}
}

func FuzzAnyTextIsACursorOrABadRequest(f *testing.F) {
	f.Add("")
	f.Add("AA")
	f.Add(position{1, time.Unix(1, 0), "a"}.encode("p", Drawings))
	f.Fuzz(func(t *testing.T, text string) {
		p, err := decodePosition(text, "p", Drawings)
		if err == nil && p.encode("p", Drawings) != text {
			t.Errorf("%q is not what its position encodes to", text)
		}
		if err != nil && !errors.Is(err, fault.BadRequest) {
			t.Errorf("%q: error %v", text, err)
		}
	})
}
