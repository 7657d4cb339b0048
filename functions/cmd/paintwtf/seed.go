package main

import (
	"context"
	"fmt"
	"io"
	"strings"

	"paint.wtf/functions/internal/docstore"
)

// seedPrompts are there when a new game opens.
var seedPrompts = []string{
	"a raccoon driving a tractor",
	"a giraffe in the arctic",
	"the world's fastest frog",
	"a fire-breathing hot dog",
	"an upside-down dinosaur",
	"a lightbulb that is trying its best",
	"a snail delivering mail",
	"a cactus at a birthday party",
	"an octopus playing the drums",
	"a penguin riding a bicycle",
	"a sleepy volcano",
	"a shark wearing a top hat",
}

func seed(ctx context.Context, args []string, _ io.Reader, out, errOut io.Writer) error {
	flags := newFlags("seed", fmt.Sprintf("Usage: paintwtf seed\n\nAdds the %d prompts a new game opens with; those that are there stay as they are.\n", len(seedPrompts)), errOut)
	if err := parse(flags, args); err != nil {
		return err
	}
	return withDocuments(ctx, func(documents *docstore.Store) error {
		fresh := 0
		for _, text := range seedPrompts {
			added, err := documents.AddPromptAs(ctx, seedID(text), text)
			if err != nil {
				return err
			}
			if added {
				fresh++
			}
		}
		fmt.Fprintf(out, "%d prompts added, %d were there\n", fresh, len(seedPrompts)-fresh)
		return nil
	})
}

// seedID names a prompt after its text, so that seeding twice adds nothing.
func seedID(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == ' ' || r == '-':
			return '-'
		case 'a' <= r && r <= 'z':
			return r
		}
		return -1
	}, text)
}
