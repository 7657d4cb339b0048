package main

import (
	"context"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"cloud.google.com/go/firestore"

	"paint.wtf/functions/internal/teststack"
)

func newDrill(t *testing.T) *drill {
	t.Helper()
	teststack.Emulators(t)
	d, err := open(t.Context(), teststack.Database(t), t.TempDir(), t.Output())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(d.close)
	return d
}

func TestAGameThatIsLostComesBackFromItsExportToTheByte(t *testing.T) {
	d := newDrill(t)
	if err := d.run(t.Context(), size{drawings: 400, dimensions: 16}); err != nil {
		t.Error(err)
	}
}

// What is not in the drill would be lost without anybody's noticing, and what is not emptied would stay beside what is
// imported.
func TestTheDrillAndTheOperationsPageKnowEveryCollection(t *testing.T) {
	var sources []byte
	files, err := filepath.Glob("../../internal/docstore/*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		sources = append(sources, read(t, file)...)
	}
	used := names(regexp.MustCompile(`(?:\.Doc|\.Collection|const currentRescoring =)[( ]"([a-zA-Z]+)`), sources)
	filled := names(regexp.MustCompile(`w\.set\((?:fmt\.Sprintf\()?"(?:prompts/"\+promptID\+"/)?([a-zA-Z]+)/`), read(t, "fill.go"))
	list := regexp.MustCompile(`--collection-ids=\S+`).Find(read(t, "../../../docs/operations.md"))
	emptied := names(regexp.MustCompile(`[=,]([a-zA-Z]+)`), list)
	if len(used) < 15 || !slices.Equal(filled, used) || !slices.Equal(emptied, used) {
		t.Errorf("the program uses\n  %v\nthe drill fills\n  %v\nthe page empties\n  %v", used, filled, emptied)
	}
}

func read(t *testing.T, file string) []byte {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// names are what the group of a pattern finds, in order and once each.
func names(pattern *regexp.Regexp, text []byte) (all []string) {
	for _, match := range pattern.FindAllSubmatch(text, -1) {
		all = append(all, string(match[1]))
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// A drill that finds nothing wrong says something only if it finds what is wrong.
func TestADrillFindsWhatDidNotComeBack(t *testing.T) {
	for name, test := range map[string]struct {
		lose func(context.Context, *firestore.Client) error
		want string
	}{
		"a document": {
			func(ctx context.Context, c *firestore.Client) error {
				_, err := c.Doc("embeddings/drawing0000000000007").Delete(ctx)
				return err
			},
			"1 documents differ, among them embeddings/drawing0000000000007",
		},
		"a document below another": {
			func(ctx context.Context, c *firestore.Client) error {
				_, err := c.Doc("rescorings/current/prompts/prompt000001").Delete(ctx)
				return err
			},
			"1 documents differ, among them rescorings/current/prompts/prompt000001",
		},
		"the type of a number": {
			func(ctx context.Context, c *firestore.Client) error {
				_, err := c.Doc("rescorings/current/prompts/prompt000001").Update(ctx, []firestore.Update{{Path: "settled", Value: 1.0}})
				return err
			},
			"1 documents differ",
		},
		"the last bit of a score": {
			func(ctx context.Context, c *firestore.Client) error {
				d, err := c.Doc("drawings/drawing0000000000007").Get(ctx)
				if err != nil {
					return err
				}
				raw := d.Data()["raw"].(float64)
				_, err = d.Ref.Update(ctx, []firestore.Update{{Path: "raw", Value: raw * (1 + 1e-15)}})
				return err
			},
			"tables differ, among them drawings",
		},
	} {
		t.Run(name, func(t *testing.T) {
			d := newDrill(t)
			d.lost = func(ctx context.Context) error { return test.lose(ctx, d.documents.Client()) }
			if err := d.run(t.Context(), size{drawings: 60, dimensions: 4}); err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("error %v, want %q", err, test.want)
			}
		})
	}
}
