drop view public.public_dailies, public.public_highlights;
drop table public.dailies;
drop index public.drawings_by_player, public.drawings_featured, public.drawings_newest;
alter table public.drawings drop constraint drawings_featured, drop column featured_at;
