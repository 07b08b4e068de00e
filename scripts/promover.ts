import type pg from 'pg';

type Resultado = 'feito' | keyof typeof RECUSAS;

export const RECUSAS = {
  nao_encontrado: 'Nenhuma conta tem esse e-mail. Faça o cadastro primeiro e repita.',
  com_pacientes:
    'Essa conta tem pacientes ou rascunhos, que um administrador não alcança: ela perderia o acesso a eles. Cadastre outra conta para administrar.',
} as const;

/** Through the owner of the tables: the one change of role that no administrador makes. */
export async function promover(owner: pg.Client, email: string): Promise<Resultado> {
  await owner.query('begin');
  try {
    const { rows } = await owner.query<{ id: string; com_pacientes: boolean }>(
      'select id, conta_tem_pacientes(id) as com_pacientes from usuarios where email = $1 for update',
      [email],
    );
    const [conta] = rows;
    if (!conta) return 'nao_encontrado';
    if (conta.com_pacientes) return 'com_pacientes';
    await owner.query("select conta_mudar_papel($1, 'administrador')", [conta.id]);
    return 'feito';
  } finally {
    await owner.query('commit');
  }
}
