package judge

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
)

// ErrOtherNetworks means that a manifest describes other networks, or another framing of pictures, than a judge has.
var ErrOtherNetworks = errors.New("these are other networks")

// Marshal writes the manifest as model.json holds it.
func (m Manifest) Marshal() ([]byte, error) { return json.Marshal(m) }

// ParseManifest reads and validates what Marshal wrote.
func ParseManifest(data []byte) (Manifest, error) {
	var m Manifest
	d := json.NewDecoder(bytes.NewReader(data))
	d.DisallowUnknownFields() // a number that this program does not know of is one that it would not score by
	if err := d.Decode(&m); err != nil {
		return m, fmt.Errorf("%s: %w", manifestFile, err)
	}
	return m, m.validate()
}

// ScoresLike reports whether two manifests are of one judge: whether they have the same networks and numbers.
func (m Manifest) ScoresLike(other Manifest) bool {
	numbers := func(m Manifest) []byte {
		m.Files, m.Licence, m.Source = nil, "", ""
		data, err := json.Marshal(m)
		if err != nil {
			panic(err) // a valid manifest always marshals
		}
		return data
	}
	return sameFiles(m.Files, other.Files) && bytes.Equal(numbers(m), numbers(other))
}

// Under returns a judge that looks through the same networks and scores by another manifest: other templates, probes,
// weights or thresholds. The manifest must describe these networks, or the error wraps ErrOtherNetworks. To close either
// judge is to close both.
func (j *Judge) Under(m Manifest) (*Judge, error) {
	if err := m.validate(); err != nil {
		return nil, err
	}
	own := j.manifest
	if m.Name != own.Name || m.Version != own.Version || m.EmbeddingWidth != own.EmbeddingWidth ||
		!reflect.DeepEqual(m.Image, own.Image) || m.Text != own.Text || !sameFiles(m.Files, own.Files) {
		return nil, fmt.Errorf("%s %s: %w", m.Name, m.Version, ErrOtherNetworks)
	}
	other := &Judge{manifest: m, tokenizer: j.tokenizer, image: j.image, text: j.text, closing: j.closing}
	if err := other.openProbes(); err != nil {
		return nil, err
	}
	if reflect.DeepEqual(m.PromptTemplates, own.PromptTemplates) {
		other.bank = j.bank
		return other, nil
	}
	lines := make([]string, len(j.bank))
	for i, line := range j.bank {
		lines[i] = line.text
	}
	return other, other.openBank(lines)
}

// sameFiles compares contents, not where they come from.
func sameFiles(a, b []File) bool {
	sums := func(files []File) map[string]string {
		all := map[string]string{}
		for _, f := range files {
			all[f.Path] = f.SHA256
		}
		return all
	}
	return reflect.DeepEqual(sums(a), sums(b))
}
