package jars

import (
	"bufio"
	"context"
	"encoding/json"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"paint.wtf/dev/internal/checkout"
	"paint.wtf/dev/internal/tools"
)

// runtime is our Storage rules runtime, spoken to as firebase-tools does.
type runtime struct {
	t     *testing.T
	in    io.Writer
	lines *bufio.Scanner
}

func startRuntime(t *testing.T) *runtime {
	t.Helper()
	c, err := checkout.Find()
	if err != nil {
		t.Fatal(err)
	}
	places, err := usual(c)
	if err != nil {
		t.Fatal(err)
	}
	cloudJar := ""
	for _, jar := range places.CloudJars {
		if isFile(jar) {
			cloudJar = jar
			break
		}
	}
	if cloudJar == "" || tools.JDK(tools.Here) != nil {
		t.Skip("our runtime is built only where the Google Cloud CLI's Firestore emulator and a JDK are")
	}
	dir := t.TempDir()
	if err := build(context.Background(), cloudJar, places.Runtime, dir, filepath.Join(dir, "log"), names); err != nil {
		t.Fatal(err)
	}
	java := exec.Command("java", "-XX:TieredStopAtLevel=1", "-jar", filepath.Join(dir, names.StorageRules), "serve")
	java.Stderr = os.Stderr
	in, err := java.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := java.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := java.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		in.Close()
		if err := java.Wait(); err != nil {
			t.Errorf("it ended with %v", err)
		}
	})
	r := &runtime{t: t, in: in, lines: bufio.NewScanner(out)}
	if got := r.hear(); got.ID != -1 || got.Status != "ok" {
		t.Fatalf("it begins with %+v", got)
	}
	return r
}

// said is anything that the runtime says.
type said struct {
	ID              int
	Status          string
	ServerRequestID *int `json:"server_request_id"`
	Action          string
	Context         struct{ Path string }
	Result          struct {
		Permit       bool
		RulesVersion int
	}
	Errors, Warnings []string
}

func (r *runtime) hear() (s said) {
	r.t.Helper()
	if !r.lines.Scan() {
		r.t.Fatalf("it says nothing more: %v", r.lines.Err())
	}
	if err := json.Unmarshal(r.lines.Bytes(), &s); err != nil {
		r.t.Fatalf("%q: %v", r.lines.Text(), err)
	}
	return s
}

func (r *runtime) say(message any) {
	r.t.Helper()
	line, err := json.Marshal(message)
	if err != nil {
		r.t.Fatal(err)
	}
	if _, err := r.in.Write(append(line, '\n')); err != nil {
		r.t.Fatal(err)
	}
}

type object = map[string]any

func (r *runtime) load(id int, name, rules string) said {
	r.t.Helper()
	r.say(object{"id": id, "action": "load_ruleset", "context": object{
		"rulesetName": name, "source": object{"files": []object{{"name": "storage.rules", "content": rules}}},
	}})
	return r.hear()
}

// verify asks whether somebody may create a file of a size.
func (r *runtime) verify(id int, ruleset, uid, path string, size int) {
	r.t.Helper()
	auth := object{"null_value": nil}
	if uid != "" {
		auth = object{"map_value": object{"fields": object{"uid": object{"string_value": uid}}}}
	}
	r.say(object{"id": id, "action": "verify", "context": object{
		"rulesetName": ruleset, "service": "firebase.storage", "path": "/b/bucket/o/" + path, "method": "create",
		"variables": object{
			"request": object{"map_value": object{"fields": object{
				"auth":     auth,
				"resource": object{"map_value": object{"fields": object{"size": object{"int_value": size}}}},
			}}},
			"resource": object{"null_value": nil},
		},
	}})
}

// answer answers the runtime's question for a document.
func (r *runtime) answer(question said, state string) {
	r.t.Helper()
	if question.Action != "fetch_firestore_document" || question.ServerRequestID == nil {
		r.t.Fatalf("this is no question: %+v", question)
	}
	name := "projects/demo" + question.Context.Path
	message := object{"id": *question.ServerRequestID, "status": "not_found"}
	if state != "" {
		message["status"] = "ok"
		message["result"] = object{"name": name, "fields": object{
			"state":    object{"stringValue": state},
			"n":        object{"integerValue": "3"},
			"at":       object{"timestampValue": "2026-01-02T03:04:05Z"},
			"tags":     object{"arrayValue": object{"values": []object{{"stringValue": "a"}}}},
			"nothing":  object{"nullValue": nil},
			"empty":    object{"mapValue": object{}},
			"noValues": object{"arrayValue": object{}},
			"other":    object{"referenceValue": "projects/demo/databases/(default)/documents/a/b"},
		}}
	}
	r.say(message)
}

const testRules = `rules_version = '2';
service firebase.storage {
  match /b/{bucket}/o {
    function drawing(id) { return firestore.get(/databases/(default)/documents/drawings/$(id)); }
    match /plain/{uid}/{file} {
      allow create: if request.auth.uid == uid && request.resource.size <= 10;
    }
    match /drawings/{id} {
      allow create: if drawing(id).data.state == 'submitted' && drawing(id).data.n == 3
        && drawing(id).data.at < timestamp.date(2026, 1, 3) && 'a' in drawing(id).data.tags
        && drawing(id).data.nothing == null && drawing(id).id == id;
    }
    match /both/{one}/{two} {
      allow create: if firestore.exists(/databases/(default)/documents/drawings/$(one))
        && !firestore.exists(/databases/(default)/documents/drawings/$(two));
    }
  }
}`

func TestTheStorageRulesRuntime(t *testing.T) {
	r := startRuntime(t) // building and starting it takes seconds
	t.Run("decides as the rules say", func(t *testing.T) { decides(t, r.of(t)) })
	t.Run("answers each of many questions at once", func(t *testing.T) { answersMany(t, r.of(t)) })
	t.Run("says what is wrong", func(t *testing.T) { saysWhatIsWrong(t, r.of(t)) })
}

func (r *runtime) of(t *testing.T) *runtime { return &runtime{t: t, in: r.in, lines: r.lines} }

func decides(t *testing.T, r *runtime) {
	if got := r.load(0, "rules", testRules); len(got.Errors) > 0 || got.Result.RulesVersion != 2 {
		t.Fatalf("loading gives %+v", got)
	}
	id := 0
	check := func(name, uid, path string, size int, want bool, states ...string) {
		t.Helper()
		id++
		r.verify(id, "rules", uid, path, size)
		got := r.hear()
		for _, state := range states {
			r.answer(got, state)
			got = r.hear()
		}
		if got.ID != id || got.Status != "ok" || got.Result.Permit != want {
			t.Errorf("%s: %+v", name, got)
		}
	}
	check("one's own file", "ann", "plain/ann/x", 10, true)
	check("a file too large", "ann", "plain/ann/x", 11, false)
	check("the file of another", "bob", "plain/ann/x", 1, false)
	check("nobody's file", "", "plain/ann/x", 1, false)
	check("a file that no rule knows", "ann", "elsewhere/x", 1, false)
	check("an open submission, whose document is asked for once", "ann", "drawings/d1", 1, true, "submitted")
	check("a closed submission", "ann", "drawings/d2", 1, false, "scored")
	check("no submission", "ann", "drawings/d3", 1, false, "")
	check("two documents, one there and one not", "ann", "both/d4/d5", 1, true, "submitted", "")
	check("two documents, both there", "ann", "both/d4/d5", 1, false, "submitted", "submitted")
}

func answersMany(t *testing.T, r *runtime) {
	r.load(0, "rules", testRules)
	const many = 20
	for i := range many {
		r.verify(i+1, "rules", "ann", "drawings/d", 1)
	}
	verdicts := map[int]bool{}
	for len(verdicts) < many {
		got := r.hear()
		if got.ServerRequestID == nil {
			verdicts[got.ID] = got.Result.Permit
			continue
		}
		state := "submitted"
		if *got.ServerRequestID%2 == 0 {
			state = "scored"
		}
		r.answer(got, state)
	}
	for id, permit := range verdicts {
		if permit != (id%2 == 1) {
			t.Errorf("question %d is answered with %t", id, permit)
		}
	}
}

func saysWhatIsWrong(t *testing.T, r *runtime) {
	got := r.load(0, "broken", "rules_version = '2';\nservice firebase.storage {\n  allow nonsense\n}")
	if len(got.Errors) == 0 || !strings.Contains(got.Errors[0], `"line_":3`) {
		t.Errorf("broken rules give %+v", got)
	}
	r.verify(1, "broken", "ann", "plain/ann/x", 1)
	if got := r.hear(); got.ID != 1 || got.Result.Permit || len(got.Errors) == 0 {
		t.Errorf("rules that were never loaded give %+v", got)
	}
	r.say(object{"id": 2, "action": "dance"})
	if got := r.hear(); got.ID != 2 || len(got.Errors) == 0 {
		t.Errorf("an unknown action gives %+v", got)
	}
}
