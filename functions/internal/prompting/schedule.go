package prompting

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"paint.wtf/functions/internal/docstore"
	"paint.wtf/functions/internal/fault"
	"paint.wtf/functions/internal/prompt"
)

// schedule adds to an answer what is to be said of the prompt's schedule, the fields active and daily. A slip there leaves the
// prompt as it is otherwise: the field is taken out, and the reason says why.
func schedule(a *docstore.Answer, written docstore.WrittenPrompt) {
	for _, slip := range written.Slips {
		if slip.Field != "text" {
			turnBack(a, slip.Field, slipped(slip))
		}
	}
	if written.Daily == "" {
		return
	}
	if _, err := time.Parse(time.DateOnly, written.Daily); err != nil {
		unschedule(a, written.Daily, fault.PromptBadDaily)
	} else if (a.Stands || a.State == prompt.Ready) && !written.Retired() {
		a.Day = written.Daily
	}
}

func unschedule(a *docstore.Answer, date string, err error) {
	a.Day = ""
	turnBack(a, "daily", fmt.Errorf("daily was %q: %w", date, err))
}

// andThen stands between the reasons of one document.
const andThen = "; "

func turnBack(a *docstore.Answer, field string, err error) {
	a.Without = append(a.Without, field)
	if a.Reason != "" {
		a.Reason += andThen
	}
	a.Reason += reason(err)
}

// lasting returns what stays of the reasons that a prompt's document has. What was turned back is told until an admin writes
// the field again; that the text was, for as long as the text stands.
func lasting(written docstore.WrittenPrompt) string {
	reasons := strings.Split(written.Reason, andThen)
	return strings.Join(slices.DeleteFunc(reasons, func(r string) bool {
		switch _, rest, _ := strings.Cut(r, ": "); {
		case strings.HasPrefix(rest, "active "):
			return written.Active != nil
		case strings.HasPrefix(rest, "daily "):
			return written.Daily != ""
		}
		return !strings.HasPrefix(r, fault.PromptChanged.Reason+": ")
	}), andThen)
}
