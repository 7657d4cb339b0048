package tools

import (
	"errors"
	"slices"
	"strings"
	"testing"
)

// machine has everything but what it lacks.
func machine(node, java string, lacks ...string) Machine {
	return Machine{
		Look: func(name string) (string, error) {
			if slices.Contains(lacks, name) {
				return "", errors.New("not found")
			}
			return "/usr/bin/" + name, nil
		},
		Print: func(name string, _ ...string) (string, error) {
			switch name {
			case "node":
				return node, nil
			case "java":
				return java, nil
			}
			return "", errors.New("unexpected " + name)
		},
	}
}

const (
	goodNode = "v20.19.0\n"
	goodJava = `openjdk version "17.0.15" 2025-04-15`
)

func TestACompleteMachineIsFine(t *testing.T) {
	for _, m := range []Machine{
		machine(goodNode, goodJava),
		machine("v24.1.0\n", `openjdk version "25" 2025-09-16`),
	} {
		if err := Check(m); err != nil {
			t.Error(err)
		}
	}
}

func TestEachMissingToolIsOneSentenceWithHowToGetIt(t *testing.T) {
	t.Setenv("CC", "")
	err := Check(machine("", "", "git", "node", "npm", "java", "gcc"))
	if err == nil {
		t.Fatal("nothing is missing")
	}
	lines := strings.Split(err.Error(), "\n")
	for i, want := range []string{"Git (git)", "Node.js (node)", "npm (npm)", "Java (java)", "a C compiler (gcc)"} {
		if i >= len(lines) || !strings.HasPrefix(lines[i], "missing: "+want) || !strings.Contains(lines[i], "to get it: ") {
			t.Errorf("line %d of %q is not about %s", i, err, want)
		}
	}
}

func TestAToolThatIsTooOldIsNamedWithItsVersion(t *testing.T) {
	for _, c := range []struct {
		node, java, want string
	}{
		{"v18.20.4\n", goodJava, "too old: Node.js 18.20"},
		{"v20.18.3\n", goodJava, "too old: Node.js 20.18"},
		{goodNode, `java version "1.8.0_402"`, "too old: Java 8"},
		{goodNode, `openjdk version "11.0.22"`, "too old: Java 11"},
	} {
		if err := Check(machine(c.node, c.java)); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q is said, want %q", err, c.want)
		}
	}
}

func TestTheCompilerMayHaveAnotherName(t *testing.T) {
	t.Setenv("CC", "clang")
	if err := Check(machine(goodNode, goodJava, "gcc")); err != nil {
		t.Error(err)
	}
	if err := Check(machine(goodNode, goodJava, "clang")); err == nil || !strings.Contains(err.Error(), "clang") {
		t.Errorf("%v does not name clang", err)
	}
}

func TestAMachineWithoutAJavaCompilerCannotBuildJars(t *testing.T) {
	if err := JDK(machine(goodNode, goodJava, "javac")); err == nil || !strings.Contains(err.Error(), "javac") {
		t.Errorf("%v does not name javac", err)
	}
}
