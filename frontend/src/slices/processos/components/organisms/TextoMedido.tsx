'use client';

import type { ComponentProps } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useMedidas, type CampoDoPapel } from '../../hooks/use-medida';
import type { FormularioValores } from '../../utils/formulario';
import { fraseDaMedida } from '../../utils/medida';
import { AvisosDaMedida, MedidaDoTexto } from '../molecules/MedidaDoTexto';
import { TextoLongo } from '../molecules/TextoLongo';

interface TextoMedidoProps extends ComponentProps<typeof TextoLongo> {
  name: 'anamnese' | 'tratamentosPrevios' | 'relatorio';
  papel: CampoDoPapel;
  /** "no LME" */
  onde: string;
}

/** A text that goes into a box of fixed size: says while it is typed how much of the box it takes. */
export function TextoMedido({ papel, onde, hint, ...rest }: TextoMedidoProps) {
  const { control } = useFormContext<FormularioValores>();
  const texto = useWatch({ control, name: rest.name });
  // While it is typed the last measure stays, as a gauge that lags a moment.
  const [medida] = useMedidas(papel, [texto]).values();
  const frase = fraseDaMedida(medida, onde);
  return (
    <TextoLongo
      {...rest}
      aside={<MedidaDoTexto medida={medida} onde={onde} data-testid={`processos-medida-${papel.campo}`} />}
      hint={
        <>
          <AvisosDaMedida frases={frase ? [frase] : []} />
          {hint}
        </>
      }
    />
  );
}
