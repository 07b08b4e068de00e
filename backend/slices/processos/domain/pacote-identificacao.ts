import { formatCalendarDate } from '../../../shared/domain/calendar-date.ts';
import { formatarCpf, formatarEndereco, formatarTelefone } from './formato.ts';
import { type Campos, type DadosDoPacote, campos } from './pacote.ts';

/** The same clinica, medico, paciente and doenca in every document of the packet. */
export function identificacao({ emissor, paciente, processo, quadro, data }: DadosDoPacote): Campos {
  const { medico, clinica } = emissor;
  const { nome, nomeMae, cpf, cns, dataNascimento, endereco, nomeResponsavel, incapaz } = paciente.props;
  const responde = incapaz || processo.props.preenchidoPor === 'responsavel';
  return campos([
    ['nome_clinica', clinica.nome, 'emissor_id'],
    ['cnes_clinica', clinica.cnes, 'emissor_id'],
    ['endereco_clinica', formatarEndereco(clinica), 'emissor_id'],
    ['telefone_clinica', formatarTelefone(clinica.telefone), 'emissor_id'],
    ['cidade_clinica', `${clinica.cidade}/${clinica.uf}`, 'emissor_id'],
    ['nome_medico', medico.nome, 'emissor_id'],
    ['crm_medico', `${medico.crm}/${medico.crmUf}`, 'emissor_id'],
    ['especialidade_medico', medico.especialidade, 'emissor_id'],
    ['rqe_medico', medico.rqe, 'emissor_id'],
    ['cns_medico', medico.cns, 'emissor_id'],
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
  ]);
}
