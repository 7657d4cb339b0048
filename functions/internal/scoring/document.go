package scoring

import (
	"encoding/hex"
	"image"

	"paint.wtf/functions/internal/docstore"
	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/judge"
)

// scoreDocument is a result in the form the drawing's document keeps it.
func scoreDocument(id string, picture *image.NRGBA, generation int64, seen judge.Image, r judge.Result) docstore.Score {
	hash := drawing.PixelHash(picture)
	saw := make([]docstore.Sight, len(r.Saw))
	for i, s := range r.Saw {
		saw[i] = docstore.Sight{Text: s.Text, Similarity: s.Similarity}
	}
	return docstore.Score{
		Score: r.Score,
		Raw:   r.Raw,
		Parts: docstore.Parts{Similarity: r.Similarity, Textness: r.Textness, Penalty: r.Penalty, Blank: r.Blank},
		Saw:   saw,
		NSFW:  docstore.NSFW{Flagged: r.NSFW.Flagged, Concept: r.NSFW.Concept, Score: r.NSFW.Score},
		Image: docstore.Image{
			Path: drawing.PicturePath(id), Generation: generation,
			Width: drawing.Size, Height: drawing.Size, SHA256: hex.EncodeToString(hash[:]),
		},
		Judge: docstore.Judge{Model: r.Model, Version: r.Version, Scoring: r.Scoring},
		Embedding: docstore.Embedding{
			Image: judge.MarshalVector(seen.Vector), Mirror: judge.MarshalVector(seen.Mirror), Model: r.Model + " " + r.Version,
		},
	}
}
