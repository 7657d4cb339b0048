-- A game of $1 drawings over $2 prompts by $1 / 5 players: a tenth of all are of the first prompt, the others fall off as
-- prompts do. Raw scores are bell-shaped around 0.28, as cosines of CLIP are; each drawing is a second older than the next.
-- $1 and $2 are put in by fill.go.
alter table drawings disable trigger user;
set work_mem = '1GB'; -- of this session alone, for the sorts of rebuild_boards
set maintenance_work_mem = '1GB';

insert into prompts (id, version, text, ready, active, created_at, judge)
select 'prompt' || lpad(i::text, 14, '0'), 1, 'prompt number ' || i, true, true, now() - make_interval(mins => i), 'bench 1 1'
from generate_series(0, $2 - 1) i;

insert into players (key, version, uid, player_id, display_name, created_at)
select player_key('uid' || lpad(i::text, 25, '0')), 1, 'uid' || lpad(i::text, 25, '0'), 'player' || i, 'Player ' || i, now()
from generate_series(0, $1 / 5 - 1) i;

-- Indexes are made at the end, several times faster than kept.
create temp table index_of as
select indexdef from pg_indexes where tablename = 'drawings' and indexname <> 'drawings_pkey';
do $$ declare name text; begin
  for name in select indexname from pg_indexes where tablename = 'drawings' and indexname <> 'drawings_pkey' loop
    execute 'drop index ' || name;
  end loop;
end $$;

select setseed(0.5);
insert into drawings (id, version, prompt_id, uid, created_at, score, raw, similarity, textness, penalty, blank, saw, image_path,
  visible, blurred, ranked, judge)
select d.id, 1, d.prompt_id, 'uid' || lpad(floor(random() * ($1 / 5))::int::text, 25, '0'), now() - make_interval(secs => $1 - i),
  round((greatest(0, least(100, (d.raw - 0.1) * 250)))::numeric, 1), d.raw, d.raw, 0.02, 0, false,
  '[{"text": "a frog on a lily pad", "similarity": 0.31}, {"text": "a green hill", "similarity": 0.29}, {"text": "a hat", "similarity": 0.27}]',
  'pictures/' || d.id || '.png', true, random() < 0.01, random() < 0.98, 'bench 1 1'
from (
  select i, 'drawing' || lpad(i::text, 13, '0') as id,
    'prompt' || lpad((case when i % 10 = 0 then 0 else 1 + floor(($2 - 1) * random() * random())::int end)::text, 14, '0') as prompt_id,
    0.28 + 0.14 * (random() + random() + random() + random() - 2) as raw
  from generate_series(0, $1 - 1) i) d;

do $$ declare definition text; begin
  for definition in select indexdef from index_of loop
    execute definition;
  end loop;
end $$;
select rebuild_boards();
alter table drawings enable trigger user;
