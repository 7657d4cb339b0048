package evaluation

import "fmt"

// Target is something that the judge should reach.
type Target struct {
	Name, Wanted, Is string
	Met              bool
}

// Verdict is the target's last word.
func (t Target) Verdict() string {
	if t.Met {
		return "met"
	}
	return "**missed**"
}

// Targets are the aims of the embedded model, met or missed.
func (r Report) Targets() []Target {
	var all []Target
	share := func(name string, s Share, least float64) {
		all = append(all, Target{name, fmt.Sprintf("≥ %g %%", least), s.String(), s.Percent() >= least})
	}
	atMost := func(name string, s Share, most float64) {
		all = append(all, Target{name, fmt.Sprintf("≤ %g %%", most), s.String(), s.Percent() <= most})
	}
	number := func(name string, value, most float64, unit string) {
		all = append(all, Target{name, fmt.Sprintf("≤ %g %s", most, unit), fmt.Sprintf("%.1f %s", value, unit), value <= most})
	}
	share("doodles of unseen categories: right one first", r.Unseen.Top1, 15)
	share("doodles of unseen categories: among the first five", r.Unseen.Top5, 35)
	share("unseen doodles of seen categories: right one first", r.Seen.Top1, 45)
	share("unseen doodles of seen categories: among the first five", r.Seen.Top5, 75)
	all = append(all, Target{"right prompt beats a random other", "≥ 93 %", r.All.Two.String(), r.All.Two.Value >= 93})
	share("right scene of two things beats one with a thing wrong", r.Scenes.ObjectOnBoard, 85)
	s := r.Cheats.All.BeatMedian
	all = append(all, Target{"writing that beats the median drawing of its prompt", "< 1 %", s.String(), s.Percent() < 1})
	atMost("honest drawings that lose points as writing", r.Penalties.All, 2)
	for _, c := range r.Recalls {
		share("NSFW found: "+c.Concept, c.Found, 95)
	}
	atMost("honest drawings flagged as NSFW", r.Flags.All, 2)
	number("one drawing on one core, decoding included", r.Cost.Median, 15, "ms")
	number("model folder", r.Cost.FolderMB, 25, "MB")
	return all
}
