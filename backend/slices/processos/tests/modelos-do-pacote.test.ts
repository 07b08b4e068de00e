import { makePdf } from '../../pdf/index.ts';
import { comContinuacao } from '../domain/documentos/continuacao.ts';
import { montarPacote } from '../domain/documentos/montar-pacote.ts';
import { type DadosDoPacote, emOrdem, paraImprimir } from '../domain/documentos/pacote.ts';
import { type Linha, umaEmissao, umaExigencia, umMedicamento } from './processos-helper.ts';

/** Fields that the pharmacy or the patient fills by hand: none has a value in the data. */
const A_MAO: readonly string[] = [];

const medicamentos = (quantos: number, controlado: boolean): Linha[] =>
  Array.from({ length: quantos }, (_, n) => ({
    medicamento: umMedicamento({
      nome: `droga ${n + 1}`,
      ...(controlado && { lista344: n === 0 ? 'C5' : 'C1', receita344: 'controle_especial' }),
    }),
  }));

const TODAS_AS_ESCALAS = (['edss', 'meem', 'cdr', 'lanss', 'eva'] as const).map((escala) =>
  umaExigencia({ tipo: 'escala', escala }),
);
const RESPOSTAS = {
  ...{ edss: '3.5', edss_data: '2026-01-20', cdr: '1', eva: 7, escolaridade_anos: 8 },
  meem: {
    ...{ orientacao_temporal: 3, orientacao_espacial: 4, memoria_imediata: 3, atencao_calculo: 2, evocacao: 0 },
    ...{ nomeacao: 2, repeticao: 1, comando: 3, leitura: 1, frase: 0, desenho: 0 },
  },
  ...{ meem_data: '2026-01-20', cdr_data: '2026-01-20', eva_data: '2026-01-20', lanss_data: '2026-01-19' },
  lanss: { q1: 5, q2: 0, q3: 3, q4: 0, q5: 1, q6: 5, q7: 0 },
  cdr_dominios: {
    ...{ memoria: '1', orientacao: '1', julgamento: '0.5', comunidade: '1', lar: '2', cuidados_pessoais: '0' },
  },
};

/** Packets that between them use every field there is. */
const EXEMPLOS: readonly DadosDoPacote[] = [
  umaEmissao({
    linhas: medicamentos(12, false),
    relatorio: 'Relatório.\n'.repeat(100),
    exames: Array.from({ length: 21 }, (_, n) => `Exame ${n + 1}`),
    paciente: {
      ...{ cns: '700000000000013', data_nascimento: '1980-05-17', raca_cor: 'indigena', etnia: 'Guarani' },
      ...{ incapaz: true, nome_responsavel: 'Rita Teste', telefones: ['1130001000', '11930001000'] },
      email: 'marina@exemplo.test',
    },
    processo: {
      ...{ tratou: true, tratamentosPrevios: 'Betainterferona' },
      ...({ preenchidoPor: 'outro', preenchidoPorNome: 'Rita', preenchidoPorCpf: '90010110984' } as object),
    },
    quadro: {
      documentos: [umaExigencia({ tipo: 'monitoramento', modelo: 'monitoramento_fingolimode' })],
    },
  }),
  umaEmissao({ linhas: medicamentos(3, true), paciente: { cns: '700000000000013' } }),
  umaEmissao({
    linhas: medicamentos(1, false),
    paciente: { cns: '700000000000013', data_nascimento: '1980-05-17' },
    processo: { respostas: RESPOSTAS },
    quadro: { documentos: TODAS_AS_ESCALAS },
  }),
].map((dados) => ({
  ...dados,
  emissor: { ...dados.emissor, medico: { ...dados.emissor.medico, rqe: '12345' } },
}));

describe('modelos do pacote', () => {
  const preparar = async () => {
    const { catalog, renderer, buffers, medidor } = makePdf();
    const declarados = (modelo: string) => {
      const info = catalog.get(modelo);
      return info && new Set(info.campos);
    };
    const papel = {
      camposDoModelo: declarados,
      sobra: (...texto: Parameters<typeof medidor.measure>) => medidor.measure(...texto)?.excessoCaracteres ?? 0,
    };
    const pacotes = EXEMPLOS.map((dados) =>
      paraImprimir(comContinuacao(montarPacote(dados), papel), dados.emitidoEm, declarados),
    );
    return { catalog, renderer, buffers, pacotes };
  };

  it('todo campo de todo modelo é preenchido em algum exemplo, ou é de preencher à mão', async () => {
    const { catalog, pacotes, buffers } = await preparar();
    const preenchidos = new Set(
      pacotes.flatMap(({ documentos }) =>
        documentos.flatMap(({ modelo, valores }) => Object.keys(valores).map((campo) => `${modelo}.${campo}`)),
      ),
    );
    const declarados = catalog.list().flatMap(({ id, campos }) => campos.map((campo) => `${id}.${campo}`));

    expect(declarados.filter((campo) => !preenchidos.has(campo))).toEqual(A_MAO);
    await buffers.close();
  });

  it('todo exemplo se imprime: nenhum campo sobra, nenhuma opção é desconhecida', async () => {
    const { renderer, pacotes, buffers } = await preparar();
    for (const pacote of pacotes) {
      const { paginas } = await renderer.render(pacote);
      expect(paginas).toHaveLength(pacote.documentos.length);
    }
    await buffers.close();
  });

  it('o mesmo pacote, guardado com os nomes em outra ordem, é o mesmo texto', async () => {
    const { pacotes, buffers } = await preparar();
    const embaralhados = pacotes.map(({ emitidoEm, documentos }) => ({
      emitidoEm,
      documentos: documentos.map(({ valores, titulo, modelo }) => ({
        valores: Object.fromEntries(Object.entries(valores).toReversed()),
        ...{ titulo, modelo },
      })),
    }));
    expect(embaralhados.map((pacote) => JSON.stringify(emOrdem(pacote)))).toEqual(
      pacotes.map((pacote) => JSON.stringify(pacote)),
    );
    await buffers.close();
  });
});
