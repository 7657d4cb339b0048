package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"paint.wtf/functions/internal/judge"
)

// question is one line of input.
type question struct {
	Image   string   `json:"image"`
	Prompt  *string  `json:"prompt"`
	Prompts []string `json:"prompts"`
}

// answer is one line of output: an error, results, or one result.
type answer struct {
	Image   string
	Error   string
	Results []result // for a question with prompts; nil otherwise
	result
}

// result is a score as a line carries it; the order of its fields is the order on the line.
type result struct {
	Prompt     string  `json:"prompt"`
	Score      float64 `json:"score"`
	Raw        float64 `json:"raw"`
	Similarity float64 `json:"similarity"`
	Textness   float64 `json:"textness"`
	Penalty    float64 `json:"penalty"`
	Blank      bool    `json:"blank"`
	NSFW       nsfw    `json:"nsfw"`
	Saw        []sight `json:"saw"`
	Model      string  `json:"model"`
	Version    string  `json:"version"`

	Error string `json:"-"`
}

type nsfw struct {
	Flagged bool    `json:"flagged"`
	Concept string  `json:"concept"`
	Score   float64 `json:"score"`
}

type sight struct {
	Text       string  `json:"text"`
	Similarity float64 `json:"similarity"`
}

func resultOf(prompt string, r judge.Result) result {
	saw := make([]sight, len(r.Saw))
	for i, s := range r.Saw {
		saw[i] = sight(s)
	}
	return result{
		Prompt: prompt,
		Score:  r.Score, Raw: r.Raw, Similarity: r.Similarity, Textness: r.Textness, Penalty: r.Penalty, Blank: r.Blank,
		NSFW:  nsfw{r.NSFW.Flagged, r.NSFW.Concept, r.NSFW.Score},
		Saw:   saw,
		Model: r.Model, Version: r.Version,
	}
}

// MarshalJSON writes a result, or the prompt and its error.
func (r result) MarshalJSON() ([]byte, error) {
	if r.Error != "" {
		return encode(struct {
			Prompt string `json:"prompt"`
			Error  string `json:"error"`
		}{r.Prompt, r.Error})
	}
	type fields result // without this method
	return encode(fields(r))
}

// MarshalJSON writes the form of answer that this one is.
func (a answer) MarshalJSON() ([]byte, error) {
	switch {
	case a.Error != "":
		return encode(struct {
			Image string `json:"image,omitempty"`
			Error string `json:"error"`
		}{a.Image, a.Error})
	case a.Results != nil:
		return encode(struct {
			Image   string   `json:"image"`
			Results []result `json:"results"`
		}{a.Image, a.Results})
	default:
		type fields result
		return encode(struct {
			Image string `json:"image"`
			fields
		}{a.Image, fields(a.result)})
	}
}

// encode is json.Marshal, but & < > stay as they are: a prompt is no HTML.
func encode(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(v)
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), err
}

// failed reports whether anything that was asked could not be judged.
func (a answer) failed() bool {
	for _, r := range a.Results {
		if r.Error != "" {
			return true
		}
	}
	return a.Error != ""
}

// answer judges one question.
func (b *bench) answer(ctx context.Context, q question) answer {
	a := answer{Image: q.Image}
	switch {
	case q.Image == "":
		a.Error = `"image" is missing: it names a PNG file`
	case q.Prompt == nil && len(q.Prompts) == 0:
		a.Error = `"prompt" is missing: it is a text, or "prompts" a list of them`
	case q.Prompt != nil && q.Prompts != nil:
		a.Error = `there are "prompt" and "prompts": only one of them can be answered`
	}
	if a.Error != "" {
		return a
	}
	seen, err := b.look(ctx, q.Image)
	if err != nil {
		a.Error = err.Error()
		return a
	}
	if q.Prompt == nil {
		a.Results, _ = b.scores(ctx, seen, q.Prompts)
		return a
	}
	results, _ := b.scores(ctx, seen, []string{*q.Prompt})
	a.result, a.Error = results[0], results[0].Error
	return a
}

// maxLine is far more than any list of prompts needs; a stream without line ends must not fill the memory.
const maxLine = 16 << 20

var errLongLine = fmt.Errorf("the line is longer than %d MiB", maxLine>>20)

// readLine returns the next line without its end. Of one longer than maxLine it returns errLongLine, and the next call
// goes on after it. A last line without an end is a line; after it comes io.EOF.
func readLine(r *bufio.Reader) ([]byte, error) {
	var line []byte
	long := false
	for {
		part, err := r.ReadSlice('\n')
		if long = long || len(line)+len(part) > maxLine; !long {
			line = append(line, part...)
		}
		switch {
		case errors.Is(err, bufio.ErrBufferFull):
			continue
		case err == io.EOF && len(line) == 0 && !long:
			return nil, io.EOF
		case err != nil && err != io.EOF:
			return nil, err
		case long:
			return nil, errLongLine
		}
		return bytes.TrimRight(line, "\r\n"), nil
	}
}

// answerLines answers every line of in with a line of out, as soon as it comes, so that a program can talk to it.
func (b *bench) answerLines(ctx context.Context, in io.Reader, out io.Writer) error {
	type read struct {
		line []byte
		err  error
	}
	lines := make(chan read)
	go func() { // a read from a terminal cannot be interrupted; this one is left behind
		defer close(lines)
		for r := bufio.NewReader(in); ; {
			line, err := readLine(r)
			select {
			case lines <- read{line, err}:
			case <-ctx.Done():
				return
			}
			if err != nil && !errors.Is(err, errLongLine) {
				return
			}
		}
	}()
	sink, failed := lineWriter{out}, false
	for {
		var next read
		select {
		case next = <-lines:
		case <-ctx.Done():
			return errReported
		}
		var a answer
		var q question
		switch err := next.err; {
		case errors.Is(err, errLongLine):
			a.Error = err.Error()
		case err == io.EOF:
			if failed {
				return errReported
			}
			return nil
		case err != nil:
			return err
		default:
			if err := json.Unmarshal(next.line, &q); err != nil {
				a = answer{Image: q.Image, Error: "the line is not understood: " + err.Error()}
				break
			}
			a = b.answer(ctx, q)
		}
		failed = failed || a.failed()
		if err := sink.write(a); err != nil {
			return err
		}
	}
}

// An answerWriter shows answers.
type answerWriter interface {
	write(answer) error
	end() error
}

// lineWriter writes NDJSON, each line at once.
type lineWriter struct{ out io.Writer }

func (w lineWriter) write(a answer) error {
	line, err := encode(a)
	if err != nil {
		return err
	}
	_, err = w.out.Write(append(line, '\n'))
	return err
}

func (lineWriter) end() error { return nil }
