import type { DocumentoDoPacote, Pacote, Valores } from '../domain/pacote.ts';

// Synthetic people and numbers. Every value fits its box, so that all engines have the same work.

const EMITIDO_EM = '2026-01-31T12:00:00.000Z';
const MESES = [1, 2, 3, 4, 5, 6];
const DATAS = ['31/01/2026', '02/03/2026', '01/04/2026', '01/05/2026', '31/05/2026', '30/06/2026'];

const CLINICA = {
  nome_clinica: 'Ambulatório Modelo Sul',
  endereco_clinica: 'Rua das Palmeiras, 100, Centro, São Paulo, 01000-000',
  telefone_clinica: '(11) 3000-1000',
};
const PACIENTE = {
  nome_paciente: 'Marina Açucena Teste',
  cpf_paciente: '900.100.200-55',
};
const MEDICO = {
  nome_medico: 'Helena Prado Sintética',
  crm_medico: '111111/SP',
  cns_medico: '700 0000 0000 0013',
  especialidade_medico: 'Neurologia',
  rqe_medico: '22222',
};
const PAPEL = { ...CLINICA, ...MEDICO, cnes_clinica: '1234567', cidade_clinica: 'São Paulo/SP' };
const DOENCA = { cid: 'G35', diagnostico: 'Esclerose múltipla' };

const DROGAS = [
  { nome: 'Fingolimode 0,5 mg, cápsula', via: 'Oral', posologia: '1 cápsula ao dia', quantidade: '28' },
  {
    nome: 'Levetiracetam 750 mg, comprimido',
    via: 'Oral',
    posologia: '1 comprimido de 12 em 12 horas',
    quantidade: '60',
  },
  {
    nome: 'Lamotrigina 100 mg, comprimido',
    via: 'Oral',
    posologia: '1 comprimido pela manhã e 2 à noite',
    quantidade: '90',
  },
  { nome: 'Clobazam 10 mg, comprimido', via: 'Oral', posologia: '1 comprimido à noite', quantidade: '30' },
  { nome: 'Topiramato 50 mg, comprimido', via: 'Oral', posologia: '1 comprimido de 8 em 8 horas', quantidade: '90' },
  { nome: 'Gabapentina 300 mg, cápsula', via: 'Oral', posologia: '1 cápsula de 8 em 8 horas', quantidade: '90' },
];
const ANAMNESE =
  'Paciente com esclerose múltipla remitente-recorrente há 6 anos, ≥ 2 surtos/ano apesar do tratamento, EDSS 3,5 (Δ +1,0 em ' +
  '12 meses), lesões captantes em T1 e novas em T2; anti-JCV ≤ 0,9 e γ-GT normal. Falha a betainterferona 1a “por 18 ' +
  'meses” – sem contraindicação cardiovascular; ECG e exame oftalmológico sem alterações. Solicita-se a continuidade.';
const RELATORIO =
  `${ANAMNESE}\n\nExames: hemograma sem linfopenia (≥ 1 000/mm³), TGO/TGP até 2 × o limite, sorologia para varicela com ` +
  'anticorpos. Orientada sobre contracepção, vacinas e retorno em 3 meses.\n\nConcluo pela manutenção do esquema, com ' +
  'reavaliação clínica e por imagem em 12 meses, ou antes disso se houver novo surto.';

/** `numero` makes the people of a batch differ. */
function pessoa(numero: number): Valores {
  return numero === 0 ? PACIENTE : { ...PACIENTE, nome_paciente: `${PACIENTE.nome_paciente} ${numero}` };
}

function lme(numero: number): DocumentoDoPacote {
  const drogas = DROGAS.flatMap(({ nome, quantidade }, index) => [
    [`med${index + 1}`, nome],
    ...MESES.map((mes) => [`qtd_med${index + 1}_mes${mes}`, quantidade]),
  ]);
  const valores: Valores = {
    ...Object.fromEntries(drogas),
    ...DOENCA,
    nome_clinica: CLINICA.nome_clinica,
    cns_clinica: PAPEL.cnes_clinica,
    ...pessoa(numero),
    nome_mae: 'Josefa Açucena Teste',
    peso: '72',
    altura: '165',
    anamnese: ANAMNESE,
    tratou: 'True',
    tratamentos_previos: 'Betainterferona 1a por 18 meses; acetato de glatirâmer por 2 anos, suspenso por reação.',
    incapaz: 'True',
    nome_responsavel: 'Josefa Açucena Teste',
    nome_medico: MEDICO.nome_medico,
    cns_medico: MEDICO.cns_medico,
    data_1: '31/01/2026',
    preenchido_por: 'outro',
    preenchido_por_nome: 'Caio Meireles Teste',
    preenchido_por_cpf: '900.100.705-83',
    etnia: 'etnia_indigena',
    etnia_indigena_qual: 'Guarani',
    telefone1_paciente: '(11) 90000-1000',
    telefone2_paciente: '(11) 90000-2000',
    escolha_documento: 'cpf',
    email_paciente: 'marina@exemplo.test',
  };
  return { modelo: 'lme', titulo: 'LME', valores };
}

function receitas(numero: number): DocumentoDoPacote[] {
  return MESES.map((mes, index) => {
    const drogas = DROGAS.flatMap(({ nome, via, posologia, quantidade }, droga) => [
      [`med${droga + 1}_nome`, nome],
      [`med${droga + 1}_via`, via],
      [`med${droga + 1}_quantidade`, `${quantidade} unidades`],
      // One drug is being titrated: its posology differs from month to month.
      [`med${droga + 1}_posologia`, droga === 2 ? `${mes} comprimido(s) à noite` : posologia],
    ]);
    const valores: Valores = {
      ...Object.fromEntries(drogas),
      ...PAPEL,
      ...pessoa(numero),
      cns_paciente: '700 0000 0000 0021',
      endereco_paciente: 'Rua das Acácias, 20, ap. 31, Centro, São Paulo/SP, 01000-001',
      mes: `${mes}º mês`,
      data: DATAS[index] ?? '',
    };
    return { modelo: 'receita_simples', titulo: `Receita, mês ${mes}`, valores };
  });
}

function anexos(numero: number): DocumentoDoPacote[] {
  const papel: Valores = {
    ...PAPEL,
    ...DOENCA,
    ...pessoa(numero),
    nascimento_paciente: '12/03/1985',
    cns_paciente: '700 0000 0000 0021',
    data: '31/01/2026',
  };
  const drogas = DROGAS.flatMap(({ nome }, index) => [
    [`med${index + 1}_nome`, nome],
    ...(index < 2 ? [[`med${index + 1}_marcado`, 'sim']] : []),
  ]);
  const exames = ['Hemograma completo', 'TGO e TGP', 'Ressonância magnética do encéfalo', 'Anti-JCV', 'β-HCG'];
  return [
    { modelo: 'escala_edss', titulo: 'Escala EDSS', valores: { ...papel, edss: '3.5', data_avaliacao: '30/01/2026' } },
    { modelo: 'monitoramento_fingolimode', titulo: 'Monitoramento', valores: papel },
    {
      modelo: 'ter',
      titulo: 'TER',
      valores: {
        ...papel,
        ...Object.fromEntries(drogas),
        nome_mae: 'Josefa Açucena Teste',
        endereco_paciente: 'Rua das Acácias, 20, ap. 31, Centro, São Paulo/SP',
        protocolo_nome: 'Esclerose múltipla',
      },
    },
    { modelo: 'relatorio', titulo: 'Relatório médico', valores: { ...papel, texto: RELATORIO } },
    {
      modelo: 'exames',
      titulo: 'Exames',
      valores: { ...papel, ...Object.fromEntries(exames.map((exame, index) => [`exame${index + 1}`, exame])) },
    },
  ];
}

/** As it comes from a stored snapshot. */
function pacote(documentos: DocumentoDoPacote[]): Pacote {
  const snapshot: Pacote = { documentos, emitidoEm: EMITIDO_EM };
  return JSON.parse(JSON.stringify(snapshot)) as Pacote;
}

export const CASES = {
  lme: pacote([lme(0)]),
  set7: pacote([lme(0), ...receitas(0)]),
  packet13: pacote([lme(0), ...receitas(0), ...anexos(0)]),
  batch100: pacote(
    Array.from({ length: 100 }, (_, index) => [lme(index), ...receitas(index), ...anexos(index)]).flat(),
  ),
} satisfies Record<string, Pacote>;

export type CaseName = keyof typeof CASES;
