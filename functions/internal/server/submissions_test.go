package server

import (
	"fmt"
	"net/http"
	"strconv"
	"strings"
	"testing"
	"time"

	"paint.wtf/functions/internal/drawing"
	"paint.wtf/functions/internal/drawing/drawingtest"
)

type submissionAnswer struct {
	DrawingID, PromptID, State, Upload, Strokes string
	ExpiresAt                                   time.Time
}

func submission(drawingID, promptID string) string {
	return fmt.Sprintf(`{"drawingId": %q, "promptId": %q}`, drawingID, promptID)
}

func (v *visitor) submits(drawingID, promptID string) (int, submissionAnswer) {
	v.Helper()
	w := v.do(http.MethodPost, "/api/submissions", submission(drawingID, promptID))
	return w.Code, decoded[submissionAnswer](v, w, w.Code)
}

func TestASubmissionSaysWhereToUploadAndUntilWhen(t *testing.T) {
	g := newGame(t)
	v, id := g.guest(), newID()
	code, answer := v.submits(id, g.newPrompt())
	if code != http.StatusCreated || answer.Upload != drawing.UploadPath(v.uid, id) || answer.Strokes != drawing.StrokesPath(v.uid, id) {
		t.Errorf("answered %d %+v", code, answer)
	}
	if left := time.Until(answer.ExpiresAt); left < time.Minute || left > 2*time.Hour {
		t.Errorf("it expires in %s", left)
	}
	d := g.drawing(id)
	if d.State != drawing.Submitted || d.UID != v.uid {
		t.Errorf("the document is %+v", d)
	}
}

func TestTheSameSubmissionAgainIsTheSameSubmission(t *testing.T) {
	g := newGame(t)
	v, id, promptID := g.guest(), newID(), g.newPrompt()
	v.submits(id, promptID)
	if code, answer := v.submits(id, promptID); code != http.StatusOK || answer.State != string(drawing.Submitted) {
		t.Errorf("answered %d %+v", code, answer)
	}
}

func TestASubmissionThatWasScoredAlreadySaysSo(t *testing.T) {
	g := newGame(t)
	v, id, promptID := g.guest(), newID(), g.newPrompt()
	v.submits(id, promptID)
	g.must(g.score(g.upload(drawing.UploadPath(v.uid, id), drawingtest.Encode(t, doodle()))))
	if code, answer := v.submits(id, promptID); code != http.StatusOK || answer.State != string(drawing.Scored) {
		t.Errorf("answered %d %+v", code, answer)
	}
}

func TestAFirstSubmissionMakesThePlayer(t *testing.T) {
	g := newGame(t)
	v := g.guest()
	v.submits(newID(), g.newPrompt())
	p, err := g.documents.Player(t.Context(), v.uid)
	if err != nil || p.Value == nil || p.Value.PlayerID == "" || p.Value.PlayerID == v.uid || p.Value.DisplayName == "" {
		t.Errorf("the player is %+v, %v", p.Value, err)
	}
}

func TestASubmissionThatCannotBeIsRefusedWithItsReason(t *testing.T) {
	g := newGame(t)
	v, promptID := g.guest(), g.newPrompt()
	taken := g.submit("somebody else", promptID)
	retired := g.newPrompt()
	g.edit(retired, retire[0])
	mine := newID()
	v.submits(mine, promptID)
	for name, c := range map[string]struct {
		body   string
		status int
		reason string
	}{
		"another's id":              {submission(taken, promptID), http.StatusConflict, "taken"},
		"own id for another prompt": {submission(mine, g.newPrompt()), http.StatusConflict, "taken"},
		"no such prompt":            {submission(newID(), newID()), http.StatusNotFound, "unknown_prompt"},
		"a prompt that is invalid":  {submission(newID(), g.addPrompt(map[string]any{"text": ""})), http.StatusNotFound, "unknown_prompt"},
		"a retired prompt":          {submission(newID(), retired), http.StatusConflict, "prompt_retired"},
		"an id with a slash":        {submission("abcdefghij/123456789", promptID), http.StatusBadRequest, "bad_request"},
		"a prompt id with a slash":  {submission(newID(), "a/b"), http.StatusBadRequest, "bad_request"},
		"no JSON":                   {`drawingId=1`, http.StatusBadRequest, "bad_request"},
		"an unknown field":          {`{"drawingId": "x", "score": 100}`, http.StatusBadRequest, "bad_request"},
		"two values":                {submission(newID(), promptID) + "{}", http.StatusBadRequest, "bad_request"},
		"a huge body":               {`{"drawingId": "` + strings.Repeat("x", 20<<10) + `"}`, http.StatusRequestEntityTooLarge, "too_large"},
	} {
		t.Run(name, func(t *testing.T) {
			wantProblem(t, v.do(http.MethodPost, "/api/submissions", c.body), c.status, c.reason)
		})
	}
}

func TestNobodySubmitsWithoutSigningIn(t *testing.T) {
	g := newGame(t)
	for name, token := range map[string]string{"no token": "", "no token at all": "nonsense"} {
		t.Run(name, func(t *testing.T) {
			v := g.visitor()
			v.token = token
			wantProblem(t, v.do(http.MethodPost, "/api/submissions", submission(newID(), newID())), http.StatusUnauthorized, "unauthenticated")
		})
	}
}

func TestTooManySubmissionsInAMinuteAreRefusedWithTheTimeLeft(t *testing.T) {
	g := newGame(t)
	g.config.SubmissionsPerMinute = 2
	v, promptID := g.guest(), g.newPrompt()
	// The minute may turn in between, so one more than twice the limit is always too many for one of them.
	for range 5 {
		w := v.do(http.MethodPost, "/api/submissions", submission(newID(), promptID))
		if w.Code == http.StatusCreated {
			continue
		}
		p := decoded[problemAnswer](t, w, http.StatusTooManyRequests)
		left, err := strconv.Atoi(w.Header().Get("Retry-After"))
		if err != nil || left < 1 || left > 60 || !strings.Contains(p.Detail, fmt.Sprintf("next in %d s", left)) {
			t.Errorf("Retry-After is %q, the detail %q", w.Header().Get("Retry-After"), p.Detail)
		}
		if p.Reason != "rate_limited" {
			t.Errorf("the problem is %+v", p)
		}
		return
	}
	t.Error("five submissions passed a limit of two")
}

func TestMeIsTheSamePlayerEveryTime(t *testing.T) {
	g := newGame(t)
	v := g.guest()
	type me struct{ PlayerID, DisplayName string }
	first := decoded[me](t, v.get("/api/me"), http.StatusOK)
	second := decoded[me](t, v.get("/api/me"), http.StatusOK)
	if first != second || first.PlayerID == "" || first.DisplayName == "" {
		t.Errorf("got %+v, then %+v", first, second)
	}
}
