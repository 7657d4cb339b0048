//go:build crash

package crash

import (
	"net/http"
	"os"
	"strings"
)

// variable names the address that hears of every step.
const variable = "CRASH_STEPS"

// after tells that a step is done, and ends the process if that is the answer.
func after(step string) {
	address := os.Getenv(variable)
	if address == "" {
		return
	}
	answer, err := http.Post(address, "text/plain", strings.NewReader(step))
	if err != nil { // the test is over
		os.Exit(Status)
	}
	_ = answer.Body.Close()
	if answer.StatusCode == http.StatusGone {
		os.Exit(Status)
	}
}
