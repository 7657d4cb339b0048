package meter

import (
	"net"
	"net/http"
	"net/http/httputil"
	"net/url"
	"strings"

	"paint.wtf/functions/internal/costs"
)

// Storage listens on loopback for the requests to a Storage emulator, both URLs, and passes them on. Call end when nobody needs it
// any more.
func (m *Meter) Storage(emulator string) (address string, end func(), err error) {
	to, err := url.Parse(emulator)
	if err != nil {
		return "", nil, err
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return "", nil, err
	}
	on := &httputil.ReverseProxy{Rewrite: func(r *httputil.ProxyRequest) {
		r.SetURL(to)
		r.Out.Host = to.Host
	}}
	server := &http.Server{Handler: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		m.add(objects(r))
		on.ServeHTTP(w, r)
	})}
	go func() { _ = server.Serve(listener) }()
	return "http://" + listener.Addr().String(), func() { _ = server.Close() }, nil
}

// objects is what a request costs: a list as much as an upload, a deletion nothing.
func objects(r *http.Request) costs.Operations {
	switch {
	case r.Method == http.MethodDelete:
		return costs.Operations{Removed: 1}
	case r.Method == http.MethodPost, r.Method == http.MethodPut, strings.HasSuffix(r.URL.Path, "/o"):
		return costs.Operations{Stored: 1}
	}
	return costs.Operations{Fetched: 1}
}
