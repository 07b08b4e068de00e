import type { TemplateDescription } from '../../domain/template-description.ts';
import { CINZA, FIO, caixa, juntar, linha, marca, pagina, retangulo, texto } from './desenho.ts';
import type { Parte } from './desenho.ts';
import { identificacaoDoPaciente } from './identificacao-do-paciente.ts';
import { A4, cabecalho, fecho, rodape } from './papel.ts';

// The levels are those of Kurtzke's scale; the descriptions are our own words.
const NIVEIS: readonly (readonly [string, string])[] = [
  ['0', 'Exame neurológico normal em todos os sistemas funcionais (SF).'],
  ['1.0', 'Sem incapacidade; sinais mínimos em um SF.'],
  ['1.5', 'Sem incapacidade; sinais mínimos em mais de um SF.'],
  ['2.0', 'Incapacidade mínima em um SF.'],
  ['2.5', 'Incapacidade mínima em dois SF.'],
  ['3.0', 'Anda sem limitação; incapacidade moderada em um SF, ou leve em três ou quatro.'],
  ['3.5', 'Anda sem limitação; incapacidade moderada em um SF e alterações menores em outros.'],
  ['4.0', 'Anda ao menos 500 m sem ajuda nem descanso; ativo a maior parte do dia, apesar de incapacidade importante.'],
  ['4.5', 'Anda ao menos 300 m sem ajuda nem descanso; alguma limitação das atividades ou ajuda mínima.'],
  ['5.0', 'Anda cerca de 200 m sem ajuda nem descanso; atividades de um dia inteiro prejudicadas.'],
  ['5.5', 'Anda cerca de 100 m sem ajuda nem descanso; atividades de um dia inteiro impossíveis.'],
  ['6.0', 'Precisa de apoio de um lado, às vezes ou sempre, para andar cerca de 100 m.'],
  ['6.5', 'Precisa de apoio constante dos dois lados para andar cerca de 20 m.'],
  ['7.0', 'Não anda mais de 5 m, mesmo com ajuda; conduz a cadeira de rodas e passa para ela sozinho.'],
  ['7.5', 'Dá apenas alguns passos; usa cadeira de rodas e pode precisar de ajuda para passar para ela.'],
  ['8.0', 'Limitado ao leito ou à cadeira; usa bem os braços e mantém boa parte do autocuidado.'],
  ['8.5', 'No leito a maior parte do dia; algum uso dos braços e algum autocuidado.'],
  ['9.0', 'Acamado e dependente; ainda se comunica e se alimenta.'],
  ['9.5', 'Acamado e totalmente dependente; comunicação ou deglutição gravemente prejudicadas.'],
  ['10.0', 'Morte causada pela esclerose múltipla.'],
];

const TITULO = 'Escala expandida do estado de incapacidade (EDSS)';
const TOPO = 212;
const PASSO = 23.8;
const { x, width } = A4;

function nivel([option, descricao]: readonly [string, string], index: number): Parte {
  const y = TOPO + index * PASSO;
  const base = y + PASSO / 2 + 3.4;
  return juntar(
    ...(index > 0 ? [linha(x, y, x + width, y, 0.5, FIO)] : []),
    marca('edss', option, caixa(x + 10, y + PASSO / 2 - 5, 10, 10)),
    texto(x + 52, base, option.replace('.', ','), 10, { bold: true, align: 'right' }),
    texto(x + 66, base, descricao, 8.5),
  );
}

export const escalaEdss: TemplateDescription = {
  id: 'escala_edss',
  titulo: TITULO,
  versao: 3,
  pages: [
    pagina(
      A4.pageWidth,
      A4.pageHeight,
      cabecalho(TITULO, 'Assinalado o nível encontrado na data da avaliação'),
      identificacaoDoPaciente({
        y: 114,
        linhas: [[{ rotulo: 'Data da avaliação', campo: 'data_avaliacao', parte: 1, bold: true }]],
      }),
      texto(x + 10, TOPO - 6, 'Nível', 6.5, { color: CINZA }),
      texto(x + 66, TOPO - 6, 'Descrição', 6.5, { color: CINZA }),
      ...NIVEIS.map(nivel),
      retangulo(caixa(x, TOPO, width, NIVEIS.length * PASSO), { thickness: 0.75, radius: 2.5 }),
      fecho(712),
      rodape(TITULO, 1, 1),
    ),
  ],
};
