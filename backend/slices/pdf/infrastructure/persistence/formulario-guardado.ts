import { deflateSync, inflateSync } from 'node:zlib';
import type { FormularioExtraido } from '../../domain/formulario-extraido.ts';

const BYTES = 'bytes';

/** Plain JSON, packed: readable by any later release. */
export function guardarFormulario(formulario: FormularioExtraido): Buffer {
  return deflateSync(Buffer.from(textoDoFormulario(formulario)));
}

export function textoDoFormulario(formulario: FormularioExtraido): string {
  const objetos = formulario.objetos.map((partes) =>
    partes.map((parte) => (parte instanceof Uint8Array ? { [BYTES]: Buffer.from(parte).toString('base64') } : parte)),
  );
  return JSON.stringify({ ...formulario, objetos });
}

export function abrirFormulario(guardado: Uint8Array): FormularioExtraido {
  // Written by the function above, in a row that nothing may change.
  const formulario = JSON.parse(inflateSync(guardado).toString()) as FormularioExtraido;
  const objetos = formulario.objetos.map((partes) =>
    partes.map((parte) => {
      const bytes: unknown = BYTES in parte ? parte[BYTES] : undefined;
      return typeof bytes === 'string' ? new Uint8Array(Buffer.from(bytes, 'base64')) : parte;
    }),
  );
  return { ...formulario, objetos };
}
