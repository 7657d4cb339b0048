package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"go.yaml.in/yaml/v4"

	"paint.wtf/deploy/internal/command"
	"paint.wtf/deploy/internal/settings"
)

// cloud stands in for Google's: it takes the commands, keeps what they make and answers from that. It refuses what gcloud
// would refuse: commands and flags that there are not, and to make what is there.
type cloud struct {
	*testing.T
	flags map[string][]string
	// ran are the commands in order, with the files that they name as they were then.
	ran   []command.Command
	files []string
	// made are the names in each list, and bound the roles that were given: resource, member and role.
	made  map[string][]string
	bound map[string]bool
	// environment is what the operator has set for the first set-up.
	environment map[string]string
	// changes is what Git says of the working copy, and commit where it is.
	changes, commit string
	// serving and revisions are those of the services, newest first; serving is what update-traffic has named, or the newest.
	serving   map[string]string
	revisions map[string][]revision
	// building are the indexes that Firestore is still building, at one look after the other.
	building []string
	// strangers is the status that the events answer them with.
	strangers string
	// failing is the number of the command that fails, from 1 on.
	failing int
	shown   bytes.Buffer
}

const (
	testProject = "paint-wtf-prod"
	testDigest  = "sha256:0123456789abcdef"
	password    = "hunter2"
	// trusted is how an address ends whose server has to show the certificate.
	trusted = "sslmode=verify-full&sslrootcert=" + certificatePath
)

func newCloud(t *testing.T) *cloud {
	return &cloud{
		T: t, flags: gcloudFlags(t), made: map[string][]string{}, bound: map[string]bool{}, commit: "0123456789ab", strangers: "403",
		serving: map[string]string{}, revisions: map[string][]revision{},
		environment: map[string]string{
			"DATABASE_URL":           "postgres://paint:" + password + "@pooler:6543/postgres?default_query_exec_mode=exec&" + trusted,
			"MIGRATION_DATABASE_URL": "postgres://postgres:" + password + "@db:5432/postgres?" + trusted,
		},
	}
}

// gcloudFlags are the commands and flags of the real one.
func gcloudFlags(t *testing.T) map[string][]string {
	file, err := os.Open("testdata/gcloud.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	flags := map[string][]string{}
	for lines := bufio.NewScanner(file); lines.Scan(); {
		if name, all, ok := strings.Cut(lines.Text(), ": "); ok && !strings.HasPrefix(name, "#") {
			flags[name] = strings.Fields(all)
		}
	}
	return flags
}

// deployment is one that this cloud answers.
func (c *cloud) deployment() *deployment {
	c.Helper()
	root, err := filepath.Abs("..")
	if err != nil {
		c.Fatal(err)
	}
	certificate := filepath.Join(c.TempDir(), "certificate.crt")
	if err := os.WriteFile(certificate, []byte("certificate"), 0o600); err != nil {
		c.Fatal(err)
	}
	d := &deployment{
		Settings: settings.Settings{
			Project: testProject, SiteURL: "https://paint.example", Certificate: certificate, Budget: 50,
			AlertEmail: "ops@paint.example", APIMin: 0, APIMax: 10, EventsMin: 1, EventsMax: 10,
		},
		Operator: &command.Operator{Run: c.run, Out: &c.shown}, root: root,
		secret: func(name string) string { return c.environment[name] },
	}
	if d.region, err = readRegion(root); err != nil {
		c.Fatal(err)
	}
	if d.triggers, err = readTriggers(root); err != nil {
		c.Fatal(err)
	}
	return d
}

// names are the commands as one would type them.
func (c *cloud) names() (all []string) {
	for _, command := range c.ran {
		all = append(all, command.String())
	}
	return all
}

// first is the place of the first command that begins so; it fails the test if there is none.
func (c *cloud) first(prefix string) int {
	c.Helper()
	n := slices.IndexFunc(c.names(), func(name string) bool { return strings.HasPrefix(name, prefix) })
	if n < 0 {
		c.Fatalf("no command begins with %q; there were:\n%s", prefix, strings.Join(c.names(), "\n"))
	}
	return n
}

func (c *cloud) run(_ context.Context, command command.Command, out io.Writer) error {
	c.ran = append(c.ran, command)
	c.files = append(c.files, "")
	if len(c.ran) == c.failing {
		return errors.New("exit status 1")
	}
	answer, err := c.answer(command)
	fmt.Fprintln(out, answer)
	return err
}

func (c *cloud) answer(command command.Command) (string, error) {
	switch command.Program {
	case "git":
		return map[string]string{"status": c.changes, "rev-parse": c.commit}[command.Args[0]], nil
	case "curl":
		return c.curl(command), nil
	case "tar":
		return "", nil
	case "firebase":
		return c.firebase(command)
	case "gcloud":
		return c.gcloud(command)
	}
	return "", fmt.Errorf("%s is no program that a deployment needs", command.Program)
}

func (c *cloud) curl(command command.Command) string {
	if slices.Contains(command.Args, "%{http_code}") {
		return c.strangers
	}
	if strings.Contains(command.String(), "defaultBucket") {
		c.made["storage buckets"] = append(c.made["storage buckets"], testProject+".firebasestorage.app")
	}
	return ""
}

func (c *cloud) firebase(command command.Command) (string, error) {
	list := func(key, field string) string {
		all := []map[string]string{}
		for _, name := range c.made[key] {
			all = append(all, map[string]string{field: name})
		}
		text, err := json.Marshal(map[string]any{"status": "success", "result": all})
		if err != nil {
			c.Fatal(err)
		}
		return string(text)
	}
	switch command.Args[0] {
	case "projects:list":
		return list("firebase projects", "projectId"), nil
	case "projects:addfirebase":
		return "", c.make("firebase projects", command.Args[1])
	case "apps:list":
		return list("firebase apps", "displayName"), nil
	case "apps:create":
		return "", c.make("firebase apps", command.Args[2])
	case "apps:sdkconfig":
		return `{"status": "success", "result": {"sdkConfig": {"apiKey": "the-key", "appId": "1:2:web:3"}}}`, nil
	case "deploy":
		return "", nil
	}
	return "", fmt.Errorf("firebase has no %s", command.Args[0])
}

func (c *cloud) make(list, name string) error {
	if slices.Contains(c.made[list], name) {
		return fmt.Errorf("%s: %s is there already", list, name)
	}
	c.made[list] = append(c.made[list], name)
	return nil
}

// understood splits a command of gcloud as gcloud would: into its own words, other words, and flags.
func (c *cloud) understood(command command.Command) (words string, others []string, flags map[string]string, err error) {
	flags = map[string]string{}
	for _, arg := range command.Args {
		if name, value, _ := strings.Cut(arg, "="); strings.HasPrefix(name, "--") {
			flags[name] = value
		} else {
			others = append(others, arg)
		}
	}
	n := len(others)
	for ; n > 0 && c.flags[strings.Join(others[:n], " ")] == nil; n-- {
	}
	if words = strings.Join(others[:n], " "); n == 0 {
		return "", nil, nil, fmt.Errorf("testdata/gcloud.txt has no such command: %s", command)
	}
	for flag := range flags {
		if !slices.Contains(c.flags[words], flag) {
			return "", nil, nil, fmt.Errorf("gcloud %s has no flag %s", words, flag)
		}
	}
	if flags["--project"] != testProject {
		return "", nil, nil, fmt.Errorf("not of our project: %s", command)
	}
	return words, others[n:], flags, nil
}

// answers are what does not depend on what was made.
var answers = map[string]string{
	"projects describe":               "4711",
	"billing projects describe":       "ABC-DEF",
	"artifacts repositories describe": "registry.example/paint-wtf-prod/paint",
	"storage service-agent":           "service-4711@gs-project-accounts.iam.gserviceaccount.com",
	"auth print-access-token":         "the-token",
}

func (c *cloud) gcloud(command command.Command) (string, error) {
	words, others, flags, err := c.understood(command)
	if err != nil {
		return "", err
	}
	if answer, ok := answers[words]; ok {
		return answer, nil
	}
	group, verb := words[:strings.LastIndex(words, " ")], words[strings.LastIndex(words, " ")+1:]
	switch {
	case words == "builds submit":
		image, _, _ := strings.Cut(strings.TrimPrefix(flags["--substitutions"], "_IMAGE="), ",")
		return "", c.make("builds", image)
	case words == "builds list":
		return c.builds(), nil
	case words == "secrets versions list":
		return strings.Join(c.made["secrets versions "+others[0]], "\n"), nil
	case words == "secrets versions add":
		if command.Input == "" {
			return "", errors.New("a secret without a value")
		}
		return "", c.make("secrets versions "+others[0], command.Input)
	case words == "logging sinks describe":
		return strings.Join(c.made["exclusions"], " "), nil
	case words == "logging sinks update":
		return "", c.make("exclusions", "requests")
	case words == "firestore indexes composite list" && len(c.building) > 0:
		answer := c.building[0]
		c.building = c.building[1:]
		return answer, nil
	case words == "eventarc triggers describe":
		return "projects/" + testProject + "/subscriptions/eventarc-" + others[0], nil
	case verb == "add-iam-policy-binding":
		c.bound[strings.Join([]string{group + " " + others[0], flags["--member"], flags["--role"]}, ", ")] = true
	case verb == "replace":
		return "", c.replace(group, others[0])
	case words == "run services describe" && strings.Contains(flags["--format"], "traffic"):
		return c.serving[others[0]], nil
	case words == "run services describe":
		return "https://" + others[0] + ".example", nil
	case words == "run services update-traffic":
		c.serving[others[0]] = strings.TrimSuffix(flags["--to-revisions"], "=100")
	case words == "run revisions list":
		var lines strings.Builder
		for _, r := range c.revisions[flags["--service"]] {
			fmt.Fprintf(&lines, "%s\t%s\n", r.name, r.release)
		}
		return lines.String(), nil
	case strings.HasPrefix(words, "alpha monitoring policies "):
		return c.policies(verb, others, flags["--policy-from-file"])
	case words == "beta monitoring channels create":
		return "", c.make(group, "projects/"+testProject+"/notificationChannels/1")
	case words == "monitoring uptime list-configs":
		return strings.Join(c.made[group], "\n"), nil
	case words == "iam service-accounts create":
		return "", c.make(group, others[0]+"@"+testProject+".iam.gserviceaccount.com")
	case words == "firestore backups schedules create":
		return "", c.make(group, flags["--retention"])
	case words == "firestore databases create":
		return "", c.make(group, "(default)")
	case words == "billing budgets create":
		return "", c.make(group, flags["--display-name"])
	case verb == "create" && group != "beta services identity":
		return "", c.make(group, strings.TrimPrefix(others[0], "gs://"))
	case verb == "list":
		return strings.Join(c.made[group], "\n"), nil
	}
	return "", nil
}

func (c *cloud) builds() string {
	var all []any
	for _, image := range c.made["builds"] {
		all = append(all, map[string]any{"results": map[string]any{"images": []any{map[string]any{"name": image, "digest": testDigest}}}})
	}
	text, err := json.Marshal(all)
	if err != nil {
		c.Fatal(err)
	}
	return string(text)
}

// replace keeps the file, and makes a revision that serves at once.
func (c *cloud) replace(kind, file string) error {
	text, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	c.files[len(c.files)-1] = string(text)
	if kind == "run services" {
		service := strings.TrimSuffix(filepath.Base(file), ".yaml")
		name := fmt.Sprintf("%s-%05d", service, len(c.revisions[service])+1)
		c.revisions[service] = append([]revision{{name, c.commit}}, c.revisions[service]...)
		c.serving[service] = name
	}
	return nil
}

// policies keeps the policies of alerts by their names, and their files.
func (c *cloud) policies(verb string, others []string, file string) (string, error) {
	const group, path = "alpha monitoring policies", "projects/" + testProject + "/alertPolicies/"
	if verb == "list" {
		var lines strings.Builder
		for _, name := range c.made[group] {
			fmt.Fprintf(&lines, "%s %s%s\n", name, path, name)
		}
		return lines.String(), nil
	}
	if verb == "delete" {
		c.made[group] = slices.DeleteFunc(c.made[group], func(name string) bool { return path+name == others[0] })
		return "", nil
	}
	text, err := os.ReadFile(file)
	if err != nil {
		return "", err
	}
	c.files[len(c.files)-1] = string(text)
	var policy struct {
		DisplayName string `yaml:"displayName"`
	}
	if err := yaml.Unmarshal(text, &policy); err != nil {
		return "", err
	}
	if verb == "create" {
		return "", c.make(group, policy.DisplayName)
	}
	if others[0] != path+policy.DisplayName {
		return "", fmt.Errorf("%s is set by the file of %s", others[0], policy.DisplayName)
	}
	return "", nil
}

// applied is the newest file that was given to gcloud under a name.
func (c *cloud) applied(name string) string {
	c.Helper()
	for i := len(c.ran) - 1; i >= 0; i-- {
		if c.files[i] != "" && strings.Contains(c.ran[i].String(), "/"+name+".yaml") {
			return c.files[i]
		}
	}
	c.Fatalf("%s was not replaced", name)
	return ""
}

// state is everything that was made and given, for comparison.
func (c *cloud) state() string {
	var lines []string
	for list, names := range c.made {
		if list == "secrets versions limits-address-key" {
			names = []string{"random"}
		}
		lines = append(lines, list+": "+strings.Join(slices.Sorted(slices.Values(names)), " "))
	}
	lines = slices.AppendSeq(lines, maps.Keys(c.bound))
	slices.Sort(lines)
	return strings.Join(lines, "\n")
}
