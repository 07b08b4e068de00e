import {
  type PaginaDaExportacao,
  type SecaoDaExportacao,
  TRATAMENTO_DO_PACIENTE,
} from '../domain/pacientes/exportacao-do-paciente.ts';

/** The export as the database's own text of each row, put together part by part: nothing is read to be written again. */
export function makeExportacaoEmJson(pacienteId: string, geradoEm: Date) {
  const partes: Buffer[] = [];
  const escrever = (texto: string) => void partes.push(Buffer.from(texto));
  let aberta: SecaoDaExportacao | undefined;
  let alguma = false;
  escrever(`{"gerado_em":${JSON.stringify(geradoEm.toISOString())},"paciente_id":${JSON.stringify(pacienteId)}`);

  return {
    receber({ secao, registros }: PaginaDaExportacao): void {
      if (secao === 'paciente') return escrever(`,"paciente":${registros.join()}`);
      if (secao !== aberta) escrever(`${aberta ? ']' : ''},"${secao}":[`);
      if (secao !== aberta) alguma = false;
      aberta = secao;
      for (const registro of registros) {
        escrever(alguma ? `,${registro}` : registro);
        alguma = true;
      }
    },

    fim(): readonly Buffer[] {
      escrever(`],"tratamento":${JSON.stringify(TRATAMENTO_DO_PACIENTE)}}`);
      return partes;
    },
  };
}
