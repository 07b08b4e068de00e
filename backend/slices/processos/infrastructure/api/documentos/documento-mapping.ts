import { paraSnake } from '@autocusto/dominio/comum/caso.ts';
import type { Static } from 'typebox';
import { parseCalendarDate } from '@autocusto/dominio/comum/calendar-date.ts';
import { DomainError } from '@autocusto/dominio/comum/domain-error.ts';
import { FieldErrors } from '@autocusto/dominio/comum/field-errors.ts';
import type { CalendarDate } from '@autocusto/dominio/comum/calendar-date.ts';
import type { ProcessoId } from '@autocusto/dominio/comum/ids.ts';
import type { ResultadoDoItem } from '../../../application/use-cases/documentos/emitir-lote.ts';
import type { Historico } from '../../../application/use-cases/processos/ler-historico.ts';
import type { Validacao } from '../../../application/use-cases/processos/validar-processo.ts';
import type { DocumentoEmitido } from '../../../domain/documentos/documento-emitido.ts';
import type { Renovacao } from '../../../domain/processos/renovacao.ts';
import type {
  DocumentoEmitidoResponse,
  HistoricoResponse,
  LoteResponse,
  RenovacaoResponse,
  ValidacaoResponse,
} from '../processos/processo-schemas.ts';

/** Six months later the year would need a fifth digit, which no paper and no `AAAA-MM-DD` has. */
const ULTIMA_DATA = '9998-12-31';

/** The schema has seen the form of a date; whether the calendar has it, and the year 0001, only the domain sees. */
export function toData(informada: string, campo = 'data'): CalendarDate {
  const erros = new FieldErrors();
  const data = erros.parse(campo, () => parseCalendarDate(informada));
  if (data && data > ULTIMA_DATA) erros.add(campo, 'data_distante', 'A data é distante demais: confira o ano.');
  erros.throwIfAny();
  return data as CalendarDate; // undefined only after an error was noted, and that has just thrown
}

export function toDocumentoResponse(documento: DocumentoEmitido): Static<typeof DocumentoEmitidoResponse> {
  return paraSnake({ ...documento, url: `/api/pdf/documentos/${documento.id}` });
}

export function toRenovacaoResponse(processoId: ProcessoId, renovacao: Renovacao): Static<typeof RenovacaoResponse> {
  return paraSnake({ processoId, ...renovacao });
}

export function toHistoricoResponse(
  processoId: ProcessoId,
  historico: Historico,
  proximo_cursor: string | null,
): Static<typeof HistoricoResponse> {
  return {
    revisoes: historico.revisoes.map(paraSnake),
    renovacoes: historico.renovacoes.map((renovacao) => toRenovacaoResponse(processoId, renovacao)),
    documentos: historico.documentos.map(({ emitidoPor, emitidoPorNome, ...documento }) => ({
      ...toDocumentoResponse(documento),
      ...paraSnake({ emitidoPor, emitidoPorNome }),
    })),
    proximo_cursor,
  };
}

export function toValidacaoResponse(validacao: Validacao): Static<typeof ValidacaoResponse> {
  const { documentos, erros, avisos, primeiraVez = null, cicloEncerradoEm = null } = validacao;
  const previstos = documentos.map(({ tipo, titulo, motivo }) => ({ tipo, titulo, motivo }));
  return paraSnake({ primeiraVez, cicloEncerradoEm, documentos: previstos, erros, avisos });
}

export function toItemDoLote({ processoId, resultado }: ResultadoDoItem): Static<typeof LoteResponse>['itens'][number] {
  if (!(resultado instanceof DomainError)) {
    return { ...paraSnake({ processoId, problema: null }), documento: toDocumentoResponse(resultado) };
  }
  const { code, message, action, errors } = resultado;
  return paraSnake({ processoId, documento: null, problema: { code, title: message, action, errors } });
}
