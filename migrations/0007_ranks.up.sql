-- Exact ranks in milliseconds, however long the board: entries are counted by bucket of their raw score, so a rank is the sum
-- of the buckets above plus one index range inside a single bucket. docs/design.md ("Ranks") argues why that is exact.
--
-- Three things follow from public.drawings and are kept by one trigger, in the transaction that writes a drawing:
--   bests          each player's best drawing of each prompt, by each judge: the default boards
--   player_points  what each player has won, by each judge: the board over all prompts
--   board_buckets  how many entries of each board lie in each bucket

drop trigger keep_bests on public.drawings;
drop function public.keep_bests();

-- The bucket of a raw score: 1/1024 wide. A power of two, so that the product and the bucket's edges are exact in floating point,
-- and raw >= (b + 1) / 1024.0 says the same as bucket(raw) > b. What lies beyond ±1024 shares the first or last bucket.
-- bucket >> 5 is the coarse bucket, 1/32 wide.
create function public.bucket(raw double precision) returns int
language sql immutable strict parallel safe
return floor(greatest(least(raw, 1024), -1024) * 1024)::int;

-- Where a bucket ends: the smallest raw score that lies in a higher one.
create function public.bucket_end(bucket int) returns double precision
language sql immutable strict parallel safe
return case when bucket >= 1024 * 1024 then 'infinity'::double precision else (bucket + 1) / 1024.0::double precision end;

-- Points are tenths: a score has one decimal, so sums of them are exact.
create function public.points(score double precision) returns int
language sql immutable strict parallel safe
return round(greatest(least(score, 100), 0) * 10)::int;

-- A player as the board over all prompts knows them, and as public.players does: not by name.
create function public.player_key(uid text) returns bytea
language sql immutable strict parallel safe
return sha256(convert_to(uid, 'UTF8'));

revoke all on function public.bucket(double precision), public.bucket_end(int), public.points(double precision),
  public.player_key(text) from public, anon, authenticated, service_role;
grant execute on function public.bucket(double precision), public.bucket_end(int), public.points(double precision),
  public.player_key(text) to paint_functions;

alter table public.bests add column points int not null default 0;

-- Sums over a player's bests by one judge.
create table public.player_points (
  judge      text collate "C" not null,
  player_key bytea not null,
  points     bigint not null,
  prompts    int not null,
  primary key (judge, player_key)
);
create index player_points_board on public.player_points (judge, points desc, player_key);

-- prompt_id is '' for the board over all prompts, whose scope is 'points' and whose buckets are 8 points wide.
-- level 0 holds coarse buckets, level 1 fine ones; 32 fine ones make a coarse one. Updates touch no index, and find room on
-- their page. (No check that entries are >= 0: a change of -1 is an insert that meets the row, and is checked before it does.)
create table public.board_buckets (
  prompt_id text collate "C" not null,
  judge     text collate "C" not null,
  scope     text collate "C" not null,
  level     smallint not null,
  bucket    int not null,
  entries   int not null,
  primary key (prompt_id, judge, scope, level, bucket)
) with (fillfactor = 70);

alter table public.player_points enable row level security;
alter table public.board_buckets enable row level security;
revoke all on public.player_points, public.board_buckets from public, anon, authenticated, service_role;
grant select, insert, update, delete on public.player_points, public.board_buckets to paint_functions;
create policy functions on public.player_points to paint_functions using (true) with check (true);
create policy functions on public.board_buckets to paint_functions using (true) with check (true);

-- A drawing that comes onto a board (sign 1) or leaves it (-1).
create type public.board_change as (
  prompt_id text collate "C", judge text collate "C", uid text collate "C", raw double precision, sign int
);

-- Brings bests, points and buckets in line with public.drawings after changes to its listed rows. It must run in read
-- committed: two drawings of one player may be written at once, and neither transaction sees the other's, so one waits for
-- the other and then looks with a fresh snapshot.
--
-- Transactions cannot wait for each other in a circle: each takes its drawings first (in the order of ids), then the players'
-- locks, then rows of player_points, then those of board_buckets, each in one order. There are 1,024 locks for all players
-- together, since each is held in the server's memory to the end of the transaction, and one that loads a million drawings
-- must fit.
create function public.change_boards(changes public.board_change[]) returns void
language plpgsql set search_path = '' as $$
begin
  if pg_catalog.current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'drawings must be written in read committed, not in %', pg_catalog.current_setting('transaction_isolation');
  end if;

  perform pg_catalog.pg_advisory_xact_lock(1885432174, l.lock) -- the first is "pain" in ASCII: our own space
  from (select distinct (pg_catalog.hashtextextended(c.prompt_id || '/' || c.uid, 0) & 1023)::int as lock
        from pg_catalog.unnest(changes) c order by lock) l;

  with
  pairs as materialized (
    select distinct c.prompt_id, c.judge, c.uid from pg_catalog.unnest(changes) c),
  before as materialized (
    select b.prompt_id, b.judge, b.uid, b.raw, b.points
    from pairs join public.bests b using (prompt_id, judge, uid)),
  after as materialized (
    select best.*
    from pairs cross join lateral (
      select s.prompt_id, s.judge, s.uid, s.drawing_id, s.raw, s.created_at, public.points(s.score) as points
      from public.scores s
      where s.prompt_id = pairs.prompt_id and s.uid = pairs.uid and s.judge = pairs.judge and s.listed
      order by s.raw desc, s.created_at, s.drawing_id
      limit 1) best),
  gone as (
    delete from public.bests b
    using pairs p
    where (b.prompt_id, b.judge, b.uid) = (p.prompt_id, p.judge, p.uid)
      and not exists (select from after a where (a.prompt_id, a.judge, a.uid) = (p.prompt_id, p.judge, p.uid))),
  kept as (
    insert into public.bests as b (prompt_id, judge, uid, drawing_id, raw, created_at, points)
    select prompt_id, judge, uid, drawing_id, raw, created_at, points from after
    on conflict (prompt_id, judge, uid) do update
      set drawing_id = excluded.drawing_id, raw = excluded.raw, created_at = excluded.created_at, points = excluded.points
      where (b.drawing_id, b.raw, b.created_at, b.points)
        is distinct from (excluded.drawing_id, excluded.raw, excluded.created_at, excluded.points)),
  won as (
    select e.judge, public.player_key(e.uid) as player_key, sum(e.points) as points, sum(e.prompts)::int as prompts
    from (select judge, uid, points, 1 as prompts from after
          union all
          select judge, uid, -points, -1 from before) e
    group by e.judge, e.uid
    having sum(e.points) <> 0 or sum(e.prompts) <> 0),
  -- Where a player writes two prompts at once, the sums are those after both: what they were before follows from what was won.
  sums as (
    insert into public.player_points as t (judge, player_key, points, prompts)
    select judge, player_key, points, prompts from won order by judge, player_key
    on conflict (judge, player_key) do update set points = t.points + excluded.points, prompts = t.prompts + excluded.prompts
    returning t.judge, t.player_key, t.points, t.prompts),
  moves as (
    select c.prompt_id, c.judge, 'drawings' as scope, public.bucket(c.raw) as bucket, c.sign as entries
    from pg_catalog.unnest(changes) c
    union all
    select prompt_id, judge, 'players', public.bucket(raw), 1 from after
    union all
    select prompt_id, judge, 'players', public.bucket(raw), -1 from before
    union all
    select '', s.judge, 'points', (s.points >> 3)::int, 1 from sums s where s.prompts > 0
    union all
    select '', s.judge, 'points', ((s.points - w.points) >> 3)::int, -1
    from sums s join won w using (judge, player_key)
    where s.prompts > w.prompts)
  insert into public.board_buckets as k (prompt_id, judge, scope, level, bucket, entries)
  select m.prompt_id, m.judge, m.scope, l.level, m.bucket >> l.shift as bucket, sum(m.entries)
  from moves m cross join (values (0, 5), (1, 0)) as l (level, shift)
  group by 1, 2, 3, 4, 5
  having sum(m.entries) <> 0
  order by 1, 2, 3, 4, 5
  on conflict (prompt_id, judge, scope, level, bucket) do update set entries = k.entries + excluded.entries;

  -- Nothing stays of a player who has no drawing any more.
  delete from public.player_points t
  using (select distinct c.judge, public.player_key(c.uid) as player_key from pg_catalog.unnest(changes) c where c.sign < 0) g
  where t.judge = g.judge and t.player_key = g.player_key and t.prompts = 0;
end
$$;

-- For each statement, not each row: a page of a re-scoring is then one change.
create function public.keep_boards() returns trigger
language plpgsql set search_path = '' as $$
declare
  changes public.board_change[];
begin
  if tg_op = 'INSERT' then
    changes := array(
      select row(d.prompt_id, s.judge, d.uid, s.raw, 1)::public.board_change
      from new_rows d cross join lateral (values (d.judge, d.raw), (d.staged_judge, d.staged_raw)) as s (judge, raw)
      where d.listed and s.judge is not null);
  elsif tg_op = 'DELETE' then
    changes := array(
      select row(d.prompt_id, s.judge, d.uid, s.raw, -1)::public.board_change
      from old_rows d cross join lateral (values (d.judge, d.raw), (d.staged_judge, d.staged_raw)) as s (judge, raw)
      where d.listed and s.judge is not null);
  else
    -- Most updates change nothing that a board shows: a comment on the score, a version.
    changes := array(
      select row(s.prompt_id, s.judge, s.uid, s.raw, s.sign)::public.board_change
      from old_rows o join new_rows n on n.id = o.id
      cross join lateral (values
        (o.listed, o.prompt_id, o.judge, o.uid, o.raw, -1), (o.listed, o.prompt_id, o.staged_judge, o.uid, o.staged_raw, -1),
        (n.listed, n.prompt_id, n.judge, n.uid, n.raw, 1), (n.listed, n.prompt_id, n.staged_judge, n.uid, n.staged_raw, 1)
      ) as s (listed, prompt_id, judge, uid, raw, sign)
      where s.listed and s.judge is not null
        and (o.prompt_id, o.uid, o.created_at, o.listed, o.judge, o.raw, o.score, o.staged_judge, o.staged_raw, o.staged_score)
          is distinct from
            (n.prompt_id, n.uid, n.created_at, n.listed, n.judge, n.raw, n.score, n.staged_judge, n.staged_raw, n.staged_score));
  end if;
  if pg_catalog.cardinality(changes) > 0 then
    perform public.change_boards(changes);
  end if;
  return null;
end
$$;

create trigger keep_boards_on_insert after insert on public.drawings
  referencing new table as new_rows for each statement execute function public.keep_boards();
create trigger keep_boards_on_update after update on public.drawings
  referencing old table as old_rows new table as new_rows for each statement execute function public.keep_boards();
create trigger keep_boards_on_delete after delete on public.drawings
  referencing old table as old_rows for each statement execute function public.keep_boards();

-- How many entries a prompt's board has.
create function public.entries_in(of_prompt text, by_judge text, in_scope text) returns bigint
language sql stable parallel safe
return (select coalesce(sum(k.entries), 0)
        from public.board_buckets k
        where k.prompt_id = of_prompt and k.judge = by_judge and k.scope = in_scope and k.level = 0);

-- How many entries of a prompt's board stand before a place in the rank law: those of higher coarse buckets, those of higher
-- fine buckets in the same coarse one, and what is better in the same fine one, which is counted.
create function public.entries_before(
  of_prompt text, by_judge text, in_scope text, at_raw double precision, at_time timestamptz, at_id text
) returns bigint
language plpgsql stable parallel safe set search_path = '' as $$
declare
  b constant int := public.bucket(at_raw);
  bucket_end constant double precision := public.bucket_end(b);
  above bigint;
  beside bigint;
begin
  above := (select coalesce(sum(k.entries), 0)
            from public.board_buckets k
            where k.prompt_id = of_prompt and k.judge = by_judge and k.scope = in_scope and k.level = 0 and k.bucket > b >> 5)
         + (select coalesce(sum(k.entries), 0)
            from public.board_buckets k
            where k.prompt_id = of_prompt and k.judge = by_judge and k.scope = in_scope and k.level = 1
              and k.bucket > b and k.bucket <= b | 31);
  if in_scope = 'players' then
    beside := (select count(*)
               from public.bests e
               where e.prompt_id = of_prompt and e.judge = by_judge and e.raw >= at_raw and e.raw < bucket_end
                 and (e.raw > at_raw or (e.created_at, e.drawing_id) < (at_time, at_id)));
  else
    beside := (select count(*)
               from public.scores e
               where e.prompt_id = of_prompt and e.judge = by_judge and e.listed and e.raw >= at_raw and e.raw < bucket_end
                 and (e.raw > at_raw or (e.created_at, e.drawing_id) < (at_time, at_id)));
  end if;
  return above + beside;
end
$$;

-- The judge whose points the board over all prompts shows: the one that most prompts go by. While a re-scoring flips one
-- prompt after the other, the points by both judges are whole, and the board goes from one to the other at once.
create function public.points_judge() returns text
language sql stable parallel safe
return (select p.judge from public.prompts p where p.ready group by p.judge order by count(*) desc, p.judge limit 1);

-- How many players have more points.
create function public.players_before(by_judge text, than_points bigint) returns bigint
language plpgsql stable parallel safe set search_path = '' as $$
declare
  b constant int := than_points >> 3;
begin
  return (select coalesce(sum(k.entries), 0)
          from public.board_buckets k
          where k.prompt_id = '' and k.judge = by_judge and k.scope = 'points' and k.level = 0 and k.bucket > b >> 5)
       + (select coalesce(sum(k.entries), 0)
          from public.board_buckets k
          where k.prompt_id = '' and k.judge = by_judge and k.scope = 'points' and k.level = 1
            and k.bucket > b and k.bucket <= b | 31)
       + (select count(*)
          from public.player_points t
          where t.judge = by_judge and t.points > than_points and t.points < (b::bigint + 1) << 3);
end
$$;

-- The same three, from public.drawings and nothing else: what the trigger keeps must always equal these.
create view public.all_bests as
  select distinct on (prompt_id, judge, uid) prompt_id, judge, uid, drawing_id, raw, created_at, public.points(score) as points
  from public.scores
  where listed and judge is not null
  order by prompt_id, judge, uid, raw desc, created_at, drawing_id;

create view public.all_points as
  select judge, public.player_key(uid) as player_key, sum(points)::bigint as points, count(*)::int as prompts
  from public.all_bests
  group by judge, uid;

create view public.all_buckets as
  select e.prompt_id, e.judge, e.scope, l.level::smallint as level, e.bucket >> l.shift as bucket, count(*)::int as entries
  from (select prompt_id, judge, 'drawings' as scope, public.bucket(raw) as bucket
        from public.scores where listed and judge is not null
        union all
        select prompt_id, judge, 'players', public.bucket(raw) from public.all_bests
        union all
        select '', judge, 'points', (points >> 3)::int from public.all_points) e
  cross join (values (0, 5), (1, 0)) as l (level, shift)
  group by 1, 2, 3, 4, 5;

-- Every row that is not as it should be, one by one; none, ever, unless somebody wrote past the trigger.
create view public.board_drift as
  select 'bests' as part, concat_ws(' ', prompt_id, judge, uid) as entry, k::text as kept, w::text as wanted
  from public.bests k full join public.all_bests w using (prompt_id, judge, uid)
  where (k.drawing_id, k.raw, k.created_at, k.points) is distinct from (w.drawing_id, w.raw, w.created_at, w.points)
  union all
  select 'player_points', concat_ws(' ', judge, encode(player_key, 'hex')), k::text, w::text
  from public.player_points k full join public.all_points w using (judge, player_key)
  where (k.points, k.prompts) is distinct from (w.points, w.prompts)
  union all
  select 'board_buckets', concat_ws(' ', prompt_id, judge, scope, level, bucket), k::text, w::text
  from public.board_buckets k full join public.all_buckets w using (prompt_id, judge, scope, level, bucket)
  where coalesce(k.entries, 0) <> coalesce(w.entries, 0);

-- Fills the three anew. Writers wait meanwhile; readers see the old ones until it is done.
create function public.rebuild_boards() returns void
language plpgsql set search_path = '' as $$
begin
  lock table public.drawings in share row exclusive mode;
  delete from public.bests;
  delete from public.player_points;
  delete from public.board_buckets;
  insert into public.bests (prompt_id, judge, uid, drawing_id, raw, created_at, points)
  select prompt_id, judge, uid, drawing_id, raw, created_at, points from public.all_bests;
  insert into public.player_points (judge, player_key, points, prompts)
  select judge, public.player_key(uid), sum(points), count(*) from public.bests group by judge, uid;
  insert into public.board_buckets (prompt_id, judge, scope, level, bucket, entries)
  select e.prompt_id, e.judge, e.scope, l.level, e.bucket >> l.shift, count(*)
  from (select prompt_id, judge, 'drawings' as scope, public.bucket(raw) as bucket
        from public.scores where listed and judge is not null
        union all
        select prompt_id, judge, 'players', public.bucket(raw) from public.bests
        union all
        select '', judge, 'points', (points >> 3)::int from public.player_points) e
  cross join (values (0, 5), (1, 0)) as l (level, shift)
  group by 1, 2, 3, 4, 5;
end
$$;

revoke all on function public.change_boards(public.board_change[]), public.keep_boards(), public.rebuild_boards(),
  public.entries_in(text, text, text),
  public.entries_before(text, text, text, double precision, timestamptz, text), public.points_judge(), public.players_before(text, bigint)
  from public, anon, authenticated, service_role;
grant execute on function public.change_boards(public.board_change[]), public.rebuild_boards(),
  public.entries_in(text, text, text),
  public.entries_before(text, text, text, double precision, timestamptz, text), public.points_judge(), public.players_before(text, bigint)
  to paint_functions;
revoke all on type public.board_change from public;
grant usage on type public.board_change to paint_functions;
revoke all on public.all_bests, public.all_points, public.all_buckets, public.board_drift
  from public, anon, authenticated, service_role;
grant select on public.all_bests, public.all_points, public.all_buckets, public.board_drift to paint_functions;

select public.rebuild_boards();
