import { parseRedes } from '../redes.ts';

describe('redes', () => {
  it('aceita endereços e redes, IPv4 e IPv6, entre vírgulas', () => {
    const redes = parseRedes('10.0.0.0/8, 192.0.2.7,2001:db8::/32');
    expect(['10.1.2.3', '192.0.2.7', '2001:db8::1', '::ffff:10.1.2.3'].every(redes)).toBe(true);
    expect(['11.0.0.1', '192.0.2.8', '2001:db9::1', '::ffff:11.0.0.1', '', 'x'].some(redes)).toBe(false);
  });

  it('0.0.0.0/0 são todos os IPv4 e nenhum IPv6', () => {
    const redes = parseRedes('0.0.0.0/0');
    expect(redes('8.8.8.8')).toBe(true);
    expect(redes('2001:db8::1')).toBe(false);
  });

  it.each([
    '',
    '10.0.0.0/33',
    '2001:db8::/129',
    '10.0.0/8',
    'exemplo.org',
    '10.0.0.0/8/8',
    '10.0.0.1/',
    '10.0.0.1/a',
    '10.0.0.1,',
  ])('recusa %j', (text) => expect(() => parseRedes(text)).toThrow(/lista de endereços/));
});
