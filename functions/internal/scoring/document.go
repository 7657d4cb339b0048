package scoring

import (
	"encoding/hex"
	"image"

	"paint.wtf/functions/internal/docstore"
	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/judge"
)

// Scored is a result in the form that documents keep it.
func Scored(r judge.Result) docstore.Scored {
	saw := make([]docstore.Sight, len(r.Saw))
	for i, s := range r.Saw {
		saw[i] = docstore.Sight{Text: s.Text, Similarity: s.Similarity}
	}
	return docstore.Scored{
		Score: r.Score,
		Raw:   r.Raw,
		Parts: docstore.Parts{Similarity: r.Similarity, Textness: r.Textness, Penalty: r.Penalty, Blank: r.Blank},
		Saw:   saw,
		NSFW:  docstore.Flag{Flagged: r.NSFW.Flagged, Concept: r.NSFW.Concept, Score: r.NSFW.Score},
		Judge: docstore.Judge{Model: r.Model, Version: r.Version, Scoring: r.Scoring},
	}
}

// describe says where a drawing's picture lies and what its pixels are.
func describe(id string, picture *image.NRGBA, generation int64) docstore.Image {
	hash := drawing.PixelHash(picture)
	return docstore.Image{
		Path: drawing.PicturePath(id), Generation: generation,
		Width: drawing.Size, Height: drawing.Size, SHA256: hex.EncodeToString(hash[:]),
	}
}
