import type { RegraDoCampo } from '../../domain/formulario-extraido.ts';
import type { Dicionario } from './arquivo/objetos.ts';
import { lineage } from './leitura.ts';
import { scriptsDe } from './portao.ts';

/**
 * The standard masks that form editors write (`AFDate_FormatEx("dd/mm/yyyy")`, `AFNumber_Format(2, …)`) say what a field
 * holds. They are read, never run; any other script says nothing.
 */
export function regraDe(widget: Dicionario): RegraDoCampo | undefined {
  const scripts = lineage(widget).flatMap(scriptsDe);
  for (const { texto } of scripts) {
    const data = /AFDate_(?:Format|Keystroke)Ex\s*\(\s*["']([dmyDMY/.\- ]{4,20})["']/.exec(texto)?.[1];
    if (data !== undefined) return { tipo: 'data', formato: data.toLowerCase() };
    if (/AFDate_(?:Format|Keystroke)\s*\(/.test(texto)) return { tipo: 'data', formato: 'dd/mm/yyyy' };
    const casas = /AF(?:Number|Percent)_(?:Format|Keystroke)\s*\(\s*(\d{1,2})/.exec(texto)?.[1];
    if (casas !== undefined) return { tipo: 'numero', casas: Number(casas) };
  }
  return undefined;
}
