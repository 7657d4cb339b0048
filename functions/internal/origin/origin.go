// Package origin tells whether a request comes from the game's own site: Firebase App Check attests it to the browser with a
// token that it signs. See https://firebase.google.com/docs/app-check/custom-resource-backend.
package origin

import (
	"context"
	"fmt"
	"sync/atomic"

	firebase "firebase.google.com/go/v4"
	"firebase.google.com/go/v4/appcheck"
	"golang.org/x/sync/singleflight"

	"paint.wtf/functions/internal/fault"
)

// Verifier verifies tokens of one project. Safe for concurrent use.
type Verifier struct {
	open   func() (*appcheck.Client, error)
	client atomic.Pointer[appcheck.Client]
	flight singleflight.Group
}

// New makes a Verifier of the app's project. The keys that tokens are signed with are fetched for the first one, and then every
// few hours until ctx ends: a process starts, and answers reads, while they cannot be had.
func New(ctx context.Context, app *firebase.App) *Verifier {
	return &Verifier{open: func() (*appcheck.Client, error) { return app.AppCheck(ctx) }}
}

// Verify checks a token: signed by App Check, for this project, and not expired. Faults: Unattested, Unavailable.
func (v *Verifier) Verify(ctx context.Context, token string) error {
	if token == "" {
		return fmt.Errorf("it brings no attestation: %w", fault.Unattested)
	}
	client, err := v.opened(ctx)
	if err != nil {
		return err
	}
	if _, err := client.VerifyToken(token); err != nil {
		return fmt.Errorf("its attestation is not valid (%w): %w", err, fault.Unattested)
	}
	return nil
}

// opened is the client, with the keys; requests that come together wait for one fetch.
func (v *Verifier) opened(ctx context.Context) (*appcheck.Client, error) {
	if client := v.client.Load(); client != nil {
		return client, nil
	}
	fetched := v.flight.DoChan("", func() (any, error) {
		client, err := v.open()
		if err == nil {
			v.client.Store(client)
		}
		return client, err
	})
	select {
	case result := <-fetched:
		if result.Err != nil {
			return nil, fmt.Errorf("the keys of App Check: %w: %w", fault.Unavailable, result.Err)
		}
		return result.Val.(*appcheck.Client), nil
	case <-ctx.Done():
		return nil, fmt.Errorf("the keys of App Check: %w: %w", fault.Unavailable, ctx.Err())
	}
}
