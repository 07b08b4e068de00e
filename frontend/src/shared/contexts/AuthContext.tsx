'use client';

import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { SWRConfig } from 'swr';
import { ApiProblem } from '@/shared/services/api-problem';
import { emNomeDeService } from '@/shared/services/em-nome-de-service';
import { euService, type Eu } from '@/shared/services/eu-service';
import { sessaoService, type Usuario } from '@/shared/services/sessao-service';
import { useBloqueio, type Bloqueio } from '@/shared/hooks/use-bloqueio';
import { useCanalDaSessao } from '@/shared/hooks/use-canal-da-sessao';
import { useInicio } from '@/shared/hooks/use-inicio';
import { useToasts } from '@/shared/hooks/use-toasts';

export interface AuthState extends Bloqueio {
  usuario: Usuario | undefined;
  /** What the session may do; comes a moment after `usuario`. */
  eu: Eu | undefined;
  /** Reads `eu` again, after something in it changed. */
  atualizarEu: () => Promise<void>;
  isAuthenticated: boolean;
  /** True until the refresh cookie has said who we are. */
  isLoading: boolean;
  /** @throws {ApiProblem} also kept in `semResposta`. */
  login: (email: string, senha: string, codigo?: string) => Promise<void>;
  /** @throws {ApiProblem} also kept in `semResposta`. */
  loginComPasskey: (desafioId: string, resposta: object) => Promise<void>;
  logout: () => Promise<void>;
  /** The session ended elsewhere, or at our own request: nothing of it stays here, in any tab. */
  sair: () => void;
  /** What kept the start of the session from being known. */
  semResposta: ApiProblem | undefined;
  /** The session ended under the user's hands: the screen stays, the password is asked over it. */
  sessaoExpirada: boolean;
  /** Asks again who we are, after a failed start. */
  retomar: () => void;
}

const AuthContext = createContext<AuthState | undefined>(undefined);

export function AuthProvider({ children }: { children: ReactNode }) {
  const [usuario, setUsuario] = useState<Usuario>();
  const [eu, setEu] = useState<Eu>();
  const [isLoading, setIsLoading] = useState(true);
  const [semResposta, setSemResposta] = useState<ApiProblem>();
  const [sessaoExpirada, setSessaoExpirada] = useState(false);
  const expirar = useCallback(() => setSessaoExpirada(true), []);
  const { bloqueada, bloquear, desbloquear, marcar } = useBloqueio(usuario?.userId, expirar);

  const esquecer = useCallback(() => {
    sessaoService.forget();
    emNomeDeService.esquecer();
    useInicio.getState().limpar();
    useToasts.getState().clear();
    marcar(false);
    setSessaoExpirada(false);
    setEu(undefined);
    setUsuario(undefined);
  }, [marcar]);

  // Who leaves in one tab leaves in all of them; who enters in one finds nobody else's screen in the others.
  const avisar = useCanalDaSessao(usuario?.userId, (recado) => {
    if (recado === 'saiu' || recado === 'entrou') esquecer();
  });
  const assumir = useCallback(
    (quem: Usuario | undefined) => {
      setUsuario(quem);
      if (quem) avisar('entrou', quem.userId);
    },
    [avisar],
  );

  const perguntarQuemSou = useCallback(() => {
    sessaoService
      .resume()
      .then(assumir, (cause: unknown) => setSemResposta(ApiProblem.from(cause)))
      .finally(() => setIsLoading(false));
  }, [assumir]);

  const retomar = useCallback(() => {
    setIsLoading(true);
    setSemResposta(undefined);
    perguntarQuemSou();
  }, [perguntarQuemSou]);

  useEffect(perguntarQuemSou, [perguntarQuemSou]);
  useEffect(() => sessaoService.onExpired(expirar), [expirar]);

  const atualizarEu = useCallback(async () => setEu(await euService.ler()), []);
  const userId = usuario?.userId;
  useEffect(() => {
    if (!userId) return;
    let gone = false;
    euService.ler().then(
      (lido) => {
        if (gone) return;
        setEu(lido);
        if (lido.sessao?.bloqueada) marcar(true);
      },
      () => undefined, // the first call that needs it is refused and says so
    );
    return () => {
      gone = true;
    };
  }, [userId, marcar]);

  const sair = useCallback(() => {
    avisar('saiu');
    esquecer();
  }, [avisar, esquecer]);

  const entrar = useCallback(
    async (call: () => Promise<Usuario>) => {
      setSemResposta(undefined);
      try {
        assumir(await call());
        setSessaoExpirada(false);
        marcar(false);
      } catch (cause) {
        const problem = ApiProblem.from(cause);
        setSemResposta(problem);
        throw problem;
      }
    },
    [assumir, marcar],
  );
  const login = useCallback(
    (email: string, senha: string, codigo?: string) => entrar(() => sessaoService.login(email, senha, codigo)),
    [entrar],
  );
  const loginComPasskey = useCallback(
    (desafioId: string, resposta: object) => entrar(() => sessaoService.loginComPasskey(desafioId, resposta)),
    [entrar],
  );

  const logout = useCallback(async () => {
    setSemResposta(undefined);
    try {
      await sessaoService.logout();
    } catch (cause) {
      const problem = ApiProblem.from(cause);
      // A session that no longer exists is what was asked for; a server out of reach is not.
      if (problem.status !== 401) {
        setSemResposta(problem);
        throw problem;
      }
    }
    sair();
  }, [sair]);

  const quem = useMemo(
    () => ({ usuario, eu, atualizarEu, isAuthenticated: usuario !== undefined, isLoading, semResposta, retomar }),
    [usuario, eu, atualizarEu, isLoading, semResposta, retomar],
  );
  const sessao = useMemo(
    () => ({ login, loginComPasskey, logout, sair, sessaoExpirada, bloqueada, bloquear, desbloquear }),
    [login, loginComPasskey, logout, sair, sessaoExpirada, bloqueada, bloquear, desbloquear],
  );
  const state = useMemo<AuthState>(() => ({ ...quem, ...sessao }), [quem, sessao]);

  return (
    <AuthContext value={state}>
      {/* One cache per person: what one has seen is gone when another signs in on the same computer. */}
      <SWRConfig
        key={usuario?.userId ?? 'anonimo'}
        value={{
          provider: () => new Map(),
          shouldRetryOnError: retry,
          errorRetryCount: 2,
          focusThrottleInterval: 30_000,
        }}
      >
        {children}
      </SWRConfig>
    </AuthContext>
  );
}

function retry(error: unknown): boolean {
  const { status } = ApiProblem.from(error);
  return status === 0 || status >= 500;
}

export function useAuth(): AuthState {
  const state = useContext(AuthContext);
  if (!state) throw new Error('useAuth needs AuthProvider above it');
  return state;
}

/** The signed-in person, for showing. `undefined` outside the guarded pages. */
export function useUsuario(): Usuario | undefined {
  return useAuth().usuario;
}
