import { formatCalendarDate, isCalendarDate } from '@autocusto/dominio/comum/calendar-date.ts';
import type { Aviso } from '@autocusto/dominio/processos/aviso.ts';
import { type Achado, avaliar } from '@autocusto/dominio/processos/regras/avaliar.ts';
import type { Regra } from '@autocusto/dominio/processos/regras/regra.ts';
import type { DadosDoPacote } from '../documentos/pacote.ts';
import { fatosDoPedido } from './fatos-do-pedido.ts';

/** What the protocolo's rules say of the request: certain ones warn, the others inform and say that they are not. */
export function avisosDasRegras(dados: DadosDoPacote): Aviso[] {
  return avaliar(dados.quadro.regras, fatosDoPedido(dados)).map(paraAviso);
}

function paraAviso({ regra, situacao, severidade, campo }: Achado): Aviso {
  return {
    codigo: situacao === 'contrariada' ? 'regra_contrariada' : 'regra_a_conferir',
    mensagem: regra.certeza === 'alta' ? regra.mensagem : `${regra.mensagem} ${RESSALVAS[regra.certeza]}`,
    fonte: fonteDa(regra),
    severidade,
    ...(campo !== null && { campo }),
  };
}

const RESSALVAS = {
  media: 'Lido por terceiros no texto oficial: confira.',
  baixa: 'A fonte é fraca: confira no protocolo.',
} as const;

function fonteDa({ norma, fonte, pagina, dataDaFonte }: Regra): string {
  const lugar = [norma, fonte, pagina === null ? null : `p. ${pagina}`].filter((parte) => parte !== null).join(', ');
  return `${lugar} (${isCalendarDate(dataDaFonte) ? formatCalendarDate(dataDaFonte) : dataDaFonte})`;
}
