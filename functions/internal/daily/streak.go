package daily

import "time"

// A Streak is how faithfully a player draws the daily prompts.
type Streak struct {
	// Current is how many days in a row end today, or yesterday while today is still to be drawn.
	Current int
	Longest int
	Today   bool // today's is drawn
}

// StreakOf counts the days on which a player drew that day's prompt: different days in ascending order, as Of gives them.
func StreakOf(days []time.Time, today time.Time) (s Streak) {
	run := 0
	var last time.Time
	for _, day := range days {
		if !day.Equal(last.AddDate(0, 0, 1)) {
			run = 0
		}
		run++
		last = day
		s.Longest = max(s.Longest, run)
	}
	s.Today = last.Equal(today)
	if s.Today || last.Equal(today.AddDate(0, 0, -1)) {
		s.Current = run
	}
	return s
}
