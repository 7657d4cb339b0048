//go:build !crash

package crash

import (
	"github.com/jackc/pgx/v5"
	"google.golang.org/api/option"
)

// Firestore are the options of a client whose commits are steps.
func Firestore() []option.ClientOption { return nil }

// Storage are the options of a client whose uploads and deletions are steps.
func Storage() []option.ClientOption { return nil }

// Postgres makes the statements of a connection that change rows steps.
func Postgres(*pgx.ConnConfig) {}
