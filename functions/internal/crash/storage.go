//go:build crash

package crash

import (
	"net/http"
	"net/url"
	"strings"

	"google.golang.org/api/option"
)

// Storage are the options of a client whose uploads and deletions are steps, on the emulator.
func Storage() []option.ClientOption {
	return []option.ClientOption{option.WithHTTPClient(&http.Client{Transport: watchedTransport{}})}
}

type watchedTransport struct{}

func (watchedTransport) RoundTrip(request *http.Request) (*http.Response, error) {
	response, err := http.DefaultTransport.RoundTrip(request)
	if err != nil || response.StatusCode >= http.StatusMultipleChoices {
		return response, err
	}
	switch request.Method {
	case http.MethodPost:
		after("file " + folder(request.URL.Query().Get("name")))
	case http.MethodDelete:
		escaped := request.URL.EscapedPath()
		name, _ := url.PathUnescape(escaped[strings.LastIndex(escaped, "/")+1:])
		after("file " + folder(name) + " (deleted)")
	}
	return response, nil
}

func folder(name string) string {
	first, _, _ := strings.Cut(name, "/")
	return first + "/"
}
