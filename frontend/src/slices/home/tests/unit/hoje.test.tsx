import { jest } from '@jest/globals';
import { act, configure, screen, waitFor, within } from '@testing-library/react';
import { fakeApi, problema, token } from '@/shared/tests/helpers/fake-api';
import { renderApp } from '@/shared/tests/helpers/render-app';
import { useInicio } from '@/shared/hooks/use-inicio';
import { addDays } from '@autocusto/dominio/comum/calendar-date.ts';
import { hojeIso } from '@/shared/utils/formatos';
import HojePage from '../../pages/HojePage';

jest.setTimeout(30_000);
configure({ asyncUtilTimeout: 5000 });

const MARINA = {
  id: 'p1',
  nome: 'Marina Açucena Teste',
  cpf: '90010020055',
  cns: null,
  data_nascimento: '1985-04-12',
  nome_mae: 'Josefa Açucena',
  processos: [{ id: 'proc-g35', cid: 'G35' }],
};
const G35 = { cid: 'G35', nome: 'Esclerose múltipla', por_medicamento: null };
const G400 = { cid: 'G40.0', nome: 'Epilepsia focal', por_medicamento: null };

const resumo = (dias: number) => ({
  id: 'proc-g35',
  versao: 1,
  paciente_id: 'p1',
  paciente_nome: MARINA.nome,
  paciente_cpf: MARINA.cpf,
  paciente_cns: null,
  cid: 'G35',
  doenca_nome: 'Esclerose múltipla',
  medicamentos: ['fingolimode 0,5 mg'],
  ultima_data: '2026-01-31',
  vence_em: addDays(hojeIso(), dias),
  criado_em: '2026-01-31T12:00:00Z',
  atualizado_em: '2026-01-31T12:00:00Z',
});

type Rotas = Parameters<typeof fakeApi>[0];

function abrir(rotas: Rotas = {}) {
  const api = fakeApi({
    'POST /auth/refresh': { body: token() },
    'GET /medicos/me': problema(404),
    'GET /processos/vencimentos': { body: { itens: [] } },
    'GET /processos/rascunhos': { body: { itens: [], proximo_cursor: null } },
    'POST /processos/pacientes/busca': (chamada) => {
      const { termo } = chamada.body as { termo: string };
      return { body: { itens: MARINA.cpf.startsWith(termo) || /marina/i.test(termo) ? [MARINA] : [] } };
    },
    'GET /processos/catalogo/doencas': { body: { itens: [G35, G400] } },
    ...rotas,
  });
  return { api, ...renderApp(<HojePage />) };
}

const paciente = () => screen.findByRole('combobox', { name: 'Paciente' });
const doenca = () => screen.findByRole('combobox', { name: 'Doença' });

describe('início', () => {
  it('paciente novo: CPF e CID levados na memória, sem nada no endereço', async () => {
    const { user, idas, api } = abrir();
    await user.type(await paciente(), '90010110984');
    expect(await paciente()).toHaveValue('900.101.109-84');
    await screen.findByRole('option', { name: /Novo paciente com este CPF/ });
    await user.keyboard('{Enter}');
    expect(await doenca()).toHaveFocus();

    await user.keyboard('G35');
    await screen.findByRole('option', { name: /G35/ });
    await user.keyboard('{Enter}');
    const abrirBotao = screen.getByRole('button', { name: /Abrir processo/ });
    expect(abrirBotao).toHaveFocus();
    await user.keyboard('{Enter}');

    expect(idas).toEqual(['/processos/formulario']);
    expect(useInicio.getState()).toMatchObject({
      paciente: { cpf: '90010110984' },
      doenca: { cid: 'G35', nome: 'Esclerose múltipla' },
    });
    expect(api.de('POST /processos/pacientes/busca').at(-1)?.body).toEqual({ termo: '90010110984' });
  });

  it('paciente seu com processo para a doença: abre o processo', async () => {
    const { user, idas } = abrir();
    await user.type(await paciente(), '90010020055');
    expect(await screen.findByTestId('home-inicio-conhecido')).toHaveTextContent('Marina Açucena Teste');
    await user.type(await doenca(), 'esclerose');
    await user.click(await screen.findByRole('option', { name: /G35/ }));
    expect(screen.getByText(/já tem processo para G35/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: /Editar processo/ }));
    expect(idas).toEqual(['/processos/formulario?processo=proc-g35']);
  });

  it('paciente seu sem processo para a doença: formulário com o paciente', async () => {
    const { user } = abrir();
    await user.type(await paciente(), 'marina');
    await user.click(await screen.findByRole('option', { name: /Marina Açucena Teste/ }));
    await user.type(await doenca(), 'G40');
    await user.click(await screen.findByRole('option', { name: /G40.0/ }));
    await user.keyboard('{Enter}');
    expect(useInicio.getState()).toMatchObject({ paciente: { id: 'p1' }, doenca: { cid: 'G40.0' } });
  });

  it('avisa na hora que o CPF não confere', async () => {
    const { user, idas } = abrir();
    await user.type(await paciente(), '11111111111');
    expect(await paciente()).toHaveAccessibleDescription(/não confere/);
    await user.clear(await paciente());
    await user.type(await paciente(), '90010110985');
    expect(await paciente()).toHaveAccessibleDescription(/não confere/);
    expect(screen.queryByRole('option', { name: /Novo paciente/ })).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: /Abrir processo/ }));
    expect(idas).toEqual([]);
  });

  it('diz o que falta e leva o foco até lá', async () => {
    const { user } = abrir();
    await paciente();
    await user.click(screen.getByRole('button', { name: /Abrir processo/ }));
    expect(await paciente()).toHaveAccessibleDescription(/Digite o CPF ou o nome/);
    expect(await paciente()).toHaveFocus();
    expect(await doenca()).toHaveAccessibleDescription(/Escolha a doença/);
  });

  it('aceita um paciente novo pelo nome ou pelo CNS', async () => {
    const { user } = abrir();
    await user.type(await paciente(), 'Caio Meireles');
    await user.click(await screen.findByRole('option', { name: /Novo paciente com este nome/ }));
    expect(screen.getByText('Paciente novo')).toBeInTheDocument();
    await user.clear(await paciente());
    await user.type(await paciente(), '700000000000013');
    await user.click(await screen.findByRole('option', { name: /Novo paciente com este CNS/ }));
    expect(await paciente()).toHaveValue('700 0000 0000 0013');
  });
});

describe('quem digita mais depressa do que a rede', () => {
  /** Answers that leave when they are told to. */
  function presas(responder: Rotas[string]) {
    const filas: (() => void)[] = [];
    const rota: Rotas[string] = async (chamada, vez) => {
      await new Promise<void>((resolve) => filas.push(resolve));
      return typeof responder === 'function' ? responder(chamada, vez) : responder;
    };
    const soltar = async () => {
      await waitFor(() => expect(filas.length).toBeGreaterThan(0));
      await act(async () => filas.splice(0).forEach((resolve) => resolve()));
    };
    return { rota, soltar };
  }

  it('Enter e Abrir esperam as listas, e o que se abre foi dito antes', async () => {
    const doencas = presas({ body: { itens: [G400, G35] } });
    const pacientes = presas({ body: { itens: [] } });
    const { user, idas } = abrir({
      'GET /processos/catalogo/doencas': doencas.rota,
      'POST /processos/pacientes/busca': pacientes.rota,
    });
    await user.type(await paciente(), '90010110984{Enter}');
    expect(await paciente()).toHaveFocus();
    await pacientes.soltar();
    await waitFor(async () => expect(await doenca()).toHaveFocus());

    await user.keyboard('g35');
    await user.click(screen.getByRole('button', { name: /Abrir processo/ }));
    expect(idas).toEqual([]);
    await doencas.soltar();
    await waitFor(() => expect(idas).toEqual(['/processos/formulario']));
    expect(useInicio.getState()).toMatchObject({ doenca: { cid: 'G35' } });
    expect(screen.getByTestId('home-inicio-situacao')).toHaveTextContent(
      'Abrindo:Paciente novoG35 – Esclerose múltipla',
    );
  });

  it('quem tem um nome que já é de alguém escolhe: nunca é novo sem que se diga', async () => {
    const { user, idas } = abrir();
    await user.type(await paciente(), 'Marina Outra');
    await user.type(await doenca(), 'G35');
    await user.click(screen.getByRole('button', { name: /Abrir processo/ }));
    await waitFor(async () => expect(await paciente()).toHaveAccessibleDescription(/Há paciente seu com este nome/));
    expect(idas).toEqual([]);

    await user.click(await screen.findByRole('option', { name: /Novo paciente com este nome/ }));
    await user.click(screen.getByRole('button', { name: /Abrir processo/ }));
    expect(useInicio.getState()).toMatchObject({ paciente: { nome: 'Marina Outra' }, doenca: { cid: 'G35' } });
  });

  it('sem a busca ninguém é novo, e a falha é dita, não uma lista vazia', async () => {
    const { user, idas } = abrir({
      'POST /processos/pacientes/busca': problema(503, { title: 'O serviço descansa.' }),
    });
    await user.type(await paciente(), '90010110984{Enter}');
    expect(await screen.findByRole('button', { name: 'Tentar de novo' })).toBeVisible();
    expect(screen.queryByText(/Ninguém seu com isto/)).not.toBeInTheDocument();
    await user.type(await doenca(), 'G35{Enter}');
    await user.click(screen.getByRole('button', { name: /Abrir processo/ }));
    await waitFor(async () => expect(await paciente()).toHaveAccessibleDescription(/já é seu. O serviço descansa/));
    expect(idas).toEqual([]);
  });
});

describe('vencem em breve', () => {
  it('vazio, diz o que vai aparecer', async () => {
    abrir();
    expect(await screen.findByText('Nada vence nos próximos dias')).toBeInTheDocument();
    expect(screen.getByText(/O que você começa e não termina/)).toBeInTheDocument();
  });

  it('mostra o prazo em palavras, e renova, emite e abre o documento', async () => {
    const { user, idas, api } = abrir({
      'GET /processos/vencimentos': { body: { itens: [resumo(10)] } },
      'POST /processos/proc-g35/renovacoes': {
        status: 201,
        body: { id: 'r1', processo_id: 'proc-g35', data: '2026-08-01', processo_versao: 1, criado_em: 'x' },
      },
      'POST /processos/proc-g35/documentos': { status: 201, body: { id: 'doc1' } },
    });
    expect(await screen.findByText('vence em 10 dias')).toBeInTheDocument();
    expect(screen.getByText(/1 renovação vence nos próximos 30 dias. Nenhum paciente/)).toBeInTheDocument();

    await user.click(screen.getByRole('button', { name: /Renovar o processo de Marina/ }));
    const data = await screen.findByLabelText('Data da renovação');
    await user.clear(data);
    await user.type(data, '32012026');
    await user.click(screen.getByRole('button', { name: 'Renovar e emitir' }));
    expect(data).toHaveAccessibleDescription(/DD\/MM\/AAAA/);

    await user.clear(data);
    await user.type(data, '01082026');
    await user.click(screen.getByRole('button', { name: 'Renovar e emitir' }));
    await waitFor(() => expect(idas).toContain('/pdf/ver?id=doc1&processo=proc-g35'));
    expect(api.de('POST /processos/proc-g35/renovacoes')[0]?.body).toEqual({ data: '2026-08-01' });
    expect(api.de('POST /processos/proc-g35/documentos')[0]?.body).toEqual({ data: '2026-08-01' });
  });

  it('o que impede a emissão e a escala antiga são ditos antes de registrar a renovação', async () => {
    const erro = 'O protocolo pede a escala EDSS.';
    const aviso = 'A escala EDSS foi avaliada há mais de 6 meses: avalie de novo.';
    const validacao = (data: string) => ({
      documentos: [],
      erros: data === '2026-08-01' ? [{ field: 'respostas.edss', code: 'obrigatorio', message: erro }] : [],
      avisos: [
        { codigo: 'escala_antiga', mensagem: aviso, fonte: 'x' },
        { codigo: 'papeis_exigidos', mensagem: 'O protocolo pede também: Beta-HCG.', fonte: 'x' },
      ],
      ciclo_encerrado_em: null,
    });
    const { user, idas, api } = abrir({
      'GET /processos/vencimentos': { body: { itens: [resumo(10)] } },
      'POST /processos/proc-g35/validacao': ({ body }) => ({ body: validacao((body as { data: string }).data) }),
      'POST /processos/proc-g35/renovacoes': { status: 201, body: { id: 'r1' } },
      'POST /processos/proc-g35/documentos': { status: 201, body: { id: 'doc1' } },
    });
    await user.click(await screen.findByRole('button', { name: /Renovar o processo de Marina/ }));
    const data = await screen.findByLabelText('Data da renovação');
    const confirmar = screen.getByRole('button', { name: 'Renovar e emitir' });
    await user.clear(data);
    await user.type(data, '01082026');
    await user.click(confirmar);
    expect(await screen.findByText(erro)).toBeInTheDocument();
    expect(api.de('POST /processos/proc-g35/validacao').at(-1)?.body).toEqual({ data: '2026-08-01', renovar: true });

    await user.clear(data);
    await user.type(data, '02082026');
    await user.click(confirmar);
    const avisos = await screen.findByTestId('shared-renovar-avisos');
    expect(avisos).toHaveTextContent(aviso);
    expect(avisos).toHaveTextContent('O protocolo pede também: Beta-HCG.');
    expect(api.de('POST /processos/proc-g35/renovacoes')).toEqual([]);
    await user.click(confirmar);
    await waitFor(() => expect(idas).toContain('/pdf/ver?id=doc1&processo=proc-g35'));
  });

  it('um ciclo da mesma data não impede a emissão; uma recusa aparece e a data fica', async () => {
    const { user } = abrir({
      'GET /processos/vencimentos': { body: { itens: [resumo(-3)] } },
      'POST /processos/proc-g35/renovacoes': problema(409, { code: 'renovacao_duplicada' }),
      'POST /processos/proc-g35/documentos': problema(422, {
        title: 'Falta informar o que o papel exige.',
        errors: [{ field: 'respostas.edss', code: 'obrigatorio', message: 'O protocolo pede a escala EDSS.' }],
      }),
    });
    expect(await screen.findByText('venceu há 3 dias')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: /Renovar o processo/ }));
    await user.click(await screen.findByRole('button', { name: 'Renovar e emitir' }));
    expect(await screen.findByText('O protocolo pede a escala EDSS.')).toBeInTheDocument();
    expect(screen.getByLabelText('Data da renovação')).not.toHaveValue('');
  });

  it('quando não carrega, deixa tentar de novo', async () => {
    const { user } = abrir({
      'GET /processos/vencimentos': (_c, vez) => (vez === 1 ? problema(403) : { body: { itens: [resumo(5)] } }),
    });
    await user.click(await screen.findByRole('button', { name: 'Tentar de novo' }));
    expect(await screen.findByText('vence em 5 dias')).toBeInTheDocument();
  });
});

describe('rascunhos', () => {
  it('abre de onde parou e pergunta antes de descartar', async () => {
    const rascunho = {
      id: 'ras1',
      versao: 3,
      processo_id: null,
      ...{ cid: 'F20.0', doenca_nome: '', paciente_id: null, paciente_nome: 'Caio Meireles Teste' },
      ...{ paciente_cpf: null, paciente_cns: null },
      criado_em: '2026-11-20T12:00:00Z',
      atualizado_em: '2026-11-20T12:00:00Z',
    };
    let itens = [rascunho];
    const { user } = abrir({
      'GET /processos/rascunhos': () => ({ body: { itens, proximo_cursor: null } }),
      'DELETE /processos/rascunhos/ras1': () => {
        itens = [];
        return { status: 204 };
      },
    });
    const link = await screen.findByRole('link', { name: /Caio Meireles Teste · F20.0/ });
    expect(link).toHaveAttribute('href', '/processos/formulario?rascunho=ras1');

    await user.click(screen.getByRole('button', { name: 'Descartar o rascunho de Caio Meireles Teste' }));
    const dialogo = await screen.findByRole('dialog', { name: 'Descartar este rascunho?' });
    await user.click(within(dialogo).getByRole('button', { name: 'Descartar' }));
    await waitFor(() => expect(screen.queryByRole('link', { name: /Caio/ })).not.toBeInTheDocument());
  });

  it('um pedido que falha não é "Nenhum": diz que não se leram, e tenta de novo', async () => {
    let fora = true;
    const { user } = abrir({
      'GET /processos/rascunhos': () =>
        fora ? { status: 503, body: { code: 'indisponivel' } } : { body: { itens: [], proximo_cursor: null } },
    });
    expect(await screen.findByText('Não foi possível carregar os rascunhos')).toBeInTheDocument();
    expect(screen.queryByText(/^Nenhum/)).not.toBeInTheDocument();
    fora = false;
    await user.click(within(screen.getByRole('region', { name: 'Rascunhos' })).getByRole('button'));
    expect(await screen.findByText(/^Nenhum\. O que você começa/)).toBeInTheDocument();
  });
});
