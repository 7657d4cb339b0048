// Package sitepage serves the built site's page with what it is about in its head, for those who read no more of it:
// search engines, and whatever shows a preview of a link.
package sitepage

import (
	"bytes"
	"errors"
	"fmt"
	"html/template"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// ErrNotBuilt means that there is no page of the site where it is looked for.
var ErrNotBuilt = errors.New("the site is not built")

// A Site is a built site.
type Site struct{ page string }

// New makes a Site of the folder that holds its index.html.
func New(folder string) *Site { return &Site{filepath.Join(folder, "index.html")} }

// Tags are what a page says of itself. URL and Image are absolute.
type Tags struct {
	Title, Description string
	URL                string // the one address of the page
	Image, ImageAlt    string // of 1200×630 pixels

	// Shown is what the page shows, as the Api answers it in JSON: the page's script finds it in the element "shown" and asks
	// nobody. Picture is the path of an image, which the browser asks for together with that script instead of after it.
	Shown   any
	Picture string
}

// Plain returns the page as it was built. It is read anew each time, so that a site built again is served without a
// restart. Errors wrap ErrNotBuilt.
func (s *Site) Plain() ([]byte, error) {
	page, err := os.ReadFile(s.page)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrNotBuilt, err)
	}
	return page, nil
}

// With returns the page with tags in the place of its own. Errors wrap ErrNotBuilt.
func (s *Site) With(t Tags) ([]byte, error) {
	page, err := s.Plain()
	if err != nil {
		return nil, err
	}
	return put(page, t)
}

var head = template.Must(template.New("head").Parse(`<title>{{.Title}}</title>
    <meta name="description" content="{{.Description}}" />
    <link rel="canonical" href="{{.URL}}" />
    <meta property="og:site_name" content="paint.wtf" />
    <meta property="og:type" content="website" />
    <meta property="og:url" content="{{.URL}}" />
    <meta property="og:title" content="{{.Title}}" />
    <meta property="og:description" content="{{.Description}}" />
    <meta property="og:image" content="{{.Image}}" />
    <meta property="og:image:type" content="image/png" />
    <meta property="og:image:width" content="1200" />
    <meta property="og:image:height" content="630" />
    <meta property="og:image:alt" content="{{.ImageAlt}}" />
    <meta name="twitter:card" content="summary_large_image" />
    <meta name="twitter:title" content="{{.Title}}" />
    <meta name="twitter:description" content="{{.Description}}" />
    <meta name="twitter:image" content="{{.Image}}" />
    <meta name="twitter:image:alt" content="{{.ImageAlt}}" />
  `))

var early = template.Must(template.New("early").Parse(`{{with .Picture}}<link rel="preload" as="image" fetchpriority="high" href="{{.}}" />
    {{end}}{{with .Shown}}<script type="application/json" id="shown">{{.}}</script>
    {{end}}`))

// put copies a page token by token, byte for byte, with its tags for the first of those that they replace: whoever previews
// a link may read no further than the beginning. Errors wrap ErrNotBuilt: what has no head is no page.
func put(page []byte, t Tags) ([]byte, error) {
	var block, out bytes.Buffer
	if err := errors.Join(head.Execute(&block, t), early.Execute(&block, t)); err != nil {
		return nil, err
	}
	rest := bytes.NewReader(page)
	tokens := html.NewTokenizer(rest)
	inTitle, dropped := false, false
	for {
		kind := tokens.Next()
		if kind == html.ErrorToken {
			return nil, fmt.Errorf("%w: the head of its page has no end", ErrNotBuilt)
		}
		raw := bytes.Clone(tokens.Raw()) // reading the token may change it
		token := tokens.Token()
		isTitle := token.DataAtom == atom.Title
		ends := token.DataAtom == atom.Head && kind == html.EndTagToken
		if isTitle || replaced(token) || ends {
			_, _ = block.WriteTo(&out) // once: then it is empty
		}
		switch {
		case ends:
			out.Write(raw)
			out.Write(tokens.Buffered())
			_, err := rest.WriteTo(&out)
			return out.Bytes(), err
		case isTitle:
			inTitle, dropped = kind == html.StartTagToken, true
		case inTitle:
		case replaced(token):
			dropped = true
		case dropped && len(bytes.TrimSpace(raw)) == 0: // the space after a tag goes with it
		default:
			out.Write(raw)
			dropped = false
		}
	}
}

// replaced reports whether a tag says what Tags say.
func replaced(t html.Token) bool {
	attribute := func(key string) string {
		for _, a := range t.Attr {
			if a.Key == key {
				return strings.ToLower(a.Val)
			}
		}
		return ""
	}
	switch t.DataAtom {
	case atom.Link:
		return attribute("rel") == "canonical"
	case atom.Meta:
		name := attribute("name")
		return name == "description" || strings.HasPrefix(name, "twitter:") || strings.HasPrefix(attribute("property"), "og:")
	}
	return false
}
