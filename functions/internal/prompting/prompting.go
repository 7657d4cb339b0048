package prompting

import (
	"context"
	"log/slog"

	"paint.wtf/functions/internal/docstore"
	"paint.wtf/functions/internal/fault"
	"paint.wtf/functions/internal/prompt"
)

// Prompter answers new and edited prompts. Safe for concurrent use.
type Prompter struct {
	documents *docstore.Store
	judges    *Judges
}

// New makes a Prompter.
func New(documents *docstore.Store, judges *Judges) *Prompter { return &Prompter{documents, judges} }

// Written handles the event that a prompt's document changed. It re-reads the document, so late and repeated events
// do no harm; and an answer that stands is not written again, so that the answer's own event ends the chain.
func (p *Prompter) Written(ctx context.Context, id string) (err error) {
	defer fault.Wrap(&err, "prompt %s", id)
	read, err := p.documents.Prompt(ctx, id)
	if docstore.IsUnreadable(err) {
		return p.documents.AnswerPrompt(ctx, id, read.Value.Text, refusal(fault.PromptBadText))
	}
	if err != nil || read.Value == nil {
		return err
	}
	current := *read.Value
	if stands, err := p.stands(ctx, current); err != nil || stands {
		return err
	}
	answer, err := p.answer(ctx, id, current)
	if fault.Permanent(err) {
		slog.InfoContext(ctx, "prompt refused", "prompt", id, "cause", err)
		answer, err = refusal(fault.Of(err)), nil
	}
	if err != nil {
		return err
	}
	return p.documents.AnswerPrompt(ctx, id, current.Text, answer)
}

func refusal(f *fault.Fault) docstore.Answer {
	return docstore.Answer{State: prompt.Invalid, Reason: f.Reason + ": " + f.Error()}
}

// stands reports whether a prompt has its answer. It may have been another process's, with other templates or another
// model: as long as it was for this text, it is not answered again, or two such processes would never end.
func (p *Prompter) stands(ctx context.Context, current docstore.Prompt) (bool, error) {
	if current.State != prompt.Ready || current.Judge == (docstore.Judge{}) {
		return false, nil
	}
	return p.judges.Answered(ctx, current)
}

func (p *Prompter) answer(ctx context.Context, id string, current docstore.Prompt) (docstore.Answer, error) {
	text, err := prompt.Normalise(current.Text)
	if err == nil {
		err = p.unique(ctx, id, text)
	}
	if current.VectorVersion != "" {
		// It was ready once. An edit of a text that someone has drawn is turned back, whatever it says now.
		if restored, ok, readErr := p.turnedBack(ctx, id, current); readErr != nil || ok {
			return restored, readErr
		}
	}
	if err != nil {
		return docstore.Answer{}, err
	}
	own := p.judges.Own()
	if _, err := p.judges.Named(ctx, own.Name); err != nil { // whoever meets the prompt must find the judge that it names
		return docstore.Answer{}, err
	}
	if _, err := own.Vectors.Of(ctx, text); err != nil {
		return docstore.Answer{}, err
	}
	return docstore.Answer{
		Text: text, State: prompt.Ready, Model: own.Name.Network(), VectorVersion: own.Vectors.Version(text), Judge: own.Name,
	}, nil
}

func (p *Prompter) unique(ctx context.Context, id, text string) error {
	other, err := p.documents.OtherPromptWith(ctx, text, id)
	if err == nil && other != "" {
		return fault.PromptDuplicate
	}
	return err
}

// turnedBack returns the answer that restores a drawn prompt's text; ok is false where the text did not change (the
// model did) or nobody has drawn it.
func (p *Prompter) turnedBack(ctx context.Context, id string, current docstore.Prompt) (a docstore.Answer, ok bool, err error) {
	before, err := p.documents.PromptVector(ctx, current.VectorVersion)
	if err != nil || before.Value == nil || before.Value.Text == current.Text {
		return a, false, err
	}
	drawn, err := p.documents.Drawn(ctx, id)
	if err != nil || !drawn {
		return a, false, err
	}
	return docstore.Answer{
		Text: before.Value.Text, State: prompt.Ready, Model: current.Model, VectorVersion: current.VectorVersion,
		Reason: fault.PromptChanged.Reason + ": " + fault.PromptChanged.Error(),
	}, true, nil
}
