package migrate

import (
	"context"

	"github.com/golang-migrate/migrate/v4"
)

// Steps applies the next n migrations.
func Steps(ctx context.Context, databaseURL string, n int) error {
	return run(ctx, databaseURL, func(m *migrate.Migrate) error { return walk(m, n) })
}
