-- Lists of drawings over all prompts: the gallery, the highlights, a player's own page; and each day's prompt. A drawing
-- keeps its place in them by a time and its id, so that every page is a range of one index.

-- When a moderator featured the drawing, as its document says.
alter table public.drawings
  add column featured_at timestamptz,
  add constraint drawings_featured check (not (removed and featured_at is not null));

create index drawings_newest on public.drawings (created_at, id) where listed;
create index drawings_featured on public.drawings (featured_at, id) where visible and featured_at is not null;
-- Hidden ones are in it too: a day on which a player drew stays one, whatever a moderator thinks of the drawing.
create index drawings_by_player on public.drawings (uid, created_at, id) where uid is not null;

-- The prompt of each day (UTC), as Firestore's dailies/{date} says: written once, never changed.
create table public.dailies (
  date      date primary key,
  version   bigint not null,
  prompt_id text collate "C" not null
);
alter table public.dailies enable row level security;
revoke all on public.dailies from public, anon, authenticated, service_role;
grant select, insert, update, delete on public.dailies to paint_functions;
create policy functions on public.dailies to paint_functions using (true) with check (true);

-- As in 0004: with their owner's rights, and without a uid. The order of highlights is featured_at desc, drawing_id desc.
create view public.public_highlights with (security_barrier) as
  select s.drawing_id, s.prompt_id, l.player_id, l.display_name, s.score, s.blurred, s.created_at, d.featured_at
  from public.drawings d
  join public.current_scores s on s.drawing_id = d.id
  left join public.players l on l.uid = d.uid
  where d.visible and d.featured_at is not null;

create view public.public_dailies with (security_barrier) as
  select d.date, d.prompt_id, p.text
  from public.dailies d join public.prompts p on p.id = d.prompt_id
  where p.ready;

revoke all on public.public_highlights, public.public_dailies from public, anon, authenticated, service_role;
grant select on public.public_highlights, public.public_dailies to anon, authenticated, service_role, paint_functions;
