package image

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

const root = "../../.."

func text(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(root, name))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// An instruction of the Dockerfile: its first word, and what follows.
type instruction struct{ word, rest string }

// stages are the Dockerfile's, each with its instructions, FROM first.
func stages(t *testing.T) (all [][]instruction) {
	t.Helper()
	var lines []string
	for line := range strings.Lines(text(t, "deploy/Dockerfile")) {
		if line = strings.TrimSpace(line); line != "" && !strings.HasPrefix(line, "#") {
			lines = append(lines, line)
		}
	}
	for line := range strings.SplitSeq(strings.ReplaceAll(strings.Join(lines, "\n"), "\\\n", ""), "\n") {
		word, rest, _ := strings.Cut(line, " ")
		if word == "FROM" {
			all = append(all, nil)
		}
		if len(all) == 0 {
			t.Fatalf("before the first FROM: %s", line)
		}
		all[len(all)-1] = append(all[len(all)-1], instruction{word, rest})
	}
	return all
}

// of are the instructions of a stage that begin with a word.
func of(stage []instruction, word string) (all []string) {
	for _, i := range stage {
		if i.word == word {
			all = append(all, i.rest)
		}
	}
	return all
}

// environment is the image's, without a model of its own.
func environment(t *testing.T) (all []string) {
	t.Helper()
	every := stages(t)
	for _, line := range of(every[len(every)-1], "ENV") {
		for _, setting := range strings.Fields(line) {
			all = append(all, regexp.MustCompile(`\$\{MODEL:\+.*\}`).ReplaceAllString(setting, ""))
		}
	}
	return all
}

func TestImagesAreNamedByVersionAndWithoutAHost(t *testing.T) {
	names := regexp.MustCompile(`(?m)^\s*- name: (docker\S*)$`).FindAllStringSubmatch(text(t, "deploy/cloudbuild.yaml"), -1)
	if len(names) != 2 {
		t.Fatalf("cloudbuild.yaml has %d steps with images", len(names))
	}
	images := []string{names[0][1], names[1][1]}
	for _, stage := range stages(t) {
		image, _, _ := strings.Cut(of(stage, "FROM")[0], " ")
		images = append(images, image)
	}
	for _, image := range images {
		if !regexp.MustCompile(`^[a-z]+:\d[a-z0-9.-]*$`).MatchString(image) {
			t.Errorf("%s is not like debian:12-slim", image)
		}
	}
}

func TestTheImageHoldsTheBaseAndWhatIsAssembled(t *testing.T) {
	all := stages(t)
	last := all[len(all)-1]
	if got := of(last, "COPY"); !slices.Equal(got, []string{"--from=program /image " + Home}) {
		t.Errorf("it copies %q", got)
	}
	if got := of(last, "ADD"); got != nil {
		t.Errorf("it adds %q", got)
	}
	packages := regexp.MustCompile(`install -y --no-install-recommends ([^&]*) &&`).FindAllStringSubmatch(strings.Join(of(last, "RUN"), "\n"), -1)
	if len(packages) != 1 || packages[0][1] != "ca-certificates libstdc++6" {
		t.Errorf("it installs %q", packages)
	}
	assembles := slices.ContainsFunc(of(all[len(all)-2], "RUN"), func(run string) bool {
		return run == `go run ./deploy assemble -model "$MODEL" /image`
	})
	if !assembles {
		t.Error("nothing is assembled for it")
	}
}

func TestTheImageRunsTheProgramAsNobodyWhoMayWrite(t *testing.T) {
	all := stages(t)
	last := all[len(all)-1]
	if got := of(last, "USER"); len(got) != 1 || got[0] != fmt.Sprintf("%d:%d", user, user) {
		t.Errorf("it runs as %q, and was tried as %d", got, user)
	}
	var entry []string
	if err := json.Unmarshal([]byte(of(last, "ENTRYPOINT")[0]), &entry); err != nil || len(entry) != 1 || entry[0] != Home+"/paintwtf" {
		t.Errorf("it runs %q, error %v", entry, err)
	}
	if run := strings.Join(of(last, "RUN"), "\n"); !strings.Contains(run, "-perm /0002 -exec chmod o-w {} +") {
		t.Error("Debian's open folders are left open")
	}
}

// The stages repeat two things that dev/ does for this machine.
func TestTheImagesProgramIsBuiltLikeTheOneHere(t *testing.T) {
	dockerfile, here := text(t, "deploy/Dockerfile"), text(t, "dev/internal/build/build.go")
	for docker, dev := range map[string]string{
		"go build -trimpath -o bin/paintwtf ./functions/cmd/paintwtf":        `"go", "build", "-trimpath", "-o", output, "./functions/cmd/paintwtf")`,
		"node_modules/onnxruntime-node/bin/napi-v6/linux/x64/libonnxruntime": `"node_modules", "onnxruntime-node", "bin", "napi-v6", "linux", arch,`,
	} {
		if !strings.Contains(dockerfile, docker) || !strings.Contains(here, dev) {
			t.Errorf("the Dockerfile has %q: %t; dev/internal/build has %q: %t", docker, strings.Contains(dockerfile, docker), dev, strings.Contains(here, dev))
		}
	}
	version := regexp.MustCompile(`(?m)^go (\d+\.\d+)`).FindStringSubmatch(text(t, "go.mod"))
	if version == nil || !strings.Contains(dockerfile, "FROM golang:"+version[1]+"-") {
		t.Errorf("go.mod wants Go %v", version)
	}
}

// Without one of these the build in the container ends at once; it is cheaper to know before.
func TestTheBuildGetsEveryFileThatItNeeds(t *testing.T) {
	var allowed, excluded []string
	for line := range strings.Lines(text(t, "deploy/Dockerfile.dockerignore")) {
		switch line = strings.TrimSpace(line); {
		case strings.HasPrefix(line, "!"):
			allowed = append(allowed, line[1:])
		case line != "" && line != "*" && !strings.HasPrefix(line, "#") && !strings.Contains(line, "*"):
			excluded = append(excluded, line)
		}
	}
	within := func(folders []string, name string) bool {
		return slices.ContainsFunc(folders, func(f string) bool { return name == f || strings.HasPrefix(name, f+"/") })
	}
	// Every Go file of the programs, and every file that they embed.
	list := exec.Command("go", "list", "-deps", "-f",
		`{{if .Module}}{{if .Module.Main}}{{range .GoFiles}}{{$.Dir}}/{{.}}
{{end}}{{range .EmbedFiles}}{{$.Dir}}/{{.}}
{{end}}{{end}}{{end}}`, "./functions/cmd/paintwtf", "./deploy")
	list.Dir = root
	out, err := list.Output()
	if err != nil {
		t.Fatal(err)
	}
	checkout, err := filepath.Abs(root)
	if err != nil {
		t.Fatal(err)
	}
	needed := []string{"go.mod", "go.sum", "NOTICE", "models/clip-vit-b-32/model.json", "hosting/index.html"}
	for _, name := range strings.Fields(string(out)) {
		needed = append(needed, strings.TrimPrefix(name, checkout+"/"))
	}
	for _, stage := range stages(t) {
		for _, copies := range of(stage, "COPY") {
			if words := strings.Fields(copies); !strings.HasPrefix(copies, "--from") && words[0] != "." {
				needed = append(needed, words[:len(words)-1]...)
			}
		}
	}
	if len(needed) < 100 {
		t.Fatalf("only %d files are needed", len(needed))
	}
	for _, name := range needed {
		if _, err := os.Stat(filepath.Join(root, name)); err != nil {
			t.Error(err)
		}
		if name = path.Clean(name); !within(allowed, name) || within(excluded, name) {
			t.Errorf("deploy/Dockerfile.dockerignore leaves %s out", name)
		}
	}
}
