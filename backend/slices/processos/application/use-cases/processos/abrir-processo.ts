import { type CalendarDate, calendarDateInSaoPaulo } from '@autocusto/dominio/comum/calendar-date.ts';
import { FieldErrors } from '@autocusto/dominio/comum/field-errors.ts';
import type { PacienteId, ProcessoId, UsuarioId } from '@autocusto/dominio/comum/ids.ts';
import type { UnidadeDeTrabalho } from '../../../../../shared/domain/unidade-de-trabalho.ts';
import { Processo } from '../../../domain/processos/processo.ts';
import { type NovoPaciente, type PacienteInformado, collectPaciente } from '@autocusto/dominio/processos/paciente.ts';
import { Paciente } from '../../../domain/pacientes/paciente.ts';
import type { ProcessoInformado } from '@autocusto/dominio/processos/processo-completude.ts';
import { conferirPedido } from '../../conferir-pedido.ts';
import type { Emissores } from '../../ports/emissores.ts';
import type { PacienteRepository } from '../../ports/paciente-repository.ts';
import type { Repositorios } from '../../ports/repositorios.ts';
import type { ProcessoCompleto } from './ler-processo.ts';

interface Dependencies {
  readonly emTransacao: UnidadeDeTrabalho<Pick<Repositorios, 'catalogo' | 'pacientes' | 'processos'>>;
  readonly emissores: Emissores;
  readonly newId: () => string;
  readonly agora: () => Date;
}

export interface AbrirProcesso {
  readonly usuarioId: UsuarioId;
  /** Exactly one of the two. */
  readonly pacienteId?: PacienteId | undefined;
  readonly paciente?: PacienteInformado | undefined;
  readonly cid: string;
  readonly informado: ProcessoInformado;
}

/**
 * Opens a processo for a stored paciente, or for a new one that is stored with it.
 * @throws {CamposInvalidosError} @throws {CidIncompletoError} before any conflict
 * @throws {PacienteExistenteError} @throws {ProcessoDuplicadoError}
 */
export function makeAbrirProcesso({ emTransacao, emissores, newId, agora }: Dependencies) {
  return function abrirProcesso(pedido: AbrirProcesso): Promise<ProcessoCompleto> {
    const { usuarioId, cid, informado } = pedido;
    return emTransacao(usuarioId, async ({ catalogo, pacientes, processos }) => {
      const erros = new FieldErrors();
      const instante = agora();
      const quem = await lerPaciente(pedido, pacientes, calendarDateInSaoPaulo(instante), erros);
      const fase = informado.primeiraVez === false ? 'renovacao' : 'solicitacao';
      const conferido = await conferirPedido(
        { catalogo, emissores },
        { usuarioId, cid, fase, paciente: quem instanceof Paciente ? quem.props : quem, informado },
        erros,
      );
      erros.throwIfAny();
      if (!quem || !conferido) throw new Error('refused without a reason');

      const { conteudo, quadro } = conferido;
      const paciente =
        quem instanceof Paciente ? quem : Paciente.cadastrar(newId() as PacienteId, usuarioId, quem, instante);
      if (paciente !== quem) await pacientes.insert(paciente);

      const id = newId() as ProcessoId; // a new id is of whatever it is given to
      const chaves = { id, usuarioId, pacienteId: paciente.props.id, cid: quadro.doenca.cid };
      const processo = Processo.abrir(chaves, conteudo, instante);
      await processos.insert(processo);
      return { processo, paciente, quadro };
    });
  };
}

async function lerPaciente(
  { pacienteId, paciente: informado }: Pick<AbrirProcesso, 'pacienteId' | 'paciente'>,
  pacientes: PacienteRepository,
  hoje: CalendarDate,
  erros: FieldErrors,
): Promise<Paciente | NovoPaciente | undefined> {
  if ((pacienteId === undefined) === (informado === undefined)) {
    const message =
      'Informe um paciente já cadastrado (paciente_id) ou os dados de um novo (paciente), só um dos dois.';
    erros.add(informado ? 'paciente' : 'paciente_id', 'paciente_ambiguo', message);
    return undefined;
  }
  if (informado) return collectPaciente(informado, erros, { hoje, prefixo: 'paciente.' });

  const paciente = pacienteId && (await pacientes.findById(pacienteId));
  if (!paciente) erros.add('paciente_id', 'paciente_nao_encontrado', 'Este paciente não existe: busque-o de novo.');
  return paciente || undefined;
}
