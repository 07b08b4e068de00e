/** What comes back in `?erro=` from a provider, in words. Only codes travel in addresses. */
const FRASES: Readonly<Record<string, string>> = {
  conta_nao_ligada:
    'Essa conta ainda não está ligada ao AutoCusto. Entre com o seu e-mail e a sua senha e ligue-a em Segurança.',
  conta_suspensa: 'A sua conta está suspensa. Fale com a administração do serviço.',
  email_sem_confirmacao_no_provedor: 'O provedor não confirma o e-mail dessa conta. Confirme-o lá e comece de novo.',
  entrada_cancelada: 'A entrada foi cancelada no provedor.',
  entrada_expirada: 'Esse pedido já foi usado, venceu ou é de outro navegador. Comece de novo.',
  identidade_ja_ligada: 'Essa conta do provedor não pode ser ligada aqui. Use outra.',
  provedor_indisponivel: 'O provedor não respondeu como devia. Tente de novo em alguns minutos.',
  provedor_ja_ligado: 'Você já ligou outra conta desse provedor. Desligue-a primeiro.',
  sessao_bloqueada: 'A tela foi bloqueada enquanto você estava no provedor. Comece de novo.',
  sessao_encerrada: 'A sua sessão terminou enquanto você estava no provedor. Comece de novo.',
};

/** `undefined` without a code; an unknown one gets a sentence all the same. */
export function fraseDoErroExterno(codigo: string | null): string | undefined {
  if (codigo === null) return undefined;
  return FRASES[codigo] ?? 'A resposta do provedor não pôde ser aceita. Comece de novo.';
}
