import type { Acesso } from '../../shared/domain/acesso.ts';
import { ACESSO } from '../../shared/security/acesso.ts';
import { makeAppDaMatriz } from './app-da-matriz.ts';
import { conferirBanco } from './banco.ts';
import { LINHAS } from './linhas/linhas.ts';
import { makeMatriz } from './matriz.ts';
import type { Pedir } from './mundo.ts';

/** `npm run test:authz` asks everybody; here, one of each kind. */
const ALGUNS = [
  ...['anônimo', 'dona', 'outra médica', 'assistente no escopo', 'assistente fora do escopo: outra médica'],
  ...['substituta no escopo', 'substituta de substituição vencida'],
  ...['administrador', 'sessão bloqueada', 'prova de identidade antiga'],
  ...['chave de todos os escopos', 'chave só de catálogo', 'chave revogada', 'chave de médico suspenso'],
];

describe('matriz de autorização', () => {
  let cena: Awaited<ReturnType<typeof makeAppDaMatriz>>;
  let matriz: Awaited<ReturnType<typeof makeMatriz>>;

  beforeAll(async () => {
    cena = await makeAppDaMatriz();
    matriz = await makeMatriz(cena);
  });
  afterAll(async () => {
    await matriz.fechar();
    await cena.fechar();
  });

  const daRota = (...rotas: string[]) => LINHAS.filter(({ rota }) => rotas.includes(rota));
  const motivosDe = async (recorte: Parameters<typeof matriz.conferir>[0]) =>
    (await matriz.conferir({ nomes: ALGUNS, ...recorte })).desvios.map(({ motivo }) => motivo).join('\n');

  it('cada operação tem a sua linha, e nenhuma linha sobra', () => {
    expect(matriz.semLinha()).toEqual([]);
  });

  it('cada operação responde a cada pessoa, sobre cada objeto, o que a linha diz', async () => {
    const { celulas, desvios } = await matriz.conferir({ nomes: ALGUNS });
    expect(desvios).toEqual([]);
    expect(celulas).toBeGreaterThan(2_000);
  }, 300_000);

  it('a segurança por linha, sozinha, não mostra nem grava o que é de outra pessoa', async () => {
    const { celulas, desvios } = await conferirBanco(matriz.mundo, matriz.pessoas, cena.database.appUrl);
    expect(desvios).toEqual([]);
    expect(celulas).toBeGreaterThan(2_000);
  }, 300_000);

  describe('acusa', () => {
    it('a operação sem linha e a linha sem operação', () => {
      const [primeira, ...outras] = LINHAS;
      expect(matriz.semLinha(outras)).toEqual([{ celula: primeira?.rota, motivo: 'operação sem linha na matriz' }]);
      expect(matriz.semLinha([...LINHAS, { rota: 'GET /api/nada', quem: 'todos', sucesso: [200] }])).toEqual([
        { celula: 'GET /api/nada', motivo: 'linha de operação que não existe' },
      ]);
    });

    it('o papel a mais na tabela de acesso', async () => {
      await comAcesso('emitirDocumentos', { papeis: ['medico', 'assistente'], inquilino: true }, async () =>
        expect(await motivosDe({ linhas: daRota('POST /api/processos/{id}/documentos') })).toMatch(/esperado 403/),
      );
    });

    it('o que é da titular aberto à substituta, e a emissão aberta a quem só tem o papel', async () => {
      await comAcesso('salvarMedico', { papeis: ['medico'], inquilino: true, substituto: true }, async () =>
        expect(await motivosDe({ linhas: daRota('PUT /api/medicos/me') })).toMatch(/esperado 403/),
      );
      await matriz.mundo.banco.query(
        `alter policy documentos_emitidos_do_usuario on documentos_emitidos
         with check (usuario_id = coalesce(titular_atual(), delegante_atual()) and emitido_por = ator_atual())`,
      );
      try {
        const { desvios } = await conferirBanco(matriz.mundo, matriz.pessoas, cena.database.appUrl);
        expect(desvios).toEqual([
          {
            celula: 'RLS documentos_emitidos · assistente no escopo',
            motivo: 'cria linha de outra pessoa',
          },
        ]);
      } finally {
        await matriz.mundo.banco.query(
          `alter policy documentos_emitidos_do_usuario on documentos_emitidos
           with check (usuario_id = coalesce(titular_atual(), substituido_atual()) and emitido_por = ator_atual())`,
        );
      }
    });

    it('o escopo a mais e o que falta na tabela de acesso', async () => {
      const emissao = daRota('POST /api/processos/{id}/documentos');
      await comAcesso(
        'emitirDocumentos',
        { papeis: ['medico'], inquilino: true, escopo: 'processos.ler' },
        async () => {
          const motivos = await motivosDe({ linhas: emissao });
          expect(motivos).toMatch(/respondeu 201 , esperado 403/);
          expect(motivos).toMatch(/código escopo_insuficiente, esperado operacao_fechada_a_chaves/);
        },
      );
      await comAcesso('buscarDoencas', { papeis: ['medico', 'assistente', 'administrador', 'auditor'] }, async () => {
        const motivos = await motivosDe({ linhas: daRota('GET /api/processos/catalogo/doencas') });
        expect(motivos).toMatch(/respondeu 403 operacao_fechada_a_chaves, esperado 200/);
      });
    });

    it('a prova recente e o bloqueio que deixaram de ser exigidos', async () => {
      await comAcesso(
        'trocarSenha',
        { papeis: ['medico', 'assistente', 'administrador', 'auditor'], bloqueada: true },
        async () => {
          const motivos = await motivosDe({ linhas: daRota('PUT /api/auth/senha') });
          expect(motivos.match(/respondeu 204 , esperado 403/g)).toHaveLength(2);
        },
      );
    });

    it('a tabela sem segurança por linha: pela rota e pela consulta direta', async () => {
      const tabelas = ['pacientes', 'modelos_importados'];
      for (const tabela of tabelas) await matriz.mundo.banco.query(`alter table ${tabela} disable row level security`);
      try {
        const motivos = await motivosDe({
          linhas: daRota('GET /api/processos/pacientes/{id}', 'GET /api/processos/pacientes'),
        });
        expect(motivos).toMatch(/respondeu 200 , esperado 404/);
        expect(motivos).toMatch(/mostra "Sentinela Beta"/);
        const { desvios } = await conferirBanco(matriz.mundo, matriz.pessoas, cena.database.appUrl);
        expect(new Set(desvios.map(({ celula }) => celula.split(' · ')[0]))).toEqual(
          new Set(tabelas.map((tabela) => `RLS ${tabela}`)),
        );
      } finally {
        for (const tabela of tabelas) await matriz.mundo.banco.query(`alter table ${tabela} enable row level security`);
      }
    });

    it('o 403, o texto diferente e o cabeçalho a mais em lugar do 404 de quem nunca existiu', async () => {
      const { beta } = matriz.mundo.donos;
      const trocando =
        (troca: (resposta: Awaited<ReturnType<Pedir>>) => void): Pedir =>
        async (pedido) => {
          const resposta = await matriz.mundo.pedir(pedido);
          if (resposta.statusCode === 404 && JSON.stringify(pedido.url).includes(beta.vivos.clinica)) troca(resposta);
          return resposta;
        };
      const linhas = daRota('GET /api/medicos/clinicas/{id}');

      const proibido = trocando((resposta) => Object.assign(resposta, { statusCode: 403 }));
      expect(await motivosDe({ linhas, pedir: proibido })).toMatch(/respondeu 403 \w+, esperado 404/);
      const outroTexto = trocando((resposta) =>
        Object.assign(resposta, { body: resposta.body.replace('"title":"', '"title":"Ainda ') }),
      );
      expect(await motivosDe({ linhas, pedir: outroTexto })).toMatch(/difere da resposta ao que nunca existiu/);
      const outroCabecalho = trocando((resposta) => Object.assign(resposta.headers, { etag: '"1"' }));
      expect(await motivosDe({ linhas, pedir: outroCabecalho })).toMatch(/difere da resposta ao que nunca existiu/);
    });

    it('a recusa que gravou e o erro do servidor', async () => {
      const linhas = daRota('POST /api/medicos/clinicas');
      const gravando: Pedir = async (pedido) => {
        const resposta = await matriz.mundo.pedir(pedido);
        if (resposta.statusCode === 403) await matriz.mundo.banco.query("update clinicas set bairro = bairro || '.'");
        return resposta;
      };
      expect(await motivosDe({ linhas, pedir: gravando })).toMatch(/uma recusa gravou em clinicas/);
      const quebrando: Pedir = async (pedido) => Object.assign(await matriz.mundo.pedir(pedido), { statusCode: 500 });
      expect(await motivosDe({ linhas, pedir: quebrando })).toMatch(/erro do servidor: 500/);
    });
  });

  async function comAcesso(operacao: string, outro: Acesso, trabalho: () => Promise<unknown>): Promise<void> {
    const tabela = ACESSO as Record<string, Acesso>;
    const { [operacao]: antes } = tabela;
    if (!antes) throw new Error(`${operacao} não está na tabela`);
    tabela[operacao] = outro;
    try {
      await trabalho();
    } finally {
      tabela[operacao] = antes;
    }
  }
});
