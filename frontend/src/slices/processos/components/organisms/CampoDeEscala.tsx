'use client';

import { useFormContext, useWatch, type FieldPath } from 'react-hook-form';
import { MaskedField } from '@/shared/components/molecules/MaskedInput';
import { RadioGroup } from '@/shared/components/molecules/RadioGroup';
import { SelectField } from '@/shared/components/molecules/SelectField';
import { TextField } from '@/shared/components/molecules/TextField';
import { FieldError, fieldId } from '@/shared/components/molecules/FormField';
import { useCampo, useEscolha } from '../../hooks/use-campo';
import type { CampoDoProtocolo } from '../../services/tipos';
import { DOMINIOS_DA_CDR } from '@autocusto/dominio/processos/escalas.ts';
import { total } from '../../utils/escalas';
import type { FormularioValores } from '../../utils/formulario';

/** A path below `respostas`, whose keys are the catalogue's. */
const resposta = (path: string) => `respostas.${path}` as FieldPath<FormularioValores>;

/** One scale of the protocolo: empty until answered, its total computed, never proposed. */
export function CampoDeEscala({ escala, exigida }: { escala: CampoDoProtocolo; exigida: boolean }) {
  const campo = useCampo();
  const { nome, rotulo } = escala;
  const { error } = campo(resposta(nome));
  const testId = nome.replace(/_/g, '-');

  return (
    <fieldset
      id={escala.tipo === 'itens' ? fieldId(`respostas.${nome}`) : undefined}
      tabIndex={-1}
      className="outline-none"
    >
      <legend className="mb-2 w-full font-medium">
        {rotulo}
        {!exigida && <span className="font-normal text-ink-3"> · opcional</span>}
      </legend>
      <div className="space-y-3">
        {escala.tipo === 'itens' && <Itens escala={escala} />}
        {escala.tipo === 'itens' && error && <FieldError>{error}</FieldError>}
        <div className="grid gap-4 sm:grid-cols-[minmax(0,14rem)_minmax(0,14rem)]">
          {escala.tipo === 'opcao' && (
            <SelectField
              label={nome === 'cdr' ? 'Nota global' : 'Grau'}
              placeholder="Escolha"
              options={escala.opcoes.map(({ valor, rotulo: texto }) => ({ value: valor, label: texto }))}
              data-testid={`processos-protocolo-${testId}`}
              {...campo(resposta(nome))}
            />
          )}
          {escala.tipo === 'inteiro' && (
            <TextField
              label={`Nota, de ${escala.minimo ?? 0} a ${escala.maximo ?? ''}`}
              inputMode="numeric"
              autoComplete="off"
              data-testid={`processos-protocolo-${testId}`}
              {...campo(resposta(nome))}
            />
          )}
          {nome === 'meem' && (
            <TextField
              label="Escolaridade, em anos"
              optional
              inputMode="numeric"
              autoComplete="off"
              data-testid="processos-protocolo-escolaridade"
              {...campo(resposta('escolaridade_anos'))}
            />
          )}
          <MaskedField
            mask="data"
            label="Data da avaliação"
            hint="Em branco, sai em branco para a caneta."
            data-testid={`processos-protocolo-${testId}-data`}
            {...campo(resposta(`${nome}_data`))}
          />
        </div>
        {nome === 'cdr' && <Dominios />}
      </div>
    </fieldset>
  );
}

function Itens({ escala }: { escala: CampoDoProtocolo }) {
  const campo = useCampo();
  const escolha = useEscolha();
  const { control } = useFormContext<FormularioValores>();
  const respostas = useWatch({ control, name: 'respostas' });
  const { pontos, maximo, respondidos, itens } = total(escala, respostas[escala.nome]);

  return (
    <div className="overflow-hidden rounded border border-line">
      <ul className="divide-y divide-line-2">
        {escala.itens.map((item) => {
          const name = resposta(`${escala.nome}.${item.nome}`);
          const testId = `processos-protocolo-${escala.nome}-${item.nome.replace(/_/g, '-')}`;
          return (
            <li key={item.nome} className="px-3 py-1.5">
              {item.binario ? (
                <RadioGroup
                  legend={item.rotulo}
                  inline
                  options={[
                    { value: '0', label: 'Não' },
                    { value: String(item.maximo), label: `Sim · ${item.maximo}` },
                  ]}
                  data-testid={testId}
                  {...escolha(name)}
                />
              ) : (
                <TextField
                  label={item.rotulo}
                  aside={<span className="text-xs text-ink-3">de 0 a {item.maximo}</span>}
                  inputMode="numeric"
                  autoComplete="off"
                  className="sm:max-w-80"
                  data-testid={testId}
                  {...campo(name)}
                />
              )}
            </li>
          );
        })}
      </ul>
      <p aria-live="polite" className="flex justify-between gap-3 border-t border-line bg-bg px-3 py-2">
        <span className="text-ink-2">
          {respondidos === itens ? 'Todos os itens respondidos' : `${respondidos} de ${itens} itens respondidos`}
        </span>
        <span className="font-medium" data-testid={`processos-protocolo-${escala.nome}-total`}>
          Total {pontos} de {maximo}
        </span>
      </p>
    </div>
  );
}

function Dominios() {
  const campo = useCampo();
  return (
    <div>
      <p className="mb-2 text-sm text-ink-2">Domínios, opcionais: respondido um, respondem-se todos.</p>
      <div className="grid gap-3 sm:grid-cols-3">
        {DOMINIOS_DA_CDR.map(({ nome, rotulo, opcoes }) => (
          <SelectField
            key={nome}
            label={rotulo}
            placeholder="–"
            options={opcoes.map((grau) => ({ value: grau.valor, label: grau.rotulo }))}
            data-testid={`processos-protocolo-cdr-${nome.replace(/_/g, '-')}`}
            {...campo(resposta(`cdr_dominios.${nome}`))}
          />
        ))}
      </div>
    </div>
  );
}
