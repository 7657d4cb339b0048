drop view public.public_board, public.public_drawings, public.public_prompts;
