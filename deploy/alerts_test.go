package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"go.yaml.in/yaml/v4"
)

// policy is what a file of alerts/ says, as far as tests ask.
type policy struct {
	DisplayName   string `yaml:"displayName"`
	Severity      string
	Combiner      string
	Documentation struct{ Subject, Content string }
	Conditions    []struct {
		DisplayName string     `yaml:"displayName"`
		Threshold   *threshold `yaml:"conditionThreshold"`
		Query       *struct {
			Query                   string
			DisableMetricValidation bool `yaml:"disableMetricValidation"`
		} `yaml:"conditionPrometheusQueryLanguage"`
	}
	Channels string `yaml:"notificationChannels"`
}

type threshold struct {
	Filter     string
	Comparison string
	Value      *float64 `yaml:"thresholdValue"`
	Duration   string
}

// alerts are all policies, by the names of their files.
func alerts(t *testing.T) map[string]policy {
	t.Helper()
	names, err := filepath.Glob("alerts/*.yaml")
	if err != nil || len(names) == 0 {
		t.Fatalf("alerts/ holds %v, error %v", names, err)
	}
	all := map[string]policy{}
	for _, name := range names {
		var p policy
		decoder := yaml.NewDecoder(strings.NewReader(file(t, name)))
		if err := decoder.Decode(&p); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		all[strings.TrimSuffix(filepath.Base(name), ".yaml")] = p
	}
	return all
}

// platform are the figures of Google Cloud's own that alerts go by.
var platform = []string{
	"monitoring.googleapis.com/uptime_check/check_passed",
	"pubsub.googleapis.com/subscription/num_undelivered_messages", "pubsub.googleapis.com/subscription/oldest_unacked_message_age",
	"run.googleapis.com/container/memory/utilizations", "run.googleapis.com/request_count", "run.googleapis.com/request_latencies",
}

// measured are the names of the game's own figures.
func measured(t *testing.T) (names []string) {
	t.Helper()
	parsed, err := parser.ParseFile(token.NewFileSet(), "../functions/internal/telemetry/figures.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range parsed.Decls {
		constants, ok := d.(*ast.GenDecl)
		if !ok || constants.Tok != token.CONST {
			continue
		}
		for _, s := range constants.Specs {
			names = append(names, strings.Trim(s.(*ast.ValueSpec).Values[0].(*ast.BasicLit).Value, `"`))
		}
	}
	return names
}

var (
	ofPlatform = regexp.MustCompile(`metric\.type = "([^"]+)"`)
	ofGame     = regexp.MustCompile(`\{"([^"]+?)(?:_bucket|_count|_sum)?"`)
)

func TestEveryAlertGoesByFiguresThatThereAre(t *testing.T) {
	own := measured(t)
	used := map[string]bool{}
	for name, p := range alerts(t) {
		for _, c := range p.Conditions {
			var found []string
			switch {
			case c.Threshold != nil:
				for _, m := range ofPlatform.FindAllStringSubmatch(c.Threshold.Filter, -1) {
					found, used[m[1]] = append(found, m[1]), true
					if !slices.Contains(platform, m[1]) {
						t.Errorf("%s goes by %s, which is no figure of the platform's that is named here", name, m[1])
					}
				}
			case c.Query != nil:
				for _, m := range ofGame.FindAllStringSubmatch(c.Query.Query, -1) {
					found = append(found, m[1])
					if !slices.Contains(own, m[1]) {
						t.Errorf("%s goes by %s, which the program does not measure: it has %v", name, m[1], own)
					}
				}
				if !c.Query.DisableMetricValidation {
					t.Errorf("%s cannot be made before its figure was sent once", name)
				}
			}
			if len(found) == 0 {
				t.Errorf("%s: %q goes by no figure", name, c.DisplayName)
			}
		}
	}
	for _, name := range platform {
		if !used[name] {
			t.Errorf("no alert goes by %s", name)
		}
	}
}

func TestEveryAlertIsWholeAndNamedAsItsFile(t *testing.T) {
	for name, p := range alerts(t) {
		if p.DisplayName != alertPrefix+name || p.Documentation.Subject == "" || p.Combiner != "OR" ||
			p.Channels != "${ALERT_CHANNELS}" {
			t.Errorf("%s says %+v", name, p)
		}
		if p.Severity != "CRITICAL" && p.Severity != "WARNING" {
			t.Errorf("the severity of %s is %q", name, p.Severity)
		}
		if len(p.Conditions) != 1 {
			t.Fatalf("%s has %d conditions", name, len(p.Conditions))
		}
		if c := p.Conditions[0].Threshold; c != nil && (c.Value == nil || c.Duration == "" || c.Comparison != "COMPARISON_GT") {
			t.Errorf("%s says %+v", name, c)
		}
	}
}

// runbooks are the sections below "Runbooks" in operations.md, by their names.
func runbooks(t *testing.T) map[string]string {
	t.Helper()
	_, after, found := strings.Cut(file(t, "../docs/operations.md"), "\n## Runbooks\n")
	if !found {
		t.Fatal("docs/operations.md has no section Runbooks")
	}
	section, _, _ := strings.Cut(after, "\n## ")
	all := map[string]string{}
	for _, text := range strings.Split(section, "\n### ")[1:] {
		name, body, _ := strings.Cut(text, "\n")
		all[name] = body
	}
	return all
}

func TestEveryAlertHasItsRunbookAndEveryRunbookItsAlert(t *testing.T) {
	books, all := runbooks(t), alerts(t)
	for name, p := range all {
		if _, ok := books[name]; !ok {
			t.Errorf("%s has no runbook", name)
		}
		if want := "Runbook: docs/operations.md, \"Runbooks\", `" + name + "`."; !strings.Contains(p.Documentation.Content, want) {
			t.Errorf("%s does not name its runbook: %s", name, p.Documentation.Content)
		}
	}
	for name, text := range books {
		if _, ok := all[name]; !ok {
			t.Errorf("the runbook %s is of no alert", name)
		}
		for _, part := range []string{"**Symptom**", "**For players**", "**Look**", "**Do**", "**Over**"} {
			if strings.Count(text, part) != 1 {
				t.Errorf("the runbook %s has %d times %s", name, strings.Count(text, part), part)
			}
		}
	}
}

// alertsOf are the policies that a cloud has.
func (c *cloud) alertsOf() []string {
	return slices.Sorted(slices.Values(c.made["alpha monitoring policies"]))
}

func TestAReleaseMakesEveryAlertAndTellsSomebody(t *testing.T) {
	c := released(t)
	var want []string
	for name := range alerts(t) {
		want = append(want, alertPrefix+name)
	}
	slices.Sort(want)
	if got := c.alertsOf(); !slices.Equal(got, want) {
		t.Errorf("there are %v, want %v", got, want)
	}
	for name := range alerts(t) {
		const told = "\nnotificationChannels: [projects/paint-wtf-prod/notificationChannels/1]\n"
		if text := c.applied(name); !strings.Contains(text, told) {
			t.Errorf("%s tells nobody:\n%s", name, text)
		}
	}
	if !slices.Contains(c.made["monitoring uptime"], watch) {
		t.Error("nothing asks from outside whether the site is ready")
	}
}

func TestAnotherReleaseSetsTheAlertsAnewAndTakesAwayOldOnes(t *testing.T) {
	c := released(t)
	before := c.alertsOf()
	c.made["alpha monitoring policies"] = append(c.made["alpha monitoring policies"], alertPrefix+"no-more", "somebody-elses")
	c.ran, c.files = nil, nil
	if err := c.deployment().setAlerts(t.Context()); err != nil {
		t.Fatal(err)
	}
	if got, want := c.alertsOf(), append(before, "somebody-elses"); !slices.Equal(got, want) {
		t.Errorf("there are %v, want %v", got, want)
	}
	for _, name := range c.names() {
		if strings.Contains(name, " create ") {
			t.Errorf("the second run makes something: %s", name)
		}
	}
	if n := strings.Count(strings.Join(c.names(), "\n"), "policies update"); n != len(before) {
		t.Errorf("%d of %d are set anew", n, len(before))
	}
}

func TestWithoutAnAddressAlertsAreInTheConsoleAlone(t *testing.T) {
	c := newCloud(t)
	d := c.deployment()
	d.AlertEmail = ""
	if err := d.setAlerts(t.Context()); err != nil {
		t.Fatal(err)
	}
	if text := c.applied("api-slow"); !strings.Contains(text, "\nnotificationChannels: []\n") {
		t.Errorf("it is\n%s", text)
	}
	if len(c.made["beta monitoring channels"]) > 0 {
		t.Error("a channel was made")
	}
}

// What is asked from outside is served, and not at an address that Google's front end keeps to itself.
func TestTheSiteIsAskedWhereItAnswers(t *testing.T) {
	routes, err := os.ReadFile("../functions/internal/api/routes.go")
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(routes), `"GET `+readyPath+`"`) || strings.HasSuffix(readyPath, "z") {
		t.Errorf("nothing answers at %s", readyPath)
	}
}
