'use client';

import { emVigor } from '@autocusto/dominio/processos/catalogo.ts';
import { memo } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { Alert } from '@/shared/components/molecules/Alert';
import { Tag } from '@/shared/components/atoms/Tag';
import { RadioGroup } from '@/shared/components/molecules/RadioGroup';
import { SelectField } from '@/shared/components/molecules/SelectField';
import { useEmissores } from '@/shared/services/use-medicos';
import { localStore } from '@/shared/services/local-storage';
import { SecaoDoForm } from '../molecules/SecaoDoForm';
import { TextoMedido } from './TextoMedido';
import { useCampo, useEscolha } from '../../hooks/use-campo';
import type { Doenca } from '../../services/tipos';
import type { FormularioValores } from '../../utils/formulario';
import { unicoProtocolo } from '../../utils/medicamentos';
import { ROTULOS } from '../../utils/rotulos';

export const SecaoClinica = memo(function SecaoClinica({ doenca }: { doenca: Doenca | undefined }) {
  const campo = useCampo();
  const escolha = useEscolha();
  const { control } = useFormContext<FormularioValores>();
  const [tratou, emissorId] = useWatch({ control, name: ['tratou', 'emissorId'] });
  const { data: emissores } = useEmissores();
  const ultimo = localStore.ler('ultimoEmissorId');
  const unico = unicoProtocolo(doenca);

  return (
    <SecaoDoForm id="secao-clinica" titulo="Clínica e diagnóstico">
      <div className="space-y-4">
        <div className="grid gap-4 sm:grid-cols-2">
          <SelectField
            // A browser drops a choice whose option is not there yet: registered anew when the clinicas arrive.
            key={emissores?.length}
            label={ROTULOS.emissorId}
            placeholder="Escolha"
            options={(emissores ?? []).map(({ id, clinica }) => ({ value: id, label: clinica?.nome ?? 'Clínica' }))}
            hint={emissorId && emissorId === ultimo ? 'A última que você usou, por padrão.' : undefined}
            data-testid="processos-clinica-emissor"
            {...campo('emissorId')}
          />
          {doenca && doenca.protocolos.length > 1 && (
            <SelectField
              label={ROTULOS.protocoloId}
              placeholder={unico?.nome ?? 'Escolha'}
              hint={
                unico ? 'O protocolo anterior deste CID foi substituído.' : 'Este CID está em mais de um protocolo.'
              }
              options={doenca.protocolos.map((item) => ({
                value: item.id,
                label: emVigor(item) ? item.nome : `${item.nome} (substituído)`,
              }))}
              data-testid="processos-clinica-protocolo"
              {...campo('protocoloId')}
            />
          )}
          {doenca?.protocolos.length === 1 && (
            <div>
              <p className="mb-1 text-label font-medium text-ink-2">Protocolo</p>
              <p className="flex min-h-control flex-wrap items-center gap-2 py-1">
                {doenca.protocolos[0]?.nome}
                {doenca.protocolos[0]?.atualizadoEm && (
                  <Tag>texto de {doenca.protocolos[0].atualizadoEm.slice(0, 4)}</Tag>
                )}
              </p>
            </div>
          )}
        </div>
        {doenca?.protocolos.length === 0 && (
          <Alert tone="warning">Nenhum protocolo do catálogo cobre este CID: confira os papéis com a farmácia.</Alert>
        )}
        <TextoMedido
          label={ROTULOS.anamnese}
          papel={{ documento: 'lme', campo: 'anamnese', protocolo: unico?.id }}
          onde="no LME"
          data-testid="processos-clinica-anamnese"
          {...campo('anamnese')}
        />
        <div className="space-y-3">
          <RadioGroup
            legend="Houve tratamento prévio, ou está em tratamento?"
            inline
            options={[
              { value: 'nao', label: 'Não' },
              { value: 'sim', label: 'Sim' },
            ]}
            data-testid="processos-clinica-tratou"
            {...escolha('tratou')}
          />
          {tratou === 'sim' && (
            <TextoMedido
              label={ROTULOS.tratamentosPrevios}
              papel={{ documento: 'lme', campo: 'tratamentos_previos', protocolo: unico?.id }}
              onde="no LME"
              hint="Item 12 do LME: o que foi usado, por quanto tempo e com que resultado."
              data-testid="processos-clinica-tratamentos"
              {...campo('tratamentosPrevios')}
            />
          )}
        </div>
      </div>
    </SecaoDoForm>
  );
});
