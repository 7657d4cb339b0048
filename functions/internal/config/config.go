// Package config reads the environment once, at start, into one Config. docs/configuration.md lists every variable.
package config

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/url"
	"strings"
	"time"

	"github.com/sethvargo/go-envconfig"
)

// minAddressKey is what keeps a key, in bytes, from being guessed: there are only 2^32 IPv4 addresses to try it on.
const minAddressKey = 16

// Config is everything the environment decides. A bad value stops the start.
type Config struct {
	// Project is the Google Cloud project. A name that starts with "demo-" never reaches Google.
	Project string `env:"GOOGLE_CLOUD_PROJECT, default=demo-paint-wtf"`
	// Host and Port are where the functions listen. Cloud Run sets PORT and wants every interface.
	Host string `env:"HOST"`
	Port string `env:"PORT, default=8090"`
	// Service is Cloud Run's name for this service; empty elsewhere.
	Service string `env:"K_SERVICE"`

	// DatabaseURL names the Postgres mirror.
	DatabaseURL string `env:"DATABASE_URL"`
	// Bucket holds uploads and pictures.
	Bucket string `env:"STORAGE_BUCKET, default=demo-paint-wtf.appspot.com"`

	// ModelDir is a model folder; empty means the model inside the program.
	ModelDir string `env:"MODEL_DIR"`
	// ModelMirror is where models are downloaded from instead of the addresses in their manifests.
	ModelMirror string `env:"MODEL_MIRROR"`
	// OnnxRuntime is the ONNX Runtime library; empty means the one beside the program.
	OnnxRuntime string `env:"ONNXRUNTIME_LIBRARY"`

	// SubmissionsPerMinute bounds what one player may submit.
	SubmissionsPerMinute int `env:"LIMITS_SUBMISSIONS_PER_MINUTE, default=20"`
	// SubmissionsPerAddress bounds what may be submitted from one address in a minute; 0 lifts it. A school is one address.
	SubmissionsPerAddress int `env:"LIMITS_SUBMISSIONS_PER_ADDRESS, default=60"`
	// ReadsPerMinute and WritesPerMinute bound the requests from one address, and those of one player, to one process; 0 lifts
	// them. Writes are POST and DELETE.
	ReadsPerMinute  int `env:"LIMITS_READS_PER_MINUTE, default=1200"`
	WritesPerMinute int `env:"LIMITS_WRITES_PER_MINUTE, default=120"`
	// ExportsPerMinute bounds how often one player may have everything that is kept about them, from one process; 0 lifts it.
	ExportsPerMinute int `env:"LIMITS_EXPORTS_PER_MINUTE, default=2"`
	// AddressKey is what addresses are hashed with before anything keeps them; empty means a random one of this process.
	AddressKey string `env:"LIMITS_ADDRESS_KEY"`
	// ForwardedHops is how many of the last addresses in X-Forwarded-For the platform wrote. The first of these is the caller's.
	ForwardedHops int `env:"LIMITS_FORWARDED_HOPS, default=2"`
	// SubmissionLifetime is how long an opened submission takes its upload.
	SubmissionLifetime time.Duration `env:"LIMITS_SUBMISSION_LIFETIME, default=1h"`
	// ReportsToHide is how many reports by established players make a drawing wait for a moderator; 0 lifts it.
	ReportsToHide int `env:"LIMITS_REPORTS_TO_HIDE, default=3"`
	// NewPlayerAge and NewPlayerDrawings are how old an account is, and how many clean drawings it has, when its player stops
	// being new.
	NewPlayerAge      time.Duration `env:"LIMITS_NEW_PLAYER_AGE, default=24h"`
	NewPlayerDrawings int           `env:"LIMITS_NEW_PLAYER_DRAWINGS, default=3"`
	// EventAge is how old an event may be before it is recorded and dropped.
	EventAge time.Duration `env:"LIMITS_EVENT_AGE, default=24h"`
	// WorkMiB bounds the memory that the work in flight takes in one process, beside the model and what is kept, in MiB.
	WorkMiB int `env:"LIMITS_WORK_MIB, default=192"`
	// WorkCores bounds how much one process computes at once: drawings judged, pictures made; 0 is as many as there are cores.
	WorkCores int `env:"LIMITS_WORK_CORES, default=0"`

	LogLevel slog.Level `env:"LOG_LEVEL, default=INFO"`
	// TelemetryEndpoint is where figures and traces go, by OTLP over HTTP; empty means nowhere.
	TelemetryEndpoint string `env:"OTEL_EXPORTER_OTLP_ENDPOINT"`

	// AppCheck asks of every request that changes something that it comes from the game's own site, as Firebase attests.
	AppCheck Switch `env:"APP_CHECK, default=off"`
	// AppCheckSiteKey is the key of reCAPTCHA Enterprise that browsers attest with; public by nature.
	AppCheckSiteKey string `env:"APP_CHECK_SITE_KEY"`

	// SiteDir holds the built site, whose index.html is the page of a drawing.
	SiteDir string `env:"SITE_DIR, default=hosting/dist"`
	// SiteURL is where the site is, without a slash at its end. Pages, feeds and cards name it, and never the host that a
	// request does: whoever sends one may write anything there, and what is answered is kept for others.
	SiteURL string `env:"SITE_URL"`

	// What the browser's Firebase SDK is told; public by nature.
	FirebaseAPIKey     string `env:"FIREBASE_API_KEY, default=demo-key"`
	FirebaseAuthDomain string `env:"FIREBASE_AUTH_DOMAIN"`
	FirebaseAppID      string `env:"FIREBASE_APP_ID"`

	// The emulators' addresses; empty in production. The Google SDKs read the same variables.
	FirestoreEmulator string `env:"FIRESTORE_EMULATOR_HOST"`
	AuthEmulator      string `env:"FIREBASE_AUTH_EMULATOR_HOST"`
	StorageEmulator   string `env:"STORAGE_EMULATOR_HOST"`
}

// Load reads and checks the environment.
func Load(ctx context.Context) (*Config, error) {
	return load(ctx, envconfig.OsLookuper())
}

func load(ctx context.Context, from envconfig.Lookuper) (*Config, error) {
	var c Config
	if err := envconfig.ProcessWith(ctx, &envconfig.Config{Target: &c, Lookuper: from}); err != nil {
		return nil, fmt.Errorf("environment: %w", err)
	}
	if c.Host == "" && c.Service == "" {
		c.Host = "127.0.0.1"
	}
	if c.FirebaseAuthDomain == "" {
		c.FirebaseAuthDomain = c.Project + ".firebaseapp.com"
	}
	if err := c.settleSite(); err != nil {
		return nil, err
	}
	if c.SubmissionsPerMinute < 1 {
		return nil, fmt.Errorf("environment: LIMITS_SUBMISSIONS_PER_MINUTE is %d; it must be at least 1", c.SubmissionsPerMinute)
	}
	for name, value := range map[string]int{
		"LIMITS_SUBMISSIONS_PER_ADDRESS": c.SubmissionsPerAddress, "LIMITS_READS_PER_MINUTE": c.ReadsPerMinute,
		"LIMITS_WRITES_PER_MINUTE": c.WritesPerMinute, "LIMITS_FORWARDED_HOPS": c.ForwardedHops,
		"LIMITS_REPORTS_TO_HIDE": c.ReportsToHide, "LIMITS_NEW_PLAYER_DRAWINGS": c.NewPlayerDrawings,
		"LIMITS_EXPORTS_PER_MINUTE": c.ExportsPerMinute, "LIMITS_WORK_CORES": c.WorkCores,
	} {
		if value < 0 {
			return nil, fmt.Errorf("environment: %s is %d; it cannot be below 0", name, value)
		}
	}
	if c.AppCheck && (c.AppCheckSiteKey == "" || c.FirebaseAppID == "") {
		return nil, errors.New("environment: APP_CHECK is on; browsers then need APP_CHECK_SITE_KEY and FIREBASE_APP_ID")
	}
	if n := len(c.AddressKey); n > 0 && n < minAddressKey {
		return nil, fmt.Errorf("environment: LIMITS_ADDRESS_KEY has %d bytes; it needs at least %d", n, minAddressKey)
	}
	if c.AddressKey == "" {
		c.AddressKey = rand.Text()
	}
	if c.SubmissionLifetime <= 0 {
		return nil, fmt.Errorf("environment: LIMITS_SUBMISSION_LIFETIME is %s; it must be longer than nothing", c.SubmissionLifetime)
	}
	if c.NewPlayerAge < 0 {
		return nil, fmt.Errorf("environment: LIMITS_NEW_PLAYER_AGE is %s; it cannot be below 0", c.NewPlayerAge)
	}
	if c.EventAge <= 0 {
		return nil, fmt.Errorf("environment: LIMITS_EVENT_AGE is %s; it must be longer than nothing", c.EventAge)
	}
	if c.WorkMiB < 1 {
		return nil, fmt.Errorf("environment: LIMITS_WORK_MIB is %d; it must be at least 1", c.WorkMiB)
	}
	return &c, nil
}

// settleSite fills in SiteURL, with Hosting's own address of the project or of its emulator, and checks it.
func (c *Config) settleSite() error {
	switch {
	case c.SiteURL != "":
	case c.Local():
		c.SiteURL = "http://127.0.0.1:5000"
	default:
		c.SiteURL = "https://" + c.Project + ".web.app"
	}
	u, err := url.Parse(c.SiteURL)
	if err != nil || u.Scheme != "https" && u.Scheme != "http" || u.Host == "" || c.SiteURL != u.Scheme+"://"+u.Host {
		return fmt.Errorf("environment: SITE_URL is %q; it must be like https://paint.wtf, and nothing after the host", c.SiteURL)
	}
	return nil
}

// Address is what the functions listen on.
func (c *Config) Address() string { return net.JoinHostPort(c.Host, c.Port) }

// Local reports whether the emulators stand in for Google's services.
func (c *Config) Local() bool { return c.FirestoreEmulator != "" }

// Development reports whether this is a developer's own machine: the emulators are there, the platform is not, and nobody else
// can reach what listens.
func (c *Config) Development() bool {
	ip := net.ParseIP(c.Host)
	return c.Local() && c.Service == "" && ip != nil && ip.IsLoopback()
}

// StorageEmulatorAddress is StorageEmulator as host:port, which is what the browser's SDK takes.
func (c *Config) StorageEmulatorAddress() string {
	return strings.TrimPrefix(strings.TrimPrefix(c.StorageEmulator, "http://"), "https://")
}
