// Package functions registers the functions by the names under which Cloud Run serves them and triggers call them.
package functions

import (
	"context"
	"net/http"

	"github.com/GoogleCloudPlatform/functions-framework-go/funcframework"
	framework "github.com/GoogleCloudPlatform/functions-framework-go/functions"
	cloudevents "github.com/cloudevents/sdk-go/v2"
	cehttp "github.com/cloudevents/sdk-go/v2/protocol/http"
)

// Events handles one kind of event each. A returned error means "deliver again".
type Events struct {
	ScoreDrawing, PromptWritten, DrawingWritten, PlayerWritten func(context.Context, cloudevents.Event) error
	DecisionWritten, ReportWritten                             func(context.Context, cloudevents.Event) error
}

// RegisterEvents serves the event functions: each at its name.
func RegisterEvents(e Events) {
	for name, handle := range map[string]handler{
		"ScoreDrawing": e.ScoreDrawing, "PromptWritten": e.PromptWritten, "DrawingWritten": e.DrawingWritten,
		"PlayerWritten": e.PlayerWritten, "DecisionWritten": e.DecisionWritten, "ReportWritten": e.ReportWritten,
	} {
		framework.HTTP(name, receiver(handle))
	}
}

type handler = func(context.Context, cloudevents.Event) error

// receiver takes CloudEvents over HTTP. Unlike the framework's own it passes on the headers of the request, which say whose trace it
// is, and prints no errors: they may name accounts, and are the log's, where that is taken care of.
func receiver(handle handler) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		e, err := cloudevents.NewEventFromHTTPRequest(r)
		if err == nil {
			err = e.Validate()
		}
		if err != nil {
			http.Error(w, "this is no CloudEvent", http.StatusBadRequest)
			return
		}
		if err := handle(cehttp.WithRequestDataAtContext(r.Context(), r), *e); err != nil {
			http.Error(w, "the event has to come again", http.StatusInternalServerError)
		}
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
