import { jest } from '@jest/globals';
import { configure, screen, waitFor } from '@testing-library/react';
import { fakeApi, problema } from '@/shared/tests/helpers/fake-api';
import { renderApp } from '@/shared/tests/helpers/render-app';
import DetalhePage from '../../pages/DetalhePage';
import EditarPacientePage from '../../pages/EditarPacientePage';
import PacientesPage from '../../pages/PacientesPage';
import ProcessosPage from '../../pages/ProcessosPage';
import { eventos } from '../../utils/historico';
import { apiDeTrabalho, corpo, lista } from './api-de-teste';
import { umDocumento, umPaciente, umProcesso } from './mothers';

jest.setTimeout(30_000);
configure({ asyncUtilTimeout: 5000 });

const { id } = umProcesso();
type Rotas = Parameters<typeof fakeApi>[0];
const servidor = (rotas: Rotas = {}) => fakeApi({ ...apiDeTrabalho(), ...rotas });

const RESUMO = {
  id,
  versao: 1,
  pacienteId: umPaciente().id,
  pacienteNome: 'Marina Açucena Teste',
  pacienteCpf: '90010020055',
  pacienteCns: null,
  cid: 'G35',
  doencaNome: 'Esclerose múltipla',
  medicamentos: ['fingolimode 0,5 mg'],
  ultimaData: '2026-01-31',
  venceEm: '2026-07-31',
  criadoEm: '2026-01-31T12:00:00Z',
  atualizadoEm: '2026-01-31T12:00:00Z',
};

const ENCONTRADO = {
  id: umPaciente().id,
  nome: 'Marina Açucena Teste',
  cpf: '90010020055',
  cns: null,
  dataNascimento: '1985-04-12',
  nomeMae: 'Josefa',
  processos: [{ id, cid: 'G35' }],
};

describe('processos', () => {
  it('vazio, diz por onde começar', async () => {
    servidor({ 'GET /processos': lista() });
    renderApp(<ProcessosPage />);
    expect(await screen.findByText('Nenhum processo ainda')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Abrir o primeiro' })).toHaveAttribute('href', '/');
  });

  it('carrega mais pela marca da página anterior', async () => {
    servidor({
      'GET /processos': (_c, vez) =>
        vez === 1
          ? corpo({ itens: [RESUMO], proximoCursor: 'c2' })
          : lista({ ...RESUMO, id: 'p2', pacienteNome: 'Íris Gonçalves', ultimaData: null, venceEm: null }),
    });
    const { user } = renderApp(<ProcessosPage />);
    await user.click(await screen.findByRole('button', { name: 'Carregar mais' }));
    const outro = await screen.findByRole('link', { name: /Íris Gonçalves/ });
    expect(outro).toHaveTextContent('Ainda não emitido');
    expect(screen.getByRole('link', { name: /Marina/ })).toHaveAttribute('href', `/processos/detalhe?id=${id}`);
    expect(screen.queryByRole('button', { name: 'Carregar mais' })).not.toBeInTheDocument();
  });

  it('procura pelo paciente, com o termo no corpo', async () => {
    const api = servidor({
      'GET /processos': lista(),
      'POST /processos/pacientes/busca': ({ body }) =>
        corpo({ itens: (body as { termo: string }).termo === 'marina' ? [ENCONTRADO] : [] }),
    });
    const { user } = renderApp(<ProcessosPage />);
    await user.type(await screen.findByRole('searchbox'), 'marina');
    expect(await screen.findByRole('link', { name: /Marina Açucena Teste/ })).toHaveTextContent('G35');
    await user.clear(screen.getByRole('searchbox'));
    await user.type(screen.getByRole('searchbox'), 'zz');
    expect(await screen.findByText('Nenhum processo com isto')).toBeInTheDocument();
    expect(api.de('POST /processos/pacientes/busca').map(({ body }) => body)).toContainEqual({ termo: 'marina' });
  });

  it('quando não carrega, deixa tentar de novo', async () => {
    servidor({ 'GET /processos': (_c, vez) => (vez === 1 ? problema(403) : lista(RESUMO)) });
    const { user } = renderApp(<ProcessosPage />);
    await user.click(await screen.findByRole('button', { name: 'Tentar de novo' }));
    expect(await screen.findByRole('link', { name: /Marina/ })).toBeInTheDocument();
  });
});

it.each([
  ['processos', <ProcessosPage key="1" />, 'Nenhum processo com isto'],
  ['pacientes', <PacientesPage key="2" />, 'Ninguém seu com isto'],
])('em %s, uma busca que falhou não diz que não há ninguém', async (_lista, pagina, vazia) => {
  servidor({
    'GET /processos': lista(),
    'GET /processos/pacientes': lista(),
    'POST /processos/pacientes/busca': (_c, vez) => (vez === 1 ? problema(403) : corpo({ itens: [ENCONTRADO] })),
  });
  const { user } = renderApp(pagina);
  await user.click(await screen.findByRole('searchbox'));
  await user.paste('marina');
  expect(await screen.findByRole('alert')).toHaveTextContent('Não foi possível carregar a busca');
  expect(screen.queryByText(vazia)).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Tentar de novo' }));
  expect(await screen.findByRole('link', { name: /Marina Açucena Teste/ })).toBeInTheDocument();
});

describe('pacientes', () => {
  it('lista, procura e diz quando não há ninguém', async () => {
    servidor({
      'GET /processos/pacientes': lista(umPaciente()),
      'POST /processos/pacientes/busca': ({ body }) =>
        corpo({ itens: (body as { termo: string }).termo === '9001' ? [ENCONTRADO] : [] }),
    });
    const { user } = renderApp(<PacientesPage />);
    const link = await screen.findByRole('link', { name: /Marina Açucena Teste/ });
    expect(link).toHaveAttribute('href', `/pacientes/editar?id=${umPaciente().id}`);
    await user.type(screen.getByRole('searchbox'), '900.1');
    await waitFor(() => expect(screen.getByRole('link', { name: /Marina/ })).toHaveTextContent('G35'));
    await user.type(screen.getByRole('searchbox'), '99');
    expect(await screen.findByText('Ninguém seu com isto')).toBeInTheDocument();
  });

  it('vazio, aponta o primeiro processo', async () => {
    servidor({ 'GET /processos/pacientes': lista() });
    renderApp(<PacientesPage />);
    expect(await screen.findByText('Nenhum paciente ainda')).toBeInTheDocument();
  });
});

describe('editar paciente', () => {
  const em = `/pacientes/editar?id=${umPaciente().id}`;
  const PUT = `PUT /processos/pacientes/${umPaciente().id}`;

  it('salva com a versão lida', async () => {
    const api = servidor({ [PUT]: corpo(umPaciente({ versao: 4, pesoKg: 71 })) });
    const { user, idas } = renderApp(<EditarPacientePage />, { em });
    const peso = await screen.findByLabelText('Peso (kg)');
    await user.clear(peso);
    await user.type(peso, '71,5');
    await user.click(screen.getByRole('button', { name: 'Salvar paciente' }));
    await waitFor(() => expect(idas).toContain('/pacientes'));
    expect(api.de(PUT)[0]).toMatchObject({ headers: { 'if-match': '"3"' }, body: { peso_kg: 71.5 } });
  });

  it('mostra no campo o que falta e o que o servidor recusa', async () => {
    servidor({
      [PUT]: problema(422, { errors: [{ field: 'cpf', code: 'x', message: 'Outro paciente seu tem este CPF.' }] }),
    });
    const { user } = renderApp(<EditarPacientePage />, { em });
    await user.click(await screen.findByRole('radio', { name: 'Sim' }));
    await user.click(screen.getByRole('button', { name: 'Salvar paciente' }));
    expect(await screen.findByLabelText('Nome do responsável')).toHaveAccessibleDescription(/foi marcado como incapaz/);

    await user.type(screen.getByLabelText('Nome do responsável'), 'Ana');
    await user.click(screen.getByRole('button', { name: 'Salvar paciente' }));
    await waitFor(() =>
      expect(screen.getByRole('textbox', { name: 'CPF' })).toHaveAccessibleDescription(/Outro paciente seu/),
    );
    expect(screen.getByLabelText('Nome do responsável')).toHaveValue('Ana');
  });

  it('se mudou em outro lugar, mantém o digitado e usa a versão nova na próxima', async () => {
    const api = servidor({
      [`GET /processos/pacientes/${umPaciente().id}`]: (_c, vez) => corpo(umPaciente({ versao: vez === 1 ? 3 : 7 })),
      [PUT]: (_c, vez) => (vez === 1 ? problema(412) : corpo(umPaciente({ versao: 8 }))),
    });
    const { user, idas } = renderApp(<EditarPacientePage />, { em });
    await user.type(await screen.findByLabelText('Bairro'), ' Velho');
    await user.click(screen.getByRole('button', { name: 'Salvar paciente' }));
    await screen.findByText(/mudou em outro lugar/);
    expect(screen.getByLabelText('Bairro')).toHaveValue('Centro Velho');
    await user.click(screen.getByRole('button', { name: 'Salvar paciente' }));
    await waitFor(() => expect(idas).toContain('/pacientes'));
    expect(api.de(PUT)[1]?.headers).toMatchObject({ 'if-match': '"7"' });
  });

  it('diz quando o paciente não existe', async () => {
    servidor();
    renderApp(<EditarPacientePage />, { em: '/pacientes/editar?id=outro' });
    expect(await screen.findByText('Este paciente não está no seu cadastro')).toBeInTheDocument();
  });
});

describe('detalhe do processo', () => {
  const em = `/processos/detalhe?id=${id}`;
  const historico = {
    revisoes: [
      { versao: 2, criadoEm: '2026-03-01T12:00:00Z' },
      { versao: 1, criadoEm: '2026-01-31T12:00:00Z' },
    ],
    renovacoes: [{ id: 'r1', processoId: id, data: '2026-08-01', processoVersao: 2, criadoEm: '2026-08-01T12:00:00Z' }],
    documentos: [umDocumento({ criadoEm: '2026-01-31T13:00:00Z' })],
  };

  it('conta a história da mais nova para a mais velha, e reimprime o que foi emitido', async () => {
    servidor({ [`GET /processos/${id}/historico`]: corpo(historico) });
    renderApp(<DetalhePage />, { em });
    const reimprimir = await screen.findByRole('link', { name: 'Ver e reimprimir o pacote de 31/01/2026' });
    expect(reimprimir).toHaveAttribute('href', `/pdf/ver?id=${umDocumento().id}&processo=${id}`);
    expect(
      screen
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent)
        .filter((t) => /Renovado|Editado|Pacote|aberto/.test(t ?? '')),
    ).toEqual([
      expect.stringContaining('Renovado a partir de 01/08/2026'),
      expect.stringContaining('Editado: versão 2'),
      expect.stringContaining('Pacote de 31/01/2026'),
      expect.stringContaining('Processo aberto'),
    ]);
    expect(screen.getByText('1 cápsula ao dia · 28 por mês')).toBeInTheDocument();
  });

  it('emite e renova com outra data', async () => {
    const api = servidor({
      [`GET /processos/${id}/historico`]: corpo(historico),
      [`POST /processos/${id}/renovacoes`]: { status: 201, ...corpo(historico.renovacoes[0]) },
    });
    const { user, idas } = renderApp(<DetalhePage />, { em });
    await user.click(await screen.findByRole('button', { name: 'Emitir' }));
    const data = await screen.findByLabelText('Data da solicitação');
    await user.clear(data);
    await user.type(data, '01022027{Enter}');
    await waitFor(() => expect(api.de(`POST /processos/${id}/documentos`)[0]?.body).toEqual({ data: '2027-02-01' }));
    expect(api.de(`POST /processos/${id}/renovacoes`)).toHaveLength(0);
    await waitFor(() => expect(idas.some((href) => href.startsWith('/pdf/ver'))).toBe(true));
  });

  it('oferece editar antes de renovar', async () => {
    servidor();
    const { user, idas } = renderApp(<DetalhePage />, { em });
    await user.click(await screen.findByRole('button', { name: 'Renovar' }));
    await user.click(await screen.findByRole('button', { name: 'Editar antes' }));
    expect(idas).toContain(`/processos/formulario?processo=${id}`);
  });

  it('diz quando o processo não existe', async () => {
    servidor();
    renderApp(<DetalhePage />, { em: '/processos/detalhe?id=outro' });
    expect(await screen.findByText('Este processo não existe')).toBeInTheDocument();
  });

  it('a primeira revisão é a abertura', () => {
    expect(eventos(historico).map(({ tipo }) => tipo)).toEqual(['renovacao', 'revisao', 'documento', 'abertura']);
  });
});
