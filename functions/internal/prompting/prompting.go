package prompting

import (
	"context"
	"errors"
	"fmt"
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
	read, err := p.documents.WrittenPrompt(ctx, id)
	if err != nil || read.Value == nil {
		return err
	}
	written := *read.Value
	answer, err := p.answer(ctx, id, written)
	if err != nil {
		return err
	}
	schedule(&answer, written)
	for {
		err := p.documents.AnswerPrompt(ctx, id, written, answer)
		switch { // where another prompt has the text or the day, the next answer does without it
		case errors.Is(err, fault.PromptDuplicate):
			answer = refusal(err)
			schedule(&answer, written)
		case errors.Is(err, fault.DailyTaken), errors.Is(err, fault.PromptBadDaily):
			unschedule(&answer, written.Daily, err)
		default:
			return err
		}
		slog.InfoContext(ctx, "prompt answered with a reason", "prompt", id, "cause", err)
	}
}

// refusal is the answer to a text that cannot be a prompt's.
func refusal(err error) docstore.Answer {
	return docstore.Answer{State: prompt.Invalid, Reason: reason(err)}
}

// reason is what a prompt's document says of a permanent fault: its name, and what is wrong.
func reason(err error) string { return fault.Of(err).Reason + ": " + err.Error() }

// stands reports whether a prompt has its answer. It may have been another process's, with other templates or another
// model: as long as it was for this text, it is not answered again, or two such processes would never end.
func (p *Prompter) stands(ctx context.Context, current docstore.Prompt) (bool, error) {
	if current.State != prompt.Ready || current.Judge == (docstore.Judge{}) {
		return false, nil
	}
	return p.judges.Answered(ctx, current)
}

// answer is what to say of the text.
func (p *Prompter) answer(ctx context.Context, id string, written docstore.WrittenPrompt) (docstore.Answer, error) {
	if stands, err := p.stands(ctx, written.Prompt); err != nil || stands {
		return docstore.Answer{Stands: true, Reason: lasting(written)}, err
	}
	text, err := textOf(written)
	if written.VectorVersion != "" {
		// It was ready once. An edit of a text that someone has drawn is turned back, whatever it says now.
		if restored, ok, readErr := p.turnedBack(ctx, id, written.Prompt); readErr != nil || ok {
			return restored, readErr
		}
	}
	var answer docstore.Answer
	if err == nil {
		answer, err = p.ready(ctx, text)
	}
	if fault.Permanent(err) {
		slog.InfoContext(ctx, "prompt refused", "prompt", id, "cause", err)
		return refusal(err), nil
	}
	return answer, err
}

// textOf returns the text normalised, or what is wrong with it.
func textOf(written docstore.WrittenPrompt) (string, error) {
	for _, slip := range written.Slips {
		if slip.Field == "text" {
			return "", slipped(slip)
		}
	}
	return prompt.Normalise(written.Text)
}

func slipped(s docstore.Slip) error {
	return fmt.Errorf("%s is %s and must be %s: %w", s.Field, s.Has, s.Wants, fault.PromptBadField)
}

// ready makes the vectors of a text that nothing is wrong with.
func (p *Prompter) ready(ctx context.Context, text string) (docstore.Answer, error) {
	own := p.judges.Own()
	if _, err := p.judges.Named(ctx, own.Name); err != nil { // whoever meets the prompt must find the judge that it names
		return docstore.Answer{}, err
	}
	if _, err := own.Vectors.Of(ctx, text); err != nil {
		return docstore.Answer{}, err
	}
	return docstore.Answer{
		Text: text, State: prompt.Ready, Model: own.Name.Network(), VectorVersion: own.Vectors.Version(text), Judge: own.Name,
		Alone: true,
	}, nil
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
		Reason: reason(fault.PromptChanged),
	}, true, nil
}
