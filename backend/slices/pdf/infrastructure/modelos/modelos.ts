import type { TemplateDescription } from '../../domain/template-description.ts';
import { lme } from './lme.ts';

export const MODELOS: readonly TemplateDescription[] = [lme];
