package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// placeholder is what a value is put in place of, in the files of services/.
var placeholder = regexp.MustCompile(`\$\{[A-Z_]+\}`)

// fill puts values in place of the placeholders of a text. A placeholder without a value is an error.
func fill(text string, values map[string]string) (string, error) {
	var missing []string
	filled := placeholder.ReplaceAllStringFunc(text, func(p string) string {
		value, ok := values[p[2:len(p)-1]]
		if !ok {
			missing = append(missing, p)
		}
		return value
	})
	if len(missing) > 0 {
		return "", fmt.Errorf("there is no value for %s", strings.Join(missing, ", "))
	}
	return filled, nil
}

// values are what the files of services/ get.
func (d *deployment) values(release, image string, app webApp) map[string]string {
	appCheck := "off"
	if d.AppCheckSiteKey != "" {
		appCheck = "on"
	}
	return map[string]string{
		"RELEASE": release, "IMAGE": image, "MOMENT": time.Now().UTC().Format("20060102-150405"),
		"PROJECT": d.Project, "BUCKET": d.bucket(), "SITE_URL": d.SiteURL,
		"APP_CHECK": appCheck, "APP_CHECK_SITE_KEY": d.AppCheckSiteKey,
		"FIREBASE_API_KEY": app.APIKey, "FIREBASE_APP_ID": app.AppID,
		"API_MIN_INSTANCES": strconv.Itoa(d.APIMin), "API_MAX_INSTANCES": strconv.Itoa(d.APIMax),
		"EVENTS_MIN_INSTANCES": strconv.Itoa(d.EventsMin), "EVENTS_MAX_INSTANCES": strconv.Itoa(d.EventsMax),
	}
}

// replace brings a service or a job to what its file says. Cloud Run moves a service's traffic to it once it has started well.
func (d *deployment) replace(ctx context.Context, kind, name string, values map[string]string) error {
	return d.filled(filepath.Join("services", name+".yaml"), values, func(file string) error {
		return d.Do(ctx, d.gcloud("run "+kind+" replace", file, d.inRegion()))
	})
}

// filled has use take a file of this folder with its placeholders filled in. A dry deployment only names the file.
func (d *deployment) filled(name string, values map[string]string, use func(file string) error) error {
	text, err := os.ReadFile(filepath.Join(d.root, "deploy", name))
	if err != nil {
		return err
	}
	filled, err := fill(string(text), values)
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	if d.Dry {
		return use(filepath.Base(name))
	}
	dir, err := os.MkdirTemp("", "paint-wtf-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	file := filepath.Join(dir, filepath.Base(name))
	if err := os.WriteFile(file, []byte(filled), 0o600); err != nil {
		return err
	}
	return use(file)
}

// webApp is what browsers are told of the Firebase project.
type webApp struct{ APIKey, AppID string }

func (d *deployment) askWebApp(ctx context.Context) (webApp, error) {
	answer := struct{ Result struct{ SDKConfig webApp } }{}
	answer.Result.SDKConfig = webApp{"API-KEY", "APP-ID"}
	err := d.read(ctx, d.firebase("apps:sdkconfig WEB --json"), &answer)
	if app := answer.Result.SDKConfig; err == nil && (app.APIKey == "" || app.AppID == "") {
		err = errors.New("firebase does not tell the web app's key and id")
	}
	return answer.Result.SDKConfig, err
}

// invoke lets a member call a service.
func (d *deployment) invoke(ctx context.Context, service, member string) error {
	return d.Do(ctx, d.grant("run services", service, member, "run.invoker", d.inRegion()))
}

// address is where Cloud Run serves a service.
func (d *deployment) address(ctx context.Context, service string) (string, error) {
	return d.Ask(ctx, "https://"+strings.ToUpper(service),
		d.gcloud("run services describe", service, d.inRegion(), value("status.url")))
}
