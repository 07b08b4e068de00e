// The inventory of cryptography (docs/criptografia.md) names every secret and every file that uses any.
import { basename } from 'node:path';
import { VARIABLES } from '../../backend/shared/config/config.ts';
import type { Portao } from './projeto.ts';

const INVENTARIO = 'docs/criptografia.md';
const ENSAIO = /(^|\/)(tests|bench|fuzz)\/|\.test\.tsx?$/;
const USA =
  /from '(?:node:crypto|openpgp|otpauth|jose|openid-client|@simplewebauthn\/(?:server|browser)|@fastify\/jwt)'|\bcrypto\.(?:subtle|getRandomValues)|\b(?:sha256|digest|hmac|pgp_sym_encrypt)\([a-z]/;

export const conferirCriptografia: Portao = ({ arquivos, ler }) => {
  const inventario = ler(INVENTARIO);
  const segredos = Object.entries(VARIABLES).flatMap(([nome, variavel]) => ('secret' in variavel ? [nome] : []));
  const usam = arquivos.filter(
    (arquivo) =>
      /^(backend|dominio|scripts|frontend\/src)\/.*(\.[jt]sx?|objetos\/.*\.sql)$/.test(arquivo) &&
      !ENSAIO.test(arquivo) &&
      USA.test(ler(arquivo)),
  );
  return [...segredos, ...usam.map((arquivo) => nomeDe(arquivo))]
    .filter((nome) => !inventario.includes(`\`${nome}\``))
    .map((nome) => `${INVENTARIO} não diz para que serve ${nome}`);
};

/** As the inventory writes it: `index.ts` alone would say nothing. */
function nomeDe(arquivo: string): string {
  const nome = basename(arquivo);
  return nome === 'index.ts' ? arquivo.split('/').slice(-3).join('/') : nome;
}
