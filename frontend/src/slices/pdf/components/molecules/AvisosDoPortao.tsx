import type { Analise } from '../../services/modelos-service';

const FICA_DE_FORA: Readonly<Record<string, string>> = {
  acao_descartada: 'Ações (abrir, enviar, limpar ou semelhante)',
  script_descartado: 'Scripts (nenhum é executado)',
  botao_de_acao: 'Botões',
  campo_de_assinatura: 'Campos de assinatura digital, vazios',
  campo_fora_da_pagina: 'Campos fora da página',
  campo_oculto: 'Campos ocultos',
  anotacao_descartada: 'Comentários e carimbos',
  nota_descartada: 'Notas',
  links_descartados: 'Links',
  direitos_descartados: 'Direitos de uso do Adobe Reader',
  miniatura_descartada: 'Miniaturas (a figura pequena da página que alguns leitores mostram)',
  xfa_descartado: 'Versão XFA: vale o formulário comum, que veio inteiro',
};
const ENTRA_COM_AJUSTE: Readonly<Record<string, string>> = {
  estrutura_reparada: 'Tabela de objetos errada: o formulário foi lido sem ela',
  campo_pequeno: 'Campos menores que a letra de 6 pt: foram aumentados',
  fonte_substituida: 'Fontes que não vieram no arquivo, substituídas',
  marca_substituida: 'Opções sem desenho: receberam o nosso',
  estado_desligado_desenhado: 'Opções que desligadas mostram letras',
};

type Avisos = Pick<Analise, 'avisos' | 'limpos'>;

export const haAvisos = ({ avisos, limpos }: Avisos) => avisos.length + limpos.length > 0;

/** What of the file is left out and what is mended, each by field. */
export function AvisosDoPortao({ avisos, limpos }: Avisos) {
  const porCodigo = new Map<string, Set<string>>();
  for (const { codigo, onde } of avisos) porCodigo.set(codigo, (porCodigo.get(codigo) ?? new Set()).add(onde));
  const fora = [...porCodigo].filter(([codigo]) => codigo in FICA_DE_FORA).map(comNome(FICA_DE_FORA));
  if (limpos.length > 0) fora.unshift(['Valores apagados em', new Set(limpos)]);
  const ajustes = [...porCodigo].filter(([codigo]) => !(codigo in FICA_DE_FORA)).map(comNome(ENTRA_COM_AJUSTE));
  return (
    <>
      <Lista titulo="Fica de fora" itens={fora} data-testid="pdf-avisos-fora" />
      <Lista titulo="Entra com ajuste" itens={ajustes} data-testid="pdf-avisos-ajuste" />
    </>
  );
}

type Item = readonly [nome: string, ondes: ReadonlySet<string>];

function comNome(nomes: Readonly<Record<string, string>>) {
  return ([codigo, ondes]: Item): Item => [nomes[codigo] ?? codigo, ondes];
}

interface ListaProps {
  titulo: string;
  itens: readonly Item[];
  'data-testid': string;
}

function Lista({ titulo, itens, ...rest }: ListaProps) {
  if (itens.length === 0) return null;
  return (
    <div className="mt-1" {...rest}>
      <p className="font-medium text-ink">{titulo}</p>
      <ul className="list-disc pl-5">
        {itens.map(([nome, ondes]) => (
          <li key={nome} className="wrap-anywhere">
            {nome}: {[...ondes].join(', ')}
          </li>
        ))}
      </ul>
    </div>
  );
}
