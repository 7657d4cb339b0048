package telemetry

import (
	"os"
	"path/filepath"
	"testing"
)

func TestOnlyGooglesEndpointIsShownTheProcesssAccount(t *testing.T) {
	account := filepath.Join(t.TempDir(), "account.json")
	text := `{"type": "authorized_user", "client_id": "id", "client_secret": "secret", "refresh_token": "token"}`
	if err := os.WriteFile(account, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	t.Setenv("GOOGLE_APPLICATION_CREDENTIALS", account)
	for endpoint, shown := range map[string]bool{
		"https://telemetry.googleapis.com":           true,
		"http://telemetry.googleapis.com":            false, // anybody could listen
		"https://telemetry.googleapis.com:8443":      false,
		"https://telemetry.googleapis.com.example":   false,
		"https://name@collector.example:4318/otlp":   false,
		"http://127.0.0.1:4318/telemetry.googleapis": false,
	} {
		client, err := authorised(t.Context(), endpoint)
		if err != nil || client != nil != shown {
			t.Errorf("%s is shown the account: %t, error %v", endpoint, client != nil, err)
		}
	}
}
