package judge

import (
	"encoding/json"
	"testing"
	"testing/fstest"
)

func FuzzAManifestThatIsTakenSurvivesBeingWritten(f *testing.F) {
	whole, err := json.Marshal(manifestOf())
	if err != nil {
		f.Fatal(err)
	}
	f.Add(string(whole))
	f.Add(string(whole[:len(whole)/2]))
	f.Add(`{}`)
	f.Add(`{"files": [{"path": "../x"}], "image": {"size": 1e9}}`)
	f.Add(`{"nsfw": {"concepts": [null]}, "textProbe": {"linear": {"weights": []}}}`)
	f.Fuzz(func(t *testing.T, text string) {
		m, err := ReadManifest(fstest.MapFS{manifestFile: {Data: []byte(text)}})
		if err != nil {
			return
		}
		written, err := m.Marshal()
		if err != nil {
			t.Fatal(err)
		}
		if again, err := ParseManifest(written); err != nil || !again.ScoresLike(m) {
			t.Errorf("%s comes back as %+v, %v", text, again, err)
		}
	})
}
