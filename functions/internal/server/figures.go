package server

import (
	"cmp"
	"context"

	"paint.wtf/functions"
	"paint.wtf/functions/internal/config"
	"paint.wtf/functions/internal/figures"
	"paint.wtf/functions/internal/telemetry"
)

func openTelemetry(ctx context.Context, c *config.Config, only Only) (*telemetry.Telemetry, error) {
	return telemetry.Open(ctx, telemetry.Options{
		Service: cmp.Or(string(only), "paintwtf"), Project: c.Project, Endpoint: c.TelemetryEndpoint, OnCloudRun: c.Service != "",
		Readable: c.Development(),
	})
}

// registerFigures serves the page that shows how this process does, on a developer's own machine and nowhere else.
func (s *Server) registerFigures(ctx context.Context) error {
	if !s.config.Development() {
		return nil
	}
	parts := func(ctx context.Context) map[string]string { return s.readiness.look(ctx, s.parts()) }
	page := figures.New(s.telemetry.Figures, parts)
	return functions.RegisterPath(ctx, figures.Path, page.ServeHTTP)
}
