package server

import (
	"context"
	"fmt"
	"maps"
	"net/http"
	"net/http/httptest"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
	"golang.org/x/sync/errgroup"

	"paint.wtf/functions/internal/board"
)

// sharedCache is one edge of a CDN: a shared cache as RFC 9111 has it, as far as it goes for GET. It asks for one thing once at a
// time, keeps what s-maxage lets it keep, and afterwards asks whether that has changed.
type sharedCache struct {
	origin http.Handler
	mu     sync.Mutex
	kept   map[string]*keptAnswer
	asked  int // requests that went on to the origin
}

type keptAnswer struct {
	mu     sync.Mutex
	answer *httptest.ResponseRecorder
	until  time.Time
}

var sharedAge = regexp.MustCompile(`(?:^|, )s-maxage=(\d+)`)

func (c *sharedCache) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodGet || r.Header.Get("Authorization") != "" {
		c.ask(w, r)
		return
	}
	c.mu.Lock()
	k := c.kept[r.URL.String()]
	if k == nil {
		k = &keptAnswer{}
		c.kept[r.URL.String()] = k
	}
	c.mu.Unlock()
	k.mu.Lock()
	defer k.mu.Unlock()
	if !time.Now().Before(k.until) {
		k.refresh(c, r)
	}
	maps.Copy(w.Header(), k.answer.Header())
	w.WriteHeader(k.answer.Code)
	_, _ = w.Write(k.answer.Body.Bytes())
}

func (c *sharedCache) ask(w http.ResponseWriter, r *http.Request) {
	c.mu.Lock()
	c.asked++
	c.mu.Unlock()
	c.origin.ServeHTTP(w, r)
}

func (k *keptAnswer) refresh(c *sharedCache, r *http.Request) {
	r = r.Clone(r.Context())
	if k.answer != nil {
		r.Header.Set("If-None-Match", k.answer.Header().Get("ETag"))
	}
	fresh := httptest.NewRecorder()
	c.ask(fresh, r)
	if k.answer == nil || fresh.Code != http.StatusNotModified {
		k.answer = fresh
	}
	control := fresh.Header().Get("Cache-Control")
	age := sharedAge.FindStringSubmatch(control)
	if age == nil || strings.Contains(control, "no-store") || strings.Contains(control, "private") {
		return
	}
	seconds, _ := strconv.Atoi(age[1])
	k.until = time.Now().Add(time.Duration(seconds) * time.Second)
}

// underWay is how many requests there are at once, at most: a busy machine takes longer, and gives none of them up.
const underWay = 100

// viewed lets people look at pages, so many a second, and returns how long that took.
func (g *game) viewed(handler http.Handler, views, perSecond int, page []string) time.Duration {
	g.Helper()
	start := time.Now()
	next := time.NewTicker(time.Second / time.Duration(perSecond))
	defer next.Stop()
	var all errgroup.Group
	all.SetLimit(underWay)
	for range views {
		<-next.C
		for _, path := range page {
			all.Go(func() error {
				w := httptest.NewRecorder()
				handler.ServeHTTP(w, httptest.NewRequest(http.MethodGet, path, nil))
				if w.Code != http.StatusOK {
					return fmt.Errorf("%s answers %d", path, w.Code)
				}
				return nil
			})
		}
	}
	g.must(all.Wait())
	return time.Since(start)
}

// transactions are how many the game's database has seen. The pool is closed for it, since sessions count when they end, and
// another takes its place.
func (g *game) transactions() (n int) {
	g.Helper()
	g.boards.Close()
	ctx := context.WithoutCancel(g.Context())
	c, err := pgx.ParseConfig(g.config.DatabaseURL)
	g.must(err)
	database := c.Database
	c.Database = "postgres"
	db, err := pgx.ConnectConfig(ctx, c)
	g.must(err)
	defer db.Close(ctx)
	for sessions := 1; sessions > 0; {
		g.must(db.QueryRow(ctx, `select numbackends, xact_commit + xact_rollback from pg_stat_database where datname = $1`, database).Scan(&sessions, &n))
	}
	g.boards, err = board.Open(g.Context(), g.config.DatabaseURL)
	g.must(err)
	g.T.Cleanup(g.boards.Close)
	return n
}

// What a view may cost, however many there are: a board is asked for every two seconds and each of its pictures every thirty, as
// long as they are kept; each of these is a few transactions, and so is each session that the pool opens for them.
const (
	boardAge, pictureAge = 2 * time.Second, 30 * time.Second
	perRequest, sessions = 3, 24
)

func TestAThousandViewsOfABoardAreAFewQuestionsToPostgres(t *testing.T) {
	g := newGame(t)
	g.config.ReadsPerMinute = 0
	promptID := g.newPrompt()
	const pictures, views, perSecond = 10, 1000, 200
	page := []string{"/api/prompts/" + promptID + "/board?limit=24&scope=players"}
	for range pictures {
		page = append(page, "/img/"+g.hang(newID(), promptID)+".png?w=256")
	}

	before := g.transactions()
	g.viewed(g.visitor().handler, views, perSecond, page)
	bare := g.transactions() - before
	before += bare
	edge := &sharedCache{origin: g.visitor().handler, kept: map[string]*keptAnswer{}}
	took := g.viewed(edge, views, perSecond, page)
	cached := g.transactions() - before

	t.Log(fmt.Sprintf("%d views at %d a second, each a board and %d pictures, are %d requests. ", views, perSecond, pictures, views*len(page)) +
		fmt.Sprintf("Straight to the Api: %d transactions in Postgres. Through a shared cache: %d requests to the Api, %d transactions.", bare, edge.asked, cached))
	asked := int(took/boardAge) + 1 + pictures*(int(took/pictureAge)+1)
	if edge.asked > asked {
		t.Errorf("%d requests to the Api for a thousand views in %v, want at most %d", edge.asked, took, asked)
	}
	if most := perRequest*asked + sessions; cached > most {
		t.Errorf("%d transactions for a thousand views in %v, want at most %d", cached, took, most)
	}
}
