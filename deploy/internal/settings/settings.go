// Package settings reads what one deployment is to be like. settings.example.env says what each setting means.
package settings

import (
	"bufio"
	"errors"
	"fmt"
	"maps"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// connectionsPerProcess is how many connections to Postgres a process opens at most (functions/internal/board).
const connectionsPerProcess = 8

// Settings are what differs between deployments. Nothing in them is secret.
type Settings struct {
	Project string
	// SiteURL is where players find the site, without a slash at its end.
	SiteURL string
	// Model is the name of a folder in models/, or empty for the one in the program.
	Model string
	// AppCheckSiteKey is the key of reCAPTCHA Enterprise that browsers attest with; App Check is on where there is one.
	AppCheckSiteKey string
	// Certificate is the file with the certificate that Postgres shows.
	Certificate string
	// Connections is how many connections Postgres, or its pooler, lets in.
	Connections int
	// AlertEmail is the address that alerts go to; empty where nobody is told.
	AlertEmail string
	// Budget is the amount a month, in the billing account's currency, on the way to which warnings come.
	Budget int
	// Instances of each service, fewest and most.
	APIMin, APIMax, EventsMin, EventsMax int
}

var (
	project = regexp.MustCompile(`^[a-z][a-z0-9-]{4,28}[a-z0-9]$`)
	siteURL = regexp.MustCompile(`^https://[a-z0-9.-]+$`)
	siteKey = regexp.MustCompile(`^[A-Za-z0-9_-]*$`)
	email   = regexp.MustCompile(`^[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+$`)
	model   = regexp.MustCompile(`^[a-z0-9-]*$`)
)

// Read reads a file of lines NAME=VALUE and checks it. The error names everything that is wrong, each with what to do.
func Read(path string) (Settings, error) {
	values, err := read(path)
	if errors.Is(err, os.ErrNotExist) {
		return Settings{}, fmt.Errorf("there are no settings in %s: copy deploy/settings.example.env there and fill it in", path)
	}
	if err != nil {
		return Settings{}, fmt.Errorf("%s: %w", path, err)
	}
	s, err := parse(values)
	if err != nil {
		return Settings{}, fmt.Errorf("%s:\n%w", path, err)
	}
	return s, nil
}

func read(path string) (map[string]string, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	values := map[string]string{}
	lines := bufio.NewScanner(file)
	for n := 1; lines.Scan(); n++ {
		line := strings.TrimSpace(lines.Text())
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		name, value, ok := strings.Cut(line, "=")
		if _, twice := values[name]; !ok || twice {
			return nil, fmt.Errorf("line %d is not NAME=VALUE, or its name is there twice: %s", n, line)
		}
		values[name] = strings.TrimSpace(value)
	}
	return values, lines.Err()
}

func parse(values map[string]string) (s Settings, err error) {
	var wrong []error
	complain := func(format string, args ...any) { wrong = append(wrong, fmt.Errorf("  "+format, args...)) }
	text := func(name, byDefault string) string {
		value, ok := values[name]
		delete(values, name)
		if !ok || value == "" {
			return byDefault
		}
		return value
	}
	number := func(name string, byDefault, least int) int {
		n, err := strconv.Atoi(text(name, strconv.Itoa(byDefault)))
		if err != nil || n < least {
			complain("%s must be a whole number, at least %d", name, least)
			return least
		}
		return n
	}

	s.Project = text("PROJECT", "")
	switch {
	case !project.MatchString(s.Project):
		complain("PROJECT must be the id of the Google Cloud project, as in paint-wtf-prod; it is %q", s.Project)
	case strings.HasPrefix(s.Project, "demo-"):
		complain("PROJECT is %q: names that start with demo- are the emulators'", s.Project)
	}
	s.SiteURL = text("SITE_URL", "https://"+s.Project+".web.app")
	if s.Project != "" && !siteURL.MatchString(s.SiteURL) {
		complain("SITE_URL must be like https://paint.wtf, with nothing after the host; it is %q", s.SiteURL)
	}
	s.Model = text("MODEL", "")
	if !model.MatchString(s.Model) {
		complain("MODEL must be the name of a folder in models/, or empty; it is %q", s.Model)
	}
	s.AppCheckSiteKey = text("APP_CHECK_SITE_KEY", "")
	if !siteKey.MatchString(s.AppCheckSiteKey) {
		complain("APP_CHECK_SITE_KEY must be a key of reCAPTCHA Enterprise, or empty; it is %q", s.AppCheckSiteKey)
	}
	s.Certificate = text("DATABASE_CERTIFICATE", "")
	if _, err := os.Stat(s.Certificate); s.Certificate == "" || err != nil {
		complain("DATABASE_CERTIFICATE must name the file with Postgres' certificate; it is %q", s.Certificate)
	}
	s.AlertEmail = text("ALERT_EMAIL", "")
	if s.AlertEmail != "" && !email.MatchString(s.AlertEmail) {
		complain("ALERT_EMAIL must be an e-mail address, or empty; it is %q", s.AlertEmail)
	}
	s.Budget = number("BUDGET", 0, 1)
	s.APIMin, s.APIMax = number("API_MIN_INSTANCES", 0, 0), number("API_MAX_INSTANCES", 10, 1)
	s.EventsMin, s.EventsMax = number("EVENTS_MIN_INSTANCES", 1, 0), number("EVENTS_MAX_INSTANCES", 10, 1)
	if s.APIMin > s.APIMax || s.EventsMin > s.EventsMax {
		complain("the fewest instances of a service are more than its most")
	}
	s.Connections = number("DATABASE_CONNECTIONS", 200, 1)
	if most := connectionsPerProcess * (s.APIMax + s.EventsMax); most > s.Connections {
		complain("DATABASE_CONNECTIONS is %d, and %d instances with %d connections each may open %d: allow fewer instances, "+
			"or more connections",
			s.Connections, s.APIMax+s.EventsMax, connectionsPerProcess, most)
	}
	for _, name := range slices.Sorted(maps.Keys(values)) {
		complain("there is no setting %s", name)
	}
	return s, errors.Join(wrong...)
}
