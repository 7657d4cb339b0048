package evaluation

import (
	"context"
	"fmt"
	"image"

	"paint.wtf/functions/internal/evaluation/quickdraw"
	"paint.wtf/functions/internal/lettering"
	"paint.wtf/functions/internal/sketch"
)

// HeldOutFonts are the handwriting families of which training saw nothing.
var HeldOutFonts = []string{"Covered By Your Grace", "Gochi Hand", "Homemade Apple", "Kalam", "Reenie Beanie", "Rock Salt"}

// subject is a prompt to cheat at.
type subject struct {
	board
	word, text string
	drawings   []sketch.Drawing   // honest ones
	others     []quickdraw.Doodle // of something else
}

// CheatFigures say what one way of cheating gains.
type CheatFigures struct {
	Name       string
	Honest     bool  // a comparison, not counted as a cheat
	BeatMedian Share // of its prompt's honest drawings
	BeatBest   Share // beats the best of them, too
	Penalised  Share // loses points
}

func (f *CheatFigures) count(raw, penalty float64, b board) {
	f.BeatMedian.count(raw > b.median)
	f.BeatBest.count(raw > b.best)
	f.Penalised.count(penalty > 0)
}

func (f *CheatFigures) add(o CheatFigures) {
	f.BeatMedian.add(o.BeatMedian)
	f.BeatBest.add(o.BeatBest)
	f.Penalised.add(o.Penalised)
}

// Cheats are the figures of all ways, and of all together that are not honest.
type Cheats struct {
	Prompts, Scenes, Fonts, Rounds int
	Kinds                          []CheatFigures
	All                            CheatFigures
	// Gains is how often a word beside a drawing of the prompt earns more than that drawing alone.
	Gains Share
}

func (e *examiner) cheats(ctx context.Context, g *gallery, fonts []lettering.Font) (Cheats, error) {
	subjects := g.subjects()
	scenes, err := e.sceneSubjects(ctx, subjects)
	if err != nil {
		return Cheats{}, err
	}
	out := Cheats{Prompts: len(subjects), Scenes: len(scenes), Fonts: len(fonts), Rounds: e.amounts.rounds}
	subjects = append(subjects, scenes...)

	// Pictures are in the order subject, font, round, way of cheating.
	perFont := e.amounts.rounds * len(cheats)
	perSubject := len(fonts) * perFont
	of := func(i int) (subject, lettering.Font, cheat) {
		return subjects[i/perSubject], fonts[i/perFont%len(fonts)], cheats[i%len(cheats)]
	}
	looks, err := e.look(ctx, len(subjects)*perSubject, func(i int) (*image.NRGBA, error) {
		s, font, c := of(i)
		d, err := c.draw(s.hand(font, i/len(cheats)))
		if err != nil {
			return nil, fmt.Errorf("cheat at %q, %s: %w", s.text, c.name, err)
		}
		return d.Canvas(), nil
	})
	if err != nil {
		return out, err
	}
	for _, c := range cheats {
		out.Kinds = append(out.Kinds, CheatFigures{Name: c.name, Honest: c.honest})
	}
	withWord := 0.0
	for i, seen := range looks {
		s, _, c := of(i)
		r := e.judge.Score(seen, s.prompt)
		out.Kinds[i%len(cheats)].count(r.Raw, r.Penalty, s.board)
		switch c.name {
		case ownWithWord:
			withWord = r.Raw
		case ownAlone: // comes after it
			out.Gains.count(withWord > r.Raw)
		}
	}
	for _, k := range out.Kinds {
		if !k.Honest {
			out.All.add(k)
		}
	}
	return out, nil
}

// hand is what one try is written by; ways of cheating share it.
func (s subject) hand(font lettering.Font, try int) hand {
	r := seeded("cheat", try)
	own := s.drawings[r.IntN(len(s.drawings))]
	other := s.others[r.IntN(len(s.others))]
	ink, width := pen(r)
	return hand{
		font: font, word: s.word, prompt: s.text,
		own: own, other: anywhere(other.Drawn(ink, width), r, 0.6, extentMost),
		random: seeded("cheat's hand", try),
	}
}

// subjects are the prompts of one thing that have a board.
func (g *gallery) subjects() []subject {
	byCategory := map[string][]sketch.Drawing{}
	for i, h := range g.drawings {
		ink, width := pen(seeded("cheat's own drawing", i))
		byCategory[h.Category] = append(byCategory[h.Category], h.Drawn(ink, width))
	}
	var all []subject
	for _, category := range sortedKeys(g.boards) {
		s := subject{board: g.boards[category], word: promptOf(category), text: phrase(category), drawings: byCategory[category]}
		for _, h := range g.drawings {
			if h.Category != category {
				s.others = append(s.others, h.Doodle)
			}
		}
		all = append(all, s)
	}
	return all
}

// sceneSubjects are prompts of two of those things, each with a board of its own.
func (e *examiner) sceneSubjects(ctx context.Context, things []subject) ([]subject, error) {
	var all []subject
	var texts []string
	for i := range e.amounts.scenePrompts {
		r := seeded("cheated scenes", i)
		first := r.IntN(len(things))
		second := (first + 1 + r.IntN(len(things)-1)) % len(things)
		a, b, relation := things[first], things[second], relations[i%len(relations)]
		s := subject{word: a.word, text: fmt.Sprintf("%s %s %s", a.text, relation.words, b.text)}
		for range fairBoard {
			one, two := a.drawings[r.IntN(len(a.drawings))], b.drawings[r.IntN(len(b.drawings))]
			s.drawings = append(s.drawings, relation.place(one, two, r))
		}
		for _, o := range a.others {
			if promptOf(o.Category) != b.word {
				s.others = append(s.others, o)
			}
		}
		all = append(all, s)
		texts = append(texts, s.text)
	}
	prompts, err := e.read(ctx, texts)
	if err != nil {
		return nil, err
	}
	looks, err := e.look(ctx, len(all)*fairBoard, func(i int) (*image.NRGBA, error) {
		return all[i/fairBoard].drawings[i%fairBoard].Canvas(), nil
	})
	if err != nil {
		return nil, err
	}
	for i := range all {
		raw := make([]float64, fairBoard)
		for k := range raw {
			raw[k] = e.raw(looks[i*fairBoard+k], prompts[i])
		}
		all[i].board = newBoard(prompts[i], raw)
	}
	return all, nil
}
