package sitepage

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

const built = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>paint.wtf · Draw something silly.</title>
    <meta
      name="description"
      content="A drawing game"
    />
    <meta property="og:image" content="/og.png">
    <META NAME="twitter:card" CONTENT="summary">
    <link rel="canonical" href="https://elsewhere.example/" />
    <script type="module" crossorigin src="/assets/index-1.js"></script>
    <script>if (a < b && "</title>") { c("&amp;") }</script>
  </head>
  <body>
    <title>not this one</title><meta name="description" content="nor this">
    <div id="app"></div>
  </body>
</html>
`

func site(t *testing.T, page string) *Site {
	t.Helper()
	folder := t.TempDir()
	if err := os.WriteFile(filepath.Join(folder, "index.html"), []byte(page), 0o600); err != nil {
		t.Fatal(err)
	}
	return New(folder)
}

var tags = Tags{
	Title: `“a <frog> & 'hat'"` + "\u00a0</title><script>alert(1)</script>", Description: `"><img src=x onerror=alert(2)>`,
	URL: "https://paint.example/d/1", Image: "https://paint.example/img/1.card.png", ImageAlt: `a "frog"`,
}

// headOf parses a page and returns its title, its meta tags and its links.
func headOf(t *testing.T, page []byte) (title string, meta map[string][]string) {
	t.Helper()
	root, err := html.Parse(strings.NewReader(string(page)))
	if err != nil {
		t.Fatal(err)
	}
	meta = map[string][]string{}
	for n := range root.Descendants() {
		if n.Type != html.ElementNode || n.Parent == nil || n.Parent.DataAtom != atom.Head {
			continue
		}
		values := map[string]string{}
		for _, a := range n.Attr {
			values[a.Key] = a.Val
		}
		switch n.DataAtom {
		case atom.Title:
			title += n.FirstChild.Data
		case atom.Meta:
			name := values["name"] + values["property"]
			meta[name] = append(meta[name], values["content"])
		case atom.Link:
			meta["link "+values["rel"]] = append(meta["link "+values["rel"]], values["href"])
		case atom.Script:
			meta["script"] = append(meta["script"], values["src"])
		}
	}
	return title, meta
}

func TestThePageSaysWhatItIsAboutOnceAndWithoutMarkup(t *testing.T) {
	for name, page := range map[string]func() ([]byte, error){
		"the site":     func() ([]byte, error) { return site(t, built).With(tags) },
		"the fallback": func() ([]byte, error) { return Fallback(&tags), nil },
	} {
		t.Run(name, func(t *testing.T) {
			page, err := page()
			if err != nil {
				t.Fatal(err)
			}
			title, meta := headOf(t, page)
			if title != tags.Title {
				t.Errorf("the title is %q, want %q", title, tags.Title)
			}
			for name, want := range map[string]string{
				"description": tags.Description, "og:title": tags.Title, "og:description": tags.Description, "og:url": tags.URL,
				"og:image": tags.Image, "og:image:width": "1200", "og:image:height": "630", "og:image:alt": tags.ImageAlt,
				"twitter:card": "summary_large_image", "twitter:title": tags.Title, "twitter:image": tags.Image, "link canonical": tags.URL,
			} {
				if got := meta[name]; len(got) != 1 || got[0] != want {
					t.Errorf("%s is %q, want %q once", name, got, want)
				}
			}
			if strings.Contains(string(page), "<script>alert") || strings.Contains(string(page), "<img src=x") {
				t.Errorf("a text became markup:\n%s", page)
			}
		})
	}
}

func TestAllElseOfThePageStaysAsItWasBuilt(t *testing.T) {
	page, err := site(t, built).With(tags)
	if err != nil {
		t.Fatal(err)
	}
	for _, part := range []string{
		`<script type="module" crossorigin src="/assets/index-1.js"></script>`, `<script>if (a < b && "</title>") { c("&amp;") }</script>`,
		built[strings.Index(built, "</head>"):],
	} {
		if !strings.Contains(string(page), part) {
			t.Errorf("%s is missing from\n%s", part, page)
		}
	}
}

func TestALongPageIsWhole(t *testing.T) {
	long := strings.Replace(built, "</body>", strings.Repeat("<p>and so on</p>\n", 5000)+"</body>", 1)
	page, err := site(t, long).With(tags)
	if err != nil || !strings.HasSuffix(string(page), long[strings.Index(long, "</head>"):]) {
		t.Errorf("%d bytes became %d, error %v", len(long), len(page), err)
	}
}

func TestWhatThePageIsAboutComesBeforeWhatItLoads(t *testing.T) {
	page, err := site(t, built).With(tags)
	if err != nil {
		t.Fatal(err)
	}
	charset, title, image, script := strings.Index(string(page), "charset"), strings.Index(string(page), "<title>"),
		strings.Index(string(page), "twitter:image"), strings.Index(string(page), "<script type")
	if charset < 0 || charset > title || title > image || image > script {
		t.Errorf("the order is not charset, title, image, script in\n%s", page)
	}
}

func TestWhatThePageShowsFirstIsAskedForWithIt(t *testing.T) {
	shows := tags
	shows.Picture = "/img/a.png"
	for name, c := range map[string]struct {
		tags Tags
		want bool
	}{"something": {shows, true}, "nothing": {tags, false}} {
		t.Run(name, func(t *testing.T) {
			page, err := site(t, built).With(c.tags)
			if err != nil {
				t.Fatal(err)
			}
			link := `rel="preload" as="image" fetchpriority="high" href="/img/a.png"`
			if got := strings.Contains(string(page), link); got != c.want || strings.Contains(string(page), "preload") != c.want {
				t.Errorf("the picture is asked for: %v, want %v, in\n%s", got, c.want, page)
			}
		})
	}
}

func TestWhatThePageShowsIsInItAndNeverMarkup(t *testing.T) {
	type answer struct {
		Name string `json:"name"`
	}
	want := answer{`</script><script>alert(1)</script><!-- & "`}
	shows := tags
	shows.Shown = want
	page, err := site(t, built).With(shows)
	if err != nil {
		t.Fatal(err)
	}
	_, after, _ := strings.Cut(string(page), `<script type="application/json" id="shown">`)
	data, _, _ := strings.Cut(after, "</script>")
	var got answer
	if err := json.Unmarshal([]byte(data), &got); err != nil || got != want {
		t.Errorf("%q reads as %+v, error %v", data, got, err)
	}
	if page, err := site(t, built).With(tags); err != nil || strings.Contains(string(page), "shown") {
		t.Errorf("a page of nothing shows something, error %v:\n%s", err, page)
	}
}

func TestASiteThatIsNotBuiltSaysSo(t *testing.T) {
	for name, s := range map[string]*Site{"no page": New(t.TempDir()), "an empty page": site(t, ""), "a page without a head": site(t, "<p>hello")} {
		t.Run(name, func(t *testing.T) {
			if page, err := s.With(tags); !errors.Is(err, ErrNotBuilt) {
				t.Errorf("got %q, error %v", page, err)
			}
		})
	}
	if page, err := New(t.TempDir()).Plain(); !errors.Is(err, ErrNotBuilt) {
		t.Errorf("got %q, error %v", page, err)
	}
	if page := string(Fallback(nil)); !strings.Contains(page, "not built") || strings.Contains(page, "og:") {
		t.Errorf("the fallback is\n%s", page)
	}
}
