package daily

import (
	"testing"
	"time"
)

func TestAStreakEndsTodayOrYesterday(t *testing.T) {
	today := Of(time.Date(2026, 3, 1, 23, 59, 0, 0, time.UTC)) // the day after 28 February
	for name, c := range map[string]struct {
		ago  []int // days before today
		want Streak
	}{
		"no day at all":               {nil, Streak{}},
		"today":                       {[]int{0}, Streak{1, 1, true}},
		"yesterday":                   {[]int{1}, Streak{1, 1, false}},
		"the day before yesterday":    {[]int{2}, Streak{0, 1, false}},
		"three days up to today":      {[]int{2, 1, 0}, Streak{3, 3, true}},
		"three days up to yesterday":  {[]int{3, 2, 1}, Streak{3, 3, false}},
		"longer once than it is now":  {[]int{9, 8, 7, 1, 0}, Streak{2, 3, true}},
		"longer now than it ever was": {[]int{9, 8, 3, 2, 1}, Streak{3, 3, false}},
		"a gap yesterday":             {[]int{3, 2, 0}, Streak{1, 2, true}},
		"over the end of a year":      {[]int{62, 61, 60, 59, 58}, Streak{0, 5, false}},
	} {
		t.Run(name, func(t *testing.T) {
			days := []time.Time{}
			for _, n := range c.ago {
				days = append(days, today.AddDate(0, 0, -n))
			}
			if got := StreakOf(days, today); got != c.want {
				t.Errorf("got %+v, want %+v", got, c.want)
			}
		})
	}
}

func TestADayIsOfUTC(t *testing.T) {
	west := time.FixedZone("west", -8*60*60)
	if got := Name(Of(time.Date(2026, 2, 28, 23, 0, 0, 0, west))); got != "2026-03-01" {
		t.Errorf("it is %s", got)
	}
}
