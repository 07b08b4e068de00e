#!/bin/sh
# Installs exactly what is locked, only when node_modules differs from the lock file. Runs before node_modules exists,
# on whatever Node the machine has.
set -eu
cd "$(dirname "$0")/.."

# The hook looks at what is staged; whoever set another folder of hooks keeps it.
if [ -d .git ] && command -v git >/dev/null && [ -z "$(git config --get core.hooksPath)" ]; then git config core.hooksPath .githooks; fi

# Older than npm's own note of what it installed: nothing to compare, and the start is 0.1 s shorter.
nota=node_modules/.package-lock.json
if [ -e $nota ] && [ -z "$(find package-lock.json -newer $nota)" ]; then exit 0; fi

if ! node scripts/dependencias-em-dia.js; then
  echo 'Instalando as dependências travadas em package-lock.json…'
  npm ci --no-progress --loglevel=error
fi
