import { parseFields } from '@autocusto/dominio/comum/parse-fields.ts';
import { TokenInvalidoError } from '../../../domain/auth-errors.ts';
import type { Removidos } from '../../../domain/contas/removidos.ts';
import { type EhComum, parseSenhaNova } from '../../../domain/contas/senha.ts';
import { senhaRedefinida } from '../../mensagens/mensagens.ts';
import type { Contas } from '../../ports/contas.ts';
import type { Mailer } from '../../ports/mailer.ts';
import type { SenhaHasher } from '../../ports/senha-hasher.ts';
import type { AuthUnidadeDeTrabalho } from '../../ports/repositorios.ts';
import type { Segredos } from '../../ports/segredos.ts';
import type { AbrirRecuperacao } from './abrir-recuperacao.ts';
import type { CodigoDado, ExigirCodigo } from '../segundo-fator/exigir-codigo.ts';

interface Dependencies {
  readonly contas: Contas;
  readonly emTransacao: AuthUnidadeDeTrabalho;
  readonly hasher: SenhaHasher;
  readonly segredos: Segredos;
  readonly exigirCodigo: ExigirCodigo;
  readonly abrirRecuperacao: AbrirRecuperacao;
  readonly mailer: Mailer;
  readonly ehComum: EhComum;
  readonly publicUrl: string;
  readonly now: () => Date;
}

export interface Redefinicao extends CodigoDado {
  readonly token: string;
  readonly senha: string;
}

export interface Redefinida {
  readonly removidos: Removidos;
  /** An administrador must say whose the account is before it shows anything of others. */
  readonly espera: boolean;
}

export function makeRedefinirSenha(dependencies: Dependencies) {
  const { contas, emTransacao, hasher, segredos, mailer, ehComum, publicUrl, now } = dependencies;
  const { exigirCodigo, abrirRecuperacao } = dependencies;

  /**
   * The link proves the mailbox: it also confirms the e-mail. Whoever had the account before keeps no way in: sessions,
   * earlier links, factors, keys and whom they trusted are over. A mailbox that took a second factor away without its code
   * gets the account, and nothing of others in it until an administrador has said whose it is.
   */
  return async function redefinirSenha({ token, senha: nova, codigo, freio }: Redefinicao): Promise<Redefinida> {
    const hash = segredos.hashOf(token);
    const usuarioId = await contas.donoDoToken(hash, 'redefinicao');
    if (!usuarioId) throw new TokenInvalidoError();

    const agora = now();
    const usuario = await emTransacao(usuarioId, async ({ usuarios, tokens }) => {
      const serve = await tokens.isUsable(hash, 'redefinicao', agora);
      return serve ? usuarios.findById(usuarioId) : undefined;
    });
    if (!usuario) throw new TokenInvalidoError();

    // A refused password leaves the link as it was.
    const { senha } = parseFields({ senha: () => parseSenhaNova(nova, usuario, ehComum) });
    const senhaHash = await hasher.hash(senha);

    return emTransacao(usuarioId, async (repositorios) => {
      const { usuarios, tokens, fatores, heranca, recuperacoes } = repositorios;
      await usuarios.hold(usuarioId);
      const valeu = await tokens.use(hash, 'redefinicao', agora);
      if (!valeu) throw new TokenInvalidoError();
      // Whoever still has the code proves more than a mailbox: nothing has to be waited for.
      const provou = codigo !== undefined && (await exigirCodigo(fatores, usuarioId, { codigo, freio })) !== 'nenhum';
      await usuarios.trocarSenha(usuarioId, senhaHash, agora);
      await usuarios.confirmarEmail(usuarioId, agora);
      await tokens.retireAll(agora);
      const removidos = await heranca.remover(agora);
      await recuperacoes.encerrar('substituida', agora);
      if (removidos.aplicativo && !provou) await usuarios.reter(usuarioId, agora);
      await mailer.sendBehind({ to: usuario.email, ...senhaRedefinida(publicUrl, removidos) });
      const retidaEm = (await usuarios.findById(usuarioId))?.retidaEm ?? null;
      const espera = retidaEm !== null;
      if (espera) await abrirRecuperacao(repositorios, usuario);
      return { removidos, espera };
    });
  };
}
