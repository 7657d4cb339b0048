package judge

import (
	"image/color"
	"math"
	"slices"
	"testing"
)

// unit is a unit vector of two dimensions at an angle in degrees.
func unit(degrees float64) []float32 {
	r := degrees * math.Pi / 180
	return []float32{float32(math.Cos(r)), float32(math.Sin(r))}
}

func cosine(degrees float64) float64 { return math.Cos(degrees * math.Pi / 180) }

// plain is a judge without networks, in a space of two dimensions.
func plain() *Judge {
	return &Judge{manifest: Manifest{
		Name: "plain", Version: "7", Scoring: "4", LogitScale: 5,
		Score:     Scale{RawAt0: 0, RawAt100: 0.8},
		TextProbe: TextProbe{Low: -1, High: 1, Margin: 0.5, Weight: 0.4},
	}}
}

func TestSimilarityIsTheSmallerOfThePictureAndItsMirror(t *testing.T) {
	j, p := plain(), Prompt{Vector: unit(0)}
	for _, test := range []struct{ picture, mirror, want float64 }{{30, 50, cosine(50)}, {50, 30, cosine(50)}, {10, 10, cosine(10)}} {
		got := j.Score(Image{Vector: unit(test.picture), Mirror: unit(test.mirror)}, p)
		if !near(got.Similarity, test.want, 1e-6) || got.Raw != got.Similarity {
			t.Errorf("%v: got %+v", test, got)
		}
	}
}

func TestPartsCountTogetherAsMuchAsTheWhole(t *testing.T) {
	part := func(picture, mirror float64) Image { return Image{Vector: unit(picture), Mirror: unit(mirror)} }
	j, p := plain(), Prompt{Vector: unit(0)}
	for name, test := range map[string]struct {
		seen Image
		want float64
	}{
		"two parts":                   {Image{Vector: unit(60), Mirror: unit(60), Parts: []Image{part(-10, -10), part(10, 10)}}, (cosine(60) + cosine(10)) / math.Hypot(cosine(60)+cosine(10), cosine(30))},
		"parts like the whole":        {Image{Vector: unit(40), Mirror: unit(40), Parts: []Image{part(40, 40), part(40, 40)}}, cosine(40)},
		"the mirror image's are less": {Image{Vector: unit(20), Mirror: unit(60), Parts: []Image{part(20, 40), part(20, 40)}}, cosine(50)},
		"parts opposite to the whole": {Image{Vector: unit(30), Mirror: unit(30), Parts: []Image{part(210, 210), part(210, 210)}}, cosine(30)},
	} {
		if got := j.Score(test.seen, p).Similarity; !near(got, test.want, 1e-6) {
			t.Errorf("%s: got %v, want %v", name, got, test.want)
		}
	}
}

func TestWritingCostsWhatGoesOverTheMargin(t *testing.T) {
	for name, test := range map[string]struct {
		set            func(*Judge)
		textness, cost float64
	}{
		"no probe": {func(j *Judge) {}, 0, 0},
		"a linear probe in the middle of its range": {func(j *Judge) {
			j.manifest.TextProbe.Linear = &Linear{Weights: []float64{1, 0}, Bias: -1}
		}, 0.5, 0},
		"a linear probe over its range": {func(j *Judge) {
			j.manifest.TextProbe.Linear = &Linear{Weights: []float64{9, 0}}
		}, 1, 0.4 * 0.5},
		"prompts without contrasts": {func(j *Judge) { j.probes.writing = unit(60) }, 0.75, 0.4 * 0.25},
		"prompts against contrasts": {func(j *Judge) { j.probes.writing, j.probes.drawing = unit(60), unit(90) }, 0.75, 0.4 * 0.25},
		"more drawing than writing": {func(j *Judge) { j.probes.writing, j.probes.drawing = unit(180), unit(0) }, 0, 0},
		"the linear probe before the prompts": {func(j *Judge) {
			j.manifest.TextProbe.Linear, j.probes.writing = &Linear{Weights: []float64{-9, 0}}, unit(0)
		}, 0, 0},
	} {
		t.Run(name, func(t *testing.T) {
			j := plain()
			test.set(j)
			got := j.Score(Image{Vector: unit(0), Mirror: unit(0)}, Prompt{Vector: unit(0)})
			if !near(got.Textness, test.textness, 1e-6) || !near(got.Penalty, test.cost, 1e-6) || !near(got.Raw, 1-test.cost, 1e-6) {
				t.Errorf("got %+v", got)
			}
		})
	}
}

func TestThePlayerSeesZeroToAHundredWithOneDecimal(t *testing.T) {
	for raw, want := range map[float64]float64{-1: 0, 0: 0, 0.2: 25, 0.4: 50, 0.12345: 15.4, 0.8: 100, 2: 100} {
		if got := (Scale{0, 0.8}).shown(raw); got != want {
			t.Errorf("raw %v shows as %v, want %v", raw, got, want)
		}
	}
	if got := (Scale{0.15, 0.40}).shown(0.275); got != 50 {
		t.Errorf("got %v", got)
	}
}

func TestABlankCanvasGetsTheFloorAndSaysSo(t *testing.T) {
	j := plain()
	got := j.Score(Image{Vector: unit(0), Mirror: unit(0), Blank: true}, Prompt{Vector: unit(0)})
	if !got.Blank || got.Raw != -1 || got.Score != 0 || !near(got.Similarity, 1, 1e-6) {
		t.Errorf("got %+v", got)
	}
}

func TestNSFWIsTheConceptsShareAgainstTheContrastsAndChangesNoScore(t *testing.T) {
	j := plain()
	before := j.Score(Image{Vector: unit(0), Mirror: unit(0)}, Prompt{Vector: unit(0)})
	j.manifest.NSFW.Concepts = []Concept{{Name: "a", Threshold: 0.9}, {Name: "b", Threshold: 0.1}, {Name: "c", Threshold: 0.2}}
	j.probes.concepts = [][]float32{unit(0), unit(60), unit(45)}
	j.probes.contrasts = [][]float32{unit(30), unit(90)}
	got := j.Score(Image{Vector: unit(0), Mirror: unit(0)}, Prompt{Vector: unit(0)})
	want := func(degrees float64) float64 {
		n, c, d := math.Exp(5*cosine(degrees)), math.Exp(5*cosine(30)), math.Exp(5*cosine(90))
		return n / (n + c + d)
	}
	for i, degrees := range []float64{0, 60, 45} {
		if s := got.NSFW.Concepts[i]; !near(s.Score, want(degrees), 1e-5) {
			t.Errorf("%s: %v, want %v", s.Concept, s.Score, want(degrees))
		}
	}
	// "a" has the highest score but a higher threshold; "b" and "c" are flagged, and "c" is the stronger.
	if !got.NSFW.Flagged || got.NSFW.Concept != "c" || got.NSFW.Score != got.NSFW.Concepts[2].Score {
		t.Errorf("got %+v", got.NSFW)
	}
	if got.Raw != before.Raw || got.Score != before.Score {
		t.Error("a flag changed the score")
	}
	j.manifest.NSFW.Concepts[1].Threshold, j.manifest.NSFW.Concepts[2].Threshold = 1, 1
	if got := j.nsfw(Image{Vector: unit(0), Mirror: unit(0)}); got.Flagged || got.Concept != "a" {
		t.Errorf("none flagged, yet %+v", got)
	}
}

func TestAConceptsLinearProbeDecidesWhereThereIsOne(t *testing.T) {
	j := plain()
	j.manifest.NSFW.Concepts = []Concept{{Name: "a", Threshold: 0.7, Linear: &Linear{Weights: []float64{2, 0}, Bias: -1}}}
	j.probes.concepts, j.probes.contrasts = [][]float32{unit(180)}, [][]float32{unit(0)}
	for degrees, want := range map[[2]float64]float64{{0, 0}: 1 / (1 + math.Exp(-1)), {90, 90}: 1 / (1 + math.Exp(1)), {0, 90}: 0.5, {90, 0}: 0.5} {
		if got := j.nsfw(Image{Vector: unit(degrees[0]), Mirror: unit(degrees[1])}); !near(got.Score, want, 1e-6) || got.Flagged != (want > 0.7) {
			t.Errorf("at %v: got %+v, want %v", degrees, got, want)
		}
	}
}

func TestSawNamesTheThreeClosestLinesOfTheBank(t *testing.T) {
	j := plain()
	j.bank = []described{{"far", unit(120)}, {"close", unit(20)}, {"closest", unit(5)}, {"near", unit(40)}}
	var names []string
	for _, s := range j.Score(Image{Vector: unit(0), Mirror: unit(0)}, Prompt{Vector: unit(0)}).Saw {
		names = append(names, s.Text)
	}
	if !slices.Equal(names, []string{"closest", "close", "near"}) {
		t.Errorf("got %v", names)
	}
	j.bank = j.bank[:1]
	if got := j.closest(unit(0), 3); len(got) != 1 {
		t.Errorf("got %v", got)
	}
}

func TestAWholeScoreHasEveryPart(t *testing.T) {
	j := opened(t, folderOf(t, manifestOf()), "a frog", "a hot dog", "a cat", "bulbs", "words that it does not know: xyzzy", "xyzzy")
	got := j.Score(embed(t, j, lopsided()), prompt(t, j, "a raccoon driving a tractor"))
	if got.Model != "tiny" || got.Version != "3" || got.Scoring != "2" || got.Blank || len(got.Saw) != 3 || len(got.NSFW.Concepts) != 2 {
		t.Errorf("got %+v", got)
	}
	if got.Textness <= 0 || !near(got.Raw, got.Similarity-got.Penalty, 1e-12) || !near(got.Score, 50*(got.Raw+1), 0.051) {
		t.Errorf("got %+v", got)
	}
	if len(j.bank) != 4 {
		t.Errorf("the bank has %d lines", len(j.bank)) // the fifth has no known word: its words are not the model's
	}
	again := j.Score(embed(t, j, lopsided()), prompt(t, j, "a raccoon driving a tractor"))
	if !near(got.Raw, again.Raw, 1e-6) {
		t.Errorf("raw %v, then %v", got.Raw, again.Raw)
	}
	dot := paper(512, 512)
	for i := range 60 {
		dot.Set(200+i, 200, color.Black)
	}
	if got := j.Score(embed(t, j, dot), prompt(t, j, "a frog")); !got.Blank || got.Raw != -1 {
		t.Errorf("60 dots are a blank canvas: %+v", got)
	}
}

func TestStoredVectorsScoreAsThePictureDid(t *testing.T) {
	j := opened(t, folderOf(t, manifestOf()))
	seen, p := embed(t, j, lopsided()), prompt(t, j, "a frog")
	storedImage, err := j.ImageOf(MarshalVector(seen.Vector), MarshalVector(seen.Mirror), seen.Blank)
	if err != nil {
		t.Fatal(err)
	}
	storedPrompt, err := j.PromptOf(p.Text, MarshalVector(p.Vector))
	if err != nil {
		t.Fatal(err)
	}
	if a, b := j.Score(seen, p), j.Score(storedImage, storedPrompt); a.Raw != b.Raw {
		t.Errorf("raw %v and %v", a.Raw, b.Raw)
	}
	for name, stored := range map[string][]byte{
		"nothing": nil, "another width": MarshalVector(unit(0)), "half a number": {1, 2, 3}, "no unit vector": MarshalVector(make([]float32, 8)),
		"no number": MarshalVector([]float32{float32(math.NaN()), 0, 0, 0, 0, 0, 0, 0}),
	} {
		if _, err := j.PromptOf("a frog", stored); err == nil {
			t.Errorf("%s was taken", name)
		}
	}
}
