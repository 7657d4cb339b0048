// Package fault names everything that can go wrong for a reason the rest of the program acts on.
//
// A permanent fault stays the same however often an event is delivered: it is recorded with its reason and the event
// is acknowledged. Every other error is retriable: it is returned, and the event comes again.
package fault

import (
	"errors"
	"fmt"
	"net/http"
)

// A Fault is a sentinel error. Compare with errors.Is; wrap with context using %w.
type Fault struct {
	// Reason is stored on documents and sent as the problem type; the site has one text for each.
	Reason string
	// Status is the HTTP status the Api answers with.
	Status int
	text   string
}

func (f *Fault) Error() string { return f.text }

// Permanent faults of a drawing or its picture.
var (
	NotPNG        = &Fault{"not_png", http.StatusUnprocessableEntity, "the file is not a PNG picture"}
	Damaged       = &Fault{"damaged", http.StatusUnprocessableEntity, "the PNG is incomplete or damaged"}
	WrongSize     = &Fault{"wrong_size", http.StatusUnprocessableEntity, "a drawing is 512×512 pixels"}
	TooLarge      = &Fault{"too_large", http.StatusRequestEntityTooLarge, "the file is larger than a drawing may be"}
	Animated      = &Fault{"animated", http.StatusUnprocessableEntity, "a drawing does not move: animated PNGs are not accepted"}
	UnknownPrompt = &Fault{"unknown_prompt", http.StatusNotFound, "there is no such prompt"}
	PromptRetired = &Fault{"prompt_retired", http.StatusConflict, "this prompt is retired and takes no new drawings"}
	Expired       = &Fault{"expired", http.StatusGone, "the submission has expired: submit again"}
)

// Permanent faults of what an admin writes into a prompt.
var (
	PromptEmpty     = &Fault{"empty", http.StatusUnprocessableEntity, "the prompt has no text"}
	PromptTooLong   = &Fault{"too_long", http.StatusUnprocessableEntity, "the prompt is longer than the judge can read"}
	PromptNoWords   = &Fault{"no_words", http.StatusUnprocessableEntity, "the prompt has no word that the judge knows"}
	PromptBadText   = &Fault{"bad_text", http.StatusUnprocessableEntity, "the prompt has characters that cannot be shown"}
	PromptDuplicate = &Fault{"duplicate", http.StatusConflict, "there is a prompt with this text already"}
	PromptWords     = &Fault{"disallowed_words", http.StatusUnprocessableEntity, "the prompt has a word that nobody should be asked to draw"}
	PromptBadField  = &Fault{"bad_field", http.StatusUnprocessableEntity, "the field has the wrong type"}
	PromptBadDaily  = &Fault{"bad_daily", http.StatusUnprocessableEntity, "a day is a date to come, written like 2026-12-01"}
	DailyTaken      = &Fault{"daily_taken", http.StatusConflict, "this day has its prompt already"}
	PromptChanged   = &Fault{"text_changed", http.StatusConflict, "the text of a prompt cannot change once someone has drawn it: retire it and add another"}
)

// Faults of a request.
var (
	BadRequest      = &Fault{"bad_request", http.StatusBadRequest, "the request is not understood"}
	Unauthenticated = &Fault{"unauthenticated", http.StatusUnauthorized, "sign in first"}
	Unattested      = &Fault{"unattested", http.StatusUnauthorized, "this request does not come from the game's own page: reload the page and try again"}
	Forbidden       = &Fault{"forbidden", http.StatusForbidden, "this is for moderators"}
	NotFound        = &Fault{"not_found", http.StatusNotFound, "there is nothing here"}
	Taken           = &Fault{"taken", http.StatusConflict, "this id belongs to another drawing"}
	BoardChanged    = &Fault{"board_changed", http.StatusConflict, "this board has been scored anew: start again from its top"}
	Departed        = &Fault{"departed", http.StatusGone, "this account is deleted, or on its way"}
	NotGuest        = &Fault{"not_guest", http.StatusConflict, "only a guest's drawings can move to another account"}
	GuestAccount    = &Fault{"guest_account", http.StatusForbidden, "a guest cannot take over another's drawings: sign in with Google or e-mail first"}
	Appealed        = &Fault{"appealed", http.StatusConflict, "there is an appeal for this drawing already, and one is all it gets"}
	NotHidden       = &Fault{"not_hidden", http.StatusConflict, "others may see this drawing: there is nothing to appeal against"}
	WrongMethod     = &Fault{"method_not_allowed", http.StatusMethodNotAllowed, "this address does not take the method"}
	NotJSON         = &Fault{"unsupported_media_type", http.StatusUnsupportedMediaType, "the body must be application/json"}
	BodyTooLarge    = &Fault{"too_large", http.StatusRequestEntityTooLarge, "the request is larger than any that is taken here"}
	NoSuchRange     = &Fault{"range_not_satisfiable", http.StatusRequestedRangeNotSatisfiable, "the picture has no such part"}
	RateLimited     = &Fault{"rate_limited", http.StatusTooManyRequests, "too many requests in a short time"}
)

// Unavailable is retriable: a part the work needs (Firestore, Storage, Postgres) is away.
var Unavailable = &Fault{"unavailable", http.StatusServiceUnavailable, "a part of the game is away for a moment: try again"}

// BoardsAway is Unavailable where the part is Postgres: nothing can be looked up, but drawings are taken and judged as ever.
var BoardsAway = &Fault{"boards_away", http.StatusServiceUnavailable, "the boards are away for a moment; drawings are taken and judged as ever"}

// Is makes BoardsAway an Unavailable, too.
func (f *Fault) Is(target error) bool { return f == BoardsAway && target == Unavailable }

// Of returns the fault that err wraps, or nil.
func Of(err error) *Fault {
	var f *Fault
	if errors.As(err, &f) {
		return f
	}
	return nil
}

// Permanent reports whether trying again cannot help.
func Permanent(err error) bool {
	f := Of(err)
	return f != nil && f != Unavailable && f != BoardsAway && f != RateLimited
}

// Wrap adds context to *err when it is not nil. Use it deferred:
//
//	defer fault.Wrap(&err, "read prompt %s", id)
func Wrap(err *error, format string, args ...any) {
	if *err != nil {
		*err = fmt.Errorf("%s: %w", fmt.Sprintf(format, args...), *err)
	}
}
