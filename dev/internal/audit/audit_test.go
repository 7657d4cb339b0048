package audit

import (
	"compress/gzip"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// nowhere is an address where nobody listens.
const nowhere = "http://127.0.0.1:1"

func folder(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, content := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func wantVerdict(t *testing.T, audit Audit, folder, says string, clean bool) {
	t.Helper()
	v, err := audit(t.Context(), folder)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(v.String(), says) || v.Clean() != clean {
		t.Errorf("the verdict is %q, clean %v; want %q, %v", v, v.Clean(), says, clean)
	}
}

// govulncheck is the program, built once: where it runs, the module is another.
func govulncheck(t *testing.T) string {
	t.Helper()
	program := filepath.Join(t.TempDir(), "govulncheck")
	if out, err := exec.Command("go", "build", "-o", program, "golang.org/x/vuln/cmd/govulncheck").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return program
}

// goDatabase is a database in which every version of some function of the standard library is vulnerable.
func goDatabase(t *testing.T, pkg, function string) string {
	t.Helper()
	const id, modified = "GO-2026-0001", "2026-01-01T00:00:00Z"
	entries := map[string]any{
		"index/db":      map[string]any{"modified": modified},
		"index/modules": []any{map[string]any{"path": "stdlib", "vulns": []any{map[string]any{"id": id, "modified": modified}}}},
		"ID/" + id: map[string]any{
			"schema_version": "1.3.1", "id": id, "modified": modified, "published": modified, "details": "made up",
			"affected": []any{map[string]any{
				"package":            map[string]any{"name": "stdlib", "ecosystem": "Go"},
				"ranges":             []any{map[string]any{"type": "SEMVER", "events": []any{map[string]any{"introduced": "0"}}}},
				"ecosystem_specific": map[string]any{"imports": []any{map[string]any{"path": pkg, "symbols": []any{function}}}},
			}},
		},
	}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		entry, there := entries[strings.TrimSuffix(strings.TrimPrefix(r.URL.Path, "/"), ".json.gz")]
		if !there {
			http.NotFound(w, r)
			return
		}
		packed := gzip.NewWriter(w)
		_ = json.NewEncoder(packed).Encode(entry)
		_ = packed.Close()
	}))
	t.Cleanup(server.Close)
	return server.URL
}

func TestGoModulesAreHeldAgainstTheDatabaseIfThatAnswers(t *testing.T) {
	program := govulncheck(t)
	module := folder(t, map[string]string{
		"go.mod": "module example.com/game\n\ngo 1.26\n", "main.go": "package main\n\nimport \"strings\"\n\nfunc main() { println(strings.ToUpper(\"frog\")) }\n",
	})
	for name, c := range map[string]struct {
		database, says string
		clean          bool
	}{
		"what is called is vulnerable":       {goDatabase(t, "strings", "ToUpper"), "GO-2026-0001 in stdlib", false},
		"what is not called is vulnerable":   {goDatabase(t, "strings", "ToLower"), "nothing known", true},
		"the database is away":               {nowhere, "NOT CHECKED", true},
		"the database is another web server": {httptest.NewServer(http.NotFoundHandler()).URL, "NOT CHECKED", true},
	} {
		t.Run(name, func(t *testing.T) { wantVerdict(t, GoModules(c.database, program), module, c.says, c.clean) })
	}
}

func TestGoModulesThatDoNotBuildAreAnErrorAndNotABill(t *testing.T) {
	module := folder(t, map[string]string{"go.mod": "module example.com/game\n\ngo 1.26\n", "main.go": "package main\n\nfunc main() { nonsense }\n"})
	if v, err := GoModules(goDatabase(t, "strings", "ToUpper"), govulncheck(t))(t.Context(), module); err == nil {
		t.Errorf("the verdict is %q", v)
	}
}

// registry is npm's, and knows of something wrong with a package, if one is named.
func registry(t *testing.T, vulnerable string) string {
	t.Helper()
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		answer := map[string]any{}
		switch {
		case strings.HasSuffix(r.URL.Path, "/advisories/bulk") && vulnerable != "":
			answer[vulnerable] = []any{map[string]any{
				"id": 1, "url": "https://example.com/1", "title": "it bites", "severity": "high", "vulnerable_versions": "<2",
			}}
		case r.URL.Path == "/"+vulnerable:
			answer = map[string]any{"name": vulnerable, "versions": map[string]any{"1.0.0": map[string]any{"name": vulnerable, "version": "1.0.0"}}}
		}
		_ = json.NewEncoder(w).Encode(answer)
	}))
	t.Cleanup(server.Close)
	return server.URL
}

func TestPackagesAreHeldAgainstTheRegistryIfThatAnswers(t *testing.T) {
	site := folder(t, map[string]string{
		"package.json": `{"name": "site", "dependencies": {"brush": "1.0.0"}, "devDependencies": {"hammer": "1.0.0"}}`,
		"package-lock.json": `{"name": "site", "lockfileVersion": 3, "packages": {
			"": {"name": "site", "dependencies": {"brush": "1.0.0"}, "devDependencies": {"hammer": "1.0.0"}},
			"node_modules/brush": {"version": "1.0.0"}, "node_modules/hammer": {"version": "1.0.0", "dev": true}}}`,
	})
	for name, c := range map[string]struct {
		tools          bool
		registry, says string
		clean          bool
	}{
		"what players get is vulnerable":           {false, registry(t, "brush"), "brush *: high, it bites (https://example.com/1)", false},
		"a tool is vulnerable":                     {true, registry(t, "hammer"), "hammer *: high", false},
		"a tool is vulnerable and is not asked of": {false, registry(t, "hammer"), "nothing known", true},
		"nothing is vulnerable":                    {true, registry(t, ""), "nothing known", true},
		"the registry is away":                     {false, nowhere, "NOT CHECKED", true},
		"the registry has no advisories":           {false, httptest.NewServer(http.NotFoundHandler()).URL, "NOT CHECKED", true},
	} {
		t.Run(name, func(t *testing.T) {
			wantVerdict(t, Packages(c.tools, "--registry", c.registry, "--fetch-retries", "0"), site, c.says, c.clean)
		})
	}
}
