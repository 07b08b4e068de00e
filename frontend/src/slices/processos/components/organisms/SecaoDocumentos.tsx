'use client';

import { memo } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { Plus, X } from 'lucide-react';
import { Button } from '@/shared/components/atoms/Button';
import { Checkbox } from '@/shared/components/atoms/Checkbox';
import { Input } from '@/shared/components/atoms/Input';
import { FieldError, fieldId } from '@/shared/components/molecules/FormField';
import { MaskedField } from '@/shared/components/molecules/MaskedInput';
import { RadioGroup } from '@/shared/components/molecules/RadioGroup';
import { SelectField } from '@/shared/components/molecules/SelectField';
import { TextField } from '@/shared/components/molecules/TextField';
import { dataParaIso, formatarData, hojeIso } from '@/shared/utils/formatos';
import { useCampo, useEscolha } from '../../hooks/use-campo';
import { documentoEfetivo, imprimeCampos, type FormularioValores } from '../../utils/formulario';
import type { Fase } from '../../utils/escalas';
import { QUEM_PREENCHE, ROTULOS } from '../../utils/rotulos';
import { SecaoDoForm } from '../molecules/SecaoDoForm';
import { TextoMedido } from './TextoMedido';

/** When it is issued, who fills what, and the papers asked for besides. `fase`: what the history says by itself. */
export const SecaoDocumentos = memo(function SecaoDocumentos({ faseDoHistorico }: { faseDoHistorico: Fase }) {
  const campo = useCampo();
  const { control } = useFormContext<FormularioValores>();
  const [data, preenchidoPor, pedeRelatorio, pedeExames] = useWatch({
    control,
    name: ['data', 'preenchidoPor', 'pedeRelatorio', 'pedeExames'],
  });

  return (
    <SecaoDoForm id="secao-documentos" titulo="Documentos">
      <div className="space-y-5">
        <div className="grid gap-4 sm:grid-cols-3">
          <MaskedField
            mask="data"
            label={ROTULOS.data}
            hint={dataParaIso(data) === hojeIso() ? 'Hoje, por padrão.' : `Hoje é ${formatarData(hojeIso())}.`}
            data-testid="processos-documentos-data"
            {...campo('data')}
          />
          <SelectField
            label="Datas das receitas"
            options={[
              { value: '30_dias', label: 'A cada 30 dias (padrão)' },
              { value: 'mesmo_dia', label: 'No mesmo dia do mês' },
            ]}
            data-testid="processos-documentos-politica"
            {...campo('politicaDatas')}
          />
          <SelectField
            label="Tipo do pedido"
            options={[
              {
                value: '',
                label: `Pelo histórico: ${faseDoHistorico === 'renovacao' ? 'renovação' : '1ª vez'}`,
              },
              { value: 'sim', label: '1ª solicitação' },
              { value: 'nao', label: 'Renovação' },
            ]}
            data-testid="processos-documentos-primeira-vez"
            {...campo('primeiraVez')}
          />
        </div>

        <div className="grid gap-4 border-t border-line-2 pt-4 sm:grid-cols-3">
          <SelectField
            label={ROTULOS.preenchidoPor}
            className="sm:col-span-2"
            options={QUEM_PREENCHE.map((opcao) =>
              opcao.value === 'medico' ? { ...opcao, label: `${opcao.label} (padrão)` } : opcao,
            )}
            data-testid="processos-documentos-preenchido-por"
            {...campo('preenchidoPor')}
          />
          <DocumentoDoPaciente />
          {preenchidoPor === 'outro' && (
            <>
              <TextField
                label={ROTULOS.preenchidoPorNome}
                className="sm:col-span-2"
                autoComplete="off"
                data-testid="processos-documentos-preenchido-nome"
                {...campo('preenchidoPorNome')}
              />
              <MaskedField
                mask="cpf"
                label={ROTULOS.preenchidoPorCpf}
                data-testid="processos-documentos-preenchido-cpf"
                {...campo('preenchidoPorCpf')}
              />
            </>
          )}
          <ImprimirCampos />
        </div>

        <div className="grid gap-3 border-t border-line-2 pt-4">
          <Checkbox
            label="Incluir relatório médico"
            data-testid="processos-documentos-pede-relatorio"
            {...semErro(campo('pedeRelatorio'))}
          />
          {pedeRelatorio && (
            <TextoMedido
              label={ROTULOS.relatorio}
              papel={{ documento: 'relatorio', campo: 'texto' }}
              onde="no relatório"
              alto
              data-testid="processos-documentos-relatorio"
              {...campo('relatorio')}
            />
          )}
          <Checkbox
            label="Incluir solicitação de exames"
            className="flex"
            data-testid="processos-documentos-pede-exames"
            {...semErro(campo('pedeExames'))}
          />
          {pedeExames && <Exames />}
        </div>
      </div>
    </SecaoDoForm>
  );
});

function semErro<T extends { error?: unknown }>({ error: _error, ...resto }: T): Omit<T, 'error'> {
  return resto;
}

function DocumentoDoPaciente() {
  const escolha = useEscolha();
  const { control } = useFormContext<FormularioValores>();
  const [paciente, documentoPaciente] = useWatch({ control, name: ['paciente', 'documentoPaciente'] });
  const { register, error } = escolha('documentoPaciente');
  const { setValue } = useFormContext<FormularioValores>();
  const efetivo = documentoEfetivo({ paciente, documentoPaciente });

  return (
    <RadioGroup
      legend={ROTULOS.documentoPaciente}
      inline
      name={register.name}
      value={efetivo}
      onValueChange={(value) =>
        setValue('documentoPaciente', value === 'cns' ? 'cns' : 'cpf', {
          shouldDirty: true,
          shouldValidate: Boolean(error),
        })
      }
      options={[
        { value: 'cpf', label: 'CPF' },
        { value: 'cns', label: 'CNS' },
      ]}
      hint={documentoPaciente === '' ? 'O que o paciente tem, por padrão.' : undefined}
      error={error}
      data-testid="processos-documentos-documento"
    />
  );
}

function ImprimirCampos() {
  const { control, setValue } = useFormContext<FormularioValores>();
  const [escolhido, preenchidoPor] = useWatch({ control, name: ['imprimirCampos19a22', 'preenchidoPor'] });
  const imprime = imprimeCampos({ imprimirCampos19a22: escolhido, preenchidoPor });
  return (
    <Checkbox
      label="Imprimir os itens 19 a 22 já preenchidos"
      hint={
        escolhido === '' ? `Por padrão, ${imprime ? 'sim: é o médico quem preenche' : 'não: ficam em branco'}.` : ''
      }
      className="sm:col-span-3"
      checked={imprime}
      onChange={(event) => setValue('imprimirCampos19a22', event.target.checked ? 'sim' : 'nao', { shouldDirty: true })}
      data-testid="processos-documentos-imprimir-campos"
    />
  );
}

/** One line per exam; Enter opens the next one. */
function Exames() {
  const { control, setValue, formState } = useFormContext<FormularioValores>();
  const exames = useWatch({ control, name: 'exames' });
  const linhas = exames.length > 0 ? exames : [''];
  const erro = formState.errors.exames;
  const mensagem = erro?.message ?? erro?.find?.((item) => item?.message)?.message;
  const gravar = (novas: string[]) =>
    setValue('exames', novas, { shouldDirty: true, shouldValidate: formState.isSubmitted });
  const id = (index: number) => fieldId(`exames.${index}`);
  const focar = (index: number) => setTimeout(() => document.getElementById(id(index))?.focus(), 0);

  return (
    <div className="space-y-2">
      <ul className="space-y-2" aria-label="Exames pedidos">
        {[...linhas.keys()].map((index) => (
          <li key={index} className="flex gap-2">
            <Input
              id={id(index)}
              value={linhas[index]}
              aria-label={`Exame ${index + 1}`}
              aria-invalid={mensagem && index === 0 ? true : undefined}
              aria-describedby={mensagem && index === 0 ? `${id(0)}-erro` : undefined}
              autoComplete="off"
              data-testid={`processos-documentos-exame-${index}`}
              onChange={(event) => gravar(linhas.map((linha, i) => (i === index ? event.target.value : linha)))}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
                event.preventDefault();
                gravar([...linhas.slice(0, index + 1), '', ...linhas.slice(index + 1)]);
                focar(index + 1);
              }}
            />
            <Button
              variant="ghost"
              size="icon"
              aria-label={`Remover o exame ${index + 1}`}
              data-testid={`processos-documentos-exame-remover-${index}`}
              onClick={() => {
                gravar(linhas.filter((_, i) => i !== index));
                focar(Math.max(0, index - 1));
              }}
              icon={<X aria-hidden className="size-4" />}
            />
          </li>
        ))}
      </ul>
      {mensagem && <FieldError id={`${id(0)}-erro`}>{mensagem}</FieldError>}
      <Button
        size="sm"
        icon={<Plus aria-hidden className="size-4" />}
        onClick={() => {
          gravar([...linhas, '']);
          focar(linhas.length);
        }}
        data-testid="processos-documentos-exame-novo"
      >
        Outro exame
      </Button>
    </div>
  );
}
