package board

import (
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"time"

	"paint.wtf/functions/internal/fault"
)

// A moment is a drawing's place in a list that goes by time, and what the cursor to the entries after it carries.
type moment struct {
	at time.Time // to the microsecond
	id string
}

const (
	momentForm   = 2 // another than cursorForm: a board's cursor is none of these
	momentHeader = 1 + 8
)

// latest is the moment before every entry of a list that starts with the newest.
var latest = moment{at: time.Date(9999, 12, 31, 23, 59, 59, 0, time.UTC)}

// cursor is what a page of the list ends with. As with a board's, the checksum finds what was cut, mistyped or taken from
// another list.
func (m moment) cursor(list string) string {
	b := make([]byte, 0, momentHeader+len(m.id)+cursorSum)
	b = append(b, momentForm)
	b = binary.BigEndian.AppendUint64(b, uint64(m.at.UnixMicro()))
	b = append(b, m.id...)
	b = binary.BigEndian.AppendUint32(b, momentSum(b, list))
	return base64.RawURLEncoding.EncodeToString(b)
}

// decodeMoment is the inverse of cursor, and latest for "". Errors wrap fault.BadRequest.
func decodeMoment(cursor, list string) (moment, error) {
	if cursor == "" {
		return latest, nil
	}
	bad := fmt.Errorf("the cursor is not one of this list's: %w", fault.BadRequest)
	b, err := base64.RawURLEncoding.Strict().DecodeString(cursor)
	if err != nil || len(b) < momentHeader+cursorSum || b[0] != momentForm {
		return moment{}, bad
	}
	b, sum := b[:len(b)-cursorSum], binary.BigEndian.Uint32(b[len(b)-cursorSum:])
	m := moment{at: time.UnixMicro(int64(binary.BigEndian.Uint64(b[1:]))).UTC(), id: string(b[momentHeader:])}
	if sum != momentSum(b, list) || m.at.Year() < 1 || m.at.Year() > 9999 || !cursorID.MatchString(m.id) {
		return moment{}, bad
	}
	return m, nil
}

func momentSum(payload []byte, list string) uint32 {
	return crc32.Update(crc32.ChecksumIEEE(payload), crc32.IEEETable, []byte(list))
}
