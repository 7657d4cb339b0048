package promptlist

import (
	"encoding/csv"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"paint.wtf/functions/internal/docstore"
	"paint.wtf/functions/internal/fault"
	"paint.wtf/functions/internal/prompt"
)

// told is a line as a test can compare it: "3 text daily active", or "3: " and what is wrong.
func told(l Line) string {
	if l.Err != nil {
		return fmt.Sprintf("%d: %v", l.Number, l.Err)
	}
	active := "?"
	if l.Active != nil {
		active = fmt.Sprint(*l.Active)
	}
	return fmt.Sprintf("%d %q %q %s", l.Number, l.Text, l.Daily, active)
}

func TestAFileIsOnePromptALineOrATable(t *testing.T) {
	for name, c := range map[string]struct {
		file string
		want []string
	}{
		"nothing":              {"", nil},
		"lines":                {"a frog\n\n  a \t toad \r\na newt", []string{`1 "a frog" "" ?`, `3 "a toad" "" ?`, `4 "a newt" "" ?`}},
		"lines with commas":    {"text, daily and more\na frog, a toad", []string{`1 "text, daily and more" "" ?`, `2 "a frog, a toad" "" ?`}},
		"what Windows begins":  {"\ufeffa frog\r\n", []string{`1 "a frog" "" ?`}},
		"a table":              {"text,daily,active\na frog,2026-12-01,false\n\"a toad, a newt\",,\n", []string{`2 "a frog" "2026-12-01" false`, `3 "a toad, a newt" "" ?`}},
		"columns in any order": {"\ufeff\"Active\", Text\nTRUE,a frog\n", []string{`2 "a frog" "" true`}},
		"a table of texts":     {"text\na frog\n\na toad\n", []string{`2 "a frog" "" ?`, `4 "a toad" "" ?`}},
		"fields over lines":    {"text,daily\n\"a\nfrog\",\na toad,\n", []string{`2 "a frog" "" ?`, `4 "a toad" "" ?`}},
		"slips in a table": {"text,daily,active\n,,\na frog,soon,\na toad,,no\na newt\n", []string{
			"2: the prompt has no text",
			`3: daily is "soon": a day is a date to come, written like 2026-12-01`,
			`4: active is "no" and must be true or false, or empty for true`,
			"5: it has 1 fields, and the header 3",
		}},
	} {
		t.Run(name, func(t *testing.T) {
			lines, err := Read(strings.NewReader(c.file))
			var got []string
			for _, l := range lines {
				got = append(got, told(l))
			}
			if err != nil || !slices.Equal(got, c.want) {
				t.Errorf("read %q, error %v, want %q", got, err, c.want)
			}
		})
	}
}

func TestAFileThatCannotBeReadIsRefusedWhole(t *testing.T) {
	var broken *csv.ParseError
	if _, err := Read(strings.NewReader("text,daily\n\"a frog,\na toad,\n")); !errors.As(err, &broken) || broken.StartLine != 2 {
		t.Errorf("a quote without an end: %v", err)
	}
	if _, err := Read(strings.NewReader("text,text\na,b\n")); !errors.Is(err, ErrHeader) {
		t.Errorf("a column twice: %v", err)
	}
	if _, err := Read(strings.NewReader(strings.Repeat("a frog\n", MaxSize/7+1))); !errors.Is(err, ErrTooLarge) {
		t.Errorf("too large: %v", err)
	}
}

func TestALineIsAddedUnlessItIsThereOrCannotBe(t *testing.T) {
	no := false
	there := []docstore.Prompt{
		{Text: "a frog", State: prompt.Invalid, Reason: "duplicate: …"},
		{Text: "a frog", State: prompt.Ready, Daily: "2026-12-01"},
		{Text: "a frog", State: prompt.Invalid, Reason: "duplicate: …"},
		{Text: "an old toad", State: prompt.Ready, Daily: "2026-12-02", Active: &no},
		{Text: "a new toad"},
		{Text: "qqq", State: prompt.Invalid, Reason: "no_words: …"},
	}
	lines, err := Read(strings.NewReader(`text,daily,active
A Frog,,
a frog ,,
a new toad,,true
an old toad,2026-12-02,false
a newt,2026-12-02,
an olm,2026-12-01,
an eft,2026-12-02,
qqq,,
a seal,2026-11-01,
a gull,2026-11-27,false
a tern,2026-11-27,
`))
	if err != nil {
		t.Fatal(err)
	}
	wants := []struct {
		fate Fate
		says string
		is   error
	}{
		{There, "", nil},
		{Refused, "in line 2", ErrTwice},
		{There, "", nil},
		{There, "", nil},
		{Add, "", nil}, // the day of a retired prompt is free
		{Refused, `2026-12-01 is the day of "a frog"`, fault.DailyTaken},
		{Refused, `2026-12-02 is the day of "a newt"`, fault.DailyTaken},
		{Refused, "it is there and invalid: no_words: …", nil},
		{Refused, "2026-11-01 is over", fault.PromptBadDaily},
		{Add, "", nil},
		{Add, "", nil}, // nor does a retired one of the file have a day
	}
	for i, o := range Compare(lines, there, "2026-11-27") {
		want := wants[i]
		if o.Fate != want.fate || (o.Err == nil) != (want.says == "") || o.Err != nil && !strings.Contains(o.Err.Error(), want.says) ||
			want.is != nil && !errors.Is(o.Err, want.is) {
			t.Errorf("line %d, %q: %v, %v, want %v, %q", o.Number, o.Text, o.Fate, o.Err, want.fate, want.says)
		}
	}
}

func TestALineThatWouldChangeWhatIsThereIsRefused(t *testing.T) {
	there := []docstore.Prompt{{Text: "a frog", State: prompt.Ready, Daily: "2026-12-01"}}
	for file, want := range map[string]string{
		"text,daily\na frog,2026-12-05\n":  `it is there with the day "2026-12-01"`,
		"text,active\na frog,false\n":      "it is there and active is true",
		"text,daily\na frog,2026-12-01\n":  "",
		"text,active\na frog,true\n":       "",
		"text,daily,active\na frog,,True":  "",
		"text,daily,active\nA FROG,  ,   ": "",
	} {
		lines, err := Read(strings.NewReader(file))
		if err != nil {
			t.Fatal(err)
		}
		o := Compare(lines, there, "2026-11-27")[0]
		if want == "" && o.Fate != There || want != "" && (o.Fate != Refused || !strings.Contains(o.Err.Error(), want)) {
			t.Errorf("%q: %v, %v, want %q", file, o.Fate, o.Err, want)
		}
	}
}

func TestAnIDIsOfTheTextInWhateverLetters(t *testing.T) {
	if ID("A Frog") != ID("a frog") || ID("a frog") == ID("a toad") || len(ID("a frog")) != 20 {
		t.Errorf("%s, %s, %s", ID("A Frog"), ID("a frog"), ID("a toad"))
	}
}
