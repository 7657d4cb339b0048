package board

import "context"

// A RankState says whether a drawing has a rank.
type RankState string

const (
	// The mirror has not seen the drawing yet, which is for whoever gets NotFound from Drawing; or it has no score yet by the
	// judge that the prompt's boards go by.
	RankPending  RankState = "pending"
	RankReady    RankState = "ready"    // listed
	RankUnranked RankState = "unranked" // hidden, waiting for a moderator, or not to be ranked
)

// A Standing is a drawing with its place among the others, all of it as of one moment.
type Standing struct {
	Drawing
	// PromptText is "" while the mirror has not seen the prompt yet; likewise Player, see Entry.
	PromptText string
	Player     PublicPlayer
	RankState  RankState
	// Rank of Of, among every listed drawing of the prompt, and the Percentile; zero if unranked.
	Rank       int
	Of         int
	Percentile float64
	// Place is the player's place on the default board, if this drawing is the one that stands there.
	Place *Place
}

// A Place is a rank among Of.
type Place struct{ Rank, Of int }

// Percentile is how many per cent of the other drawings one of this rank is better than: 100·(of − rank)/(of − 1), and 100
// for the only one.
func Percentile(rank, of int) float64 {
	if of <= 1 {
		return 100
	}
	return 100 * float64(of-rank) / float64(of-1)
}

// shownScore is the score of drawing $1 that is shown, as s: by the judge that its prompt's boards go by (current), or else
// the one that its document shows. listed is then false: it is on no board of that judge's.
const shownScore = `(
	select s.drawing_id, s.prompt_id, s.uid, s.created_at, s.visible, s.ranked, s.judge, s.score, s.raw, s.similarity, s.textness,
		s.penalty, s.blank, s.saw, s.blurred, c.current, s.listed and c.current as listed
	from scores s
	left join prompts p on p.id = s.prompt_id and not p.removed
	cross join lateral (select s.judge = p.judge or p.judge is null and s.main as current) c
	where s.drawing_id = $1 and s.judge is not null and not s.removed
	order by c.current desc, s.main desc
	limit 1) s`

// Drawing returns a drawing with its standing, hidden or not: whether the caller may see it is for the caller to decide,
// by Visible and UID. What it says of the score is by the judge that the prompt's boards go by; while there is none by that
// judge, by another, and the rank is pending. Errors wrap fault.NotFound (never seen, or removed).
func (s *Store) Drawing(ctx context.Context, id string) (st Standing, err error) {
	defer s.explain(ctx, &err, "drawing %q", id)
	var current, listed bool
	var best *string
	var place Place
	err = s.pool.QueryRow(ctx, `
		select s.drawing_id, s.prompt_id, s.uid, s.created_at, s.judge, s.score, s.raw, s.similarity, s.textness, s.penalty, s.blank,
			s.saw, d.image_path, s.visible, s.blurred, s.ranked, s.current, s.listed,
			coalesce(p.text, ''), coalesce(l.player_id, ''), coalesce(l.display_name, ''),
			case when s.listed then 1 + entries_before(s.prompt_id, s.judge, 'drawings', s.raw, s.created_at, s.drawing_id) else 0 end,
			case when s.listed then entries_in(s.prompt_id, s.judge, 'drawings') else 0 end,
			b.drawing_id,
			case when b.drawing_id is not null
				then 1 + entries_before(s.prompt_id, s.judge, 'players', s.raw, s.created_at, s.drawing_id) else 0 end,
			case when b.drawing_id is not null then entries_in(s.prompt_id, s.judge, 'players') else 0 end
		from `+shownScore+`
		join drawings d on d.id = s.drawing_id
		left join prompts p on p.id = s.prompt_id and p.ready
		left join players l on l.uid = s.uid
		left join bests b on s.current and b.prompt_id = s.prompt_id and b.judge = s.judge and b.uid = s.uid and b.drawing_id = s.drawing_id`,
		id).
		Scan(&st.ID, &st.PromptID, &st.UID, &st.CreatedAt, &st.Judge, &st.Score, &st.Raw, &st.Parts.Similarity, &st.Parts.Textness,
			&st.Parts.Penalty, &st.Parts.Blank, &st.Saw, &st.ImagePath, &st.Visible, &st.Blurred, &st.Ranked, &current, &listed,
			&st.PromptText, &st.Player.PlayerID, &st.Player.DisplayName,
			&st.Rank, &st.Of, &best, &place.Rank, &place.Of)
	if err != nil {
		return Standing{}, err
	}
	switch {
	case listed:
		st.RankState, st.Percentile = RankReady, Percentile(st.Rank, st.Of)
	case st.Visible && st.Ranked && !current:
		st.RankState = RankPending
	default:
		st.RankState = RankUnranked
	}
	if best != nil {
		st.Place = &place
	}
	return st, nil
}
