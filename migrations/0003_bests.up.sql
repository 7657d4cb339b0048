-- The default board: each player's best drawing of each prompt. It is kept by a trigger, so that it agrees with
-- public.drawings after every transaction, whoever wrote.
create table public.bests (
  prompt_id  text collate "C" not null,
  uid        text collate "C" not null,
  drawing_id text collate "C" not null,
  raw        double precision not null,
  created_at timestamptz not null,
  primary key (prompt_id, uid)
);
create index bests_board on public.bests (prompt_id, raw desc, created_at, drawing_id);
create index bests_of_player on public.bests (uid);

alter table public.bests enable row level security;
revoke all on public.bests from public, anon, authenticated, service_role;
grant select, insert, update, delete on public.bests to paint_functions;
create policy functions on public.bests to paint_functions using (true) with check (true);

-- Finds the best anew for the (prompt, player) that a drawing belongs to, and for the one it belonged to before.
-- Two drawings of one player may be written at once, and neither transaction sees the other's: so one waits for the
-- other, and then looks with a fresh snapshot. That is why writers must run in read committed. Deadlocks cannot arise:
-- a transaction that writes one drawing holds that row first and then takes its locks in one order. (One that writes
-- many may meet another, and Postgres then ends one of them.) There are 1,024 locks for all players together, since each
-- is held in the server's memory to the end of the transaction, and one that loads a million drawings must fit.
create function public.keep_bests() returns trigger
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
revoke all on function public.keep_bests() from public, anon, authenticated, service_role;

create trigger keep_bests after insert or delete or update of prompt_id, uid, created_at, raw, visible, ranked
  on public.drawings for each row execute function public.keep_bests();

-- The best of what is here already.
insert into public.bests (prompt_id, uid, drawing_id, raw, created_at)
select distinct on (d.prompt_id, d.uid) d.prompt_id, d.uid, d.id, d.raw, d.created_at
from public.drawings d
where d.listed
order by d.prompt_id, d.uid, d.raw desc, d.created_at, d.id;
