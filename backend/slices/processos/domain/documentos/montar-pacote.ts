import { documentosDosMedicamentos, exames, relatorio, termo } from './pacote-anexos.ts';
import { escalas } from './pacote-escalas.ts';
import { lmes } from './pacote-lme.ts';
import { receitas } from './pacote-receitas.ts';
import type { DadosDoPacote, DocumentoMontado } from './pacote.ts';

/** Which documents, in the pharmacy's order; each says why it is there. */
export function montarPacote(dados: DadosDoPacote): readonly DocumentoMontado[] {
  return [
    ...lmes(dados),
    ...receitas(dados),
    ...escalas(dados),
    ...documentosDosMedicamentos(dados),
    ...termo(dados),
    ...relatorio(dados),
    ...exames(dados),
  ];
}
