package api

import (
	"context"
	"errors"
	"net/http"
	"net/http/httptest"
	"testing"
	"testing/synctest"

	"paint.wtf/functions/internal/fault"
)

// crowd asks a path with many requests at once, and lets the handler go on once all of them wait.
func crowd(t *testing.T, handle func(goOn <-chan struct{}, w http.ResponseWriter, r *http.Request) error, requests []*http.Request) (calls int, answers []*httptest.ResponseRecorder) {
	t.Helper()
	answers = make([]*httptest.ResponseRecorder, len(requests))
	synctest.Test(t, func(*testing.T) {
		goOn, made := make(chan struct{}), make(chan int, len(requests))
		serve := (&API{}).collapsed(func(w http.ResponseWriter, r *http.Request) error {
			made <- 1
			return handle(goOn, w, r)
		})
		for i, r := range requests {
			answers[i] = httptest.NewRecorder()
			go func() {
				if err := serve(answers[i], r); err != nil {
					WriteProblem(answers[i], r, err)
				}
			}()
		}
		synctest.Wait()
		close(goOn)
		synctest.Wait()
		calls = len(made)
	})
	return calls, answers
}

func echo(goOn <-chan struct{}, w http.ResponseWriter, r *http.Request) error {
	<-goOn
	writeJSON(w, r, http.StatusOK, cacheShort, map[string]string{"path": r.URL.Path})
	return nil
}

func TestWhoAsksTheSameAtTheSameTimeWaitsForOneAnswer(t *testing.T) {
	first := httptest.NewRecorder()
	writeJSON(first, httptest.NewRequest(http.MethodGet, "/board", nil), http.StatusOK, cacheShort, map[string]string{"path": "/board"})
	var requests []*http.Request
	for i := range 50 {
		r := httptest.NewRequest(http.MethodGet, "/board?a=1&b=2", nil)
		if i%2 == 1 {
			r.URL.RawQuery = "b=2&a=1"
			r.Header.Set("If-None-Match", first.Header().Get("ETag"))
		}
		requests = append(requests, r)
	}
	calls, answers := crowd(t, echo, requests)
	if calls != 1 {
		t.Errorf("the board was read %d times", calls)
	}
	for i, w := range answers {
		if i%2 == 0 && (w.Code != http.StatusOK || w.Body.String() != first.Body.String()) {
			t.Errorf("who has nothing is answered %d %s", w.Code, w.Body)
		}
		if i%2 == 1 && (w.Code != http.StatusNotModified || w.Body.Len() > 0) {
			t.Errorf("who has it is answered %d %s", w.Code, w.Body)
		}
	}
}

func TestAnAnswerIsSharedNeitherWithOtherQuestionsNorWithThoseWhoAreSignedIn(t *testing.T) {
	signedIn := httptest.NewRequest(http.MethodGet, "/board", nil)
	signedIn.Header.Set("Authorization", "Bearer x")
	calls, answers := crowd(t, echo, []*http.Request{
		httptest.NewRequest(http.MethodGet, "/board", nil), httptest.NewRequest(http.MethodGet, "/board?limit=1", nil),
		httptest.NewRequest(http.MethodGet, "/other", nil), signedIn,
	})
	if calls != 4 || answers[2].Body.String() == answers[0].Body.String() {
		t.Errorf("%d of 4 were asked; another path is answered %s", calls, answers[2].Body)
	}
}

func TestWhoLeavesDoesNotTakeTheAnswerFromOthers(t *testing.T) {
	gone, leave := context.WithCancel(t.Context())
	leave()
	_, answers := crowd(t, func(goOn <-chan struct{}, w http.ResponseWriter, r *http.Request) error {
		<-goOn
		if r.Context().Err() != nil {
			return r.Context().Err()
		}
		return echo(goOn, w, r)
	}, []*http.Request{
		httptest.NewRequest(http.MethodGet, "/board", nil).WithContext(gone), httptest.NewRequest(http.MethodGet, "/board", nil),
	})
	if answers[1].Code != http.StatusOK {
		t.Errorf("who stays is answered %d %s", answers[1].Code, answers[1].Body)
	}
}

func TestWhatHangsIsAnsweredInTime(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		serve := (&API{}).collapsed(func(_ http.ResponseWriter, r *http.Request) error {
			<-r.Context().Done()
			return errors.Join(fault.BoardsAway, r.Context().Err())
		})
		if err := serve(httptest.NewRecorder(), httptest.NewRequest(http.MethodGet, "/board", nil)); !errors.Is(err, fault.BoardsAway) {
			t.Errorf("got %v", err)
		}
	})
}
