package main

import (
	"context"
	"io"
	"log/slog"

	"paint.wtf/functions/internal/config"
	"paint.wtf/functions/internal/server"
	"paint.wtf/functions/internal/telemetry"
)

const serveUsage = `Usage: paintwtf serve [-only api|events]

Serves the functions; docs/configuration.md lists the variables that say where everything is.

`

func serve(ctx context.Context, args []string, _ io.Reader, _, errOut io.Writer) error {
	flags := newFlags("serve", serveUsage, errOut)
	only := flags.String("only", "", "serve only `api` (public, no model) or events (for Eventarc); both when empty")
	if err := parse(flags, args); err != nil {
		return err
	}
	c, err := config.Load(ctx)
	if err != nil {
		return err
	}
	slog.SetDefault(telemetry.Logger(errOut, c.LogLevel, c.Project))
	s, err := server.Open(ctx, c, server.Only(*only))
	if err != nil {
		return err
	}
	defer s.Close()
	if err := s.Register(ctx); err != nil {
		return err
	}
	return s.Serve(ctx)
}
