import type { OficinaDeModelos } from '../../application/ports/oficina-de-modelos.ts';
import type { MapaDoModelo } from '../../domain/mapa-do-modelo.ts';
import { type Alvo, idNoCatalogo, type ModeloImportado } from '../../domain/modelo-importado.ts';
import type { TemplateDescription } from '../../domain/template-description.ts';
import type { CompiledTemplate } from '../motor/compiled-template.ts';
import { loadFaces } from '../motor/fonts/face.ts';
import { makeMotor } from '../motor/motor.ts';
import { hashForaDoLaco } from '../persistence/fora-do-laco.ts';
import { montar } from './montagem.ts';
import { REVISAO_DO_MOTOR } from '../../domain/pacote.ts';

/** A preview is no version of anything. */
const SEM_HASH = '0'.repeat(64);
// Previews are of no packet; any instant does, and always the same.
const INSTANTE_DA_PREVIA = '2026-01-01T12:00:00.000Z';

/** The identification that every packet has; a form may print any of it. */
const IDENTIFICACAO = [
  ...['nome_clinica', 'cnes_clinica', 'endereco_clinica', 'telefone_clinica', 'cidade_clinica', 'nome_medico'],
  ...['crm_medico', 'especialidade_medico', 'rqe_medico', 'cns_medico', 'nome_paciente', 'nome_mae', 'cpf_paciente'],
  ...['cns_paciente', 'nascimento_paciente', 'endereco_paciente', 'nome_responsavel', 'cid', 'diagnostico', 'data'],
];
/** The LME has fields of its own for all of it but the address, which a state's form may ask for. */
const NO_LME = ['endereco_clinica'];

/** What only our own sheets say of themselves: a form without it lacks nothing. */
const DA_FOLHA = /^(pagina|continuacao|numero\d+)$/;

export function makeOficina(modelos: readonly TemplateDescription[], publicar: () => Promise<void>): OficinaDeModelos {
  const porId = new Map(modelos.map((modelo) => [modelo.id, proprios(modelo)]));

  return {
    proprios: (documento) => porId.get(documento)?.filter(({ campo }) => !DA_FOLHA.test(campo)),
    alvos(documento) {
      const seus = porId.get(documento) ?? [];
      const comuns = (documento === 'lme' ? NO_LME : IDENTIFICACAO).filter(
        (campo) => !seus.some((alvo) => alvo.campo === campo),
      );
      return [...seus, ...comuns.map((campo): Alvo => ({ campo, opcoes: undefined }))];
    },
    // Equal file, equal reading, equal map: equal print.
    hash: ({ arquivoSha256, formulario, mapa }) => hashForaDoLaco(arquivoSha256, formulario, canonico(mapa)),
    imprimir(modelo, valores) {
      const template = montarModelo(modelo, SEM_HASH);
      const motor = makeMotor([]);
      motor.add(template);
      const documentos = [{ modelo: template.info.id, titulo: 'Prévia', valores }];
      return Buffer.concat(
        motor.renderNow({ documentos, emitidoEm: INSTANTE_DA_PREVIA, motor: REVISAO_DO_MOTOR }).partes,
      );
    },
    publicar,
  };
}

export function montarModelo(modelo: ModeloImportado, hash: string): CompiledTemplate {
  const { documento, titulo, versao, formulario, mapa } = modelo;
  return montar({ id: idNoCatalogo(documento, hash), titulo, versao, hash, formulario, mapa }, loadFaces());
}

function proprios({ pages }: TemplateDescription): Alvo[] {
  const found = new Map<string, string[] | undefined>();
  for (const slot of pages.flatMap((page) => page.slots)) {
    if (slot.type === 'text') found.set(slot.name, undefined);
    else if (slot.type === 'mark') found.set(slot.name, [...(found.get(slot.name) ?? []), slot.option]);
  }
  return [...found].map(([campo, opcoes]) => ({ campo, opcoes: opcoes && [...new Set(opcoes)] }));
}

/** jsonb keeps members in an order of its own. */
function canonico({ ligacoes, dispensados }: MapaDoModelo): string {
  const linhas = ligacoes.map(({ origem, estado = null, campo, valor = null }) => [origem, estado, campo, valor]);
  return JSON.stringify([linhas, dispensados]);
}
