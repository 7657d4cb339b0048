package api

import (
	"context"
	"fmt"
	"math"
	"net/http"
	"time"

	"paint.wtf/functions/internal/fault"
)

// exportTime bounds an export, which has every picture that the caller ever drew.
const exportTime = 5 * time.Minute

// A process writes at most exportsAtOnce exports at a time, each of which holds exportBytes at most.
const (
	exportsAtOnce = 4
	exportBytes   = 20 << 20
)

// export answers with a zip of all that is kept about the caller, written as it is read. Faults: RateLimited, Unavailable where as
// many as may be are being written, those of Open.
func (a *API) export(w http.ResponseWriter, r *http.Request) error {
	uid, err := a.caller(r)
	if err != nil {
		return err
	}
	if wait, ok := a.exports.Take(uid, time.Now()); !ok {
		return fault.After(wait, fmt.Errorf("the next export in %d s: %w", int(math.Ceil(wait.Seconds())), fault.RateLimited))
	}
	select {
	case a.exporting <- struct{}{}:
		defer func() { <-a.exporting }()
	default:
		return fmt.Errorf("%d exports are being written: %w", exportsAtOnce, fault.Unavailable)
	}
	release, err := a.capacity.Hold(r.Context(), exportBytes)
	if err != nil {
		return err
	}
	defer release()
	x, err := a.exporter.Open(r.Context(), uid)
	if err != nil {
		return err
	}
	h := w.Header()
	h.Set("Content-Type", "application/zip")
	h.Set("Content-Disposition", `attachment; filename="paint.wtf.zip"`)
	h.Set("Cache-Control", cachePrivate)
	if r.Method == http.MethodHead {
		return nil
	}
	// Not within the time of a request that is answered at once. Who goes away meanwhile ends it with the next write.
	ctx, cancel := context.WithTimeout(context.WithoutCancel(r.Context()), exportTime)
	defer cancel()
	if err := x.Write(ctx, w); err != nil {
		logFailure(r, http.StatusOK, err)
		// The status is out. Whoever reads learns from a connection that ends early that this is not all.
		panic(http.ErrAbortHandler)
	}
	return nil
}
