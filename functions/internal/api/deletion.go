package api

import (
	"fmt"
	"net/http"

	"paint.wtf/functions/internal/fault"
)

// deleteDrawing removes a drawing of the caller's: 204, also when it is gone already. What is not the caller's is not there.
func (a *API) deleteDrawing(w http.ResponseWriter, r *http.Request) error {
	uid, err := a.caller(r)
	if err != nil {
		return err
	}
	id := r.PathValue("id")
	if err := a.deletion.Drawing(r.Context(), id, uid); err != nil {
		return err
	}
	w.WriteHeader(http.StatusNoContent)
	return nil
}

// deleteAccount removes everything that the caller has, and the caller. The request repeats the playerId, so that one which
// was meant for another account, or for nothing in particular, deletes nothing. A recent sign-in is not asked for: a guest has
// nothing to sign in with again, and what a guest may do here, everybody may.
//
// What cannot be done within one request's time answers 503, and the same request goes on where it ended.
func (a *API) deleteAccount(w http.ResponseWriter, r *http.Request) error {
	uid, err := a.caller(r)
	if err != nil {
		return err
	}
	p, err := a.documents.Player(r.Context(), uid)
	if err != nil {
		return err
	}
	// Without a player there is none to name: one who never played, or whose deletion has come that far.
	if p.Value != nil && p.Value.PlayerID != r.URL.Query().Get("confirm") {
		return fmt.Errorf("confirm is not the playerId of who is signed in: %w", fault.BadRequest)
	}
	if err := a.deletion.Account(r.Context(), uid); err != nil {
		return err
	}
	w.WriteHeader(http.StatusNoContent)
	return nil
}
