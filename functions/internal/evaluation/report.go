package evaluation

import (
	_ "embed"
	"fmt"
	"io"
	"strings"
	"text/template"
)

// Report is everything that an evaluation finds.
type Report struct {
	Stamp
	Name, ModelVersion, Scoring string // of the model
	Source                      string // of the doodles
	Candidates                  int    // categories that the right one is ranked among

	Seen, Unseen, All Recognition
	Wrong             [3]float64 // points of wrong prompts: 10 %, half and 90 % of drawings get at most this
	ByCategory        []CategoryShare
	Coloured          Coloured
	Scenes            Scenes
	Cheats            Cheats
	Penalties         Penalties
	Recalls           []Recall
	Flags             Flags
	Nonsense          []Nonsense
	NonsenseEach      int // pictures of each kind
	Cost              Cost
}

//go:embed figures.md.tmpl
var figuresText string

//go:embed page.md.tmpl
var pageText string

var (
	figures = template.Must(template.New("figures").Funcs(template.FuncMap{"best": best, "never": never}).Parse(figuresText))
	page    = template.Must(template.Must(figures.Clone()).New("page").Parse(pageText))
)

// WriteFigures writes the tables, as Markdown.
func (r Report) WriteFigures(out io.Writer) error { return figures.ExecuteTemplate(out, "figures", r) }

// WritePage writes docs/judge.md: the model card with the tables.
func (r Report) WritePage(out io.Writer) error { return page.ExecuteTemplate(out, "page", r) }

// namedCategories is how many categories of each sort a report names at most.
const namedCategories = 8

// best names the categories that are found most often.
func best(all []CategoryShare) string {
	var names []string
	for _, c := range all[:min(len(all), namedCategories)] {
		names = append(names, fmt.Sprintf("%s (%.0f %%)", c.Category, c.Top5.Percent()))
	}
	return strings.Join(names, ", ")
}

// never names the categories that are never found.
func never(all []CategoryShare) string {
	var names []string
	for _, c := range all {
		if c.Top5.Hits == 0 {
			names = append(names, c.Category)
		}
	}
	if len(names) == 0 {
		return "none"
	}
	return strings.Join(names, ", ")
}

// ChanceFirst is how often, in percent, a guess is right.
func (r Report) ChanceFirst() float64 { return 100 / float64(r.Candidates) }

// ChanceFive is how often, in percent, five guesses hold the right one.
func (r Report) ChanceFive() float64 { return 500 / float64(r.Candidates) }
