import { formatCalendarDate } from '../../../shared/domain/calendar-date.ts';
import type { Delegacao } from '../domain/delegacao.ts';

/**
 * The name is the sender's own account's: the mailbox must be able to tell who invites. Letters alone, so that a name
 * carries no address of a page.
 */
export function convite(publicUrl: string, token: string, { medicoNome, terminaEm }: Delegacao) {
  return {
    subject: 'Convite para ajudar um médico no AutoCusto',
    text: [
      'Olá,',
      '',
      'Você foi convidado a preparar pedidos de medicamentos no AutoCusto em nome de:',
      '',
      medicoNome.replace(/[^\p{L}\p{M}'’\s-]/gu, ' '),
      '',
      'Para aceitar, entre ou cadastre-se com este e-mail neste endereço:',
      '',
      `${publicUrl}/convite?token=${token}`,
      '',
      `O convite vale por 7 dias e só uma vez. A ajuda vai até ${formatCalendarDate(terminaEm)}.`,
      'Se você não conhece quem convida, ignore esta mensagem: nada acontece.',
      '',
      'AutoCusto. Esta mensagem é automática: não responda.',
    ].join('\n'),
  };
}
