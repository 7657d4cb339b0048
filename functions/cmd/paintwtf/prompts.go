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
       paintwtf prompts import [-dry-run] [-wait 1m] FILE

add creates prompts/{id} with the one field "text", as an admin does in the Firebase console. The functions answer on that
document within seconds: state "ready", or "invalid" with a reason. Prints the new document's id.

import adds many at once: see paintwtf prompts import -h.
`

func prompts(ctx context.Context, args []string, in io.Reader, out, errOut io.Writer) error {
	flags := newFlags("prompts", promptsUsage, errOut)
	if err := parse(flags, args); err != nil {
		return err
	}
	switch {
	case flags.Arg(0) == "add" && flags.NArg() > 1:
		return addPrompt(ctx, strings.Join(flags.Args()[1:], " "), out)
	case flags.Arg(0) == "import":
		return importPrompts(ctx, flags.Args()[1:], in, out, errOut)
	}
	flags.Usage()
	return errReported
}

func addPrompt(ctx context.Context, text string, out io.Writer) error {
	text, err := prompt.Normalise(text)
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
