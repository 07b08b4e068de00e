/** @jest-environment node */
/** Screen and server ask one domain: to the same request they say the same, at the same field. */
import { addMonths } from '@autocusto/dominio/comum/calendar-date.ts';
import { paraSnake } from '@autocusto/dominio/comum/caso.ts';
import { FieldErrors } from '@autocusto/dominio/comum/field-errors.ts';
import type { UsuarioId } from '@autocusto/dominio/comum/ids.ts';
import { escalasExigidas } from '@autocusto/dominio/processos/catalogo.ts';
import type { Escala } from '@autocusto/dominio/processos/escalas.ts';
import { collectPaciente } from '@autocusto/dominio/processos/paciente.ts';
import { conferirProcesso } from '@autocusto/dominio/processos/processo-completude.ts';
import { sequencia } from '@autocusto/dominio/processos/tests/maes.ts';
import { dataParaIso, formatarData, hojeIso } from '@/shared/utils/formatos';
import { makeAjv, toFieldErrors } from '../../../../../../backend/shared/http/validation';
import { toAbrirProcesso } from '../../../../../../backend/slices/processos/infrastructure/api/processos/processo-mapping';
import { AbrirProcessoBody } from '../../../../../../backend/slices/processos/infrastructure/api/processos/processo-schemas';
import type { MedicamentoDoCid } from '../../services/tipos';
import { avisosLocais, naTela, pendencias } from '../../utils/completude';
import { exigenciasDoCaso, type ItensRespondidos } from '../../utils/escalas';
import { abrirParaCorpo, type FormularioValores, type PacienteValores } from '../../utils/formulario';
import { umaLinha, umaReferencia, umFormulario, umMedicamento, umProtocolo } from './mothers';

const REFERENCIA = umaReferencia();
const FORMA = makeAjv({ useDefaults: false }).compile(AbrirProcessoBody);

const daTela = (valores: FormularioValores) =>
  pendencias(valores, REFERENCIA)
    .filter(({ impede }) => impede === 'salvar')
    .map(({ field }) => field);

/** As `POST /processos` would: the shape first; the rules when the shape is right. */
function doServidor(valores: FormularioValores): { regras: boolean; campos: string[]; telefones?: readonly string[] } {
  const corpo: unknown = JSON.parse(JSON.stringify(paraSnake(abrirParaCorpo(valores, { cid: 'G35', doencaNome: '' }))));
  if (!FORMA(corpo)) {
    return { regras: false, campos: toFieldErrors(FORMA.errors ?? []).map((erro) => naTela('salvar')(erro).field) };
  }
  const pedido = toAbrirProcesso('u' as UsuarioId, corpo);
  const erros = new FieldErrors();
  const paciente = collectPaciente(pedido.paciente!, erros, { hoje: hojeIso(), prefixo: 'paciente.' });
  const exigencias = exigenciasDoCaso(REFERENCIA.protocolo, [umMedicamento().substancia], REFERENCIA.fase);
  const escalas = valores.medicamentos.length > 0 ? escalasExigidas(exigencias) : new Set<string>();
  conferirProcesso(pedido.informado, {
    ...{ erros, paciente, protocoloId: REFERENCIA.protocolo?.id ?? null },
    escalasExigidas: escalas as Set<Escala>,
  });
  const campos = erros.all.map((erro) => naTela('salvar')(erro).field);
  return { regras: true, campos, ...(paciente && { telefones: paciente.telefones }) };
}

const unicos = (campos: readonly string[]) => [...new Set(campos)].sort();

describe('a tabela do que divergia', () => {
  const comPaciente = (paciente: Partial<PacienteValores>) =>
    umFormulario({ paciente: { ...umFormulario().paciente, ...paciente } });

  it.each<[string, Partial<PacienteValores>, string[]]>([
    ['CNS definitivo sem o final 000d ou 001d', { cns: '200070001105232' }, ['paciente.cns']],
    ['CNS definitivo com o final 000d', { cns: '200070001100001' }, []],
    ['CNS provisório', { cns: '700 0000 0000 0013' }, []],
    ['telefone com +55', { telefones: ['+55 (11) 98765-4321', '+55 (11) 3456-7890'] }, []],
    ['telefone com zero antes do DDD', { telefones: ['0 11 98765-4321', ''] }, ['paciente.telefones.0']],
    ['telefone do DDD 55', { telefones: ['(55) 3222-1234', '(55) 98765-4321'] }, []],
    ['nascimento em 1850', { dataNascimento: '01/01/1850' }, ['paciente.dataNascimento']],
    ['nascimento em 1900', { dataNascimento: '01/01/1900' }, []],
    ['nascimento em 31 de fevereiro', { dataNascimento: '31/02/1985' }, ['paciente.dataNascimento']],
  ])('%s', (_, paciente, campos) => {
    expect(daTela(comPaciente(paciente))).toEqual(campos);
    expect(doServidor(comPaciente(paciente)).campos).toEqual(campos);
  });

  it('o +55 é aceito e não é guardado', () => {
    const { telefones } = doServidor(comPaciente({ telefones: ['+55 (11) 98765-4321', '(55) 98765-4321'] }));
    expect(telefones).toEqual(['11987654321', '55987654321']);
  });

  function avisos(medicamentos: MedicamentoDoCid[], { nascimento = '1985-04-12', data = '2026-01-31' } = {}): string[] {
    const valores = umFormulario({
      data: formatarData(data),
      medicamentos: medicamentos.map(({ id }) => umaLinha([['1 ao dia', '30']], id)),
      paciente: { ...umFormulario().paciente, dataNascimento: formatarData(nascimento) },
    });
    const ofertados = new Map(medicamentos.map((item) => [item.id, item]));
    return avisosLocais(valores, umaReferencia({ ofertados })).map(({ codigo }) => codigo);
  }

  const sete = Array.from({ length: 7 }, (_, n) => umMedicamento({ id: `m${n}`, nome: `m${n}` }));
  const hoje = hojeIso();

  // The codes are the server's: the same function, which `POST /validacao` asks too.
  it.each<[string, string[], string[]]>([
    ['sete medicamentos', avisos(sete), ['muitos_medicamentos']],
    ['seis medicamentos', avisos(sete.slice(1)), ['muitos_medicamentos']],
    [
      'lista C4',
      avisos([umMedicamento({ lista344: 'C4', receita344: 'notificacao' })]),
      ['receita_controlada_30_dias', 'receita_so_em_papel'],
    ],
    [
      'lista B1',
      avisos([umMedicamento({ lista344: 'B1', receita344: 'notificacao_b' })]),
      ['notificacao_necessaria', 'receita_controlada_30_dias', 'receita_so_em_papel'],
    ],
    [
      'limite de idade que se cumpre até a data do pedido',
      avisos([umMedicamento({ idadeMinimaMeses: 24 })], { nascimento: addMonths(hoje, -23), data: addMonths(hoje, 2) }),
      [],
    ],
    ['fora da idade', avisos([umMedicamento({ idadeMinimaMeses: 1200 })]), ['idade_fora_do_limite']],
    ['não vigente', avisos([umMedicamento({ vigente: false })]), ['medicamento_nao_vigente']],
    ['acima do máximo', avisos([umMedicamento({ quantidadeMaxima: 20 })]), ['quantidade_acima_do_maximo']],
  ])('avisos: %s', (_, ditos, esperados) => {
    expect(ditos).toEqual(esperados);
  });
});

describe('mil pedidos gerados', () => {
  const sorteio = sequencia(20261130);
  const um = <T>(opcoes: readonly T[]): T => opcoes[sorteio(opcoes.length)]!;
  const texto = (maximo: number) =>
    um([
      '',
      ' ',
      'Ana',
      'x'.repeat(maximo),
      'x'.repeat(maximo + 1),
      '😀'.repeat(maximo),
      'a\u200bb',
      'a\u0007b',
      ' b ',
    ]);
  const data = () => um(['', '12/04/1985', '31/02/1985', '01/01/1850', '01/01/2999', '1/1/1', 'ontem']);
  const medida = () => um(['', '72', '72,5', '72,345', '0', '0,3', '19', '20', '272', '273', '500', '501', 'x', '-1']);
  const cpf = () => um(['', '900.100.200-55', '900.101.109-85', '111.111.111-11', '90010020055', '1']);
  const telefone = () =>
    um(['', '(11) 98765-4321', '+55 (11) 98765-4321', '(55) 3222-1234', '+55 98765-4321', '0 11 98765-4321', '1']);

  const DO_PACIENTE: { [Campo in keyof PacienteValores]: () => PacienteValores[Campo] } = {
    nome: () => texto(120),
    cpf,
    cns: () => um(['', '700 0000 0000 0013', '200070001105232', '200070001100001', '1']),
    dataNascimento: data,
    sexo: () => um(['', 'M', 'F'] as const),
    nomeMae: () => texto(120),
    pesoKg: medida,
    alturaCm: medida,
    incapaz: () => um(['', 'sim', 'nao'] as const),
    nomeResponsavel: () => texto(120),
    racaCor: () => um(['', 'parda', 'indigena'] as const),
    etnia: () => texto(60),
    telefones: () => [telefone(), telefone()],
    email: () => um(['', 'a@b.co', 'a@b', 'a b@c.de', 'á@b.co', 'a@-b.co', 'a..b@c.de', `${'x'.repeat(195)}@b.co`]),
    endereco: () => ({
      ...{ cep: um(['', '01000-000', '123']), uf: um(['', 'SP', 'XX']), cidade: texto(80), bairro: texto(80) },
      ...{ logradouro: texto(120), numero: texto(20), complemento: texto(60) },
    }),
  };
  const DO_PEDIDO: { [Campo in keyof FormularioValores]?: () => FormularioValores[Campo] } = {
    emissorId: () => um(['', umFormulario().emissorId]),
    anamnese: () => texto(8000),
    tratou: () => um(['', 'sim', 'nao'] as const),
    tratamentosPrevios: () => texto(4000),
    preenchidoPor: () => um(['medico', 'mae', 'responsavel', 'outro'] as const),
    preenchidoPorNome: () => texto(120),
    preenchidoPorCpf: cpf,
    documentoPaciente: () => um(['', 'cpf', 'cns'] as const),
    imprimirCampos19a22: () => um(['', 'sim', 'nao'] as const),
    medicamentos: () =>
      Array.from({ length: um([0, 1, 1, 2, 7, 12, 13]) }, (_, n) => ({
        ...umaLinha(
          Array.from({ length: 6 }, (): [string, string] => [
            um(['', '1 ao dia', '1 ao dia', 'x'.repeat(300), 'x'.repeat(301), 'a\u0007']),
            um(['', '0', '28', '28', '28', '9999', '10000', '1,5', 'x', '-1']),
          ]),
          um([umMedicamento().id, `m${n}`, `m${n}`, '']),
        ),
        via: um(['oral', 'oral', texto(60)]),
      })),
    respostas: () => ({
      edss: um(['', '3.5', '3,5', '0.5', '11']),
      edss_data: data(),
      cdr: um(['', '', '1', '9']),
      cdr_dominios: um<Record<string, string>>([{}, { memoria: '1' }, { outro: '1' }]),
      eva: um(['', '', '5', '11', 'x', '1,5']),
      lanss: um<ItensRespondidos | null>([null, {}, { q1: '5', q2: null }, { q1: '4', q2: ' ' }]),
      escolaridade_anos: um(['', '12', '31', '4,5']),
    }),
  };

  /** Some fields of a whole form, drawn anew. */
  function gerado(): FormularioValores {
    const valores = umFormulario();
    const algum = () => sorteio(6) === 0;
    const sorteados = <T extends object>(geradores: T) =>
      Object.fromEntries(
        Object.entries(geradores as Record<string, () => unknown>).flatMap(([campo, gerar]) =>
          algum() ? [[campo, gerar()]] : [],
        ),
      );
    return {
      ...valores,
      ...sorteados(DO_PEDIDO),
      paciente: { ...valores.paciente, ...sorteados(DO_PACIENTE) },
    };
  }

  it('têm na tela a resposta do servidor, campo a campo', () => {
    const vistos = { aceitos: 0, forma: 0, regras: 0 };
    for (let n = 0; n < 1000; n++) {
      const valores = gerado();
      const tela = unicos(daTela(valores));
      const { regras, campos } = doServidor(valores);
      const servidor = unicos(campos);
      const caso = { valores, tela, servidor };

      // The shape is told before the rules are asked: then the screen, which asks both, may say more.
      if (regras) expect({ ...caso, tela }).toEqual({ ...caso, tela: servidor });
      else expect({ ...caso, so: servidor.filter((campo) => !tela.includes(campo)) }).toEqual({ ...caso, so: [] });
      if (servidor.length === 0) vistos.aceitos++;
      else if (regras) vistos.regras++;
      else vistos.forma++;
    }
    // Each of the three was met often enough to mean something.
    for (const vezes of Object.values(vistos)) expect(vezes).toBeGreaterThan(50);
  });
});

it('a mãe do pedido está inteira', () => {
  expect(dataParaIso(umFormulario().data)).toBe('2026-01-31');
  expect(umProtocolo().documentos).toHaveLength(1);
  expect(doServidor(umFormulario())).toMatchObject({ regras: true, campos: [] });
});
