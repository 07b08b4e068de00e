import { Alert } from '@/shared/components/molecules/Alert';
import type { ModeloImportado } from '../../services/modelos-service';

const AVISOS: Readonly<Record<string, string>> = {
  acao_descartada: 'Ação descartada (abrir, enviar, limpar ou semelhante)',
  anotacao_descartada: 'Comentário ou carimbo apagado',
  direitos_descartados: 'Direitos de uso do Adobe Reader descartados',
  estrutura_reparada: 'Tabela de objetos errada: o formulário foi lido sem ela',
  links_descartados: 'Links descartados',
  miniatura_descartada: 'Miniatura descartada (a figura pequena da página que alguns leitores mostram)',
  nota_descartada: 'Nota descartada',
  script_descartado: 'Script descartado (não é executado)',
  xfa_descartado: 'Versão XFA descartada: vale o formulário comum, que veio inteiro',
  campo_fora_da_pagina: 'Campo fora da página',
  campo_oculto: 'Campo oculto',
  campo_pequeno: 'Campo menor que a letra de 6 pt: foi aumentado',
  campo_de_assinatura: 'Campo de assinatura digital descartado',
  botao_de_acao: 'Botão descartado',
  fonte_substituida: 'Fonte que não veio no arquivo, substituída',
  marca_substituida: 'Opção sem desenho: recebeu o nosso',
  estado_desligado_desenhado: 'A opção desligada mostra letras',
};

/** What the gate noticed in a form that it let in. */
export function RelatorioDoPortao({ modelo }: { modelo: ModeloImportado }) {
  const avisos = [...new Set(modelo.avisos.map(({ codigo, onde }) => `${AVISOS[codigo] ?? codigo}: ${onde}`))];
  return (
    <Alert
      tone={avisos.length + modelo.limpos.length > 0 ? 'warning' : 'success'}
      title={`${modelo.paginas} páginas, ${modelo.campos.length} campos. SHA-256 do arquivo: ${modelo.arquivoSha256.slice(0, 16)}…`}
      data-testid="pdf-mapa-relatorio"
    >
      {modelo.limpos.length > 0 && <p>Valores apagados em: {modelo.limpos.join(', ')}</p>}
      {avisos.length > 0 && (
        <ul className="list-inside list-disc">
          {avisos.map((aviso) => (
            <li key={aviso}>{aviso}</li>
          ))}
        </ul>
      )}
    </Alert>
  );
}
