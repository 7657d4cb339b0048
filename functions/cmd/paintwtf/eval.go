package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"runtime"
	"slices"
	"strings"
	"time"

	"paint.wtf/functions/internal/evaluation"
	"paint.wtf/functions/internal/evaluation/quickdraw"
	"paint.wtf/functions/internal/lettering"
	"paint.wtf/functions/internal/nsfwshapes"
)

const evalHelp = `Usage:
  paintwtf eval -model DIR -fonts DIR [-doodles DIR | -downloads DIR] [-write FILE]

eval measures a judge on doodles that its training never saw, and prints the figures as Markdown. ` + "`make eval`" + ` brings
the fonts and the rude words along.

Without -doodles it downloads some public Quick, Draw! drawings that training did not use, and keeps them in -downloads.

Flags:
`

// evalCommand is `paintwtf eval`.
func evalCommand(ctx context.Context, args []string, _ io.Reader, out, errOut io.Writer) error {
	flags := newFlags("eval", evalHelp, errOut)
	model := flags.String("model", "", "the model `folder`")
	doodles := flags.String("doodles", "", "the `folder` that holds "+quickdraw.File)
	downloads := flags.String("downloads", "", "the `folder` for downloaded doodles")
	fontFolder := flags.String("fonts", "", "the `folder` with the handwriting fonts and the list of rude words")
	write := flags.String("write", "", "write the model card with the figures to this `file`, too")
	if err := parse(flags, args); err != nil {
		return err
	}
	switch {
	case *model == "" || *fontFolder == "":
		return errors.New("-model and -fonts are needed; `paintwtf eval -h` tells more")
	case *doodles == "" && *downloads == "":
		return errors.New("-doodles or -downloads is needed: where the doodles are, or where to put downloaded ones")
	}
	began := time.Now()
	say := func(what string) { fmt.Fprintf(errOut, "%4.0f s  %s\n", time.Since(began).Seconds(), what) }

	o := evaluation.Options{Model: os.DirFS(*model), Workers: runtime.NumCPU(), Say: say}
	var err error
	if o.Doodles, o.Source, err = testDoodles(ctx, *doodles, *downloads, say); err != nil {
		return err
	}
	if o.Fonts, err = heldOutFonts(*fontFolder); err != nil {
		return err
	}
	if o.Unwanted, err = unwanted(os.DirFS(*fontFolder)); err != nil {
		return err
	}
	program, err := os.Executable()
	if err != nil {
		return err
	}
	o.Command = []string{program, "judge", "-model", *model, "-threads", "1"}

	report, err := evaluation.Run(ctx, o)
	if err != nil {
		return err
	}
	say("done")
	if *write != "" {
		var page bytes.Buffer
		if err := report.WritePage(&page); err != nil {
			return err
		}
		if err := os.WriteFile(*write, page.Bytes(), 0o644); err != nil {
			return err
		}
	}
	return report.WriteFigures(out)
}

// testDoodles reads the doodles of a folder that training never saw, or downloads such.
func testDoodles(ctx context.Context, folder, downloads string, say func(string)) ([]quickdraw.Doodle, string, error) {
	split, err := quickdraw.TrainingSplit()
	if err != nil {
		return nil, "", err
	}
	if folder != "" {
		all, err := quickdraw.ReadFolder(folder)
		return split.Test(all), "Quick, Draw! (`" + quickdraw.File + "`)", err
	}
	all, err := quickdraw.Fetch(ctx, quickdraw.Public, downloads, split, say)
	if err != nil {
		return nil, "", fmt.Errorf("%w\n\nWithout a network, name a folder that holds %s: gzipped lines of Quick, Draw!'s simplified drawings,\n"+
			`{"word": "cat", "drawing": [[[x…], [y…]], …]}, in the order that models/train/split.json counts: make eval DOODLES=DIR`, err, quickdraw.File)
	}
	return all, "Quick, Draw! (the public files, far into each)", nil
}

// unwanted is what must be flagged, drawn and written, with what only looks like it.
func unwanted(modules fs.FS) ([]nsfwshapes.Family, error) {
	writing, err := nsfwshapes.OpenWriting(modules)
	if err != nil {
		return nil, err
	}
	var all []nsfwshapes.Family
	for _, c := range nsfwshapes.Concepts() {
		all = append(all, nsfwshapes.Families(c, nsfwshapes.Evaluation)...)
		all = append(all, nsfwshapes.NearMisses(c, nsfwshapes.Evaluation)...)
	}
	all = append(all, writing.Families(nsfwshapes.Evaluation)...)
	return append(all, writing.NearMisses(nsfwshapes.Evaluation)...), nil
}

// heldOutFonts reads the handwriting that training did not have.
func heldOutFonts(folder string) ([]lettering.Font, error) {
	all, err := lettering.Load(os.DirFS(folder))
	if err != nil {
		return nil, err
	}
	var fonts []lettering.Font
	var missing []string
	for _, family := range evaluation.HeldOutFonts {
		if f, there := all[family]; there {
			fonts = append(fonts, f)
		} else {
			missing = append(missing, family)
		}
	}
	if len(missing) > 0 {
		slices.Sort(missing)
		return nil, fmt.Errorf("%s lacks the fonts %s; `make eval` installs them", folder, strings.Join(missing, ", "))
	}
	return fonts, nil
}
