package config

import (
	"testing"

	"github.com/sethvargo/go-envconfig"
)

func TestAppCheckIsOffUnlessItIsSwitchedOnWithAllThatBrowsersNeed(t *testing.T) {
	all := map[string]string{"APP_CHECK": "on", "APP_CHECK_SITE_KEY": "key", "FIREBASE_APP_ID": "1:2:web:3"}
	without := func(name string) map[string]string {
		some := map[string]string{}
		for n, value := range all {
			if n != name {
				some[n] = value
			}
		}
		return some
	}
	for name, c := range map[string]struct {
		environment map[string]string
		on, bad     bool
	}{
		"nothing said":       {nil, false, false},
		"off":                {map[string]string{"APP_CHECK": "off"}, false, false},
		"on":                 {all, true, false},
		"on, without a key":  {without("APP_CHECK_SITE_KEY"), false, true},
		"on, without an app": {without("FIREBASE_APP_ID"), false, true},
		"another word":       {map[string]string{"APP_CHECK": "true"}, false, true},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := load(t.Context(), envconfig.MapLookuper(c.environment))
			if (err != nil) != c.bad || err == nil && bool(got.AppCheck) != c.on {
				t.Errorf("loaded %+v, error %v", got, err)
			}
		})
	}
}
