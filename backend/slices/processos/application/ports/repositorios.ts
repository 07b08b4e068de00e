import type { CatalogoRepository } from './catalogo-repository.ts';
import type { DocumentoRepository } from './documento-repository.ts';
import type { PacienteRepository } from './paciente-repository.ts';
import type { ProcessoRepository } from './processo-repository.ts';
import type { RascunhoRepository } from './rascunho-repository.ts';

/** What one transaction of a usuario reaches; the catalogue too, so that no request holds two connections. */
export interface Repositorios {
  readonly pacientes: PacienteRepository;
  readonly catalogo: CatalogoRepository;
  readonly processos: ProcessoRepository;
  readonly documentos: DocumentoRepository;
  readonly rascunhos: RascunhoRepository;
}
