package nsfwshapes

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"

	"paint.wtf/functions/internal/lettering"
)

// Writing makes profanity that is written instead of drawn. Its words come from a public list, never from this
// repository; a family is a handwriting font, so that a check is measured on hands it has not seen.
type Writing struct {
	fonts          map[string]lettering.Font
	rude, harmless []string
}

var (
	trainingFonts = []string{
		"Amatic SC", "Architects Daughter", "Caveat", "Comic Neue", "Gloria Hallelujah", "Handlee", "Indie Flower",
		"Nothing You Could Do", "Patrick Hand", "Permanent Marker", "Shadows Into Light",
	}
	evaluationFonts = []string{
		"Covered By Your Grace", "Gochi Hand", "Homemade Apple", "Kalam", "Reenie Beanie", "Rock Salt",
	}
)

// rudeList is where the npm package naughty-words (CC-BY-4.0) keeps its English words, in the folder npm installs into.
const rudeList = "naughty-words/en.json"

// single is what is taken of a list: one plain word that fits a picture.
var single = regexp.MustCompile(`^[a-z]{3,10}$`)

// OpenWriting reads the words and the fonts from the node_modules that models/train/data/nsfw.sh installs.
func OpenWriting(modules fs.FS) (Writing, error) {
	data, err := fs.ReadFile(modules, rudeList)
	if err != nil {
		return Writing{}, err
	}
	var list []string
	if err := json.Unmarshal(data, &list); err != nil {
		return Writing{}, fmt.Errorf("%s: %w", rudeList, err)
	}
	fonts, err := lettering.Load(modules)
	if err != nil {
		return Writing{}, err
	}
	return newWriting(fonts, list)
}

func newWriting(fonts map[string]lettering.Font, list []string) (Writing, error) {
	for _, name := range slices.Concat(trainingFonts, evaluationFonts) {
		if _, there := fonts[name]; !there {
			return Writing{}, fmt.Errorf("the font %s is missing", name)
		}
	}
	w := Writing{fonts: fonts}
	for _, word := range list {
		if single.MatchString(word) {
			w.rude = append(w.rude, word)
		}
	}
	if len(w.rude) == 0 {
		return Writing{}, fmt.Errorf("%s has no single words", rudeList)
	}
	for _, word := range strings.Fields(harmlessWords) {
		if !slices.Contains(w.rude, word) {
			w.harmless = append(w.harmless, word)
		}
	}
	return w, nil
}

// Families returns the hands of a split that write what is rude.
func (w Writing) Families(s Split) []Family {
	return w.families(s, false, w.rude, []string{"a swear word", "profanity in writing", "a rude word written", "a slur"})
}

// NearMisses returns the same hands, writing harmless words of the same lengths and of similar spelling.
func (w Writing) NearMisses(s Split) []Family {
	return w.families(s, true, w.harmless, []string{"a written word", "handwritten text", "writing"})
}

func (w Writing) families(s Split, nearMiss bool, words, captions []string) []Family {
	names, what := trainingFonts, "rude word in "
	if s == Evaluation {
		names = evaluationFonts
	}
	if nearMiss {
		what = "harmless word in "
	}
	var out []Family
	for _, name := range names {
		out = append(out, Family{
			Concept: Profanity, Name: what + name, Split: s, NearMiss: nearMiss, Captions: captions,
			manner: manner{keep: true, steady: true},
			text:   func(r *rand.Rand) string { return words[r.IntN(len(words))] },
			draw:   func(h *hand) { h.write(w.fonts[name]) },
		})
	}
	return out
}

// Text is the word that a seed's drawing has in writing; empty where nothing is written.
func (f Family) Text(seed int64) string {
	if f.text == nil {
		return ""
	}
	return f.text(f.random(seed))
}

// write sets a word in a font, with what people put around words.
func (h *hand) write(font lettering.Font) {
	word := h.word
	switch h.IntN(10) {
	case 0, 1, 2:
		word = strings.ToUpper(word)
	case 3, 4:
		word = strings.ToUpper(word[:1]) + word[1:]
	}
	loud := word
	if h.chance(0.15) {
		loud += strings.Repeat("!", h.some(1, 3))
	}
	// A drawing unit is an em here, for the bending to be felt.
	letters, err := font.Filled(loud, 1, h.ink)
	if err != nil { // a hand without exclamation marks
		if letters, err = font.Filled(word, 1, h.ink); err != nil {
			panic(fmt.Sprintf("nsfwshapes: %v", err)) // no handwriting font lacks a plain letter
		}
	}
	var all path
	for _, l := range letters {
		h.fill(l.Color, l.Points)
		all = append(all, l.Points...)
	}
	lo, hi := all.bounds()
	pad := 0.25
	switch h.IntN(10) {
	case 0:
		for range h.some(1, 2) {
			h.draw(line(lo.X, hi.Y+h.between(0.08, 0.25), hi.X, hi.Y+h.between(0.08, 0.25)))
		}
	case 1:
		h.draw(box(lo.X-pad, lo.Y-pad, hi.X+pad, hi.Y+pad))
	case 2: // a speech bubble
		x, y := (lo.X+hi.X)/2, (lo.Y+hi.Y)/2
		rx, ry := (hi.X-lo.X)*0.7+pad, (hi.Y-lo.Y)*0.8+pad
		h.draw(arc(x, y, rx, ry, 200, 530), line(x-0.2, y+ry, x-0.5, y+ry+0.6, x+0.1, y+ry))
	}
}
