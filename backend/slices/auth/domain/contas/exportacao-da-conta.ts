/** What a person has the right to know about the data of their account (LGPD, arts. 9 and 18). */
export const TRATAMENTO_DA_CONTA = {
  controlador: 'Quem instalou este AutoCusto e responde por ele.',
  finalidades: [
    {
      dados: 'Conta, sessões, segundo fator e chaves de API',
      finalidade: 'Reconhecer quem entra, com que programa, e proteger a conta.',
      base_legal: 'Execução de contrato (LGPD, art. 7º, V) e segurança (arts. 46 e 47).',
      destinatarios: 'Ninguém além de quem opera o sistema.',
      retencao: 'Enquanto a conta existir.',
    },
    {
      dados: 'Perfil profissional, clínicas e emissores',
      finalidade: 'Identificar quem prescreve e onde nos documentos do CEAF.',
      base_legal: 'Obrigação legal (LGPD, art. 7º, II).',
      destinatarios: 'Quem recebe os documentos impressos: paciente, farmácia e Secretaria de Saúde.',
      retencao: 'Pelo prazo do prontuário de que fazem parte: 20 anos (Lei 13.787/2018, art. 6º).',
    },
    {
      dados: 'Delegações',
      finalidade: 'Provar quem podia agir em nome de quem.',
      base_legal: 'Obrigação legal e exercício regular de direitos (LGPD, art. 7º, II e VI).',
      destinatarios: 'O médico e quem ele convidou.',
      retencao: '20 anos, como o que foi feito sob elas.',
    },
    {
      dados: 'Auditoria',
      finalidade: 'Provar quem viu ou alterou dados de pacientes.',
      base_legal: 'Obrigação legal (LGPD, arts. 7º, II, 37 e 46).',
      destinatarios: 'A própria pessoa, em /api/auth/auditoria, e o auditor.',
      retencao: '20 anos, como os registros que ela protege.',
    },
  ],
} as const;
