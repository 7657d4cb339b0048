package config

import (
	"context"
	"testing"
	"time"

	"github.com/sethvargo/go-envconfig"
)

// limits are what bounds a production that sets none of them.
type limits struct {
	perPlayer, perAddress, reads, writes, hops, reports, drawings int
	lifetime, eventAge, playerAge                                 time.Duration
}

func limitsOf(t *testing.T, environment map[string]string) limits {
	t.Helper()
	c, err := load(context.Background(), envconfig.MapLookuper(environment))
	if err != nil {
		t.Fatal(err)
	}
	return limits{
		c.SubmissionsPerMinute, c.SubmissionsPerAddress, c.ReadsPerMinute, c.WritesPerMinute, c.ForwardedHops,
		c.ReportsToHide, c.NewPlayerDrawings, c.SubmissionLifetime, c.EventAge, c.NewPlayerAge,
	}
}

func TestProductionIsLimitedUnlessItsEnvironmentSaysOtherwise(t *testing.T) {
	want := limits{20, 60, 1200, 120, 2, 3, 3, time.Hour, 24 * time.Hour, 24 * time.Hour}
	if got := limitsOf(t, map[string]string{"K_SERVICE": "api"}); got != want {
		t.Errorf("the limits are %+v, want %+v", got, want)
	}
}

func TestALoadTestMayLiftTheLimits(t *testing.T) {
	got := limitsOf(t, map[string]string{
		"LIMITS_SUBMISSIONS_PER_MINUTE": "1000000", "LIMITS_SUBMISSIONS_PER_ADDRESS": "0", "LIMITS_READS_PER_MINUTE": "0",
		"LIMITS_WRITES_PER_MINUTE": "0",
	})
	if want := (limits{1000000, 0, 0, 0, 2, 3, 3, time.Hour, 24 * time.Hour, 24 * time.Hour}); got != want {
		t.Errorf("the limits are %+v, want %+v", got, want)
	}
}

func TestAddressesAreHashedWithAKeyThatNobodyKnowsUnlessOneIsGiven(t *testing.T) {
	keys := map[string]bool{}
	for range 2 {
		c, err := load(context.Background(), envconfig.MapLookuper(nil))
		if err != nil || len(c.AddressKey) < minAddressKey {
			t.Fatalf("the key is %q, error %v", c.AddressKey, err)
		}
		keys[c.AddressKey] = true
	}
	if len(keys) != 2 {
		t.Error("two processes have the same key")
	}
	const given = "0123456789abcdef"
	if c, err := load(context.Background(), envconfig.MapLookuper(map[string]string{"LIMITS_ADDRESS_KEY": given})); err != nil || c.AddressKey != given {
		t.Errorf("the key is %q, error %v", c.AddressKey, err)
	}
}
