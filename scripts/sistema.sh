#!/bin/sh
# Debian packages that the tests use: a browser, a Redis, programs that judge PDFs from outside and OpenPGP's.
set -eu

PACOTES='redis-server poppler-utils qpdf mupdf-tools ghostscript gnupg sq'
[ -n "${CHROMIUM_PATH:-}" ] || PACOTES="chromium $PACOTES"

faltam=''
for pacote in $PACOTES; do
  dpkg-query -W -f='${Status}' "$pacote" 2>/dev/null | grep -q 'ok installed' || faltam="$faltam $pacote"
done
[ -n "$faltam" ] || exit 0

if [ "$(id -u)" -ne 0 ]; then
  echo "Faltam pacotes do sistema para os testes. Rode como root e repita:" >&2
  echo "  apt-get update && apt-get install -y --no-install-recommends$faltam" >&2
  exit 1
fi

# Without this, apt starts a Redis daemon on the machine; the tests start their own, on a free port.
politica=/usr/sbin/policy-rc.d
if [ ! -e "$politica" ]; then
  printf '#!/bin/sh\nexit 101\n' >"$politica"
  chmod 755 "$politica"
  trap 'rm -f "$politica"' EXIT
fi

echo "Instalando pacotes do sistema:$faltam"
export DEBIAN_FRONTEND=noninteractive
apt-get -o DPkg::Lock::Timeout=300 -qq update
# shellcheck disable=SC2086 -- one word per package
apt-get -o DPkg::Lock::Timeout=300 -qq install -y --no-install-recommends $faltam >/dev/null
