package api

import (
	"fmt"
	"net/http"

	"paint.wtf/functions/internal/fault"
)

// anonymous is the sign-in provider that Firebase's tokens name for a guest.
const anonymous = "anonymous"

// merge moves a guest's drawings to the caller's account. Both prove who they are by their ID tokens.
func (a *API) merge(w http.ResponseWriter, r *http.Request) error {
	account, err := a.callerToken(r)
	if err != nil {
		return err
	}
	fields, err := readFields(r, "guestToken")
	if err != nil {
		return err
	}
	guest, err := a.verify(r.Context(), fields["guestToken"])
	switch {
	case err != nil:
		return fmt.Errorf("guestToken: %w", err)
	case account.Firebase.SignInProvider == anonymous:
		return fault.GuestAccount
	case guest.UID == account.UID || guest.Firebase.SignInProvider != anonymous:
		return fault.NotGuest
	}
	p, err := a.documents.EnsurePlayer(r.Context(), account.UID, newPlayer)
	if err != nil {
		return err
	}
	if err := a.merging.Merge(r.Context(), guest.UID, account.UID); err != nil {
		return err
	}
	writeJSON(w, r, http.StatusOK, cachePrivate, publicPlayer{PlayerID: p.PlayerID, DisplayName: p.DisplayName})
	return nil
}
