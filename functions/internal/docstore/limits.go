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

// countSubmission returns the counts with one more new submission in them, for the caller to write. Fault: RateLimited.
func (s *Store) countSubmission(tx *firestore.Transaction, sub Submission, now time.Time) (map[*firestore.DocumentRef]minute, error) {
	counts := map[*firestore.DocumentRef]minute{}
	player := s.limit(sub.UID)
	count, err := oneMore(tx, player, sub.PerMinute, now, "by you")
	if err != nil {
		return nil, err
	}
	counts[player] = count
	if sub.PerAddress == 0 {
		return counts, nil
	}
	address := s.addressLimit(sub.Address)
	if count, err = oneMore(tx, address, sub.PerAddress, now, "from your address"); err != nil {
		return nil, err
	}
	count.ExpiresAt = now.Add(addressKept)
	counts[address] = count
	return counts, nil
}

func oneMore(tx *firestore.Transaction, ref *firestore.DocumentRef, limit int, now time.Time, whose string) (minute, error) {
	used, err := read[minute](tx.Get(ref))
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
