package scoring

import (
	"errors"
	"image"
	"image/color"
	"image/draw"
	"reflect"
	"testing"

	"paint.wtf/functions/internal/docstore"
	"paint.wtf/functions/internal/judge"
	"paint.wtf/models"
)

func TestAnEmbeddingKeepsAllThatTheJudgeSaw(t *testing.T) {
	j, err := judge.Open(models.Doodle(), judge.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer j.Close()
	m := j.Manifest()
	by := docstore.Judge{Model: m.Name, Version: m.Version, Scoring: m.Scoring}
	one, two := image.Rect(20, 20, 120, 120), image.Rect(300, 50, 380, 400)
	for name, test := range map[string]struct {
		drawn []image.Rectangle
		parts int
	}{"one thing": {[]image.Rectangle{one}, 0}, "two things apart": {[]image.Rectangle{one, two}, 2}} {
		picture := image.NewRGBA(image.Rect(0, 0, 512, 512))
		draw.Draw(picture, picture.Rect, image.White, image.Point{}, draw.Src)
		for _, area := range test.drawn {
			draw.Draw(picture, area, image.NewUniform(color.Black), image.Point{}, draw.Src)
		}
		seen, err := j.Embed(t.Context(), picture)
		if err != nil || len(seen.Parts) != test.parts {
			t.Fatalf("%s: %d parts, error %v", name, len(seen.Parts), err)
		}
		stored := Embedding(seen, by)
		again, err := Image(stored, false, j)
		if err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(again.Vector, seen.Vector) || !reflect.DeepEqual(again.Mirror, seen.Mirror) || len(again.Parts) != test.parts {
			t.Errorf("%s: other vectors came back", name)
		}
		for i, part := range again.Parts {
			if !reflect.DeepEqual(part.Vector, seen.Parts[i].Vector) || !reflect.DeepEqual(part.Mirror, seen.Parts[i].Mirror) {
				t.Errorf("%s: part %d came back otherwise", name, i)
			}
			damaged := stored
			damaged.Parts = append([]docstore.Part{{Image: []byte{1, 2, 3}, Mirror: stored.Mirror}}, stored.Parts[i])
			if _, err := Image(damaged, false, j); err == nil {
				t.Error("a damaged part was taken")
			}
		}
		stored.Model = "another 1"
		if _, err := Image(stored, false, j); !errors.Is(err, ErrOtherNetwork) {
			t.Errorf("of another network: error %v", err)
		}
	}
}
