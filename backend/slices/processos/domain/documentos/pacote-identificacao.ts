import { formatCalendarDate } from '@autocusto/dominio/comum/calendar-date.ts';
import { formatarCpf, formatarEndereco, formatarTelefone } from './formato.ts';
import { type Campo, type Campos, type DadosDoPacote, campos } from './pacote.ts';

/** The same clinica, medico, paciente and doenca in every document of the packet. */
export function identificacao({ emissor, paciente, processo, quadro, data }: DadosDoPacote): Campos {
  const { medico, clinica } = emissor;
  const { nome, nomeMae, cpf, cns, dataNascimento, endereco, nomeResponsavel, incapaz } = paciente.props;
  const responde = incapaz || processo.props.preenchidoPor === 'responsavel';
  const dados: readonly Campo[] = [
    ['nome_clinica', clinica.nome, 'emissor_id', 'nome da clínica'],
    ['cnes_clinica', clinica.cnes, 'emissor_id', 'CNES da clínica'],
    ['endereco_clinica', formatarEndereco(clinica), 'emissor_id', 'endereço da clínica'],
    ['telefone_clinica', formatarTelefone(clinica.telefone), 'emissor_id', 'telefone da clínica'],
    ['cidade_clinica', `${clinica.cidade}/${clinica.uf}`, 'emissor_id', 'cidade da clínica'],
    ['nome_medico', medico.nome, 'emissor_id', 'nome do médico'],
    ['crm_medico', `${medico.crm}/${medico.crmUf}`, 'emissor_id', 'CRM do médico'],
    ['especialidade_medico', medico.especialidade, 'emissor_id', 'especialidade do médico'],
    ['rqe_medico', medico.rqe, 'emissor_id', 'RQE do médico'],
    ['cns_medico', medico.cns, 'emissor_id', 'CNS do médico'],
    ['nome_paciente', nome, 'paciente.nome'],
    ['nome_mae', nomeMae, 'paciente.nome_mae'],
    ['cpf_paciente', cpf && formatarCpf(cpf), 'paciente.cpf'],
    ['cns_paciente', cns, 'paciente.cns'],
    ['nascimento_paciente', dataNascimento && formatCalendarDate(dataNascimento), 'paciente.data_nascimento'],
    ['endereco_paciente', formatarEndereco(endereco), 'paciente.endereco.logradouro'],
    ['nome_responsavel', responde ? nomeResponsavel : null, 'paciente.nome_responsavel'],
    ['cid', quadro.doenca.cid, 'cid'],
    ['diagnostico', quadro.doenca.nome, 'cid'],
    ['data', formatCalendarDate(data), 'data'],
  ];
  return campos(dados);
}
