import type { TemplateDescription } from '../../domain/template-description.ts';
import { caixa, campo, numerosAte, pagina } from './desenho.ts';
import { identificacaoDoPaciente } from './identificacao-do-paciente.ts';
import { A4, cabecalho, fecho, rodape, secao } from './papel.ts';

const TITULO = 'Solicitação de exames';
const EXAMES = 20;
const TOPO = 202;
const PASSO = 24;

export const exames: TemplateDescription = {
  id: 'exames',
  titulo: TITULO,
  versao: 1,
  pages: [
    pagina(
      A4.pageWidth,
      A4.pageHeight,
      cabecalho(TITULO, 'Exames para diagnóstico e acompanhamento'),
      identificacaoDoPaciente({ y: 116 }),
      secao(A4.x, 186, 'Solicito'),
      ...numerosAte(EXAMES).map((n) =>
        campo(`exame${n}`, caixa(A4.x - 2, TOPO - 8 + (n - 1) * PASSO, A4.width + 4, PASSO - 2), 11, {
          multiline: true,
        }),
      ),
      fecho(708),
      rodape(TITULO, 1, 1),
    ),
  ],
};
