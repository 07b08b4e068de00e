import type { TemplateDescription } from '../../domain/template-description.ts';
import { caixa, campo, numerosAte, pagina } from './desenho.ts';
import { identificacaoDoPaciente } from './identificacao-do-paciente.ts';
import { A4, cabecalho, fecho, folha, secao } from './papel.ts';

const TITULO = 'Solicitação de exames';
const EXAMES = 20;
const TOPO = 202;
const PASSO = 24;
const NUMERO = 30;

export const exames: TemplateDescription = {
  id: 'exames',
  titulo: TITULO,
  versao: 3,
  pages: [
    pagina(
      A4.pageWidth,
      A4.pageHeight,
      cabecalho(TITULO, 'Exames para diagnóstico e acompanhamento'),
      identificacaoDoPaciente({ y: 116 }),
      secao(A4.x, 186, 'Solicito'),
      // A number each: of two lines one below the other, only it says whether they are one exam or two.
      ...numerosAte(EXAMES).flatMap((n) => {
        const y = TOPO - 8 + (n - 1) * PASSO;
        return [
          campo(`numero${n}`, caixa(A4.x - 2, y, NUMERO, PASSO - 2), 11, { multiline: true }),
          campo(`exame${n}`, caixa(A4.x - 2 + NUMERO, y, A4.width + 4 - NUMERO, PASSO - 2), 11, { multiline: true }),
        ];
      }),
      fecho(708),
      folha(TITULO),
    ),
  ],
};
