const RODAPE = 'AutoCusto. Esta mensagem é automática: não responda.';

/** To the account's own mailbox, whoever linked. */
export function contaExternaLigada(publicUrl: string, provedor: string): { subject: string; text: string } {
  return {
    subject: `Uma conta ${provedor} foi ligada ao seu AutoCusto`,
    text: [
      'Olá,',
      '',
      `A partir de agora é possível entrar na sua conta do AutoCusto com uma conta ${provedor}.`,
      'Se não foi você que a ligou, troque já a sua senha e desligue essa conta em Segurança:',
      '',
      `${publicUrl}/esqueci-a-senha`,
      '',
      RODAPE,
    ].join('\n'),
  };
}
