// Package functions registers the functions by the names under which Cloud Run serves them and triggers call them.
package functions

import (
	"context"
	"net/http"

	"github.com/GoogleCloudPlatform/functions-framework-go/funcframework"
	framework "github.com/GoogleCloudPlatform/functions-framework-go/functions"
	cloudevents "github.com/cloudevents/sdk-go/v2"

	"paint.wtf/functions/internal/event"
)

// A Function handles one kind of event. A returned error means "deliver again".
type Function = func(context.Context, cloudevents.Event) error

// Events are the functions for events: what becomes of drawings and prompts, and of events that were delivered in vain.
type Events struct {
	ScoreDrawing, PromptWritten, DrawingWritten, PlayerWritten, DecisionWritten, ReportWritten Function
	DeadLetter, DeadWritten                                                                    Function
}

// ByName are the functions by the names under which they are served.
func (e Events) ByName() map[string]Function {
	return map[string]Function{
		"ScoreDrawing": e.ScoreDrawing, "PromptWritten": e.PromptWritten, "DrawingWritten": e.DrawingWritten,
		"PlayerWritten": e.PlayerWritten, "DecisionWritten": e.DecisionWritten, "ReportWritten": e.ReportWritten,
		"DeadLetter": e.DeadLetter, "DeadWritten": e.DeadWritten,
	}
}

// RegisterEvents serves the event functions, each at its name; around goes around the handling of every request. They are registered
// as functions for requests, since the framework's own for events answer every error with 500, and never say when to come again.
func RegisterEvents(e Events, around func(http.Handler) http.Handler) {
	for name, function := range e.ByName() {
		framework.HTTP(name, around(event.Handler(function)).ServeHTTP)
	}
}

// RegisterAPI serves the Api at its own paths: Hosting passes requests on as they are.
func RegisterAPI(ctx context.Context, api http.Handler) error {
	framework.HTTP("Api", api.ServeHTTP)
	return RegisterPath(ctx, "/", api.ServeHTTP)
}

// RegisterPath serves a path that is no function's.
func RegisterPath(ctx context.Context, path string, handle http.HandlerFunc) error {
	return funcframework.RegisterHTTPFunctionContext(ctx, path, handle)
}
