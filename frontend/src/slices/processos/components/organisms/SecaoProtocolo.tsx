'use client';

import { memo } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { escalasExigidas } from '@autocusto/dominio/processos/catalogo.ts';
import { camposPedidos, exigenciasDoCaso } from '../../utils/escalas';
import { substanciasPrescritas, type Referencia } from '../../utils/completude';
import type { FormularioValores } from '../../utils/formulario';
import { SecaoDoForm } from '../molecules/SecaoDoForm';
import { CampoDeEscala } from './CampoDeEscala';

/** What the protocolo asks beyond the LME, for the drugs in this request. */
export const SecaoProtocolo = memo(function SecaoProtocolo({
  referencia,
  carregando,
  semResposta,
}: {
  referencia: Referencia;
  carregando: boolean;
  /** The catalogue did not say: then nobody knows what is asked. */
  semResposta: boolean;
}) {
  const { control } = useFormContext<FormularioValores>();
  const medicamentos = useWatch({ control, name: 'medicamentos' });
  const { protocolo, ofertados, fase } = referencia;
  const substancias = substanciasPrescritas(medicamentos, ofertados);
  const campos = camposPedidos(protocolo, substancias, fase);
  const exigidas = escalasExigidas(exigenciasDoCaso(protocolo, substancias, fase));

  return (
    <SecaoDoForm id="secao-protocolo" titulo="Protocolo">
      {campos.length === 0 ? (
        <p className="text-ink-3">
          {carregando
            ? 'Lendo o protocolo…'
            : semResposta
              ? 'O protocolo não pôde ser lido: o que ele pede não aparece aqui.'
              : medicamentos.length === 0
                ? 'Escolha os medicamentos: as escalas que o protocolo pede aparecem aqui.'
                : 'O protocolo não pede escalas para estes medicamentos.'}
        </p>
      ) : (
        <div className="space-y-6">
          {campos.map((escala) => (
            <CampoDeEscala key={escala.nome} escala={escala} exigida={exigidas.has(escala.nome)} />
          ))}
        </div>
      )}
    </SecaoDoForm>
  );
});
