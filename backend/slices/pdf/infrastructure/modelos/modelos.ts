import type { TemplateDescription } from '../../domain/template-description.ts';
import { escalaCdr } from './escala-cdr.ts';
import { escalaEdss } from './escala-edss.ts';
import { escalaLanssEva } from './escala-lanss-eva.ts';
import { escalaMeem } from './escala-meem.ts';
import { exames } from './exames.ts';
import { lme } from './lme.ts';
import { monitoramentoFingolimode } from './monitoramento-fingolimode.ts';
import { receitaEspecial } from './receita-especial.ts';
import { receitaSimples } from './receita-simples.ts';
import { relatorio } from './relatorio.ts';
import { ter } from './ter.ts';

/** Every document that the project draws itself. */
export const MODELOS: readonly TemplateDescription[] = [
  lme,
  receitaEspecial,
  receitaSimples,
  escalaEdss,
  escalaMeem,
  escalaCdr,
  escalaLanssEva,
  monitoramentoFingolimode,
  ter,
  relatorio,
  exames,
];
