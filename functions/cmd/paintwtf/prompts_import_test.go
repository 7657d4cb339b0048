package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"cloud.google.com/go/firestore"

	"paint.wtf/functions/internal/docstore"
	"paint.wtf/functions/internal/prompt"
)

// imports runs the command on a file of this content and returns what it prints.
func (o *office) imports(content string, args ...string) (printed string, err error) {
	o.Helper()
	file := filepath.Join(o.TempDir(), "prompts")
	if err := os.WriteFile(file, []byte(content), 0o600); err != nil {
		o.Fatal(err)
	}
	var out, errOut bytes.Buffer
	err = prompts(o.Context(), append(append([]string{"import"}, args...), file), nil, &out, &errOut)
	if err != nil && !errors.Is(err, errReported) {
		o.Fatalf("%v\n%s", err, errOut.String())
	}
	if want := "project " + o.project + " in the emulators at "; !strings.HasPrefix(errOut.String(), want) {
		o.Errorf("before it acts it says %q, want %q…", errOut.String(), want)
	}
	return out.String(), err
}

// added are the documents of prompts, by their text.
func (o *office) added() map[string]*firestore.DocumentSnapshot {
	o.Helper()
	snapshots, err := o.documents.Client().Collection("prompts").Documents(o.Context()).GetAll()
	if err != nil {
		o.Fatal(err)
	}
	byText := map[string]*firestore.DocumentSnapshot{}
	for _, snapshot := range snapshots {
		byText[fmt.Sprint(snapshot.Data()["text"])] = snapshot
	}
	return byText
}

func (o *office) wantAdded(want map[string]string) {
	o.Helper()
	got := o.added()
	if len(got) != len(want) {
		o.Errorf("there are %d prompts, want %d", len(got), len(want))
	}
	for text, fields := range want {
		if snapshot := got[text]; snapshot == nil || fmt.Sprint(snapshot.Data()) != fields {
			o.Errorf("%q is %v, want %s", text, snapshot, fields)
		}
	}
}

const aFile = `text,daily,active
a frog,2099-12-01,
 a   toad,,false
"a newt, smiling",,true
,,
an olm,1999-01-01,
an eft,2099-12-01,
`

func TestAnImportAddsWhatAnAdminWouldAndSaysWhatItRefuses(t *testing.T) {
	o := newOffice(t)
	refused := "line 5: the prompt has no text\n" +
		"line 6: 1999-01-01 is over: a day is a date to come, written like 2026-12-01\n" +
		`line 7: 2099-12-01 is the day of "a frog": this day has its prompt already` + "\n"
	for _, step := range []struct {
		args []string
		want string
	}{
		{[]string{"-dry-run"}, refused + "3 would be added, 0 there already, 3 refused\n"},
		{nil, refused + "3 added, 0 there already, 3 refused\n"},
		{nil, refused + "0 added, 3 there already, 3 refused\n"},
		{[]string{"-dry-run"}, refused + "0 would be added, 3 there already, 3 refused\n"},
	} {
		printed, err := o.imports(aFile, step.args...)
		o.want(printed, step.want)
		if !errors.Is(err, errReported) {
			t.Errorf("%v: with lines refused the error is %v", step.args, err)
		}
		if len(step.args) == 0 {
			o.wantAdded(map[string]string{
				"a frog":          "map[daily:2099-12-01 text:a frog]",
				"a toad":          "map[active:false text:a toad]",
				"a newt, smiling": "map[active:true text:a newt, smiling]",
			})
		} else if strings.Contains(step.want, "3 would be added") {
			o.wantAdded(nil)
		}
	}
}

func TestAnImportOfWhatIsThereUnderOtherIDsAddsNothing(t *testing.T) {
	o := newOffice(t)
	if _, err := o.documents.AddPromptAs(t.Context(), "frog", "A frog"); err != nil {
		t.Fatal(err)
	}
	printed, err := o.imports("a frog\na toad\n")
	o.want(printed, "1 added, 1 there already, 0 refused\n")
	if err != nil {
		t.Errorf("the error is %v", err)
	}
}

func TestAPromptInThePlaceOfAnotherIsLeftThere(t *testing.T) {
	o := newOffice(t)
	if _, err := o.imports("a frog\n"); err != nil {
		t.Fatal(err)
	}
	frog := o.added()["a frog"].Ref
	if _, err := frog.Update(t.Context(), []firestore.Update{{Path: "text", Value: "a toad"}}); err != nil {
		t.Fatal(err)
	}
	printed, _ := o.imports("a frog\n")
	o.want(printed, "line 1: another prompt has its id\n0 added, 0 there already, 1 refused\n")
	o.wantAdded(map[string]string{"a toad": "map[text:a toad]"})
}

func TestAnImportOfMoreThanOnePageAddsAll(t *testing.T) {
	o := newOffice(t)
	var file strings.Builder
	for n := range 1234 {
		fmt.Fprintf(&file, "a frog with hat number %d\n", n)
	}
	printed, _ := o.imports(file.String())
	o.want(printed, "1234 added, 0 there already, 0 refused\n")
	if n := len(o.added()); n != 1234 {
		t.Errorf("there are %d", n)
	}
	printed, _ = o.imports(file.String() + "a toad\n")
	o.want(printed, "1 added, 1234 there already, 0 refused\n")
}

func TestAnImportWaitsForTheAnswersAndSaysWhatTheyRefuse(t *testing.T) {
	o := newOffice(t)
	ctx, stop := context.WithCancel(t.Context())
	answering := make(chan error, 1)
	go func() { answering <- o.answer(ctx) }()
	printed, err := o.imports("text,daily\na frog,2099-12-01\nqqq,\na toad,2099-12-02\n", "-wait", "1m")
	stop()
	if err := <-answering; err != nil {
		t.Fatal(err)
	}
	o.want(printed, "line 3: it is added, and answered invalid: no_words: …\n"+
		"line 4: it is added, and answered ready: daily_taken: …\n1 added, 0 there already, 2 refused\n")
	if !errors.Is(err, errReported) {
		t.Errorf("the error is %v", err)
	}
}

// answer is the functions, for as long as it runs: they find no word in qqq, and that the toad's day is taken.
func (o *office) answer(ctx context.Context) error {
	changes := o.documents.Client().Collection("prompts").Snapshots(ctx)
	defer changes.Stop()
	for {
		snapshot, err := changes.Next()
		if ctx.Err() != nil {
			return nil
		}
		if err != nil {
			return err
		}
		for _, change := range snapshot.Changes {
			if change.Kind != firestore.DocumentAdded {
				continue
			}
			written, err := o.documents.WrittenPrompt(ctx, change.Doc.Ref.ID)
			if err != nil {
				return err
			}
			answer := map[string]docstore.Answer{
				"a frog": {State: prompt.Ready},
				"qqq":    {State: prompt.Invalid, Reason: "no_words: …"},
				"a toad": {State: prompt.Ready, Reason: "daily_taken: …", Without: []string{"daily"}},
			}[written.Value.Text]
			if err := o.documents.AnswerPrompt(ctx, change.Doc.Ref.ID, *written.Value, answer); err != nil {
				return err
			}
		}
	}
}

func TestAnImportSaysWhenNobodyAnswers(t *testing.T) {
	o := newOffice(t)
	printed, _ := o.imports("a frog\n", "-wait", "1ms")
	o.want(printed, "line 1: it is added, and not answered yet: are the functions running?\n0 added, 0 there already, 1 refused\n")
}

func TestAnImportReadsTheStandardInput(t *testing.T) {
	o := newOffice(t)
	var out, errOut bytes.Buffer
	if err := prompts(t.Context(), []string{"import", "-"}, strings.NewReader("a frog\n"), &out, &errOut); err != nil {
		t.Fatal(err)
	}
	o.want(out.String(), "1 added, 0 there already, 0 refused\n")
}

func TestAnImportOfWhatCannotBeReadChangesNothing(t *testing.T) {
	for name, c := range map[string]struct {
		args []string
		want string
	}{
		"no file":       {nil, "Usage: paintwtf prompts import"},
		"two files":     {[]string{"a", "b"}, "Usage: paintwtf prompts import"},
		"no such file":  {[]string{filepath.Join(t.TempDir(), "none")}, "no such file"},
		"a broken file": {[]string{"-"}, `-: parse error on line 2, column 10: extraneous or missing " in quoted-field`},
	} {
		t.Run(name, func(t *testing.T) {
			var out, errOut bytes.Buffer
			err := prompts(t.Context(), append([]string{"import"}, c.args...), strings.NewReader("text,daily\n\"a frog,\n"), &out, &errOut)
			if err == nil || !strings.Contains(errOut.String()+err.Error(), c.want) {
				t.Errorf("it says %q and %v, want %q", errOut.String(), err, c.want)
			}
		})
	}
}
