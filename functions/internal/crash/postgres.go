//go:build crash

package crash

import (
	"context"
	"regexp"

	"github.com/jackc/pgx/v5"
)

// Postgres makes the statements of a connection that change rows steps.
func Postgres(config *pgx.ConnConfig) { config.Tracer = watchedStatements{} }

type watchedStatements struct{}

type statementKey struct{}

func (watchedStatements) TraceQueryStart(ctx context.Context, _ *pgx.Conn, statement pgx.TraceQueryStartData) context.Context {
	return context.WithValue(ctx, statementKey{}, statement.SQL)
}

// target is the table that a statement changes.
var target = regexp.MustCompile(`(?:insert into|update|delete from) (\w+)`)

func (watchedStatements) TraceQueryEnd(ctx context.Context, _ *pgx.Conn, end pgx.TraceQueryEndData) {
	tag := end.CommandTag
	if end.Err != nil || tag.RowsAffected() == 0 || !tag.Insert() && !tag.Update() && !tag.Delete() {
		return
	}
	statement, _ := ctx.Value(statementKey{}).(string)
	if table := target.FindStringSubmatch(statement); table != nil {
		after("row " + table[1])
	}
}
