'use client';

import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { SWRConfig } from 'swr';
import { ApiProblem } from '@/shared/services/api-problem';
import { apiClient, type Usuario } from '@/shared/services/api-client';
import { useInicio } from '@/shared/hooks/use-inicio';
import { useToasts } from '@/shared/hooks/use-toasts';

export interface AuthState {
  user: Usuario | undefined;
  isAuthenticated: boolean;
  /** True until the refresh cookie has said who we are. */
  isLoading: boolean;
  /** @throws {ApiProblem} also kept in `error`. */
  login: (email: string, senha: string, codigo?: string) => Promise<void>;
  logout: () => Promise<void>;
  error: ApiProblem | undefined;
  /** The session ended under the user's hands: the screen stays, the password is asked over it. */
  sessaoExpirada: boolean;
  /** Asks again who we are, after a failed start. */
  retomar: () => void;
}

const AuthContext = createContext<AuthState | undefined>(undefined);
const CANAL = 'autocusto-sessao';

export function AuthProvider({ children }: { children: ReactNode }) {
  const [user, setUser] = useState<Usuario>();
  const [isLoading, setIsLoading] = useState(true);
  const [error, setError] = useState<ApiProblem>();
  const [sessaoExpirada, setSessaoExpirada] = useState(false);
  const canal = useRef<BroadcastChannel>(undefined);

  const esquecer = useCallback(() => {
    apiClient.session.forget();
    useInicio.getState().limpar();
    useToasts.getState().clear();
    setSessaoExpirada(false);
    setUser(undefined);
  }, []);

  const perguntarQuemSou = useCallback(() => {
    apiClient.session
      .resume()
      .then(setUser, (cause: unknown) => setError(ApiProblem.from(cause)))
      .finally(() => setIsLoading(false));
  }, []);

  const retomar = useCallback(() => {
    setIsLoading(true);
    setError(undefined);
    perguntarQuemSou();
  }, [perguntarQuemSou]);

  useEffect(perguntarQuemSou, [perguntarQuemSou]);
  useEffect(() => apiClient.session.onExpired(() => setSessaoExpirada(true)), []);

  // Who leaves in one tab leaves in all of them.
  useEffect(() => {
    if (typeof BroadcastChannel === 'undefined') return;
    const channel = new BroadcastChannel(CANAL);
    channel.onmessage = ({ data }) => data === 'saiu' && esquecer();
    canal.current = channel;
    return () => channel.close();
  }, [esquecer]);

  const login = useCallback(async (email: string, senha: string, codigo?: string) => {
    setError(undefined);
    try {
      setUser(await apiClient.session.login(email, senha, codigo));
      setSessaoExpirada(false);
    } catch (cause) {
      const problem = ApiProblem.from(cause);
      setError(problem);
      throw problem;
    }
  }, []);

  const logout = useCallback(async () => {
    setError(undefined);
    try {
      await apiClient.session.logout();
    } catch (cause) {
      const problem = ApiProblem.from(cause);
      // A session that no longer exists is what was asked for; a server out of reach is not.
      if (problem.status !== 401) {
        setError(problem);
        throw problem;
      }
    }
    canal.current?.postMessage('saiu');
    esquecer();
  }, [esquecer]);

  const state = useMemo<AuthState>(
    () => ({ user, isAuthenticated: user !== undefined, isLoading, login, logout, error, sessaoExpirada, retomar }),
    [user, isLoading, login, logout, error, sessaoExpirada, retomar],
  );

  return (
    <AuthContext value={state}>
      {/* One cache per person: what one has seen is gone when another signs in on the same computer. */}
      <SWRConfig
        key={user?.userId ?? 'anonimo'}
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
export function useAuthUser(): Usuario | undefined {
  return useAuth().user;
}
