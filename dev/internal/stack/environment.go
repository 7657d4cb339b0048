package stack

import (
	"context"
	"fmt"
	"net/http"

	"paint.wtf/dev/internal/process"
)

// URL is the site.
func (s *Stack) URL() string { return fmt.Sprintf("http://127.0.0.1:%d", s.o.Ports.Hosting) }

// FiguresURL is a page that shows how the Go functions do.
func (s *Stack) FiguresURL() string { return s.functionsURL() + "/figures" }

// Environment names the stack's parts to the Go functions and to tests.
func (s *Stack) Environment() []string {
	env := []string{
		process.Mark + "=" + s.o.Dir,
		"ONNXRUNTIME_LIBRARY=" + s.o.Checkout.Library(),
	}
	if s.postgres != nil {
		env = append(env, "DATABASE_URL="+s.postgres.URL(), "POSTGRES_PROGRAMS="+s.postgres.Bin)
	}
	if s.suite != nil {
		env = append(env, s.suite.Environment()...)
	}
	if s.o.Parts.Functions {
		env = append(env, "PAINT_FUNCTIONS_URL="+s.functionsURL(), "SITE_URL="+s.URL())
	}
	if s.o.Parts.Site {
		env = append(env, "PAINT_URL="+s.URL())
	}
	return env
}

func (s *Stack) functionsURL() string { return fmt.Sprintf("http://127.0.0.1:%d", s.o.Ports.Go) }

// ready reports whether the Go functions, and what they lean on, say that they are.
func (s *Stack) ready(ctx context.Context) error {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, s.functionsURL()+"/readyz", nil)
	if err != nil {
		return err
	}
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		return err
	}
	defer res.Body.Close()
	if res.StatusCode != http.StatusOK {
		return fmt.Errorf("/readyz answers %s", res.Status)
	}
	return nil
}
