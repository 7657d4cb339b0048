package board

import (
	"strings"
	"testing"

	"github.com/jackc/pgx/v5"

	"paint.wtf/functions/internal/teststack"
)

func TestAPageOfEachListIsARangeOfItsIndex(t *testing.T) {
	conn, err := pgx.Connect(t.Context(), teststack.Database(t))
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close(t.Context())
	if _, err := conn.Exec(t.Context(), `
		insert into players (key, version, uid, player_id, display_name, created_at)
			select int4send(n), 1, 'u' || n, 'player-u' || n, '', now() from generate_series(1, 100) n;
		insert into prompts (id, version, text, ready, active, created_at)
			select 'p' || n, 1, '', true, true, now() from generate_series(1, 20) n;
		insert into drawings (id, version, prompt_id, uid, created_at, score, raw, similarity, textness, penalty, blank, saw,
				image_path, visible, ranked, featured_at)
			select 'd' || n, 1, 'p' || 1 + n % 20, 'u' || 1 + n * 7 % 100, timestamptz '2026-01-01' + n * interval '1 second',
				0, 0, 0, 0, 0, false, '[]', '', true, true,
				case when n % 10 = 0 then timestamptz '2026-02-01' + n * interval '1 second' end
			from generate_series(1, 10000) n;
		analyze`); err != nil {
		t.Fatal(err)
	}
	for index, list := range map[string]cardList{
		"drawings_newest": gallery, "drawings_featured": highlights, "drawings_by_player": drawingsOf("player-u7", "u7"),
	} {
		rows, err := conn.Query(t.Context(), "explain "+list.statement(), append([]any{latest.at, latest.id, 21}, list.args...)...)
		if err != nil {
			t.Fatal(err)
		}
		lines, err := pgx.CollectRows(rows, pgx.RowTo[string])
		plan := strings.Join(lines, "\n")
		if err != nil || !strings.Contains(plan, "Index Scan Backward using "+index) || strings.Contains(plan, "Sort") {
			t.Errorf("error %v; a page takes more than a range of %s:\n%s", err, index, plan)
		}
	}
}
