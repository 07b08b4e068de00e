#!/bin/sh
# Run once by the postgres image, on an empty volume.
set -eu
psql --username="${POSTGRES_USER:-postgres}" --dbname="$POSTGRES_DB" -v ON_ERROR_STOP=1 \
  -v senha_dono="$SENHA_DONO" -v senha_app="$SENHA_APP" -v senha_backup="$SENHA_BACKUP" \
  -f /papeis/papeis.sql
