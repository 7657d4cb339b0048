package main

import (
	"context"
	_ "embed"
	"fmt"
	"net/url"
	"strconv"
	"strings"

	"github.com/jackc/pgx/v5"

	"paint.wtf/functions/internal/migrate"
)

// A game is what a database is filled with.
type game struct {
	drawings, prompts int
	keep              bool // the database, for other runs
}

func (g game) players() int { return g.drawings / 5 }

// ids as fill.sql makes them, 20 characters as real ones.
func (g game) drawingID(i int) string { return fmt.Sprintf("drawing%013d", i) }
func (g game) promptID(i int) string  { return fmt.Sprintf("prompt%014d", i) }
func (g game) uid(i int) string       { return fmt.Sprintf("uid%025d", i) }

//go:embed fill.sql
var fillSQL string

// create makes a database of its own with every migration and the game in it, and returns its URL.
func (g game) create(ctx context.Context, admin string) (databaseURL string, err error) {
	u, err := url.Parse(admin)
	if err != nil {
		return "", err
	}
	name := fmt.Sprintf("bench_boards_%d", g.drawings)
	u.Path = "/" + name
	if g.keep && execute(ctx, u.String(), `select from board_buckets limit 1`) == nil {
		return u.String(), nil
	}
	if err := execute(ctx, admin, `drop database if exists `+name+` with (force)`, `create database `+name); err != nil {
		return "", err
	}
	if err := migrate.Up(ctx, u.String()); err != nil {
		return "", err
	}
	fill := strings.NewReplacer("$1", strconv.Itoa(g.drawings), "$2", strconv.Itoa(g.prompts)).Replace(fillSQL)
	return u.String(), execute(ctx, u.String(), fill, `vacuum analyze`, `checkpoint`)
}

func (g game) drop(ctx context.Context, admin string) error {
	if g.keep {
		return nil
	}
	return execute(ctx, admin, fmt.Sprintf(`drop database bench_boards_%d with (force)`, g.drawings))
}

func execute(ctx context.Context, databaseURL string, statements ...string) error {
	conn, err := pgx.Connect(ctx, databaseURL)
	if err != nil {
		return err
	}
	defer conn.Close(context.WithoutCancel(ctx))
	for _, statement := range statements {
		if _, err := conn.PgConn().Exec(ctx, statement).ReadAll(); err != nil {
			return err
		}
	}
	return nil
}
