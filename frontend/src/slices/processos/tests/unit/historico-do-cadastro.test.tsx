import { jest } from '@jest/globals';
import { act, configure, screen, waitFor, within } from '@testing-library/react';
import { SWRConfig } from 'swr';
import { snakeKey } from '@autocusto/dominio/comum/caso.ts';
import { fakeApi, problema } from '@/shared/tests/helpers/fake-api';
import { renderApp } from '@/shared/tests/helpers/render-app';
import EditarPacientePage from '../../pages/EditarPacientePage';
import type { HistoricoDoPaciente, RevisaoDoPaciente } from '../../services/tipos';
import { diferencasDoCadastro, rotuloDoCampo } from '../../utils/diferencas-do-cadastro';
import { apiDeTrabalho, corpo } from './api-de-teste';
import { umPaciente } from './mothers';

jest.setTimeout(30_000);
configure({ asyncUtilTimeout: 5000 });

const { id } = umPaciente();
const em = `/pacientes/editar?id=${id}`;
const ROTA = `GET /processos/pacientes/${id}`;
const RITA = { autorId: 'a1', autorNome: 'Rita Lemos' };

type Edicao = HistoricoDoPaciente['revisoes'][number];

function umaEdicao(partes: Partial<Edicao> = {}): Edicao {
  return { versao: 1, criadoEm: '2026-01-31T12:00:00Z', ...RITA, motivo: null, campos: [], ...partes };
}

function umaRevisao(partes: Partial<RevisaoDoPaciente> = {}): RevisaoDoPaciente {
  const { id: pacienteId, versao, criadoEm, atualizadoEm: _, ...cadastro } = umPaciente();
  return { pacienteId, versao, criadoEm, ...RITA, motivo: null, ...cadastro, ...partes };
}

const historico = (...revisoes: Edicao[]) => corpo({ revisoes });

async function abrir(rotas: Parameters<typeof fakeApi>[0]) {
  const api = fakeApi({ ...apiDeTrabalho(), ...rotas });
  const semEspera = { dedupingInterval: 0 }; // as if each click came long after the one before
  const { user } = renderApp(
    <SWRConfig value={semEspera}>
      <EditarPacientePage />
    </SWRConfig>,
    { em },
  );
  const botao = await screen.findByRole('button', { name: 'Ver histórico' });
  expect(api.de(`${ROTA}/historico`)).toHaveLength(0);
  await user.click(botao);
  return { api, user };
}

describe('histórico do cadastro', () => {
  it('diz, a quem pede, quem mudou, quando, por quê e o quê; fecha, e reabrir não é outra consulta', async () => {
    const { api, user } = await abrir({
      [`${ROTA}/historico`]: historico(
        umaEdicao({ versao: 4, autorId: 'u1', autorNome: 'Helena Prado' }),
        umaEdicao({ versao: 3, campos: ['nome_mae', 'telefones', 'endereco'], motivo: 'Mudou de casa.' }),
        umaEdicao({ versao: 2, autorId: null, autorNome: null }),
      ),
    });
    const edicoes = await screen.findAllByTestId('processos-cadastro-edicao');
    expect(edicoes.map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^Salvo sem mudançasHelena Prado \(você\) · 31\/01\/2026 \d\d:\d\d$/),
      expect.stringMatching(/^Mudou: Nome da mãe, Telefones, EndereçoMotivo: Mudou de casa\.Rita Lemos · 31/),
      expect.stringMatching(/^Versão mais antiga guardadaAutor não registrado · 31/),
    ]);
    expect(screen.getAllByRole('button', { name: /Ver antes e depois/ })).toHaveLength(1);

    await user.click(screen.getByRole('button', { name: 'Ocultar histórico', expanded: true }));
    expect(edicoes[0]).not.toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Ver histórico' }));
    expect(edicoes[0]).toBeVisible();
    await act(() => new Promise(requestAnimationFrame)); // when SWR would ask again
    expect(api.de(`${ROTA}/historico`)).toHaveLength(1);
  });

  it('mostra antes e depois, e deixa escolher outras versões', async () => {
    const { user } = await abrir({
      [`${ROTA}/historico`]: historico(
        umaEdicao({ versao: 3, campos: ['sexo'] }),
        umaEdicao({ versao: 2, campos: ['peso_kg', 'telefones'] }),
        umaEdicao(),
      ),
      [`${ROTA}/revisoes/1`]: corpo(umaRevisao({ versao: 1, pesoKg: 70.5, telefones: [], autorNome: null })),
      [`${ROTA}/revisoes/2`]: corpo(umaRevisao({ versao: 2 })),
    });
    await user.click(await screen.findByRole('button', { name: 'Ver antes e depois da versão 2' }));
    const dialogo = await screen.findByRole('dialog', { name: 'O que mudou' });
    const mudancas = await within(dialogo).findByTestId('processos-revisoes-diferencas');
    expect(
      within(mudancas)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual(['PesoAntes70,5 kgDepois72 kg', 'TelefoneAntesNão haviaDepois(11) 93000-1000']);
    expect(within(dialogo).getByText('Por Rita Lemos')).toBeVisible();
    expect(within(dialogo).getByText('Por autor não registrado')).toBeVisible();

    await user.selectOptions(within(dialogo).getByLabelText('Antes'), '2');
    expect(await within(dialogo).findByText('Nada muda no cadastro entre estas versões.')).toBeVisible();
  });

  it('deixa tentar de novo quando não leu', async () => {
    const { user } = await abrir({
      [`${ROTA}/historico`]: (_c, vez) =>
        vez === 1 ? problema(503, { title: 'Tente daqui a pouco.' }) : historico(umaEdicao()),
    });
    expect(await screen.findByText('Tente daqui a pouco.')).toBeVisible();
    await user.click(screen.getByTestId('processos-cadastro-tentar'));
    expect(await screen.findByTestId('processos-cadastro-edicao')).toHaveTextContent('Cadastro criado');
  });
});

describe('motivo da mudança', () => {
  const PUT = `PUT /processos/pacientes/${id}`;

  it('vai com a edição quando se diz, e a recusa dele aparece no campo', async () => {
    const api = fakeApi({
      ...apiDeTrabalho(),
      [PUT]: (_c, vez) =>
        vez === 1
          ? problema(422, { errors: [{ field: 'motivo', code: 'x', message: 'Use até 200 caracteres.' }] })
          : corpo(umPaciente({ versao: 4 })),
    });
    const { user, idas } = renderApp(<EditarPacientePage />, { em });
    const motivo = await screen.findByLabelText(/Motivo da mudança/);
    await user.type(motivo, 'Pesado hoje.');
    await user.click(screen.getByRole('button', { name: 'Salvar paciente' }));
    await waitFor(() => expect(motivo).toHaveAccessibleDescription(/Use até 200 caracteres/));

    await user.clear(motivo);
    await user.click(screen.getByRole('button', { name: 'Salvar paciente' }));
    await waitFor(() => expect(idas).toContain('/pacientes'));
    expect(api.de(PUT).map(({ body }) => (body as { motivo?: string }).motivo)).toEqual(['Pesado hoje.', undefined]);
  });
});

describe('as diferenças de um cadastro', () => {
  it('todo campo do cadastro tem um nome de gente', () => {
    const { id: _, versao: __, criadoEm: ___, atualizadoEm: ____, ...cadastro } = umPaciente();
    const campos = Object.keys(cadastro).map(snakeKey);
    expect(campos.filter((campo) => /_|^[a-z]/.test(rotuloDoCampo(campo)))).toEqual([]);
  });

  it('lê-se como no formulário', () => {
    const mudado = umPaciente({
      ...{ cpf: null, cns: '700000000000013', dataNascimento: null, sexo: 'M', incapaz: true, nomeResponsavel: 'Ana' },
      ...{ racaCor: 'indigena', etnia: 'Guarani', email: 'a@exemplo.test' },
      endereco: { ...umPaciente().endereco, cep: '70000000', complemento: 'Casa 2' },
    });
    const lidas = diferencasDoCadastro(umPaciente(), mudado).map(
      ({ campo, antes, depois }) => `${campo}: ${antes} → ${depois}`,
    );
    expect(lidas).toEqual([
      'CPF: 900.100.200-55 → ',
      'CNS:  → 700 0000 0000 0013',
      'Nascimento: 12/04/1985 → ',
      'Sexo: Feminino → Masculino',
      'Capacidade: Capaz → Considerado incapaz',
      'Responsável:  → Ana',
      'Raça/cor: Parda → Indígena',
      'Etnia:  → Guarani',
      'CEP: 01000-000 → 70000-000',
      'Complemento:  → Casa 2',
      'E-mail:  → a@exemplo.test',
    ]);
  });
});
