// Package migrations is the schema of the Postgres mirror as numbered SQL files.
//
// Each file is one transaction and plain SQL for PostgreSQL 15 and later: it applies unchanged to a server of one's own
// and to a Supabase project.
package migrations

import "embed"

// Files holds NNNN_name.up.sql and NNNN_name.down.sql.
//
//go:embed *.sql
var Files embed.FS
