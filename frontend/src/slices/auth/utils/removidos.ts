import type { Removidos } from '../services/auth-service';

/** What the reset took away, one line for each; none for what was not there. */
export function descreverRemovidos(removidos: Removidos): string[] {
  const quantos = (total: number, um: string, muitos: string) =>
    total > 0 ? [total > 1 ? `${total} ${muitos}` : `1 ${um}`] : [];
  return [
    ...quantos(removidos.sessoes, 'sessão aberta', 'sessões abertas'),
    ...quantos(removidos.passkeys, 'passkey', 'passkeys'),
    ...quantos(removidos.contasExternas, 'conta de outro provedor', 'contas de outros provedores'),
    ...(removidos.aplicativoAutenticador ? ['O aplicativo autenticador e os seus códigos de recuperação'] : []),
    ...(removidos.pin ? ['O PIN do bloqueio rápido'] : []),
    ...quantos(removidos.chavesApi, 'chave de API', 'chaves de API'),
    ...quantos(removidos.delegacoes, 'convite ou delegação que a conta deu', 'convites ou delegações que a conta deu'),
  ];
}
