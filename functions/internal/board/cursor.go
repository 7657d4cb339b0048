package board

import (
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"math"
	"regexp"
	"strings"
	"time"

	"paint.wtf/functions/internal/fault"
)

// A position is a drawing's place in the rank law, and what the cursor to the entries after it carries.
type position struct {
	raw       float64
	createdAt time.Time // to the microsecond
	id        string
}

const (
	cursorForm   = 1         // changes with the meaning of the bytes: an old cursor is then refused, not misread
	cursorHeader = 1 + 8 + 8 // form, raw, microseconds
	cursorSum    = 4         // checksum at the end
)

// A drawing's id is 20 letters and digits; a little slack keeps hand-made ones in tests and imports working.
var cursorID = regexp.MustCompile(`^[A-Za-z0-9_-]{1,64}$`)

// encode makes the cursor of one board. It holds nothing secret and, being no more than a position, nothing worth forging;
// the checksum finds what was cut, mistyped or taken from another board.
func (p position) encode(promptID string, scope Scope) string {
	b := make([]byte, 0, cursorHeader+len(p.id)+cursorSum)
	b = append(b, cursorForm)
	b = binary.BigEndian.AppendUint64(b, math.Float64bits(p.raw))
	b = binary.BigEndian.AppendUint64(b, uint64(p.createdAt.UnixMicro()))
	b = append(b, p.id...)
	b = binary.BigEndian.AppendUint32(b, checksum(b, promptID, scope))
	return base64.RawURLEncoding.EncodeToString(b)
}

// decodePosition is the inverse of encode. Errors wrap fault.BadRequest.
func decodePosition(cursor, promptID string, scope Scope) (position, error) {
	bad := fmt.Errorf("the cursor is not one of this board's: %w", fault.BadRequest)
	b, err := base64.RawURLEncoding.Strict().DecodeString(cursor)
	if err != nil || len(b) < cursorHeader+cursorSum || b[0] != cursorForm {
		return position{}, bad
	}
	b, sum := b[:len(b)-cursorSum], binary.BigEndian.Uint32(b[len(b)-cursorSum:])
	if sum != checksum(b, promptID, scope) {
		return position{}, bad
	}
	p := position{
		raw:       math.Float64frombits(binary.BigEndian.Uint64(b[1:])),
		createdAt: time.UnixMicro(int64(binary.BigEndian.Uint64(b[9:]))).UTC(),
		id:        string(b[cursorHeader:]),
	}
	if math.IsNaN(p.raw) || math.IsInf(p.raw, 0) || p.createdAt.Year() < 1 || p.createdAt.Year() > 9999 || !cursorID.MatchString(p.id) {
		return position{}, bad
	}
	return p, nil
}

// cursor is what a page ends with: the position, and the mark of the judge that the board went by. A position among one
// judge's scores says nothing of where to go on among another's.
func (p position) cursor(promptID string, scope Scope, judge string) string {
	return p.encode(promptID, scope) + "." + mark(judge)
}

// decodeCursor is the inverse of cursor, but that a judge is told by its mark. Errors wrap fault.BadRequest.
func decodeCursor(cursor, promptID string, scope Scope) (p position, by string, err error) {
	encoded, by, _ := strings.Cut(cursor, ".")
	if len(by) != len(mark("")) {
		return position{}, "", fmt.Errorf("the cursor is not a whole one: %w", fault.BadRequest)
	}
	p, err = decodePosition(encoded, promptID, scope)
	return p, by, err
}

func mark(judge string) string { return fmt.Sprintf("%08x", crc32.ChecksumIEEE([]byte(judge))) }

func checksum(payload []byte, promptID string, scope Scope) uint32 {
	sum := crc32.ChecksumIEEE(payload)
	sum = crc32.Update(sum, crc32.IEEETable, []byte(scope))
	return crc32.Update(sum, crc32.IEEETable, []byte("/"+promptID))
}
