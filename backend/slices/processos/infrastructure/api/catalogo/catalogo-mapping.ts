import { paraSnake } from '@autocusto/dominio/comum/caso.ts';
import type { Static } from 'typebox';
import type { DoencaEncontrada } from '../../../application/ports/catalogo-repository.ts';
import type {
  DoencaInteira,
  ProtocoloComHistorico,
  ProtocoloInteiro,
} from '../../../application/use-cases/catalogo/ler-doenca.ts';
import type { DocumentoExigido, Medicamento } from '@autocusto/dominio/processos/catalogo.ts';
import { type DefinicaoDeEscala, ESCALAS, type Escala } from '@autocusto/dominio/processos/escalas.ts';
import type {
  CampoDoProtocolo,
  DoencaResponse,
  DoencasResponse,
  MedicamentoResponse,
  ProtocoloResponse,
} from './catalogo-schemas.ts';

export function toDoencaEncontrada({
  doenca: { cid, nome },
  porMedicamento,
}: DoencaEncontrada): Static<typeof DoencasResponse>['itens'][number] {
  return paraSnake({ cid, nome, porMedicamento });
}

export function toDoencaResponse(doenca: DoencaInteira): Static<typeof DoencaResponse> {
  const { protocolos, ...resto } = doenca;
  return { ...paraSnake(resto), protocolos: protocolos.map(toProtocolo) };
}

export function toProtocoloResponse(protocolo: ProtocoloComHistorico): Static<typeof ProtocoloResponse> {
  return {
    ...toProtocolo(protocolo),
    doencas: protocolo.doencas.map(({ cid, nome }) => ({ cid, nome })),
    observacoes: protocolo.observacoes,
    normas: protocolo.normas.map(paraSnake),
  };
}

export function toMedicamentoResponse(medicamento: Medicamento): Static<typeof MedicamentoResponse> {
  return paraSnake(medicamento);
}

function toProtocolo(protocolo: ProtocoloInteiro) {
  return { ...paraSnake(protocolo), campos: camposDe(protocolo.documentos) };
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
