import type { Ligacao, Mapa, ModeloImportado } from '../services/modelos-service';

/** One line of the table: a text field, or one option of a field. */
export interface LinhaDoMapa {
  chave: string;
  origem: string;
  estado: string | undefined;
  rotulo: string;
  /** What the form takes there; empty without a bound. */
  aceita: string;
  paginas: string;
  ligacao: Ligacao;
}

export function linhasDoMapa({ campos }: ModeloImportado, mapa: Mapa): LinhaDoMapa[] {
  return campos.flatMap((doFormulario) => {
    const { nome, rotulo, paginas, opcoes } = doFormulario;
    const estados = opcoes.length > 0 ? opcoes : [{ estado: undefined, rotulo }];
    return estados.map((opcao): LinhaDoMapa => {
      const { estado } = opcao;
      const ligacao = mapa.ligacoes.find((one) => one.origem === nome && one.estado === estado);
      return {
        chave: `${nome}\n${estado ?? ''}`,
        origem: nome,
        estado,
        rotulo: opcao.rotulo || rotulo,
        aceita: aceitaDe(doFormulario),
        paginas: paginas.join(', '),
        ligacao: ligacao ?? { origem: nome, ...(estado !== undefined && { estado }), campo: null },
      };
    });
  });
}

function aceitaDe({ regra, maximo }: ModeloImportado['campos'][number]): string {
  const partes = [];
  if (regra?.tipo === 'data') partes.push(`data (${regra.formato})`);
  if (regra?.tipo === 'numero') {
    const casas = regra.casas === 1 ? '1 casa decimal' : `${regra.casas} casas decimais`;
    partes.push(regra.casas === 0 ? 'número inteiro' : `número com ${casas}`);
  }
  if (maximo !== undefined) partes.push(`até ${maximo} ${maximo === 1 ? 'caractere' : 'caracteres'}`);
  return partes.length > 0 ? `Aceita ${partes.join(', ')}.` : '';
}

/** What a line may be bound to: a field, or for options a field and one of its values. */
export function destinosDe({ alvos }: ModeloImportado, { estado, ligacao }: LinhaDoMapa) {
  const destinos =
    estado === undefined
      ? alvos.filter(({ opcoes }) => opcoes.length === 0).map(({ campo }) => ({ value: campo, label: campo }))
      : alvos.flatMap(({ campo, opcoes }) =>
          opcoes.map((valor) => ({ value: `${campo}=${valor}`, label: `${campo} = ${valor}` })),
        );
  const atual = destinoDe(ligacao);
  // A drug of a TER is a field of its own that no list has.
  const isListed = atual === '' || destinos.some(({ value }) => value === atual);
  return isListed ? destinos : [{ value: atual, label: atual.replace('=', ' = ') }, ...destinos];
}

export function destinoDe({ campo, valor }: Ligacao): string {
  if (campo === null) return '';
  return valor === undefined ? campo : `${campo}=${valor}`;
}

/** The map with one line bound anew. */
export function comDestino(mapa: Mapa, { origem, estado }: LinhaDoMapa, destino: string): Mapa {
  const at = destino.indexOf('=');
  const campo = destino === '' ? null : at < 0 ? destino : destino.slice(0, at);
  const nova: Ligacao = {
    origem,
    ...(estado !== undefined && { estado }),
    campo,
    ...(at >= 0 && { valor: destino.slice(at + 1) }),
  };
  const outras = mapa.ligacoes.filter((one) => one.origem !== origem || one.estado !== estado);
  const dispensados = mapa.dispensados.filter((one) => one !== campo && one !== destino);
  return { ligacoes: [...outras, nova], dispensados };
}
