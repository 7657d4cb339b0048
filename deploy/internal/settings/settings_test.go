package settings

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// written is a file of settings, which may name the certificate beside it.
func written(t *testing.T, text string) string {
	t.Helper()
	dir := t.TempDir()
	certificate := filepath.Join(dir, "certificate.crt")
	for path, content := range map[string]string{
		certificate: "certificate", filepath.Join(dir, "settings.env"): strings.ReplaceAll(text, "CERTIFICATE-HERE", certificate),
	} {
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return filepath.Join(dir, "settings.env")
}

const least = "PROJECT=paint-wtf-prod\nBUDGET=50\nDATABASE_CERTIFICATE=CERTIFICATE-HERE\n"

func TestThreeSettingsAreEnough(t *testing.T) {
	s, err := Read(written(t, least))
	if err != nil {
		t.Fatal(err)
	}
	want := Settings{
		Project: "paint-wtf-prod", SiteURL: "https://paint-wtf-prod.web.app", Certificate: s.Certificate, Connections: 200, Budget: 50,
		APIMin: 0, APIMax: 10, EventsMin: 1, EventsMax: 10,
	}
	if s != want || s.Certificate == "" {
		t.Errorf("they are %+v, want %+v", s, want)
	}
}

// What the example sets is what it says the defaults are.
func TestTheExampleNeedsOnlyWhatItLeavesEmpty(t *testing.T) {
	example, err := os.ReadFile("../../settings.example.env")
	if err != nil {
		t.Fatal(err)
	}
	filled := string(example)
	for _, line := range strings.Fields(least) {
		name, _, _ := strings.Cut(line, "=")
		if !strings.Contains(filled, "\n"+name+"=\n") {
			t.Fatalf("the example does not leave %s empty", name)
		}
		filled = strings.Replace(filled, "\n"+name+"=\n", "\n"+line+"\n", 1)
	}
	of := func(text string) Settings {
		s, err := Read(written(t, text))
		if err != nil {
			t.Fatal(err)
		}
		s.Certificate = ""
		return s
	}
	if got, want := of(filled), of(least); got != want {
		t.Errorf("the example gives %+v, want %+v", got, want)
	}
}

func TestEveryWrongSettingIsNamed(t *testing.T) {
	for name, c := range map[string]struct{ text, says string }{
		"no project":            {strings.Replace(least, "paint-wtf-prod", "", 1), "PROJECT"},
		"no project's name":     {strings.Replace(least, "paint-wtf-prod", "Paint WTF", 1), "PROJECT"},
		"the emulators'":        {strings.Replace(least, "paint-wtf-prod", "demo-paint-wtf", 1), "demo-"},
		"no budget":             {strings.Replace(least, "50", "", 1), "BUDGET"},
		"a budget in words":     {strings.Replace(least, "50", "fifty", 1), "BUDGET"},
		"no certificate":        {strings.Replace(least, "CERTIFICATE-HERE", "", 1), "DATABASE_CERTIFICATE"},
		"a certificate too few": {strings.Replace(least, "CERTIFICATE-HERE", "nowhere.crt", 1), "DATABASE_CERTIFICATE"},
		"a site without https":  {least + "SITE_URL=http://paint.wtf\n", "SITE_URL"},
		"a site with a path":    {least + "SITE_URL=https://paint.wtf/\n", "SITE_URL"},
		"a model's path":        {least + "MODEL=../models\n", "MODEL"},
		"no site's key":         {least + "APP_CHECK_SITE_KEY=a key\n", "APP_CHECK_SITE_KEY"},
		"no address of alerts":  {least + "ALERT_EMAIL=ops\n", "ALERT_EMAIL"},
		"more at least":         {least + "EVENTS_MIN_INSTANCES=11\n", "fewest"},
		"too many connections":  {least + "API_MAX_INSTANCES=100\n", "880"},
		"a misspelt name":       {least + "BUGDET=50\n", "BUGDET"},
		"a name twice":          {least + "BUDGET=60\n", "line 4"},
		"no setting at all":     {least + "BUDGET\n", "line 4"},
	} {
		t.Run(name, func(t *testing.T) {
			if s, err := Read(written(t, c.text)); err == nil || !strings.Contains(err.Error(), c.says) || !strings.Contains(err.Error(), "settings.env") {
				t.Errorf("it gives %+v and says %v", s, err)
			}
		})
	}
}

func TestAllThatIsMissingIsNamedAtOnce(t *testing.T) {
	_, err := Read(written(t, "# nothing\n"))
	for _, name := range []string{"PROJECT", "BUDGET", "DATABASE_CERTIFICATE"} {
		if err == nil || !strings.Contains(err.Error(), name+" must") {
			t.Errorf("%s is not named: %v", name, err)
		}
	}
}

func TestAMissingFileSaysWhereTheExampleIs(t *testing.T) {
	if _, err := Read(filepath.Join(t.TempDir(), "none.env")); err == nil || !strings.Contains(err.Error(), "deploy/settings.example.env") {
		t.Errorf("it says %v", err)
	}
}
