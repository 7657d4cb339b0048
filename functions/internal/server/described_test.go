package server

import (
	"bytes"
	"fmt"
	"io"
	"maps"
	"net/http"
	"net/http/httptest"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"cloud.google.com/go/firestore"
	"github.com/getkin/kin-openapi/openapi3"
	"github.com/getkin/kin-openapi/openapi3filter"
	"github.com/getkin/kin-openapi/routers"

	"paint.wtf/functions/internal/mirror"
	"paint.wtf/functions/internal/moderation"
	"paint.wtf/functions/internal/openapi"
)

// described is the Api's description, and what the server was seen to answer of it.
type described struct {
	*testing.T
	document *openapi3.T
	mu       sync.Mutex
	seen     map[string][]int // statuses by operation, such as "GET /api/prompts"
}

func description(t *testing.T) *described {
	t.Helper()
	document, err := openapi3.NewLoader().LoadFromData(openapi.Description)
	if err != nil {
		t.Fatal(err)
	}
	if err := document.Validate(t.Context()); err != nil {
		t.Fatalf("the description is no OpenAPI: %v", err)
	}
	return &described{T: t, document: document, seen: map[string][]int{}}
}

func (d *described) operations() map[string]*openapi3.Operation {
	all := map[string]*openapi3.Operation{}
	for path, item := range d.document.Paths.Map() {
		for method, operation := range item.Operations() {
			all[method+" "+path] = operation
		}
	}
	return all
}

// documented are the statuses of an operation.
func documented(o *openapi3.Operation) (statuses []int) {
	for text := range o.Responses.Map() {
		status, _ := strconv.Atoi(text) // 0 for a range, which no answer has
		statuses = append(statuses, status)
	}
	slices.Sort(statuses)
	return statuses
}

// A question is a request of one of the operations.
type question struct {
	by           *visitor
	name         string // of the operation
	path         string
	body         string
	headers      map[string]string
	want         int
	mustSay      string
	withoutToken bool
}

// ask sends a request and holds its answer against the description.
func (d *described) ask(q question) {
	d.Helper()
	method, at, _ := strings.Cut(q.name, " ")
	r := httptest.NewRequest(method, q.path, strings.NewReader(q.body)).WithContext(d.Context())
	if q.by.token != "" && !q.withoutToken {
		r.Header.Set("Authorization", "Bearer "+q.by.token)
	}
	if q.body != "" {
		r.Header.Set("Content-Type", "application/json")
	}
	for name, value := range q.headers {
		r.Header.Set(name, value)
	}
	w := httptest.NewRecorder()
	q.by.handler.ServeHTTP(w, r)
	if w.Code != q.want || !strings.Contains(strings.ReplaceAll(w.Body.String(), `\"`, `"`), q.mustSay) {
		d.Errorf("%s %s answers %d %.300s, want %d %s", method, q.path, w.Code, w.Body, q.want, q.mustSay)
		return
	}
	operation := d.operations()[q.name]
	if operation == nil {
		d.Errorf("%s is not described", q.name)
		return
	}
	if h := w.Header(); q.want == http.StatusNotModified && (h.Get("ETag") == "" || !strings.HasPrefix(h.Get("Cache-Control"), "public, ") || w.Body.Len() > 0) {
		d.Errorf("%s answers 304 with %v and %d bytes", q.name, h, w.Body.Len())
	}
	input := &openapi3filter.ResponseValidationInput{
		RequestValidationInput: &openapi3filter.RequestValidationInput{
			Request: r,
			Route: &routers.Route{
				Spec: d.document, Path: at, PathItem: d.document.Paths.Value(at), Method: method, Operation: operation,
			},
		},
		Status: w.Code, Header: w.Header(), Body: io.NopCloser(bytes.NewReader(w.Body.Bytes())),
		Options: &openapi3filter.Options{IncludeResponseStatus: true},
	}
	if err := openapi3filter.ValidateResponse(d.Context(), input); err != nil {
		d.Errorf("%s %s answers %d, which is not as it is described: %v\n%.500s", method, q.path, w.Code, err, w.Body)
		return
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	d.seen[q.name] = append(d.seen[q.name], w.Code)
}

func TestEveryRouteIsDescribedAndEveryOperationIsServed(t *testing.T) {
	g := newGame(t)
	served := []string{}
	for _, pattern := range g.API(g.Context()).Patterns() {
		served = append(served, strings.ReplaceAll(pattern, "...}", "}"))
	}
	slices.Sort(served)
	if operations := slices.Sorted(maps.Keys(description(t).operations())); !slices.Equal(served, operations) {
		t.Errorf("served are\n%s\ndescribed are\n%s", strings.Join(served, "\n"), strings.Join(operations, "\n"))
	}
}

func TestEveryDescribedStatusIsAnsweredAsItIsDescribed(t *testing.T) {
	d := description(t)
	empty := newGame(t)
	empty.untilChosen()
	d.ask(question{by: empty.visitor(), name: "GET /api/daily", path: "/api/daily", want: http.StatusNotFound})

	g := newGame(t)
	g.withSite()
	w := newDescribedWorld(g)
	for _, q := range w.questions() {
		d.ask(q)
	}
	for name, operation := range d.operations() {
		for _, status := range documented(operation) {
			for _, q := range w.common(name, operation, status) {
				d.ask(q)
			}
		}
	}
	d.askWhileAllIsAway(w)
	d.askTooOften(w)

	for name, operation := range d.operations() {
		seen := slices.Compact(slices.Sorted(slices.Values(d.seen[name])))
		if want := documented(operation); !slices.Equal(seen, want) {
			t.Errorf("%s was seen to answer %v, described are %v", name, seen, want)
		}
	}
}

// describedWorld is a game with something behind every address.
type describedWorld struct {
	*game
	prompt, drawing, flagged string
	nobody, player, member   *visitor
	departed, moderator      *visitor
	paths                    map[string]string // where an operation finds something
	bodies                   map[string]string
	missing                  map[string]string // where it finds nothing
}

func newDescribedWorld(g *game) *describedWorld {
	w := &describedWorld{game: g, prompt: g.newPrompt(), nobody: g.visitor(), player: g.guest(), member: g.member(), departed: g.guest(), moderator: g.moderator()}
	g.untilChosen()
	hidden := g.hang(w.player.uid, w.prompt)
	g.must(g.playerWritten(w.player.uid))
	g.decide(w.moderator, hidden, moderation.Hide)
	w.drawing, w.flagged = g.hang(w.player.uid, w.prompt), g.hang(w.player.uid, w.prompt)
	g.hang(w.member.uid, w.prompt)
	g.update("drawings/"+w.flagged, firestore.Update{Path: "nsfw.flagged", Value: true}, firestore.Update{Path: "featuredAt", Value: firestore.ServerTimestamp})
	g.must(g.drawingWritten(w.flagged))
	g.must(g.users().DeleteUser(g.Context(), w.departed.uid))
	player := g.playerID(w.player.uid)
	w.paths = map[string]string{
		"GET /api/prompts/{id}": "/api/prompts/" + w.prompt, "GET /api/prompts/{id}/board": "/api/prompts/" + w.prompt + "/board",
		"GET /api/players/{id}": "/api/players/" + player, "GET /api/players/{id}/drawings": "/api/players/" + player + "/drawings",
		"GET /api/drawings/{id}": "/api/drawings/" + w.drawing, "DELETE /api/drawings/{id}": "/api/drawings/" + w.drawing,
		"GET /api/drawings/{id}/strokes": "/api/drawings/" + w.drawing + "/strokes",
		"POST /api/drawings/{id}/appeal": "/api/drawings/" + hidden + "/appeal", "GET /api/moderation/drawings/{id}": "/api/moderation/drawings/" + hidden,
		"GET /img/{file}": "/img/" + w.drawing + ".png", "GET /d/{id}": "/d/" + w.drawing,
	}
	w.bodies = map[string]string{
		"POST /api/drawings/{id}/appeal": `{"text": "it is a frog"}`,
		"POST /api/submissions":          submission(newID(), w.prompt), "POST /api/me/merge": fmt.Sprintf(`{"guestToken": %q}`, w.player.token),
	}
	w.missing = map[string]string{}
	for name, path := range w.paths {
		for _, known := range []string{w.prompt, w.drawing, hidden, player} {
			path = strings.ReplaceAll(path, known, newID())
		}
		w.missing[name] = path
	}
	return w
}

func (w *describedWorld) path(name string) string {
	if path, ok := w.paths[name]; ok {
		return path
	}
	_, path, _ := strings.Cut(name, " ")
	return path
}

// questions are those whose answers only one operation has.
func (w *describedWorld) questions() []question {
	const appeal, queue, decisions = "POST /api/drawings/{id}/appeal", "GET /api/moderation/queue", "GET /api/moderation/decisions"
	queuePath := w.path(queue)
	picture, board := w.path("GET /img/{file}"), w.path("GET /api/prompts/{id}/board")
	first := decoded[struct{ Next *string }](w, w.nobody.get(board+"?limit=1"), http.StatusOK)
	opened, unknown, taken := submission(newID(), w.prompt), submission(newID(), newID()), submission(w.submit("somebody else", w.prompt), w.prompt)
	all := []question{
		{by: w.nobody, name: "GET /api/prompts/{id}/board", path: board + "?scope=drawings&limit=1", want: http.StatusOK},
		{by: w.nobody, name: "GET /api/prompts/{id}/board", path: board + "?limit=1&after=" + *first.Next, want: http.StatusOK},
		{by: w.nobody, name: "GET /api/prompts/{id}/board", path: board + "?limit=1&around=" + w.drawing, want: http.StatusOK},
		{by: w.nobody, name: "GET /api/prompts/{id}/board", path: board + "?around=" + newID(), want: http.StatusNotFound},
		{by: w.player, name: "POST /api/submissions", path: "/api/submissions", body: opened, want: http.StatusCreated},
		{by: w.player, name: "POST /api/submissions", path: "/api/submissions", body: opened, want: http.StatusOK},
		{by: w.player, name: "POST /api/submissions", path: "/api/submissions", body: unknown, want: http.StatusNotFound, mustSay: "unknown_prompt"},
		{by: w.player, name: "POST /api/submissions", path: "/api/submissions", body: taken, want: http.StatusConflict},
		{by: w.player, name: "GET /api/me/drawings", path: "/api/me/drawings?limit=1", want: http.StatusOK},
		{by: w.player, name: "POST /api/me/merge", path: "/api/me/merge", body: w.bodies["POST /api/me/merge"], want: http.StatusForbidden},
		{by: w.member, name: "POST /api/me/merge", path: "/api/me/merge", body: fmt.Sprintf(`{"guestToken": %q}`, w.member.token), want: http.StatusConflict},
		{by: w.player, name: appeal, path: w.path(appeal), body: w.bodies[appeal], want: http.StatusOK},
		{by: w.player, name: appeal, path: w.path(appeal), body: w.bodies[appeal], want: http.StatusConflict, mustSay: "appealed"},
		{by: w.player, name: appeal, path: "/api/drawings/" + w.drawing + "/appeal", body: w.bodies[appeal], want: http.StatusConflict, mustSay: "not_hidden"},
		{by: w.moderator, name: queue, path: queuePath + "?reason=appealed&limit=1", want: http.StatusOK, mustSay: `"appealed"`},
		{by: w.moderator, name: decisions, path: "/api/moderation/decisions?by=me&limit=1", want: http.StatusOK, mustSay: `"action":"hide"`},
		{by: w.nobody, name: "GET /img/{file}", path: picture, headers: map[string]string{"Range": "bytes=0-9"}, want: http.StatusPartialContent},
		{by: w.nobody, name: "GET /img/{file}", path: picture, headers: map[string]string{"Range": "bytes=9999999-"}, want: http.StatusRequestedRangeNotSatisfiable},
		{by: w.nobody, name: "GET /api/drawings/{id}", path: "/api/drawings/" + w.flagged, want: http.StatusOK, mustSay: "revealUrl"},
	}
	for _, form := range []string{w.drawing + ".png?w=128", w.drawing + ".card.png", w.flagged + ".blur.png?w=256", w.flagged + ".reveal.png", w.flagged + ".card.png"} {
		all = append(all, question{by: w.nobody, name: "GET /img/{file}", path: "/img/" + form, want: http.StatusOK})
	}
	// Boards that are scored anew while somebody pages through them: that of one prompt, and with another that over all.
	cursorOf := func(path string) string {
		return *decoded[struct{ Next *string }](w, w.nobody.get(path+"?limit=1"), http.StatusOK).Next
	}
	changed, also := w.newPrompt(), w.newPrompt()
	w.hang(newID(), changed)
	w.hang(newID(), changed)
	board = "/api/prompts/" + changed + "/board"
	ofPrompt, ofAll := cursorOf(board), cursorOf("/api/board")
	for _, id := range []string{changed, also} {
		w.update("prompts/"+id, firestore.Update{Path: "judge.scoring", Value: "another"})
		w.must(mirror.New(w.documents, w.boards).Prompt(w.Context(), id))
	}
	return append(all,
		question{by: w.nobody, name: "GET /api/prompts/{id}/board", path: board + "?after=" + ofPrompt, want: http.StatusConflict},
		question{by: w.nobody, name: "GET /api/board", path: "/api/board?after=" + ofAll, want: http.StatusConflict})
}

// common are the questions that many operations answer alike.
func (w *describedWorld) common(name string, o *openapi3.Operation, status int) []question {
	q := question{by: w.nobody, name: name, path: w.path(name), body: w.bodies[name], want: status}
	forModerators := slices.Contains(o.Tags, "Moderation")
	switch {
	case forModerators:
		q.by = w.moderator
	case o.Security != nil:
		q.by = w.player
	}
	switch status {
	case http.StatusForbidden:
		if !forModerators {
			return nil
		}
		q.by, q.mustSay = w.player, "forbidden"
	case http.StatusOK:
		if o.OperationID == "appeal" {
			return nil
		}
		if o.OperationID == "merge" {
			q.by, q.body = w.member, fmt.Sprintf(`{"guestToken": %q}`, w.guest().token)
		}
		if o.OperationID == "submit" {
			return nil
		}
	case http.StatusNoContent:
		q.by = w.guest()
		if id := w.hang(q.by.uid, w.prompt); o.OperationID == "deleteDrawing" {
			q.path = "/api/drawings/" + id
		} else {
			q.path += "?confirm=" + q.by.playerID()
		}
	case http.StatusNotModified:
		q.by, q.headers = w.nobody, map[string]string{"If-None-Match": "*"}
	case http.StatusBadRequest:
		// What a route says that it takes is what its description says.
		q.path += "?nonsense=1"
		q.mustSay = "takes none"
		var takes []string
		for _, p := range o.Parameters {
			if p.Value.In == openapi3.ParameterInQuery {
				takes = append(takes, p.Value.Name)
			}
		}
		if len(takes) > 0 {
			q.mustSay = "this address takes " + strings.Join(takes, ", ") + ":"
		}
	case http.StatusUnauthorized:
		q.by, q.withoutToken, q.headers = w.nobody, true, map[string]string{"Authorization": "Bearer nonsense"}
	case http.StatusGone:
		q.by = w.departed
	case http.StatusRequestEntityTooLarge:
		q.body = `{"` + strings.Repeat("x", 20<<10)
	case http.StatusUnsupportedMediaType:
		q.headers = map[string]string{"Content-Type": "text/plain"}
	case http.StatusNotFound:
		path, ok := w.missing[name]
		if !ok {
			return nil
		}
		q.path = path
	default:
		return nil
	}
	return []question{q}
}

// askWhileAllIsAway asks what needs Firestore or Postgres while neither is there.
func (d *described) askWhileAllIsAway(w *describedWorld) {
	away := w.whileAllIsAway()
	away.withSite()
	nobody, player, member, moderator := away.visitor(), *w.player, *w.member, *w.moderator
	player.handler, member.handler, moderator.handler = nobody.handler, nobody.handler, nobody.handler
	var all sync.WaitGroup
	for name, operation := range d.operations() {
		if !slices.Contains(documented(operation), http.StatusServiceUnavailable) {
			continue
		}
		q := question{by: nobody, name: name, path: w.path(name), body: w.bodies[name], want: http.StatusServiceUnavailable}
		switch {
		case operation.OperationID == "merge":
			q.by, q.body = &member, fmt.Sprintf(`{"guestToken": %q}`, w.guest().token)
		case slices.Contains(operation.Tags, "Moderation"):
			q.by = &moderator
		case operation.Security != nil:
			q.by = &player
		}
		if slices.Contains(operation.Tags, "Boards") {
			q.mustSay = `"reason":"boards_away"`
		}
		all.Go(func() { d.ask(q) })
	}
	all.Wait()
}

// askTooOften asks everything twice where once is allowed.
func (d *described) askTooOften(w *describedWorld) {
	w.config.ReadsPerMinute, w.config.WritesPerMinute = 1, 1
	v := w.visitor()
	address := 0
	for name, operation := range d.operations() {
		if !slices.Contains(documented(operation), http.StatusTooManyRequests) {
			continue
		}
		address++
		from := fmt.Sprintf("198.51.100.%d", address)
		method, _, _ := strings.Cut(name, " ")
		v.from(from, method, w.path(name), "")
		d.ask(question{by: v, name: name, path: w.path(name), headers: map[string]string{"X-Forwarded-For": from + ", 203.0.113.9"}, want: http.StatusTooManyRequests})
	}
}
