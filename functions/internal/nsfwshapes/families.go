// Package nsfwshapes draws the crude doodles that the safety check must find, so that it can be trained and measured
// without a single offensive picture being stored.
//
// Every drawing is schematic: strokes of a few pixels and flat fills, made anew from a seed. A family is one way to
// construct a thing; a seed varies its proportions, turn, place, size, colours, details and the unsteadiness of the hand.
// Families are split, so that a check is measured on constructions it has never seen: nothing may be fitted or
// thresholded on Evaluation. Near misses look like a concept and are harmless.
package nsfwshapes

import (
	"hash/fnv"
	"math/rand/v2"
	"slices"

	"paint.wtf/functions/internal/sketch"
)

// Concept is one kind of drawing that goes behind the blocker.
type Concept string

// The concepts that are drawn as shapes. Profanity is written, not drawn: see Writing.
const (
	Nudity    Concept = "nudity"
	SexAct    Concept = "sex act"
	Hate      Concept = "hate symbols"
	Violence  Concept = "violence"
	Profanity Concept = "profanity"
)

// Split says what a family may be used for.
type Split int

const (
	Training Split = iota
	Evaluation
)

func (s Split) String() string {
	if s == Evaluation {
		return "evaluation"
	}
	return "training"
}

// Family is one construction of a concept, or of a near miss to it.
type Family struct {
	Concept  Concept
	Name     string // unique among all families
	Split    Split
	NearMiss bool     // harmless: must not be flagged
	Captions []string // plain descriptions, for contrastive training

	manner manner
	text   func(*rand.Rand) string // the word to write; nil: nothing is written
	draw   func(*hand)
}

// Concepts returns the concepts drawn as shapes.
func Concepts() []Concept { return []Concept{Nudity, SexAct, Hate, Violence} }

// Families returns the constructions of a concept in a split.
func Families(c Concept, s Split) []Family { return choose(c, s, false) }

// NearMisses returns the harmless look-alikes of a concept in a split.
func NearMisses(c Concept, s Split) []Family { return choose(c, s, true) }

func choose(c Concept, s Split, nearMiss bool) []Family {
	return slices.DeleteFunc(all(), func(f Family) bool { return f.Concept != c || f.Split != s || f.NearMiss != nearMiss })
}

// all returns every family of shapes.
func all() []Family {
	return slices.Concat(
		of(Nudity, Training, false, nudityTraining, nudityWider), of(Nudity, Evaluation, false, nudityEvaluation),
		of(Nudity, Training, true, nudityNearTraining, nudityNearWider), of(Nudity, Evaluation, true, nudityNearEvaluation),
		of(SexAct, Training, false, sexTraining, sexWider), of(SexAct, Evaluation, false, sexEvaluation),
		of(SexAct, Training, true, sexNearTraining, sexNearWider), of(SexAct, Evaluation, true, sexNearEvaluation),
		of(Hate, Training, false, hateTraining, hateTrainingHooked, hateTrainingSettings, hateTrainingSigns, hateTrainingScenes),
		of(Hate, Evaluation, false, hateEvaluation),
		of(Hate, Training, true, hateNearTraining, hateNearSigns), of(Hate, Evaluation, true, hateNearEvaluation),
		of(Violence, Training, false, violenceTraining, violenceTrainingWounds, violenceTrainingParts, violenceTrainingScenes),
		of(Violence, Evaluation, false, violenceEvaluation),
		of(Violence, Training, true, violenceNearTraining, violenceNearThings), of(Violence, Evaluation, true, violenceNearEvaluation),
	)
}

func of(c Concept, s Split, nearMiss bool, lists ...[]Family) []Family {
	out := slices.Concat(lists...)
	for i := range out {
		out[i].Concept, out[i].Split, out[i].NearMiss = c, s, nearMiss
	}
	return out
}

// Draw makes the family's drawing of a seed, always the same one. All its ink lies inside the canvas.
func (f Family) Draw(seed int64) sketch.Drawing {
	r := f.random(seed)
	word := ""
	if f.text != nil {
		word = f.text(r)
	}
	h := newHand(r)
	h.word = word
	f.draw(h)
	return h.place(f.manner)
}

// random gives every family its own numbers for a seed.
func (f Family) random(seed int64) *rand.Rand {
	name := fnv.New64a()
	name.Write([]byte(f.Concept + "/" + Concept(f.Name)))
	return rand.New(rand.NewPCG(uint64(seed), name.Sum64()))
}
