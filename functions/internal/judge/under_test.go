package judge

import (
	"errors"
	"slices"
	"testing"
)

// roundTrip is the manifest as another process reads it.
func roundTrip(t *testing.T, m Manifest) Manifest {
	t.Helper()
	data, err := m.Marshal()
	if err != nil {
		t.Fatal(err)
	}
	read, err := ParseManifest(data)
	if err != nil {
		t.Fatal(err)
	}
	return read
}

func TestAJudgeUnderOtherNumbersScoresAsOneOpenedWithThem(t *testing.T) {
	bank := []string{"a frog", "a cat", "bulbs", "a raccoon driving a tractor"}
	for name, change := range map[string]func(*Manifest){
		"templates": func(m *Manifest) { m.PromptTemplates = []string{"an illustration of {}"} },
		"probes":    func(m *Manifest) { m.TextProbe.Prompts = []string{"a cat", "letters"} },
		"weights":   func(m *Manifest) { m.TextProbe.Weight, m.TextProbe.Margin = 0.9, 0 },
		"thresholds": func(m *Manifest) {
			m.NSFW.Concepts = slices.Clone(m.NSFW.Concepts)
			m.NSFW.Concepts[0].Threshold = 0.01
		},
		"the scale": func(m *Manifest) { m.Score = Scale{-0.5, 0.5} },
	} {
		t.Run(name, func(t *testing.T) {
			changed := manifestOf()
			changed.Scoring = "changed"
			change(&changed)
			own, want := opened(t, folderOf(t, manifestOf()), bank...), opened(t, folderOf(t, changed), bank...)
			got, err := own.Under(roundTrip(t, want.Manifest()))
			if err != nil {
				t.Fatal(err)
			}
			seen := embed(t, own, lopsided())
			a, b := got.Score(seen, prompt(t, got, "a frog")), want.Score(seen, prompt(t, want, "a frog"))
			if a.Raw != b.Raw || a.Score != b.Score || a.Scoring != "changed" || !slices.Equal(a.Saw, b.Saw) ||
				a.NSFW.Flagged != b.NSFW.Flagged || a.NSFW.Score != b.NSFW.Score {
				t.Errorf("under the changed manifest %+v, opened with it %+v", a, b)
			}
			if before := own.Score(seen, prompt(t, own, "a frog")); before.Scoring != "2" {
				t.Errorf("the judge itself has changed: %+v", before)
			}
		})
	}
}

func TestAJudgeUnderOtherNumbersIsClosedWithItsNetworks(t *testing.T) {
	own := opened(t, folderOf(t, manifestOf()))
	other, err := own.Under(own.Manifest())
	if err != nil {
		t.Fatal(err)
	}
	if err := own.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := other.Prompt(t.Context(), "a frog"); !errors.Is(err, errClosed) {
		t.Errorf("error %v, want that it is closed", err)
	}
	if err := other.Close(); err != nil {
		t.Errorf("closed again: %v", err)
	}
}

func TestAManifestOfOtherNetworksIsRefused(t *testing.T) {
	own := opened(t, folderOf(t, manifestOf()))
	for name, change := range map[string]func(*Manifest){
		"another model":   func(m *Manifest) { m.Name = "other" },
		"another version": func(m *Manifest) { m.Version = "4" },
		"another framing": func(m *Manifest) { m.Image.Margin = 0.5 },
		"things apart":    func(m *Manifest) { m.Image.Frame, m.Image.Apart = frameInk, 0.1 },
		"other files":     func(m *Manifest) { m.Files = slices.Clone(m.Files); m.Files[0].SHA256 = m.Files[1].SHA256 },
	} {
		m := own.Manifest()
		change(&m)
		if _, err := own.Under(m); !errors.Is(err, ErrOtherNetworks) {
			t.Errorf("%s: error %v", name, err)
		}
	}
	m := own.Manifest()
	m.PromptTemplates = nil
	if _, err := own.Under(m); err == nil || errors.Is(err, ErrOtherNetworks) {
		t.Errorf("a manifest without templates: error %v", err)
	}
}

func TestTwoManifestsAreOfOneJudgeWhateverTheySayOfWhereTheyComeFrom(t *testing.T) {
	own := opened(t, folderOf(t, manifestOf())).Manifest()
	for name, test := range map[string]struct {
		change func(*Manifest)
		want   bool
	}{
		"the same":         {func(*Manifest) {}, true},
		"another download": {func(m *Manifest) { m.Source = "elsewhere"; m.Files[0].URL = "https://example.com" }, true},
		"another number":   {func(m *Manifest) { m.Score.RawAt100 = 0.9 }, false},
		"another template": {func(m *Manifest) { m.PromptTemplates = []string{"{}"} }, false},
		"another file":     {func(m *Manifest) { m.Files[0].SHA256 = m.Files[1].SHA256 }, false},
	} {
		m := roundTrip(t, own)
		test.change(&m)
		if got := m.ScoresLike(own); got != test.want {
			t.Errorf("%s: %v, want %v", name, got, test.want)
		}
	}
}
