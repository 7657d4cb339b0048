package api

import (
	"net/http"
	"net/http/httptest"
	"testing"
)

func TestACallersAddressIsTheOneThatThePlatformWrote(t *testing.T) {
	for name, c := range map[string]struct {
		forwarded []string
		hops      int
		want      string
	}{
		"no proxy":                           {nil, 2, "192.0.2.1"},
		"a header, and no proxy to write it": {[]string{"198.51.100.7"}, 0, "192.0.2.1"},
		"Cloud Run alone":                    {[]string{"198.51.100.7"}, 1, "198.51.100.7"},
		"behind Hosting":                     {[]string{"198.51.100.7, 203.0.113.9"}, 2, "198.51.100.7"},
		"with an invention before it":        {[]string{"10.0.0.1, 198.51.100.7, 203.0.113.9"}, 2, "198.51.100.7"},
		"with an invented line before it":    {[]string{"10.0.0.1", "198.51.100.7, 203.0.113.9"}, 2, "198.51.100.7"},
		"fewer hops than are named":          {[]string{"198.51.100.7"}, 2, "198.51.100.7"},
		"IPv6: a customer's whole network":   {[]string{"2001:db8:1:2:3:4:5:6"}, 1, "2001:db8:1:2::/64"},
		"IPv4 written as IPv6":               {[]string{"::ffff:198.51.100.7"}, 1, "198.51.100.7"},
	} {
		t.Run(name, func(t *testing.T) {
			r := httptest.NewRequest(http.MethodGet, "/", nil)
			r.Header["X-Forwarded-For"] = c.forwarded
			if got := callerAddress(r, c.hops); got != c.want {
				t.Errorf("the address is %q, want %q", got, c.want)
			}
		})
	}
}
