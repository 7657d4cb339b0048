package api

import (
	"fmt"
	"net/http"

	"firebase.google.com/go/v4/auth"

	"paint.wtf/functions/internal/fault"
)

// moderator returns the uid of a caller who is a moderator. Faults: those of callerToken, and Forbidden.
func (a *API) moderator(r *http.Request) (uid string, err error) {
	token, err := a.callerToken(r)
	if err != nil {
		return "", err
	}
	is, err := a.isModerator(r, token)
	if err == nil && !is {
		err = fault.Forbidden
	}
	return token.UID, err
}

// isModerator reports whether the caller, whose verified token it is, is a moderator. A token says for an hour what was true
// when it was made, so Auth is asked whether it was revoked since. Fault: Unavailable.
func (a *API) isModerator(r *http.Request, token *auth.Token) (bool, error) {
	if token.Claims["moderator"] != true {
		return false, nil
	}
	_, err := a.tokens.VerifyIDTokenAndCheckRevoked(r.Context(), bearer(r))
	switch {
	case err == nil:
		return true, nil
	case auth.IsIDTokenInvalid(err) || auth.IsUserNotFound(err):
		return false, nil
	}
	return false, fmt.Errorf("auth: %w: %w", fault.Unavailable, err)
}
