package audit

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os/exec"
	"slices"
	"strings"
)

// Packages asks npm's registry about the packages of a folder's package-lock.json: those that players get or, with tools, all.
func Packages(tools bool, arguments ...string) Audit {
	asked, scope := "npm packages that players get", "--omit=dev"
	if tools {
		asked, scope = "npm packages, with the tools", "--include=dev"
	}
	return func(ctx context.Context, folder string) (Verdict, error) {
		v := Verdict{Asked: asked}
		var out, complaints bytes.Buffer
		cmd := exec.CommandContext(ctx, "npm", append([]string{"audit", "--json", scope}, arguments...)...)
		cmd.Dir, cmd.Stdout, cmd.Stderr = folder, &out, &complaints
		ended := cmd.Run() // in error, too, when anything is found
		var answer struct {
			AuditReportVersion int
			Message            string
			Vulnerabilities    map[string]struct {
				Severity, Range string
				IsDirect        bool
				Via             []json.RawMessage
			}
		}
		if err := json.Unmarshal(out.Bytes(), &answer); err != nil {
			return v, fmt.Errorf("npm audit: %w\n%s", errors.Join(ended, err), complaints.String())
		}
		if answer.AuditReportVersion == 0 {
			v.Away = errors.New(strings.TrimSpace(answer.Message))
			return v, nil
		}
		for name, vulnerable := range answer.Vulnerabilities {
			v.Found = append(v.Found, fmt.Sprintf("%s %s: %s%s", name, vulnerable.Range, vulnerable.Severity, titles(vulnerable.Via)))
		}
		slices.Sort(v.Found)
		return v, nil
	}
}

// titles are those of the advisories among the causes; the others name packages that have advisories of their own.
func titles(causes []json.RawMessage) (all string) {
	for _, cause := range causes {
		var advisory struct{ Title, URL string }
		if json.Unmarshal(cause, &advisory) == nil && advisory.Title != "" {
			all += fmt.Sprintf(", %s (%s)", advisory.Title, advisory.URL)
		}
	}
	return all
}
