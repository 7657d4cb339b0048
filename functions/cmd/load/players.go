package main

import (
	"context"
	"fmt"
	"net/http"
	"os"
	"strings"

	"golang.org/x/sync/errgroup"
)

// A player is a guest who is signed in.
type player struct{ uid, token string }

// signUp makes guests.
func (g *game) signUp(ctx context.Context, n int) error {
	g.players = make([]player, n)
	work, ctx := errgroup.WithContext(ctx)
	work.SetLimit(8)
	for i := range g.players {
		work.Go(func() error {
			r, err := http.NewRequestWithContext(ctx, http.MethodPost, fmt.Sprintf(
				"http://%s/identitytoolkit.googleapis.com/v1/accounts:signUp?key=%s", os.Getenv("FIREBASE_AUTH_EMULATOR_HOST"), g.config.FirebaseAPIKey,
			), strings.NewReader(`{"returnSecureToken": true}`))
			if err != nil {
				return err
			}
			r.Header.Set("Content-Type", "application/json")
			var answer struct{ LocalID, IDToken string }
			err = g.send(r, &answer)
			g.players[i] = player{answer.LocalID, answer.IDToken}
			return err
		})
	}
	return work.Wait()
}
