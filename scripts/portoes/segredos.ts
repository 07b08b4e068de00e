// No secret, registry host or path of somebody's machine enters the repository.
import type { Portao } from './projeto.ts';

const BINARIO = /\.(png|jpe?g|gif|ico|pdf|ttf|woff2?|gz|zip|icc|bin)$/;
/** Invented passwords and tokens are what these are made of. */
const ENSAIO = /(^|\/)(tests|demo)\/|\.test\.tsx?$|^\.env\.example$/;

const PADROES: readonly { readonly padrao: RegExp; readonly oQue: string; readonly valeNoEnsaio?: boolean }[] = [
  { padrao: /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY(?: BLOCK)?-----/, oQue: 'chave privada', valeNoEnsaio: true },
  { padrao: /\bAKIA[0-9A-Z]{16}\b/, oQue: 'chave da AWS', valeNoEnsaio: true },
  {
    padrao:
      /\b(?:gh[pousr]_[A-Za-z0-9]{30,}|github_pat_\w{30,}|npm_[A-Za-z0-9]{30,}|xox[abp]-[\w-]{10,}|autocusto_[\w-]{43}|sk-[A-Za-z0-9]{24,})\b/,
    oQue: 'token de serviço',
    valeNoEnsaio: true,
  },
  { padrao: /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}/, oQue: 'JWT' },
  {
    padrao:
      /\b(?:senha|password|passwd|secret|segredo|api_?key|token)\w*['"]?\s*[:=]\s*['"](?=[^'"\s]*[0-9])[^'"\s${}<>]{8,}['"]/i,
    oQue: 'senha literal',
  },
  { padrao: /\b[a-z][a-z0-9+]*:\/\/[^\s:/@'"`${}]+:(?!SENHA@|…@)[^\s@'"`${}]+@/, oQue: 'senha em URL' },
  { padrao: /(?<![\w.~$}-])\/(?:home|root|Users|work)\/[\w.-]+/, oQue: 'caminho de uma máquina', valeNoEnsaio: true },
];

export const conferirSegredos: Portao = ({ arquivos, ler }) =>
  arquivos
    .filter((arquivo) => !BINARIO.test(arquivo))
    .flatMap((arquivo) => {
      if (arquivo === 'package-lock.json') return enderecosNaTrava(ler(arquivo));
      const ensaio = ENSAIO.test(arquivo);
      const linhas = ler(arquivo).split('\n');
      return PADROES.filter(({ valeNoEnsaio }) => !ensaio || valeNoEnsaio).flatMap(({ padrao, oQue }) =>
        linhas.flatMap((linha, indice) => (padrao.test(linha) ? [`${arquivo}:${indice + 1} parece ${oQue}`] : [])),
      );
    });

/** Names of registries differ from machine to machine; integrity alone says what is installed. */
function enderecosNaTrava(trava: string): string[] {
  const host = /"resolved": "https?:/.exec(trava);
  return host ? ['package-lock.json guarda endereços de registro (falta omit-lockfile-registry-resolved)'] : [];
}
