import type { ConferenciaDaData } from '../hooks/use-conferencia-da-data';
import { processosService } from './processos-service';
import type { Validacao } from './tipos';

/** What editing first would mend, and printing would not. */
const DE_NOVO = new Set(['escala_antiga', 'escala_com_data_futura']);

/** What keeps a renewal of that date from paper, asked before the renewal is registered. */
export async function conferirRenovacao(id: string, data: string, signal: AbortSignal): Promise<ConferenciaDaData> {
  return conferencia(await processosService.validar(id, { data, renovar: true }, signal));
}

export async function conferirEmissao(id: string, data: string, signal: AbortSignal): Promise<ConferenciaDaData> {
  return conferencia(await processosService.validar(id, { data }, signal));
}

function conferencia({ erros, avisos, cicloEncerradoEm }: Validacao): ConferenciaDaData {
  return {
    erros: erros.filter(({ code }) => code !== 'ciclo_encerrado').map(({ message }) => message),
    avisos: avisos.map(({ codigo, mensagem, severidade }) => ({
      ...{ mensagem, severidade },
      deNovo: DE_NOVO.has(codigo),
    })),
    cicloEncerradoEm: cicloEncerradoEm ?? undefined,
  };
}
