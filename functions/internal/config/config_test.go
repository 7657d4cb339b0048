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
		"LIMITS_SUBMISSIONS_PER_MINUTE":  "0",
		"LIMITS_SUBMISSIONS_PER_ADDRESS": "-1",
		"LIMITS_READS_PER_MINUTE":        "-1",
		"LIMITS_WRITES_PER_MINUTE":       "-5",
		"LIMITS_FORWARDED_HOPS":          "-2",
		"LIMITS_ADDRESS_KEY":             "short",
		"LIMITS_SUBMISSION_LIFETIME":     "-1h",
		"LIMITS_REPORTS_TO_HIDE":         "-1",
		"LIMITS_NEW_PLAYER_AGE":          "-1h",
		"LIMITS_NEW_PLAYER_DRAWINGS":     "-1",
		"LIMITS_EVENT_AGE":               "0s",
		"SITE_URL":                       "paint.wtf",
	} {
		t.Run(name, func(t *testing.T) {
			_, err := load(context.Background(), envconfig.MapLookuper(map[string]string{name: value}))
			if err == nil || !strings.Contains(err.Error(), name) {
				t.Errorf("%s=%s gave %v, want an error that names it", name, value, err)
			}
		})
	}
}

func TestTheSitesAddressIsHostingsUnlessItIsNamed(t *testing.T) {
	for want, environment := range map[string]map[string]string{
		"https://some-project.web.app": {"GOOGLE_CLOUD_PROJECT": "some-project"},
		"http://127.0.0.1:5000":        {"FIRESTORE_EMULATOR_HOST": "127.0.0.1:8080"},
		"https://paint.wtf":            {"SITE_URL": "https://paint.wtf", "FIRESTORE_EMULATOR_HOST": "127.0.0.1:8080"},
	} {
		c, err := load(context.Background(), envconfig.MapLookuper(environment))
		if err != nil || c.SiteURL != want {
			t.Errorf("%v: error %v, the site is at %q, want %q", environment, err, c.SiteURL, want)
		}
	}
}

func TestTheSitesAddressIsASchemeAndAHostOnly(t *testing.T) {
	for _, address := range []string{"ftp://paint.wtf", "https://paint.wtf/", "https://paint.wtf/game", "https://user@paint.wtf", "https://", "https://paint.wtf?x", "https://a b"} {
		if c, err := load(context.Background(), envconfig.MapLookuper(map[string]string{"SITE_URL": address})); err == nil {
			t.Errorf("%q is taken: %q", address, c.SiteURL)
		}
	}
}
