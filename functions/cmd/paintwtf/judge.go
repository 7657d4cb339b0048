package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/fault"
	"paint.wtf/functions/internal/judge"
	"paint.wtf/models"
)

const judgeHelp = `Usage:
  paintwtf judge [flags] < LINES            reads and writes NDJSON
  paintwtf judge [flags] -prompt TEXT FILE...

judge scores PNG drawings of 512×512 pixels as the server does; nothing else needs to run.

Each line on standard input asks for a score, or for several of one picture, which is then looked at once:
  {"image": "tractor.png", "prompt": "a raccoon driving a tractor"}
  {"image": "tractor.png", "prompts": ["a tractor", "a raccoon"]}
Each gets one line of output, at once and in order:
  {"image":…,"prompt":…,"score":0..100,"raw":…,"similarity":…,"textness":…,"penalty":…,"blank":…,
   "nsfw":{"flagged","concept","score"},"saw":[{"text","similarity"}…],"model":…,"version":…}
  {"image":…,"results":[{"prompt":…,"score":…, and so on}…]}
  {"image":…,"error":…}  for a line, or within the results for a prompt, that cannot be judged; the rest go on.
With -prompt the answers are a table on a terminal, and the same lines elsewhere.
The exit status is 1 if anything could not be judged.

Flags:
`

// judgeCommand is `paintwtf judge`.
func judgeCommand(ctx context.Context, args []string, in io.Reader, out, errOut io.Writer) error {
	flags := newFlags("judge", judgeHelp, errOut)
	folder := flags.String("model", "", "the model `folder` (default: the model in the program)")
	text := flags.String("prompt", "", "judge the files named after the flags for this `text`")
	asJSON := flags.Bool("json", false, "with -prompt: write NDJSON on a terminal, too")
	threads := flags.Int("threads", 1, "`threads` that look at one drawing")
	if err := parse(flags, args); err != nil {
		return err
	}
	prompted := false
	flags.Visit(func(f *flag.Flag) { prompted = prompted || f.Name == "prompt" })
	switch {
	case prompted && flags.NArg() == 0:
		return errors.New("-prompt needs the files to judge after it")
	case !prompted && flags.NArg() > 0:
		return fmt.Errorf("%s: files need -prompt before them; `paintwtf judge -h` tells more", flags.Arg(0))
	}

	model := models.Doodle()
	if *folder != "" {
		if info, err := os.Stat(*folder); err != nil {
			return err
		} else if !info.IsDir() {
			return fmt.Errorf("%s is not a folder", *folder)
		}
		model = os.DirFS(*folder)
	}
	j, err := judge.Open(model, judge.Options{Threads: *threads, Bank: models.Bank()})
	if err != nil {
		return err
	}
	defer j.Close()
	b := &bench{judge: j, prompts: map[string]judge.Prompt{}}

	if !prompted {
		if isTerminal(in) {
			fmt.Fprintln(errOut, `Reading lines such as {"image": "a.png", "prompt": "a frog"} from the terminal; Ctrl-D ends.`)
		}
		return b.answerLines(ctx, in, out)
	}
	var sink answerWriter = lineWriter{out}
	if isTerminal(out) && !*asJSON {
		sink = &table{out: out}
	}
	return b.answerFiles(ctx, flags.Args(), *text, sink)
}

// isTerminal reports whether a person is at the other end.
func isTerminal(stream any) bool {
	f, ok := stream.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0 && f.Name() != os.DevNull
}

// bench is where the judge sits: it keeps the prompts that it has read.
type bench struct {
	judge   *judge.Judge
	prompts map[string]judge.Prompt
}

// keptPrompts bounds the memory of a stream in which every line has a prompt of its own.
const keptPrompts = 10_000

func (b *bench) prompt(ctx context.Context, text string) (judge.Prompt, error) {
	if p, ok := b.prompts[text]; ok {
		return p, nil
	}
	p, err := b.judge.Prompt(ctx, text)
	if err != nil {
		return p, err
	}
	if len(b.prompts) >= keptPrompts {
		clear(b.prompts)
	}
	b.prompts[text] = p
	return p, nil
}

// look reads a drawing from a file and embeds it.
func (b *bench) look(ctx context.Context, path string) (judge.Image, error) {
	f, err := os.Open(path)
	if err != nil {
		return judge.Image{}, err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return judge.Image{}, err
	}
	if info.IsDir() {
		return judge.Image{}, fmt.Errorf("%s is a folder", path)
	}
	if info.Size() > drawing.MaxBytes {
		return judge.Image{}, fault.TooLarge
	}
	data, err := io.ReadAll(io.LimitReader(f, drawing.MaxBytes+1))
	if err != nil {
		return judge.Image{}, err
	}
	picture, err := drawing.Decode(data)
	if err != nil {
		return judge.Image{}, err
	}
	return b.judge.Embed(ctx, picture)
}

// scores gives a picture its results for prompts, in their order; failed tells whether one of them is an error.
func (b *bench) scores(ctx context.Context, seen judge.Image, texts []string) (all []result, failed bool) {
	for _, text := range texts {
		p, err := b.prompt(ctx, text)
		if err != nil {
			all = append(all, result{Prompt: text, Error: err.Error()})
			failed = true
			continue
		}
		all = append(all, resultOf(text, b.judge.Score(seen, p)))
	}
	return all, failed
}

// answerFiles judges files for one prompt.
func (b *bench) answerFiles(ctx context.Context, files []string, text string, sink answerWriter) error {
	if _, err := b.prompt(ctx, text); err != nil {
		return err // wrong for every file: say it once
	}
	failed := false
	for _, path := range files {
		if ctx.Err() != nil {
			return errReported
		}
		a := b.answer(ctx, question{Image: path, Prompt: &text})
		failed = failed || a.failed()
		if err := sink.write(a); err != nil {
			return err
		}
	}
	if err := sink.end(); err != nil {
		return err
	}
	if failed {
		return errReported
	}
	return nil
}
