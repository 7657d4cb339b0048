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

// Doubt is a reason for which a moderator is to look at a drawing.
type Doubt string

const (
	Flagged        Doubt = "flagged" // by the judge's nsfw probes
	Reported       Doubt = "reported"
	Appealed       Doubt = "appealed"
	NearDuplicate  Doubt = "near_duplicate"   // of another player's drawing for the same prompt
	StrokesMissing Doubt = "strokes_missing"  // no stroke log that can be read came with the picture
	StrokesTooFew  Doubt = "strokes_too_few"  // for the pixels that are painted
	StrokesTooFast Doubt = "strokes_too_fast" // for a hand
)

// Suspicions are the doubts that ScoreDrawing has of how a drawing came about.
var Suspicions = []Doubt{NearDuplicate, StrokesMissing, StrokesTooFew, StrokesTooFast}

var idPattern = regexp.MustCompile(`^[A-Za-z0-9]{20}$`)

// ValidID reports whether id has the form the client makes: 20 letters and digits.
func ValidID(id string) bool { return idPattern.MatchString(id) }

// Visible reports whether others than the owner and moderators may see a drawing.
func Visible(s State, m Moderation) bool {
	return s == Scored && (m == Unmoderated || m == Approved)
}

// StrokesType is the content type of a stroke log.
const StrokesType = "application/gzip"

// What Storage takes of a stroke log, in bytes: as it is uploaded, and unpacked. storage.rules holds uploads to the first.
const (
	MaxStrokes         = 256 << 10
	MaxStrokesInflated = 4 << 20
)

const (
	uploads = "drawings/"
	strokes = "strokes/"
)

// Uploads and Strokes are the folders of an account's uploads and stroke logs.
func Uploads(uid string) string { return uploads + uid + "/" }
func Strokes(uid string) string { return strokes + uid + "/" }

// UploadPath is where the owner's browser puts the PNG.
func UploadPath(uid, id string) string { return Uploads(uid) + id + ".png" }

// StrokesPath is where the owner's browser puts the stroke log.
func StrokesPath(uid, id string) string { return Strokes(uid) + id + ".json.gz" }

// PicturePath is where the re-encoded picture of a scored drawing lies.
func PicturePath(id string) string { return "pictures/" + id + ".png" }

// OwnerOf is what the name of an object in Storage tells: whose it is, for uploads and stroke logs, and which drawing's, for
// those and for pictures. Each is "" where the name does not tell.
func OwnerOf(object string) (uid, id string) {
	folder, rest, _ := strings.Cut(object, "/")
	owner, file, owned := strings.Cut(rest, "/")
	switch {
	case folder == "pictures" && !owned:
		id = strings.TrimSuffix(rest, ".png")
	case owned && folder+"/" == uploads:
		uid, id = owner, strings.TrimSuffix(file, ".png")
	case owned && folder+"/" == strokes:
		uid, id = owner, strings.TrimSuffix(file, ".json.gz")
	}
	if !ValidID(id) {
		id = ""
	}
	return uid, id
}

// IsStrokes reports whether an object lies among the stroke logs, well-named or not.
func IsStrokes(object string) bool { return strings.HasPrefix(object, strokes) }

// IsUpload reports whether an object lies among the uploads, well-named or not.
func IsUpload(object string) bool { return strings.HasPrefix(object, uploads) }

// ParseUploadPath is the inverse of UploadPath; ok is false for any other name.
func ParseUploadPath(object string) (uid, id string, ok bool) {
	return parsePath(object, uploads, ".png")
}

// ParseStrokesPath is the inverse of StrokesPath; ok is false for any other name.
func ParseStrokesPath(object string) (uid, id string, ok bool) {
	return parsePath(object, strokes, ".json.gz")
}

func parsePath(object, folder, suffix string) (uid, id string, ok bool) {
	parts := strings.Split(object, "/")
	if len(parts) != 3 || parts[0]+"/" != folder || parts[1] == "" {
		return "", "", false
	}
	id, named := strings.CutSuffix(parts[2], suffix)
	return parts[1], id, named && ValidID(id)
}
