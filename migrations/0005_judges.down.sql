-- Boards of 0004 know one score for each drawing: the one that its prompt's board went by, where there is one.
drop view public.public_board, public.public_drawings;
drop trigger keep_bests on public.drawings;
drop trigger adopt_judge on public.prompts;
drop function public.adopt_judge();

update public.drawings d
set judge = d.staged_judge, score = d.staged_score, raw = d.staged_raw, similarity = d.staged_similarity,
    textness = d.staged_textness, penalty = d.staged_penalty, blank = d.staged_blank, saw = d.staged_saw,
    blurred = d.staged_blurred, staged_judge = null, staged_score = null, staged_raw = null, staged_similarity = null,
    staged_textness = null, staged_penalty = null, staged_blank = null, staged_saw = null, staged_blurred = null
from public.prompts p
where p.id = d.prompt_id and p.judge = d.staged_judge;

drop view public.current_scores, public.scores;
drop index public.drawings_board, public.drawings_of_player, public.drawings_staged_board, public.drawings_staged_of_player;
alter table public.prompts drop column judge;
alter table public.drawings
  drop constraint drawings_staged, drop column judge, drop column staged_judge, drop column staged_score, drop column staged_raw,
  drop column staged_similarity, drop column staged_textness, drop column staged_penalty, drop column staged_blank,
  drop column staged_saw, drop column staged_blurred;
create index drawings_board on public.drawings (prompt_id, raw desc, created_at, id) where listed;
create index drawings_of_player on public.drawings (prompt_id, uid, raw desc, created_at, id) where listed;

truncate public.bests;
drop index public.bests_board;
alter table public.bests drop constraint bests_pkey, drop column judge, add primary key (prompt_id, uid);
create index bests_board on public.bests (prompt_id, raw desc, created_at, drawing_id);
insert into public.bests (prompt_id, uid, drawing_id, raw, created_at)
select distinct on (d.prompt_id, d.uid) d.prompt_id, d.uid, d.id, d.raw, d.created_at
from public.drawings d
where d.listed
order by d.prompt_id, d.uid, d.raw desc, d.created_at, d.id;

create or replace function public.keep_bests() returns trigger
language plpgsql set search_path = '' as $$
declare
  pair record;
begin
  if tg_op = 'UPDATE' and not old.listed and not new.listed then
    return null;
  end if;
  for pair in
    select distinct p.prompt_id, p.uid, (pg_catalog.hashtextextended(p.prompt_id || '/' || p.uid, 0) & 1023)::int as lock
    from (values (case when tg_op <> 'INSERT' and old.listed then old.prompt_id end,
                  case when tg_op <> 'INSERT' and old.listed then old.uid end),
                 (case when tg_op <> 'DELETE' and new.listed then new.prompt_id end,
                  case when tg_op <> 'DELETE' and new.listed then new.uid end)) as p (prompt_id, uid)
    where p.uid is not null
    order by lock
  loop
    perform pg_catalog.pg_advisory_xact_lock(1885432174, pair.lock); -- the first is "pain" in ASCII: our own space
    -- Only the row that is wrong is touched: most drawings are not their player's best.
    delete from public.bests b
    where b.prompt_id = pair.prompt_id and b.uid = pair.uid
      and not exists (select from public.drawings d
                      where d.prompt_id = pair.prompt_id and d.uid = pair.uid and d.listed);
    insert into public.bests as b (prompt_id, uid, drawing_id, raw, created_at)
    select d.prompt_id, d.uid, d.id, d.raw, d.created_at
    from public.drawings d
    where d.prompt_id = pair.prompt_id and d.uid = pair.uid and d.listed
    order by d.raw desc, d.created_at, d.id
    limit 1
    on conflict (prompt_id, uid) do update
      set drawing_id = excluded.drawing_id, raw = excluded.raw, created_at = excluded.created_at
      where (b.drawing_id, b.raw, b.created_at) is distinct from (excluded.drawing_id, excluded.raw, excluded.created_at);
  end loop;
  return null;
end
$$;

create trigger keep_bests after insert or delete or update of prompt_id, uid, created_at, raw, visible, ranked
  on public.drawings for each row execute function public.keep_bests();

create view public.public_drawings with (security_barrier) as
  select d.id, d.prompt_id, l.player_id, l.display_name, d.score, d.raw, d.similarity, d.textness, d.penalty, d.blank, d.saw,
         d.blurred, d.ranked, d.created_at
  from public.drawings d left join public.players l on l.uid = d.uid
  where d.visible;

-- The default board; its order is raw desc, created_at, drawing_id.
create view public.public_board with (security_barrier) as
  select b.prompt_id, b.drawing_id, l.player_id, l.display_name, d.score, b.raw, d.blurred, b.created_at
  from public.bests b
  join public.drawings d on d.id = b.drawing_id
  left join public.players l on l.uid = b.uid;

revoke all on public.public_drawings, public.public_board from public, anon, authenticated, service_role;
grant select on public.public_drawings, public.public_board to anon, authenticated, service_role, paint_functions;
