import { type CalendarDate, formatCalendarDate } from '@autocusto/dominio/comum/calendar-date.ts';
import { NaoEncontradoError } from '../../../../shared/domain/common-errors.ts';
import { DomainError } from '@autocusto/dominio/comum/domain-error.ts';
import type { ProcessoId } from '@autocusto/dominio/comum/ids.ts';

export class ProcessoDuplicadoError extends DomainError {
  override readonly name = 'ProcessoDuplicadoError';
  readonly kind = 'conflict';
  readonly code = 'processo_duplicado';
  readonly action = 'Abra o processo existente e renove-o.';
  override readonly extensions: Readonly<Record<string, unknown>>;

  constructor(existente: ProcessoId) {
    super('Este paciente já tem um processo para o mesmo CID.');
    this.extensions = { processoId: existente };
  }
}

/** The pharmacy would count what is asked after the end as a first request. */
export class CicloEncerradoError extends DomainError {
  override readonly name = 'CicloEncerradoError';
  readonly kind = 'conflict';
  readonly code = 'ciclo_encerrado';
  readonly action = 'Confirme a renovação nessa data, ou escolha uma data dentro do ciclo.';
  override readonly extensions: Readonly<Record<string, unknown>>;

  constructor(processoId: ProcessoId, fim: CalendarDate, data: CalendarDate) {
    super(cicloEncerrado(fim));
    this.extensions = { processoId, cicloEncerradoEm: fim, renovacao: { data } };
  }
}

export function cicloEncerrado(fim: CalendarDate): string {
  return `O ciclo deste processo terminou em ${formatCalendarDate(fim)}: o que vem depois é a renovação dele.`;
}

export class RenovacaoDuplicadaError extends DomainError {
  override readonly name = 'RenovacaoDuplicadaError';
  readonly kind = 'conflict';
  readonly code = 'renovacao_duplicada';
  readonly action = 'Emita os documentos desta renovação, ou escolha outra data.';

  constructor() {
    super('Este processo já foi renovado nesta data.');
  }
}

/** Nothing typed is thrown away for it: it waits where it was typed until there is room. */
export class CotaDeRascunhosError extends DomainError {
  override readonly name = 'CotaDeRascunhosError';
  readonly kind = 'conflict';
  readonly code = 'cota_de_rascunhos';
  readonly action = 'Descarte em Hoje os rascunhos de que não precisa, ou termine-os, e salve de novo.';

  constructor(motivo: 'quantos' | 'bytes', options?: ErrorOptions) {
    super(
      motivo === 'quantos'
        ? 'Há rascunhos demais guardados nesta conta.'
        : 'Os rascunhos guardados nesta conta já ocupam o espaço que ela tem.',
      options,
    );
  }
}

export function processoNaoEncontrado(): NaoEncontradoError {
  return new NaoEncontradoError('processo_nao_encontrado', 'Este processo não existe.');
}

export function rascunhoNaoEncontrado(): NaoEncontradoError {
  return new NaoEncontradoError('rascunho_nao_encontrado', 'Este rascunho não existe.');
}
