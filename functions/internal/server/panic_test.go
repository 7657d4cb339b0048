package server

import (
	"context"
	"strings"
	"testing"

	cloudevents "github.com/cloudevents/sdk-go/v2"

	"paint.wtf/functions/internal/event/eventtest"
	"paint.wtf/functions/internal/fault"
)

func TestAPanicIsAnErrorWhoseEventComesAgain(t *testing.T) {
	log := capture(t)
	err := surviving(func(context.Context, cloudevents.Event) error { panic("no such thing") })(t.Context(), eventtest.Written(t, "drawings", "x"))
	if err == nil || err.Error() != "panic: no such thing" || fault.Permanent(err) {
		t.Errorf("it ends with %v", err)
	}
	if !strings.Contains(log.text.String(), "panic_test.go") {
		t.Errorf("the log does not say where: %s", &log.text)
	}
}
