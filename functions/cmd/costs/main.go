// Command costs brings the tables of docs/scaling.md up to date. Run it by `make costs`, after a change of what they reckon with.
package main

import (
	"fmt"
	"os"

	"paint.wtf/functions/internal/costs"
)

func main() {
	const page = "docs/scaling.md"
	text, err := os.ReadFile(page)
	if err == nil {
		err = os.WriteFile(page, []byte(costs.Fill(string(text))), 0o644)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "costs:", err)
		os.Exit(1)
	}
}
