import { TokenInvalidoError } from '../../domain/auth-errors.ts';
import type { Contas } from '../ports/contas.ts';
import type { AuthUnidadeDeTrabalho } from '../ports/repositorios.ts';
import type { Segredos } from '../ports/segredos.ts';

interface Dependencies {
  readonly contas: Contas;
  readonly emTransacao: AuthUnidadeDeTrabalho;
  readonly segredos: Segredos;
  readonly now: () => Date;
}

export function makeVerificarEmail({ contas, emTransacao, segredos, now }: Dependencies) {
  return async function verificarEmail(token: string): Promise<void> {
    const hash = segredos.hashOf(token);
    const usuarioId = await contas.donoDoToken(hash, 'verificacao');
    if (!usuarioId) throw new TokenInvalidoError();

    const agora = now();
    await emTransacao(usuarioId, async ({ usuarios, tokens }) => {
      const valeu = await tokens.use(hash, 'verificacao', agora);
      if (!valeu) throw new TokenInvalidoError();
      await usuarios.confirmarEmail(usuarioId, agora);
    });
  };
}
