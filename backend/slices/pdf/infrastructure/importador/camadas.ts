import { PDFArray, PDFDict } from 'pdf-lib';
import { getArray, getDict, getName } from './leitura.ts';

/** Whether a layer, or a membership of layers, is off when the document opens. */
export function camadasOcultas(catalog: PDFDict): (layer: PDFDict) => boolean {
  const configuration = getDict(catalog, 'OCProperties');
  const initial = configuration && getDict(configuration, 'D');
  const allOff = initial !== undefined && getName(initial, 'BaseState') === 'OFF';
  const off = new Set((initial && getArray(initial, 'OFF')) ?? []);
  const on = new Set((initial && getArray(initial, 'ON')) ?? []);
  const isOff = (layer: PDFDict) => off.has(layer) || (allOff && !on.has(layer));
  return (layer) => {
    if (getName(layer, 'Type') !== 'OCMD') return isOff(layer);
    const single = getDict(layer, 'OCGs');
    const members = single && !(single instanceof PDFArray) ? [single] : (getArray(layer, 'OCGs') ?? []);
    return members.some((member) => member instanceof PDFDict && isOff(member));
  };
}
