package config

import (
	"os"
	"reflect"
	"strings"
	"testing"
)

func TestEveryVariableIsDocumented(t *testing.T) {
	page, err := os.ReadFile("../../../docs/configuration.md")
	if err != nil {
		t.Fatal(err)
	}
	fields := reflect.TypeFor[Config]()
	for i := range fields.NumField() {
		name, _, _ := strings.Cut(fields.Field(i).Tag.Get("env"), ",")
		if !strings.Contains(string(page), "| `"+name+"` |") {
			t.Errorf("docs/configuration.md does not list %s", name)
		}
	}
}
