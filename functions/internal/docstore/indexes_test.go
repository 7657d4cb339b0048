package docstore

import (
	"encoding/json"
	"os"
	"reflect"
	"strings"
	"testing"
	"time"
)

// Firestore takes 500 writes a second, and no more, of documents with an index by itself on a field that follows the clock. These
// are written with every drawing.
var hot = map[string]any{
	"drawings": Drawing{}, "embeddings": Embedding{}, "likenesses": Likeness{}, "limits": minute{}, "pictureHashes": PictureHash{},
	"players": Player{},
}

// clockIndexes are the indexes of this kind that there are, and why.
var clockIndexes = map[string]string{
	"drawings.scoredAt":       "DrawingsScoredSince, with which a re-scoring ends",
	"drawings.review.since":   "Queue; few drawings have it",
	"drawings.featuredAt":     "few drawings have it",
	"drawings.appeal.at":      "few drawings have it",
	"drawings.moderation.at":  "few drawings have it",
	"drawings.nsfw.flaggedAt": "few drawings have it",
}

func TestAFieldThatFollowsTheClockHasNoIndexThatNobodyAsksFor(t *testing.T) {
	text, err := os.ReadFile("../../../firestore.indexes.json")
	if err != nil {
		t.Fatal(err)
	}
	var file struct {
		FieldOverrides []struct {
			CollectionGroup, FieldPath string
			Indexes                    []any
		}
	}
	if err := json.Unmarshal(text, &file); err != nil {
		t.Fatal(err)
	}
	exempt := map[string]bool{}
	for _, o := range file.FieldOverrides {
		exempt[o.CollectionGroup+"."+o.FieldPath] = len(o.Indexes) == 0
	}
	found := 0
	for collection, document := range hot {
		for _, path := range followClock(collection, reflect.TypeOf(document)) {
			found++
			// What is said of a map holds for the fields in it.
			is := exempt[path]
			for at := path; strings.Count(at, ".") > 1 && !is; is = exempt[at] {
				at = at[:strings.LastIndex(at, ".")]
			}
			if _, wanted := clockIndexes[path]; is == wanted {
				t.Errorf("%s is indexed: %v, and is to be: %v", path, !is, wanted)
			}
		}
	}
	if found < 10 {
		t.Errorf("only %d fields follow the clock", found)
	}
}

// followClock are the paths of the fields whose values grow with time.
func followClock(path string, document reflect.Type) (paths []string) {
	for field := range document.Fields() {
		name, _, _ := strings.Cut(field.Tag.Get("firestore"), ",")
		kind := field.Type
		if kind.Kind() == reflect.Pointer {
			kind = kind.Elem()
		}
		switch {
		case kind == reflect.TypeFor[time.Time](), name == "generation": // Storage numbers generations by the clock
			paths = append(paths, path+"."+name)
		case kind.Kind() == reflect.Struct:
			paths = append(paths, followClock(path+"."+name, kind)...)
		}
	}
	return paths
}
