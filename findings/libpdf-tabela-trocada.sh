#!/bin/sh
# @libpdf/core reads the object at the place that the cross-reference table gives and never compares its number with the
# one asked for: a table that swaps two objects gives the wrong one, without an error and without a warning. Readers
# (qpdf, poppler, pdf.js) notice and search the file. Fails when that changes.
set -eu
pasta=$(mktemp -d)
trap 'rm -rf "$pasta"' EXIT
cd "$pasta"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @libpdf/core@0.4.2
cat >ver.mjs <<'J'
import { PDF, PdfRef } from '@libpdf/core';
const stream = (text) => `<</Length ${text.length}>>stream\n${text}\nendstream`;
const objects = ['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[3 0 R]/Count 1>>',
  '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents[4 0 R 5 0 R]>>', stream('(four)'), stream('(five)')];
let file = '%PDF-1.7\n';
const at = objects.map((body, index) => {
  const place = file.length;
  file += `${index + 1} 0 obj\n${body}\nendobj\n`;
  return place;
});
[at[3], at[4]] = [at[4], at[3]];
const start = file.length;
file += `xref\n0 6\n0000000000 65535 f \n${at.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')}`;
file += `trailer<</Root 1 0 R/Size 6>>\nstartxref\n${start}\n%%EOF`;
const pdf = await PDF.load(new TextEncoder().encode(file));
const text = new TextDecoder().decode(pdf.context.registry.resolve(PdfRef.of(4, 0)).data);
console.log(`@libpdf/core 0.4.2: object 4 is ${text}; warnings: ${JSON.stringify(pdf.context.warnings)}`);
process.exit(text === '(five)' && pdf.context.warnings.length === 0 ? 0 : 1);
J
node ver.mjs
