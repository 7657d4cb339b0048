drop trigger keep_bests on public.drawings;
drop function public.keep_bests();
drop table public.bests;
