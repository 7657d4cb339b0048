package emulators

import (
	"fmt"
	"strings"

	"paint.wtf/dev/internal/ports"
)

// policyHeader is what tells browsers where the site may load from and talk to.
const policyHeader = "Content-Security-Policy"

// forEmulators lets a deployed Content-Security-Policy reach, besides Google's services, what stands in for them here.
func forEmulators(policy string, p ports.Ports) string {
	at := func(port int) string { return fmt.Sprintf(" http://127.0.0.1:%d", port) }
	more := map[string]string{
		"connect-src": at(p.Auth) + at(p.Firestore) + at(p.Storage),
		"frame-src":   at(p.Auth), // signs in with a window of its own
	}
	directives := strings.Split(policy, ";")
	for i, directive := range directives {
		name, _, _ := strings.Cut(strings.TrimSpace(directive), " ")
		directives[i] += more[name]
	}
	return strings.Join(directives, ";")
}

// eachHeader calls do with every header that a site's configuration sets.
func eachHeader(site object, do func(header object)) {
	sources, _ := site["headers"].([]any)
	for _, source := range sources {
		s, _ := source.(object)
		headers, _ := s["headers"].([]any)
		for _, h := range headers {
			if header, ok := h.(object); ok {
				do(header)
			}
		}
	}
}
