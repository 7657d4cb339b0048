package telemetry_test

import (
	"context"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"testing"

	cloudevents "github.com/cloudevents/sdk-go/v2"

	"paint.wtf/functions/internal/telemetry"
)

// What measuring costs where nothing is exported.
func BenchmarkWorkWithoutAnEndpoint(b *testing.B) {
	tell, err := telemetry.Open(b.Context(), telemetry.Options{Service: "events", Project: "p"})
	if err != nil {
		b.Fatal(err)
	}
	defer slog.SetDefault(slog.Default())
	slog.SetDefault(slog.New(slog.DiscardHandler))
	b.Run("an event", func(b *testing.B) {
		handle := tell.Event("ScoreDrawing", func(context.Context, cloudevents.Event) error { return nil })
		e := cloudevents.NewEvent()
		for b.Loop() {
			_ = handle(b.Context(), e)
		}
	})
	b.Run("a request", func(b *testing.B) {
		handler := tell.Requests(http.HandlerFunc(func(http.ResponseWriter, *http.Request) {}))
		w, r := httptest.NewRecorder(), httptest.NewRequest(http.MethodGet, "/", nil)
		for b.Loop() {
			handler.ServeHTTP(w, r)
		}
	})
}
