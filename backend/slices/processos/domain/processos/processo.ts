import { VersaoDesatualizadaError } from '../../../../shared/domain/common-errors.ts';
import type { CalendarDate } from '@autocusto/dominio/comum/calendar-date.ts';
import type { Cid } from '@autocusto/dominio/comum/cid.ts';
import type { PacienteId, ProcessoId, RenovacaoId, UsuarioId } from '@autocusto/dominio/comum/ids.ts';
import type { ConteudoDoProcesso } from '@autocusto/dominio/processos/conteudo-do-processo.ts';
import { RenovacaoDuplicadaError } from './processo-errors.ts';
import type { Renovacao } from './renovacao.ts';

interface ProcessoProps extends ConteudoDoProcesso {
  readonly id: ProcessoId;
  readonly usuarioId: UsuarioId;
  readonly pacienteId: PacienteId;
  readonly cid: Cid;
  readonly versao: number;
  /** In the order in which they were registered. */
  readonly renovacoes: readonly Renovacao[];
  readonly criadoEm: Date;
  readonly atualizadoEm: Date;
}

export interface NovoProcesso {
  readonly id: ProcessoId;
  readonly usuarioId: UsuarioId;
  readonly pacienteId: PacienteId;
  readonly cid: Cid;
}

export class Processo {
  readonly props: ProcessoProps;

  private constructor(props: ProcessoProps) {
    this.props = Object.freeze(props);
  }

  static abrir(novo: NovoProcesso, conteudo: ConteudoDoProcesso, agora: Date): Processo {
    return new Processo({ ...novo, ...conteudo, versao: 1, renovacoes: [], criadoEm: agora, atualizadoEm: agora });
  }

  /** Rebuilds what was already accepted once. Only the repository calls it. */
  static restore(props: ProcessoProps): Processo {
    return new Processo(props);
  }

  /** A new revision; the ones before stay in the history. @throws {VersaoDesatualizadaError} */
  editar(versaoLida: number, conteudo: ConteudoDoProcesso, agora: Date): Processo {
    const { versao } = this.props;
    if (versaoLida !== versao) throw new VersaoDesatualizadaError();
    return new Processo({ ...this.props, ...conteudo, versao: versao + 1, atualizadoEm: agora });
  }

  /** @throws {RenovacaoDuplicadaError} when a cycle begins on that date already. */
  renovar(id: RenovacaoId, data: CalendarDate, agora: Date): Renovacao {
    if (this.props.renovacoes.some((renovacao) => renovacao.data === data)) throw new RenovacaoDuplicadaError();
    return { id, data, processoVersao: this.props.versao, criadoEm: agora };
  }

  /** As it would be with a cycle that begins on `data`; nothing is registered. */
  comoRenovado(data: CalendarDate, agora: Date): Processo {
    const { renovacoes } = this.props;
    if (renovacoes.some((renovacao) => renovacao.data === data)) return this;
    const suposta = this.renovar('suposta' as RenovacaoId, data, agora); // never leaves the domain
    return new Processo({ ...this.props, renovacoes: [...renovacoes, suposta] });
  }

  /**
   * The renovacao whose cycle is in force on `data`; `undefined` is the first cycle, which began on `inicio` if it was
   * issued: a renovacao of an earlier date does not take it over.
   */
  cicloEm(data: CalendarDate, inicio?: CalendarDate): Renovacao | undefined {
    const ultima = this.props.renovacoes
      .filter((renovacao) => renovacao.data <= data)
      .reduce<Renovacao | undefined>((ultima, r) => (ultima && ultima.data > r.data ? ultima : r), undefined);
    const veioDepois = ultima && inicio !== undefined && inicio <= data && ultima.data < inicio;
    return veioDepois ? undefined : ultima;
  }

  /**
   * First request or renewal: the first cycle, however often it is issued, is a first request; every later one a
   * renewal. What the physician said instead holds only for the cycle that it was said in.
   */
  primeiraVezEm(data: CalendarDate, inicio?: CalendarDate): boolean {
    const ciclo = this.cicloEm(data, inicio);
    const ditoNesteCiclo = this.#cicloDaRevisao()?.id === ciclo?.id;
    return (ditoNesteCiclo ? this.props.primeiraVez : null) ?? ciclo === undefined;
  }

  /** The override as long as no renovacao came after it. */
  get primeiraVezInformada(): boolean | null {
    return this.#cicloDaRevisao()?.id === this.props.renovacoes.at(-1)?.id ? this.props.primeiraVez : null;
  }

  #cicloDaRevisao(): Renovacao | undefined {
    return this.props.renovacoes.findLast(({ processoVersao }) => processoVersao < this.props.versao);
  }
}
