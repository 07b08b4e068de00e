import { createHook } from 'node:async_hooks';
import type { LightMyRequestResponse } from 'fastify';
import { newId } from '../shared/new-id.ts';
import { makeAppDaMatriz } from './authz/app-da-matriz.ts';
import { makeMundo, type Mundo, umEndereco } from './authz/mundo.ts';
import { retrato } from './authz/resposta.ts';
import { SENHA, TestBrowser } from './helpers/test-app.ts';

const CONHECIDO = 'conta-alfa@exemplo.test';
const DESCONHECIDO = 'ninguem@exemplo.test';

/** What is refused says nothing of what exists: neither by its bytes nor by the work behind it. */
describe('recusas iguais', () => {
  let cena: Awaited<ReturnType<typeof makeAppDaMatriz>>;
  let mundo: Mundo;

  beforeAll(async () => {
    cena = await makeAppDaMatriz();
    mundo = await makeMundo(cena);
  });
  afterAll(async () => {
    await mundo.fechar();
    await cena.fechar();
  });

  const visita = () => new TestBrowser(cena.app, umEndereco());

  /** The answer, and how many times a password was hashed for it. */
  async function comTrabalho(pedir: () => Promise<LightMyRequestResponse>) {
    let hashes = 0;
    const gancho = createHook({ init: (_id, tipo) => void (hashes += Number(/argon2/i.test(tipo))) }).enable();
    const resposta = await pedir();
    gancho.disable();
    return { hashes, retrato: retrato(resposta, '') };
  }

  const login = (email: string, senha = 'senha errada qualquer') => comTrabalho(() => visita().entrar(email, senha));
  const cadastro = (email: string) =>
    comTrabalho(() => visita().post('/api/auth/cadastro', { nome: 'Visita Nova', email, senha: SENHA }));

  it('o login errado: conta que existe, que não existe, por confirmar e suspensa', async () => {
    await mundo.conta('medico', 'PorConfirmar');
    await mundo.conta('medico', 'Suspensa');
    await mundo.banco.query(
      "update usuarios set email_verificado_em = null where email = 'conta-porconfirmar@exemplo.test'",
    );
    await mundo.banco.query("update usuarios set suspenso_em = now() where email = 'conta-suspensa@exemplo.test'");
    const conhecida = await login(CONHECIDO);

    expect(conhecida.hashes).toBe(1);
    expect(await login(DESCONHECIDO)).toEqual(conhecida);
    expect(await login('conta-porconfirmar@exemplo.test')).toEqual(conhecida);
    expect(await login('conta-suspensa@exemplo.test')).toEqual(conhecida);
  });

  it('o cadastro e o pedido de nova senha', async () => {
    const novo = await cadastro(DESCONHECIDO);
    expect(novo.hashes).toBe(1);
    expect(await cadastro(CONHECIDO)).toEqual(novo);
    const esquecida = (email: string) => comTrabalho(() => visita().post('/api/auth/senha/esquecida', { email }));
    expect(await esquecida(CONHECIDO)).toEqual(await esquecida('outro-ninguem@exemplo.test'));
  });

  it('o link que nunca existiu, o usado e o vencido', async () => {
    const { usuarioId } = mundo.donos.alfa;
    const link = async (mais: string) => {
      const token = newId().replaceAll('-', '').repeat(2);
      await mundo.banco.query(
        `insert into tokens_uso_unico (hash, usuario_id, finalidade, expira_em, usado_em)
         values (sha256($1::text::bytea), $2, 'verificacao', ${mais})`,
        [token, usuarioId],
      );
      return token;
    };
    const abrir = (token: string) => comTrabalho(() => visita().post('/api/auth/verificacao', { token, senha: SENHA }));
    const desconhecido = await abrir('f'.repeat(64));

    expect(desconhecido.retrato).toContain('token_invalido');
    expect(await abrir(await link("now() + interval '1 hour', now()"))).toEqual(desconhecido);
    expect(await abrir(await link("now() - interval '1 hour', null"))).toEqual(desconhecido);
  });

  it('o objeto de outra pessoa e o que nunca existiu', async () => {
    const { alfa, beta } = mundo.donos;
    const bearer = mundo.token(beta.usuarioId, await mundo.sessao(beta.usuarioId), 'medico');
    for (const [caminho, id, resto = ''] of [
      ['/api/processos/pacientes/', alfa.vivos.paciente],
      ['/api/processos/pacientes/', alfa.vivos.paciente, '/historico'],
      ['/api/processos/pacientes/', alfa.vivos.paciente, '/revisoes/1'],
      ['/api/processos/', alfa.vivos.processo],
      ['/api/medicos/clinicas/', alfa.vivos.clinica],
      ['/api/pdf/documentos/', alfa.vivos.documento],
      ['/api/processos/rascunhos/', alfa.vivos.rascunho],
    ] as const) {
      const ler = async (qual: string) =>
        retrato(
          await mundo.pedir({ url: caminho + qual + resto, headers: { authorization: `Bearer ${bearer}` } }),
          qual,
        );
      expect(await ler(id)).toBe(await ler(newId()));
    }
  });
});
