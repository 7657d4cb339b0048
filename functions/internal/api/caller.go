package api

import (
	"context"
	"fmt"
	"net/http"
	"strings"

	"firebase.google.com/go/v4/auth"

	"paint.wtf/functions/internal/fault"
)

// caller returns the uid of the signed-in caller. Faults: those of callerToken.
func (a *API) caller(r *http.Request) (uid string, err error) {
	token, err := a.callerToken(r)
	if err != nil {
		return "", err
	}
	return token.UID, nil
}

// callerToken returns the verified ID token of the signed-in caller. Faults: those of verify, and RateLimited.
func (a *API) callerToken(r *http.Request) (*auth.Token, error) {
	verified, err := a.verify(r.Context(), bearer(r))
	if err == nil {
		err = a.admitPlayer(r, verified.UID)
	}
	if err != nil {
		return nil, err
	}
	return verified, nil
}

// bearer is the ID token that a request carries, or "".
func bearer(r *http.Request) string {
	token, _ := strings.CutPrefix(r.Header.Get("Authorization"), "Bearer ")
	return token
}

// verify checks an ID token. Faults: Unauthenticated, Departed, Unavailable.
func (a *API) verify(ctx context.Context, token string) (*auth.Token, error) {
	if token == "" {
		return nil, fault.Unauthenticated
	}
	verified, err := a.tokens.VerifyIDToken(ctx, token)
	switch {
	case err == nil:
		return verified, nil
	case auth.IsCertificateFetchFailed(err):
		return nil, fmt.Errorf("%w: %w", fault.Unavailable, err)
	case auth.IsUserNotFound(err): // the emulator looks; elsewhere a token outlives its account for up to an hour
		return nil, fault.Departed
	case auth.IsIDTokenExpired(err):
		return nil, fmt.Errorf("the sign-in has expired: %w", fault.Unauthenticated)
	}
	return nil, fmt.Errorf("the sign-in is not valid: %w", fault.Unauthenticated)
}
