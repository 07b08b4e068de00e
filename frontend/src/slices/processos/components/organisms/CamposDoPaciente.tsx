'use client';

import { memo } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { MaskedField } from '@/shared/components/molecules/MaskedInput';
import { RadioGroup } from '@/shared/components/molecules/RadioGroup';
import { SelectField } from '@/shared/components/molecules/SelectField';
import { TextField } from '@/shared/components/molecules/TextField';
import { UFS } from '@autocusto/dominio/comum/identificadores.ts';
import { useCampo, useEscolha } from '../../hooks/use-campo';
import type { FormularioValores } from '../../utils/formulario';
import { RACAS, ROTULOS, SEXOS } from '../../utils/rotulos';

const OPCOES_UF = UFS.map((uf) => ({ value: uf, label: uf }));

/** The patient as items 3 to 6, 13 and 19 to 22 of the LME and the receita ask. Also the page that edits a patient. */
export const CamposDoPaciente = memo(function CamposDoPaciente() {
  const campo = useCampo();
  const escolha = useEscolha();
  const { control } = useFormContext<FormularioValores>();
  const [racaCor, incapaz, responsavel, preenchidoPor] = useWatch({
    control,
    name: ['paciente.racaCor', 'paciente.incapaz', 'paciente.nomeResponsavel', 'preenchidoPor'],
  });
  const pedeResponsavel = incapaz === 'sim' || preenchidoPor === 'responsavel' || Boolean(responsavel);

  return (
    <div className="space-y-5">
      <div className="grid grid-cols-6 gap-x-4 gap-y-3.5 sm:grid-cols-12">
        <TextField
          label={ROTULOS['paciente.nome']}
          className="col-span-6"
          autoComplete="off"
          data-testid="processos-paciente-nome"
          {...campo('paciente.nome')}
        />
        <TextField
          label={ROTULOS['paciente.nomeMae']}
          className="col-span-6"
          autoComplete="off"
          data-testid="processos-paciente-mae"
          {...campo('paciente.nomeMae')}
        />
        <MaskedField
          mask="cpf"
          label={ROTULOS['paciente.cpf']}
          className="col-span-6 min-[420px]:col-span-3 sm:col-span-4"
          data-testid="processos-paciente-cpf"
          {...campo('paciente.cpf')}
        />
        <MaskedField
          mask="cns"
          label={ROTULOS['paciente.cns']}
          hint="Obrigatório só para quem não tem CPF."
          className="col-span-6 min-[420px]:col-span-3 sm:col-span-4"
          data-testid="processos-paciente-cns"
          {...campo('paciente.cns')}
        />
        <MaskedField
          mask="data"
          label={ROTULOS['paciente.dataNascimento']}
          optional
          className="col-span-3 sm:col-span-4"
          data-testid="processos-paciente-nascimento"
          {...campo('paciente.dataNascimento')}
        />
        <SelectField
          label={ROTULOS['paciente.sexo']}
          optional
          className="col-span-3 sm:col-span-4"
          placeholder="–"
          options={SEXOS}
          data-testid="processos-paciente-sexo"
          {...campo('paciente.sexo')}
        />
        <TextField
          label="Peso (kg)"
          className="col-span-3 sm:col-span-4"
          inputMode="decimal"
          autoComplete="off"
          data-testid="processos-paciente-peso"
          {...campo('paciente.pesoKg')}
        />
        <TextField
          label="Altura (cm)"
          className="col-span-3 sm:col-span-4"
          inputMode="decimal"
          autoComplete="off"
          data-testid="processos-paciente-altura"
          {...campo('paciente.alturaCm')}
        />
      </div>

      <div className="grid gap-x-8 gap-y-4 border-t border-line-2 pt-4 sm:grid-cols-[minmax(0,5fr)_minmax(0,3fr)]">
        <RadioGroup
          legend="Raça/cor, dita pelo paciente"
          inline
          options={RACAS}
          data-testid="processos-paciente-raca"
          {...escolha('paciente.racaCor')}
        />
        <RadioGroup
          legend="O paciente é considerado incapaz?"
          inline
          options={[
            { value: 'nao', label: 'Não' },
            { value: 'sim', label: 'Sim' },
          ]}
          data-testid="processos-paciente-incapaz"
          {...escolha('paciente.incapaz')}
        />
        {racaCor === 'indigena' && (
          <TextField
            label={ROTULOS['paciente.etnia']}
            autoComplete="off"
            data-testid="processos-paciente-etnia"
            {...campo('paciente.etnia')}
          />
        )}
        {pedeResponsavel && (
          <TextField
            label="Nome do responsável"
            className="sm:col-start-2"
            autoComplete="off"
            data-testid="processos-paciente-responsavel"
            {...campo('paciente.nomeResponsavel')}
          />
        )}
      </div>

      <div className="grid grid-cols-6 gap-x-4 gap-y-3.5 border-t border-line-2 pt-4 sm:grid-cols-12">
        <MaskedField
          mask="cep"
          label={ROTULOS['paciente.endereco.cep']}
          className="col-span-3 sm:col-span-3"
          data-testid="processos-paciente-cep"
          {...campo('paciente.endereco.cep')}
        />
        <TextField
          label={ROTULOS['paciente.endereco.logradouro']}
          className="col-span-6 max-sm:order-1 sm:col-span-6"
          autoComplete="off"
          data-testid="processos-paciente-logradouro"
          {...campo('paciente.endereco.logradouro')}
        />
        <TextField
          label={ROTULOS['paciente.endereco.numero']}
          className="col-span-3 sm:col-span-3"
          autoComplete="off"
          data-testid="processos-paciente-numero"
          {...campo('paciente.endereco.numero')}
        />
        <TextField
          label={ROTULOS['paciente.endereco.complemento']}
          optional
          className="col-span-6 max-sm:order-1 min-[420px]:col-span-3 sm:col-span-3"
          autoComplete="off"
          data-testid="processos-paciente-complemento"
          {...campo('paciente.endereco.complemento')}
        />
        <TextField
          label={ROTULOS['paciente.endereco.bairro']}
          className="col-span-6 max-sm:order-1 min-[420px]:col-span-3 sm:col-span-3"
          autoComplete="off"
          data-testid="processos-paciente-bairro"
          {...campo('paciente.endereco.bairro')}
        />
        <TextField
          label={ROTULOS['paciente.endereco.cidade']}
          className="col-span-4 max-sm:order-1 sm:col-span-4"
          autoComplete="off"
          data-testid="processos-paciente-cidade"
          {...campo('paciente.endereco.cidade')}
        />
        <SelectField
          label={ROTULOS['paciente.endereco.uf']}
          className="col-span-2 max-sm:order-1"
          placeholder="–"
          options={OPCOES_UF}
          data-testid="processos-paciente-uf"
          {...campo('paciente.endereco.uf')}
        />
      </div>

      <div className="grid grid-cols-6 gap-x-4 gap-y-3.5 border-t border-line-2 pt-4 sm:grid-cols-12">
        <MaskedField
          mask="telefone"
          label={ROTULOS['paciente.telefones.0']}
          optional
          className="col-span-6 min-[420px]:col-span-3 sm:col-span-3"
          data-testid="processos-paciente-telefone"
          {...campo('paciente.telefones.0')}
        />
        <MaskedField
          mask="telefone"
          label={ROTULOS['paciente.telefones.1']}
          optional
          className="col-span-6 min-[420px]:col-span-3 sm:col-span-3"
          data-testid="processos-paciente-telefone-2"
          {...campo('paciente.telefones.1')}
        />
        <TextField
          label={ROTULOS['paciente.email']}
          optional
          type="email"
          className="col-span-6"
          autoComplete="off"
          data-testid="processos-paciente-email"
          {...campo('paciente.email')}
        />
      </div>
    </div>
  );
});
