-- The three roles of a database of AutoCusto. Run once by a superuser, inside that database; running it again only
-- changes the passwords. The embedded launcher runs this same file.
--
--   psql "$URL_DO_SUPERUSUARIO" -v ON_ERROR_STOP=1 \
--     -v senha_dono="$SENHA_DONO" -v senha_app="$SENHA_APP" -v senha_backup="$SENHA_BACKUP" \
--     -f infrastructure/postgres/papeis.sql
--
-- Passwords have no default: psql refuses the file when one of the variables is missing.

do $$
declare
  papel text;
begin
  foreach papel in array array['autocusto_dono', 'autocusto_app', 'autocusto_backup'] loop
    if not exists (select from pg_roles where rolname = papel) then
      execute format('create role %I', papel);
    end if;
  end loop;
end
$$;

-- Owner of the database and of its tables: migrations only. Row-level security is forced on it too.
alter role autocusto_dono login nosuperuser nobypassrls nocreatedb nocreaterole password :'senha_dono';
-- The running application: owns nothing, so row-level security and grants always apply.
alter role autocusto_app login nosuperuser nobypassrls nocreatedb nocreaterole password :'senha_app';
-- Dumps must hold the rows of every usuario, and write none.
alter role autocusto_backup login nosuperuser bypassrls nocreatedb nocreaterole password :'senha_backup';

grant pg_read_all_data to autocusto_backup;
-- Lets a development machine that has only the owner's URL start the application as autocusto_app.
grant autocusto_app to autocusto_dono;

do $$
begin
  execute format('alter database %I owner to autocusto_dono', current_database());
  execute format('revoke all on database %I from public', current_database());
  execute format('grant connect on database %I to autocusto_app, autocusto_backup', current_database());
end
$$;

-- Rights on tables and functions are granted by the migrations, one by one.
revoke all on schema public from public;
grant usage on schema public to autocusto_app, autocusto_backup;
