import type { Projeto } from '../portoes/projeto.ts';

const DECISAO = /^docs\/decisoes\/(\d{4}-.+\.md)$/;

/** One line for each decision, by its own title. */
export function indiceDasDecisoes({ arquivos, ler }: Projeto): string {
  return arquivos
    .flatMap((arquivo) => {
      const nome = DECISAO.exec(arquivo)?.[1];
      return nome ? [`- [${nome.slice(0, 4)}](${nome}) ${titulo(ler(arquivo))}`] : [];
    })
    .join('\n');
}

/** Without the number: `# 0001 · Arimo on paper…`. */
function titulo(texto: string): string {
  return (texto.split('\n')[0] ?? '').replace(/^# \d+\s*[·:]?\s*/, '');
}
