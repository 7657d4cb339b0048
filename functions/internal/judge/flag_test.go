package judge

import (
	"context"
	"math"
	"math/rand/v2"
	"testing"

	"paint.wtf/functions/internal/nsfwshapes"
	"paint.wtf/models"
)

// differently is the judge with another safety check: thresholds moved, concepts renamed, dropped or doubled.
func differently(j *Judge, random *rand.Rand) *Judge {
	other := &Judge{manifest: j.manifest, probes: j.probes, bank: j.bank}
	other.manifest.NSFW.Concepts, other.probes.concepts = nil, nil
	for i, c := range j.manifest.NSFW.Concepts {
		for range random.IntN(3) {
			c.Threshold = random.Float64()
			other.manifest.NSFW.Concepts = append(other.manifest.NSFW.Concepts, c)
			other.probes.concepts = append(other.probes.concepts, j.probes.concepts[i])
		}
	}
	return other
}

// Whatever the safety check looks for and however easily it flags, raw and what it is made of stay the same to the bit:
// a flag hides a drawing, and never costs it a place.
func TestAFlagNeverChangesRaw(t *testing.T) {
	j := opened(t, models.Doodle())
	random := rand.New(rand.NewPCG(3, 5))
	prompt, err := j.Prompt(context.Background(), "a raccoon driving a tractor")
	if err != nil {
		t.Fatal(err)
	}
	flagged := map[bool]int{}
	for _, c := range nsfwshapes.Concepts() {
		for _, f := range append(nsfwshapes.Families(c, nsfwshapes.Training)[:2], nsfwshapes.NearMisses(c, nsfwshapes.Training)[:2]...) {
			seen, err := j.Embed(context.Background(), f.Draw(1).Canvas())
			if err != nil {
				t.Fatal(err)
			}
			want := j.Score(seen, prompt)
			for range 20 {
				got := differently(j, random).Score(seen, prompt)
				flagged[got.NSFW.Flagged]++
				for part, pair := range map[string][2]float64{
					"raw": {got.Raw, want.Raw}, "similarity": {got.Similarity, want.Similarity}, "penalty": {got.Penalty, want.Penalty},
					"textness": {got.Textness, want.Textness}, "score": {got.Score, want.Score},
				} {
					if math.Float64bits(pair[0]) != math.Float64bits(pair[1]) {
						t.Fatalf("%s: %s is %v with one safety check and %v with another", f.Name, part, pair[0], pair[1])
					}
				}
			}
		}
	}
	if flagged[true] == 0 || flagged[false] == 0 {
		t.Errorf("flagged and not: %v; the property needs both", flagged)
	}
}
