import { NaoEncontradoError, VersaoDesatualizadaError } from '../../../../shared/domain/common-errors.ts';
import type { MedicoId, UsuarioId } from '@autocusto/dominio/comum/ids.ts';
import { type MedicoInformado, parseMedico } from '@autocusto/dominio/medicos/informado.ts';
import { Medico } from '../../domain/medico.ts';
import type { MedicosUnidadeDeTrabalho } from '../ports/repositorios.ts';

interface Dependencies {
  readonly emTransacao: MedicosUnidadeDeTrabalho;
  readonly newId: () => MedicoId;
  readonly now: () => Date;
}

export interface MedicoSalvo {
  readonly medico: Medico;
  readonly novo: boolean;
}

export function makePerfil({ emTransacao, newId, now }: Dependencies) {
  return {
    async ler(usuarioId: UsuarioId): Promise<Medico> {
      const medico = await emTransacao(usuarioId, ({ medicos }) => medicos.find());
      if (!medico) throw new NaoEncontradoError('perfil_nao_encontrado', 'O seu perfil ainda não foi preenchido.');
      return medico;
    },

    /** `versaoLida` answers the version that the edit starts from; the first save has none, and must not ask. */
    async salvar(
      usuarioId: UsuarioId,
      informado: MedicoInformado,
      versaoLida: { readonly informada: boolean; readonly exigir: () => number },
    ): Promise<MedicoSalvo> {
      const dados = parseMedico(informado);
      return emTransacao(usuarioId, async ({ medicos }) => {
        const atual = await medicos.find();
        if (!atual) {
          if (versaoLida.informada) throw new VersaoDesatualizadaError();
          const medico = Medico.registrar(newId(), usuarioId, dados, now());
          await medicos.insert(medico);
          return { medico, novo: true };
        }
        if (versaoLida.exigir() !== atual.props.versao) throw new VersaoDesatualizadaError();
        const medico = atual.editar(dados, now());
        await medicos.update(medico);
        return { medico, novo: false };
      });
    },
  };
}
