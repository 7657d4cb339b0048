package main

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"slices"
)

// certificatePath is where the services find Postgres' certificate.
const certificatePath = "/etc/paintwtf/database/certificate.crt"

// A secret is one entry of Secret Manager.
type secret struct {
	name string
	// first gives its first value. The later ones are put there by hand.
	first func(*deployment) (string, error)
	// readers are the accounts that may read it.
	readers []string
}

var secrets = []secret{
	{"database-url", (*deployment).functionsURL, []string{"paint-api", "paint-events"}},
	{"migration-database-url", (*deployment).ownersURL, []string{"paint-migrate"}},
	{"database-certificate", (*deployment).certificate, []string{"paint-api", "paint-events", "paint-migrate"}},
	{"limits-address-key", func(*deployment) (string, error) { return rand.Text(), nil }, []string{"paint-api"}},
}

// makeSecrets gives each secret its first value, unless it has one, and lets its readers read it.
func (d *deployment) makeSecrets(ctx context.Context) error {
	there, err := d.lines(ctx, d.gcloud("secrets list", value("name.basename()")))
	if err != nil {
		return err
	}
	for _, s := range secrets {
		if !slices.Contains(there, s.name) {
			if err := d.Do(ctx, d.gcloud("secrets create", s.name, "--replication-policy=automatic")); err != nil {
				return err
			}
		}
		versions, err := d.lines(ctx, d.gcloud("secrets versions list", s.name, "--filter=state=ENABLED", value("name")))
		if err != nil {
			return err
		}
		if len(versions) == 0 {
			if err := d.fill(ctx, s); err != nil {
				return fmt.Errorf("the secret %s: %w", s.name, err)
			}
		}
		for _, reader := range s.readers {
			member := "serviceAccount:" + d.account(reader)
			if err := d.Do(ctx, d.grant("secrets", s.name, member, "secretmanager.secretAccessor")); err != nil {
				return err
			}
		}
	}
	return nil
}

func (d *deployment) fill(ctx context.Context, s secret) error {
	var value string
	if !d.Dry {
		var err error
		if value, err = s.first(d); err != nil {
			return err
		}
	}
	return d.Do(ctx, d.gcloud("secrets versions add", s.name, "--data-file=-").With(value))
}

func (d *deployment) functionsURL() (string, error) {
	return d.databaseURL("DATABASE_URL", func(u *url.URL) error {
		if u.Port() == "6543" && u.Query().Get("default_query_exec_mode") == "" {
			return errors.New("port 6543 is a pooler in transaction mode, where nothing can be prepared: " +
				"add default_query_exec_mode=exec")
		}
		return nil
	})
}

func (d *deployment) ownersURL() (string, error) {
	return d.databaseURL("MIGRATION_DATABASE_URL", func(u *url.URL) error {
		if u.Port() == "6543" {
			return errors.New("port 6543 is a pooler in transaction mode, which cannot keep the migrations' lock: name the direct " +
				"connection, or the pooler in session mode")
		}
		return nil
	})
}

// databaseURL takes an address from the environment, once it is one that can be trusted with a password.
func (d *deployment) databaseURL(variable string, check func(*url.URL) error) (string, error) {
	value := d.secret(variable)
	if value == "" {
		return "", fmt.Errorf("it has no value yet: set %s in the environment, as docs/operations.md says", variable)
	}
	u, err := url.Parse(value)
	if err != nil || u.Scheme != "postgres" && u.Scheme != "postgresql" || u.Host == "" {
		// Without the cause, which would show the password.
		return "", fmt.Errorf("%s must be like postgres://USER:PASSWORD@HOST:PORT/postgres?…", variable)
	}
	if q := u.Query(); q.Get("sslmode") != "verify-full" || q.Get("sslrootcert") != certificatePath {
		return "", fmt.Errorf("%s must end with sslmode=verify-full&sslrootcert=%s, where the services find DATABASE_CERTIFICATE",
			variable, certificatePath)
	}
	if err := check(u); err != nil {
		return "", fmt.Errorf("%s: %w", variable, err)
	}
	return value, nil
}

func (d *deployment) certificate() (string, error) {
	path := d.Certificate
	if !filepath.IsAbs(path) {
		path = filepath.Join(d.root, path)
	}
	text, err := os.ReadFile(path)
	return string(text), err
}
