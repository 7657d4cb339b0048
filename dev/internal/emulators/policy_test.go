package emulators

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"

	"paint.wtf/dev/internal/checkout"
	"paint.wtf/dev/internal/ports"
)

// policyOf finds the one Content-Security-Policy of a configuration, by directive.
func policyOf(t *testing.T, config map[string]any) map[string][]string {
	t.Helper()
	var found []string
	eachHeader(config["hosting"].(map[string]any), func(header object) {
		if header["key"] == policyHeader {
			found = append(found, fmt.Sprint(header["value"]))
		}
	})
	if len(found) != 1 {
		t.Fatalf("there are %d policies", len(found))
	}
	policy := map[string][]string{}
	for _, directive := range strings.Split(found[0], ";") {
		words := strings.Fields(directive)
		policy[words[0]] = words[1:]
	}
	return policy
}

// deployed reads the checkout's firebase.json.
func deployed(t *testing.T) map[string]any {
	t.Helper()
	c, err := checkout.Find()
	if err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(c.Path("firebase.json"))
	if err != nil {
		t.Fatal(err)
	}
	var config map[string]any
	if err := json.Unmarshal(text, &config); err != nil {
		t.Fatal(err)
	}
	return config
}

func TestTheDeployedPolicyAllowsNothingInlineAndNothingLocal(t *testing.T) {
	policy := policyOf(t, deployed(t))
	for name, sources := range policy {
		for _, source := range sources {
			if strings.Contains(source, "unsafe") || source == "*" || source == "data:" || source == "https:" || strings.Contains(source, "127.0.0.1") {
				t.Errorf("%s allows %s", name, source)
			}
		}
	}
	for _, name := range []string{"default-src", "base-uri", "frame-ancestors"} {
		if got := policy[name]; len(got) != 1 || got[0] != "'none'" {
			t.Errorf("%s is %v", name, got)
		}
	}
}

func TestTheLocalPolicyAddsTheEmulatorsAndTakesNothingAway(t *testing.T) {
	local, _ := configuration(t, t.TempDir(), Parts{Site: true})
	real, here := policyOf(t, deployed(t)), policyOf(t, local)
	p := ports.Usual().Plus(7)
	more := map[string]string{
		"connect-src": fmt.Sprintf("http://127.0.0.1:%d http://127.0.0.1:%d http://127.0.0.1:%d", p.Auth, p.Firestore, p.Storage),
		"frame-src":   fmt.Sprintf("http://127.0.0.1:%d", p.Auth),
	}
	for name, sources := range real {
		if got, want := strings.Join(here[name], " "), strings.TrimSpace(strings.Join(sources, " ")+" "+more[name]); got != want {
			t.Errorf("%s is %q, want %q", name, got, want)
		}
	}
}
