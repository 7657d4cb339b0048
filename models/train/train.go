// Package train carries what an evaluation must know of the training of models/doodle.
package train

import (
	_ "embed"
	"strings"
)

// Split is split.json: which doodles training never saw. functions/internal/evaluation/quickdraw reads it.
//
//go:embed split.json
var Split []byte

//go:embed quickdraw-names.txt
var names string

// Categories are the 345 names of the Quick, Draw! data set, as it spells them.
func Categories() []string { return strings.Split(strings.TrimSpace(names), "\n") }
