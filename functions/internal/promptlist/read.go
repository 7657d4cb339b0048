// Package promptlist is a file of many prompts: read line by line, and compared with the prompts that are there.
package promptlist

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"paint.wtf/functions/internal/fault"
	"paint.wtf/functions/internal/prompt"
)

// MaxSize is the largest file, in bytes: some hundred thousand prompts.
const MaxSize = 16 << 20

// A Line is one prompt of a file.
type Line struct {
	// Number counts the file's lines from 1.
	Number int
	// Text is as it is stored.
	Text string
	// Daily is a day, YYYY-MM-DD, or "".
	Daily string
	// Active is nil where the file does not say.
	Active *bool
	// Err says why the line cannot be a prompt.
	Err error
}

var (
	ErrTooLarge = errors.New("the file is larger than 16 MiB: split it")
	ErrHeader   = errors.New("the header names a column twice")
)

// Read reads a file: CSV where its first line is a header of the columns text, daily and active, in any order, and otherwise one
// prompt a line. Empty lines are none. Errors: ErrTooLarge, ErrHeader, a *csv.ParseError.
func Read(r io.Reader) ([]Line, error) {
	data, err := io.ReadAll(io.LimitReader(r, MaxSize+1))
	if err != nil {
		return nil, err
	}
	if len(data) > MaxSize {
		return nil, ErrTooLarge
	}
	data = bytes.TrimPrefix(data, []byte("\ufeff")) // spreadsheets begin a file with it
	first, _, _ := bytes.Cut(data, []byte("\n"))
	if columns := header(string(first)); slices.Contains(columns, "text") {
		return readTable(data, columns)
	}
	return readLines(string(data)), nil
}

// header returns the columns that a first line names, and nil where it is a prompt.
func header(line string) []string {
	columns := strings.Split(strings.ToLower(strings.TrimSpace(line)), ",")
	for i, name := range columns {
		columns[i] = strings.Trim(strings.TrimSpace(name), `"`)
		if !slices.Contains([]string{"text", "daily", "active"}, columns[i]) {
			return nil
		}
	}
	return columns
}

func readLines(text string) (lines []Line) {
	number := 0
	for line := range strings.Lines(text) {
		if number++; strings.TrimSpace(line) != "" {
			lines = append(lines, newLine(number, map[string]string{"text": line}))
		}
	}
	return lines
}

func readTable(data []byte, columns []string) (lines []Line, err error) {
	if len(slices.Compact(slices.Sorted(slices.Values(columns)))) != len(columns) {
		return nil, ErrHeader
	}
	table := csv.NewReader(bytes.NewReader(data))
	table.FieldsPerRecord = -1
	for {
		record, err := table.Read()
		if errors.Is(err, io.EOF) {
			return lines, nil
		}
		if err != nil {
			return nil, err
		}
		number, _ := table.FieldPos(0)
		if number == 1 {
			continue // the header
		}
		if len(record) != len(columns) {
			lines = append(lines, Line{Number: number, Err: fmt.Errorf("it has %d fields, and the header %d", len(record), len(columns))})
			continue
		}
		fields := map[string]string{}
		for i, name := range columns {
			fields[name] = record[i]
		}
		lines = append(lines, newLine(number, fields))
	}
}

func newLine(number int, fields map[string]string) Line {
	l := Line{Number: number, Daily: strings.TrimSpace(fields["daily"])}
	if l.Text, l.Err = prompt.Normalise(fields["text"]); l.Err != nil {
		return l
	}
	if l.Daily != "" {
		if _, err := time.Parse(time.DateOnly, l.Daily); err != nil {
			l.Err = fmt.Errorf("daily is %q: %w", l.Daily, fault.PromptBadDaily)
			return l
		}
	}
	switch active := strings.TrimSpace(fields["active"]); strings.ToLower(active) {
	case "":
	case "true", "false":
		is := strings.EqualFold(active, "true")
		l.Active = &is
	default:
		l.Err = fmt.Errorf("active is %q and must be true or false, or empty for true", active)
	}
	return l
}
