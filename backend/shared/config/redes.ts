import { BlockList, isIP } from 'node:net';

/** Answers whether an address is in one of the networks. */
export type Redes = (endereco: string) => boolean;

/** `10.0.0.0/8, 192.0.2.7, 2001:db8::/32`. @throws {Error} when one of them is no network. */
export function parseRedes(text: string): Redes {
  const lista = new BlockList();
  for (const rede of text.split(',')) adicionar(lista, rede.trim());
  // An IPv4 client of an IPv6 socket (`::ffff:10.0.0.1`) is found under its IPv4 network.
  return (endereco) => isIP(endereco) !== 0 && lista.check(endereco, familia(endereco));
}

function adicionar(lista: BlockList, rede: string): void {
  const [endereco = '', prefixo, ...resto] = rede.split('/');
  const maximo = isIP(endereco) === 6 ? 128 : 32;
  const bits = prefixo === undefined ? maximo : Number(prefixo);
  const valida = isIP(endereco) !== 0 && resto.length === 0 && /^\d{1,3}$/.test(prefixo ?? '0') && bits <= maximo;
  if (!valida) throw new Error('deve ser uma lista de endereços IP ou redes (10.0.0.0/8) entre vírgulas.');
  lista.addSubnet(endereco, bits, familia(endereco));
}

function familia(endereco: string): 'ipv4' | 'ipv6' {
  return isIP(endereco) === 6 ? 'ipv6' : 'ipv4';
}
