drop trigger keep_boards_on_insert on public.drawings;
drop trigger keep_boards_on_update on public.drawings;
drop trigger keep_boards_on_delete on public.drawings;
drop view public.board_drift, public.all_buckets, public.all_points, public.all_bests;
drop function public.rebuild_boards(), public.keep_boards(), public.change_boards(public.board_change[]),
  public.entries_in(text, text, text),
  public.entries_before(text, text, text, double precision, timestamptz, text), public.points_judge(), public.players_before(text, bigint);
drop type public.board_change;
drop table public.board_buckets, public.player_points;
alter table public.bests drop column points;
drop function public.player_key(text), public.points(double precision), public.bucket_end(int), public.bucket(double precision);

-- As in 0005.
create function public.keep_bests() returns trigger
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

revoke all on function public.keep_bests() from public, anon, authenticated, service_role;

create trigger keep_bests after insert or delete
  or update of prompt_id, uid, created_at, raw, visible, ranked, judge, staged_judge, staged_raw
  on public.drawings for each row execute function public.keep_bests();

