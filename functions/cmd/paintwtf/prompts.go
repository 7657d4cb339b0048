package main

import (
	"context"
	"fmt"
	"io"
	"strings"

	"paint.wtf/functions/internal/config"
	"paint.wtf/functions/internal/docstore"
	"paint.wtf/functions/internal/prompt"
)

const promptsUsage = `Usage: paintwtf prompts add TEXT...

Creates prompts/{id} with the one field "text", as an admin does in the Firebase console. The functions answer on that
document within seconds: state "ready", or "invalid" with a reason. Prints the new document's id.
`

func prompts(ctx context.Context, args []string, _ io.Reader, out, errOut io.Writer) error {
	flags := newFlags("prompts", promptsUsage, errOut)
	if err := parse(flags, args); err != nil {
		return err
	}
	if flags.NArg() < 2 || flags.Arg(0) != "add" {
		flags.Usage()
		return errReported
	}
	text, err := prompt.Normalise(strings.Join(flags.Args()[1:], " "))
	if err != nil {
		return err
	}
	return withDocuments(ctx, func(documents *docstore.Store) error {
		id, err := documents.AddPrompt(ctx, text)
		if err != nil {
			return err
		}
		fmt.Fprintln(out, id)
		return nil
	})
}

// withDocuments opens Firestore for the length of f.
func withDocuments(ctx context.Context, f func(*docstore.Store) error) error {
	c, err := config.Load(ctx)
	if err != nil {
		return err
	}
	documents, err := docstore.Open(ctx, c.Project)
	if err != nil {
		return err
	}
	defer documents.Close()
	return f(documents)
}
