package api

import "net/http"

// attestation is the header in which Firebase's own SDKs send it, too.
const attestation = "X-Firebase-AppCheck"

// attested lets through what comes from the game's own site, where the configuration asks for that.
func (a *API) attested(handle handler) handler {
	if a.origin == nil {
		return handle
	}
	return func(w http.ResponseWriter, r *http.Request) error {
		if err := a.origin.Verify(r.Context(), r.Header.Get(attestation)); err != nil {
			return err
		}
		return handle(w, r)
	}
}
