import { jest } from '@jest/globals';
import { configure, screen, waitFor } from '@testing-library/react';
import { fakeApi, problema, token } from '@/shared/tests/helpers/fake-api';
import { renderApp } from '@/shared/tests/helpers/render-app';

jest.setTimeout(30_000);
configure({ asyncUtilTimeout: 5000 });

const render = jest.fn(() => ({ promise: Promise.resolve(), cancel: () => undefined }));
const destroy = jest.fn(async () => undefined);
const abrirPdf = jest.fn(async () => ({
  numPages: 3,
  loadingTask: { destroy },
  getPage: async (numero: number) => ({
    getViewport: ({ scale }: { scale: number }) =>
      numero === 2 ? { width: 842 * scale, height: 595 * scale } : { width: 595 * scale, height: 842 * scale },
    render,
  }),
}));
jest.unstable_mockModule('@/slices/pdf/services/pdfjs', () => ({ abrirPdf }));
const imprimirPdf = jest.fn();
const baixarPdf = jest.fn();
jest.unstable_mockModule('@/slices/pdf/utils/imprimir', () => ({ imprimirPdf, baixarPdf }));
const { default: VerDocumentoPage } = await import('../../pages/VerDocumentoPage');

// jsdom draws nothing and lays nothing out: one sheet below the other, 1000 px each.
HTMLCanvasElement.prototype.getContext = (() => ({ drawImage: () => undefined })) as never;
HTMLElement.prototype.getBoundingClientRect = function (this: HTMLElement) {
  const numero = Number(this.dataset['pagina'] ?? 0);
  return new DOMRect(0, Math.max(0, numero - 1) * 1000, 900, 1000);
};

const DOCUMENTO = {
  id: 'doc1',
  processo_id: 'proc1',
  renovacao_id: null,
  processo_versao: 1,
  data: '2026-01-31',
  primeira_vez: true,
  documentos: [
    { tipo: 'lme', titulo: 'LME', paginas: 1, motivo: 'Todo pedido leva o LME.' },
    { tipo: 'receita', titulo: 'Receita, mês 1', paginas: 2, motivo: 'Prescrição do 1º mês.' },
  ],
  avisos: [{ codigo: 'ter', mensagem: 'Anexar o TER oficial.', fonte: 'PCDT' }],
  sha256: 'ab',
  bytes: 3,
  url: '/api/pdf/documentos/doc1',
  criado_em: '2026-01-31T12:00:00Z',
};

function abrir(em = '/pdf/ver?id=doc1&processo=proc1', rotas: Parameters<typeof fakeApi>[0] = {}) {
  for (const medida of ['clientWidth', 'clientHeight']) {
    Object.defineProperty(HTMLElement.prototype, medida, { configurable: true, get: () => 900 });
  }
  const api = fakeApi({
    'POST /auth/refresh': { body: token() },
    'GET /medicos/me': problema(404),
    'GET /pdf/documentos/doc1': { body: '%PDF-bytes' },
    'GET /processos/proc1': { body: { id: 'proc1', cid: 'G35', paciente: { nome: 'Marina Açucena Teste' } } },
    'GET /processos/proc1/historico': { body: { revisoes: [], renovacoes: [], documentos: [DOCUMENTO] } },
    ...rotas,
  });
  window.matchMedia = (() => ({
    matches: true,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  })) as unknown as typeof window.matchMedia;
  return { api, ...renderApp(<VerDocumentoPage />, { em }) };
}

it('sem a lista do que há no pacote, o documento se lê e a lista se pede de novo', async () => {
  const { user } = abrir('/pdf/ver?id=doc1&processo=proc1', {
    'GET /processos/proc1/historico': (_c, vez) =>
      vez === 1 ? problema(403) : { body: { revisoes: [], renovacoes: [], documentos: [DOCUMENTO] } },
  });
  expect(await screen.findByText('Não foi possível carregar a lista de documentos')).toBeVisible();
  expect(screen.getByTestId('pdf-ver-imprimir')).toBeVisible();
  await user.click(screen.getByTestId('pdf-ver-lista-tentar'));
  expect(await screen.findByRole('button', { name: /Receita, mês 1/ })).toBeVisible();
});
describe('ver documento', () => {
  it('desenha as páginas com o token, e diz por que cada documento está no pacote', async () => {
    const { api } = abrir();
    expect(await screen.findByRole('img', { name: 'Página 1: LME' })).toBeInTheDocument();
    expect(screen.getByRole('img', { name: 'Página 3: Receita, mês 1' })).toBeInTheDocument();
    expect(screen.getByTestId('pdf-visualizador-pagina')).toHaveTextContent('1 de 3');
    expect(screen.getByText('Todo pedido leva o LME.')).toBeInTheDocument();
    expect(screen.getByText('Anexar o TER oficial.')).toBeInTheDocument();
    expect(api.de('GET /pdf/documentos/doc1')[0]?.headers).toMatchObject({ authorization: 'Bearer token-1' });
    await waitFor(() => expect(render).toHaveBeenCalled());
  });

  it('vai à página do documento escolhido', async () => {
    const { user } = abrir();
    await screen.findByRole('img', { name: 'Página 1: LME' });
    const rolar = jest.fn();
    HTMLElement.prototype.scrollTo = rolar;
    await user.click(screen.getByRole('button', { name: /Receita, mês 1/ }));
    expect(rolar).toHaveBeenCalledTimes(1);
    await user.click(screen.getByRole('button', { name: 'Próxima página' }));
    await user.click(screen.getByRole('button', { name: 'Página anterior' }));
    expect(rolar).toHaveBeenCalledTimes(3);
  });

  it('aumenta, diminui e volta à largura', async () => {
    const { user } = abrir();
    await screen.findByRole('img', { name: 'Página 1: LME' });
    const zoom = screen.getByTestId('pdf-visualizador-zoom');
    await user.click(screen.getByRole('button', { name: 'Aumentar' }));
    expect(zoom).toHaveTextContent('110%');
    await user.click(screen.getByRole('button', { name: 'Diminuir' }));
    await user.click(screen.getByRole('button', { name: 'Diminuir' }));
    expect(zoom).toHaveTextContent('90%');
    await user.click(screen.getByRole('button', { name: 'Ajustar à largura' }));
    expect(zoom).toHaveTextContent('100%');
  });

  it('imprime e baixa os mesmos bytes, com nome de arquivo que não diz quem é', async () => {
    const { user } = abrir();
    await screen.findByRole('img', { name: 'Página 1: LME' });
    await user.click(screen.getByRole('button', { name: 'Imprimir' }));
    await user.click(screen.getByRole('button', { name: 'Baixar' }));
    expect(imprimirPdf).toHaveBeenCalledWith(expect.any(ArrayBuffer));
    expect(baixarPdf).toHaveBeenCalledWith(expect.any(ArrayBuffer), 'autocusto-2026-01-31.pdf');
  });

  it.each(['{Control>}p{/Control}', '{Meta>}p{/Meta}', '{Control>}P{/Control}'])(
    '%s imprime o pacote, e não a tela',
    async (teclas) => {
      const { user } = abrir();
      await screen.findByRole('img', { name: 'Página 1: LME' });
      const doNavegador = jest.fn();
      window.addEventListener('keydown', ({ defaultPrevented }) => doNavegador(defaultPrevented), { capture: false });
      imprimirPdf.mockClear();
      await user.keyboard(teclas);
      expect(imprimirPdf).toHaveBeenCalledTimes(1);
      expect(doNavegador).toHaveBeenLastCalledWith(true);
    },
  );

  it('impressa pelo menu do navegador, a página diz o que usar', async () => {
    abrir();
    expect(await screen.findByText(/Esta folha não é o documento/)).toHaveClass('hidden', 'print:block');
  });

  it('renova dali mesmo', async () => {
    const { user, idas } = abrir(undefined, {
      'POST /processos/proc1/renovacoes': { status: 201, body: { id: 'r1' } },
      'POST /processos/proc1/documentos': { status: 201, body: { id: 'doc2' } },
    });
    await screen.findByRole('img', { name: 'Página 1: LME' });
    await user.click(screen.getByRole('button', { name: 'Renovar' }));
    await user.click(await screen.findByRole('button', { name: 'Renovar e emitir' }));
    await waitFor(() => expect(idas).toContain('/pdf/ver?id=doc2&processo=proc1'));
  });

  it('diz quando o documento não existe e quando o PDF não abre', async () => {
    const { unmount } = abrir('/pdf/ver?id=outro');
    expect(await screen.findByText('Este documento não existe')).toBeInTheDocument();
    unmount();
    abrirPdf.mockRejectedValueOnce(new Error('quebrado'));
    abrir();
    expect(await screen.findByText('Este navegador não conseguiu mostrar o PDF')).toBeInTheDocument();
  });
});
