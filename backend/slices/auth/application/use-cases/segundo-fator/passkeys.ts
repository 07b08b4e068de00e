import { NaoEncontradoError } from '../../../../../shared/domain/common-errors.ts';
import type { UsuarioId } from '@autocusto/dominio/comum/ids.ts';
import { parseLinha } from '@autocusto/dominio/comum/texto.ts';
import { parseFields } from '@autocusto/dominio/comum/parse-fields.ts';
import { SessaoEncerradaError } from '../../../domain/auth-errors.ts';
import { PasskeyInvalidaError, PasskeyRecusadaError } from '../../../domain/contas/conta-errors.ts';
import { DESAFIO_MS, MAX_PASSKEYS, type Passkey, type PasskeyId } from '../../../domain/segundo-fator/passkey.ts';
import { passkeyCadastrada, passkeyRemovida } from '../../mensagens/conta.ts';
import type { Contas } from '../../ports/contas.ts';
import type { Mailer } from '../../ports/mailer.ts';
import type { Recusas } from '../../ports/recusas.ts';
import type { AuthRepositorios, AuthUnidadeDeTrabalho } from '../../ports/repositorios.ts';
import type { Autenticadores, DesafiosDeLogin } from '../../ports/segundo-fator.ts';
import type { AbrirSessao, SessaoAberta } from '../sessoes/abrir-sessao.ts';
import type { QuemPede } from '../sessoes/autenticar.ts';
import { isRecusa } from '../sessoes/entrar.ts';

interface Dependencies {
  readonly contas: Contas;
  readonly emTransacao: AuthUnidadeDeTrabalho;
  readonly autenticadores: Autenticadores;
  readonly desafios: DesafiosDeLogin;
  readonly abrirSessao: AbrirSessao;
  readonly recusas: Recusas;
  readonly mailer: Mailer;
  readonly publicUrl: string;
  readonly newPasskeyId: () => PasskeyId;
  readonly now: () => Date;
}

export interface LoginComPasskey {
  readonly desafioId: string;
  readonly resposta: unknown;
  readonly agente: string | null;
}

/** The authenticator checks the person (PIN, finger, face) and proves itself: two factors in one gesture. */
export function makePasskeys(dependencies: Dependencies) {
  const { contas, emTransacao, autenticadores, desafios, abrirSessao, recusas, mailer, publicUrl } = dependencies;
  const { newPasskeyId, now } = dependencies;
  const expiracao = (agora: Date) => new Date(agora.getTime() + DESAFIO_MS);

  async function donoEm({ usuarios }: AuthRepositorios, usuarioId: UsuarioId) {
    const usuario = await usuarios.findById(usuarioId);
    if (!usuario) throw new SessaoEncerradaError();
    return usuario;
  }

  /** Finds whose the passkey is and what it claims to be; nothing is proved yet. */
  async function procurar(resposta: unknown): Promise<{ dono: UsuarioId; passkey: Passkey } | undefined> {
    const credencialId = autenticadores.credencialEm(resposta);
    const dono = credencialId && (await contas.donoDaPasskey(credencialId));
    if (!dono) return undefined;
    const passkey = await emTransacao(dono, (repositorios) => repositorios.passkeys.findByCredencial(credencialId));
    return passkey && { dono, passkey };
  }

  return {
    async pedirRegistro(usuarioId: UsuarioId): Promise<object> {
      const dono = await emTransacao(usuarioId, (repositorios) => donoEm(repositorios, usuarioId));
      const existentes = await emTransacao(usuarioId, ({ passkeys }) => passkeys.list());
      if (existentes.length >= MAX_PASSKEYS) throw new PasskeyRecusadaError();
      const { desafio, opcoes } = await autenticadores.opcoesDeRegistro(dono, existentes);
      const agora = now();
      await emTransacao(usuarioId, ({ passkeys }) =>
        passkeys.guardarDesafio(usuarioId, desafio, agora, expiracao(agora)),
      );
      return opcoes;
    },

    async registrar({ usuarioId, sessaoId }: QuemPede, novoNome: string, resposta: unknown): Promise<Passkey> {
      const { nome } = parseFields({ nome: () => parseLinha(novoNome) });
      // A transaction of its own: the challenge is used up, whatever comes of the answer.
      const desafio = await emTransacao(usuarioId, ({ passkeys }) => passkeys.usarDesafio(now()));
      const credencial = desafio === undefined ? undefined : await autenticadores.conferirRegistro(resposta, desafio);
      if (!credencial) throw new PasskeyRecusadaError();

      const passkey: Passkey = { ...credencial, id: newPasskeyId(), nome, criadaEm: now(), ultimoUsoEm: null };
      await emTransacao(usuarioId, async (repositorios) => {
        const dono = await donoEm(repositorios, usuarioId);
        await repositorios.passkeys.insert(usuarioId, passkey);
        await repositorios.sessoes.provarSegundoFator(sessaoId, now());
        await mailer.sendBehind({ to: dono.email, ...passkeyCadastrada(publicUrl) });
      });
      return passkey;
    },

    async remover(usuarioId: UsuarioId, id: PasskeyId): Promise<void> {
      await emTransacao(usuarioId, async (repositorios) => {
        const removeu = await repositorios.passkeys.delete(id);
        if (!removeu) throw new NaoEncontradoError('passkey_nao_encontrada', 'Esta passkey não existe.');
        const dono = await donoEm(repositorios, usuarioId);
        await mailer.sendBehind({ to: dono.email, ...passkeyRemovida(publicUrl) });
      });
    },

    async pedirLogin(desafioId: string): Promise<object> {
      const { desafio, opcoes } = await autenticadores.opcoesDeLogin();
      const agora = now();
      await desafios.guardar(desafioId, desafio, agora, expiracao(agora));
      return opcoes;
    },

    async entrar({ desafioId, resposta, agente }: LoginComPasskey): Promise<SessaoAberta> {
      const desafio = await desafios.usar(desafioId, now());
      const achado = await procurar(resposta);
      try {
        if (desafio === undefined || !achado) throw new PasskeyInvalidaError();
        const { dono, passkey } = achado;
        const contador = await autenticadores.conferirLogin(resposta, desafio, passkey, dono);
        if (contador === undefined) throw new PasskeyInvalidaError();
        return await emTransacao(dono, async (repositorios) => {
          const cresceu = await repositorios.passkeys.usar(passkey.id, contador, now());
          if (!cresceu) throw new PasskeyInvalidaError();
          return abrirSessao(repositorios, dono, { agente, comSegundoFator: true });
        });
      } catch (error) {
        if (isRecusa(error)) await recusas.registrar({ conta: achado?.dono, codigo: error.code });
        throw error;
      }
    },
  };
}
