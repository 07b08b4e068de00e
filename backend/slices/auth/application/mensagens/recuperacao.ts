const RODAPE = ['', 'AutoCusto. Esta mensagem é automática: não responda.'];

interface Mensagem {
  readonly subject: string;
  readonly text: string;
}

function mensagem(subject: string, ...linhas: readonly string[]): Mensagem {
  return { subject, text: ['Olá,', '', ...linhas, ...RODAPE].join('\n') };
}

function cancele(publicUrl: string, token: string): string[] {
  return [
    'Se não foi você, cancele por aqui (entrar com o seu código ou a sua passkey, se ainda os tem, também cancela):',
    '',
    `${publicUrl}/cancelar-recuperacao#token=${token}`,
    '',
    'Depois troque a sua senha e fale com a administração do serviço.',
  ];
}

export function recuperarAcesso(publicUrl: string, token: string): Mensagem {
  return mensagem(
    'Recupere o seu acesso ao AutoCusto',
    'Para pedir que a sua conta volte a entrar sem o aplicativo autenticador, abra este endereço e digite a sua senha:',
    '',
    `${publicUrl}/recuperar-acesso#token=${token}`,
    '',
    'Ele vale por 1 hora e só uma vez. Depois um administrador confirma que é você, e o acesso volta 24 horas mais tarde.',
    'Se não foi você que pediu, alguém sabe a sua senha: troque-a já em Segurança.',
  );
}

export function recuperacaoPedida(publicUrl: string, token: string): Mensagem {
  return mensagem(
    'Pediram a recuperação da sua conta no AutoCusto',
    'Foi pedido que a sua conta volte a entrar sem o segundo fator. Nada muda antes de um administrador confirmar',
    'que é você; procure-o por telefone ou pessoalmente. O acesso volta 24 horas depois da confirmação.',
    '',
    ...cancele(publicUrl, token),
  );
}

export function recuperacaoConfirmada(publicUrl: string, token: string, valeEm: Date): Mensagem {
  return mensagem(
    'A recuperação da sua conta no AutoCusto foi confirmada',
    `Um administrador confirmou o pedido. A partir de ${momento(valeEm)}, entre com o e-mail e a senha: o segundo fator`,
    'de antes é removido, e você ativa outro em Segurança.',
    '',
    ...cancele(publicUrl, token),
  );
}

export function recuperacaoRecusada(): Mensagem {
  return mensagem(
    'A recuperação da sua conta no AutoCusto foi recusada',
    'Um administrador não confirmou o pedido, e nada mudou na conta. Se ele era seu, fale com a administração do serviço.',
  );
}

export function recuperacaoCancelada(): Mensagem {
  return mensagem(
    'A recuperação da sua conta no AutoCusto foi cancelada',
    'O pedido foi cancelado pelo link enviado a este endereço, e nada mudou na conta.',
    'Se ele não era seu, alguém pode saber a sua senha: troque-a em Segurança.',
  );
}

export function recuperacaoConcluida(publicUrl: string): Mensagem {
  return mensagem(
    'O segundo fator da sua conta no AutoCusto foi removido',
    'A recuperação terminou: a conta entrou com a senha, e o aplicativo autenticador e os códigos de antes não servem mais.',
    'Ative outro em Segurança. Se não foi você, peça já outra senha em:',
    '',
    `${publicUrl}/esqueci-a-senha`,
  );
}

const DIZERES = {
  pedida: 'pediu para voltar a entrar sem o segundo fator. Fale com a pessoa por telefone ou pessoalmente e decida em:',
  confirmada: 'teve a recuperação confirmada. Se isso não é conhecido de vocês, recuse-a em:',
  recusada: 'teve a recuperação recusada por um administrador. Os pedidos estão em:',
  cancelada:
    'cancelou o pedido de recuperação. Se ele não era da pessoa, alguém sabe a senha dela. Os pedidos estão em:',
  concluida: 'voltou a entrar, sem o segundo fator de antes. Se isso não é conhecido de vocês, suspenda a conta em:',
} as const;

/** To every administrador. */
export function recuperacaoDeAlguem(publicUrl: string, oque: keyof typeof DIZERES, conta: string): Mensagem {
  return mensagem(
    'Recuperação de uma conta no AutoCusto',
    `A conta de ${conta} ${DIZERES[oque]}`,
    '',
    `${publicUrl}/usuarios`,
  );
}

function momento(em: Date): string {
  return new Intl.DateTimeFormat('pt-BR', {
    dateStyle: 'short',
    timeStyle: 'short',
    timeZone: 'America/Sao_Paulo',
  }).format(em);
}
