import { Dicionario } from './arquivo/objetos.ts';
import { asArray, get, getArray, getDict, getName } from './leitura.ts';

/** Whether a layer, or a membership of layers, is off when the document opens. */
export function camadasOcultas(catalog: Dicionario): (layer: Dicionario) => boolean {
  const configuration = getDict(catalog, 'OCProperties');
  const initial = configuration && getDict(configuration, 'D');
  const allOff = initial !== undefined && getName(initial, 'BaseState') === 'OFF';
  const off = new Set<unknown>((initial && getArray(initial, 'OFF')) ?? []);
  const on = new Set<unknown>((initial && getArray(initial, 'ON')) ?? []);
  const isOff = (layer: Dicionario) => off.has(layer) || (allOff && !on.has(layer));
  return (layer) => {
    if (getName(layer, 'Type') !== 'OCMD') return isOff(layer);
    const members = get(layer, 'OCGs');
    const list = members instanceof Dicionario ? [members] : (asArray(members) ?? []);
    return list.some((member) => member instanceof Dicionario && isOff(member));
  };
}
