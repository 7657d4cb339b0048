package main

import (
	"go/ast"
	"go/constant"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"go.yaml.in/yaml/v4"
)

// file is the text of a file of this folder.
func file(t *testing.T, name string) string {
	t.Helper()
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// service is what a file of services/ says, as far as tests ask.
type service struct {
	Kind     string
	Metadata struct {
		Name        string
		Annotations map[string]string
	}
	Spec struct {
		Template struct {
			Metadata struct{ Annotations, Labels map[string]string }
			Spec     struct {
				ServiceAccountName   string `yaml:"serviceAccountName"`
				ContainerConcurrency int    `yaml:"containerConcurrency"`
				TimeoutSeconds       int    `yaml:"timeoutSeconds"`
				Containers           []container
				// Template is a job's, which has one more.
				Template struct {
					Spec struct {
						ServiceAccountName string `yaml:"serviceAccountName"`
						Containers         []container
					}
				}
			}
		}
		Traffic []struct {
			LatestRevision bool `yaml:"latestRevision"`
			Percent        int
		}
	}
}

type container struct {
	Image     string
	Args      []string
	Env       []variable
	Resources struct{ Limits map[string]string }
	Ports     []struct {
		ContainerPort int `yaml:"containerPort"`
	}
	StartupProbe  probe `yaml:"startupProbe"`
	LivenessProbe probe `yaml:"livenessProbe"`
}

type probe struct {
	HTTPGet struct {
		Path string
		Port int
	} `yaml:"httpGet"`
	PeriodSeconds    int `yaml:"periodSeconds"`
	FailureThreshold int `yaml:"failureThreshold"`
}

type variable struct {
	Name, Value string
	ValueFrom   struct {
		SecretKeyRef struct{ Name string } `yaml:"secretKeyRef"`
	} `yaml:"valueFrom"`
}

func parse(t *testing.T, text string) (s service) {
	t.Helper()
	if err := yaml.Unmarshal([]byte(text), &s); err != nil {
		t.Fatal(err)
	}
	return s
}

// one is the only container of a service or a job.
func (s service) one(t *testing.T) container {
	t.Helper()
	all := s.Spec.Template.Spec.Containers
	if s.Kind == "Job" {
		all = s.Spec.Template.Spec.Template.Spec.Containers
	}
	if len(all) != 1 {
		t.Fatalf("%s has %d containers", s.Metadata.Name, len(all))
	}
	return all[0]
}

// number is the value of a constant of one of the program's packages, in nanoseconds if it is a time.
func number(t *testing.T, folder, name string) int64 {
	t.Helper()
	sources, err := filepath.Glob(filepath.Join("..", folder, "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	for _, source := range sources {
		if value := numberIn(t, source, name); value != 0 {
			return value
		}
	}
	t.Fatalf("%s has no constant %s", folder, name)
	return 0
}

// numberIn is number of one file, and 0 if the constant is not in it.
func numberIn(t *testing.T, source, name string) (value int64) {
	t.Helper()
	set := token.NewFileSet()
	parsed, err := parser.ParseFile(set, source, nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	ast.Inspect(parsed, func(n ast.Node) bool {
		spec, ok := n.(*ast.ValueSpec)
		if !ok || spec.Names[0].Name != name || len(spec.Values) == 0 {
			return true
		}
		// Seconds and the like are all that the program's constants take from elsewhere.
		expression := types.ExprString(spec.Values[0])
		for unit, nanoseconds := range map[string]string{
			"time.Second": "1000000000", "time.Minute": "60000000000", "time.Hour": "3600000000000",
		} {
			expression = strings.ReplaceAll(expression, unit, nanoseconds)
		}
		result, err := types.Eval(set, nil, token.NoPos, expression)
		if err != nil {
			t.Fatal(err)
		}
		value, _ = constant.Int64Val(result.Value)
		return false
	})
	return value
}

// A configured variable is one that the program reads.
type configured struct{ name, byDefault string }

// configuration are the variables that the program reads.
func configuration(t *testing.T) (all []configured) {
	t.Helper()
	parsed, err := parser.ParseFile(token.NewFileSet(), "../functions/internal/config/config.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	ast.Inspect(parsed, func(n ast.Node) bool {
		field, ok := n.(*ast.Field)
		if !ok || field.Tag == nil {
			return true
		}
		tag := reflect.StructTag(strings.Trim(field.Tag.Value, "`")).Get("env")
		name, rest, _ := strings.Cut(tag, ",")
		_, byDefault, _ := strings.Cut(rest, "default=")
		all = append(all, configured{name, byDefault})
		return true
	})
	if len(all) == 0 {
		t.Fatal("the program reads no variables")
	}
	return all
}
