/** What the slice tells the owner of an account about changes to it. No name, no new address, no code. */
interface Mensagem {
  readonly subject: string;
  readonly text: string;
}

const RODAPE = 'AutoCusto. Esta mensagem é automática: não responda.';

function aviso(subject: string, ...linhas: readonly string[]): Mensagem {
  return { subject, text: ['Olá,', '', ...linhas, '', RODAPE].join('\n') };
}

/** What to do when it was somebody else. */
const naoFoiVoce = (publicUrl: string) => [
  'Se não foi você, troque já a sua senha e encerre as outras sessões:',
  '',
  `${publicUrl}/esqueci-a-senha`,
];

export function confirmarEmailNovo(publicUrl: string, token: string): Mensagem {
  return aviso(
    'Confirme o seu novo e-mail no AutoCusto',
    'Para passar a entrar no AutoCusto com este e-mail, abra este endereço e digite a senha da conta:',
    '',
    `${publicUrl}/confirmar-novo-email#token=${token}`,
    '',
    'Ele vale por 24 horas e só uma vez.',
    'Se não foi você que pediu, ignore esta mensagem: nada acontece.',
  );
}

/** To an address that has an account already: whoever asked for the change is not told. */
export function emailNovoEmUso(publicUrl: string): Mensagem {
  return aviso(
    'Este e-mail já tem uma conta no AutoCusto',
    'Alguém pediu para usar este e-mail em outra conta. Como ele já tem uma, nada mudou.',
    'Se foi você, entre com ele por aqui:',
    '',
    `${publicUrl}/login`,
  );
}

export function trocaDeEmailPedida(publicUrl: string): Mensagem {
  return aviso(
    'Pediram a troca do e-mail da sua conta no AutoCusto',
    'Foi pedida a troca do e-mail da sua conta. Ela só acontece quando o novo endereço for confirmado.',
    ...naoFoiVoce(publicUrl),
  );
}

export function emailTrocado(): Mensagem {
  return aviso(
    'O e-mail da sua conta no AutoCusto foi trocado',
    'A sua conta passou a usar outro e-mail, e este não serve mais para entrar.',
    'Se não foi você, fale já com a administração do serviço.',
  );
}

export function segundoFatorAtivado(publicUrl: string): Mensagem {
  return aviso(
    'A verificação em duas etapas foi ativada no AutoCusto',
    'A partir de agora o login da sua conta pede também um código do seu aplicativo.',
    ...naoFoiVoce(publicUrl),
  );
}

export function segundoFatorDesativado(publicUrl: string): Mensagem {
  return aviso(
    'A verificação em duas etapas foi desativada no AutoCusto',
    'O login da sua conta não pede mais um código.',
    ...naoFoiVoce(publicUrl),
  );
}

export function codigosTrocados(publicUrl: string): Mensagem {
  return aviso(
    'Novos códigos de recuperação no AutoCusto',
    'Foram gerados novos códigos de recuperação para a sua conta, e os anteriores não servem mais.',
    ...naoFoiVoce(publicUrl),
  );
}

export function codigoDeRecuperacaoUsado(publicUrl: string, restantes: number): Mensagem {
  return aviso(
    'Um código de recuperação foi usado no AutoCusto',
    `Alguém entrou na sua conta com um código de recuperação. Restam ${restantes}.`,
    ...naoFoiVoce(publicUrl),
  );
}

export function passkeyCadastrada(publicUrl: string): Mensagem {
  return aviso(
    'Uma passkey foi cadastrada no AutoCusto',
    'A sua conta tem uma nova passkey, que entra sem a senha.',
    ...naoFoiVoce(publicUrl),
  );
}

export function passkeyRemovida(publicUrl: string): Mensagem {
  return aviso(
    'Uma passkey foi removida no AutoCusto',
    'Uma passkey da sua conta não serve mais para entrar.',
    ...naoFoiVoce(publicUrl),
  );
}

export function chaveCriada(publicUrl: string): Mensagem {
  return aviso(
    'Uma chave de API foi criada no AutoCusto',
    'A sua conta tem uma nova chave de API, com a qual um programa lê ou prepara dados em seu nome.',
    'Se não foi você, troque já a sua senha: isso encerra as sessões e revoga todas as chaves.',
    '',
    `${publicUrl}/esqueci-a-senha`,
  );
}
