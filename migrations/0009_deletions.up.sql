-- What was deleted, for longer than any backup of Firestore is kept: after one is put back, it says what has to go again. Until
-- that is done no such drawing or player is let into the mirror, whoever asks (docs/operations.md, "Backup and restore").
--   kind  'drawing' or 'account'
--   key   a drawing's id, which is random; an account's uid hashed by SHA-256, in hexadecimal, as players.key
create table public.deletions (
  kind text collate "C" not null check (kind in ('drawing', 'account')),
  key  text collate "C" not null,
  at   timestamptz not null,
  primary key (kind, key)
);

alter table public.deletions enable row level security;
revoke all on public.deletions from public, anon, authenticated, service_role;
grant select, insert, delete on public.deletions to paint_functions;
create policy functions on public.deletions to paint_functions using (true) with check (true);
