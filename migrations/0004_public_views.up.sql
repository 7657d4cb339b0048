-- What anybody may read. The views run with their owner's rights, since their readers have none on the tables;
-- security_barrier keeps a reader's own conditions from being asked about rows that a view leaves out. No view has a uid.

create view public.public_prompts with (security_barrier) as
  select id, text, active, daily, created_at
  from public.prompts
  where ready;

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

revoke all on public.public_prompts, public.public_drawings, public.public_board
  from public, anon, authenticated, service_role;
grant select on public.public_prompts, public.public_drawings, public.public_board
  to anon, authenticated, service_role, paint_functions;
