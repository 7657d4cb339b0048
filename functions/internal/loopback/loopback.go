// Package loopback tells addresses of this machine from all others, for programs that must never send to another.
package loopback

import (
	"net"
	"net/url"
)

// Is reports whether the host of an address, a URL such as postgres://app@127.0.0.1:5432/postgres, is this machine's loopback.
func Is(address string) bool {
	u, err := url.Parse(address)
	if err != nil {
		return false
	}
	ip := net.ParseIP(u.Hostname())
	return u.Hostname() == "localhost" || ip != nil && ip.IsLoopback()
}
