package openapi

import (
	"strings"
	"testing"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

func TestThePageShowsEveryOperationAndNeedsNoScript(t *testing.T) {
	page, err := Page("/openapi.json", "/api/description.css")
	if err != nil {
		t.Fatal(err)
	}
	root, err := html.Parse(strings.NewReader(string(page)))
	if err != nil {
		t.Fatal(err)
	}
	ids, links, inline := map[string]int{}, []string{}, 0
	for n := range root.Descendants() {
		if n.DataAtom == atom.Script || n.DataAtom == atom.Style {
			inline++
		}
		for _, a := range n.Attr {
			switch {
			case a.Key == "id":
				ids[a.Val]++
			case a.Key == "href":
				links = append(links, a.Val)
			case a.Key == "style" || strings.HasPrefix(a.Key, "on"):
				inline++
			}
		}
	}
	if inline > 0 {
		t.Errorf("%d scripts or styles are in the page itself", inline)
	}
	for _, id := range []string{"getboard", "submit", "deleteme", "getpicture", "boards", "schemas", "schema-problem"} {
		if ids[id] != 1 {
			t.Errorf("%s is on the page %d times", id, ids[id])
		}
	}
	for _, link := range links {
		if at, inside := strings.CutPrefix(link, "#"); inside && ids[at] != 1 {
			t.Errorf("a link goes to %s, which is there %d times", link, ids[at])
		}
	}
}
