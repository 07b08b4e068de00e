/** What whoever had the account before could have left in it, and a reset of the password takes away. */
export interface Removidos {
  readonly sessoes: number;
  readonly passkeys: number;
  readonly contasExternas: number;
  /** With its recovery codes. */
  readonly aplicativo: boolean;
  readonly pin: boolean;
  readonly chaves: number;
  /** Given by the account: invitations that nobody accepted, and people who worked in its name. */
  readonly delegacoes: number;
}

/** One line for each, in words; none for what was not there. */
export function descreverRemovidos(removidos: Removidos): string[] {
  const quantos = (total: number, um: string, muitos: string) =>
    total > 0 ? [`${total} ${total > 1 ? muitos : um}`] : [];
  return [
    ...quantos(removidos.sessoes, 'sessão aberta', 'sessões abertas'),
    ...quantos(removidos.passkeys, 'passkey', 'passkeys'),
    ...quantos(removidos.contasExternas, 'conta de outro provedor', 'contas de outros provedores'),
    ...(removidos.aplicativo ? ['o aplicativo autenticador e os seus códigos de recuperação'] : []),
    ...(removidos.pin ? ['o PIN do bloqueio rápido'] : []),
    ...quantos(removidos.chaves, 'chave de API', 'chaves de API'),
    ...quantos(removidos.delegacoes, 'convite ou delegação que a conta deu', 'convites ou delegações que a conta deu'),
  ];
}
