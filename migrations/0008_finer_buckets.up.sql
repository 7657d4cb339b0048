-- Buckets of 1/4096 instead of 1/1024: a board of a million had thousands of entries in one bucket, and a rank counts those of its
-- own. Coarse buckets, of 32, are 1/128 wide. docs/design.md ("Ranks") says what both mean.

create or replace function public.bucket(raw double precision) returns int
language sql immutable strict parallel safe
return floor(greatest(least(raw, 1024), -1024) * 4096)::int;

create or replace function public.bucket_end(bucket int) returns double precision
language sql immutable strict parallel safe
return case when bucket >= 1024 * 4096 then 'infinity'::double precision else (bucket + 1) / 4096.0::double precision end;

select public.rebuild_boards();
