import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test, expect } from '../../fixtures/test';
import { pastas } from '../../helpers/emails';
import { lerPdf } from '../../helpers/pdf';

test('a mesma jornada só pela API, com curl', ({ baseURL }) => {
  const pasta = mkdtempSync(join(tmpdir(), 'autocusto-jornada-'));
  try {
    const pdf = join(pasta, 'pacote.pdf');
    const [emails = ''] = pastas();
    execFileSync('sh', ['scripts/jornada-api.sh', baseURL ?? '', dirname(emails), pdf], { encoding: 'utf8' });
    const { paginas, texto } = lerPdf(readFileSync(pdf));
    expect(paginas).toHaveLength(13);
    for (const data of ['31/01/2026', '02/03/2026', '01/04/2026', '01/05/2026', '31/05/2026', '30/06/2026']) {
      expect(texto).toContain(data);
    }
  } finally {
    rmSync(pasta, { recursive: true, force: true });
  }
});
