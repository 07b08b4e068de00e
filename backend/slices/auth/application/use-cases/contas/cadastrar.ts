import type { UsuarioId } from '@autocusto/dominio/comum/ids.ts';
import { parseLinha } from '@autocusto/dominio/comum/texto.ts';
import { parseFields } from '@autocusto/dominio/comum/parse-fields.ts';
import { EmailJaCadastradoError, TokenInvalidoError } from '../../../domain/auth-errors.ts';
import { emailDiferenteDoConvite } from '../../../domain/delegacoes/delegacao-errors.ts';
import { type Email, parseEmail } from '../../../domain/contas/email.ts';
import { type EhComum, parseSenhaNova } from '../../../domain/contas/senha.ts';
import { expiracaoDoToken, type TokenHash } from '../../../domain/contas/token-de-uso-unico.ts';
import type { SenhaHash } from '../../../domain/contas/usuario.ts';
import { cadastroPendente, confirmacao, contaExistente } from '../../mensagens/mensagens.ts';
import type { ContaParaLogin, Contas } from '../../ports/contas.ts';
import type { Convites, TipoConvidado } from '../../ports/convites.ts';
import type { Mailer } from '../../ports/mailer.ts';
import type { SenhaHasher } from '../../ports/senha-hasher.ts';
import type { AuthUnidadeDeTrabalho, TokenRepository } from '../../ports/repositorios.ts';
import type { Segredos } from '../../ports/segredos.ts';

interface Dependencies {
  readonly contas: Contas;
  readonly convites: Convites;
  readonly emTransacao: AuthUnidadeDeTrabalho;
  readonly hasher: SenhaHasher;
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
  /** Token of an invitation: the account is of the role that it is for. */
  readonly convite?: string | undefined;
}

interface NovaConta {
  readonly nome: string;
  readonly email: Email;
  readonly senhaHash: SenhaHash;
  readonly convite: ConviteConferido | undefined;
}

interface ConviteConferido {
  readonly hash: TokenHash;
  readonly papel: TipoConvidado;
}

export function makeCadastrar(dependencies: Dependencies) {
  const { contas, convites, emTransacao, hasher, segredos, mailer, ehComum, publicUrl, newId, now } = dependencies;

  /** Who asks learns nothing about the e-mail: known or not, it costs one hash, one transaction and one mail. */
  return async function cadastrar(novo: NovoCadastro): Promise<void> {
    const { nome, email, senha } = parseFields({
      nome: () => parseLinha(novo.nome),
      email: () => parseEmail(novo.email),
      senha: () => parseSenhaNova(novo.senha, novo, ehComum),
    });
    const convite = novo.convite === undefined ? undefined : await conferirConvite(novo.convite, email);

    const senhaHash = await hasher.hash(senha);
    const nova = { nome, email, senhaHash, convite };
    const conta = await contas.porEmail(email);
    if (conta) {
      const tomou = await tomarLugar(conta, nova);
      return tomou ? undefined : avisarDono(conta.id);
    }
    try {
      await criar(nova);
    } catch (error) {
      if (!(error instanceof EmailJaCadastradoError)) throw error;
      // The same sign-up sent twice: the other one has just written its mail.
    }
  };

  /** What it answers is about the invitation, which whoever holds the link may know; nothing about accounts. */
  async function conferirConvite(token: string, email: Email): Promise<ConviteConferido> {
    const hash = segredos.hashOf(token);
    const situacao = await convites.situacao(hash, email);
    if (situacao === 'invalido') throw new TokenInvalidoError();
    if (situacao === 'outro_email') throw emailDiferenteDoConvite();
    return { hash, papel: situacao.destinatario };
  }

  async function criar({ nome, email, senhaHash, convite }: NovaConta): Promise<void> {
    const { token, hash } = segredos.novo();
    const id = newId();
    const agora = now();
    await emTransacao(id, async ({ usuarios, tokens }) => {
      const papel = convite?.papel ?? 'medico';
      await usuarios.insert({ id, email, nome, papel, emailVerificadoEm: null }, senhaHash);
      if (convite) await convites.guardar(id, convite.hash);
      await guardarLink(tokens, id, hash, agora);
      await mailer.send({ to: email, ...confirmacao(publicUrl, token) });
    });
  }

  /** The invitation says whose the mailbox is: whoever typed it first and never confirmed it gives way, links and all. */
  async function tomarLugar(
    { id, emailVerificadoEm }: ContaParaLogin,
    { nome, email, senhaHash, convite }: NovaConta,
  ): Promise<boolean> {
    if (!convite || emailVerificadoEm) return false;
    const { token, hash } = segredos.novo();
    const agora = now();
    return emTransacao(id, async ({ tokens }) => {
      const cedeu = await convites.tomarLugar(id, convite.hash, { nome, senhaHash });
      if (!cedeu) return false;
      await tokens.retireAll(agora);
      await guardarLink(tokens, id, hash, agora);
      await mailer.send({ to: email, ...confirmacao(publicUrl, token) });
      return true;
    });
  }

  async function avisarDono(usuarioId: UsuarioId): Promise<void> {
    const { token, hash } = segredos.novo();
    const agora = now();
    await emTransacao(usuarioId, async ({ usuarios, tokens }) => {
      const dono = await usuarios.findById(usuarioId);
      if (!dono) return;
      if (!dono.emailVerificadoEm) {
        const expiraEm = expiracaoDoToken('redefinicao', agora);
        await tokens.insert({ hash, usuarioId, finalidade: 'redefinicao', expiraEm }, agora);
      }
      const mensagem = dono.emailVerificadoEm ? contaExistente(publicUrl) : cadastroPendente(publicUrl, token);
      await mailer.send({ to: dono.email, ...mensagem });
    });
  }
}

function guardarLink(tokens: TokenRepository, usuarioId: UsuarioId, hash: TokenHash, agora: Date): Promise<void> {
  const expiraEm = expiracaoDoToken('verificacao', agora);
  return tokens.insert({ hash, usuarioId, finalidade: 'verificacao', expiraEm }, agora);
}
