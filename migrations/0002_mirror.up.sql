-- The mirror of Firestore. Each row holds the newest read of its document that arrived:
--   version  read time of the snapshot, in nanoseconds since 1970; a write applies only if its version is greater.
--   removed  the document is gone. Such a row (a tombstone) keeps its key and version, so that no late event revives it,
--            and nothing that belongs to a person.
-- Events come in any order, so a row may name a prompt or player that is not here yet: there are no foreign keys.
-- Ids are compared byte by byte (collate "C"), as everywhere else in the game: the rank law ends with them.

create table public.prompts (
  id         text collate "C" primary key,
  version    bigint not null,
  removed    boolean not null default false,
  text       text,
  ready      boolean,
  active     boolean,
  daily      date,
  created_at timestamptz,
  constraint prompts_whole check (case when removed
    then num_nonnulls(text, ready, active, daily, created_at) = 0
    else num_nulls(text, ready, active, created_at) = 0 end)
);

create table public.players (
  -- SHA-256 of the uid. It is what remains of a player who left: enough to know an old event by, not who it was.
  key          bytea primary key,
  version      bigint not null,
  removed      boolean not null default false,
  uid          text collate "C",
  player_id    text collate "C",
  display_name text,
  created_at   timestamptz,
  constraint players_whole check (case when removed
    then num_nonnulls(uid, player_id, display_name, created_at) = 0
    else num_nulls(uid, player_id, display_name, created_at) = 0 end)
);
-- Not unique: it is so anyway, by the key, and an insert that meets another of the same key yields on the key alone.
create index players_uid on public.players (uid);
create index players_player_id on public.players (player_id);

create table public.drawings (
  id         text collate "C" primary key,
  version    bigint not null,
  removed    boolean not null default false,
  prompt_id  text collate "C",
  uid        text collate "C",
  created_at timestamptz,
  score      double precision,
  raw        double precision,
  similarity double precision,
  textness   double precision,
  penalty    double precision,
  blank      boolean,
  saw        jsonb,
  image_path text,
  visible    boolean not null default false,
  blurred    boolean not null default false,
  ranked     boolean not null default false,
  -- On the boards. Every index and count of them says "where listed".
  listed     boolean not null generated always as (visible and ranked) stored,
  constraint drawings_whole check (case when removed
    then num_nonnulls(prompt_id, uid, created_at, score, raw, similarity, textness, penalty, blank, saw, image_path) = 0
         and not (visible or blurred or ranked)
    else num_nulls(prompt_id, uid, created_at, score, raw, similarity, textness, penalty, blank, saw, image_path) = 0 end),
  -- Postgres sorts NaN above everything: it would lead every board.
  constraint drawings_finite check (raw > '-infinity' and raw < 'infinity' and score > '-infinity' and score < 'infinity')
);
-- The rank law, in index order: higher raw, then the earlier drawing, then the smaller id.
create index drawings_board on public.drawings (prompt_id, raw desc, created_at, id) where listed;
create index drawings_of_player on public.drawings (prompt_id, uid, raw desc, created_at, id) where listed;

alter table public.prompts enable row level security;
alter table public.players enable row level security;
alter table public.drawings enable row level security;

revoke all on public.prompts, public.players, public.drawings from public, anon, authenticated, service_role;
grant select, insert, update, delete on public.prompts, public.players, public.drawings to paint_functions;
create policy functions on public.prompts to paint_functions using (true) with check (true);
create policy functions on public.players to paint_functions using (true) with check (true);
create policy functions on public.drawings to paint_functions using (true) with check (true);
