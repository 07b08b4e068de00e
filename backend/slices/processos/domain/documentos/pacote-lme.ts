import { formatCalendarDate } from '@autocusto/dominio/comum/calendar-date.ts';
import { formatarCpf, formatarDecimal, formatarEndereco, formatarTelefone } from './formato.ts';
import { type Campos, type DadosDoPacote, type DocumentoMontado, campos } from './pacote.ts';
import { MEDICAMENTOS_POR_LME } from '@autocusto/dominio/processos/prescricao.ts';
import { type Prescrito, nomeNoPapel } from '@autocusto/dominio/processos/quadro-clinico.ts';

/** One LME for every six drugs; each is a whole form. */
export function lmes(dados: DadosDoPacote): DocumentoMontado[] {
  const { prescritos } = dados.quadro;
  const total = Math.ceil(prescritos.length / MEDICAMENTOS_POR_LME);
  return Array.from({ length: total }, (_, pagina) => {
    const primeiro = pagina * MEDICAMENTOS_POR_LME;
    return {
      tipo: 'lme',
      titulo: total === 1 ? 'LME' : `LME ${pagina + 1} de ${total}`,
      motivo:
        pagina === 0
          ? 'Todo pedido ao Componente Especializado leva o LME.'
          : `Um LME tem ${MEDICAMENTOS_POR_LME} linhas: os demais medicamentos vão neste.`,
      modelo: 'lme',
      proprios: {
        ...formulario(dados),
        ...tabela(prescritos.slice(primeiro, primeiro + MEDICAMENTOS_POR_LME), primeiro),
      },
      comuns: campos([
        ['endereco_clinica', formatarEndereco(dados.emissor.clinica), 'emissor_id', 'endereço da clínica'],
      ]),
    };
  });
}

/** Items 7 and 8. A month without the drug prints its 0: a blank could be filled in by hand. */
function tabela(prescritos: readonly Prescrito[], primeiro: number): Campos {
  return campos(
    prescritos.flatMap(({ medicamento, meses }, linha) => {
      const origem = `medicamentos.${primeiro + linha}`;
      const nome = [`med${linha + 1}`, nomeNoPapel(medicamento), `${origem}.medicamento_id`] as const;
      const quantidades = meses.map(
        ({ quantidade }, mes) =>
          [`qtd_med${linha + 1}_mes${mes + 1}`, String(quantidade), `${origem}.meses.${mes}.quantidade`] as const,
      );
      return [nome, ...quantidades];
    }),
  );
}

function formulario(dados: DadosDoPacote): Campos {
  const { processo, paciente, emissor, quadro, data } = dados;
  const { nome, nomeMae, pesoKg, alturaCm, incapaz, nomeResponsavel } = paciente.props;
  const { anamnese, tratou, tratamentosPrevios, preenchidoPor } = processo.props;
  const { medico, clinica } = emissor;
  return campos([
    ['cns_clinica', clinica.cnes, 'emissor_id', 'CNES da clínica'], // nome do campo no formulário oficial; o valor é o CNES
    ['nome_clinica', clinica.nome, 'emissor_id', 'nome da clínica'],
    ['nome_paciente', nome, 'paciente.nome'],
    ['nome_mae', nomeMae, 'paciente.nome_mae'],
    ['peso', formatarDecimal(pesoKg), 'paciente.peso_kg'],
    ['altura', formatarDecimal(alturaCm), 'paciente.altura_cm'],
    ['cid', quadro.doenca.cid, 'cid'],
    ['diagnostico', quadro.doenca.nome, 'cid'],
    ['anamnese', anamnese, 'anamnese'],
    ['tratou', tratou ? 'True' : 'False', 'tratou'],
    ['tratamentos_previos', tratou ? tratamentosPrevios : null, 'tratamentos_previos'],
    ['incapaz', incapaz ? 'True' : 'False', 'paciente.incapaz'],
    [
      'nome_responsavel',
      incapaz || preenchidoPor === 'responsavel' ? nomeResponsavel : null,
      'paciente.nome_responsavel',
    ],
    ['nome_medico', medico.nome, 'emissor_id', 'nome do médico'],
    ['cns_medico', medico.cns, 'emissor_id', 'CNS do médico'],
    ['data_1', formatCalendarDate(data), 'data'],
    ...quemPreencheu(dados),
    ...(processo.props.imprimirCampos19a22 ? itens19a22(dados) : []),
  ]);
}

function quemPreencheu({ processo }: DadosDoPacote) {
  const { preenchidoPor, preenchidoPorNome, preenchidoPorCpf } = processo.props;
  const outro = preenchidoPor === 'outro';
  return [
    ['preenchido_por', preenchidoPor, 'preenchido_por'],
    ['preenchido_por_nome', outro ? preenchidoPorNome : null, 'preenchido_por_nome'],
    ['preenchido_por_cpf', outro && preenchidoPorCpf ? formatarCpf(preenchidoPorCpf) : null, 'preenchido_por_cpf'],
  ] as const;
}

function itens19a22({ paciente, processo }: DadosDoPacote) {
  const { racaCor, etnia, telefones, cpf, cns, email } = paciente.props;
  const porCpf = processo.props.documentoPaciente === 'cpf';
  const telefone = (posicao: number) => {
    const digitos = telefones[posicao];
    return digitos === undefined ? null : formatarTelefone(digitos);
  };
  return [
    ['etnia', racaCor === 'sem_informacao' ? 'etnia_si' : `etnia_${racaCor}`, 'paciente.raca_cor'],
    ['etnia_indigena_qual', racaCor === 'indigena' ? etnia : null, 'paciente.etnia'],
    ['telefone1_paciente', telefone(0), 'paciente.telefones.0'],
    ['telefone2_paciente', telefone(1), 'paciente.telefones.1'],
    // No formulário oficial a opção do CNS se chama "cnes".
    ['escolha_documento', porCpf ? 'cpf' : 'cnes', 'documento_paciente'],
    ['cpf_paciente', porCpf ? cpf && formatarCpf(cpf) : cns, 'documento_paciente'],
    ['email_paciente', email, 'paciente.email'],
  ] as const;
}
