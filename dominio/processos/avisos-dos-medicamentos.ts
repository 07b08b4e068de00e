import { idadeEmMeses } from '../comum/calendar-date.ts';
import type { Aviso, PedidoDatado } from './aviso.ts';

import { FONTES, PARAMETROS } from './parametros-ceaf.ts';
import { type Prescrito, enumerar } from './quadro-clinico.ts';
import { especieDeReceita, notificacaoDe } from './receita.ts';

type Pedido = Pick<PedidoDatado, 'data' | 'quadro' | 'paciente'>;

/** Drug, quantity, age and control: what SIGTAP and Portaria 344/1998 say of the prescription. */
export function avisosDosMedicamentos(dados: Pedido): Aviso[] {
  const { prescritos } = dados.quadro;
  return [
    ...notificacoes(prescritos),
    ...controladas(prescritos),
    ...anabolizantes(prescritos),
    ...muitos(prescritos),
    ...prescritos.flatMap((prescrito) => [
      ...aceitacao(prescrito, dados),
      ...limites(prescrito, dados),
      ...avisosDoSexo(prescrito.medicamento.nome, prescrito.oferta?.sexo ?? null, dados.paciente),
    ]),
  ];
}

function notificacoes(prescritos: readonly Prescrito[]): Aviso[] {
  return prescritos.flatMap(({ medicamento }) => {
    const notificacao = notificacaoDe(medicamento);
    if (notificacao === undefined) return [];
    return {
      codigo: 'notificacao_necessaria',
      mensagem: `${medicamento.nome} (lista ${medicamento.lista344 ?? ''}) precisa também da ${notificacao}, numerada: ela não sai neste pacote.`,
      fonte: FONTES.portaria344,
    };
  });
}

function controladas(prescritos: readonly Prescrito[]): Aviso[] {
  const nomes = prescritos.filter(({ medicamento }) => medicamento.lista344 !== null).map((p) => p.medicamento.nome);
  if (nomes.length === 0) return [];
  const { valor, fonte } = PARAMETROS.receitaControladaDias;
  const especial = prescritos.some(({ medicamento }) => especieDeReceita(medicamento) === 'controle_especial');
  return [
    {
      codigo: 'receita_controlada_30_dias',
      mensagem: `A receita de ${enumerar(nomes)} vale ${valor} dias da sua data: confira se a farmácia aceita as dos meses seguintes com data futura.`,
      fonte,
    },
    {
      codigo: 'receita_so_em_papel',
      mensagem: especial
        ? 'Imprima e assine: a receita de controlados em formato eletrônico só vale por sistema integrado ao SNCR. Confira se a farmácia pede o novo modelo em papel.'
        : 'Imprima e assine: a receita de controlados em formato eletrônico só vale por sistema integrado ao SNCR.',
      fonte: FONTES.rdc1000,
    },
  ];
}

/** The law asks for a CPF that no profile holds: who signs writes it. */
function anabolizantes(prescritos: readonly Prescrito[]): Aviso[] {
  const daLista = prescritos.filter(({ medicamento }) => medicamento.lista344 === 'C5');
  if (daLista.length === 0) return [];
  const mensagem = `A receita de ${enumerar(daLista.map((p) => p.medicamento.nome))} (lista C5) leva o CID, que sai impresso, e o CPF do médico: escreva-o ao assinar.`;
  return [{ codigo: 'receita_c5_com_cpf_do_medico', mensagem, fonte: FONTES.lei9965 }];
}

function muitos({ length }: readonly Prescrito[]): Aviso[] {
  const { valor, fonte } = PARAMETROS.medicamentosSemAviso;
  if (length <= valor) return [];
  const mensagem = `São ${length} medicamentos: algumas farmácias aceitam até ${valor} por LME.`;
  return [{ codigo: 'muitos_medicamentos', mensagem, fonte }];
}

function aceitacao({ medicamento, oferta }: Prescrito, { quadro }: Pedido): Aviso[] {
  const { nome } = medicamento;
  const { protocolo, doenca } = quadro;
  if (oferta === undefined) {
    const mensagem = `${nome} não consta do protocolo nem do SIGTAP para ${doenca.cid}.`;
    return [{ codigo: 'medicamento_fora_do_cid', mensagem, fonte: FONTES.catalogo }];
  }
  const avisos: Aviso[] = [];
  if (!oferta.vigente) {
    const mensagem = `${nome} não é mais aceito para ${doenca.cid} na competência vigente.`;
    avisos.push({ codigo: 'medicamento_nao_vigente', mensagem, fonte: FONTES.sigtap });
  }
  if (protocolo && oferta.origem === 'sigtap') {
    const mensagem = `O texto do protocolo ${protocolo.nome} não lista ${nome} nesta apresentação; o SIGTAP a aceita para ${doenca.cid}.`;
    avisos.push({ codigo: 'medicamento_fora_do_protocolo', mensagem, fonte: FONTES.sigtap });
  }
  return avisos;
}

function limites({ medicamento, oferta, meses }: Prescrito, { paciente, data }: Pedido): Aviso[] {
  if (!oferta) return [];
  const { nome } = medicamento;
  const { quantidadeMaxima, idadeMinimaMeses, idadeMaximaMeses } = oferta;
  const avisos: Aviso[] = [];

  const acima = meses.flatMap(({ quantidade }, mes) =>
    quantidadeMaxima !== null && quantidade > quantidadeMaxima ? [`${mes + 1}º`] : [],
  );
  if (acima.length > 0) {
    const mensagem = `${nome}: o máximo mensal é ${String(quantidadeMaxima)}; passa dele no ${enumerar(acima)} mês.`;
    avisos.push({ codigo: 'quantidade_acima_do_maximo', mensagem, fonte: FONTES.sigtap });
  }

  if (idadeMinimaMeses === null && idadeMaximaMeses === null) return avisos;
  const { dataNascimento } = paciente;
  if (dataNascimento === null) {
    const mensagem = `${nome} tem limite de idade: cadastre a data de nascimento para conferi-lo.`;
    return [...avisos, { codigo: 'idade_desconhecida', mensagem, fonte: FONTES.sigtap }];
  }
  const idade = idadeEmMeses(dataNascimento, data);
  if (idade < (idadeMinimaMeses ?? 0) || idade > (idadeMaximaMeses ?? Number.POSITIVE_INFINITY)) {
    const mensagem = `${nome}: a idade do paciente está fora do limite (${faixa(idadeMinimaMeses, idadeMaximaMeses)}).`;
    avisos.push({ codigo: 'idade_fora_do_limite', mensagem, fonte: FONTES.sigtap });
  }
  return avisos;
}

const SEXO = { F: 'feminino', M: 'masculino' } as const;

/** A code or a drug of one sex only. */
export function avisosDoSexo(quem: string, limite: 'F' | 'M' | null, { sexo }: PedidoDatado['paciente']): Aviso[] {
  if (limite === null || limite === sexo) return [];
  const regra = `O SIGTAP aceita ${quem} só para o sexo ${SEXO[limite]}`;
  if (sexo === null) {
    const mensagem = `${regra}: cadastre o sexo do paciente para conferi-lo.`;
    return [{ codigo: 'sexo_desconhecido', mensagem, fonte: FONTES.sigtap }];
  }
  const mensagem = `${regra}, e o cadastro do paciente diz ${SEXO[sexo]}: confira os dois.`;
  return [{ codigo: 'sexo_incompativel', mensagem, fonte: FONTES.sigtap }];
}

function faixa(minimo: number | null, maximo: number | null): string {
  const partes = [
    ...(minimo === null ? [] : [`a partir de ${porExtensoDeIdade(minimo)}`]),
    ...(maximo === null ? [] : [`até ${porExtensoDeIdade(maximo)}`]),
  ];
  return partes.join(' e ');
}

function porExtensoDeIdade(meses: number): string {
  const anos = Math.floor(meses / 12);
  const resto = meses % 12;
  const partes = [
    ...(anos > 0 ? [`${anos} ${anos === 1 ? 'ano' : 'anos'}`] : []),
    ...(resto > 0 || anos === 0 ? [`${resto} ${resto === 1 ? 'mês' : 'meses'}`] : []),
  ];
  return partes.join(' e ');
}
