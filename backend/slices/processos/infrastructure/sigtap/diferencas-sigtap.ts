import type { Procedimento } from './pacote-sigtap.ts';

type Mudanca =
  | 'incluido'
  | 'removido'
  | 'nome'
  | 'sexo'
  | 'idade_minima_meses'
  | 'idade_maxima_meses'
  | 'quantidade_maxima'
  | 'cid_incluido'
  | 'cid_excluido';

export interface DiferencaSigtap {
  readonly codigo: string;
  /** The new one, where there is one. */
  readonly nome: string;
  readonly mudanca: Mudanca;
  readonly de: string;
  readonly para: string;
}

/** What changed from one competence to another, by code; numbers as SIGTAP writes them where it states no limit. */
export function diferencasSigtap(antes: readonly Procedimento[], depois: readonly Procedimento[]): DiferencaSigtap[] {
  const anteriores = new Map(antes.map((procedimento) => [procedimento.codigo, procedimento]));
  const atuais = new Map(depois.map((procedimento) => [procedimento.codigo, procedimento]));
  const codigos = [...new Set([...anteriores.keys(), ...atuais.keys()])].toSorted();
  return codigos.flatMap((codigo) => diferencasDe(anteriores.get(codigo), atuais.get(codigo)));
}

function diferencasDe(antes: Procedimento | undefined, depois: Procedimento | undefined): DiferencaSigtap[] {
  if (!depois) return antes ? [{ codigo: antes.codigo, nome: antes.nome, mudanca: 'removido', de: '', para: '' }] : [];
  const { codigo, nome } = depois;
  const mudou = (mudanca: Mudanca, de: string, para: string) => ({ codigo, nome, mudanca, de, para });
  if (!antes) return [mudou('incluido', limitesDe(depois), depois.cids.join(';'))];

  const campos = [
    mudou('nome', antes.nome, nome),
    mudou('sexo', sexo(antes), sexo(depois)),
    mudou('idade_minima_meses', minima(antes), minima(depois)),
    mudou('idade_maxima_meses', maxima(antes), maxima(depois)),
    mudou('quantidade_maxima', quantidade(antes), quantidade(depois)),
    mudou('cid_excluido', so(antes, depois), ''),
    mudou('cid_incluido', '', so(depois, antes)),
  ];
  return campos.filter(({ de, para }) => de !== para);
}

const sexo = (procedimento: Procedimento) => procedimento.sexo ?? 'I';
const minima = (procedimento: Procedimento) => String(procedimento.idadeMinimaMeses ?? 0);
const maxima = (procedimento: Procedimento) => String(procedimento.idadeMaximaMeses ?? 1571);
const quantidade = (procedimento: Procedimento) => String(procedimento.quantidadeMaxima ?? 9999);

function limitesDe(novo: Procedimento): string {
  return `qt=${quantidade(novo)} idade_meses=${minima(novo)}-${maxima(novo)} sexo=${sexo(novo)}`;
}

/** CIDs that only the first accepts. */
function so({ cids }: Procedimento, outro: Procedimento): string {
  return cids.filter((cid) => !outro.cids.includes(cid)).join(';');
}
