import { umaClinica, umMedico } from '../../slices/medicos/tests/maes.ts';
import { umPaciente } from '../../slices/processos/tests/pacientes-helper.ts';
import { umPedido } from '../../slices/processos/tests/processos-app.ts';
import type { makeAppDaMatriz } from '../authz/app-da-matriz.ts';
import { makeMundo, umCpf } from '../authz/mundo.ts';
import type { Papel } from '../authz/tipos.ts';
import { contratoDe } from './contrato.ts';
import { sorteio } from '../../slices/pdf/fuzz/textos-aleatorios.ts';
import { makeGerador } from './gerador.ts';
import { makeJuiz } from './juiz.ts';

export interface Resultado {
  readonly pedidos: number;
  readonly porStatus: Readonly<Record<string, number>>;
  readonly operacoes: number;
  readonly falhas: readonly { readonly operacao: string; readonly motivo: string; readonly pedido: unknown }[];
}

/** Somebody enters again this often: what they end, lock or use up must not silence the rest. */
const POR_SESSAO = 200;
const MAX_FALHAS = 100;

/** Requests made from the contract, mended and spoilt by chance, each answer judged by it. */
export async function fuzz(
  cena: Awaited<ReturnType<typeof makeAppDaMatriz>>,
  quantos: number,
  seed: number,
): Promise<Resultado> {
  const sorte = sorteio(seed);
  const contrato = contratoDe(cena.app);
  const julgar = makeJuiz(contrato);
  const mundo = await makeMundo(cena);
  const { alfa, beta } = mundo.donos;
  const auditor = await mundo.conta('auditor', 'Audita');
  await mundo.guardarContas();
  const pessoas: readonly (readonly [string, Papel] | undefined)[] = [
    ...[1, 2, 3, 4, 5, 6].map(() => [alfa.usuarioId, 'medico'] as const),
    ...([[mundo.admin, 'administrador'], [auditor, 'auditor'], undefined] as const),
  ];
  const pedido = makeGerador({ ids: [...Object.values(alfa.vivos), beta.vivos.paciente], corpos: corpos() }, sorte);
  const porStatus: Record<string, number> = {};
  const falhas: Resultado['falhas'][number][] = [];
  const tocadas = new Set<string>();

  let credenciais: (Record<string, string> | undefined)[] = [];
  for (let feitos = 0; feitos < quantos; feitos++) {
    if (feitos % POR_SESSAO === 0) {
      await mundo.devolverContas();
      credenciais = await Promise.all(pessoas.map(async (pessoa) => pessoa && (await entrar(...pessoa))));
    }
    const operacao = contrato.operacoes[Math.floor(sorte() * contrato.operacoes.length)]!; // there are some
    const enviado = pedido(operacao);
    const quem = Math.floor(sorte() * credenciais.length);
    const headers = { ...mundo.csrf, ...credenciais[quem], ...enviado.headers };
    const respondido = await mundo.pedir({ ...enviado, headers });
    porStatus[respondido.statusCode] = (porStatus[respondido.statusCode] ?? 0) + 1;
    if (respondido.statusCode < 400) tocadas.add(operacao.operationId);
    const pessoa = pessoas[quem];
    // Ended, locked or suspended by what went before: in again.
    if (respondido.statusCode === 401 && pessoa) credenciais[quem] = await entrar(...pessoa);
    const motivo = julgar(operacao, respondido);
    if (motivo !== undefined && falhas.length < MAX_FALHAS) {
      const { method, url, payload } = enviado;
      falhas.push({
        operacao: operacao.operationId,
        motivo,
        pedido: { method, url, payload: Buffer.isBuffer(payload) ? payload.toString('latin1') : payload },
      });
    }
  }
  await mundo.fechar();
  return { pedidos: quantos, porStatus, operacoes: tocadas.size, falhas };

  async function entrar(usuarioId: string, papel: Papel): Promise<Record<string, string>> {
    return { authorization: `Bearer ${mundo.token(usuarioId, await mundo.sessao(usuarioId), papel)}` };
  }

  function corpos(): Record<string, object> {
    const { emissor: emissorId, paciente, processo } = alfa.vivos;
    const aberto = umPedido({ emissorId }, { paciente_id: paciente });
    return {
      criarPaciente: umPaciente({ cpf: umCpf(Math.floor(sorte() * 1e6)) }),
      editarPaciente: umPaciente(),
      buscarPacientes: { termo: 'mar' },
      abrirProcesso: aberto,
      editarProcesso: aberto,
      validarProcesso: { data: '2026-08-01', ...aberto },
      renovarProcesso: { data: '2026-12-01' },
      emitirDocumentos: { data: '2026-08-01', relatorio: 'Texto.', exames: ['Hemograma'] },
      emitirLote: { itens: [{ processo_id: processo, data: '2026-08-01' }] },
      criarRascunho: { conteudo: { anamnese: 'texto', medicamentos: [{ meses: [{ quantidade: 1 }] }] } },
      salvarRascunho: { conteudo: { anamnese: 'texto' } },
      salvarMedico: umMedico(),
      criarClinica: umaClinica(),
      editarClinica: umaClinica(),
      criarChave: { nome: 'Robô', escopos: ['catalogo.ler'], dias: 30 },
    };
  }
}
