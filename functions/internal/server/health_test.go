package server

import (
	"net/http"
	"net/http/httptest"
	"testing"
	"time"

	"paint.wtf/functions/internal/config"
	"paint.wtf/functions/internal/teststack"
)

type ready struct {
	Model    string
	Parts    map[string]string
	Stopping bool
}

// wantReady checks how a process says that it is, once what it saw a moment ago counts no more.
func (g *game) wantReady(status int, parts map[string]string) {
	g.Helper()
	g.readiness.at = time.Time{}
	w := httptest.NewRecorder()
	g.readyz(w, httptest.NewRequest(http.MethodGet, "/readyz", nil))
	got := decoded[ready](g, w, status)
	for part, state := range parts {
		if got.Parts[part] != state {
			g.Errorf("%s is %q, want %q; all are %v", part, got.Parts[part], state, got.Parts)
		}
	}
	if len(got.Parts) != len(parts) {
		g.Errorf("the parts are %v", got.Parts)
	}
}

// wantAlive checks that a process is not to be ended.
func (g *game) wantAlive() {
	g.Helper()
	began, w := time.Now(), httptest.NewRecorder()
	g.healthz(w, httptest.NewRequest(http.MethodGet, "/healthz", nil))
	if got := decoded[ready](g, w, http.StatusOK); got.Model == "" || len(got.Parts) != 0 {
		g.Errorf("it answers %+v", got)
	}
	if took := time.Since(began); took > readyTime/2 {
		g.Errorf("it took %s: it asks somebody", took)
	}
}

func TestAProcessIsReadyOnceAllItsPartsAnswer(t *testing.T) {
	g := newGame(t)
	g.wantReady(http.StatusOK, map[string]string{"firestore": ok, "postgres": ok, "storage": ok})
	g.wantAlive()
}

func TestWhilePostgresIsStoppedAProcessLivesAndIsNotReady(t *testing.T) {
	postgres := teststack.OwnServer(t)
	g := newGameOn(t, postgres)
	g.wantReady(http.StatusOK, map[string]string{"firestore": ok, "postgres": ok, "storage": ok})
	postgres.Stop()
	g.wantReady(http.StatusServiceUnavailable, map[string]string{"firestore": ok, "postgres": away, "storage": ok})
	g.wantAlive()
	postgres.Start()
	g.wantReady(http.StatusOK, map[string]string{"firestore": ok, "postgres": ok, "storage": ok})
}

func TestWhilePostgresHangsTheOtherPartsAreNotBlamed(t *testing.T) {
	postgres := teststack.OwnServer(t)
	g := newGameOn(t, postgres)
	g.wantReady(http.StatusOK, map[string]string{"firestore": ok, "postgres": ok, "storage": ok})
	thaw := postgres.Freeze()
	defer thaw()
	began := time.Now()
	g.wantReady(http.StatusServiceUnavailable, map[string]string{"firestore": ok, "postgres": away, "storage": ok})
	if took := time.Since(began); took > readyTime+time.Second {
		t.Errorf("it took %s, %s is the bound", took, readyTime)
	}
	g.wantAlive()
}

func TestFirestoreAndStorageAreNamedWhileTheyAreAway(t *testing.T) {
	const nowhere = "127.0.0.1:1"
	for part, variable := range map[string]string{"firestore": "FIRESTORE_EMULATOR_HOST", "storage": "STORAGE_EMULATOR_HOST"} {
		t.Run(part, func(t *testing.T) {
			teststack.Emulators(t)
			t.Setenv("DATABASE_URL", teststack.Database(t))
			t.Setenv(variable, map[string]string{"firestore": nowhere, "storage": "http://" + nowhere}[part])
			c, err := config.Load(t.Context())
			if err != nil {
				t.Fatal(err)
			}
			g := open(t, c)
			want := map[string]string{"firestore": ok, "postgres": ok, "storage": ok}
			want[part] = away
			g.wantReady(http.StatusServiceUnavailable, want)
			g.wantAlive()
		})
	}
}

func TestAStoppingProcessIsNotReady(t *testing.T) {
	g := newGame(t)
	g.drain.finish()
	w := httptest.NewRecorder()
	g.readyz(w, httptest.NewRequest(http.MethodGet, "/readyz", nil))
	if got := decoded[ready](t, w, http.StatusServiceUnavailable); !got.Stopping {
		t.Errorf("it answers %+v", got)
	}
	g.wantAlive()
}

func TestTheEventsAreNotAliveWithoutTheirModel(t *testing.T) {
	g := newGame(t)
	g.judge = nil
	w := httptest.NewRecorder()
	g.healthz(w, httptest.NewRequest(http.MethodGet, "/healthz", nil))
	if w.Code != http.StatusServiceUnavailable {
		t.Errorf("answered %d", w.Code)
	}
}

// Anybody may ask, and each look costs a read of every part.
func TestThePartsAreAskedOnceASecond(t *testing.T) {
	postgres := teststack.OwnServer(t)
	g := newGameOn(t, postgres)
	g.wantReady(http.StatusOK, map[string]string{"firestore": ok, "postgres": ok, "storage": ok})
	g.readiness.at = time.Now().Add(time.Hour) // a second that does not end during the test
	postgres.Stop()
	v := g.visitor()
	if w := v.get("/readyz"); w.Code != http.StatusOK {
		t.Errorf("within the same second, answered %d %s", w.Code, w.Body)
	}
	g.readiness.at = time.Time{}
	if w := v.get("/api/ready"); w.Code != http.StatusServiceUnavailable {
		t.Errorf("in the next one, answered %d %s", w.Code, w.Body)
	}
}
