import { newId } from '../shared/new-id.ts';
import { eventosDe } from '../slices/auth/tests/auditoria-helper.ts';
import { assistenteDe, type Pessoa } from '../slices/auth/tests/delegacao-helper.ts';
import { makeProcessosApp, type Medico, type ProcessosApp, umPedido } from '../slices/processos/tests/processos-app.ts';

const RASCUNHOS = '/api/processos/rascunhos';

/** A draft holds whatever was typed: what it says of patients is only believed where the database knows them. */
describe('auditoria dos rascunhos', () => {
  let app: ProcessosApp;
  let helena: Medico & { readonly id: string };
  let caio: Pessoa;
  /** One patient of each medico. */
  let dela: { paciente: string; processo: string };
  let deOutro: { paciente: string; processo: string };

  beforeAll(async () => {
    app = await makeProcessosApp();
    const medico = await app.medico();
    helena = { ...medico, id: (await medico.browser.get('/api/auth/me')).json().user_id };
    caio = await assistenteDe(app.cena, helena.browser);
    dela = await umProcesso(helena);
    deOutro = await umProcesso(await app.medico());
  }, 60_000);
  afterAll(() => app.close());

  async function umProcesso(medico: Medico) {
    const { id, paciente_id } = (await medico.browser.post('/api/processos', umPedido(medico))).json();
    return { processo: id as string, paciente: paciente_id as string };
  }

  /** By the assistente, as the draft of nobody's form. */
  async function rascunho(corpo: object): Promise<string> {
    const criado = await caio.browser.post(RASCUNHOS, corpo, { 'x-em-nome-de': helena.id });
    expect(criado.statusCode).toBe(201);
    return criado.json().id;
  }

  /** Whom the medico's own reading of it, alone and in the list, is said to be of. */
  async function lidoPorHelena(id: string) {
    const respostas = [
      await helena.browser.get(`${RASCUNHOS}/${id}`),
      await helena.browser.get(`${RASCUNHOS}?limite=1`),
    ];
    expect(respostas.map(({ statusCode }) => statusCode)).toEqual([200, 200]);
    const eventos = (await eventosDe(app.database, helena.id)).slice(-2);
    expect(eventos.map(({ acao }) => acao)).toEqual(['rascunho.ler', 'rascunho.listar']);
    return eventos.map(({ pacientes }) => pacientes);
  }

  it.each(['x', '', `${newId()}x`, 7, [newId(), 'x']])(
    '"paciente_id": %j no formulário não fecha os rascunhos',
    async (valor) => {
      const id = await rascunho({ conteudo: { paciente_id: valor, caso: { paciente_id: valor, processo_id: valor } } });
      expect(await lidoPorHelena(id)).toEqual([[], []]);
    },
  );

  it('o paciente de outro médico não entra na trilha de quem leu', async () => {
    const id = await rascunho({ conteudo: { caso: { paciente_id: deOutro.paciente, processo_id: deOutro.processo } } });
    expect(await lidoPorHelena(id)).toEqual([[], []]);
  });

  it('o do processo que se edita entra, diga o formulário o que disser', async () => {
    for (const conteudo of [{}, { paciente_id: 'x' }, { paciente_id: deOutro.paciente }]) {
      const id = await rascunho({ processo_id: dela.processo, conteudo });
      expect(await lidoPorHelena(id)).toEqual([[dela.paciente], [dela.paciente]]);
    }
  });

  it('o paciente já cadastrado de um formulário novo entra', async () => {
    const id = await rascunho({ conteudo: { caso: { cid: 'G35', paciente_id: dela.paciente.toUpperCase() } } });
    expect(await lidoPorHelena(id)).toEqual([[dela.paciente], [dela.paciente]]);
  });

  it('nem a aplicação põe na cadeia de um usuário o paciente de outro', async () => {
    await app.database.comoUsuario(helena.id, (trx) =>
      trx
        .insertInto('eventos_auditoria')
        .values({
          ...{ usuario_id: helena.id, acao: 'paciente.listar' },
          pacientes: [deOutro.paciente, dela.paciente, newId()],
        })
        .execute(),
    );
    expect((await eventosDe(app.database, helena.id)).at(-1)?.pacientes).toEqual([dela.paciente]);
  });
});
