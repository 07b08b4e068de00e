import { NaoEncontradoError, VersaoDesatualizadaError } from '../../../../shared/domain/common-errors.ts';
import type { UsuarioId } from '@autocusto/dominio/comum/ids.ts';
import { type CorrecaoInformada, parseCorrecao, type Registro } from '@autocusto/dominio/medicos/registro.ts';
import type { Registros } from '../ports/registros.ts';

export function makeRegistros({ registros }: { readonly registros: Registros }) {
  async function ler(administradorId: UsuarioId, medicoId: UsuarioId): Promise<Registro> {
    const registro = await registros.ler(administradorId, medicoId);
    if (!registro) throw naoEncontrado();
    return registro;
  }

  return {
    ler,

    async corrigir(
      administradorId: UsuarioId,
      medicoId: UsuarioId,
      informada: CorrecaoInformada,
      versaoLida: () => number,
    ): Promise<Registro> {
      const correcao = parseCorrecao(informada);
      const resultado = await registros.corrigir(administradorId, medicoId, versaoLida(), correcao);
      if (resultado === 'nao_encontrado') throw naoEncontrado();
      if (resultado === 'versao') throw new VersaoDesatualizadaError();
      return ler(administradorId, medicoId);
    },

    correcoes: (medicoId: UsuarioId) => registros.correcoes(medicoId),
  };
}

function naoEncontrado(): NaoEncontradoError {
  return new NaoEncontradoError('registro_nao_encontrado', 'Este usuário não preencheu um perfil de médico.');
}
