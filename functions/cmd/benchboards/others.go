package main

import (
	"context"
	"math/rand/v2"
	"slices"
	"time"

	"github.com/jackc/pgx/v5"
)

// The two ways that people find a rank without counted buckets, each on the index that serves it best.
const (
	byCount = "rank: count(*) where raw >"
	byRank  = "rank: rank() over"
)

// countOthers is how often each is asked: they are slow.
const countOthers = 25

func (m *measured) others(ctx context.Context, databaseURL string) error {
	conn, err := pgx.Connect(ctx, databaseURL)
	if err != nil {
		return err
	}
	defer conn.Close(context.WithoutCancel(ctx))
	for name, statement := range map[string]string{
		byCount: `select 1 + count(*) from drawings o, drawings d
			where d.id = $1 and o.prompt_id = d.prompt_id and o.judge = d.judge and o.listed and o.raw > d.raw`,
		byRank: `select rank from (select id, rank() over (order by raw desc, created_at, id) as rank
				from drawings where prompt_id = 'prompt00000000000000' and judge = 'bench 1 1' and listed) ranked where id = $1`,
	} {
		r := rand.New(rand.NewPCG(3, 3))
		for range countOthers {
			start := time.Now()
			if _, err := conn.Exec(ctx, statement, m.drawingID(r.IntN(m.drawings/10)*10)); err != nil {
				return err
			}
			m.took[name] = append(m.took[name], time.Since(start))
		}
		slices.Sort(m.took[name])
	}
	m.names = append(m.names, byCount, byRank)
	return nil
}

func sizeOf(ctx context.Context, databaseURL string) (bytes int64, err error) {
	conn, err := pgx.Connect(ctx, databaseURL)
	if err != nil {
		return 0, err
	}
	defer conn.Close(context.WithoutCancel(ctx))
	err = conn.QueryRow(ctx, `select pg_database_size(current_database())`).Scan(&bytes)
	return bytes, err
}
