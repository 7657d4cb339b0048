package board

import (
	"maps"
	"testing"
)

func TestAConnectionComesWithSettingsUnlessItIsAPoolers(t *testing.T) {
	ours := map[string]string{
		"application_name": "paintwtf", "plan_cache_mode": "force_generic_plan",
		"statement_timeout": "10000", "idle_in_transaction_session_timeout": "30000",
	}
	shorter := maps.Clone(ours)
	shorter["statement_timeout"] = "1000"
	poolers := map[string]string{"application_name": "paintwtf"}
	for query, want := range map[string]map[string]string{
		"": ours,
		"?default_query_exec_mode=cache_describe":  ours,
		"?statement_timeout=1000":                  shorter,
		"?default_query_exec_mode=exec":            poolers,
		"?default_query_exec_mode=simple_protocol": poolers,
	} {
		store, err := Open(t.Context(), "postgres://paint@127.0.0.1:1/paint"+query)
		if err != nil {
			t.Fatal(err)
		}
		defer store.Close()
		if got := store.pool.Config().ConnConfig.RuntimeParams; !maps.Equal(got, want) {
			t.Errorf("%q: a connection comes with %v, want %v", query, got, want)
		}
	}
}
