// Package tools checks for what a machine must have before anything of paint.wtf runs on it.
package tools

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"regexp"
	"strconv"
)

// A Machine answers where programs are and what they print; tests have their own.
type Machine struct {
	Look  func(name string) (path string, err error)
	Print func(name string, args ...string) (output string, err error)
}

// Here is the machine that we run on.
var Here = Machine{
	Look: exec.LookPath,
	Print: func(name string, args ...string) (string, error) {
		out, err := exec.Command(name, args...).CombinedOutput()
		return string(out), err
	},
}

const (
	nodeMajor, nodeMinor = 20, 19
	javaMajor            = 17 // the oldest that runs the emulators' jars; see jars.Gate for firebase-tools' own opinion
)

// Check reports each tool that is missing or too old, one sentence each, with how to get it.
func Check(m Machine) error {
	return errors.Join(
		m.has("Git", "git", "apt-get install git"),
		m.node(),
		m.has("npm", "npm", "it comes with Node.js from https://nodejs.org"),
		m.java(),
		m.compiler(),
	)
}

// JDK reports whether Java programs can be built, which only a machine without downloaded emulators needs.
func JDK(m Machine) error {
	return errors.Join(
		m.has("the Java compiler", "javac", "apt-get install openjdk-17-jdk-headless"),
		m.has("the Java archiver", "jar", "apt-get install openjdk-17-jdk-headless"),
	)
}

func (m Machine) has(what, name, how string) error {
	if _, err := m.Look(name); err != nil {
		return fmt.Errorf("missing: %s (%s); to get it: %s", what, name, how)
	}
	return nil
}

func (m Machine) node() error {
	how := fmt.Sprintf("Node.js %d.%d or newer from https://nodejs.org", nodeMajor, nodeMinor)
	if err := m.has("Node.js", "node", how); err != nil {
		return err
	}
	out, err := m.Print("node", "--version")
	if err != nil {
		return fmt.Errorf("broken: Node.js does not run (%w); to get another: %s", err, how)
	}
	v := regexp.MustCompile(`v(\d+)\.(\d+)`).FindStringSubmatch(out)
	if v == nil {
		return nil // a build with a version of its own: let it try
	}
	major, _ := strconv.Atoi(v[1])
	minor, _ := strconv.Atoi(v[2])
	if major < nodeMajor || major == nodeMajor && minor < nodeMinor {
		return fmt.Errorf("too old: Node.js %s.%s; to get another: %s", v[1], v[2], how)
	}
	return nil
}

func (m Machine) java() error {
	const how = "apt-get install openjdk-17-jdk-headless"
	if err := m.has("Java", "java", how); err != nil {
		return err
	}
	major, err := JavaMajor(m)
	if err != nil {
		return fmt.Errorf("broken: Java does not run (%w); to get another: %s", err, how)
	}
	if major < javaMajor {
		return fmt.Errorf("too old: Java %d, where %d is the least; to get another: %s", major, javaMajor, how)
	}
	return nil
}

// JavaMajor is the major version of the java on PATH.
func JavaMajor(m Machine) (int, error) {
	out, err := m.Print("java", "-version")
	if err != nil {
		return 0, err
	}
	v := regexp.MustCompile(`version "(?:1\.)?(\d+)`).FindStringSubmatch(out)
	if v == nil {
		return 0, fmt.Errorf("no version in %q", out)
	}
	return strconv.Atoi(v[1])
}

func (m Machine) compiler() error {
	name := os.Getenv("CC")
	if name == "" {
		name = "gcc" // what Go calls when CC is not set
	}
	return m.has("a C compiler", name, "apt-get install gcc libc6-dev")
}
