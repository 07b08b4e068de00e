import type { Papel } from '../../../../../shared/domain/papel.ts';
import { NaoEncontradoError } from '../../../../../shared/domain/common-errors.ts';
import type { UsuarioId } from '@autocusto/dominio/comum/ids.ts';
import { ContaComPacientesError, PropriaContaError } from '../../../domain/administracao/administracao-errors.ts';
import type { Administracao, ContaEncontrada } from '../../ports/administracao.ts';

/** Whoever is looked for among more than these is looked for with more words. */
const LIMITE_DA_BUSCA = 50;

export function makeAdministrarUsuarios({ administracao }: { readonly administracao: Administracao }) {
  function conferir(resultado: 'feito' | 'nao_encontrado' | 'proprio' | 'com_pacientes'): void {
    if (resultado === 'nao_encontrado') {
      throw new NaoEncontradoError('usuario_nao_encontrado', 'Este usuário não existe.');
    }
    if (resultado === 'proprio') throw new PropriaContaError();
    if (resultado === 'com_pacientes') throw new ContaComPacientesError();
  }

  return {
    buscar: (administradorId: UsuarioId, termo: string): Promise<ContaEncontrada[]> =>
      administracao.buscar(administradorId, termo, LIMITE_DA_BUSCA),

    async mudarPapel(administradorId: UsuarioId, alvo: UsuarioId, papel: Papel): Promise<void> {
      conferir(await administracao.mudarPapel(administradorId, alvo, papel));
    },

    async suspender(administradorId: UsuarioId, alvo: UsuarioId): Promise<void> {
      conferir(await administracao.suspender(administradorId, alvo, true));
    },

    async reativar(administradorId: UsuarioId, alvo: UsuarioId): Promise<void> {
      conferir(await administracao.suspender(administradorId, alvo, false));
    },
  };
}
