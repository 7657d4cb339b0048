package main

import (
	"context"
	"flag"
	"io"
	"log/slog"

	"paint.wtf/functions/internal/config"
	"paint.wtf/functions/internal/server"
)

func serve(ctx context.Context, args []string, _ io.Reader, _, errOut io.Writer) error {
	flags := flag.NewFlagSet("paintwtf serve", flag.ContinueOnError)
	flags.SetOutput(errOut)
	only := flags.String("only", "", "serve only `api` (public, no model) or events (for Eventarc); both when empty")
	if err := flags.Parse(args); err != nil {
		return err
	}
	c, err := config.Load(ctx)
	if err != nil {
		return err
	}
	slog.SetDefault(slog.New(slog.NewJSONHandler(errOut, &slog.HandlerOptions{Level: c.LogLevel})))
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
