package api

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"math"
	"net"
	"net/http"
	"net/netip"
	"strings"
	"time"

	"paint.wtf/functions/internal/fault"
)

// admitAddress counts a request from its address. Readiness is asked for by the platform, as often as it likes.
func (a *API) admitAddress(r *http.Request) error {
	if r.URL.Path == "/healthz" || r.URL.Path == "/readyz" {
		return nil
	}
	return a.admit(r.Method, "address "+a.address(r), "from your address")
}

// admitPlayer counts a request of a signed-in player.
func (a *API) admitPlayer(r *http.Request, uid string) error {
	return a.admit(r.Method, "player "+uid, "by you")
}

// admit counts a request; reads and writes have limits of their own. Fault: RateLimited, with the time to wait.
func (a *API) admit(method, who, whose string) error {
	limit, perMinute, kind := a.writes, a.config.WritesPerMinute, "changes"
	if method == http.MethodGet || method == http.MethodHead {
		limit, perMinute, kind = a.reads, a.config.ReadsPerMinute, "requests"
	}
	wait, ok := limit.Take(who, time.Now())
	if ok {
		return nil
	}
	return fault.After(wait, fmt.Errorf("%d %s %s in a minute; the next in %d s: %w", perMinute, kind, whose,
		int(math.Ceil(wait.Seconds())), fault.RateLimited))
}

// address is a keyed hash of where a request comes from, for counting: nothing here keeps the address itself.
func (a *API) address(r *http.Request) string {
	mac := hmac.New(sha256.New, []byte(a.config.AddressKey))
	mac.Write([]byte(callerAddress(r, a.config.ForwardedHops)))
	return hex.EncodeToString(mac.Sum(nil)[:16])
}

// callerAddress is where a request comes from: of the last hops addresses in X-Forwarded-For, which the platform wrote, the
// first; what stands before it may be anybody's invention. Without the header it is the connection's other end. Of an IPv6
// address it is the /64 network, all of which one customer has.
func callerAddress(r *http.Request, hops int) string {
	text, _, err := net.SplitHostPort(r.RemoteAddr)
	if err != nil {
		text = r.RemoteAddr
	}
	if forwarded := r.Header.Values("X-Forwarded-For"); hops > 0 && len(forwarded) > 0 {
		written := strings.Split(strings.Join(forwarded, ","), ",")
		text = strings.TrimSpace(written[max(0, len(written)-hops)])
	}
	address, err := netip.ParseAddr(text)
	if err != nil {
		return text
	}
	address = address.Unmap().WithZone("")
	if address.Is4() {
		return address.String()
	}
	network, _ := address.Prefix(64) // an IPv6 address has one
	return network.String()
}
