// Package drawing says what a drawing is: its id, its states, where its files lie, and what a picture must be.
package drawing

import (
	"regexp"
	"strings"
)

// State is where a drawing is in its life. It only ever moves forward.
type State string

const (
	Submitted State = "submitted" // announced; the upload may follow
	Scored    State = "scored"
	Rejected  State = "rejected" // the upload was no drawing; the reason says why
	Removed   State = "removed"  // a tombstone: no late event revives it
)

// Moderation is what moderators have said of a drawing.
type Moderation string

const (
	Unmoderated Moderation = "none"
	Pending     Moderation = "pending"
	Approved    Moderation = "approved"
	Hidden      Moderation = "hidden"
)

var idPattern = regexp.MustCompile(`^[A-Za-z0-9]{20}$`)

// ValidID reports whether id has the form the client makes: 20 letters and digits.
func ValidID(id string) bool { return idPattern.MatchString(id) }

// Visible reports whether others than the owner and moderators may see a drawing.
func Visible(s State, m Moderation) bool {
	return s == Scored && (m == Unmoderated || m == Approved)
}

// What Storage takes of a stroke log, in bytes: as it is uploaded, and unpacked. storage.rules holds uploads to the first.
const (
	MaxStrokes         = 256 << 10
	MaxStrokesInflated = 4 << 20
)

const uploads = "drawings/"

// UploadPath is where the owner's browser puts the PNG.
func UploadPath(uid, id string) string { return uploads + uid + "/" + id + ".png" }

// StrokesPath is where the owner's browser puts the stroke log.
func StrokesPath(uid, id string) string { return "strokes/" + uid + "/" + id + ".json.gz" }

// PicturePath is where the re-encoded picture of a scored drawing lies.
func PicturePath(id string) string { return "pictures/" + id + ".png" }

// IsUpload reports whether an object lies among the uploads, well-named or not.
func IsUpload(object string) bool { return strings.HasPrefix(object, uploads) }

// ParseUploadPath is the inverse of UploadPath; ok is false for any other name.
func ParseUploadPath(object string) (uid, id string, ok bool) {
	parts := strings.Split(object, "/")
	if len(parts) != 3 || parts[0]+"/" != uploads || parts[1] == "" {
		return "", "", false
	}
	id, isPNG := strings.CutSuffix(parts[2], ".png")
	return parts[1], id, isPNG && ValidID(id)
}
