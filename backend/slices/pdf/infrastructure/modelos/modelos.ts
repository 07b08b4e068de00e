import type { TemplateDescription } from '../../domain/template-description.ts';
import { lme } from './lme.ts';
import { receitaEspecial } from './receita-especial.ts';
import { receitaSimples } from './receita-simples.ts';

export const MODELOS: readonly TemplateDescription[] = [lme, receitaEspecial, receitaSimples];
