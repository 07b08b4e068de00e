import { formatCalendarDate } from '@autocusto/dominio/comum/calendar-date.ts';
import type { Delegacao, PapelDaDelegacao } from '../../domain/delegacoes/delegacao.ts';

const DIZERES: Record<PapelDaDelegacao, { subject: string; pedido: string; tarefa: string }> = {
  assistente: {
    subject: 'Convite para ajudar um médico no AutoCusto',
    pedido: 'Você foi convidado a preparar pedidos de medicamentos no AutoCusto, como assistente, em nome de:',
    tarefa: 'A ajuda',
  },
  substituto: {
    subject: 'Convite para substituir um médico no AutoCusto',
    pedido:
      'Você foi convidado a substituir no AutoCusto, preparando e emitindo com o seu próprio CRM e CNS, o médico:',
    tarefa: 'A substituição',
  },
};

/**
 * The name is the sender's own account's: the mailbox must be able to tell who invites. Letters alone, so that a name
 * carries no address of a page.
 */
export function convite(publicUrl: string, token: string, { papel, medicoNome, terminaEm }: Delegacao) {
  const { subject, pedido, tarefa } = DIZERES[papel];
  return {
    subject,
    text: [
      'Olá,',
      '',
      pedido,
      '',
      medicoNome.replace(/[^\p{L}\p{M}'’\s-]/gu, ' '),
      '',
      'Para aceitar, entre ou cadastre-se com este e-mail neste endereço:',
      '',
      `${publicUrl}/convite#token=${token}`,
      '',
      `O convite vale por 7 dias e só uma vez. ${tarefa} vai até ${formatCalendarDate(terminaEm)}.`,
      'Se você não conhece quem convida, ignore esta mensagem: nada acontece.',
      '',
      'AutoCusto. Esta mensagem é automática: não responda.',
    ].join('\n'),
  };
}
