// Package functions registers the functions by the names under which Cloud Run serves them and triggers call them.
package functions

import (
	"context"
	"net/http"

	"github.com/GoogleCloudPlatform/functions-framework-go/funcframework"
	framework "github.com/GoogleCloudPlatform/functions-framework-go/functions"
	cloudevents "github.com/cloudevents/sdk-go/v2"
)

// Events handles one kind of event each. A returned error means "deliver again".
type Events struct {
	ScoreDrawing, PromptWritten, DrawingWritten, PlayerWritten func(context.Context, cloudevents.Event) error
	DecisionWritten, ReportWritten                             func(context.Context, cloudevents.Event) error
}

// RegisterEvents serves the event functions: each at its name.
func RegisterEvents(e Events) {
	framework.CloudEvent("ScoreDrawing", e.ScoreDrawing)
	framework.CloudEvent("PromptWritten", e.PromptWritten)
	framework.CloudEvent("DrawingWritten", e.DrawingWritten)
	framework.CloudEvent("PlayerWritten", e.PlayerWritten)
	framework.CloudEvent("DecisionWritten", e.DecisionWritten)
	framework.CloudEvent("ReportWritten", e.ReportWritten)
}

// RegisterAPI serves the Api at its own paths: Hosting passes requests on as they are.
func RegisterAPI(ctx context.Context, api http.Handler) error {
	framework.HTTP("Api", api.ServeHTTP)
	return funcframework.RegisterHTTPFunctionContext(ctx, "/", api.ServeHTTP)
}

// RegisterHealth serves readiness at /healthz where there is no Api to do it.
func RegisterHealth(ctx context.Context, healthz http.HandlerFunc) error {
	return funcframework.RegisterHTTPFunctionContext(ctx, "/healthz", healthz)
}
