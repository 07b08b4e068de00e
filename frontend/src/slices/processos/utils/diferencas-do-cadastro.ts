import { camelKey } from '@autocusto/dominio/comum/caso.ts';
import type { Cadastro } from '../services/tipos';
import { diferencasDe, type Diferenca } from './diferencas';
import { pacienteParaValores } from './formulario';
import { RACAS, ROTULOS, SEXOS } from './rotulos';

/** Field by field, as the form shows them; what is the same on both sides is left out. */
export function diferencasDoCadastro(antes: Cadastro, depois: Cadastro): Diferenca[] {
  return diferencasDe(paraLer(antes), paraLer(depois));
}

function paraLer(cadastro: Cadastro): Map<string, string> {
  const { telefones, email, endereco, ...campos } = pacienteParaValores(cadastro);
  const textos = {
    ...campos,
    sexo: SEXOS.find(({ value }) => value === campos.sexo)?.label ?? '',
    pesoKg: `${campos.pesoKg} kg`,
    alturaCm: `${campos.alturaCm} cm`,
    incapaz: cadastro.incapaz ? 'Considerado incapaz' : 'Capaz',
    racaCor: RACAS.find(({ value }) => value === campos.racaCor)?.label ?? '',
    ...Object.fromEntries(Object.entries(endereco).map(([campo, texto]) => [`endereco.${campo}`, texto])),
    'telefones.0': telefones[0],
    'telefones.1': telefones[1],
    email,
  };
  return new Map(Object.entries(textos).map(([campo, texto]) => [rotuloDe(campo), texto]));
}

const AGRUPADOS: Readonly<Record<string, string>> = { telefones: 'Telefones', endereco: 'Endereço' };

/** `nome_mae`, as the API names a field that changed → "Nome da mãe". */
export function rotuloDoCampo(campo: string): string {
  return AGRUPADOS[campo] ?? rotuloDe(camelKey(campo));
}

function rotuloDe(campo: string): string {
  return (ROTULOS as Readonly<Record<string, string>>)[`paciente.${campo}`] ?? campo;
}
