// Command generate writes the training pictures of the safety check into a folder that git ignores:
//
//	go run ./functions/internal/nsfwshapes/generate -out models/train/work/nsfw
//
// pictures.u8 holds uint8 [n, 64, 64, 3] as the embedded model sees them; index.jsonl says of each, line by line, what
// it shows. Training families and their near misses are in it, evaluation families never. With -writing, there is
// profanity in writing, too; models/train/data/nsfw.sh installs what that needs.
package main

import (
	"flag"
	"fmt"
	"os"
	"runtime"

	"paint.wtf/functions/internal/nsfwshapes"
	"paint.wtf/models"
)

func main() {
	out := flag.String("out", "", "folder to write to")
	count := flag.Int("count", 1500, "pictures of each training family")
	near := flag.Int("near", 700, "pictures of each near miss")
	modules := flag.String("writing", "", "node_modules with fonts and words; empty, nothing is written")
	flag.Parse()
	if *out == "" || flag.NArg() > 0 {
		flag.Usage()
		os.Exit(2)
	}
	if err := run(*out, *modules, *count, *near); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(folder, modules string, count, near int) error {
	input, err := imageInput(models.Doodle())
	if err != nil {
		return err
	}
	var writing *nsfwshapes.Writing
	if modules != "" {
		w, err := nsfwshapes.OpenWriting(os.DirFS(modules))
		if err != nil {
			return err
		}
		writing = &w
	}
	rows := plan(writing, count, near)
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return err
	}
	return write(folder, rows, input, runtime.GOMAXPROCS(0))
}
