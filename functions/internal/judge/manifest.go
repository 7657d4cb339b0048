package judge

import (
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math"
	"path"
	"slices"
	"strings"
)

// Manifest is a model folder's model.json; docs/model-folder.md says what each field means.
type Manifest struct {
	Name            string     `json:"name"`
	Version         string     `json:"version"`
	Scoring         string     `json:"scoring"`
	Licence         string     `json:"licence"`
	Source          string     `json:"source"`
	Files           []File     `json:"files"`
	Reference       *Reference `json:"reference,omitempty"`
	Image           ImageInput `json:"image"`
	Text            TextInput  `json:"text"`
	EmbeddingWidth  int        `json:"embeddingWidth"`
	LogitScale      float64    `json:"logitScale"`
	PromptTemplates []string   `json:"promptTemplates"`
	Score           Scale      `json:"score"`
	TextProbe       TextProbe  `json:"textProbe"`
	NSFW            NSFWProbe  `json:"nsfw"`
}

// File is one file of the folder besides the manifest. URL is empty when the file lives in the repository.
type File struct {
	Path   string `json:"path"`
	Size   int64  `json:"size"`
	SHA256 string `json:"sha256"`
	URL    string `json:"url"`
}

// ImageInput says how a picture becomes the image tower's input.
type ImageInput struct {
	File   string    `json:"file"`
	Size   int       `json:"size"` // pixels a side
	Mean   []float64 `json:"mean"` // per channel, of values in 0..1
	Std    []float64 `json:"std"`
	Frame  string    `json:"frame"`  // "centre" or "ink"
	Margin float64   `json:"margin"` // round the ink, as a share of its longer side
	// Apart is how wide a gap, as a share of the ink's longer side, makes a drawing be looked at in parts, too; 0 is never.
	Apart float64 `json:"apart,omitempty"`
}

// TextInput says how a text becomes the text tower's input.
type TextInput struct {
	File          string `json:"file"`
	Tokenizer     string `json:"tokenizer"` // "clip-bpe" or "word"
	Vocabulary    string `json:"vocabulary"`
	ContextLength int    `json:"contextLength"` // tokens, with those that mark start and end
}

// Scale maps raw to the 0..100 that a player sees.
type Scale struct {
	RawAt0   float64 `json:"rawAt0"`
	RawAt100 float64 `json:"rawAt100"`
}

// TextProbe tells writing from drawing. Linear decides if it is there, else the prompts against the contrasts.
type TextProbe struct {
	Prompts   []string `json:"prompts"`
	Contrasts []string `json:"contrasts"`
	Linear    *Linear  `json:"linear"`
	Low       float64  `json:"low"`    // the probe's value at textness 0
	High      float64  `json:"high"`   // and at textness 1
	Margin    float64  `json:"margin"` // textness that costs nothing
	Weight    float64  `json:"weight"` // raw lost per textness over the margin
}

// Linear is a linear classifier on the mean of the image's two unit vectors: what it finds does not depend on the way that
// it faces, and two looks err less than one.
type Linear struct {
	Weights []float64 `json:"weights"`
	Bias    float64   `json:"bias"`
}

// of is the classifier's value for a picture: over 0, it is likelier than not.
func (l *Linear) of(seen Image) float64 {
	x := l.Bias
	for i, w := range l.Weights {
		x += w * (float64(seen.Vector[i]) + float64(seen.Mirror[i])) / 2
	}
	return x
}

// NSFWProbe holds what drawings are flagged for.
type NSFWProbe struct {
	Contrasts []string  `json:"contrasts"`
	Concepts  []Concept `json:"concepts"`
}

// Concept is one thing a drawing may be flagged for. Threshold is a share, 0..1. Linear decides if it is there, else the
// prompts against the contrasts.
type Concept struct {
	Name      string   `json:"name"`
	Prompts   []string `json:"prompts"`
	Linear    *Linear  `json:"linear,omitempty"`
	Threshold float64  `json:"threshold"`
}

const (
	manifestFile = "model.json"
	frameCentre  = "centre"
	frameInk     = "ink"
	tokenizerBPE = "clip-bpe"
	tokenizerFix = "word"
	placeholder  = "{}"

	// Far above any model that fits this game; they stop a damaged manifest from asking for gigabytes.
	maxManifestBytes = 4 << 20
	maxInputSize     = 1024
	maxWidth         = 8192
	maxContext       = 4096
)

// ReadManifest reads and validates the model.json of a folder, whose other files need not be there. An unknown field is
// an error: a misspelt setting must not be a silent one.
func ReadManifest(fsys fs.FS) (Manifest, error) {
	var m Manifest
	f, err := fsys.Open(manifestFile)
	if err != nil {
		return m, err
	}
	defer f.Close()
	d := json.NewDecoder(io.LimitReader(f, maxManifestBytes))
	d.DisallowUnknownFields()
	if err := d.Decode(&m); err != nil {
		return m, fmt.Errorf("%s: %w", manifestFile, err)
	}
	if err := m.validate(); err != nil {
		return m, fmt.Errorf("%s: %w", manifestFile, err)
	}
	return m, nil
}

// validate returns everything that is wrong with the manifest in itself, joined.
func (m *Manifest) validate() error {
	var wrong []error
	must := func(ok bool, format string, args ...any) {
		if !ok {
			wrong = append(wrong, fmt.Errorf(format, args...))
		}
	}
	must(m.Name != "", "name is empty")
	must(m.Version != "", "version is empty")
	must(m.Scoring != "", "scoring is empty")

	for i, f := range m.Files {
		must(fs.ValidPath(f.Path) && f.Path != "." && f.Path != manifestFile && path.Clean(f.Path) == f.Path, "files[%d]: %q is not a path inside the folder", i, f.Path)
		must(f.Size > 0, "files[%d] (%s): size is %d", i, f.Path, f.Size)
		sum, err := hex.DecodeString(f.SHA256)
		must(err == nil && len(sum) == 32, "files[%d] (%s): sha256 is not 64 hexadecimal digits", i, f.Path)
	}
	for _, named := range []struct{ field, file string }{
		{"image.file", m.Image.File}, {"text.file", m.Text.File}, {"text.vocabulary", m.Text.Vocabulary},
	} {
		must(slices.ContainsFunc(m.Files, func(f File) bool { return f.Path == named.file }), "%s names %q, which is not among the files", named.field, named.file)
	}

	must(1 <= m.Image.Size && m.Image.Size <= maxInputSize, "image.size is %d", m.Image.Size)
	must(len(m.Image.Mean) == 3 && len(m.Image.Std) == 3, "image.mean and image.std have one value for each of three channels")
	for _, v := range m.Image.Std {
		must(v > 0, "image.std is not positive")
	}
	must(m.Image.Frame == frameCentre || m.Image.Frame == frameInk, "image.frame is %q, not %q or %q", m.Image.Frame, frameCentre, frameInk)
	must(0 <= m.Image.Margin && m.Image.Margin <= 1, "image.margin is %v, not a share", m.Image.Margin)
	must(0 <= m.Image.Apart && m.Image.Apart <= 1, "image.apart is %v, not a share", m.Image.Apart)
	must(m.Image.Apart == 0 || m.Image.Frame == frameInk, "image.apart cuts the ink apart, and image.frame is not %q", frameInk)

	must(m.Text.Tokenizer == tokenizerBPE || m.Text.Tokenizer == tokenizerFix, "text.tokenizer is %q, not %q or %q", m.Text.Tokenizer, tokenizerBPE, tokenizerFix)
	must(3 <= m.Text.ContextLength && m.Text.ContextLength <= maxContext, "text.contextLength is %d", m.Text.ContextLength)
	must(1 <= m.EmbeddingWidth && m.EmbeddingWidth <= maxWidth, "embeddingWidth is %d", m.EmbeddingWidth)
	must(m.LogitScale > 0, "logitScale is not positive")

	must(len(m.PromptTemplates) > 0, "promptTemplates is empty")
	for _, t := range m.PromptTemplates {
		must(strings.Count(t, placeholder) == 1, "the prompt template %q does not have one %s", t, placeholder)
	}
	must(m.Score.RawAt0 < m.Score.RawAt100, "score: rawAt0 is not below rawAt100")

	p := m.TextProbe
	must(p.Weight >= 0, "textProbe.weight is negative")
	must(p.Linear == nil || len(p.Linear.Weights) == m.EmbeddingWidth, "textProbe.linear has not one weight for each of %d dimensions", m.EmbeddingWidth)
	must(p.Weight == 0 || p.Linear != nil || len(p.Prompts) > 0, "textProbe has a weight, but neither a linear probe nor prompts")
	must(p.Low < p.High, "textProbe: low is not below high")
	for _, c := range m.NSFW.Concepts {
		must(c.Linear == nil || len(c.Linear.Weights) == m.EmbeddingWidth, "nsfw: the linear probe of %q has not one weight for each of %d dimensions", c.Name, m.EmbeddingWidth)
		must(c.Name != "" && len(c.Prompts) > 0, "nsfw: the concept %q has no name or no prompts", c.Name)
		must(0 < c.Threshold && c.Threshold <= 1, "nsfw: the threshold of %q is %v, not a share", c.Name, c.Threshold)
	}
	if m.Reference != nil {
		wrong = append(wrong, m.Reference.validate()...)
	}
	must(len(m.NSFW.Concepts) == 0 || len(m.NSFW.Contrasts) > 0, "nsfw has concepts but no contrasts")
	must(finite(m.Score.RawAt0, m.Score.RawAt100, p.Low, p.High, p.Margin, p.Weight, m.LogitScale), "a number is not finite")
	return errors.Join(wrong...)
}

func finite(values ...float64) bool {
	for _, v := range values {
		if math.IsNaN(v) || math.IsInf(v, 0) {
			return false
		}
	}
	return true
}
