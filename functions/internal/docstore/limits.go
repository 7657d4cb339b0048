package docstore

import (
	"fmt"
	"math"
	"time"

	"cloud.google.com/go/firestore"

	"paint.wtf/functions/internal/fault"
)

// minute is limits/{uid}, or limits/address-{keyed hash}: how many submissions were opened in one minute.
type minute struct {
	Start time.Time `firestore:"start"`
	Count int       `firestore:"count"`
	// ExpiresAt is when an address's count goes; a player's goes with the player.
	ExpiresAt time.Time `firestore:"expiresAt,omitempty"`
}

// addressKept is how long the hash of an address is kept after its last submission.
const addressKept = time.Hour

func (s *Store) limit(uid string) *firestore.DocumentRef { return s.client.Doc("limits/" + uid) }

func (s *Store) addressLimit(address string) *firestore.DocumentRef {
	return s.client.Doc("limits/address-" + address)
}

// limits are the documents that count what the submission's player sends and, if that is bounded, what comes from their address.
func (s *Store) limits(sub Submission) []*firestore.DocumentRef {
	refs := []*firestore.DocumentRef{s.limit(sub.UID)}
	if sub.PerAddress > 0 {
		refs = append(refs, s.addressLimit(sub.Address))
	}
	return refs
}

// countSubmission returns what is to be written to each of limits, given what it holds: the counts with one more new submission in
// them. Fault: RateLimited.
func countSubmission(sub Submission, used []*firestore.DocumentSnapshot, now time.Time) ([]minute, error) {
	player, err := oneMore(used[0], sub.PerMinute, now, "by you")
	if err != nil || len(used) == 1 {
		return []minute{player}, err
	}
	address, err := oneMore(used[1], sub.PerAddress, now, "from your address")
	address.ExpiresAt = now.Add(addressKept)
	return []minute{player, address}, err
}

func oneMore(before *firestore.DocumentSnapshot, limit int, now time.Time, whose string) (minute, error) {
	used, err := read[minute](before, nil)
	if err != nil {
		return minute{}, err
	}
	count := minute{Start: now.Truncate(time.Minute), Count: 1}
	if used.Value == nil || !used.Value.Start.Equal(count.Start) {
		return count, nil
	}
	if used.Value.Count >= limit {
		left := count.Start.Add(time.Minute).Sub(now)
		return minute{}, fault.After(left, fmt.Errorf("%d submissions %s this minute; the next in %d s: %w", used.Value.Count, whose,
			int(math.Ceil(left.Seconds())), fault.RateLimited))
	}
	count.Count += used.Value.Count
	return count, nil
}
