/** The packet that would come out, told while the form is filled. The server's answer replaces it once there is one. */
import { escalasExigidas } from '@autocusto/dominio/processos/catalogo.ts';
import { MEDICAMENTOS_POR_LME } from '@autocusto/dominio/processos/prescricao.ts';
import { especieDeReceita, POR_FOLHA } from '@autocusto/dominio/processos/receita.ts';
import type { DocumentoPrevisto } from '../services/tipos';
import { substanciasPrescritas, type Referencia } from './completude';
import { camposPedidos, exigenciasDoCaso, respondida } from './escalas';
import type { FormularioValores } from './formulario';
import { nomeDoMedicamento } from './medicamentos';

export function pacotePrevisto(
  valores: FormularioValores,
  { protocolo, ofertados, fase }: Referencia,
): DocumentoPrevisto[] {
  const prescritos = valores.medicamentos.flatMap(({ medicamentoId }) => ofertados.get(medicamentoId) ?? []);
  const especiais = prescritos.filter((item) => especieDeReceita(item) === 'controle_especial');
  const simples = prescritos.length - especiais.length;
  const substancias = substanciasPrescritas(valores.medicamentos, ofertados);
  const documentos: DocumentoPrevisto[] = [];
  const entra = (tipo: string, titulo: string, motivo: string) => documentos.push({ tipo, titulo, motivo });

  const laudos = Math.max(1, Math.ceil(valores.medicamentos.length / MEDICAMENTOS_POR_LME));
  entra('lme', laudos > 1 ? `LME · ${laudos} folhas` : 'LME', laudos > 1 ? 'Mais de 6 medicamentos' : 'Sempre');
  if (especiais.length > 0) {
    const folhas = Math.ceil(especiais.length / POR_FOLHA.controle_especial);
    entra(
      'receita',
      `Receita de controle especial · ${plural(6 * folhas, 'folha')}`,
      'Lista C1 ou C5, duas vias, um mês por folha',
    );
  }
  if (simples > 0) entra('receita', 'Receita · 6 folhas', 'Uma por mês');

  const exigencias = exigenciasDoCaso(protocolo, substancias, fase);
  const exigidas = escalasExigidas(exigencias);
  for (const campo of camposPedidos(protocolo, substancias, fase)) {
    const sigla = campo.nome.toUpperCase();
    if (exigidas.has(campo.nome)) entra('escala', sigla, 'O protocolo pede');
    else if (respondida(valores.respostas[campo.nome])) entra('escala', sigla, 'Você respondeu');
  }
  for (const { tipo, descricao } of exigencias) {
    if (tipo === 'monitoramento')
      entra('medicamento', descricao.split(':')[0] ?? descricao, 'Exigido pelo medicamento');
  }
  // Only for what the protocolo's own text lists; of any other the server says that no term lists it.
  const noTermo = protocolo ? prescritos.filter(({ origem }) => origem === 'protocolo') : [];
  if (fase === 'solicitacao' && noTermo.length > 0) {
    entra('ter', 'TER', `1ª solicitação · ${noTermo.map(nomeDoMedicamento).join(', ')}`);
  }
  if (valores.pedeRelatorio) entra('relatorio', 'Relatório médico', 'Você pediu');
  if (valores.pedeExames) entra('exames', 'Solicitação de exames', 'Você pediu');
  return documentos;
}

function plural(quantos: number, palavra: string): string {
  return `${quantos} ${palavra}${quantos === 1 ? '' : 's'}`;
}
