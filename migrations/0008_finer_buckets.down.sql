create or replace function public.bucket(raw double precision) returns int
language sql immutable strict parallel safe
return floor(greatest(least(raw, 1024), -1024) * 1024)::int;

create or replace function public.bucket_end(bucket int) returns double precision
language sql immutable strict parallel safe
return case when bucket >= 1024 * 1024 then 'infinity'::double precision else (bucket + 1) / 1024.0::double precision end;

select public.rebuild_boards();
