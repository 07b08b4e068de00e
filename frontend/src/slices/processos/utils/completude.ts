/** What the form lacks and what may make the request come back, as the domain says of it, each at its control. */
import { camelPath } from '@autocusto/dominio/comum/caso.ts';
import type { Cid } from '@autocusto/dominio/comum/cid.ts';
import type { FieldError } from '@autocusto/dominio/comum/domain-error.ts';
import { FieldErrors } from '@autocusto/dominio/comum/field-errors.ts';
import type { EmissorId } from '@autocusto/dominio/comum/ids.ts';
import { semRepetir } from '@autocusto/dominio/processos/aviso.ts';
import { avisosDosMedicamentos } from '@autocusto/dominio/processos/avisos-dos-medicamentos.ts';
import { escalasExigidas } from '@autocusto/dominio/processos/catalogo.ts';
import type { Escala } from '@autocusto/dominio/processos/escalas.ts';
import { collectPaciente } from '@autocusto/dominio/processos/paciente.ts';
import { conferirEmissao, conferirProcesso } from '@autocusto/dominio/processos/processo-completude.ts';
import { dataParaIso, hojeIso, textoParaNumero } from '@/shared/utils/formatos';
import type { Aviso, MedicamentoDoCid, Protocolo } from '../services/tipos';
import { camposPedidos, exigenciasDoCaso, respondida, type Fase } from './escalas';
import { conteudoParaCorpo, emissaoParaCorpo, pacienteParaCorpo, type FormularioValores } from './formulario';
import type { LinhaDaGrade } from './grade';

export type Secao = 'paciente' | 'clinica' | 'prescricao' | 'protocolo' | 'documentos';

export const SECOES: readonly { id: Secao; titulo: string }[] = [
  { id: 'paciente', titulo: 'Paciente' },
  { id: 'clinica', titulo: 'Clínica e diagnóstico' },
  { id: 'prescricao', titulo: 'Prescrição' },
  { id: 'protocolo', titulo: 'Protocolo' },
  { id: 'documentos', titulo: 'Documentos' },
];

export interface Pendencia {
  field: string;
  message: string;
  secao: Secao;
  /** What it keeps from happening; what keeps the save keeps the issue too. */
  impede: 'salvar' | 'emitir';
}

/** What the catalogue says of the case. Before it arrives nothing is refused in its name. */
export interface Referencia {
  cid: string;
  protocolo: Protocolo | undefined;
  /** More than one protocolo covers the CID: one must be chosen. */
  escolheProtocolo: boolean;
  ofertados: ReadonlyMap<string, MedicamentoDoCid>;
  fase: Fase;
}

export function pendencias(valores: FormularioValores, referencia: Referencia): Pendencia[] {
  const [salvar, emitir] = [new FieldErrors(), new FieldErrors()];
  const paciente = collectPaciente(pacienteParaCorpo(valores.paciente), salvar, {
    hoje: hojeIso(),
    prefixo: 'paciente.',
  });
  const { protocolo, escolheProtocolo, fase } = referencia;
  if (escolheProtocolo && !protocolo) {
    salvar.add('protocolo_id', 'protocolo_ambiguo', 'Este CID tem mais de um protocolo: escolha um.');
  }
  const corpo = conteudoParaCorpo(valores);
  const substancias = substanciasPrescritas(valores.medicamentos, referencia.ofertados);
  conferirProcesso(
    { ...corpo, emissorId: corpo.emissorId as EmissorId }, // any text: whose it is, the server says
    {
      erros: salvar,
      protocoloId: protocolo?.id ?? null,
      paciente,
      escalasExigidas: escalasExigidas(exigenciasDoCaso(protocolo, substancias, fase)) as Set<Escala>,
    },
  );
  conferirEmissao(emissaoParaCorpo(valores), emitir);

  const ditas = [...salvar.all.map(naTela('salvar')), ...emitir.all.map(naTela('emitir'))];
  return SECOES.flatMap(({ id }) => ditas.filter(({ secao }) => secao === id));
}

/** A refusal of the domain, here or on the server, at the control that mends it. */
export function naTela(impede: Pendencia['impede']): (erro: FieldError) => Pendencia {
  return ({ field, message }) => {
    const controle = camelPath(field)
      .replace(/^exames$/, 'exames.0')
      .replace(/\.meses$/, '.meses.0.quantidade');
    return { field: controle, message, secao: secaoDo(controle), impede };
  };
}

function secaoDo(field: string): Secao {
  if (field.startsWith('paciente')) return 'paciente';
  if (field.startsWith('medicamentos')) return 'prescricao';
  if (field.startsWith('respostas')) return 'protocolo';
  if (['emissorId', 'protocoloId', 'cid', 'anamnese', 'tratou', 'tratamentosPrevios'].includes(field)) return 'clinica';
  return 'documentos';
}

export function substanciasPrescritas(
  linhas: readonly LinhaDaGrade[],
  ofertados: ReadonlyMap<string, MedicamentoDoCid>,
): string[] {
  return linhas.flatMap(({ medicamentoId }) => {
    const medicamento = ofertados.get(medicamentoId);
    return medicamento ? [medicamento.substancia] : [];
  });
}

/** What does not keep the packet from being issued but may make it come back. */
export function avisosLocais(valores: FormularioValores, { cid, protocolo, ofertados }: Referencia): Aviso[] {
  const prescritos = valores.medicamentos.flatMap(({ medicamentoId, via, meses }) => {
    const oferta = ofertados.get(medicamentoId);
    const lidos = meses.map(({ posologia, quantidade }) => ({ posologia, quantidade: textoParaNumero(quantidade) }));
    return oferta ? [{ medicamentoId, via, meses: lidos, medicamento: oferta, oferta }] : [];
  });
  const { dataNascimento, sexo } = valores.paciente;
  return semRepetir(
    avisosDosMedicamentos({
      data: dataParaIso(valores.data) ?? hojeIso(),
      paciente: { dataNascimento: dataParaIso(dataNascimento) ?? null, sexo: sexo || null },
      quadro: { doenca: { cid: cid as Cid }, protocolo, prescritos }, // a CID of the catalogue, which the case was opened with
    }),
  );
}

export type EstadoDaSecao = 'vazia' | 'incompleta' | 'pronta' | 'nada';

/** `vazia`: untouched; `nada`: this case asks nothing there. */
export function estadoDasSecoes(
  valores: FormularioValores,
  referencia: Referencia,
  faltas: readonly Pendencia[] = pendencias(valores, referencia),
): Record<Secao, EstadoDaSecao> {
  const tocada: Record<Secao, boolean> = {
    paciente: Boolean(valores.paciente.nome.trim()),
    clinica: Boolean(valores.anamnese.trim() || valores.tratou),
    prescricao: valores.medicamentos.length > 0,
    protocolo: Object.values(valores.respostas).some(respondida),
    documentos: true,
  };
  const substancias = substanciasPrescritas(valores.medicamentos, referencia.ofertados);
  const semCampos = camposPedidos(referencia.protocolo, substancias, referencia.fase).length === 0;
  const estado = (secao: Secao): EstadoDaSecao => {
    if (secao === 'protocolo' && semCampos) return 'nada';
    if (faltas.every((falta) => falta.secao !== secao)) return 'pronta';
    return tocada[secao] ? 'incompleta' : 'vazia';
  };
  return Object.fromEntries(SECOES.map(({ id }) => [id, estado(id)])) as Record<Secao, EstadoDaSecao>;
}
