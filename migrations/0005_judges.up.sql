-- Re-scoring (docs/rescoring.md). A judge is named by its model, version and scoring. A prompt's board goes by one judge;
-- a drawing has a score by one judge, and may have another, staged, by the one that comes next. Boards, bests and counts
-- exist for every judge there is a score by, and are read for the prompt's: so a prompt's whole board changes hands when
-- its row does, in one update of one row.
--
-- '' is the judge of rows that were written before judges were told apart.

drop view public.public_board, public.public_drawings;
drop trigger keep_bests on public.drawings;
drop index public.drawings_board, public.drawings_of_player;

alter table public.prompts add column judge text collate "C" not null default '';

alter table public.drawings
  add column judge text collate "C" not null default '', -- whose score, raw, … these are
  add column staged_judge      text collate "C",
  add column staged_score      double precision,
  add column staged_raw        double precision,
  add column staged_similarity double precision,
  add column staged_textness   double precision,
  add column staged_penalty    double precision,
  add column staged_blank      boolean,
  add column staged_saw        jsonb,
  add column staged_blurred    boolean,
  add constraint drawings_staged check (
    case when staged_judge is null
      then num_nonnulls(staged_score, staged_raw, staged_similarity, staged_textness, staged_penalty, staged_blank, staged_saw,
                        staged_blurred) = 0
      else num_nulls(staged_score, staged_raw, staged_similarity, staged_textness, staged_penalty, staged_blank, staged_saw,
                     staged_blurred) = 0
           and staged_judge <> judge and not removed
           and staged_raw > '-infinity' and staged_raw < 'infinity'
           and staged_score > '-infinity' and staged_score < 'infinity' end);

create index drawings_board on public.drawings (prompt_id, judge, raw desc, created_at, id) where listed;
create index drawings_of_player on public.drawings (prompt_id, uid, judge, raw desc, created_at, id) where listed;
create index drawings_staged_board on public.drawings (prompt_id, staged_judge, staged_raw desc, created_at, id)
  where listed and staged_judge is not null;
create index drawings_staged_of_player on public.drawings (prompt_id, uid, staged_judge, staged_raw desc, created_at, id)
  where listed and staged_judge is not null;

-- Every score of every drawing: main is the one that the document shows, the other the staged one. Of a drawing without a
-- staged one, and of a removed one, the row has no judge, or nothing at all: to leave them out here, the two halves would need
-- conditions, and then Postgres would not use the indexes through the view. This view and the next run with their owner's
-- rights, since the public views below read them; nobody but the functions may.
create view public.scores as
  select id as drawing_id, removed, prompt_id, uid, created_at, visible, ranked, listed, judge, true as main,
         score, raw, similarity, textness, penalty, blank, saw, blurred
  from public.drawings
  union all
  select id, removed, prompt_id, uid, created_at, visible, ranked, listed, staged_judge, false,
         staged_score, staged_raw, staged_similarity, staged_textness, staged_penalty, staged_blank, staged_saw, staged_blurred
  from public.drawings;

-- Those by the judge that the prompt's board goes by; while the prompt is not here, those that the documents show.
create view public.current_scores as
  select s.*
  from public.scores s left join public.prompts p on p.id = s.prompt_id and not p.removed
  where not s.removed and (s.judge = p.judge or p.judge is null and s.main);

revoke all on public.scores, public.current_scores from public, anon, authenticated, service_role;
grant select on public.scores, public.current_scores to paint_functions;

alter table public.bests
  add column judge text collate "C" not null default '',
  drop constraint bests_pkey,
  add primary key (prompt_id, judge, uid);
drop index public.bests_board;
create index bests_board on public.bests (prompt_id, judge, raw desc, created_at, drawing_id);

-- As in 0003, for each judge. A statement that writes many drawings must do so in the order of these locks (board.PutDrawings
-- does), so that two of them cannot wait for each other.
create or replace function public.keep_bests() returns trigger
language plpgsql set search_path = '' as $$
declare
  best record;
begin
  if tg_op = 'UPDATE'
    and (old.prompt_id, old.uid, old.created_at, old.listed, old.judge, old.raw, old.staged_judge, old.staged_raw)
      is not distinct from
      (new.prompt_id, new.uid, new.created_at, new.listed, new.judge, new.raw, new.staged_judge, new.staged_raw) then
    return null;
  end if;
  for best in
    select distinct b.prompt_id, b.uid, b.judge, (pg_catalog.hashtextextended(b.prompt_id || '/' || b.uid, 0) & 1023)::int as lock
    from (select old.prompt_id, old.uid, unnest(array[old.judge, old.staged_judge]) as judge where tg_op <> 'INSERT' and old.listed
          union all
          select new.prompt_id, new.uid, unnest(array[new.judge, new.staged_judge]) where tg_op <> 'DELETE' and new.listed) as b
    where b.judge is not null
    order by lock
  loop
    perform pg_catalog.pg_advisory_xact_lock(1885432174, best.lock); -- the first is "pain" in ASCII: our own space
    -- Only the row that is wrong is touched: most drawings are not their player's best.
    delete from public.bests b
    where b.prompt_id = best.prompt_id and b.judge = best.judge and b.uid = best.uid
      and not exists (select from public.scores s
                      where s.prompt_id = best.prompt_id and s.uid = best.uid and s.judge = best.judge and s.listed);
    insert into public.bests as b (prompt_id, judge, uid, drawing_id, raw, created_at)
    select s.prompt_id, s.judge, s.uid, s.drawing_id, s.raw, s.created_at
    from public.scores s
    where s.prompt_id = best.prompt_id and s.uid = best.uid and s.judge = best.judge and s.listed
    order by s.raw desc, s.created_at, s.drawing_id
    limit 1
    on conflict (prompt_id, judge, uid) do update
      set drawing_id = excluded.drawing_id, raw = excluded.raw, created_at = excluded.created_at
      where (b.drawing_id, b.raw, b.created_at) is distinct from (excluded.drawing_id, excluded.raw, excluded.created_at);
  end loop;
  return null;
end
$$;

create trigger keep_bests after insert or delete
  or update of prompt_id, uid, created_at, raw, visible, ranked, judge, staged_judge, staged_raw
  on public.drawings for each row execute function public.keep_bests();

-- Rows from before this migration were all scored by the judge that their prompt first names.
create function public.adopt_judge() returns trigger
language plpgsql set search_path = '' as $$
begin
  update public.drawings set judge = new.judge where prompt_id = new.id and judge = '' and staged_judge is null;
  return null;
end
$$;
revoke all on function public.adopt_judge() from public, anon, authenticated, service_role;

create trigger adopt_judge after update of judge on public.prompts
  for each row when (old.judge = '' and new.judge <> '') execute function public.adopt_judge();

create view public.public_drawings with (security_barrier) as
  select s.drawing_id as id, s.prompt_id, l.player_id, l.display_name, s.score, s.raw, s.similarity, s.textness, s.penalty, s.blank,
         s.saw, s.blurred, s.ranked, s.created_at
  from public.current_scores s left join public.players l on l.uid = s.uid
  where s.visible;

-- The default board; its order is raw desc, created_at, drawing_id.
create view public.public_board with (security_barrier) as
  select b.prompt_id, b.drawing_id, l.player_id, l.display_name, s.score, b.raw, s.blurred, b.created_at
  from public.bests b
  join public.current_scores s on s.drawing_id = b.drawing_id and s.judge = b.judge
  left join public.players l on l.uid = b.uid;

revoke all on public.public_drawings, public.public_board from public, anon, authenticated, service_role;
grant select on public.public_drawings, public.public_board to anon, authenticated, service_role, paint_functions;
