import { identificacao } from './pacote-identificacao.ts';
import { type Campos, type DadosDoPacote, type DocumentoMontado, campos, faseDe } from './pacote.ts';
import {
  enumerar,
  exigenciasDaFase,
  fonteDa,
  nomeNoPapel,
  type Prescrito,
} from '@autocusto/dominio/processos/quadro-clinico.ts';

/** Drug documents that any of the prescribed drugs asks for, each template once. */
export function documentosDosMedicamentos(dados: DadosDoPacote): DocumentoMontado[] {
  const exigencias = exigenciasDaFase(dados.quadro, faseDe(dados));
  const vistos = new Set<string>();
  return exigencias.flatMap((exigencia): DocumentoMontado[] => {
    const { modelo, descricao, substancias } = exigencia;
    if (modelo === null || vistos.has(modelo)) return [];
    vistos.add(modelo);
    const nomes = dados.quadro.prescritos
      .filter(({ medicamento }) => substancias?.includes(medicamento.substancia) ?? true)
      .map(({ medicamento }) => medicamento.nome);
    const motivo = `Exigido por ${enumerar(nomes)}: ${descricao} (${fonteDa(exigencia, dados.quadro.protocolo)}).`;
    const titulo = descricao.split(':')[0] ?? descricao;
    return [{ tipo: 'medicamento', titulo, motivo, modelo, proprios: {}, comuns: identificacao(dados) }];
  });
}

/** The prescribed drugs that the protocolo's consent form lists. */
export function consentiveis({ quadro }: Pick<DadosDoPacote, 'quadro'>): readonly Prescrito[] {
  if (!quadro.protocolo) return [];
  return quadro.prescritos.filter(({ medicamento }) => quadro.substanciasDoProtocolo.has(medicamento.substancia));
}

/** Template: ours, not the official form of a protocolo. */
export const TERMO_NOSSO = 'ter';

/**
 * TER on a first request, or when a drug was not consented to yet. It names the prescribed drugs that the protocolo
 * lists, all of them ticked, and no other: a name that nobody prescribed could be ticked by hand.
 */
export function termo(dados: DadosDoPacote): DocumentoMontado[] {
  const { protocolo } = dados.quadro;
  const listados = consentiveis(dados);
  const novos = listados.filter(({ medicamento }) => !dados.consentidas.has(medicamento.substancia));
  if (!protocolo || listados.length === 0 || (!dados.primeiraVez && novos.length === 0)) return [];

  const nomes = (prescritos: readonly Prescrito[]) => enumerar(prescritos.map(({ medicamento }) => medicamento.nome));
  return [
    {
      tipo: 'ter',
      titulo: 'Termo de Esclarecimento e Responsabilidade',
      motivo: dados.primeiraVez
        ? `Primeira solicitação: o paciente declara ciência sobre ${nomes(listados)}.`
        : `Medicamento ainda sem consentimento: ${nomes(novos)}.`,
      modelo: TERMO_NOSSO,
      proprios: campos([
        ['protocolo_nome', protocolo.nome, 'protocolo_id'],
        ...listados.flatMap(({ medicamento }, posicao) => {
          const origem = `medicamentos.${dados.quadro.prescritos.findIndex((p) => p.medicamento === medicamento)}`;
          return [
            [`med${posicao + 1}_nome`, nomeNoPapel(medicamento), `${origem}.medicamento_id`],
            [`med${posicao + 1}_marcado`, 'sim', `${origem}.medicamento_id`],
          ] as const;
        }),
      ]),
      comuns: { ...identificacao(dados), ...assinalados(listados) },
    },
  ];
}

/** Prefix of the fields that an official consent form has, one for each drug that it lists. */
export const CAMPO_DE_MEDICAMENTO = 'medicamento_';

function assinalados(prescritos: readonly Prescrito[]): Campos {
  return campos(
    prescritos.map(({ medicamento }) => {
      const nome = medicamento.substancia.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
      const campo = CAMPO_DE_MEDICAMENTO + nome.replace(/[^a-z0-9]+/g, '_').replace(/^_+|_+$/g, '');
      return [campo, 'sim', 'medicamentos'] as const;
    }),
  );
}

export function relatorio(dados: DadosDoPacote): DocumentoMontado[] {
  if (dados.relatorio === undefined) return [];
  return [
    {
      tipo: 'relatorio',
      titulo: 'Relatório médico',
      motivo: 'Pedido nesta emissão.',
      modelo: 'relatorio',
      proprios: campos([['texto', dados.relatorio, 'relatorio']]),
      comuns: identificacao(dados),
    },
  ];
}

export function exames(dados: DadosDoPacote): DocumentoMontado[] {
  if (dados.exames === undefined) return [];
  return [
    {
      tipo: 'exames',
      titulo: 'Solicitação de exames',
      motivo: 'Pedida nesta emissão.',
      modelo: 'exames',
      proprios: campos(dados.exames.map((exame, n) => [`exame${n + 1}`, exame, `exames.${n}`] as const)),
      comuns: identificacao(dados),
    },
  ];
}
