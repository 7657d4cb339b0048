// Package board is the Postgres mirror of Firestore: what answers ranks, counts and pages of boards.
//
// The rank law: higher raw score first, then the earlier drawing (the submission's time), then the smaller id. Only
// listed drawings count: those that are visible and ranked. The default board holds each player's best drawing.
//
// Everything here can be thrown away and filled again from Firestore. Writes carry the read time of the document they
// come from, and apply only if it is newer than what the row holds: so the same events in any order, any number of times,
// end in the same rows.
package board

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/url"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/pgtype"
	"github.com/jackc/pgx/v5/pgxpool"

	"paint.wtf/functions/internal/crash"
	"paint.wtf/functions/internal/fault"
)

const (
	// maxConnections bounds one process. Cloud Run starts many, and a small Postgres takes 60 to 100 connections.
	maxConnections = 8
	connectTimeout = 5 * time.Second
	// pingTimeout is how long a connection that has rested may take to show that it is alive, before another is opened.
	pingTimeout = time.Second
	// statementTimeout is far above anything asked here: a statement that takes so long is stuck, and giving up lets the
	// event come again or the page say that boards are away.
	statementTimeout = 10 * time.Second
	// idleTransaction ends what a process left open when it was stopped in the middle.
	idleTransaction = 30 * time.Second
)

// uniqueViolation is Postgres's SQLSTATE for a key that is taken. Every write here yields to a row of the same key, so it
// can only mean that two writes met at a bad moment; the next try will not.
const uniqueViolation = "23505"

// A Store reads and writes the mirror. It is safe for concurrent use.
//
// Every error wraps one of: fault.BoardsAway (Postgres is away, too slow or in the middle of a restart), fault.NotFound,
// fault.BadRequest (values that no row can hold, a cursor or limit that is none), or the context's own error. What wraps
// none of them is a fault of ours, such as a database that was not migrated.
type Store struct {
	pool *pgxpool.Pool
}

// Open prepares a pool for a database URL (postgres://user:password@host:port/name?…) without connecting: Postgres may
// come up later. Time-outs and pool_max_conns in the URL win over the ones here. Behind a transaction pooler, add
// default_query_exec_mode=exec, since prepared statements do not survive it, and give the role the settings, which then
// are not sent: some poolers refuse a connection that comes with any.
func Open(ctx context.Context, databaseURL string) (*Store, error) {
	return open(ctx, databaseURL, nil)
}

// open is Open with somebody who is told of every statement, if tracer is not nil.
func open(ctx context.Context, databaseURL string, tracer pgx.QueryTracer) (*Store, error) {
	config, err := pgxpool.ParseConfig(databaseURL)
	if err != nil {
		return nil, fmt.Errorf("open the database: %w", err)
	}
	if !inURL(databaseURL, "pool_max_conns") {
		config.MaxConns = maxConnections
	}
	if config.PingTimeout == 0 {
		config.PingTimeout = pingTimeout
	}
	if !inURL(databaseURL, "connect_timeout") {
		config.ConnConfig.ConnectTimeout = connectTimeout
	}
	settings := map[string]string{"application_name": "paintwtf"}
	if m := config.ConnConfig.DefaultQueryExecMode; m != pgx.QueryExecModeExec && m != pgx.QueryExecModeSimpleProtocol {
		// Every statement here is a few look-ups by index, whatever its arguments: planning it anew each time would take longer than
		// running it. A plan that does not know its limit may expect many rows; so what is looked up for each row of a page says
		// "lateral … limit 1", which leaves nothing else to do.
		settings["plan_cache_mode"] = "force_generic_plan"
		settings["statement_timeout"] = milliseconds(statementTimeout)
		settings["idle_in_transaction_session_timeout"] = milliseconds(idleTransaction)
	}
	for name, value := range settings {
		if _, set := config.ConnConfig.RuntimeParams[name]; !set {
			config.ConnConfig.RuntimeParams[name] = value
		}
	}
	config.AfterConnect = func(_ context.Context, conn *pgx.Conn) error {
		conn.TypeMap().RegisterType(&pgtype.Type{
			Name: "timestamptz", OID: pgtype.TimestamptzOID, Codec: &pgtype.TimestamptzCodec{ScanLocation: time.UTC},
		})
		return nil
	}
	config.ConnConfig.Tracer = tracer
	crash.Postgres(config.ConnConfig)
	pool, err := pgxpool.NewWithConfig(ctx, config)
	if err != nil {
		return nil, fmt.Errorf("open the database: %w", err)
	}
	return &Store{pool}, nil
}

func milliseconds(d time.Duration) string { return fmt.Sprint(d.Milliseconds()) }

func inURL(databaseURL, parameter string) bool {
	u, err := url.Parse(databaseURL)
	return err == nil && u.Query().Has(parameter)
}

// Close waits for what is under way and closes every connection.
func (s *Store) Close() { s.pool.Close() }

// Ping reports whether Postgres answers and has the tables: it costs one round trip.
func (s *Store) Ping(ctx context.Context) (err error) {
	defer s.explain(ctx, &err, "ping the database")
	_, err = s.pool.Exec(ctx, `select from prompts limit 1`)
	return err
}

// inSnapshot sends the statements that queue adds in one round trip, as a read-only transaction all of which sees the same rows.
func (s *Store) inSnapshot(ctx context.Context, queue func(*pgx.Batch)) error {
	batch := &pgx.Batch{}
	batch.BeginTx(pgx.TxOptions{IsoLevel: pgx.RepeatableRead, AccessMode: pgx.ReadOnly})
	queue(batch)
	batch.Queue("commit")
	results := s.pool.SendBatch(ctx, batch)
	err := results.Close()
	// This gives the connection back. The transaction is open still, and costs another trip, only after a statement that failed.
	_ = results.Tx().Rollback(ctx)
	return err
}

// explain adds to *err what was being done and the fault that the rest of the program acts on. Use it deferred.
func (s *Store) explain(ctx context.Context, err *error, format string, args ...any) {
	if *err == nil {
		return
	}
	if f := faultOf(ctx, *err); f != nil && !errors.Is(*err, f) {
		*err = fmt.Errorf("%w: %w", f, *err)
	}
	fault.Wrap(err, format, args...)
}

// faultOf says which fault an error of the driver is, or nil.
func faultOf(ctx context.Context, err error) error {
	if fault.Of(err) != nil {
		return nil
	}
	// The caller gave up; whatever the driver says of it, Postgres is not to blame.
	if errors.Is(ctx.Err(), context.Canceled) {
		return context.Canceled
	}
	if errors.Is(err, pgx.ErrNoRows) {
		return fault.NotFound
	}
	var connect *pgconn.ConnectError
	if errors.As(err, &connect) {
		return fault.BoardsAway
	}
	var pg *pgconn.PgError
	if errors.As(err, &pg) {
		if pg.Code == uniqueViolation {
			return fault.BoardsAway
		}
		switch pg.Code[:2] {
		case "22", "23": // data exception, constraint violation
			return fault.BadRequest
		case "08", "25", "40", "53", "55", "57", "58": // connection, read-only standby, deadlock, resources, locks, operator, system
			return fault.BoardsAway
		}
		return nil
	}
	var network net.Error
	if pgconn.SafeToRetry(err) || pgconn.Timeout(err) || errors.As(err, &network) ||
		errors.Is(err, context.DeadlineExceeded) || errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) ||
		errors.Is(err, net.ErrClosed) || strings.Contains(err.Error(), "conn closed") {
		return fault.BoardsAway
	}
	return nil
}
