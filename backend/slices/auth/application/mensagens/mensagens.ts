import { descreverRemovidos, type Removidos } from '../../domain/contas/removidos.ts';

/** What the slice writes to a mailbox. No name: whoever signed up may have typed anything there. */
interface Mensagem {
  readonly subject: string;
  readonly text: string;
}

const RODAPE = 'AutoCusto. Esta mensagem é automática: não responda.';

export function confirmacao(publicUrl: string, token: string): Mensagem {
  return {
    subject: 'Confirme o seu e-mail no AutoCusto',
    text: [
      'Olá,',
      '',
      'Para confirmar o seu e-mail e começar a usar o AutoCusto, abra este endereço e digite a senha do cadastro:',
      '',
      `${publicUrl}/confirmar-email#token=${token}`,
      '',
      'Ele vale por 48 horas e só uma vez.',
      'Esqueceu a senha? Peça outra em "Esqueci a senha": o e-mail fica confirmado junto.',
      'Se não foi você que se cadastrou, ignore esta mensagem: nada acontece.',
      '',
      RODAPE,
    ].join('\n'),
  };
}

export function redefinicao(publicUrl: string, token: string): Mensagem {
  return {
    subject: 'Redefina a sua senha do AutoCusto',
    text: [
      'Olá,',
      '',
      'Para escolher outra senha, abra este endereço:',
      '',
      `${publicUrl}/redefinir-senha#token=${token}`,
      '',
      'Ele vale por 1 hora e só uma vez. Tudo o mais que entra na sua conta é removido: sessões abertas, passkeys,',
      'contas de outros provedores, aplicativo autenticador, PIN, chaves de API e quem trabalha em seu nome.',
      'Se não foi você que pediu, ignore esta mensagem: a senha continua a mesma.',
      '',
      RODAPE,
    ].join('\n'),
  };
}

/** Sign-up with an e-mail whose account nobody confirmed: its owner, not the first to type it, chooses the password. */
export function cadastroPendente(publicUrl: string, token: string): Mensagem {
  return {
    subject: 'O seu cadastro no AutoCusto espera confirmação',
    text: [
      'Olá,',
      '',
      'Alguém se cadastrou de novo com este e-mail, que ainda não foi confirmado.',
      'Se foi você, escolha a sua senha neste endereço; o e-mail fica confirmado junto:',
      '',
      `${publicUrl}/redefinir-senha#token=${token}`,
      '',
      'Ele vale por 1 hora e só uma vez.',
      'Se não foi você, ignore esta mensagem: nada acontece.',
      '',
      RODAPE,
    ].join('\n'),
  };
}

export function contaExistente(publicUrl: string): Mensagem {
  return {
    subject: 'Você já tem uma conta no AutoCusto',
    text: [
      'Olá,',
      '',
      'Alguém tentou se cadastrar com este e-mail, que já tem uma conta. Nada mudou nela.',
      'Se foi você, entre por aqui; se esqueceu a senha, peça outra na mesma página:',
      '',
      `${publicUrl}/login`,
      '',
      RODAPE,
    ].join('\n'),
  };
}

export function senhaRedefinida(publicUrl: string, removidos: Removidos): Mensagem {
  const linhas = descreverRemovidos(removidos).map((linha) => `- ${linha}`);
  return {
    subject: 'A sua senha do AutoCusto foi trocada',
    text: [
      'Olá,',
      '',
      'A senha da sua conta foi redefinida agora por um link enviado a este endereço.',
      ...(linhas.length > 0 ? ['Para que ninguém de antes continue entrando, foi removido:', '', ...linhas] : []),
      '',
      'O que for seu, ative ou convide de novo em Segurança e em Equipe.',
      'Se não foi você, peça já outra senha em:',
      '',
      `${publicUrl}/esqueci-a-senha`,
      '',
      RODAPE,
    ].join('\n'),
  };
}

export function senhaTrocada(publicUrl: string): Mensagem {
  return {
    subject: 'A sua senha do AutoCusto foi trocada',
    text: [
      'Olá,',
      '',
      'A senha da sua conta foi trocada agora. As sessões abertas foram encerradas e as chaves de API, revogadas:',
      'se um programa seu usava uma, crie outra em Segurança.',
      'Se não foi você, peça já outra senha em:',
      '',
      `${publicUrl}/esqueci-a-senha`,
      '',
      RODAPE,
    ].join('\n'),
  };
}
