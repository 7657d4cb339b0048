package docstore

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"

	"cloud.google.com/go/firestore"

	"paint.wtf/functions/internal/fault"
	"paint.wtf/functions/internal/prompt"
)

// A claim is what one prompt has and no other may: a text or a day. claims/{key} names the prompt; it is looked at and written
// in the transaction of the prompt's answer, so of two that come at the same moment one has it. Nothing ends a claim: it
// counts for as long as its prompt still has what it claims.
type claim struct {
	key   string
	taken *fault.Fault // where another prompt has it
	// holds reports whether a prompt has what it claimed.
	holds func(*Store, *firestore.Transaction, Prompt) (bool, error)
	// check says why nobody but who has it already may claim it; nil where anybody may.
	check func(s *Store, tx *firestore.Transaction, promptID string) error
}

type claimDocument struct {
	PromptID string `firestore:"promptId"`
}

func (s *Store) claimed(c claim) *firestore.DocumentRef { return s.client.Doc("claims/" + c.key) }

// textClaim is for a prompt's text, in capitals or not. Fault: PromptDuplicate.
func textClaim(text string) claim {
	key := prompt.Key(text)
	sum := sha256.Sum256([]byte(key))
	return claim{
		key:   "text-" + hex.EncodeToString(sum[:]),
		taken: fault.PromptDuplicate,
		// An edit may yet be turned back: a prompt's text is the one that it was made ready with.
		holds: func(s *Store, tx *firestore.Transaction, p Prompt) (bool, error) {
			if p.State != prompt.Ready || p.VectorVersion == "" {
				return false, nil
			}
			answered, err := read[PromptVector](tx.Get(s.promptVector(p.VectorVersion)))
			return answered.Value != nil && prompt.Key(answered.Value.Text) == key, err
		},
	}
}

// dayClaim is for the day on which a prompt is the daily one, YYYY-MM-DD; today is the day that it is. Faults: DailyTaken,
// PromptBadDaily for a day that is over.
func dayClaim(date, today string) claim {
	return claim{
		key:   "day-" + date,
		taken: fault.DailyTaken,
		holds: func(_ *Store, _ *firestore.Transaction, p Prompt) (bool, error) {
			return p.State == prompt.Ready && !p.Retired() && p.Daily == date, nil
		},
		check: func(s *Store, tx *firestore.Transaction, promptID string) error {
			chosen, err := read[Daily](tx.Get(s.daily(date)))
			switch {
			case err != nil:
				return err
			case chosen.Value != nil && chosen.Value.PromptID != promptID:
				return fmt.Errorf("prompt %s is drawn on it: %w", chosen.Value.PromptID, fault.DailyTaken)
			case chosen.Value == nil && date < today:
				return fmt.Errorf("it is over: %w", fault.PromptBadDaily)
			}
			return nil
		},
	}
}

// unclaimed returns those of a prompt's claims that it has not made yet. Errors: the fault of one that it cannot make.
func (s *Store) unclaimed(tx *firestore.Transaction, id string, claims []claim) (unclaimed []claim, err error) {
	for _, c := range claims {
		made, err := read[claimDocument](tx.Get(s.claimed(c)))
		if err != nil {
			return nil, err
		}
		if made.Value != nil {
			if made.Value.PromptID == id {
				continue
			}
			holder, err := readWritten(tx.Get(s.prompt(made.Value.PromptID)))
			if err != nil {
				return nil, err
			}
			if holder.Value != nil {
				held, err := c.holds(s, tx, holder.Value.Prompt)
				if err != nil {
					return nil, err
				}
				if held {
					return nil, fmt.Errorf("prompt %s has it: %w", made.Value.PromptID, c.taken)
				}
			}
		}
		if c.check != nil {
			if err := c.check(s, tx, id); err != nil {
				return nil, err
			}
		}
		unclaimed = append(unclaimed, c)
	}
	return unclaimed, nil
}
