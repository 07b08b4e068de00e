#!/bin/sh
# openpgp.js on Node refuses what sq writes by default. sq pads: zeros after the end of the deflate data inside the
# compressed packet, that gpg reads over. openpgp 6.3.2 inflates with Node's DecompressionStream, which treats bytes after
# the end as an error, so that an intact message looks damaged; its own inflate (where there is no DecompressionStream) opens it.
# Needs gpg, sq, node >= 22 and npm.
set -eu
T=$(mktemp -d)
export GNUPGHOME="$T/g"
trap 'gpgconf --kill all; rm -rf "$T"' EXIT
mkdir -m 700 "$GNUPGHOME"
cd "$T"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund openpgp@6.3.2
gpg --version | head -1
sq --version
node --version

gpg -q --batch --passphrase '' --quick-gen-key Ana default default 0 2>/dev/null
gpg --armor --export Ana >ana.asc
gpg --armor --export-secret-keys Ana >ana.sec.asc
head -c 100000 /dev/urandom >content
sq encrypt --binary --recipient-cert ana.asc -o padded.gpg content
sq encrypt --binary --compression none --recipient-cert ana.asc -o plain.gpg content
gpg -q -d padded.gpg 2>/dev/null | cmp - content && echo 'gpg opens the padded one'

cat >open.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { decrypt, readMessage, readPrivateKey } from 'openpgp';
const [, , file] = process.argv;
const decryptionKeys = await readPrivateKey({ armoredKey: readFileSync('ana.sec.asc', 'utf8') });
const message = await readMessage({ binaryMessage: new Uint8Array(readFileSync(file)) });
try {
  const { data } = await decrypt({ message, decryptionKeys, format: 'binary' });
  console.log(readFileSync('content').equals(Buffer.from(data)) ? 'equal' : 'different');
} catch (error) {
  console.log(/Trailing junk/.test(error.message) ? 'trailing junk' : error.message);
}
JS
plain=$(node open.mjs plain.gpg)
padded=$(node open.mjs padded.gpg)
fallback=$(node --import 'data:text/javascript,delete globalThis.DecompressionStream' open.mjs padded.gpg)
echo "openpgp.js: not compressed: $plain; padded: $padded; padded, without DecompressionStream: $fallback"
[ "$plain" = equal ] && [ "$padded" = 'trailing junk' ] && [ "$fallback" = equal ]
