import { MESES } from '@autocusto/dominio/processos/prescricao.ts';

interface Erro {
  field: string;
  message: string;
}

const DO_MES = /^(medicamentos\.\d+)\.meses\.\d+\.(\w+)$/;
const MES_DITO = /(do|no) (\d)º mês/;

/** The same thing wrong in several months of one drug is one error, at the first of them. */
export function juntarMeses<E extends Erro>(erros: readonly E[]): E[] {
  const grupos = Map.groupBy(erros, ({ field, message }) => {
    const [, linha, campo] = DO_MES.exec(field) ?? [];
    return linha ? `${linha} ${campo} ${message.replace(MES_DITO, '$1 mês')}` : `${field} ${message}`;
  });
  return [...grupos.values()].map((iguais) => {
    const [primeiro] = iguais as [E, ...E[]]; // a group has one at least
    const meses = iguais.flatMap(({ message }) => MES_DITO.exec(message)?.[2] ?? []);
    if (meses.length < 2) return primeiro;
    const quais = meses.length === MESES ? 'os seis meses' : `o ${lista(meses)} mês`;
    const message = primeiro.message.replace(MES_DITO, (_, preposicao: string) =>
      preposicao === 'do' ? `d${quais}` : `n${quais}`,
    );
    return { ...primeiro, message };
  });
}

const lista = (meses: readonly string[]) => new Intl.ListFormat('pt-BR').format(meses.map((mes) => `${mes}º`));

/** What is wrong in one drug's row, each sentence once, in the order of the row. */
export function errosDaLinha(erro: (path: string) => string | undefined, linha: number): string[] {
  const path = `medicamentos.${linha}`;
  const meses = Array.from({ length: MESES }, (_, mes) => [
    `${path}.meses.${mes}.quantidade`,
    `${path}.meses.${mes}.posologia`,
  ]);
  const erros = [`${path}.medicamentoId`, `${path}.via`, `${path}.meses`, ...meses.flat()].flatMap((field) => {
    const message = erro(field);
    return message ? [{ field, message }] : [];
  });
  return [...new Set(juntarMeses(erros).map(({ message }) => message))];
}
