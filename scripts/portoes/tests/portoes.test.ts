// A guard counts only after it was seen to catch a planted fault: every gate gets one, beside a sound neighbour.
import { readFileSync } from 'node:fs';
import { conferirCasos } from '../casos.ts';
import { conferirCriptografia } from '../criptografia.ts';
import { conferirLeituras } from '../leituras.ts';
import { conferirIdentificadores } from '../identificadores.ts';
import { conferirNomes } from '../nomes.ts';
import type { Portao, Projeto } from '../projeto.ts';
import { conferirRotas } from '../rotas-finas.ts';
import { conferirSegredos } from '../segredos.ts';
import { conferirSql } from '../sql.ts';
import { conferirTestIds } from '../test-ids.ts';
import {
  conferirCaminhos,
  conferirFormularios,
  conferirLocalStorage,
  conferirPlaywright,
  conferirTestesInteiros,
} from '../textos.ts';

function plantar(arquivos: Record<string, string>): Projeto {
  return { arquivos: Object.keys(arquivos), ler: (arquivo) => arquivos[arquivo] ?? '' };
}

function faltas(portao: Portao, arquivo: string, texto: string): string[] {
  return portao(plantar({ [arquivo]: texto }));
}

describe('data-testid e nome acessível', () => {
  const TELA = 'frontend/src/slices/processos/components/organisms/Tela.tsx';
  const PECA = 'frontend/src/shared/components/atoms/Peca.tsx';

  it.each([
    ['botão com texto', '<button data-testid="processos-tela-salvar">Salvar</button>'],
    ['campo com label do átomo', '<TextField label="CPF" data-testid="processos-tela-cpf" />'],
    ['campo com htmlFor', '<><label htmlFor="cpf">CPF</label><input id="cpf" data-testid="processos-tela-cpf" /></>'],
    ['campo dentro de label', '<label>CPF <input data-testid="processos-tela-cpf" /></label>'],
    ['id com pedaço variável', '<Button data-testid={`processos-mes-${i}-repetir`}>Repetir</Button>'],
    ['id que vem de fora', '<Button data-testid={testId}>Abrir</Button>'],
    ['id escolhido', '<Button data-testid={a ? "processos-tela-abrir" : "processos-tela-fechar"}>x</Button>'],
    ['ícone com aria-label', '<Button aria-label="Fechar" data-testid="processos-tela-fechar"><X /></Button>'],
    ['campo de um FormField', '<Input {...control} data-testid="processos-tela-cpf" />'],
    ['grupo com legenda', '<RadioGroup legend="Sexo" data-testid="processos-tela-sexo" />'],
    ['campo escondido', '<input type="hidden" name="username" />'],
  ])('aceita %s', (_caso, jsx) => {
    expect(faltas(conferirTestIds, TELA, `export const x = ${jsx};`)).toEqual([]);
  });

  it('aceita a peça que repassa os atributos', () => {
    expect(faltas(conferirTestIds, PECA, 'export const x = (rest: P) => <input {...rest} />;')).toEqual([]);
  });

  it.each([
    ['botão sem data-testid', '<button>Salvar</button>', 'não tem data-testid'],
    ['link sem data-testid', '<Link href="/x">Abrir</Link>', 'não tem data-testid'],
    ['átomo sem data-testid', '<Combobox label="CID" />', 'não tem data-testid'],
    ['elemento com papel de botão', '<div role="button">Abrir</div>', 'não tem data-testid'],
    ['id de outra fatia', '<button data-testid="medicos-tela-salvar">Salvar</button>', 'medicos-tela-salvar'],
    ['id curto', '<button data-testid="processos-salvar">Salvar</button>', 'processos-salvar'],
    ['id com maiúscula', '<button data-testid="processos-tela-Salvar">Salvar</button>', 'processos-tela-Salvar'],
    ['um dos ids errado', '<button data-testid={a ? "processos-tela-a" : "x"}>Salvar</button>', '"x"'],
    ['só um ícone', '<button data-testid="processos-tela-fechar"><X /></button>', 'nome acessível'],
    ['campo sem label', '<input data-testid="processos-tela-cpf" />', 'nome acessível'],
    ['repasse fora de uma peça', '<Button {...rest}>Abrir</Button>', 'não tem data-testid'],
  ])('acusa %s', (_caso, jsx, acusacao) => {
    expect(faltas(conferirTestIds, TELA, `export const x = ${jsx};`).join()).toContain(acusacao);
  });
});

describe('leituras por Recurso e Lista', () => {
  const TELA = 'frontend/src/slices/processos/components/organisms/Tela.tsx';

  it.each([
    ['a leitura que vai a um Recurso', 'const lido = useProcesso(id); const x = <Recurso leitura={lido} />;'],
    ['o valor sem a falha', 'const { data: clinicas } = useClinicas();'],
    ['o erro de um campo', 'const { error } = campo(nome); const { errors } = useForm().formState;'],
    ['o erro que a tela guarda', 'const [error, setError] = useState<string>();'],
    ['o erro que não é de uma leitura', 'try { salvar(); } catch (error) { mostrar(error); } const y = props.error;'],
  ])('aceita %s', (_caso, texto) => {
    expect(faltas(conferirLeituras, TELA, texto)).toEqual([]);
  });

  it.each([
    ['o botão à mão', 'const x = <Button>Tentar de novo</Button>;', 'Tentar de novo'],
    ['o botão à mão, em uma expressão', "const x = <Button>{'Tentar de novo'}</Button>;", 'Tentar de novo'],
    ['a falha à mão', 'const { data, error, mutate } = useProcesso(id);', 'à mão'],
    ['a falha com outro nome', 'const { error: naoLidas } = useLigacoes();', 'à mão'],
    ['a falha tirada da leitura', 'const lido = useProcesso(id); if (lido.error) mostrar();', 'à mão'],
    ['a leitura que falhou como vazia', 'const { data = [] } = useRecuperacoes();', 'vazia'],
    ['a que falhou como vazia, com outro nome', 'const { data: contas = [] } = useLigacoes();', 'vazia'],
  ])('acusa %s', (_caso, texto, acusacao) => {
    expect(faltas(conferirLeituras, TELA, texto).join()).toContain(acusacao);
  });
});

describe('operações só pelo operationId', () => {
  const SERVICO = 'frontend/src/slices/auth/services/use-chaves.ts';

  it('aceita o operationId, o tipo de um problema e o que vem gerado', () => {
    expect(faltas(conferirCaminhos, SERVICO, "useSWR('listarChaves', ler); type: '/problemas/passkey'")).toEqual([]);
    expect(
      faltas(conferirCaminhos, 'frontend/src/shared/services/operacoes.gerado.ts', "['GET', '/auth/chaves']"),
    ).toEqual([]);
  });

  it.each(["useSWR('/auth/chaves', ler)", 'useSWR(`/auth/chaves/${id}`, ler)', 'fetch("/api/auth/chaves")'])(
    'acusa %s',
    (texto) => {
      expect(faltas(conferirCaminhos, SERVICO, texto).join()).toContain('caminho');
    },
  );
});

describe('inventário de criptografia', () => {
  const INVENTARIO = readFileSync(new URL('../../../docs/criptografia.md', import.meta.url), 'utf8');
  const com = (arquivos: Record<string, string>, inventario = INVENTARIO) =>
    conferirCriptografia(plantar({ 'docs/criptografia.md': inventario, ...arquivos }));

  it('aceita o que está nele, e os testes', () => {
    const usa = "import { createHash } from 'node:crypto';";
    expect(com({ 'backend/slices/auth/infrastructure/portaria/csrf.ts': usa, 'backend/tests/x.test.ts': usa })).toEqual(
      [],
    );
  });

  it.each([
    ['backend/shared/cofre.ts', "import { createCipheriv } from 'node:crypto';", 'cofre.ts'],
    ['backend/shared/chave.ts', "import { encrypt } from 'openpgp';", 'chave.ts'],
    ['backend/shared/database/migrations/2027-01-01t0000-x.ts', 'new.hash := sha256(tudo);', '2027-01-01t0000-x.ts'],
    ['backend/shared/database/objetos/funcoes/selar.sql', 'hash := sha256(tudo);', 'selar.sql'],
    ['frontend/src/shared/utils/selo.ts', 'await crypto.subtle.sign()', 'selo.ts'],
  ])('acusa %s', (arquivo, texto, nome) => {
    expect(com({ [arquivo]: texto })).toEqual([`docs/criptografia.md não diz para que serve ${nome}`]);
  });

  it('acusa o segredo da configuração que ele não explica', () => {
    expect(com({}, INVENTARIO.replaceAll('`JWT_SECRET`', ''))).toEqual([
      'docs/criptografia.md não diz para que serve JWT_SECRET',
    ]);
  });
});

describe('nomes de arquivos', () => {
  it.each([
    'backend/slices/processos/domain/abrir-processo.ts',
    'backend/shared/database/migrations/2026-11-20t1000-base.ts',
    'backend/shared/database/objetos/politicas/chaves_api.chaves_api_do_dono.sql',
    'frontend/src/shared/components/atoms/TextLink.tsx',
    'frontend/src/app/not-found.tsx',
    'frontend/src/slices/auth/tests/unit/conta.test.tsx',
    'frontend/src/shared/hooks/use-query-param.ts',
  ])('aceita %s', (arquivo) => {
    expect(faltas(conferirNomes, arquivo, '')).toEqual([]);
  });

  it.each([
    'backend/shared/domain/CalendarDate.ts',
    'backend/shared/domain/calendar_date.ts',
    'backend/Shared/domain/cpf.ts',
    'frontend/src/shared/components/atoms/text-link.tsx',
    'frontend/src/shared/hooks/useQueryParam.ts',
  ])('acusa %s', (arquivo) => {
    expect(faltas(conferirNomes, arquivo, '')).toHaveLength(1);
  });
});

describe('sql em arquivos', () => {
  const MIGRACAO = 'backend/shared/database/migrations/2027-01-10t1000-convites.ts';

  it('aceita tabelas em migrações, funções nos arquivos delas e a história como está', () => {
    expect(faltas(conferirSql, MIGRACAO, 'sql`create table convites ()`')).toEqual([]);
    const funcao = 'create or replace function x() returns int';
    expect(faltas(conferirSql, 'backend/shared/database/objetos/funcoes/x.sql', funcao)).toEqual([]);
    expect(faltas(conferirSql, 'backend/shared/database/migrations/2026-11-20t1000-base.ts', funcao)).toEqual([]);
  });

  it.each([
    'sql`create function x() returns int`',
    'sql`\n  CREATE OR REPLACE\n FUNCTION x()`',
    "await defineForApp(db, 'x()', 'x', sql``)",
    "await defineInternal(db, 'x()', 'x', sql``)",
  ])('acusa %j numa migração nova', (texto) => {
    expect(faltas(conferirSql, MIGRACAO, texto)).toHaveLength(1);
  });
});

describe('segredos', () => {
  // Joined here so that this file does not trip the gate it tests.
  const junta = (...partes: string[]) => partes.join('');

  it.each([
    ['chave privada', junta('-----BEGIN RSA ', 'PRIVATE KEY-----')],
    ['chave da AWS', junta('AKIA', 'ABCDEFGHIJKLMNOP')],
    ['token', junta('ghp_', 'a'.repeat(36))],
    ['JWT', junta('eyJ', 'a'.repeat(20), '.eyJ', 'b'.repeat(20), '.', 'c'.repeat(20))],
    ['senha literal', junta("const senha = 'muito", "secreta9';")],
    ['senha em URL', junta('postgres://autocusto:', 'k3yk3y@db/autocusto')],
    ['caminho', junta('/ho', 'me/maria/projeto')],
  ])('acusa %s', (_caso, linha) => {
    expect(faltas(conferirSegredos, 'backend/app.ts', linha)).toHaveLength(1);
  });

  it('acusa endereço de registro na trava', () => {
    const trava = '{ "resolved": "https://registro.example/x.tgz" }';
    expect(faltas(conferirSegredos, 'package-lock.json', trava)).toHaveLength(1);
  });

  it.each([
    "const rotulo = 'Senha';",
    'const senha = process.env.SENHA;',
    'const token = `${prefixo}12345678`;',
    'postgres://autocusto_app:SENHA@127.0.0.1:5432/autocusto',
    'fetch(`${base}/home/x`)',
    'https://autocusto.example/home',
  ])('aceita %s', (linha) => {
    expect(faltas(conferirSegredos, 'backend/app.ts', linha)).toEqual([]);
  });
});

describe('rotas finas', () => {
  const ROTA = 'frontend/src/app/processos/page.tsx';
  const linha = "export { ProcessosPage as default } from '@/slices/processos/pages/ProcessosPage';";

  it('aceita uma reexportação, com ou sem metadata', () => {
    const metadata = "import type { Metadata } from 'next';\nexport const metadata: Metadata = { title: 'x' };\n";
    expect(faltas(conferirRotas, ROTA, linha)).toEqual([]);
    expect(faltas(conferirRotas, ROTA, metadata + linha)).toEqual([]);
  });

  it.each([
    ['tela escrita na rota', 'export default function Page() { return <p>oi</p>; }'],
    ['algo além da reexportação', `${linha}\nconst x = 1;`],
    ['reexportação de um componente', "export { X as default } from '@/slices/processos/components/organisms/X';"],
  ])('acusa %s', (_caso, texto) => {
    expect(faltas(conferirRotas, ROTA, texto)).toHaveLength(1);
  });
});

describe('formulários', () => {
  const TELA = 'frontend/src/slices/auth/components/organisms/LoginForm.tsx';

  it('aceitam o método que não escreve no endereço', () => {
    expect(faltas(conferirFormularios, TELA, '<form method="post" noValidate>')).toEqual([]);
    expect(faltas(conferirFormularios, TELA, '<form\n  method="post"\n  onSubmit={() => a > b}>')).toEqual([]);
  });

  it.each(['<form onSubmit={enviar}>', '<form>', '<form method="get">', '<form\n  noValidate>'])('acusam %j', (jsx) => {
    expect(faltas(conferirFormularios, TELA, jsx)).toHaveLength(1);
  });
});

describe('armazenamento do navegador', () => {
  const REGISTRO = 'frontend/src/shared/services/local-storage.ts';

  it('acusa o uso fora do registro e a chave que não é camelCase', () => {
    expect(faltas(conferirLocalStorage, 'frontend/src/shared/hooks/x.ts', "localStorage.getItem('x')")).toHaveLength(1);
    expect(faltas(conferirLocalStorage, REGISTRO, "  rascunho: 'rascunho_atual',")).toHaveLength(1);
  });

  it('aceita o registro', () => {
    expect(faltas(conferirLocalStorage, REGISTRO, "  menu: 'menuAberto',\nlocalStorage.setItem(k, v)")).toEqual([]);
  });
});

describe('playwright', () => {
  const FLUXO = 'frontend/tests/pages/login-page.ts';

  it.each(["page.getByRole('button')", "page.getByText('Entrar')", "page.locator('#x')", "page.$('a')"])(
    'acusa %s',
    (linha) => {
      expect(faltas(conferirPlaywright, FLUXO, linha)).toHaveLength(1);
    },
  );

  it('aceita getByTestId', () => {
    expect(faltas(conferirPlaywright, FLUXO, "page.getByTestId('auth-login-entrar').click()")).toEqual([]);
  });
});

describe('testes inteiros', () => {
  const TESTE = 'backend/tests/x.test.ts';
  const junta = (...partes: string[]) => partes.join('');

  it.each([
    junta('it.on', "ly('x')"),
    junta('describe.sk', "ip('x')"),
    junta('test.describe.on', "ly('x')"),
    junta('xi', "t('x')"),
  ])('acusa %s', (linha) => {
    expect(faltas(conferirTestesInteiros, TESTE, linha)).toHaveLength(1);
  });

  it('aceita um teste comum', () => {
    expect(faltas(conferirTestesInteiros, TESTE, "it('x', () => {})")).toEqual([]);
  });
});

describe('uma palavra por ideia', () => {
  const ARQUIVO = 'backend/slices/processos/domain/x.ts';

  it.each([
    ['a palavra da clínica', 'const paciente = lerPaciente();'],
    ['a palavra da técnica', 'export function makeRepository(row: Row) {}'],
    ['o que um texto ou um comentário diz', "// each patient\nconst a = 'const patient = um paciente';"],
    ['o que é do fio', 'interface A { readonly userType: Papel }'],
  ])('aceita %s', (_caso, texto) => {
    expect(faltas(conferirIdentificadores, ARQUIVO, texto)).toEqual([]);
  });

  it.each([
    ['outra palavra numa constante', 'const currentPatient = 1;', 'aqui se chama "paciente"'],
    ['outra palavra num plural', 'interface A { readonly prescriptions: B }', 'aqui se chama "prescricao"'],
    ['outra palavra num tipo', 'export type DrugName = string;', 'aqui se chama "medicamento"'],
    ['outra palavra num parâmetro', 'function f(doctor: Medico) {}', 'aqui se chama "medico"'],
    ['o modelo com o nome que só o motor usa', 'const template = 1;', 'aqui se chama "modelo"'],
    ['um acento', 'const médico = 1;', 'tem acento'],
  ])('acusa %s', (_caso, texto, acusacao) => {
    expect(faltas(conferirIdentificadores, ARQUIVO, texto).join()).toContain(acusacao);
  });

  it('acusa o nome do arquivo', () => {
    expect(faltas(conferirIdentificadores, 'backend/slices/auth/domain/user-session.ts', '')).toHaveLength(2);
  });
});

describe('uma fronteira de caso', () => {
  const ROTA = 'backend/slices/auth/infrastructure/api/chaves/chave-routes.ts';

  it.each([
    ['o nome que não muda', ROTA, 'return { nome: chave.nome, expira_em: InstantSchema };'],
    ['outra palavra', ROTA, 'return { user_type: papel };'],
    ['as colunas de um repositório', ROTA.replace('api', 'persistence'), 'values({ criada_em: chave.criadaEm })'],
  ])('aceita %s', (_caso, arquivo, texto) => {
    expect(faltas(conferirCasos, arquivo, texto)).toEqual([]);
  });

  it.each([
    ['a ida', 'return { criada_em: chave.criadaEm.toISOString() };'],
    ['a volta', 'return { terminaEm: body.termina_em };'],
    ['a volta ao desempacotar', 'const { usuario_id: usuarioId } = body;'],
  ])('acusa %s', (_caso, texto) => {
    expect(faltas(conferirCasos, ROTA, texto)).toHaveLength(1);
  });
});
