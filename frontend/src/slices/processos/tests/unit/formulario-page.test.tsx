import { jest } from '@jest/globals';
import { configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { fakeApi, problema } from '@/shared/tests/helpers/fake-api';
import { renderApp } from '@/shared/tests/helpers/render-app';
import { useInicio } from '@/shared/hooks/use-inicio';
import FormularioPage from '../../pages/FormularioPage';
import { paraConteudo } from '../../utils/rascunho';
import {
  apiDeTrabalho,
  corpo,
  EMISSOR,
  lista,
  telaDe,
  umaValidacao,
  umRascunho,
  umRascunhoDaLista,
} from './api-de-teste';
import { umaDoenca, umDocumento, umFormulario, umPaciente, umProcesso } from './mothers';

// The whole form is drawn here, on cores that others share.
jest.setTimeout(30_000);
configure({ asyncUtilTimeout: 5000 });

const RASCUNHO = `/processos/formulario?rascunho=${umRascunho().id}`;
const PROCESSO = `/processos/formulario?processo=${umProcesso().id}`;
const ROTA = `PUT /processos/rascunhos/${umRascunho().id}`;
type Rotas = Parameters<typeof fakeApi>[0];

/** A form with everything filled for an unknown patient, kept in a draft. */
function abrirRascunho(valores = umFormulario(), rotas: Rotas = {}) {
  const conteudo = paraConteudo({ cid: 'G35', doencaNome: 'Esclerose múltipla' }, valores);
  const api = fakeApi({
    ...apiDeTrabalho(),
    [`GET /processos/rascunhos/${umRascunho().id}`]: corpo(umRascunho({ conteudo })),
    ...rotas,
  });
  return { api, ...renderApp(<FormularioPage />, { em: RASCUNHO }) };
}

const campo = (nome: string) => screen.findByLabelText(nome);
const pronto = async () => {
  await screen.findByRole('heading', { level: 1, name: 'Marina Açucena Teste' });
  await screen.findByText('EDSS – Escala Expandida do Estado de Incapacidade');
};
const botao = (nome: string | RegExp) => screen.getByRole('button', { name: nome });

describe('formulário', () => {
  beforeEach(() => telaDe(1440));

  it('vindo do início, guarda CPF e CID num rascunho e o endereço não diz quem é', async () => {
    const api = fakeApi(apiDeTrabalho());
    const espera = renderApp(<></>, { em: '/processos/formulario' });
    espera.unmount();
    useInicio
      .getState()
      .guardar({ paciente: { cpf: '90010020055' }, doenca: { cid: 'G35', nome: 'Esclerose múltipla' } });
    const inicio = useInicio.getState();
    renderApp(<FormularioPage />, { em: '/processos/formulario' });
    useInicio.setState(inicio); // renderApp begins with nothing chosen

    expect(await screen.findByRole('textbox', { name: 'CPF' })).toHaveValue('900.100.200-55');
    expect(screen.getByText(/G35/)).toBeInTheDocument();
    await waitFor(() => expect(window.location.search).toBe(`?rascunho=${umRascunho().id}`));
    expect(window.location.href).not.toContain('900');
    expect(api.de('POST /processos/rascunhos')).toHaveLength(1);
    expect(useInicio.getState().doenca).toBeUndefined();
  });

  it('sem dizer para quem, volta a Hoje', async () => {
    fakeApi(apiDeTrabalho());
    const { idas } = renderApp(<FormularioPage />, { em: '/processos/formulario' });
    await waitFor(() => expect(idas).toContain('/'));
  });

  it('guarda o que se digita até dois segundos depois, com a versão do rascunho', async () => {
    const { api, user } = abrirRascunho();
    await pronto();
    await user.type(await campo('Anamnese'), ' Mais um surto.');
    await waitFor(() => expect(JSON.stringify(api.de(ROTA).at(-1)?.body)).toContain('Mais um surto.'), {
      timeout: 2500,
    });
    expect(api.de(ROTA)[0]?.headers).toMatchObject({ 'if-match': '"1"' });
    await waitFor(() => expect(screen.getByTestId('processos-form-salvo')).toHaveTextContent(/Salvo há/));
  });

  it('sem rede, quem vai embora com algo digitado é perguntado; com rede, é salvo e vai', async () => {
    let fora = true;
    const { api, user, idas } = abrirRascunho(umFormulario(), {
      [ROTA]: () => {
        if (fora) throw new TypeError('fetch failed');
        return corpo(umRascunho({ versao: 2 }));
      },
    });
    await pronto();
    fireEvent.change(await campo('Anamnese'), { target: { value: 'Mais um surto.' } });
    await user.click(screen.getByTestId('shared-navbar-pacientes'));
    await user.click(await screen.findByTestId('shared-saida-ficar'));
    await user.click(screen.getByTestId('shared-navbar-sair'));
    await user.click(await screen.findByTestId('shared-saida-ficar'));
    expect(idas).toEqual([]);
    expect(api.de('POST /auth/logout')).toEqual([]);
    expect(await campo('Anamnese')).toHaveDisplayValue(/Mais um surto/);

    fora = false;
    await user.click(screen.getByTestId('shared-navbar-pacientes'));
    await waitFor(() => expect(idas).toEqual(['/pacientes']));
    expect(JSON.stringify(api.de(ROTA).at(-1)?.body)).toContain('Mais um surto.');
    expect(screen.queryByTestId('shared-saida')).not.toBeInTheDocument();
  });

  it('o catálogo e as clínicas que não se leram são ditos, e lidos de novo', async () => {
    let fora = true;
    const { user } = abrirRascunho(umFormulario(), {
      'GET /processos/catalogo/doencas/G35': () => (fora ? problema(503) : corpo(umaDoenca())),
      'GET /medicos/emissores': () => (fora ? problema(503) : lista(EMISSOR)),
    });
    const aviso = await screen.findByTestId('processos-form-nao-lido');
    await waitFor(() => expect(aviso).toHaveTextContent(/medicamentos deste CID, nem as suas clínicas/));
    fora = false;
    await user.click(within(aviso).getByRole('button', { name: 'Tentar de novo' }));
    await pronto();
    await waitFor(() => expect(screen.queryByTestId('processos-form-nao-lido')).not.toBeInTheDocument());
  });

  it('diz no campo e no resumo o que falta, e não envia', async () => {
    const { api, user } = abrirRascunho(umFormulario({ anamnese: '', respostas: {} }));
    await pronto();
    await user.click(botao(/Emitir/));

    const resumo = await screen.findByTestId('processos-form-erros');
    expect(
      within(resumo)
        .getAllByRole('link')
        .map(({ textContent }) => textContent),
    ).toEqual(['Escreva a anamnese: é o item 11 do LME.', 'O protocolo pede a escala EDSS: responda-a.']);
    expect(await campo('Anamnese')).toHaveAccessibleDescription(/item 11/);
    expect(api.de('POST /processos')).toHaveLength(0);

    await user.click(within(resumo).getAllByRole('link')[0] as HTMLElement);
    expect(await campo('Anamnese')).toHaveFocus();
  });

  it('põe a recusa do servidor no campo e mantém o que foi digitado', async () => {
    const recusa = problema(422, {
      code: 'campos_invalidos',
      errors: [
        { field: 'paciente.nome_mae', code: 'texto', message: 'O nome da mãe tem um caractere que não se imprime.' },
        {
          field: 'medicamentos.0.meses.2.posologia',
          code: 'texto',
          message: 'A posologia tem um caractere que não se imprime.',
        },
      ],
    });
    const { user } = abrirRascunho(umFormulario(), { 'POST /processos': recusa });
    await pronto();
    await user.click(botao('Salvar'));

    await screen.findByTestId('processos-form-erros');
    expect(await campo('Nome da mãe')).toHaveAccessibleDescription(/não se imprime/);
    expect(await campo('Nome da mãe')).toHaveValue('Josefa Açucena Teste');
    const posologia = screen.getByRole('textbox', { name: /Fingolimode 0,5 mg, mês 3, posologia/ });
    expect(posologia).toHaveAccessibleDescription(/não se imprime/);
    expect(posologia).toHaveValue('1 cápsula ao dia');
    expect(screen.getByTestId('processos-form-erros')).toHaveTextContent('Fingolimode 0,5 mg: a posologia tem');
  });

  it('salva, emite e abre o documento', async () => {
    const { api, user, idas } = abrirRascunho();
    await pronto();
    await user.click(botao(/Emitir/));

    await waitFor(() => expect(idas).toContain(`/pdf/ver?id=${umDocumento().id}&processo=${umProcesso().id}`));
    const [post] = api.de('POST /processos');
    expect(post?.headers['idempotency-key']).toMatch(/^[0-9a-f]{32}$/);
    expect(post?.body).toMatchObject({
      cid: 'G35',
      emissor_id: umFormulario().emissorId,
      paciente: { nome: 'Marina Açucena Teste', cpf: '90010020055', peso_kg: 72, raca_cor: 'parda' },
      tratou: false,
      documento_paciente: 'cpf',
      respostas: { edss: '3.5' },
    });
    const [emissao] = api.de(`POST /processos/${umProcesso().id}/documentos`);
    expect(emissao?.body).toEqual({ data: '2026-01-31' });
    await waitFor(() => expect(api.de(`DELETE /processos/rascunhos/${umRascunho().id}`)).toHaveLength(1));
  });

  it('emite com Ctrl + Enter, relatório e exames juntos', async () => {
    const { api } = abrirRascunho(
      umFormulario({ pedeRelatorio: true, relatorio: 'Texto.', pedeExames: true, exames: ['Hemograma', ''] }),
    );
    await pronto();
    fireEvent.keyDown(window, { key: 'Enter', ctrlKey: true });
    await waitFor(() => expect(api.de(`POST /processos/${umProcesso().id}/documentos`)).toHaveLength(1));
    expect(api.de(`POST /processos/${umProcesso().id}/documentos`)[0]?.body).toEqual({
      data: '2026-01-31',
      relatorio: 'Texto.',
      exames: ['Hemograma'],
    });
  });

  it('se a emissão falha sem resposta, a segunda tentativa repete a chave', async () => {
    const rota = `POST /processos/${umProcesso().id}/documentos`;
    const { api, user } = abrirRascunho(umFormulario(), {
      [rota]: (_chamada, vez) =>
        vez === 1 ? problema(503, { title: 'Ocupado.' }) : { status: 201, ...corpo(umDocumento()) },
    });
    await pronto();
    await user.click(botao(/Emitir/));
    await screen.findByText(/Ocupado/);
    await user.click(botao(/Emitir/));
    await waitFor(() => expect(api.de(rota)).toHaveLength(2));
    const [uma, outra] = api.de(rota).map(({ headers }) => headers['idempotency-key']);
    expect(outra).toBe(uma);
    expect(api.de('POST /processos')).toHaveLength(1);
  });

  it('oferece abrir o processo que já existe', async () => {
    const duplicado = problema(409, {
      code: 'processo_duplicado',
      title: 'Este paciente já tem um processo para o mesmo CID.',
      processo_id: 'outro',
    });
    const { user, idas } = abrirRascunho(umFormulario(), { 'POST /processos': duplicado });
    await pronto();
    await user.click(botao('Salvar'));
    await user.click(await screen.findByRole('button', { name: 'Abrir o processo existente' }));
    expect(idas).toContain('/processos/formulario?processo=outro');
  });

  it('oferece o cadastro guardado quando o CPF já é de um paciente, ou ficar com o que foi digitado', async () => {
    const existente = problema(409, { code: 'paciente_existente', paciente_id: umPaciente().id });
    const { api, user } = abrirRascunho(umFormulario({ paciente: { ...umFormulario().paciente, pesoKg: '80' } }), {
      'POST /processos': (_c, vez) => (vez === 1 ? existente : { status: 201, ...corpo(umProcesso()) }),
      [`PUT /processos/pacientes/${umPaciente().id}`]: corpo(umPaciente({ pesoKg: 80, versao: 4 })),
    });
    await pronto();
    await user.click(botao('Salvar'));
    await user.click(await screen.findByRole('button', { name: 'Atualizar o cadastro com o que digitei' }));
    await waitFor(() => expect(screen.queryByTestId('processos-form-paciente-existente')).not.toBeInTheDocument());
    expect(await campo('Peso (kg)')).toHaveValue('80');

    await user.click(botao('Salvar'));
    await waitFor(() => expect(api.de('POST /processos')).toHaveLength(2));
    expect(api.de(`PUT /processos/pacientes/${umPaciente().id}`)[0]).toMatchObject({
      headers: { 'if-match': '"3"' },
      body: { peso_kg: 80 },
    });
    expect(api.de('POST /processos')[1]?.body).toMatchObject({ paciente_id: umPaciente().id });
  });

  it('usa o cadastro guardado no lugar do digitado quando isso se escolhe', async () => {
    const existente = problema(409, { code: 'paciente_existente', paciente_id: umPaciente().id });
    const { user } = abrirRascunho(umFormulario({ paciente: { ...umFormulario().paciente, pesoKg: '80' } }), {
      'POST /processos': existente,
    });
    await pronto();
    await user.click(botao('Salvar'));
    await user.click(await screen.findByRole('button', { name: 'Usar o cadastro guardado' }));
    expect(await screen.findByDisplayValue('72')).toHaveAccessibleName('Peso (kg)');
  });
});

describe('formulário de um processo existente', () => {
  beforeEach(() => telaDe(1440));

  function abrir(rotas: Rotas = {}) {
    const api = fakeApi({ ...apiDeTrabalho(), ...rotas });
    return { api, ...renderApp(<FormularioPage />, { em: PROCESSO }) };
  }

  it('abre preenchido e não guarda rascunho de quem só olhou', async () => {
    const { api, unmount } = abrir();
    await pronto();
    expect(screen.getByRole('textbox', { name: /mês 1, quantidade/ })).toHaveValue('28');
    expect(screen.getByLabelText('Grau')).toHaveValue('3.5');
    unmount();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(api.chamadas.filter(({ rota }) => /rascunhos/.test(rota) && !rota.startsWith('GET'))).toEqual([]);
  });

  it('não cria uma revisão igual à anterior', async () => {
    const { api, user, idas } = abrir();
    await pronto();
    const data = await campo('Data da solicitação');
    await user.clear(data);
    await user.type(data, '01082026');
    await user.click(botao(/Emitir/));
    await waitFor(() => expect(idas.some((href) => href.startsWith('/pdf/ver'))).toBe(true));
    expect(api.de(`PUT /processos/${umProcesso().id}`)).toHaveLength(0);
    expect(api.de(`POST /processos/${umProcesso().id}/documentos`)[0]?.body).toEqual({ data: '2026-08-01' });
  });

  it('edita com a versão lida', async () => {
    const { api, user } = abrir();
    await pronto();
    await user.type(await campo('Anamnese'), ' Estável.');
    await user.click(botao('Salvar'));
    await waitFor(() => expect(api.de(`PUT /processos/${umProcesso().id}`)).toHaveLength(1));
    expect(api.de(`PUT /processos/${umProcesso().id}`)[0]).toMatchObject({
      headers: { 'if-match': '"2"' },
      body: { cid: 'G35', paciente_id: umPaciente().id, anamnese: `${umProcesso().anamnese} Estável.` },
    });
    expect(await screen.findByText('Processo salvo.')).toBeInTheDocument();
  });

  it('se mudou em outro lugar, mantém o digitado e deixa salvar por cima', async () => {
    const { api, user } = abrir({
      [`GET /processos/${umProcesso().id}`]: (_c, vez) => corpo(umProcesso({ versao: vez === 1 ? 2 : 5 })),
      [`PUT /processos/${umProcesso().id}`]: (_c, vez) =>
        vez === 1 ? problema(412) : corpo(umProcesso({ versao: 6 })),
    });
    await pronto();
    await user.type(await campo('Anamnese'), ' Estável.');
    await user.click(botao('Salvar'));
    await screen.findByText('Este processo mudou em outro lugar.');
    expect(await campo('Anamnese')).toHaveValue(`${umProcesso().anamnese} Estável.`);

    await user.click(botao('Salvar o meu por cima'));
    await waitFor(() => expect(api.de(`PUT /processos/${umProcesso().id}`)).toHaveLength(2));
    expect(api.de(`PUT /processos/${umProcesso().id}`)[1]?.headers).toMatchObject({ 'if-match': '"5"' });
  });

  it('retoma o que não foi salvo e deixa voltar ao que está salvo', async () => {
    const caso = {
      cid: 'G35',
      doencaNome: '',
      pacienteId: umPaciente().id,
      processoId: umProcesso().id,
      processoVersao: 2,
    };
    const rascunho = umRascunho({
      processoId: umProcesso().id,
      conteudo: paraConteudo(caso, umFormulario({ anamnese: 'Texto ainda não salvo.' })),
    });
    let descartado = false;
    const { user } = abrir({
      'GET /processos/rascunhos': () =>
        descartado ? lista() : lista(umRascunhoDaLista({ id: rascunho.id, processoId: umProcesso().id })),
      [`GET /processos/rascunhos/${rascunho.id}`]: corpo(rascunho),
      [`DELETE /processos/rascunhos/${rascunho.id}`]: () => {
        descartado = true;
        return { status: 204 };
      },
    });
    await pronto();
    expect(await campo('Anamnese')).toHaveValue('Texto ainda não salvo.');
    await user.click(botao('Descartar e voltar ao que está salvo'));
    expect(await screen.findByDisplayValue(umProcesso().anamnese)).toHaveAccessibleName('Anamnese');
  });

  describe('as regras do servidor', () => {
    const PRAZO = { codigo: 'prazo', mensagem: 'A data é de mais de 90 dias atrás.', fonte: 'PRC 2/2017' };
    const TUDO_EM_ORDEM = 'Nada falta e nada chama a atenção.';
    const comAvisos = (...avisos: (typeof PRAZO)[]) =>
      corpo(umaValidacao({ avisos, documentos: [{ tipo: 'lme', titulo: 'LME', motivo: 'Todo pedido leva o LME.' }] }));

    it('são perguntadas já na primeira solicitação, antes de salvar', async () => {
      const { api } = abrirRascunho(umFormulario(), { 'POST /processos/validacao': comAvisos(PRAZO) });
      await pronto();
      expect(await screen.findByText(PRAZO.mensagem)).toBeInTheDocument();
      expect(screen.getByText('Todo pedido leva o LME.')).toBeInTheDocument();
      expect(screen.queryByText(TUDO_EM_ORDEM)).not.toBeInTheDocument();
      expect(api.de('POST /processos')).toEqual([]);
      expect(api.de('POST /processos/validacao')[0]?.body).toMatchObject({ cid: 'G35', paciente: { peso_kg: 72 } });
    });

    it('a resposta vale só para os valores que foram perguntados', async () => {
      let responder: () => void = () => undefined;
      const depois = new Promise<void>((resolve) => (responder = resolve));
      const { user } = abrir({
        'POST /processos/validacao': async (_chamada, vez) => {
          if (vez === 1) return comAvisos(PRAZO);
          await depois;
          return comAvisos();
        },
      });
      await pronto();
      expect(await screen.findByText(PRAZO.mensagem)).toBeInTheDocument();
      await user.type(await campo('Anamnese'), '.');
      expect(screen.queryByText(PRAZO.mensagem)).not.toBeInTheDocument();
      expect(screen.getByTestId('processos-painel-conferencia')).toHaveTextContent('Conferindo');
      expect(screen.queryByText('completo')).not.toBeInTheDocument();
      responder();
      expect(await screen.findByText(TUDO_EM_ORDEM)).toBeInTheDocument();
      expect(screen.getByText('completo')).toBeInTheDocument();
    });

    it('sem resposta não se diz que está em ordem, e pergunta-se de novo', async () => {
      const { user } = abrir({
        'POST /processos/validacao': (_chamada, vez) => (vez === 1 ? problema(503) : comAvisos()),
      });
      await pronto();
      expect(await screen.findByText(/Não conferido/)).toBeInTheDocument();
      expect(screen.queryByText(TUDO_EM_ORDEM)).not.toBeInTheDocument();
      expect(screen.getByText('não conferido')).toBeInTheDocument();
      await user.click(botao('Conferir de novo'));
      expect(await screen.findByText(TUDO_EM_ORDEM)).toBeInTheDocument();
    });

    it('o que impede a emissão leva ao campo', async () => {
      const erros = [{ field: 'anamnese', code: 'nao_cabe', message: 'A anamnese não cabe no LME.' }];
      const { user } = abrir({ 'POST /processos/validacao': corpo(umaValidacao({ erros })) });
      await pronto();
      await user.click(await screen.findByRole('button', { name: 'A anamnese não cabe no LME.' }));
      expect(await campo('Anamnese')).toHaveFocus();
    });

    it('depois do fim do ciclo o que se emite é a renovação, e o botão o diz', async () => {
      const erros = [{ field: 'data', code: 'ciclo_encerrado', message: 'O ciclo terminou.' }];
      const encerrada = umaValidacao({ erros, cicloEncerradoEm: '2026-07-31', primeiraVez: false });
      const { user, api, idas } = abrir({ 'POST /processos/validacao': corpo(encerrada) });
      await pronto();
      expect(await screen.findByText('O ciclo deste processo terminou em 31/07/2026.')).toBeInTheDocument();
      expect(screen.getByText('Pelo histórico: renovação')).toBeInTheDocument();
      await user.click(botao(/Renovar e emitir/));
      await waitFor(() => expect(idas.at(-1)).toContain('/pdf/ver'));
      expect(api.de(`POST /processos/${umProcesso().id}/documentos`)[0]?.body).toMatchObject({ renovar: true });
    });

    it('quando só a emissão o descobre, o botão passa a dizer e nada sai como primeira', async () => {
      const rota = `POST /processos/${umProcesso().id}/documentos`;
      const recusa = problema(409, {
        code: 'ciclo_encerrado',
        title: 'O ciclo terminou.',
        ciclo_encerrado_em: '2026-07-31',
      });
      const { user, api, idas } = abrir({
        'POST /processos/validacao': problema(503),
        [rota]: ({ body }) =>
          (body as { renovar?: true }).renovar ? { status: 201, ...corpo(umDocumento()) } : recusa,
      });
      await pronto();
      await user.click(botao(/^Emitir/));
      await user.click(await screen.findByRole('button', { name: /Renovar e emitir/ }));
      await waitFor(() => expect(idas.at(-1)).toContain('/pdf/ver'));
      expect(api.de(rota).map(({ body }) => (body as { renovar?: true }).renovar)).toEqual([undefined, true]);
    });
  });

  it('diz quando o rascunho já não existe', async () => {
    fakeApi(apiDeTrabalho());
    renderApp(<FormularioPage />, { em: '/processos/formulario?rascunho=sumiu' });
    expect(await screen.findByText('Este formulário não existe mais')).toBeInTheDocument();
  });
});

describe('formulário no celular', () => {
  it('leva o painel para uma folha embaixo e de lá ao campo', async () => {
    telaDe(390);
    const { user } = abrirRascunho(umFormulario({ anamnese: '' }));
    await pronto();
    await user.click(botao(/Seria devolvido/));
    await user.click(await screen.findByRole('button', { name: /Escreva a anamnese/ }));
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'Anamnese' })).toHaveFocus());
  });
});
