package judge

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"

	"paint.wtf/models"
)

// parityTexts are at least n texts of every kind that people and programs send, the same ones every time.
func parityTexts(n int) []string {
	texts := append(models.Bank(), "", " ", "\n", strings.Repeat("a very long prompt ", 60), strings.Repeat("x", 3000),
		"<|startoftext|>", "a<|endoftext|>b", "ΟΔΥΣΣΕΥΣ ΣΑΣ", "İIıi", "ß ẞ ŉ ﬁ", "it's we'll I'd you've they're I'm can't")
	g := &textGenerator{rand.New(rand.NewPCG(5, 8))}
	for len(texts) < n {
		texts = append(texts, g.text())
	}
	return texts
}

type textGenerator struct{ *rand.Rand }

// scripts are ranges of assigned letters, marks and digits that Unicode has had since long before any tokenizer here.
var scripts = [][2]rune{
	{'!', '~'}, {'a', 'z'}, {'A', 'Z'}, {'0', '9'}, {0xa1, 0xac}, {0xc0, 0x17e}, {0x300, 0x33f}, {0x391, 0x3a1}, {0x3a3, 0x3ce}, {0x410, 0x45f},
	{0x5d0, 0x5ea}, {0x621, 0x652}, {0x660, 0x669}, {0x905, 0x939}, {0x93e, 0x94c}, {0x966, 0x96f}, {0xe01, 0xe3a}, {0x10d0, 0x10f0}, {0x1100, 0x1112},
	{0x1e00, 0x1eff}, {0x2010, 0x2017}, {0x2020, 0x2027}, {0x2030, 0x205e}, {0x20a0, 0x20b5}, {0x2150, 0x2188}, {0x2190, 0x23ff}, {0x2460, 0x24ff},
	{0x2500, 0x27bf}, {0x3041, 0x3096}, {0x30a1, 0x30fa}, {0x3105, 0x312c}, {0x4e00, 0x9fa5}, {0xac00, 0xd7a3}, {0x1d400, 0x1d454}, {0x1f300, 0x1f5ff},
	{0x1f600, 0x1f64f}, {0x1f680, 0x1f6c5}, {0x20000, 0x2a6d6},
}

// joints go between letters: white space, joiners, variation selectors, skin tones, marks.
var joints = []string{
	" ", " ", " ", "  ", "\t", "\n", "\r\n", "\u00a0", "\u2003", "\u2028", "\u202f", "\u3000", "\u200b", "\u200d", "\ufe0f", "\u20e3", "\U0001f3fd",
	"\u0301", "\u0323", "'", "'s", "'t ", "'re", "'ll ", "-", "_", ".", ",", "...", "!?", "/", "\\", "#", "@", "<", ">", " & ", "%",
}

// mended are what OpenAI's tokenizer changes first.
var mended = []string{
	"’", "‘", "“", "”", "’s", "ʼ", "‚", "„", "&amp;", "&lt;", "&gt;", "&quot;", "&eacute;", "&#39;", "&#x27;", "&#233;", "&amp;amp;", "ﬁ", "ﬄ", "ĳ", "Ǆ",
	"Ａ", "ｚ", "！", "ｶﾞ", "￥", "\u0000", "\u0007", "\u000b", "\u001c", "\u007f", "\ufeff", "\u206a", "\ufffa",
}

var words26 = strings.Fields("a the raccoon driving tractor world fastest frog fire breathing hot dog CAFÉ naïve Ünïcödé ICE-CREAM 3D 1st 100% C++ iPhone")

func (g *textGenerator) text() string {
	var b strings.Builder
	parts := 1 + g.IntN(12)
	if g.IntN(100) == 0 {
		parts *= 40 // longer than any context
	}
	mends := g.IntN(10) == 0
	for range parts {
		switch kind := g.IntN(10); {
		case mends && kind < 3:
			b.WriteString(mended[g.IntN(len(mended))])
		case kind < 4:
			b.WriteString(words26[g.IntN(len(words26))])
		case kind < 5:
			fmt.Fprint(&b, g.IntN(100000))
		case kind < 6: // emoji of several people
			fmt.Fprintf(&b, "%c\u200d%c\ufe0f", 0x1f466+rune(g.IntN(4)), 0x1f680+rune(g.IntN(60)))
		default:
			script := scripts[g.IntN(len(scripts))]
			for range 1 + g.IntN(6) {
				b.WriteRune(script[0] + rune(g.IntN(int(script[1]-script[0]+1))))
			}
		}
		b.WriteString(joints[g.IntN(len(joints))])
	}
	return b.String()
}

// mergesOf makes a vocabulary as byte-pair encoding does: the most common pair of the texts' words becomes a token, n times.
func mergesOf(texts []string, n int) (merges []string) {
	letters, counts := byteNames(), map[string]int{}
	for _, text := range texts {
		for _, w := range bpePattern.FindAllString(cleaned(text), -1) {
			counts[w]++
		}
	}
	type word struct {
		parts []string
		count int
	}
	var all []word
	for w, count := range counts {
		if len(w) > 40 {
			continue
		}
		parts := make([]string, len(w))
		for i := range len(w) {
			parts[i] = string(letters[w[i]].letter)
		}
		parts[len(parts)-1] += wordEnd
		all = append(all, word{parts, count})
	}
	tokens := map[string]bool{}
	for len(merges) < n {
		pairs := map[[2]string]int{}
		for _, w := range all {
			for i := range len(w.parts) - 1 {
				pairs[[2]string{w.parts[i], w.parts[i+1]}] += w.count
			}
		}
		var best [2]string
		most := 0
		for p, count := range pairs {
			name, than := p[0]+" "+p[1], best[0]+" "+best[1]
			if !tokens[p[0]+p[1]] && (count > most || count == most && name < than) {
				best, most = p, count
			}
		}
		if most == 0 {
			break
		}
		merges = append(merges, best[0]+" "+best[1])
		tokens[best[0]+best[1]] = true
		for k := range all {
			parts := all[k].parts
			for i := 0; i+1 < len(parts); i++ {
				if parts[i] == best[0] && parts[i+1] == best[1] {
					parts[i] += best[1]
					parts = slices.Delete(parts, i+1, i+2)
				}
			}
			all[k].parts = parts
		}
	}
	return merges
}
