package audit

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os/exec"
	"strings"
	"time"
)

// GoDatabase is the Go project's database of vulnerabilities.
const GoDatabase = "https://vuln.go.dev"

// patience bounds the question whether a database is there.
const patience = 20 * time.Second

// GoModules asks a database about every function that the Go packages in a folder can call. program is govulncheck.
func GoModules(database string, program ...string) Audit {
	return func(ctx context.Context, folder string) (Verdict, error) {
		v := Verdict{Asked: "Go modules"}
		if v.Away = reach(ctx, database+"/index/db.json.gz"); v.Away != nil {
			return v, nil
		}
		var out, complaints bytes.Buffer
		cmd := exec.CommandContext(ctx, program[0], append(program[1:], "-db", database, "-format", "json", "./...")...)
		cmd.Dir, cmd.Stdout, cmd.Stderr = folder, &out, &complaints
		if err := cmd.Run(); err != nil {
			return v, fmt.Errorf("govulncheck: %w\n%s", err, complaints.String())
		}
		var err error
		v.Found, err = called(&out)
		return v, err
	}
}

// reach returns nil if there is an answer at an address.
func reach(ctx context.Context, address string) error {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		return err
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return err
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		return fmt.Errorf("%s answers %s", address, response.Status)
	}
	return nil
}

// called reads govulncheck's messages: a finding whose trace begins with a function is of one that the program can call; the
// others are of packages and modules of which it calls nothing that is vulnerable.
func called(messages io.Reader) (found []string, err error) {
	told := map[string]bool{}
	for decoder := json.NewDecoder(messages); ; {
		var message struct {
			Finding *struct {
				OSV          string
				FixedVersion string `json:"fixed_version"`
				Trace        []struct{ Module, Version, Package, Function string }
			}
		}
		if err := decoder.Decode(&message); errors.Is(err, io.EOF) {
			return found, nil
		} else if err != nil {
			return nil, fmt.Errorf("govulncheck's answer: %w", err)
		}
		f := message.Finding
		if f == nil || len(f.Trace) == 0 || f.Trace[0].Function == "" || told[f.OSV] {
			continue
		}
		told[f.OSV] = true
		at := f.Trace[0]
		line := strings.TrimSpace(fmt.Sprintf("%s in %s %s: %s.%s", f.OSV, at.Module, at.Version, at.Package, at.Function))
		if f.FixedVersion != "" {
			line += ", fixed in " + f.FixedVersion
		}
		found = append(found, line)
	}
}
