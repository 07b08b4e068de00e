import { CamposInvalidosError } from '../../comum/domain-error.ts';
import type { CalendarDate } from '../../comum/calendar-date.ts';
import { parseCns } from '../../comum/cns.ts';
import { parseCpf } from '../../comum/cpf.ts';
import { FieldErrors } from '../../comum/field-errors.ts';
import { collectPaciente, type PacienteInformado, parsePaciente } from '../paciente.ts';
import { sequencia, umPacienteInformado } from './maes.ts';

const HOJE = '2026-11-20' as CalendarDate;

function ler(campos: Partial<PacienteInformado> = {}) {
  return parsePaciente(umPacienteInformado(campos), { hoje: HOJE });
}

/** Fields and codes of the refusal. */
function recusa(campos: Partial<PacienteInformado>): string[] {
  try {
    ler(campos);
  } catch (error) {
    if (error instanceof CamposInvalidosError) return error.errors.map(({ field, code }) => `${field} ${code}`);
    throw error;
  }
  return [];
}

describe('dados do paciente', () => {
  it('guarda identificadores só com dígitos e o texto como foi escrito', () => {
    expect(ler({ nome: '  Íris D’Ávila  ', cpf: '900.100.503-96', cns: '700 0000 0000 0013' })).toMatchObject({
      nome: '  Íris D’Ávila  ',
      cpf: '90010050396',
      cns: '700000000000013',
      telefones: ['11930001000'],
      endereco: { cep: '01000000', uf: 'SP', complemento: null },
    });
  });

  it('aceita quem só tem CNS', () => {
    expect(ler({ cpf: undefined, cns: '700000000000013' }).cpf).toBeNull();
  });

  it.each<[string, Partial<PacienteInformado>, string[]]>([
    ['sem CPF nem CNS', { cpf: undefined }, ['cpf documento_ausente']],
    ['CPF de onze iguais', { cpf: '111.111.111-11' }, ['cpf cpf_invalido']],
    ['CPF com dígito errado', { cpf: '900.101.109-85' }, ['cpf cpf_invalido']],
    ['CNS com dígito errado', { cns: '700000000000014' }, ['cns cns_invalido']],
    ['incapaz sem responsável', { incapaz: true }, ['nome_responsavel obrigatorio']],
    ['indígena sem etnia', { racaCor: 'indigena' }, ['etnia obrigatorio']],
    ['nascimento amanhã', { dataNascimento: '2026-11-21' }, ['data_nascimento data_futura']],
    ['nascimento que não existe', { dataNascimento: '2026-02-30' }, ['data_nascimento data_invalida']],
    ['telefone curto', { telefones: ['1130001000', '300-1000'] }, ['telefones.1 telefone_invalido']],
    ['nome com caractere nulo', { nome: 'Ana\u0000' }, ['nome caractere_invalido']],
    ['nome com metade de um emoji', { nome: 'Ana \ud83d' }, ['nome caractere_invalido']],
    ['peso que a coluna arredondaria', { pesoKg: 72.345 }, ['peso_kg casas_decimais']],
    ['peso de ninguém', { pesoKg: 0.2 }, ['peso_kg fora_do_limite']],
    ['peso que não é número', { pesoKg: Number.NaN }, ['peso_kg fora_do_limite']],
    ['e-mail pela metade', { email: 'a@b' }, ['email formato_invalido']],
    ['nome longo demais', { nome: 'x'.repeat(121) }, ['nome texto_longo']],
    ['altura em metros com centésimos', { alturaCm: 165.25 }, ['altura_cm casas_decimais']],
    [
      'endereço errado',
      { endereco: { ...umPacienteInformado().endereco, cep: '1', uf: 'XX' } },
      ['endereco.cep cep_invalido', 'endereco.uf uf_invalida'],
    ],
  ])('recusa %s, no campo', (_caso, campos, esperado) => {
    expect(recusa(campos)).toEqual(esperado);
  });

  it('aceita o CPF do exemplo, nascer hoje, incapaz com responsável e indígena com etnia', () => {
    expect(recusa({ cpf: '900.101.109-84', dataNascimento: HOJE })).toEqual([]);
    expect(recusa({ incapaz: true, nomeResponsavel: 'Rita Meireles Teste' })).toEqual([]);
    expect(recusa({ racaCor: 'indigena', etnia: 'Guarani' })).toEqual([]);
    expect(recusa({ pesoKg: 3.45, alturaCm: 49.5 })).toEqual([]);
  });

  it('diz todos os campos de uma vez, com o prefixo de quem o contém', () => {
    const erros = new FieldErrors();
    const informado = umPacienteInformado({ cpf: '1', incapaz: true, telefones: ['2'] });

    expect(collectPaciente(informado, erros, { hoje: HOJE, prefixo: 'paciente.' })).toBeUndefined();

    expect(() => erros.throwIfAny()).toThrow(
      expect.objectContaining({
        errors: ['paciente.cpf', 'paciente.nome_responsavel', 'paciente.telefones.0'].map((field) =>
          expect.objectContaining({ field }),
        ),
      }) as Error,
    );
  });
});

it('diz tudo o que falta em um cadastro que mal começou', () => {
  const erros = new FieldErrors();
  collectPaciente({ endereco: {} }, erros, { hoje: HOJE });
  expect(erros.all.map(({ field }) => field)).toEqual([
    ...['nome', 'cpf', 'nome_mae', 'peso_kg', 'altura_cm', 'raca_cor', 'incapaz'],
    ...['cep', 'logradouro', 'numero', 'bairro', 'cidade', 'uf'].map((campo) => `endereco.${campo}`),
  ]);
});

describe('dígitos de CPF e CNS', () => {
  const sorteio = sequencia(20261120);
  const digitos = (quantos: number) => Array.from({ length: quantos }, () => sorteio(10)).join('');
  const aceita = (parse: (texto: string) => string, texto: string) => {
    try {
      return parse(texto);
    } catch {
      return undefined;
    }
  };

  it('para cada raiz de CPF há um só final aceito, com ou sem pontuação', () => {
    for (let i = 0; i < 50; i++) {
      const raiz = digitos(9);
      const finais = Array.from({ length: 100 }, (_, n) => raiz + String(n).padStart(2, '0'));
      const aceitos = finais.filter((cpf) => aceita(parseCpf, cpf));
      expect(aceitos).toHaveLength(1);
      const [cpf = ''] = aceitos;
      expect(parseCpf(cpf.replace(/(...)(...)(...)(..)/, '$1.$2.$3-$4'))).toBe(cpf);
    }
  });

  it('um dígito de CPF trocado nunca passa', () => {
    for (let i = 0; i < 50; i++) {
      const raiz = digitos(9);
      const cpf = Array.from({ length: 100 }, (_, n) => raiz + String(n).padStart(2, '0')).find((final) =>
        aceita(parseCpf, final),
      );
      const posicao = sorteio(11);
      const trocado = [...(cpf ?? '')].map((d, p) => (p === posicao ? String((Number(d) + 1 + sorteio(9)) % 10) : d));
      expect(aceita(parseCpf, trocado.join(''))).toBeUndefined();
    }
  });

  it('um dígito de CNS trocado nunca passa, salvo o quinto, que a soma não vê', () => {
    for (let i = 0; i < 200; i++) {
      const corpo = `7${digitos(13)}`;
      const cns = Array.from({ length: 10 }, (_, n) => `${corpo}${n}`).find((numero) => aceita(parseCns, numero));
      if (!cns) continue; // for one body in eleven no last digit closes the sum
      for (let posicao = 1; posicao < 15; posicao++) {
        const outro = String((Number(cns[posicao]) + 1) % 10);
        const trocado = cns.slice(0, posicao) + outro + cns.slice(posicao + 1);
        expect(aceita(parseCns, trocado) !== undefined).toBe(posicao === 4);
      }
    }
  });

  it.each(['', '1', '9001002005', '900100200555', 'abc.def.ghi-jk', '９0010020055', "900.100.200-55'"])(
    'não é CPF nem CNS: "%s"',
    (texto) => {
      expect(aceita(parseCpf, texto)).toBeUndefined();
      expect(aceita(parseCns, texto)).toBeUndefined();
    },
  );
});
