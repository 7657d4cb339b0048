-- Roles belong to the whole server: Supabase has the first three already, and another database here may have made any of
-- them, perhaps at this very moment. None can sign in; a login for the functions is made a member of
-- paint_functions by whoever sets up the server.
do $$
declare
  wanted name;
begin
  foreach wanted in array array['anon', 'authenticated', 'service_role', 'paint_functions']::name[] loop
    if not exists (select from pg_catalog.pg_roles where rolname = wanted) then
      begin
        execute format('create role %I nologin', wanted);
      exception when duplicate_object or unique_violation then
        null;
      end;
    end if;
  end loop;
end
$$;

grant usage on schema public to anon, authenticated, service_role, paint_functions;

-- The migration runner keeps its own table here, made before this file runs. Supabase would publish it like any other.
do $$
begin
  if to_regclass('public.schema_migrations') is not null then
    alter table public.schema_migrations enable row level security;
    revoke all on public.schema_migrations from public, anon, authenticated, service_role;
  end if;
end
$$;
