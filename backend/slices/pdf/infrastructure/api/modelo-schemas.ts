import { paraSnake } from '@autocusto/dominio/comum/caso.ts';
import { type Static, Type } from 'typebox';
import { InstantSchema, Linha, Uuid, Versao } from '../../../../shared/http/schemas.ts';
import type { Analise } from '../../application/use-cases/importar-modelo.ts';
import type { FormularioExtraido } from '../../domain/formulario-extraido.ts';
import type { LugarDoFormulario } from '../../domain/mapa-herdado.ts';
import {
  type Alvo,
  camposSemDestino,
  type ModeloImportado,
  type ResumoDoModelo,
} from '../../domain/modelo-importado.ts';

const MAX_LIGACOES = 4000;
const nullable = <Schema extends Parameters<typeof Type.Union>[0][number]>(schema: Schema) =>
  Type.Union([schema, Type.Null()]);

const Uf = Type.String({ pattern: '^[A-Z]{2}$', examples: ['SP'] });
const Documento = Type.String({ pattern: '^[a-z0-9_]{1,40}$', description: 'Document of ours, e.g. lme or ter' });
const Protocolo = Type.String({ pattern: '^[a-z0-9-]{1,200}$', description: 'Id of a protocolo; needed for a TER' });

const analise = {
  documento: Documento,
  uf: Type.Optional(Uf),
  protocolo: Type.Optional(Protocolo),
  paginas: Type.Optional(
    Type.String({
      pattern: '^\\d{1,2}(,\\d{1,2}){0,29}$',
      description: 'Only these pages, e.g. 1,3',
      examples: ['1'],
    }),
  ),
  limpar_valores: Type.Optional(Type.Boolean({ description: 'Fields with values are cleared instead of refused' })),
  aceitar_desenhos: Type.Optional(
    Type.Boolean({ description: 'What is drawn inside fields is the form’s own: a person has looked' }),
  ),
};

export const AnalisarQuery = Type.Object(analise, { additionalProperties: false });

export const ImportarQuery = Type.Object(
  { ...analise, titulo: Type.Optional(Linha(120)) },
  { additionalProperties: false },
);

const Ligacao = Type.Object(
  {
    origem: Type.String({ minLength: 1, maxLength: 220, description: 'Field of the form' }),
    estado: Type.Optional(Type.String({ maxLength: 200, description: 'Option of the form’s field' })),
    campo: nullable(Type.String({ maxLength: 100, description: 'Field of the packet; null = left empty' })),
    valor: Type.Optional(Type.String({ maxLength: 200, description: 'Value of the packet that marks the option' })),
  },
  { additionalProperties: false },
);

export const MapaBody = Type.Object(
  {
    ligacoes: Type.Array(Ligacao, { maxItems: MAX_LIGACOES }),
    dispensados: Type.Array(Type.String({ maxLength: 100 }), {
      maxItems: MAX_LIGACOES,
      description: 'Fields of the document, or options (campo=opcao), that the form has no place for',
    }),
  },
  { additionalProperties: false },
);

const Regra = Type.Union(
  [
    Type.Object({ tipo: Type.Literal('data'), formato: Type.String({ examples: ['dd/mm/yyyy'] }) }),
    Type.Object({ tipo: Type.Literal('numero'), casas: Type.Integer() }),
  ],
  { description: 'What the form’s own mask says that the field holds' },
);

const resumo = {
  id: Uuid(),
  versao: Versao,
  documento: Documento,
  uf: nullable(Uf),
  protocolo: nullable(Protocolo),
  titulo: Type.String(),
  numero: Type.Integer({ description: 'Counts the forms of one document, state and protocolo' }),
  situacao: Type.Union([Type.Literal('rascunho'), Type.Literal('ativo'), Type.Literal('substituido')]),
  paginas: Type.Integer(),
  arquivo_sha256: Type.String(),
  hash: nullable(Type.String({ description: 'Pinned by activation; its first digits are in the template’s id' })),
  criado_em: InstantSchema,
  ativado_em: nullable(InstantSchema),
};

export const ModeloDoCatalogo = Type.Object({
  id: Type.String(),
  titulo: Type.String(),
  versao: Type.Integer(),
  paginas: Type.Integer(),
  campos: Type.Array(Type.String()),
  hash: Type.String(),
});

export const ResumoImportado = Type.Object(resumo);

const lido = {
  campos: Type.Array(
    Type.Object({
      nome: Type.String(),
      tipo: Type.Union([Type.Literal('texto'), Type.Literal('opcao')]),
      rotulo: Type.String(),
      paginas: Type.Array(Type.Integer()),
      regra: Type.Optional(Regra),
      maximo: Type.Optional(Type.Integer({ description: 'Most characters that the form takes' })),
      opcoes: Type.Array(Type.Object({ estado: Type.String(), rotulo: Type.String() })),
    }),
  ),
  avisos: Type.Array(Type.Object({ codigo: Type.String(), onde: Type.String() })),
  limpos: Type.Array(Type.String()),
  sem_destino: Type.Array(Type.String()),
};

export const DetalheImportado = Type.Object({
  ...resumo,
  ...lido,
  mapa: MapaBody,
  alvos: Type.Array(Type.Object({ campo: Type.String(), opcoes: Type.Array(Type.String()) })),
});

const Fracao = Type.Number({ description: 'Of the page as it is shown, from its top left corner' });
const Lugar = Type.Object({
  origem: Type.String(),
  estado: Type.Optional(Type.String()),
  pagina: Type.Integer(),
  ...{ x: Fracao, y: Fracao, largura: Fracao, altura: Fracao },
});

const comparacao = {
  anterior: nullable(ResumoImportado),
  iguais: Type.Integer({ description: 'Places that are as they were' }),
  mudancas: Type.Array(
    Type.Object({
      tipo: Type.Union(
        [Type.Literal('moveu'), Type.Literal('renomeado'), Type.Literal('sem_lugar'), Type.Literal('novo')],
        { description: 'sem_lugar: it was filled in, and the new version has no such place' },
      ),
      campo: nullable(Type.String({ description: 'Field of the packet that fills it in' })),
      de: nullable(Lugar),
      para: nullable(Lugar),
    }),
  ),
};

export const ComparacaoDeModelos = Type.Object(comparacao);

export const AnaliseDoFormulario = Type.Object({
  paginas: Type.Integer(),
  ...lido,
  ...comparacao,
});

export function toResumo(modelo: ResumoDoModelo): Static<typeof ResumoImportado> {
  const { id, documento, uf, protocolo, titulo, situacao, paginas, hash, arquivoSha256, criadoEm, ativadoEm } = modelo;
  const resumo = { id, documento, uf, protocolo, titulo, situacao, paginas, hash, arquivoSha256, criadoEm, ativadoEm };
  return { ...paraSnake(resumo), versao: modelo.edicao, numero: modelo.versao };
}

export function toDetalhe(
  modelo: ModeloImportado,
  alvos: readonly Alvo[],
  proprios: readonly Alvo[],
): Static<typeof DetalheImportado> {
  const { formulario, mapa } = modelo;
  return {
    ...toResumo(modelo),
    ...toLido(formulario),
    mapa: { ligacoes: mapa.ligacoes.map((ligacao) => ({ ...ligacao })), dispensados: [...mapa.dispensados] },
    alvos: alvos.map(({ campo, opcoes }) => ({ campo, opcoes: [...(opcoes ?? [])] })),
    sem_destino: camposSemDestino(modelo, proprios),
  };
}

export function toAnalise({ formulario, semDestino, ...analisado }: Analise): Static<typeof AnaliseDoFormulario> {
  return {
    paginas: formulario.paginas.length,
    ...toLido(formulario),
    sem_destino: [...semDestino],
    ...toComparacao({ ...analisado, formulario }),
  };
}

type Comparada = Pick<Analise, 'formulario' | 'anterior' | 'mudancas' | 'iguais'>;

export function toComparacao({
  formulario,
  anterior,
  mudancas,
  iguais,
}: Comparada): Static<typeof ComparacaoDeModelos> {
  return {
    anterior: anterior ? toResumo(anterior) : null,
    iguais,
    mudancas: mudancas.map(({ tipo, campo, de, para }) => ({
      ...{ tipo, campo },
      de: de && anterior ? toLugar(de, anterior.formulario) : null,
      para: para ? toLugar(para, formulario) : null,
    })),
  };
}

function toLugar(
  { origem, estado, pagina, box }: LugarDoFormulario,
  { paginas }: FormularioExtraido,
): Static<typeof Lugar> {
  const onde = { origem, ...(estado !== undefined && { estado }), pagina: pagina + 1 };
  const folha = paginas[pagina];
  if (!folha) return { ...onde, x: 0, y: 0, largura: 0, altura: 0 };
  const [x0, y0, x1, y1] = folha.mediaBox;
  const [width, height] = [x1 - x0, y1 - y0];
  const lado = { x: (box.x - x0) / width, y: (y1 - box.y - box.height) / height };
  const { x, y, largura, altura } = { ...lado, largura: box.width / width, altura: box.height / height };
  switch (folha.rotate) {
    case 90:
      return { ...onde, x: 1 - y - altura, y: x, largura: altura, altura: largura };
    case 180:
      return { ...onde, x: 1 - x - largura, y: 1 - y - altura, largura, altura };
    case 270:
      return { ...onde, x: y, y: 1 - x - largura, largura: altura, altura: largura };
    case 0:
      return { ...onde, x, y, largura, altura };
  }
}

type Lido = Pick<Static<typeof AnaliseDoFormulario>, 'campos' | 'avisos' | 'limpos'>;

function toLido(formulario: FormularioExtraido): Lido {
  return {
    campos: formulario.campos.map(({ nome, tipo, rotulo, regra, maximo, lugares }) => {
      const opcoes = new Map(
        lugares.flatMap((lugar) => (lugar.tipo === 'opcao' ? [[lugar.estado, lugar.rotulo]] : [])),
      );
      return {
        ...{ nome, tipo, rotulo },
        ...(regra && { regra: { ...regra } }),
        ...(maximo !== undefined && { maximo }),
        paginas: [...new Set(lugares.map(({ pagina }) => pagina + 1))],
        opcoes: [...opcoes].map(([estado, each]) => ({ estado, rotulo: each })),
      };
    }),
    avisos: formulario.avisos.map((aviso) => ({ ...aviso })),
    limpos: [...formulario.limpos],
  };
}
