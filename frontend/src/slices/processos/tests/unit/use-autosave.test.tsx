import { jest } from '@jest/globals';
import { renderHook } from '@testing-library/react';
import { emNomeDeService } from '@/shared/services/em-nome-de-service';
import { sessaoService } from '@/shared/services/sessao-service';
import { fakeApi, problema, SEM_SESSAO, token, USUARIA, type Chamada } from '@/shared/tests/helpers/fake-api';
import { useAutosave } from '../../hooks/use-autosave';
import { umFormulario } from './mothers';

const SALVAR = 'PUT /processos/rascunhos/r';
const CRIAR = 'POST /processos/rascunhos';
type Rotas = Parameters<typeof fakeApi>[0];

/** The second to sign in is another medica; the third is the first again. */
const ENTRAR: Rotas = {
  'POST /auth/login': (_c, vez) => ({
    body: token(`T${vez}`, vez === 2 ? { ...USUARIA, user_id: 'u2' } : USUARIA),
  }),
  'POST /auth/refresh': SEM_SESSAO,
};

function abrirFormulario(rotas: Rotas) {
  const api = fakeApi({ ...ENTRAR, [CRIAR]: { status: 201, body: { id: 'outro', versao: 1 } }, ...rotas });
  let anamnese = 'a';
  const abrir = () => {
    const ler = () => ({ caso: { cid: 'G35', doencaNome: '' }, valores: umFormulario({ anamnese }) });
    const view = renderHook(() => useAutosave({ inicial: { id: 'r', versao: 1 }, salvoEm: undefined, ler }));
    const digitar = (texto: string) => {
      anamnese = texto;
      view.result.current.mudou();
    };
    return { ...view, digitar };
  };
  const gravacoes = () => api.chamadas.filter(({ rota }) => rota === SALVAR || rota === CRIAR);
  return { abrir, gravacoes };
}

const com = (nome: string) => (chamadas: Chamada[]) => chamadas.map(({ rota, headers }) => [rota, headers[nome]]);
const comToken = com('authorization');
const emNomeDe = com('x-em-nome-de');
const passar = (ms: number) => jest.advanceTimersByTimeAsync(ms);

describe('o rascunho é de quem digitou', () => {
  let parar: () => void;
  beforeEach(() => {
    jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'nextTick'] });
    parar = sessaoService.onExpired(() => undefined); // the dialog that asks for the password
  });
  afterEach(() => {
    parar();
    emNomeDeService.esquecer();
    sessaoService.forget();
    jest.useRealTimers();
  });

  it('o que ficou por salvar quando a pessoa saiu não vai para a conta de quem entrou depois', async () => {
    const { abrir, gravacoes } = abrirFormulario({
      [SALVAR]: ({ headers }) => (headers['authorization'] === 'Bearer T1' ? SEM_SESSAO : problema(404)),
    });
    await sessaoService.login('u1', 'senha');
    const { digitar, unmount } = abrir();
    digitar('texto de u1');
    await passar(800); // refused: the session ended elsewhere

    sessaoService.forget();
    unmount();
    await sessaoService.login('u2', 'senha');
    await passar(60_000);

    expect(comToken(gravacoes())).toEqual([[SALVAR, 'Bearer T1']]);
  });

  it('digitado e não enviado, também não', async () => {
    const { abrir, gravacoes } = abrirFormulario({ [SALVAR]: problema(404) });
    await sessaoService.login('u1', 'senha');
    const { digitar, unmount } = abrir();
    digitar('texto de u1');

    sessaoService.forget();
    unmount();
    await sessaoService.login('u2', 'senha');
    await passar(60_000);

    expect(gravacoes()).toEqual([]);
  });

  it('a mesma pessoa que entra de novo não perde nada', async () => {
    const { abrir, gravacoes } = abrirFormulario({
      'POST /auth/login': (_c, vez) => ({ body: token(`T${vez}`) }),
      [SALVAR]: ({ headers }) =>
        headers['authorization'] === 'Bearer T1' ? SEM_SESSAO : { body: { id: 'r', versao: 2 } },
    });
    await sessaoService.login('u1', 'senha');
    const { digitar, result } = abrir();
    digitar('texto de u1');
    await passar(800);

    await sessaoService.login('u1', 'senha');
    await passar(100);

    expect(comToken(gravacoes())).toEqual([
      [SALVAR, 'Bearer T1'],
      [SALVAR, 'Bearer T2'],
    ]);
    expect(result.current.estado.ler().tipo).toBe('salvo');
  });

  it('a assistente que troca de médico deixa o rascunho com o primeiro', async () => {
    const { abrir, gravacoes } = abrirFormulario({ [SALVAR]: (_c, vez) => problema(vez === 1 ? 503 : 404) });
    await sessaoService.login('rita', 'senha');
    emNomeDeService.definir('rita', 'A');
    const { digitar, unmount } = abrir();
    digitar('texto do paciente de A');
    await passar(800);
    digitar('texto do paciente de A, até a última tecla');

    emNomeDeService.esquecer();
    unmount();
    emNomeDeService.definir('rita', 'B');
    await passar(60_000);

    expect(emNomeDe(gravacoes())).toEqual([
      [SALVAR, 'A'],
      [SALVAR, 'A'],
      [CRIAR, 'A'],
    ]);
    expect(gravacoes()[2]?.body).toMatchObject({
      conteudo: { valores: { anamnese: 'texto do paciente de A, até a última tecla' } },
    });
  });
});
