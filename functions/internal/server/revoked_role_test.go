package server

import (
	"fmt"
	"io"
	"net/http"
	"os"
	"strings"
	"testing"

	"cloud.google.com/go/firestore"

	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/roles"
)

// decides takes a decision as a moderator's browser does, past the server: the rules alone say whether it may.
func (v *visitor) decides(drawingID string) (status int) {
	v.Helper()
	documents := "projects/" + v.config.Project + "/databases/(default)/documents"
	body := fmt.Sprintf(`{"writes": [{
		"update": {"name": "%s/decisions/%s", "fields": {
			"drawingId": {"stringValue": %q}, "action": {"stringValue": "hide"}, "by": {"stringValue": %q}}},
		"updateTransforms": [{"fieldPath": "at", "setToServerValue": "REQUEST_TIME"}],
		"currentDocument": {"exists": false}}]}`, documents, newID(), drawingID, v.uid)
	r, err := http.NewRequestWithContext(v.Context(), http.MethodPost,
		"http://"+os.Getenv("FIRESTORE_EMULATOR_HOST")+"/v1/"+documents+":commit", strings.NewReader(body))
	if err != nil {
		v.Fatal(err)
	}
	r.Header.Set("Authorization", "Bearer "+v.token)
	answer, err := http.DefaultClient.Do(r)
	if err != nil {
		v.Fatal(err)
	}
	defer answer.Body.Close()
	if said, _ := io.ReadAll(answer.Body); answer.StatusCode != http.StatusOK && answer.StatusCode != http.StatusForbidden {
		v.Fatalf("Firestore answers %s: %s", answer.Status, said)
	}
	return answer.StatusCode
}

func TestTheTokensOfAModeratorAreWorthNothingFromTheRevocationOn(t *testing.T) {
	g := newGame(t)
	id := g.hang("painter", g.newPrompt())
	g.update("drawings/"+id, firestore.Update{Path: "moderation.state", Value: drawing.Hidden})
	g.must(g.drawingWritten(id))

	v, email := g.visitor(), newID()+"@example.com"
	credentials := fmt.Sprintf(`{"email": %q, "password": "secret", "returnSecureToken": true}`, email)
	v.uid, _ = g.authEmulator("signUp", credentials)
	signIn := func() { _, v.token = g.authEmulator("signInWithPassword", credentials) }
	want := func(when string, decision, picture, queue int) {
		t.Helper()
		if got := v.decides(id); got != decision {
			t.Errorf("%s: the rules answer a decision with %d, want %d", when, got, decision)
		}
		if got := v.get("/img/" + id + ".png").Code; got != picture {
			t.Errorf("%s: the Api answers the hidden picture with %d, want %d", when, got, picture)
		}
		if got := v.get("/api/moderation/queue").Code; got != queue {
			t.Errorf("%s: the Api answers the queue with %d, want %d", when, got, queue)
		}
	}
	keeper := &roles.Keeper{Users: g.users(), Documents: g.documents, By: "olga"}
	grant := func() {
		t.Helper()
		if changed, err := keeper.Grant(t.Context(), email, roles.Moderator, true); !changed || err != nil {
			t.Fatalf("granted: %v, %v", changed, err)
		}
	}

	signIn()
	want("before", http.StatusForbidden, http.StatusNotFound, http.StatusForbidden)
	grant()
	signIn()
	want("as a moderator", http.StatusOK, http.StatusOK, http.StatusOK)
	if held, err := keeper.Revoke(t.Context(), email, roles.Moderator); !held || err != nil {
		t.Fatalf("revoked: %v, %v", held, err)
	}
	want("with the token from before", http.StatusForbidden, http.StatusNotFound, http.StatusUnauthorized)
	old := v.token
	signIn()
	want("signed in anew", http.StatusForbidden, http.StatusNotFound, http.StatusForbidden)
	grant()
	signIn()
	want("as a moderator again", http.StatusOK, http.StatusOK, http.StatusOK)
	v.token = old
	want("with the token from before, as a moderator again", http.StatusForbidden, http.StatusNotFound, http.StatusUnauthorized)
}
