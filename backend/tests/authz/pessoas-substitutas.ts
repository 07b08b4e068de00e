import { newId } from '../../shared/new-id.ts';
import { umMedico } from '../../slices/medicos/tests/maes.ts';
import { credencial } from './credencial.ts';
import type { Mundo } from './mundo.ts';
import type { Papel, Pessoa } from './tipos.ts';

/** Medicos who stand in for Alfa, do not any more, or never could. */
export async function makeSubstitutas(mundo: Mundo): Promise<Pessoa[]> {
  const { banco, conta, delegar } = mundo;
  const { alfa, beta } = mundo.donos;
  const emNomeDe = (medico: string) => ({ 'x-em-nome-de': medico });

  /** With a profile to sign with. */
  async function medica(marca: string): Promise<string> {
    const id = await conta('medico', marca);
    const { crm, crm_uf, cns, especialidade } = umMedico();
    await banco.query(
      `insert into medicos (id, usuario_id, nome, crm, crm_uf, cns, especialidade) values ($1, $2, $3, $4, $5, $6, $7)`,
      [newId(), id, `Conta ${marca}`, crm, crm_uf, cns, especialidade],
    );
    return id;
  }

  async function substituta(marca: string, situacao: 'vigente' | 'vencida' | 'revogada'): Promise<string> {
    const id = await medica(marca);
    await delegar(alfa.usuarioId, id, situacao, 'substituto');
    return id;
  }

  const por = (nome: string, usuarioId: string, medico: string, mais: Partial<Pessoa> = {}): Pessoa => {
    const papel: Papel = mais.papel ?? 'medico';
    const cabecalhos = credencial(mundo, usuarioId, papel, { cabecalhos: emNomeDe(medico) });
    return {
      ...{ nome, papel, usuarioId, conhece: true, cabecalhos },
      ...(papel === 'medico' && { porOutro: true }),
      ...mais,
    };
  };

  const bruna = await substituta('Substituta', 'vigente');
  const suspensa = await substituta('SubstitutaSuspensa', 'vigente');
  await banco.query('update usuarios set suspenso_em = now() where id = $1', [suspensa]);
  // Accepted, by whatever way, by an account that the delegation is not for.
  const medicaQueAssiste = await medica('MedicaQueAssiste');
  await delegar(alfa.usuarioId, medicaQueAssiste, 'vigente', 'assistente');
  const assistenteQueSubstitui = await conta('assistente', 'AssistenteQueSubstitui');
  await delegar(alfa.usuarioId, assistenteQueSubstitui, 'vigente', 'substituto');
  const texto = `autocusto_${newId()}`;
  const chave = ['catalogo.ler', 'pacientes.ler', 'processos.ler', 'rascunhos.escrever'] as const;
  await mundo.chave(bruna, { texto, escopos: chave });

  return [
    por('substituta no escopo', bruna, alfa.usuarioId, { dono: alfa }),
    por('substituta fora do escopo: outra médica', bruna, beta.usuarioId),
    por('substituta fora do escopo: médica que não existe', bruna, newId()),
    por('substituta de substituição vencida', await substituta('SubstitutaVencida', 'vencida'), alfa.usuarioId),
    por('substituta de substituição revogada', await substituta('SubstitutaRevogada', 'revogada'), alfa.usuarioId),
    por('substituta suspensa', suspensa, alfa.usuarioId, { recusada: 'sessao_encerrada' }),
    por('médica com papel de assistente', medicaQueAssiste, alfa.usuarioId),
    por('assistente com papel de substituta', assistenteQueSubstitui, alfa.usuarioId, { papel: 'assistente' }),
    por('chave da substituta, em nome da outra', bruna, alfa.usuarioId, {
      ...{ chave, cabecalhos: async () => ({ authorization: `Bearer ${texto}`, ...emNomeDe(alfa.usuarioId) }) },
    }),
  ];
}
