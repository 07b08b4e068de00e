// One word for one idea (docs/estilo.md): what a doctor would say is Portuguese without accents, in every name.
import type { Portao } from './projeto.ts';

/** The word that is not used → the one that is, from the glossary and the names of the slices. */
const PALAVRAS: Record<string, string> = {
  account: 'conta',
  clinic: 'clinica',
  delegation: 'delegacao',
  disease: 'doenca',
  doctor: 'medico',
  draft: 'rascunho',
  drug: 'medicamento',
  invitation: 'convite',
  password: 'senha',
  patient: 'paciente',
  physician: 'medico',
  prescription: 'prescricao',
  refusal: 'recusa',
  renewal: 'renovacao',
  role: 'papel',
  session: 'sessao',
  signer: 'emissor',
  template: 'modelo',
  user: 'usuario',
  warning: 'aviso',
};

/** Where a word is somebody else's. */
const DE_OUTROS: readonly (readonly [onde: RegExp, nomes: RegExp, porque: string])[] = [
  [/^backend\/operacao\/(postgres|backup)\//, /role|password|session|user/i, 'as PostgreSQL calls them'],
  [/./, /^(user_(id|type)|[Uu]ser|user(Id|Type))$/, 'of the wire, whose names stay, and of Testing Library'],
  [/./, /^(userAgent|userHandle)$/, 'as HTTP and W3C call them'],
  [/^frontend\/src\/shared\/components\//, /^PasswordField(Props)?$/, 'the control, as HTML calls it'],
  [/^backend\/slices\/pdf\//, /template/i, 'a modelo inside the engine, as the glossary says'],
  [/^backend\/tests\/helpers\//, /^TEMPLATE/, 'of PostgreSQL'],
];

const CODIGO = /\.(ts|tsx)$/;
const ALHEIO = /\.gerado\.ts$|^backend\/shared\/database\/migrations\//;
/** Comments, and texts of one line: what they say is for people. */
const DITO = /"[^"\n]*"|'(?:[^'\\\n]|\\.)*'|\/\*[\s\S]*?\*\/|\/\/.*$/gm;
const DECLARADO =
  /\b(?:const|let|function\*?|class|interface|type|readonly|get|set|async)\s+#?([\p{L}_$][\p{L}\d_$]*)|[,({]\s*#?([A-Za-z_$][\w$]*)\??\s*:\s*[A-Z]/gu;

export const conferirIdentificadores: Portao = ({ arquivos, ler }) =>
  arquivos
    .filter((arquivo) => CODIGO.test(arquivo) && !ALHEIO.test(arquivo))
    .flatMap((arquivo) => {
      const nomes = new Set([...declarados(ler(arquivo)), arquivo.split('/').at(-1)?.replace(/\..*$/, '') ?? '']);
      return [...nomes].flatMap((nome) => faltaDe(arquivo, nome).map((falta) => `${arquivo}: "${nome}" ${falta}`));
    });

function declarados(texto: string): string[] {
  return [...texto.replace(DITO, "''").matchAll(DECLARADO)].map(([, dito, anotado]) => dito ?? anotado ?? '');
}

function faltaDe(arquivo: string, nome: string): string[] {
  // oxlint-disable-next-line no-control-regex -- whatever is not ASCII
  if (/[^\x00-\x7f]/.test(nome)) return ['tem acento'];
  if (DE_OUTROS.some(([onde, nomes]) => onde.test(arquivo) && nomes.test(nome))) return [];
  const partes = nome.split(/(?<=[a-z\d])(?=[A-Z])|[_-]/).map((parte) => parte.toLowerCase().replace(/s$/, ''));
  return partes.flatMap((parte) => {
    const nossa = Object.hasOwn(PALAVRAS, parte) ? PALAVRAS[parte] : undefined;
    return nossa ? [`diz "${parte}": aqui se chama "${nossa}"`] : [];
  });
}
