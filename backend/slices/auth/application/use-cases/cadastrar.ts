import type { UsuarioId } from '../../../../shared/domain/ids.ts';
import { parseLinha } from '../../../../shared/domain/linha.ts';
import { parseFields } from '../../../../shared/domain/parse-fields.ts';
import { EmailJaCadastradoError } from '../../domain/auth-errors.ts';
import { type Email, parseEmail } from '../../domain/email.ts';
import { type EhComum, parseSenhaNova } from '../../domain/senha.ts';
import { expiracaoDoToken } from '../../domain/token-de-uso-unico.ts';
import type { SenhaHash } from '../../domain/usuario.ts';
import { cadastroPendente, confirmacao, contaExistente } from '../mensagens.ts';
import type { Contas } from '../ports/contas.ts';
import type { Mailer } from '../ports/mailer.ts';
import type { PasswordHasher } from '../ports/password-hasher.ts';
import type { AuthUnidadeDeTrabalho } from '../ports/repositorios.ts';
import type { Segredos } from '../ports/segredos.ts';

interface Dependencies {
  readonly contas: Contas;
  readonly emTransacao: AuthUnidadeDeTrabalho;
  readonly hasher: PasswordHasher;
  readonly segredos: Segredos;
  readonly mailer: Mailer;
  readonly ehComum: EhComum;
  readonly publicUrl: string;
  readonly newId: () => UsuarioId;
  readonly now: () => Date;
}

export interface NovoCadastro {
  readonly nome: string;
  readonly email: string;
  readonly senha: string;
}

export function makeCadastrar(dependencies: Dependencies) {
  const { contas, emTransacao, hasher, segredos, mailer, ehComum, publicUrl, newId, now } = dependencies;

  /** Who asks learns nothing about the e-mail: known or not, it costs one hash, one transaction and one mail. */
  return async function cadastrar(novo: NovoCadastro): Promise<void> {
    const { nome, email, senha } = parseFields({
      nome: () => parseLinha(novo.nome),
      email: () => parseEmail(novo.email),
      senha: () => parseSenhaNova(novo.senha, novo, ehComum),
    });

    const senhaHash = await hasher.hash(senha);
    const conta = await contas.porEmail(email);
    if (conta) return avisarDono(conta.id);
    try {
      await criar({ nome, email, senhaHash });
    } catch (error) {
      if (!(error instanceof EmailJaCadastradoError)) throw error;
      // The same sign-up sent twice: the other one has just written its mail.
    }
  };

  async function criar({
    nome,
    email,
    senhaHash,
  }: {
    nome: string;
    email: Email;
    senhaHash: SenhaHash;
  }): Promise<void> {
    const { token, hash } = segredos.novo();
    const id = newId();
    const agora = now();
    await emTransacao(id, async ({ usuarios, tokens }) => {
      await usuarios.insert({ id, email, nome, tipo: 'medico', emailVerificadoEm: null }, senhaHash);
      const expiraEm = expiracaoDoToken('verificacao', agora);
      await tokens.insert({ hash, usuarioId: id, finalidade: 'verificacao', expiraEm }, agora);
    });
    await mailer.send({ to: email, ...confirmacao(publicUrl, token) });
  }

  async function avisarDono(usuarioId: UsuarioId): Promise<void> {
    const { token, hash } = segredos.novo();
    const agora = now();
    const dono = await emTransacao(usuarioId, async ({ usuarios, tokens }) => {
      const usuario = await usuarios.findById(usuarioId);
      if (usuario && !usuario.emailVerificadoEm) {
        const expiraEm = expiracaoDoToken('redefinicao', agora);
        await tokens.insert({ hash, usuarioId, finalidade: 'redefinicao', expiraEm }, agora);
      }
      return usuario;
    });
    if (!dono) return;
    const mensagem = dono.emailVerificadoEm ? contaExistente(publicUrl) : cadastroPendente(publicUrl, token);
    await mailer.send({ to: dono.email, ...mensagem });
  }
}
