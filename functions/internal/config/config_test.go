package config

import (
	"context"
	"strings"
	"testing"

	"github.com/sethvargo/go-envconfig"
)

func TestAnEmptyEnvironmentListensOnLoopbackOnly(t *testing.T) {
	c, err := load(context.Background(), envconfig.MapLookuper(nil))
	if err != nil {
		t.Fatal(err)
	}
	if got, want := c.Address(), "127.0.0.1:8090"; got != want {
		t.Errorf("address is %q, want %q", got, want)
	}
}

func TestCloudRunListensOnEveryInterface(t *testing.T) {
	c, err := load(context.Background(), envconfig.MapLookuper(map[string]string{"K_SERVICE": "api", "PORT": "8080"}))
	if err != nil {
		t.Fatal(err)
	}
	if got, want := c.Address(), ":8080"; got != want {
		t.Errorf("address is %q, want %q", got, want)
	}
}

func TestABadValueStopsTheStartAndNamesItsVariable(t *testing.T) {
	for name, value := range map[string]string{
		"LIMITS_SUBMISSIONS_PER_MINUTE": "0",
		"LIMITS_SUBMISSION_LIFETIME":    "-1h",
		"LIMITS_EVENT_AGE":              "0s",
	} {
		t.Run(name, func(t *testing.T) {
			_, err := load(context.Background(), envconfig.MapLookuper(map[string]string{name: value}))
			if err == nil || !strings.Contains(err.Error(), name) {
				t.Errorf("%s=%s gave %v, want an error that names it", name, value, err)
			}
		})
	}
}
