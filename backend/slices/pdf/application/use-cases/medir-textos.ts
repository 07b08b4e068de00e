import { NaoEncontradoError } from '../../../../shared/domain/common-errors.ts';
import { FieldErrors } from '@autocusto/dominio/comum/field-errors.ts';
import type { Medida, MedidorDeTextos } from '../ports/medidor-de-textos.ts';
import type { LugarDoPedido, TemplateCatalog } from '../ports/template-catalog.ts';

interface Dependencies {
  readonly catalog: Pick<TemplateCatalog, 'get' | 'resolver'>;
  readonly medidor: MedidorDeTextos;
}

export interface TextosParaMedir {
  readonly documento: string;
  readonly lugar: LugarDoPedido;
  readonly campos: Readonly<Record<string, string>>;
}

/**
 * How much room each text takes on the paper of that place. A field that the form in force there does not print has no
 * measure. @throws {NaoEncontradoError} @throws {CamposInvalidosError} for a field that the documento never has
 */
export function makeMedirTextos({ catalog, medidor }: Dependencies) {
  return function medirTextos({ documento, lugar, campos }: TextosParaMedir): Record<string, Medida> {
    const nosso = catalog.get(documento);
    if (!nosso) throw new NaoEncontradoError('modelo_nao_encontrado', 'Este documento não existe.');
    const erros = new FieldErrors();
    for (const campo of Object.keys(campos)) {
      if (nosso.campos.includes(campo)) continue;
      erros.add(`campos.${campo}`, 'campo_desconhecido', 'O documento não tem este campo.');
    }
    erros.throwIfAny();

    const emVigor = catalog.resolver?.(documento, lugar) ?? documento;
    return Object.fromEntries(
      Object.entries(campos).flatMap(([campo, texto]) => {
        const medida = medidor.measure(emVigor, campo, texto);
        return medida ? [[campo, medida]] : [];
      }),
    );
  };
}
