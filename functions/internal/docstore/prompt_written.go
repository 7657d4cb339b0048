package docstore

import (
	"context"
	"fmt"
	"reflect"
	"time"

	"cloud.google.com/go/firestore"

	"paint.wtf/functions/internal/prompt"
)

// A WrittenPrompt is a prompt's document as the console may have left it: every field that has its type is read, the others are
// as if they were not there.
type WrittenPrompt struct {
	Prompt
	// Slips are the fields of an admin's with another type.
	Slips []Slip

	data    map[string]any
	created time.Time
}

// A Slip is a field of the wrong type.
type Slip struct {
	Field string
	// Has and Wants are types in words: "a number".
	Has, Wants string
}

// WrittenPrompt reads one prompt whatever an admin has written into it; Value is nil where there is none.
func (s *Store) WrittenPrompt(ctx context.Context, id string) (Read[WrittenPrompt], error) {
	return readWritten(s.prompt(id).Get(ctx))
}

func readWritten(snapshot *firestore.DocumentSnapshot, err error) (Read[WrittenPrompt], error) {
	r, err := read[map[string]any](snapshot, err)
	if err != nil || r.Value == nil {
		return Read[WrittenPrompt]{At: r.At}, err
	}
	data := *r.Value
	text := func(name string) string { return valueOf[string](data[name]) }
	w := WrittenPrompt{
		Prompt: Prompt{
			Text: text("text"), Daily: text("daily"), State: prompt.State(text("state")), Reason: text("reason"),
			Model: text("model"), VectorVersion: text("vectorVersion"), CreatedAt: valueOf[time.Time](data["createdAt"]),
			Judge: judgeOf(data["judge"]), Next: judgeOf(data["next"]),
		},
		data: data, created: snapshot.CreateTime,
	}
	if active, ok := data["active"].(bool); ok {
		w.Active = &active
	}
	slip := func(name, wants string, right bool) {
		if !right {
			w.Slips = append(w.Slips, Slip{name, kind(data[name]), wants})
		}
	}
	slip("text", "a string", reads[string](data["text"]))
	slip("active", "true or false", reads[bool](data["active"]))
	slip("daily", "a string such as 2026-12-01", reads[string](data["daily"]))
	return Read[WrittenPrompt]{Value: &w, At: r.At}, nil
}

// sameAs reports whether an admin's fields are the same, of whatever types.
func (w WrittenPrompt) sameAs(other WrittenPrompt) bool {
	for _, name := range []string{"text", "active", "daily"} {
		if !reflect.DeepEqual(w.data[name], other.data[name]) {
			return false
		}
	}
	return true
}

func valueOf[T any](value any) T {
	v, _ := value.(T)
	return v
}

// reads reports whether a value can be read as a T: null reads as nothing.
func reads[T any](value any) bool {
	_, ok := value.(T)
	return ok || value == nil
}

func judgeOf(value any) Judge {
	fields := valueOf[map[string]any](value)
	return Judge{valueOf[string](fields["model"]), valueOf[string](fields["version"]), valueOf[string](fields["scoring"])}
}

// kind is a type as the console names it.
func kind(value any) string {
	switch value.(type) {
	case string:
		return "a string"
	case bool:
		return "a boolean"
	case int64, float64:
		return "a number"
	case time.Time:
		return "a timestamp"
	case []any:
		return "an array"
	case map[string]any:
		return "a map"
	}
	return fmt.Sprintf("a %T", value)
}

// An Answer is what the server writes onto a prompt.
type Answer struct {
	// Stands leaves text, state and vectors as they are by now: only what is said beside them is new.
	Stands bool
	// Text replaces the document's: normalised, or what it was before an edit that is not allowed. "" leaves it.
	Text          string
	State         prompt.State
	Reason        string
	Model         string
	VectorVersion string
	// Judge is for a prompt that names none yet.
	Judge Judge
	// Without are an admin's fields that cannot stay as they are, each once: they are taken out.
	Without []string
	// Alone asks that no other prompt has the text, and Day, YYYY-MM-DD or "", that none has the day.
	Alone bool
	Day   string
}

// AnswerPrompt writes what the server says of a prompt onto it, unless an admin has written on since it was looked at: then the
// later write's own event answers. An answer that stands already is not written again, so the event of the server's own
// write ends here. A prompt's creation time and its first judge are set once. Errors: that of a claim that cannot be had, and
// then nothing is written.
func (s *Store) AnswerPrompt(ctx context.Context, id string, lookedAt WrittenPrompt, a Answer) error {
	return s.inTransaction(ctx, func(_ context.Context, tx *firestore.Transaction) error {
		now, err := readWritten(tx.Get(s.prompt(id)))
		if err != nil || now.Value == nil || !now.Value.sameAs(lookedAt) {
			return err
		}
		unclaimed, err := s.unclaimed(tx, id, a.claims())
		if err != nil {
			return err
		}
		for _, c := range unclaimed {
			if err := tx.Set(s.claimed(c), claimDocument{PromptID: id}); err != nil {
				return err
			}
		}
		updates := now.Value.updates(a)
		if len(updates) == 0 {
			return nil
		}
		return tx.Update(s.prompt(id), updates)
	})
}

func (a Answer) claims() (claims []claim) {
	if a.Alone {
		claims = append(claims, textClaim(a.Text))
	}
	if a.Day != "" {
		claims = append(claims, dayClaim(a.Day, time.Now().UTC().Format(time.DateOnly)))
	}
	return claims
}

// updates are what has to change in the document for it to say the answer. What is the server's and has the wrong type is
// written anew.
func (w WrittenPrompt) updates(a Answer) (updates []firestore.Update) {
	set := func(name string, value any) { updates = append(updates, firestore.Update{Path: name, Value: value}) }
	say := func(name, text string) {
		if valueOf[string](w.data[name]) != text || !reads[string](w.data[name]) {
			set(name, valueOrDelete(text))
		}
	}
	say("reason", a.Reason)
	if !a.Stands {
		say("state", string(a.State))
		say("model", a.Model)
		say("vectorVersion", a.VectorVersion)
	}
	if a.Text != "" {
		say("text", a.Text)
	}
	if w.CreatedAt.IsZero() {
		set("createdAt", w.created)
	}
	if w.Judge == (Judge{}) && a.Judge != (Judge{}) {
		set("judge", a.Judge)
	}
	if !reads[map[string]any](w.data["next"]) {
		set("next", firestore.Delete)
	}
	for _, name := range a.Without {
		set(name, firestore.Delete)
	}
	return updates
}

func valueOrDelete(text string) any {
	if text == "" {
		return firestore.Delete
	}
	return text
}
