package judge

import (
	"math"
	"strings"
	"testing"
)

func TestProbabilitiesAreTheSoftmaxOfScaledCosines(t *testing.T) {
	m := manifestOf()
	m.PromptTemplates = []string{"{}"} // a prompt's vector is then that of the bare text
	j := opened(t, folderOf(t, m))
	picture, texts := lopsided(), []string{"a frog", "a cat", "a hot dog"}
	got, err := j.Classify(t.Context(), picture, texts)
	if err != nil {
		t.Fatal(err)
	}
	seen, total := embed(t, j, picture), 0.0
	want := make([]float64, len(texts))
	for i, text := range texts {
		want[i] = math.Exp(m.LogitScale * dot(seen.Vector, prompt(t, j, text).Vector))
		total += want[i]
	}
	for i := range want {
		if !near(got[i], want[i]/total, 1e-9) {
			t.Errorf("%s: got %v, want %v", texts[i], got[i], want[i]/total)
		}
	}
	if near(got[0], got[1], 1e-3) {
		t.Errorf("got %v: two texts of equal probability prove little", got)
	}
}

func TestAReferenceThatCannotBeMetIsRefused(t *testing.T) {
	good := Reference{
		Picture: ReferencePicture{URL: "https://hub.invalid/a.png", SHA256: strings.Repeat("0a", 32)},
		Texts:   []string{"a frog", "a cat"}, Probabilities: []float64{0.9, 0.1}, Tolerance: 0.01,
	}
	if wrong := good.validate(); len(wrong) > 0 {
		t.Fatalf("a good reference is refused: %v", wrong)
	}
	for want, change := range map[string]func(*Reference){
		"url is empty":                 func(r *Reference) { r.Picture.URL = "" },
		"sha256 is not 64":             func(r *Reference) { r.Picture.SHA256 = "0a" },
		"2 texts and 1 probabilities":  func(r *Reference) { r.Probabilities = []float64{1} },
		"0 texts and 0 probabilities":  func(r *Reference) { r.Texts, r.Probabilities = nil, nil },
		"tolerance is 0":               func(r *Reference) { r.Tolerance = 0 },
		"tolerance is 1":               func(r *Reference) { r.Tolerance = 1 },
		"probabilities make 1.8 toget": func(r *Reference) { r.Probabilities = []float64{0.9, 0.9} },
	} {
		m, r := manifestOf(), good
		change(&r)
		m.Reference = &r
		if err := m.validate(); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("want %q, got %v", want, err)
		}
	}
}
