import useSWR, { useSWRConfig } from 'swr';
import type { ApiProblem } from '@/shared/services/api-problem';
import { useAuth } from '@/shared/contexts/AuthContext';
import { criarPasskey } from './passkeys';
import { segurancaService, type SegundoFator } from './seguranca-service';
import { CHAVES_KEY } from './use-chaves';
import { SESSOES_KEY } from './use-sessoes';

const FATOR_KEY = 'lerSegundoFator';

export function useSegundoFator() {
  return useSWR<SegundoFator, ApiProblem>(FATOR_KEY, segurancaService.segundoFator);
}

/** What changes the second factors; the list is asked again after each. */
export function useMudarSegundoFator() {
  const { mutate } = useSegundoFator();
  const depois =
    <Args extends unknown[], T>(call: (...args: Args) => Promise<T>) =>
    async (...args: Args): Promise<T> => {
      const answer = await call(...args);
      void mutate(); // codes shown once must not wait for, nor fall with, another call
      return answer;
    };
  return {
    prepararTotp: segurancaService.prepararTotp,
    confirmarTotp: depois(segurancaService.confirmarTotp),
    desativarTotp: depois(segurancaService.desativarTotp),
    trocarCodigos: depois(segurancaService.trocarCodigos),
    removerPasskey: depois(segurancaService.removerPasskey),
    adicionarPasskey: depois(async (nome: string) => {
      const resposta = await criarPasskey(await segurancaService.opcoesDeRegistro());
      return segurancaService.guardarPasskey(nome, resposta);
    }),
  };
}

export function useTrocarSenha() {
  const { mutate } = useSWRConfig();
  return async (senha: string) => {
    await segurancaService.trocarSenha(senha);
    // The other sessions and the API keys end with the change.
    void Promise.all([mutate(SESSOES_KEY), mutate(CHAVES_KEY)]);
  };
}

export function useTrocarEmail() {
  return segurancaService.trocarEmail;
}

export function usePin() {
  const { atualizarEu } = useAuth();
  return {
    definir: async (pin: string) => {
      await segurancaService.definirPin(pin);
      await atualizarEu();
    },
    remover: async () => {
      await segurancaService.removerPin();
      await atualizarEu();
    },
  };
}

/** Ends every session, this one too: nothing of it stays on the screen. */
export function useEncerrarTodas() {
  const { sair } = useAuth();
  return async () => {
    await segurancaService.encerrarTodas();
    sair();
  };
}
