import { parseCid } from '@autocusto/dominio/comum/cid.ts';
import { FieldErrors } from '@autocusto/dominio/comum/field-errors.ts';
import type { PacienteId, ProcessoId, UsuarioId } from '@autocusto/dominio/comum/ids.ts';
import type { UnidadeDeTrabalho } from '../../../../../shared/domain/unidade-de-trabalho.ts';
import type { Processo } from '../../../domain/processos/processo.ts';
import type { ProcessoInformado } from '@autocusto/dominio/processos/processo-completude.ts';
import { processoNaoEncontrado } from '../../../domain/processos/processo-errors.ts';
import { conferirPedido } from '../../conferir-pedido.ts';
import type { Emissores } from '../../ports/emissores.ts';
import type { Repositorios } from '../../ports/repositorios.ts';
import type { ProcessoCompleto } from './ler-processo.ts';

interface Dependencies {
  readonly emTransacao: UnidadeDeTrabalho<Pick<Repositorios, 'catalogo' | 'pacientes' | 'processos'>>;
  readonly emissores: Emissores;
  readonly agora: () => Date;
}

export interface EditarProcesso {
  readonly usuarioId: UsuarioId;
  readonly id: ProcessoId;
  readonly versaoLida: number;
  readonly pacienteId: PacienteId;
  readonly cid: string;
  readonly informado: ProcessoInformado;
}

/**
 * Replaces the content by a new revision; paciente and CID stay.
 * @throws {NaoEncontradoError} @throws {CamposInvalidosError} before any conflict @throws {VersaoDesatualizadaError}
 */
export function makeEditarProcesso({ emTransacao, emissores, agora }: Dependencies) {
  return function editarProcesso(edicao: EditarProcesso): Promise<ProcessoCompleto> {
    const { usuarioId, id, versaoLida, informado } = edicao;
    return emTransacao(usuarioId, async ({ catalogo, pacientes, processos }) => {
      const atual = await processos.findById(id);
      if (!atual) throw processoNaoEncontrado();
      const { cid, pacienteId, renovacoes } = atual.props;
      const paciente = await pacientes.findById(pacienteId);
      if (!paciente) throw new Error('a processo without its paciente');

      const erros = new FieldErrors();
      conferirFixos(edicao, atual, erros);
      const primeiraVez = informado.primeiraVez ?? renovacoes.length === 0;
      const fase = primeiraVez ? 'solicitacao' : 'renovacao';
      const conferido = await conferirPedido(
        { catalogo, emissores },
        { usuarioId, cid, fase, paciente: paciente.props, informado },
        erros,
      );
      erros.throwIfAny();
      if (!conferido) throw new Error('refused without a reason');

      const processo = atual.editar(versaoLida, conferido.conteudo, agora());
      await processos.update(processo);
      return { processo, paciente, quadro: conferido.quadro };
    });
  };
}

function conferirFixos({ pacienteId, cid }: EditarProcesso, { props }: Processo, erros: FieldErrors): void {
  if (pacienteId !== props.pacienteId) {
    erros.add('paciente_id', 'campo_fixo', 'O paciente do processo não muda: abra outro processo.');
  }
  const informado = erros.parse('cid', () => parseCid(cid));
  if (informado !== undefined && informado !== props.cid) {
    erros.add('cid', 'campo_fixo', `O CID do processo é ${props.cid} e não muda: abra outro processo.`);
  }
}
