package judge

import "math"

// Result is a score with all its parts. docs/model-folder.md has the formulas.
type Result struct {
	Score      float64 // 0..100, one decimal: what the player sees
	Raw        float64 // Similarity − Penalty, or −1 for a blank canvas: what ranks
	Similarity float64 // −1..1: the smaller cosine of the picture's and its mirror image's, parts included, with the prompt
	Textness   float64 // 0..1: how much of the picture is writing
	Penalty    float64 // what that costs
	Blank      bool
	NSFW       NSFW
	Saw        []Seen // the three closest lines of the bank, closest first

	Model, Version, Scoring string
}

// Seen is a description and its cosine with the picture.
type Seen struct {
	Text       string
	Similarity float64
}

// blankRaw is below every cosine.
const blankRaw = -1

// Score compares a picture with a prompt. Both must come from this model.
func (j *Judge) Score(seen Image, prompt Prompt) Result {
	m := &j.manifest
	r := Result{
		Similarity: similarity(seen, prompt),
		Textness:   j.textness(seen),
		Blank:      seen.Blank,
		NSFW:       j.nsfw(seen),
		Saw:        j.closest(seen.Vector, shownSights),
		Model:      m.Name, Version: m.Version, Scoring: m.Scoring,
	}
	r.Penalty = m.TextProbe.Weight * max(0, r.Textness-m.TextProbe.Margin)
	r.Raw = r.Similarity - r.Penalty
	if r.Blank {
		r.Raw = blankRaw
	}
	r.Score = m.Score.shown(r.Raw)
	return r
}

// similarity counts the parts with the whole: two small things in one picture are each seen best alone.
func similarity(seen Image, prompt Prompt) float64 {
	vectors, mirrors := make([][]float32, len(seen.Parts)), make([][]float32, len(seen.Parts))
	for i, part := range seen.Parts {
		vectors[i], mirrors[i] = part.Vector, part.Mirror
	}
	return min(dot(withParts(seen.Vector, vectors), prompt.Vector), dot(withParts(seen.Mirror, mirrors), prompt.Vector))
}

// shown is the number between 0 and 100, with one decimal, for a raw score.
func (s Scale) shown(raw float64) float64 {
	share := (raw - s.RawAt0) / (s.RawAt100 - s.RawAt0)
	return math.Round(min(max(share, 0), 1)*1000) / 10
}

// textness is how much a picture looks like writing, 0..1.
func (j *Judge) textness(seen Image) float64 {
	e, p := seen.Vector, &j.manifest.TextProbe
	var x float64
	switch {
	case p.Linear != nil:
		x = p.Linear.of(seen)
	case j.probes.writing != nil:
		x = dot(e, j.probes.writing)
		if j.probes.drawing != nil {
			x -= dot(e, j.probes.drawing)
		}
	default:
		return 0
	}
	return min(max((x-p.Low)/(p.High-p.Low), 0), 1)
}
