drop table public.deletions;
