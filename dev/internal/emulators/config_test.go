package emulators

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"paint.wtf/dev/internal/checkout"
	"paint.wtf/dev/internal/ports"
)

// configuration configures the emulators from the real firebase.json.
func configuration(t *testing.T, dir string, parts Parts) (config map[string]any, c checkout.Checkout) {
	t.Helper()
	c, err := checkout.Find()
	if err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(c.Path("firebase.json"))
	if err != nil {
		t.Fatal(err)
	}
	out, err := configure(text, c.Root, dir, parts, ports.Usual().Plus(7))
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(out, &config); err != nil {
		t.Fatal(err)
	}
	return config, c
}

// at looks something up by its path.
func at(t *testing.T, config map[string]any, path ...string) any {
	t.Helper()
	var v any = config
	for _, key := range path {
		m, ok := v.(map[string]any)
		if !ok {
			t.Fatalf("there is no %v", path)
		}
		v = m[key]
	}
	return v
}

func TestTheEmulatorsUseTheRulesAndRewritesThatAreDeployed(t *testing.T) {
	dir := t.TempDir()
	config, c := configuration(t, dir, Parts{Functions: true, Site: true})
	for _, service := range []string{"firestore", "storage"} {
		if got, want := at(t, config, service, "rules"), c.Path(service+".rules"); got != want {
			t.Errorf("%s rules are %v, want %s", service, got, want)
		}
	}
	if got, want := filepath.Join(dir, fmt.Sprint(at(t, config, "hosting", "public"))), c.Path("hosting", "dist"); got != want {
		t.Errorf("the site is %s, want %s", got, want)
	}
	rewrites, ok := at(t, config, "hosting", "rewrites").([]any)
	if !ok {
		t.Fatal("there are no rewrites")
	}
	goesTo := map[string]any{}
	for _, r := range rewrites {
		rewrite := r.(map[string]any)
		source := rewrite["source"].(string)
		if rewrite["destination"] != nil {
			goesTo[source] = rewrite["destination"]
		} else {
			goesTo[source] = at(t, rewrite, "run", "serviceId")
		}
	}
	for _, source := range []string{"/api/**", "/img/**", "/d/**", "/feed.atom", "/openapi.json", "/healthz"} {
		if goesTo[source] != "api" {
			t.Errorf("%s goes to %v", source, goesTo[source])
		}
	}
	if goesTo["**"] != "/index.html" {
		t.Errorf("everything else goes to %v", goesTo["**"])
	}
}

func TestEveryEmulatorListensOnLoopbackOnItsOwnPort(t *testing.T) {
	config, _ := configuration(t, t.TempDir(), Parts{Functions: true, Site: true})
	p := ports.Usual().Plus(7)
	for name, port := range map[string]int{
		"auth": p.Auth, "firestore": p.Firestore, "storage": p.Storage, "functions": p.FunctionsEmulator,
		"eventarc": p.Eventarc, "tasks": p.Tasks, "hub": p.Hub, "logging": p.Logging, "hosting": p.Hosting,
	} {
		if got := at(t, config, "emulators", name, "port"); got != float64(port) {
			t.Errorf("%s listens on %v, want %d", name, got, port)
		}
		if got := at(t, config, "emulators", name, "host"); got != "127.0.0.1" {
			t.Errorf("%s listens on %v", name, got)
		}
	}
}

func TestOnlyWhatIsAskedForRuns(t *testing.T) {
	config, _ := configuration(t, t.TempDir(), Parts{})
	for _, name := range []string{"functions", "hosting"} {
		if config[name] != nil || at(t, config, "emulators", name) != nil {
			t.Errorf("%s runs", name)
		}
	}
}

func TestTheDeployedConfigurationHasNoDevelopmentPieces(t *testing.T) {
	config := deployed(t)
	for _, name := range []string{"emulators", "functions", "auth"} {
		if config[name] != nil {
			t.Errorf("firebase.json has %q", name)
		}
	}
}
