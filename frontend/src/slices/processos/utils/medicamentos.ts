import { emVigor } from '@autocusto/dominio/processos/catalogo.ts';
import type { Doenca, MedicamentoDoCid, Protocolo } from '../services/tipos';

/** As printed on the LME: substance, strength, presentation. */
export function nomeDoMedicamento({ nome, dosagem }: { nome: string; dosagem: string }): string {
  const titulo = nome.charAt(0).toUpperCase() + nome.slice(1);
  return dosagem ? `${titulo} ${dosagem}` : titulo;
}

/** The usual route of a presentation; only proposed, in a field that is in sight. */
export function viaUsual(apresentacao: string): string {
  const texto = apresentacao.toLowerCase();
  const [, via] = VIAS.find(([trecho]) => texto.includes(trecho)) ?? [];
  return via ?? '';
}

const VIAS: readonly (readonly [trecho: string, via: string])[] = [
  ['subcutân', 'subcutânea'],
  ['intravenosa', 'intravenosa'],
  ['injetável', ''],
  ['oftálmic', 'oftálmica'],
  ['nasal', 'nasal'],
  ['transdérmic', 'transdérmica'],
  ['retal', 'retal'],
  ['inal', 'inalatória'],
  ['aerossol', 'inalatória'],
  ['nebuliza', 'inalatória'],
  ['capilar', 'tópica'],
  ['creme', 'tópica'],
  ['pomada', 'tópica'],
  ['comprimido', 'oral'],
  ['cápsula', 'oral'],
  ['drágea', 'oral'],
  ['xarope', 'oral'],
  ['oral', 'oral'],
  ['sachê', 'oral'],
  ['grama', 'oral'],
];

export function protocoloDoCaso(doenca: Doenca | undefined, protocoloId: string): Protocolo | undefined {
  return doenca?.protocolos.find(({ id }) => id === protocoloId) ?? unicoProtocolo(doenca);
}

/** The only one that a new request of the CID may be of: what was replaced is chosen by its name or not at all. */
export function unicoProtocolo(doenca: Doenca | undefined): Protocolo | undefined {
  const protocolos = doenca?.protocolos ?? [];
  const vigentes = protocolos.some(emVigor) ? protocolos.filter(emVigor) : protocolos;
  return vigentes.length === 1 ? vigentes[0] : undefined;
}

/** What may be prescribed: the protocolo's drugs, then those accepted for the CID outside any protocolo. */
export function medicamentosOfertados(doenca: Doenca | undefined, protocoloId: string): MedicamentoDoCid[] {
  if (!doenca) return [];
  const escolhido = protocoloDoCaso(doenca, protocoloId);
  const listas = escolhido ? [escolhido.medicamentos] : doenca.protocolos.map(({ medicamentos }) => medicamentos);
  const porId = new Map([...listas.flat(), ...doenca.medicamentosSemProtocolo].map((item) => [item.id, item]));
  return [...porId.values()].sort(
    (a, b) => Number(b.vigente) - Number(a.vigente) || ordem(a) - ordem(b) || a.nome.localeCompare(b.nome, 'pt-BR'),
  );
}

function ordem({ origem }: MedicamentoDoCid): number {
  return origem === 'protocolo' ? 0 : 1;
}
