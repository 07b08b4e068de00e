import { jest } from '@jest/globals';
import { configure, screen, waitFor, within } from '@testing-library/react';
import { emNomeDeService } from '@/shared/services/em-nome-de-service';
import { fakeApi, problema, token } from '@/shared/tests/helpers/fake-api';
import { renderApp } from '@/shared/tests/helpers/render-app';
import DetalhePage from '../../pages/DetalhePage';
import EditarPacientePage from '../../pages/EditarPacientePage';
import type { Revisao } from '../../services/revisoes-service';
import { diferencas } from '../../utils/diferencas';
import { apiDeTrabalho, corpo, EMISSOR, lista } from './api-de-teste';
import { umPaciente, umProcesso } from './mothers';

jest.setTimeout(30_000);
configure({ asyncUtilTimeout: 5000 });

const { id } = umProcesso();
const pacienteId = umPaciente().id;
const RITA = { user_id: 'a1', email: 'rita@exemplo.test', user_type: 'assistente', nome: 'Rita Lemos' };

function umaRevisao(partes: Partial<Revisao> = {}): Revisao {
  const { versao, criadoEm, emissorId, protocoloId, primeiraVez, anamnese, tratou, ...resto } = umProcesso();
  const { tratamentosPrevios, preenchidoPor, preenchidoPorNome, preenchidoPorCpf, documentoPaciente } = resto;
  const medicamentos = resto.medicamentos.map(({ medicamentoId, via, meses }) => ({ medicamentoId, via, meses }));
  return {
    ...{ processoId: id, autorId: 'a1', autorNome: RITA.nome, versao, criadoEm, emissorId, protocoloId, primeiraVez },
    ...{ anamnese, tratou, tratamentosPrevios, preenchidoPor, preenchidoPorNome, preenchidoPorCpf, documentoPaciente },
    ...{ imprimirCampos19a22: true, politicaDatas: resto.politicaDatas, respostas: resto.respostas, medicamentos },
    ...partes,
  };
}

const HISTORICO = corpo({
  revisoes: [
    { versao: 2, criadoEm: '2026-11-20T12:00:00Z' },
    { versao: 1, criadoEm: '2026-01-31T12:00:00Z' },
  ],
  renovacoes: [],
  documentos: [],
});

describe('só o médico emite', () => {
  it('o assistente vê o processo, mas não emite nem renova', async () => {
    fakeApi({
      ...apiDeTrabalho(),
      'POST /auth/refresh': { body: token('t', RITA) },
      'GET /auth/me': {
        body: { ...RITA, em_nome_de: [{ usuario_id: 'm1', nome: 'Helena Prado', papel: 'assistente' }] },
      },
    });
    const { user } = renderApp(<DetalhePage />, { em: `/processos/detalhe?id=${id}` });

    const emitir = await screen.findByRole('button', { name: 'Emitir' });
    expect(emitir).toHaveAttribute('aria-disabled', 'true');
    expect(emitir).toHaveAccessibleDescription(/Só o médico emite/);
    await user.click(emitir);
    await user.click(screen.getByRole('button', { name: 'Renovar' }));
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });
});

describe('o substituto', () => {
  const BRUNO = { user_id: 'b1', email: 'bruno@exemplo.test', user_type: 'medico', nome: 'Bruno Tavares' };
  const emNomeDe = [{ usuario_id: 'm1', nome: 'Helena Prado', papel: 'substituto' }];
  afterEach(() => emNomeDeService.esquecer());

  it('emite e renova; quem viu o paciente e a cópia dos dados são do titular', async () => {
    emNomeDeService.definir('b1', 'm1');
    fakeApi({
      ...apiDeTrabalho(),
      'POST /auth/refresh': { body: token('t', BRUNO) },
      'GET /auth/me': { body: { ...BRUNO, em_nome_de: emNomeDe } },
    });
    const { unmount } = renderApp(<DetalhePage />, { em: `/processos/detalhe?id=${id}` });
    expect(await screen.findByRole('button', { name: 'Emitir' })).not.toHaveAttribute('aria-disabled');
    expect(screen.getByTestId('shared-em-nome-de-faixa')).toHaveTextContent('Pacientes de Helena Prado');
    unmount();

    renderApp(<EditarPacientePage />, { em: `/pacientes/editar?id=${pacienteId}` });
    expect(await screen.findByLabelText(/^Nome completo/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Ver acessos' })).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Baixar JSON' })).not.toBeInTheDocument();
  });
});

describe('o que mudou em cada versão', () => {
  it('mostra quem fez e cada campo, antes e depois', async () => {
    fakeApi({
      ...apiDeTrabalho(),
      [`GET /processos/${id}/historico`]: HISTORICO,
      [`GET /processos/${id}/revisoes/1`]: corpo(umaRevisao({ versao: 1, anamnese: 'Curta.', autorNome: null })),
      [`GET /processos/${id}/revisoes/2`]: corpo(umaRevisao({ respostas: { edss: '4.0' } })),
    });
    const { user } = renderApp(<DetalhePage />, { em: `/processos/detalhe?id=${id}` });

    await user.click(await screen.findByRole('button', { name: 'Quem e o que mudou na versão 2' }));
    const dialogo = await screen.findByRole('dialog', { name: 'O que mudou' });
    const mudancas = await within(dialogo).findByTestId('processos-revisoes-diferencas');
    expect(mudancas).toHaveTextContent('AnamneseAntesCurta.DepoisSurtos em 2024');
    await waitFor(() => expect(mudancas).toHaveTextContent(/EDSS.*Antes3\.5Depois4\.0/));
    expect(within(dialogo).getByText('Por Rita Lemos')).toBeVisible();
    expect(within(dialogo).getByText('Por autor não registrado')).toBeVisible();

    await user.selectOptions(within(dialogo).getByLabelText('Antes'), '2');
    expect(await within(dialogo).findByText('Nada muda no pedido entre estas versões.')).toBeVisible();
  });

  it('deixa tentar de novo quando não leu', async () => {
    fakeApi({
      ...apiDeTrabalho(),
      [`GET /processos/${id}/historico`]: HISTORICO,
      [`GET /processos/${id}/revisoes/1`]: (_c, vez) => (vez === 1 ? problema(422) : corpo(umaRevisao({ versao: 1 }))),
      [`GET /processos/${id}/revisoes/2`]: corpo(umaRevisao({ tratou: true, tratamentosPrevios: 'Interferona' })),
    });
    const { user } = renderApp(<DetalhePage />, { em: `/processos/detalhe?id=${id}` });
    await user.click(await screen.findByTestId('processos-historico-comparar'));
    await user.click(await screen.findByTestId('processos-revisoes-tentar'));
    expect(await screen.findByTestId('processos-revisoes-diferencas')).toHaveTextContent('Não haviaDepoisInterferona');
  });

  it('a prescrição se lê mês a mês quando varia', () => {
    const [linha] = umaRevisao().medicamentos;
    const meses = linha?.meses.map((mes, i) => (i === 5 ? { ...mes, quantidade: 56 } : mes)) ?? [];
    const nomes = {
      clinicas: new Map([[EMISSOR.id, 'Sul']]),
      protocolos: new Map<string, string>(),
      medicamentos: new Map([['fingolimode-0-5-mg-capsula', 'Fingolimode 0,5 mg']]),
      campos: new Map<string, string>(),
    };
    const mudou = umaRevisao({ medicamentos: [{ medicamentoId: linha?.medicamentoId ?? '', via: 'oral', meses }] });
    const [diferenca, ...outras] = diferencas(umaRevisao(), mudou, nomes);
    expect(outras).toEqual([]);
    expect(diferenca?.campo).toBe('Fingolimode 0,5 mg');
    expect(diferenca?.antes).toBe('Via oral\nTodo mês: 28 · 1 cápsula ao dia');
    expect(diferenca?.depois).toContain('Mês 6: 56 · 1 cápsula ao dia');
    expect(diferencas(umaRevisao(), umaRevisao({ medicamentos: [] }), nomes)[0]?.depois).toBe('');
  });
});

describe('dados do paciente', () => {
  const EVENTO = {
    ...{ usuarioId: 'u1', sequencia: 1, em: '2026-11-20T14:03:00Z', atorId: 'a1', atorNome: 'Rita Lemos' },
    ...{ acao: 'paciente.ler', recursoId: pacienteId, pacientes: [pacienteId], detalhe: {}, pedidoId: null },
    endereco: null,
  };

  it('mostra quem viu só quando se pede', async () => {
    const rota = `GET /auth/auditoria/pacientes/${pacienteId}`;
    const api = fakeApi({ ...apiDeTrabalho(), [rota]: lista(EVENTO) });
    const { user } = renderApp(<EditarPacientePage />, { em: `/pacientes/editar?id=${pacienteId}` });

    const abrir = await screen.findByRole('button', { name: 'Ver acessos' });
    expect(api.de(rota)).toHaveLength(0);
    await user.click(abrir);
    expect(await screen.findByTestId('shared-auditoria-cartao')).toHaveTextContent(
      'Abriu o cadastro do pacienteRita Lemos',
    );
  });

  it('exporta em JSON e PDF com nome de arquivo que não diz de quem', async () => {
    const base = `/processos/pacientes/${pacienteId}/exportacao`;
    fakeApi({
      ...apiDeTrabalho(),
      [`GET ${base}`]: { body: '{}' },
      [`GET ${base}/pdf`]: problema(503, { title: 'Tente daqui a pouco.' }),
    });
    URL.createObjectURL = () => 'blob:x';
    const nomes: string[] = [];
    const clicar = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      nomes.push(this.download);
    });
    const { user } = renderApp(<EditarPacientePage />, { em: `/pacientes/editar?id=${pacienteId}` });

    await user.click(await screen.findByRole('button', { name: 'Baixar JSON' }));
    await waitFor(() => expect(nomes).toEqual([expect.stringMatching(/^autocusto-paciente-\d{4}-\d\d-\d\d\.json$/)]));
    await user.click(screen.getByRole('button', { name: 'Baixar PDF' }));
    expect(await screen.findByTestId('processos-exportar-problema')).toHaveTextContent('Tente daqui a pouco.');
    clicar.mockRestore();
  });
});
