package command

import (
	"bytes"
	"errors"
	"os/exec"
	"strings"
	"testing"
)

func operator(t *testing.T) (*Operator, *bytes.Buffer) {
	t.Helper()
	var shown bytes.Buffer
	return &Operator{Run: In(t.TempDir()), Out: &shown}, &shown
}

func TestACommandIsShownAsOneWouldTypeIt(t *testing.T) {
	c := New("gcloud", "projects", "list", "--filter=name:'x y'", "--format=value(name)", "")
	want := `gcloud projects list '--filter=name:'\''x y'\''' '--format=value(name)' ''`
	if got := c.String(); got != want {
		t.Errorf("it is %s, want %s", got, want)
	}
	out, err := exec.Command("sh", "-c", strings.Replace(want, "gcloud", `printf '%s\n'`, 1)).Output()
	if err != nil || string(out) != strings.Join(c.Args, "\n")+"\n" {
		t.Errorf("a shell takes it as %q, error %v", out, err)
	}
}

func TestWhatACommandIsGivenIsNotShown(t *testing.T) {
	o, shown := operator(t)
	if err := o.Do(t.Context(), New("sh", "-c", "read word && test $word = secret").With("secret\n")); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(strings.ReplaceAll(shown.String(), "= secret", ""), "secret") {
		t.Errorf("it shows %s", shown)
	}
}

func TestAnAnswerIsWhatACommandPrints(t *testing.T) {
	o, shown := operator(t)
	got, err := o.Ask(t.Context(), "unknown", New("echo", "an answer"))
	if err != nil || got != "an answer" || shown.Len() > 0 {
		t.Errorf("the answer is %q, error %v, shown %q", got, err, shown)
	}
}

func TestAFailureNamesItsCommand(t *testing.T) {
	o, _ := operator(t)
	_, asked := o.Ask(t.Context(), "", New("false", "question"))
	for name, err := range map[string]error{
		"false question": asked, "false order": o.Do(t.Context(), New("false", "order")), "no-such-program": o.Do(t.Context(), New("no-such-program")),
	} {
		if err == nil || !strings.HasPrefix(err.Error(), name+": ") {
			t.Errorf("%s says %v", name, err)
		}
	}
	var exit *exec.ExitError
	if !errors.As(asked, &exit) {
		t.Errorf("the status is lost: %v", asked)
	}
}

func TestADryOperatorOnlyShows(t *testing.T) {
	o, shown := operator(t)
	o.Dry = true
	if err := o.Do(t.Context(), New("false", "order")); err != nil || !strings.Contains(shown.String(), "$ false order\n") {
		t.Errorf("it shows %q, error %v", shown, err)
	}
	if got, err := o.Ask(t.Context(), "unknown", New("false")); err != nil || got != "unknown" {
		t.Errorf("the answer is %q, error %v", got, err)
	}
}
