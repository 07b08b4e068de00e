/** jsdom has no authenticator: this one answers what it is told, and keeps what it was asked. */
export function navegadorComPasskeys(responder: () => Promise<object>) {
  const pedidos: unknown[] = [];
  const identidade = (opcoes: unknown) => opcoes;
  Object.assign(globalThis, {
    PublicKeyCredential: { parseCreationOptionsFromJSON: identidade, parseRequestOptionsFromJSON: identidade },
  });
  const perguntar = async ({ publicKey }: { publicKey: unknown }) => {
    pedidos.push(publicKey);
    const resposta = await responder();
    return { toJSON: () => resposta };
  };
  Object.defineProperty(navigator, 'credentials', {
    configurable: true,
    value: { create: perguntar, get: perguntar },
  });
  return pedidos;
}

export function navegadorSemPasskeys(): void {
  Reflect.deleteProperty(globalThis, 'PublicKeyCredential');
  Reflect.deleteProperty(navigator, 'credentials');
}
