import type { TemplateDescription } from '../../domain/template-description.ts';
import { caixa, campo, pagina } from './desenho.ts';
import { identificacaoDoPaciente } from './identificacao-do-paciente.ts';
import { A4, cabecalho, fecho, folha } from './papel.ts';

const TITULO = 'Relatório médico';

export const relatorio: TemplateDescription = {
  id: 'relatorio',
  titulo: TITULO,
  versao: 3,
  pages: [
    pagina(
      A4.pageWidth,
      A4.pageHeight,
      cabecalho(TITULO, 'Componente Especializado da Assistência Farmacêutica'),
      identificacaoDoPaciente({ y: 116 }),
      // What does not fit in a letter that reads well goes on another sheet.
      campo('texto', caixa(A4.x - 2, 178, A4.width + 4, 512), 11, { multiline: true, leading: 1.35, minSize: 9 }),
      fecho(708),
      folha(TITULO),
    ),
  ],
};
