package download

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"strconv"
	"syscall"
	"time"
)

// What keeps a file from arriving, each with what can be done about it.
var (
	ErrUnreachable = errors.New("there is no connection: is there a network? HTTPS_PROXY names a proxy, MODEL_MIRROR a mirror")
	ErrUntrusted   = errors.New("the server's certificate is not trusted: SSL_CERT_FILE names those of a proxy that looks inside")
	ErrNotFound    = errors.New("the file is not there: is its URL right, and does the mirror, if MODEL_MIRROR names one, have it?")
	ErrForbidden   = errors.New("the server does not hand it out to us")
	ErrServer      = errors.New("the server is in trouble: try again later")
	ErrWrongFile   = errors.New("this is not the file that was asked for")
	ErrTruncated   = errors.New("the server ends before the file does")
	ErrDiskFull    = errors.New("there is no room for it: make some and run it again, what has arrived is kept")
	ErrBusy        = errors.New("it is being downloaded already, by another process")
	ErrStopped     = errors.New("stopped: what has arrived is kept, and the next run goes on from there")
)

// temporary is an error that may be gone when tried again.
type temporary struct {
	error
	brief string        // for the note that it is tried again
	after time.Duration // what the server asks to wait
}

func (t *temporary) Unwrap() error { return t.error }

// unconnected says why a request got no answer.
func unconnected(host string, err error) error {
	if request, ok := errors.AsType[*url.Error](err); ok {
		err = request.Err // without the address, which has been said
	}
	if _, ok := errors.AsType[*tls.CertificateVerificationError](err); ok {
		return fmt.Errorf("%s: %w (%w)", host, ErrUntrusted, err)
	}
	return &temporary{error: fmt.Errorf("%s: %w (%w)", host, ErrUnreachable, err), brief: "no connection to " + host}
}

// refused says what an HTTP status means that brings no file.
func refused(response *http.Response) error {
	err := fmt.Errorf("%s answers %s", response.Request.URL.Redacted(), response.Status)
	switch status := response.StatusCode; {
	case status == http.StatusNotFound || status == http.StatusGone:
		return fmt.Errorf("%w: %w", err, ErrNotFound)
	case status == http.StatusUnauthorized || status == http.StatusForbidden || status == http.StatusProxyAuthRequired:
		return fmt.Errorf("%w: %w", err, ErrForbidden)
	case status == http.StatusTooManyRequests || status == http.StatusRequestTimeout || status >= 500:
		seconds, _ := strconv.Atoi(response.Header.Get("Retry-After")) // the form with a date is rare, and our own pause will do
		return &temporary{fmt.Errorf("%w: %w", err, ErrServer), response.Request.URL.Host + " answers " + response.Status,
			time.Duration(max(seconds, 0)) * time.Second}
	default:
		return fmt.Errorf("%w: %w", err, ErrWrongFile)
	}
}

// unwritten says why the disk did not take what came: it is full, or the user, or the process, may have no more of it.
func unwritten(err error) error {
	for _, full := range []error{syscall.ENOSPC, syscall.EDQUOT, syscall.EFBIG} {
		if errors.Is(err, full) {
			return fmt.Errorf("%w (%w)", ErrDiskFull, err)
		}
	}
	return err
}

// errStalled is the cause with which an attempt is cancelled that brings nothing.
var errStalled = errors.New("nothing has come for a while")

// stalled replaces the "context canceled" of an attempt that we ended.
func stalled(ctx context.Context, err error) error {
	if context.Cause(ctx) == errStalled {
		return errStalled
	}
	return err
}
