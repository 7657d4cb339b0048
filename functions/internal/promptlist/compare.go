package promptlist

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"

	"paint.wtf/functions/internal/docstore"
	"paint.wtf/functions/internal/fault"
	"paint.wtf/functions/internal/prompt"
)

// A Fate is what is to become of a line.
type Fate int

const (
	Refused Fate = iota
	Add
	There // the prompt is there, as the line has it
)

// An Outcome is a line with its fate; Err says why it is refused.
type Outcome struct {
	Line
	Fate Fate
	Err  error
}

// ErrTwice is for a text that a file has twice.
var ErrTwice = errors.New("the file has it already")

// Compare says what is to become of each line, given all prompts that are there and the day that it is, YYYY-MM-DD.
func Compare(lines []Line, there []docstore.Prompt, today string) []Outcome {
	k := known{map[string]docstore.Prompt{}, map[string]string{}}
	for _, p := range there {
		k.learn(p)
	}
	outcomes := make([]Outcome, len(lines))
	first := map[string]int{} // lines, by the key of their text
	for i, l := range lines {
		fate, err := Refused, l.Err
		if err == nil {
			key := prompt.Key(l.Text)
			if before, twice := first[key]; twice {
				err = fmt.Errorf("%w, in line %d", ErrTwice, before)
			} else {
				first[key] = l.Number
				fate, err = k.compare(l, today)
			}
		}
		if fate == Add {
			k.learn(docstore.Prompt{Text: l.Text, Daily: l.Daily, Active: l.Active})
		}
		outcomes[i] = Outcome{l, fate, err}
	}
	return outcomes
}

// known are prompts by the key of their text, and the texts of those that have a day.
type known struct {
	byText map[string]docstore.Prompt
	byDay  map[string]string
}

// learn adds a prompt. Of several with one text, one that is ready counts, and one that is invalid only where there is no other.
func (k known) learn(p docstore.Prompt) {
	key := prompt.Key(p.Text)
	if before, ok := k.byText[key]; !ok || before.State == prompt.Invalid || p.State == prompt.Ready {
		k.byText[key] = p
	}
	if p.Daily != "" && p.State != prompt.Invalid && !p.Retired() {
		k.byDay[p.Daily] = p.Text
	}
}

func (k known) compare(l Line, today string) (Fate, error) {
	p, there := k.byText[prompt.Key(l.Text)]
	switch {
	case there && p.State == prompt.Invalid:
		return Refused, fmt.Errorf("it is there and invalid: %s", p.Reason)
	case there && l.Daily != "" && l.Daily != p.Daily:
		return Refused, fmt.Errorf("it is there with the day %q: schedule it in the console", p.Daily)
	case there && l.Active != nil && *l.Active == p.Retired():
		return Refused, fmt.Errorf("it is there and active is %v: change that in the console", !p.Retired())
	case there:
		return There, nil
	case l.Daily == "":
		return Add, nil
	case l.Daily < today:
		return Refused, fmt.Errorf("%s is over: %w", l.Daily, fault.PromptBadDaily)
	}
	if other, taken := k.byDay[l.Daily]; taken {
		return Refused, fmt.Errorf("%s is the day of %q: %w", l.Daily, other, fault.DailyTaken)
	}
	return Add, nil
}

// ID names the prompt of a text, so that a file that is imported twice at once adds nothing twice.
func ID(text string) string {
	sum := sha256.Sum256([]byte(prompt.Key(text)))
	return hex.EncodeToString(sum[:10])
}
