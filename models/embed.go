// Package models carries what a judge needs besides code: the embedded model, and the bank of descriptions.
package models

import (
	"embed"
	"fmt"
	"io/fs"
	"strings"
)

//go:embed bank.txt doodle/model.json doodle/tokenizer.json doodle/*.onnx
var files embed.FS

// Doodle is the folder of the embedded model, as docs/model-folder.md describes it.
func Doodle() fs.FS {
	folder, err := fs.Sub(files, "doodle")
	if err != nil {
		panic(fmt.Sprintf("models: %v", err)) // only an invalid path fails, and this one is constant
	}
	return folder
}

// Bank are the descriptions of which a result names the closest: the lines of bank.txt without comments.
func Bank() []string {
	text, err := files.ReadFile("bank.txt")
	if err != nil {
		panic(fmt.Sprintf("models: %v", err)) // embedded when the program was built
	}
	var lines []string
	for line := range strings.Lines(string(text)) {
		if line = strings.TrimSpace(line); line != "" && !strings.HasPrefix(line, "#") {
			lines = append(lines, line)
		}
	}
	return lines
}
