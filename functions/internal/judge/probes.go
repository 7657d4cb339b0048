package judge

import (
	"context"
	"fmt"
	"math"
)

// probes are the vectors of the manifest's own texts, embedded as they stand there, without templates.
type probes struct {
	writing, drawing []float32   // textProbe's prompts and contrasts; nil where there are none
	concepts         [][]float32 // one for each nsfw concept
	contrasts        [][]float32 // one for each nsfw contrast
}

// NSFW says what a drawing was flagged for, if it was. It never changes a score.
type NSFW struct {
	Flagged  bool
	Concept  string  // the flagged concept of the highest score; none flagged, the one of the highest score
	Score    float64 // of that concept, 0..1
	Concepts []ConceptScore
}

// ConceptScore is the share, 0..1, that a concept has against the contrasts.
type ConceptScore struct {
	Concept string
	Score   float64
}

func (j *Judge) openProbes() (err error) {
	m := &j.manifest
	embed := func(what string, texts []string) [][]float32 {
		if err != nil || len(texts) == 0 {
			return nil
		}
		var v [][]float32
		if v, err = j.textVectors(context.Background(), texts); err != nil {
			err = fmt.Errorf("%s: %w", what, err)
		}
		return v
	}
	average := func(what string, texts []string) []float32 {
		vectors := embed(what, texts)
		if len(vectors) == 0 {
			return nil
		}
		var v []float32
		if v, err = mean(vectors); err != nil {
			err = fmt.Errorf("%s: %w", what, err)
		}
		return v
	}
	j.probes.writing = average("textProbe.prompts", m.TextProbe.Prompts)
	j.probes.drawing = average("textProbe.contrasts", m.TextProbe.Contrasts)
	for _, c := range m.NSFW.Concepts {
		j.probes.concepts = append(j.probes.concepts, average("nsfw "+c.Name, c.Prompts))
	}
	j.probes.contrasts = embed("nsfw.contrasts", m.NSFW.Contrasts)
	return err
}

// nsfw asks each concept's linear classifier, or weighs the concept against the contrasts: a softmax over logit-scaled
// cosines, as CLIP classifies.
func (j *Judge) nsfw(seen Image) NSFW {
	e := seen.Vector
	var out NSFW
	contrasts := make([]float64, len(j.probes.contrasts))
	for i, c := range j.probes.contrasts {
		contrasts[i] = dot(e, c)
	}
	for i, c := range j.manifest.NSFW.Concepts {
		s := share(dot(e, j.probes.concepts[i]), contrasts, j.manifest.LogitScale)
		if c.Linear != nil {
			s = 1 / (1 + math.Exp(-c.Linear.of(seen)))
		}
		out.Concepts = append(out.Concepts, ConceptScore{c.Name, s})
		flagged := s > c.Threshold
		if flagged && !out.Flagged || flagged == out.Flagged && s > out.Score || out.Concept == "" {
			out.Flagged, out.Concept, out.Score = flagged, c.Name, s
		}
	}
	return out
}

// share is the part that the first has in the softmax of all, each times scale.
func share(first float64, others []float64, scale float64) float64 {
	rest := 0.0
	for _, o := range others {
		rest += math.Exp(scale * (o - first))
	}
	return 1 / (1 + rest)
}
