import { once } from 'node:events';
import { makeListagem } from '../../pdf/index.ts';
import {
  type DadosDoPaciente,
  type PaginaDaExportacao,
  type Registro,
  SECOES_DA_EXPORTACAO,
} from '../domain/pacientes/exportacao-do-paciente.ts';
import { linhasDaExportacao } from './exportacao-listagem.ts';

/*
 * The process in which the export becomes pages: they are as many as what is kept, and nobody else waits for them. It
 * has no secret and no connection; whoever started it ends it.
 */

export type Recado = PaginaDaExportacao | { readonly geradoEm: string };

const lidos = Object.fromEntries(SECOES_DA_EXPORTACAO.map((secao): [string, Registro[]] => [secao, []]));

process.on('message', (recado: Recado) => {
  if ('geradoEm' in recado) void imprimir(recado.geradoEm);
  else for (const registro of recado.registros) lidos[recado.secao]?.push(JSON.parse(registro) as Registro);
});
process.on('disconnect', () => process.exit(0));

async function imprimir(geradoEm: string): Promise<void> {
  const { paciente: [paciente = {}] = [], acessos = [], ...tabelas } = lidos;
  const dados = { paciente, ...tabelas } as unknown as DadosDoPaciente; // the sections are its members
  const linhas = linhasDaExportacao({
    geradoEm: new Date(geradoEm),
    dados,
    acessos: acessos.map(({ em, ator_id, ator_nome, acao }) => ({
      em: new Date(String(em)),
      ator_id: ator_id as string | null, // as the audit keeps them
      ator_nome: ator_nome as string | null,
      acao: String(acao),
    })),
  });
  const titulo = 'Dados do paciente guardados no AutoCusto';
  const { partes } = await makeListagem().render({ titulo, emitidoEm: geradoEm, linhas });
  for (const parte of partes) if (!process.stdout.write(parte)) await once(process.stdout, 'drain');
  process.stdout.end(() => process.exit(0));
}
