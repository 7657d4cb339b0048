package evaluation

import (
	"bytes"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"paint.wtf/models"
)

// example is a report with some figures in every part.
func example() Report {
	return Report{
		Stamp: Stamp{7, "abc"}, Name: "doodle", ModelVersion: "2", Scoring: "3", Source: "a test", Candidates: 345,
		Seen:       Recognition{Drawings: 100, Categories: 10, Top1: Share{45, 100}, Top5: Share{74, 100}, Two: Mean{96, 1, 100}},
		Unseen:     Recognition{Drawings: 50, Categories: 4, Top1: Share{8, 50}, Top5: Share{17, 50}, Points: [3]float64{9.6, 53.4, 78}},
		All:        Recognition{Drawings: 150, Categories: 14, Two: Mean{92.9, 1, 150}},
		ByCategory: []CategoryShare{{"school bus", Share{9, 10}}, {"belt", Share{0, 10}}},
		Coloured:   Coloured{Plain: Painted{Recognition: Recognition{Drawings: 10, Top1: Share{4, 10}}}, Inside: Painted{Recognition: Recognition{Top1: Share{3, 10}}, Gains: Share{5, 10}}},
		Scenes:     Scenes{Scenes: 800, ObjectOnBoard: Share{90, 100}},
		Cheats: Cheats{Prompts: 48, Fonts: 6, Rounds: 2,
			Kinds: []CheatFigures{{Name: "plain word", BeatMedian: Share{1, 100}}, {Name: "no word", Honest: true}},
			All:   CheatFigures{BeatMedian: Share{1, 100}}},
		Penalties:    Penalties{All: Share{2, 100}},
		Recalls:      []Recall{{Concept: "hate symbols", Families: 7, Found: Share{95, 100}, Worst: "hood", WorstPercent: 40}},
		Flags:        Flags{All: Share{3, 100}, Concepts: []ConceptFlags{{"gore", Share{3, 100}}}, Categories: []CategoryFlags{{"knife", Share{2, 9}}}},
		Nonsense:     []Nonsense{{Name: "blank canvas", BeatMedian: Share{0, 40}}},
		NonsenseEach: 40,
		Cost:         Cost{Drawings: 300, Median: 8.71, P90: 12, PeakMiB: 139, FolderMB: 8.2},
	}
}

func TestATargetIsMetOrMissedByItsFigure(t *testing.T) {
	for name, want := range map[string]struct {
		is  string
		met bool
	}{
		"doodles of unseen categories: right one first":           {"16.0 %", true},
		"doodles of unseen categories: among the first five":      {"34.0 %", false},
		"unseen doodles of seen categories: right one first":      {"45.0 %", true},
		"unseen doodles of seen categories: among the first five": {"74.0 %", false},
		"right prompt beats a random other":                       {"92.9 %", false},
		"right scene of two things beats one with a thing wrong":  {"90.0 %", true},
		"writing that beats the median drawing of its prompt":     {"1.0 %", false},
		"honest drawings that lose points as writing":             {"2.0 %", true},
		"NSFW found: hate symbols":                                {"95.0 %", true},
		"honest drawings flagged as NSFW":                         {"3.0 %", false},
		"one drawing on one core, decoding included":              {"8.7 ms", true},
		"model folder": {"8.2 MB", true},
	} {
		found := false
		for _, target := range example().Targets() {
			if target.Name != name {
				continue
			}
			found = true
			if target.Met != want.met || !strings.HasPrefix(target.Is, want.is) || target.Verdict() == "met" != want.met {
				t.Errorf("%s: %s, %s", name, target.Is, target.Verdict())
			}
		}
		if !found {
			t.Errorf("there is no target %q", name)
		}
	}
}

func TestTheFiguresAreMarkdownTables(t *testing.T) {
	var out bytes.Buffer
	if err := example().WriteFigures(&out); err != nil {
		t.Fatal(err)
	}
	text := out.String()
	for _, want := range []string{
		"Evaluation version 7; SHA-256 of model.json: `abc` (`doodle` version 2, scoring 3).",
		"| model folder | ≤ 25 MB | 8.2 MB | met |\n",
		"| right category first | 45.0 % (35.6–54.8) | 16.0 % (8.3–28.5) | – |\n",
		"| points for the right prompt: 10 % / median / 90 % of drawings | 0 / 0 / 0 | 10 / 53 / 78 | 0 / 0 / 0 |\n",
		"among the first five in 1.4 %",
		"| no word * | 0 | – | – | – |\n",
		"are flagged: gore 3.0 %. Most often: knife (2 of 9).\n",
		"| hate symbols | 7 | 100 | 95.0 % (88.8–97.8) | hood (40 %) | – | – |\n",
		"Never: belt.",
		"\n10 of these drawings enclose something.",
		"| right category first | 40.0 % (16.8–68.7) | 30.0 % (10.8–60.3) | – | – | – | – |\n",
		"| earn more than as they were | | 50.0 % (23.7–76.3) | – | – | – | – |\n",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is missing", want)
		}
	}
	// A table needs a line before it, and rows with as many cells as its head.
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		if !strings.HasPrefix(line, "|") || i == 0 {
			continue
		}
		if strings.HasPrefix(lines[i-1], "|") && strings.Count(line, "|") != strings.Count(lines[i-1], "|") {
			t.Errorf("%q has another number of cells than the row before it", line)
		}
	}
	if strings.Contains(text, "NaN") || strings.Contains(text, "<no value>") {
		t.Error("a figure is missing")
	}
}

// The page must have been generated from this model by this evaluation; `make eval DOODLES=DIR` does it.
func TestTheModelCardIsOfTheModelInTheRepository(t *testing.T) {
	card, err := os.ReadFile("../../../docs/judge.md")
	if err != nil {
		t.Fatal(err)
	}
	want, err := StampOf(models.Doodle())
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(card), want.String()) {
		t.Errorf("docs/judge.md is of another model or evaluation: run `make eval DOODLES=DIR`; it lacks %q", want)
	}
}

func TestTheModelCardSaysWhatItsTemplateSays(t *testing.T) {
	card, err := os.ReadFile("../../../docs/judge.md")
	if err != nil {
		t.Fatal(err)
	}
	prose, _, _ := strings.Cut(pageText, `{{template "figures" .}}`)
	if !strings.HasPrefix(string(card), prose) {
		t.Error("the prose of docs/judge.md is not that of page.md.tmpl: run `make eval DOODLES=DIR`")
	}
}

func TestTheStampFollowsTheManifest(t *testing.T) {
	one, err := StampOf(fstest.MapFS{"model.json": {Data: []byte("{}")}})
	if err != nil || one.SHA256 != "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a" || one.Evaluation != Version {
		t.Errorf("got %v, %v", one, err)
	}
	if _, err := StampOf(fstest.MapFS{}); err == nil {
		t.Error("a folder without a manifest has a stamp")
	}
}
