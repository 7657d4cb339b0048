drop table public.drawings, public.players, public.prompts;
