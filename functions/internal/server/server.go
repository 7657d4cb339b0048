// Package server is one process of paint.wtf: its parts opened, its functions registered, served and drained.
package server

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"time"

	firebase "firebase.google.com/go/v4"
	"firebase.google.com/go/v4/auth"
	"github.com/GoogleCloudPlatform/functions-framework-go/funcframework"

	"paint.wtf/functions"
	"paint.wtf/functions/internal/api"
	"paint.wtf/functions/internal/blob"
	"paint.wtf/functions/internal/board"
	"paint.wtf/functions/internal/config"
	"paint.wtf/functions/internal/deadletter"
	"paint.wtf/functions/internal/deletion"
	"paint.wtf/functions/internal/docstore"
	"paint.wtf/functions/internal/judge"
	"paint.wtf/functions/internal/merging"
	"paint.wtf/functions/internal/mirror"
	"paint.wtf/functions/internal/moderation"
	"paint.wtf/functions/internal/origin"
	"paint.wtf/functions/internal/prompting"
	"paint.wtf/functions/internal/scoring"
	"paint.wtf/functions/internal/telemetry"
	"paint.wtf/functions/internal/trust"
)

// Only says which functions a process serves: the public Api needs no model, the events are for Eventarc alone.
type Only string

const (
	All    Only = ""
	API    Only = "api"
	Events Only = "events"
)

// patience bounds one delivery of an event, below the 60 s that a push subscription waits.
const patience = 50 * time.Second

// Server holds the open parts of one process.
type Server struct {
	config    *config.Config
	only      Only
	documents *docstore.Store
	files     *blob.Store
	boards    *board.Store
	firebase  *firebase.App
	users     *auth.Client
	judge     *judge.Judge
	telemetry *telemetry.Telemetry
	readiness readiness
	patience  time.Duration
	close     []func()

	work  work
	drain *drain
}

// Open opens the parts. What is only reached over the network may still be away; a model that does not fit stops here.
func Open(ctx context.Context, c *config.Config, only Only) (*Server, error) {
	s := &Server{config: c, only: only, patience: patience, work: workOf(c, only), drain: newDrain()}
	if err := s.open(ctx); err != nil {
		s.Close()
		return nil, err
	}
	return s, nil
}

func (s *Server) open(ctx context.Context) (err error) {
	c, only := s.config, s.only
	if only != All && only != API && only != Events {
		return fmt.Errorf("-only is %q; it can be api or events", only)
	}
	if c.DatabaseURL == "" {
		return errors.New("DATABASE_URL is not set; it names the Postgres mirror")
	}
	if s.telemetry, err = openTelemetry(ctx, c, only); err != nil {
		return err
	}
	s.onClose(func() { _ = s.telemetry.Close() })
	if s.documents, err = docstore.Open(ctx, c.Project); err != nil {
		return err
	}
	s.onClose(func() { _ = s.documents.Close() })
	if s.files, err = blob.Open(ctx, c.Bucket); err != nil {
		return err
	}
	s.onClose(func() { _ = s.files.Close() })
	if s.boards, err = board.Open(ctx, c.DatabaseURL); err != nil {
		return err
	}
	s.onClose(s.boards.Close)
	if s.firebase, err = firebase.NewApp(ctx, &firebase.Config{ProjectID: c.Project, StorageBucket: c.Bucket}); err != nil {
		return fmt.Errorf("firebase: %w", err)
	}
	if s.users, err = s.firebase.Auth(ctx); err != nil {
		return fmt.Errorf("firebase auth: %w", err)
	}
	if only != API {
		if s.judge, err = OpenJudge(c); err != nil {
			return err
		}
		s.onClose(func() { _ = s.judge.Close() })
	}
	return nil
}

func (s *Server) onClose(f func()) { s.close = append(s.close, f) }

// Close lets go of the parts, last opened first.
func (s *Server) Close() {
	for i := len(s.close) - 1; i >= 0; i-- {
		s.close[i]()
	}
	s.close = nil
}

// Register makes the process's functions known to the framework. Call it once in a process.
func (s *Server) Register(ctx context.Context) error {
	if s.only != API {
		functions.RegisterEvents(s.Events(), s.drain.counted)
	}
	if err := s.registerFigures(ctx); err != nil {
		return err
	}
	if s.only == Events {
		return s.registerHealth(ctx)
	}
	return functions.RegisterAPI(ctx, s.handler(ctx))
}

// handler is the Api as it is served: measured, and counted while it answers.
func (s *Server) handler(ctx context.Context) http.Handler {
	return s.telemetry.Requests(s.drain.counted(s.API(ctx)))
}

// API is the Api's handler. What it keeps up to date by itself ends with ctx.
func (s *Server) API(ctx context.Context) *api.API {
	var from *origin.Verifier
	if s.config.AppCheck {
		from = origin.New(ctx, s.firebase)
	}
	return api.New(s.config, s.documents, s.files, s.boards, s.users, from, s.work.requests, s.healthz, s.readyz)
}

// Events are the event functions, bounded in age and time.
func (s *Server) Events() functions.Events {
	handle := s.handlers()
	letters := deadletter.New(s.documents, s.files, s.config.Project, s.config.Bucket, handle.ByName())
	return functions.Events{
		ScoreDrawing:    s.event("ScoreDrawing", handle.ScoreDrawing),
		PromptWritten:   s.event("PromptWritten", handle.PromptWritten),
		DrawingWritten:  s.event("DrawingWritten", handle.DrawingWritten),
		PlayerWritten:   s.event("PlayerWritten", handle.PlayerWritten),
		DecisionWritten: s.event("DecisionWritten", handle.DecisionWritten),
		ReportWritten:   s.event("ReportWritten", handle.ReportWritten),
		DeadLetter:      s.delivery("DeadLetter", letters.Received),
		DeadWritten:     s.delivery("DeadWritten", documentWritten("dead", letters.Written)),
	}
}

// handlers do what the functions are for; those of dead events are made of these.
func (s *Server) handlers() functions.Events {
	judges := prompting.NewJudges(s.documents, s.judge)
	players := trust.New(s.documents, s.users, s.config.NewPlayerAge, s.config.NewPlayerDrawings)
	scorer := scoring.New(s.documents, s.files, judges, players, s.config.Bucket, s.work.events)
	prompter := prompting.New(s.documents, judges)
	m := mirror.New(s.documents, s.boards)
	moderator := s.moderator(m, players)
	return functions.Events{
		ScoreDrawing:    surviving(objectFinalized(scorer)),
		PromptWritten:   surviving(promptWritten(prompter, m)),
		DrawingWritten:  surviving(documentWritten("drawings", m.Drawing)),
		PlayerWritten:   surviving(documentWritten("players", m.Player)),
		DecisionWritten: surviving(documentWritten("decisions", moderator.Decided)),
		ReportWritten:   surviving(documentWritten("reports", moderator.Reported)),
	}
}

func (s *Server) moderator(m *mirror.Mirror, players *trust.Trust) *moderation.Moderator {
	removal := deletion.New(s.documents, s.files, m, merging.New(s.documents, s.files, m, s.users), s.users)
	return moderation.New(s.documents, removal, players, float64(s.config.ReportsToHide))
}

// Serve listens until ctx ends, then takes no more work and finishes what it has begun.
func (s *Server) Serve(ctx context.Context) error {
	slog.Info("starting", "address", s.config.Address(), "only", s.only, "model", s.modelName())
	failed := make(chan error, 1)
	// Only the framework opens the port. Were it tried out before, who waits for it could take that for the start.
	go func() { failed <- funcframework.StartHostPort(s.config.Host, s.config.Port) }()
	select {
	case err := <-failed:
		return fmt.Errorf("cannot listen on %s: %w", s.config.Address(), err)
	case <-ctx.Done():
		if !s.drain.finish() {
			s.close = nil // what still runs needs its parts until the process ends
		}
		return nil
	}
}

func (s *Server) modelName() string {
	if s.judge == nil {
		return "none"
	}
	m := s.judge.Manifest()
	return m.Name + " " + m.Version
}
