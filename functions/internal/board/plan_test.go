package board

import (
	"strings"
	"testing"

	"github.com/jackc/pgx/v5"

	"paint.wtf/functions/internal/teststack"
)

// Plans that do not know their arguments are those that the pool uses.
func TestAPageOfEachListIsARangeOfItsIndex(t *testing.T) {
	conn, err := pgx.Connect(t.Context(), teststack.Database(t))
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close(t.Context())
	if _, err := conn.Exec(t.Context(), `
		insert into players (key, version, uid, player_id, display_name, created_at)
			select int4send(n), 1, 'u' || n, 'player-u' || n, '', now() from generate_series(1, 997) n;
		insert into prompts (id, version, text, ready, active, created_at)
			select 'p' || n, 1, '', true, true, now() from generate_series(1, 20) n;
		insert into drawings (id, version, prompt_id, uid, created_at, score, raw, similarity, textness, penalty, blank, saw,
				image_path, visible, ranked, featured_at)
			select 'd' || n, 1, 'p' || 1 + n % 20, 'u' || 1 + n * 7 % 997, timestamptz '2026-01-01' + n * interval '1 second',
				0, 0, 0, 0, 0, false, '[]', '', true, true,
				case when n % 10 = 0 then timestamptz '2026-02-01' + n * interval '1 second' end
			from generate_series(1, 10000) n;
		analyze`); err != nil {
		t.Fatal(err)
	}
	for index, statement := range map[string]string{
		"Index Scan Backward using drawings_newest":     gallery.statement(),
		"Index Scan Backward using drawings_featured":   highlights.statement(),
		"Index Scan Backward using drawings_by_player":  drawingsOf("player-u7", "u7").statement(),
		"Index Only Scan using bests_board":             stretches[Players].after,
		"Index Only Scan Backward using bests_board":    stretches[Players].around,
		"Index Only Scan using drawings_board":          stretches[Drawings].after,
		"Index Only Scan Backward using drawings_board": stretches[Drawings].around,
		"Scan using player_points_board":                pointsPage,
	} {
		// In the simple protocol: in the other one the parameters would want values.
		results, err := conn.PgConn().Exec(t.Context(), "explain (generic_plan) "+statement).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		var lines []string
		for _, row := range results[0].Rows {
			lines = append(lines, string(row[0]))
		}
		plan := strings.Join(lines, "\n")
		if !strings.Contains(plan, index) || strings.Contains(plan, "Seq Scan on drawings") || strings.Contains(plan, "Hash") || strings.Contains(plan, "_of_player") {
			t.Errorf("a page takes more than a range of its index, %s:\n%s", index, plan)
		}
	}
}
