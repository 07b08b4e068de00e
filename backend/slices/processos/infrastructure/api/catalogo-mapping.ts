import type { Static } from 'typebox';
import type { DoencaEncontrada } from '../../application/ports/catalogo-repository.ts';
import type { DoencaInteira, ProtocoloInteiro } from '../../application/use-cases/ler-doenca.ts';
import type {
  Doenca,
  DocumentoExigido,
  Medicamento,
  MedicamentoOfertado,
} from '@autocusto/dominio/processos/catalogo.ts';
import { type DefinicaoDeEscala, ESCALAS, type Escala } from '@autocusto/dominio/processos/escalas.ts';
import type {
  CampoDoProtocolo,
  DoencaResponse,
  DoencasResponse,
  DocumentoDoProtocolo,
  MedicamentoDoCid,
  MedicamentoResponse,
  ProtocoloResponse,
} from './catalogo-schemas.ts';

export function toDoencaEncontrada({
  doenca,
  porMedicamento,
}: DoencaEncontrada): Static<typeof DoencasResponse>['itens'][number] {
  return { cid: doenca.cid, nome: doenca.nome, por_medicamento: porMedicamento };
}

export function toDoencaResponse(doenca: DoencaInteira): Static<typeof DoencaResponse> {
  return {
    cid: doenca.cid,
    nome: doenca.nome,
    protocolos: doenca.protocolos.map(toProtocolo),
    medicamentos_sem_protocolo: doenca.medicamentosSemProtocolo.map(toMedicamentoDoCid),
  };
}

export function toProtocoloResponse(
  protocolo: ProtocoloInteiro & { readonly doencas: readonly Doenca[] },
): Static<typeof ProtocoloResponse> {
  return {
    ...toProtocolo(protocolo),
    doencas: protocolo.doencas.map(({ cid, nome }) => ({ cid, nome })),
    observacoes: protocolo.observacoes,
  };
}

export function toMedicamentoResponse(medicamento: Medicamento): Static<typeof MedicamentoResponse> {
  const { id, nome, dosagem, apresentacao, lista344 } = medicamento;
  return { id, nome, dosagem, apresentacao, lista_344: lista344 };
}

function toProtocolo(protocolo: ProtocoloInteiro) {
  return {
    id: protocolo.id,
    nome: protocolo.nome,
    portaria: protocolo.portaria,
    atualizado_em: protocolo.atualizadoEm,
    medicamentos: protocolo.medicamentos.map(toMedicamentoDoCid),
    documentos: protocolo.documentos.map(toDocumento),
    campos: camposDe(protocolo.documentos),
    regras: protocolo.regras.map(({ medicamentoId, ...regra }) => ({ ...regra, medicamento_id: medicamentoId })),
  };
}

function toMedicamentoDoCid(medicamento: MedicamentoOfertado): Static<typeof MedicamentoDoCid> {
  return {
    ...toMedicamentoResponse(medicamento),
    substancia: medicamento.substancia,
    receita_344: medicamento.receita344,
    origem: medicamento.origem,
    vigente: medicamento.vigente,
    quantidade_maxima: medicamento.quantidadeMaxima,
    idade_minima_meses: medicamento.idadeMinimaMeses,
    idade_maxima_meses: medicamento.idadeMaximaMeses,
    sexo: medicamento.sexo,
  };
}

function toDocumento(documento: DocumentoExigido): Static<typeof DocumentoDoProtocolo> {
  return {
    fase: documento.fase,
    tipo: documento.tipo,
    descricao: documento.descricao,
    escala: documento.escala,
    substancias: documento.substancias && [...documento.substancias],
    condicao: documento.condicao,
    obrigatoriedade: documento.obrigatoriedade,
    grupo_alternativa: documento.grupoAlternativa,
    validade_meses: documento.validadeMeses,
    periodicidade: documento.periodicidade,
    fonte: documento.fonte,
    certeza: documento.certeza,
  };
}

type Campo = Static<typeof CampoDoProtocolo>;

/** One field per scale that the packet may print, in the order in which the papers first name it. */
function camposDe(documentos: readonly DocumentoExigido[]): Campo[] {
  const escalas = Map.groupBy(
    documentos.filter(({ escala }) => escala !== null),
    ({ escala }) => escala as Escala, // those without were just left out
  );
  return [...escalas].map(([escala, linhas]) => {
    const paraTodas = linhas.some(({ substancias }) => substancias === null);
    const fases = linhas.filter(({ obrigatoriedade }) => obrigatoriedade === 'obrigatorio').map(({ fase }) => fase);
    return {
      nome: escala,
      ...toCampo(ESCALAS[escala]),
      fases: [...new Set(fases)],
      substancias: paraTodas ? null : [...new Set(linhas.flatMap(({ substancias }) => substancias ?? []))],
    };
  });
}

function toCampo(escala: DefinicaoDeEscala): Omit<Campo, 'nome' | 'fases' | 'substancias'> {
  const { tipo, rotulo } = escala;
  const vazio = { tipo, rotulo, opcoes: [], itens: [], minimo: null, maximo: null };
  switch (escala.tipo) {
    case 'opcao':
      return { ...vazio, opcoes: escala.opcoes.map((opcao) => ({ ...opcao })) };
    case 'itens':
      return { ...vazio, itens: escala.itens.map((item) => ({ ...item })) };
    case 'inteiro':
      return { ...vazio, minimo: escala.minimo, maximo: escala.maximo };
  }
}
