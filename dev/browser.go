package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"

	"paint.wtf/dev/internal/checkout"
)

// browser prints the path of the browser for the tests.
func browser(ctx context.Context, _ checkout.Checkout, _ []string) error {
	path, err := ensureBrowser(ctx)
	if err == nil {
		fmt.Println(path)
	}
	return err
}

// ensureBrowser finds the browser for the tests, or installs Debian's where that is possible.
func ensureBrowser(ctx context.Context) (string, error) {
	if path, err := findBrowser(); err == nil {
		return path, nil
	}
	if err := installBrowser(ctx); err != nil {
		return "", err
	}
	return findBrowser()
}

// browserVariable names a browser that is not on PATH.
const browserVariable = "CHROMIUM"

func findBrowser() (string, error) {
	if path := os.Getenv(browserVariable); path != "" {
		return exec.LookPath(path)
	}
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "google-chrome-stable"} {
		if path, err := exec.LookPath(name); err == nil {
			return path, nil
		}
	}
	return "", errors.New("there is no Chromium")
}

func installBrowser(ctx context.Context) error {
	const how = "install it (apt-get install chromium), or name one in " + browserVariable
	apt, err := exec.LookPath("apt-get")
	if err != nil || os.Getuid() != 0 {
		return errors.New("the browser test needs Chromium, and installing it takes root: " + how)
	}
	fmt.Fprintln(os.Stderr, "Installing Debian's Chromium for the browser test")
	for _, args := range [][]string{
		{"update", "-qq"},
		{"install", "-qq", "-y", "--no-install-recommends", "chromium", "fonts-dejavu-core"},
	} {
		cmd := exec.CommandContext(ctx, apt, args...)
		cmd.Env = append(os.Environ(), "DEBIAN_FRONTEND=noninteractive")
		if out, err := cmd.CombinedOutput(); err != nil {
			return fmt.Errorf("no Chromium, and apt-get could not install it (%w): %s. It said:\n%s", err, how, out)
		}
	}
	return nil
}
