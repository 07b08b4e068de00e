#!/bin/sh
# Installs exactly what is locked, only when node_modules differs from the lock file. Runs before node_modules exists,
# on whatever Node the machine has.
set -eu
cd "$(dirname "$0")/.."

if ! node scripts/dependencias-em-dia.js; then
  echo 'Instalando as dependências travadas em package-lock.json…'
  npm ci --no-progress --loglevel=error
fi
