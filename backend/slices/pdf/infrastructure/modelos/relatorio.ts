import type { TemplateDescription } from '../../domain/template-description.ts';
import { caixa, campo, pagina } from './desenho.ts';
import { identificacaoDoPaciente } from './identificacao-do-paciente.ts';
import { A4, cabecalho, fecho, rodape } from './papel.ts';

const TITULO = 'Relatório médico';

export const relatorio: TemplateDescription = {
  id: 'relatorio',
  titulo: TITULO,
  versao: 1,
  pages: [
    pagina(
      A4.pageWidth,
      A4.pageHeight,
      cabecalho(TITULO, 'Componente Especializado da Assistência Farmacêutica'),
      identificacaoDoPaciente({ y: 116 }),
      campo('texto', caixa(A4.x - 2, 178, A4.width + 4, 512), 11, { multiline: true, leading: 1.35 }),
      fecho(708),
      rodape(TITULO, 1, 1),
    ),
  ],
};
