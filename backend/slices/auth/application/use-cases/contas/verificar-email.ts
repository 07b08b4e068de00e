import { TokenInvalidoError } from '../../../domain/auth-errors.ts';
import type { AuthUnidadeDeTrabalho } from '../../ports/repositorios.ts';
import type { LinkComSenha, ProvarLink } from './provar-link.ts';

interface Dependencies {
  readonly emTransacao: AuthUnidadeDeTrabalho;
  readonly provarLink: ProvarLink;
  readonly now: () => Date;
}

export function makeVerificarEmail({ emTransacao, provarLink, now }: Dependencies) {
  return async function verificarEmail(link: LinkComSenha): Promise<void> {
    const { usuarioId, hash, senhaHash } = await provarLink('verificacao', link);
    const agora = now();
    await emTransacao(usuarioId, async ({ usuarios, tokens }) => {
      const valeu = (await usuarios.holdsSenha(usuarioId, senhaHash)) && (await tokens.use(hash, 'verificacao', agora));
      if (!valeu) throw new TokenInvalidoError();
      await usuarios.confirmarEmail(usuarioId, agora);
    });
  };
}
