import { formatCalendarDate } from '@autocusto/dominio/comum/calendar-date.ts';
import { porExtenso } from './numero-por-extenso.ts';
import { identificacao } from './pacote-identificacao.ts';
import { type Campos, type DadosDoPacote, type DocumentoMontado, campos } from './pacote.ts';
import { MESES, type MesPrescrito, datasDasReceitas } from '@autocusto/dominio/processos/prescricao.ts';
import { type Prescrito, enumerar, nomeNoPapel } from '@autocusto/dominio/processos/quadro-clinico.ts';
import { type EspecieDeReceita, emFolhas, especieDeReceita } from '@autocusto/dominio/processos/receita.ts';

/** A drug in one month, with its line in the prescription. */
interface Item {
  readonly linha: number;
  readonly prescrito: Prescrito;
  readonly mes: MesPrescrito;
}

const MODELO: Readonly<Record<EspecieDeReceita, { readonly modelo: string; readonly titulo: string }>> = {
  controle_especial: { modelo: 'receita_especial', titulo: 'Receita de controle especial' },
  simples: { modelo: 'receita_simples', titulo: 'Receita' },
};

/** Months 1 to 6: in each the sheets of controle especial, then the simple ones. */
export function receitas(dados: DadosDoPacote): DocumentoMontado[] {
  const datas = datasDasReceitas(dados.data, dados.processo.props.politicaDatas);
  const comuns = identificacao(dados);
  return datas.flatMap((data, mes) => {
    const doMes = { ...comuns, data: { texto: formatCalendarDate(data), origem: 'data' } };
    const itens = itensDoMes(dados.quadro.prescritos, mes);
    return (['controle_especial', 'simples'] as const).flatMap((especie) => {
      const folhas = emFolhas(
        itens.filter(({ prescrito }) => especieDeReceita(prescrito.medicamento) === especie),
        especie,
      );
      return folhas.map((folha, numero) => receita(folha, { especie, mes, numero, folhas: folhas.length }, doMes));
    });
  });
}

/** A drug that is not dispensed in the month is not on that month's receita. */
function itensDoMes(prescritos: readonly Prescrito[], mes: number): Item[] {
  return prescritos.flatMap((prescrito, linha) => {
    const doMes = prescrito.meses[mes];
    return doMes && doMes.quantidade > 0 ? [{ linha, prescrito, mes: doMes }] : [];
  });
}

interface Folha {
  readonly especie: EspecieDeReceita;
  readonly mes: number;
  readonly numero: number;
  readonly folhas: number;
}

function receita(itens: readonly Item[], { especie, mes, numero, folhas }: Folha, comuns: Campos): DocumentoMontado {
  const { modelo, titulo } = MODELO[especie];
  const nomes = enumerar(itens.map(({ prescrito }) => prescrito.medicamento.nome));
  const listas = [...new Set(itens.map(({ prescrito }) => prescrito.medicamento.lista344))];
  return {
    tipo: 'receita',
    titulo: `${titulo}, mês ${mes + 1}${folhas > 1 ? ` (${numero + 1} de ${folhas})` : ''}`,
    motivo:
      especie === 'controle_especial'
        ? `Prescrição do ${mes + 1}º mês: ${nomes}, da lista ${enumerar(listas.map(String))} da Portaria 344/1998.`
        : `Prescrição do ${mes + 1}º mês: ${nomes}.`,
    modelo,
    comuns: { ...comuns, ...deListaC5(itens, comuns) },
    proprios: campos([
      ['mes', `${mes + 1} de ${MESES}`, 'data'],
      ...itens.flatMap((item, posicao) => linhas(item, posicao + 1, mes)),
    ]),
  };
}

/** What Lei 9.965/2000 asks of list C5 alone: the CID, and a CPF of the medico that the profile does not hold. */
function deListaC5(itens: readonly Item[], { cid }: Campos): Campos {
  if (!cid || !itens.some(({ prescrito }) => prescrito.medicamento.lista344 === 'C5')) return {};
  return campos([['lista_c5', `Lista C5: CID-10 ${cid.texto} · CPF do médico: ____________________`, cid.origem]]);
}

function linhas({ linha, prescrito, mes }: Item, posicao: number, numeroDoMes: number) {
  const origem = `medicamentos.${linha}`;
  const doMes = `${origem}.meses.${numeroDoMes}`;
  const { quantidade, posologia } = mes;
  return [
    [`med${posicao}_nome`, nomeNoPapel(prescrito.medicamento), `${origem}.medicamento_id`],
    [`med${posicao}_via`, prescrito.via, `${origem}.via`],
    [`med${posicao}_posologia`, posologia, `${doMes}.posologia`],
    [`med${posicao}_quantidade`, `${quantidade} (${porExtenso(quantidade)})`, `${doMes}.quantidade`],
  ] as const;
}
