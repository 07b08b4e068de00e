import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DomainError } from '@autocusto/dominio/comum/domain-error.ts';
import type { makeImportacao } from '../backend/slices/pdf/index.ts';

type Importacao = ReturnType<typeof makeImportacao>;
type FormularioExtraido = Awaited<ReturnType<Importacao['analisador']['analisar']>>;

const USO = `Formulários oficiais:
  npm run modelos -- importar arquivo.pdf --documento lme [--uf SP] [--protocolo id] [--titulo "…"]
                                          [--paginas 1,2] [--limpar-valores] [--aceitar-desenhos]
  npm run modelos -- importar-pasta pasta --documento lme [as mesmas opções]    um rascunho por PDF, e o que houve com cada um
  npm run modelos -- conferir arquivo.pdf           diz o que ficaria de fora, sem importar
  npm run modelos -- listar
  npm run modelos -- mapa <id> mapa.json            lê o mapa para o arquivo, que então se edita
  npm run modelos -- mapa <id> mapa.json --gravar   grava o mapa do arquivo
  npm run modelos -- previa <id> previa.pdf
  npm run modelos -- ativar <id> [--dispensar-o-resto]`;

const MUDANCAS = {
  moveu: 'mudou de lugar',
  renomeado: 'mudou de nome',
  sem_lugar: 'não tem mais lugar',
  novo: 'é novo',
} as const;

/** The same steps as the API's, for whoever has a terminal. Answers the exit code. */
export async function comandoDeModelos(
  argv: readonly string[],
  importacao: Pick<Importacao, 'analisador' | 'modelos' | 'importarModelo' | 'tratarModelo'>,
  dizer: (line: string) => void,
): Promise<number> {
  const { analisador, modelos, importarModelo, tratarModelo } = importacao;
  const { positionals, values } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      documento: { type: 'string' },
      uf: { type: 'string' },
      protocolo: { type: 'string' },
      titulo: { type: 'string' },
      paginas: { type: 'string' },
      'limpar-valores': { type: 'boolean' },
      'aceitar-desenhos': { type: 'boolean' },
      gravar: { type: 'boolean' },
      'dispensar-o-resto': { type: 'boolean' },
    },
  });
  const [comando, primeiro, segundo] = positionals;

  const semDestino = async (id: string): Promise<string[]> => tratarModelo.semDestino(await tratarModelo.abrir(id));

  const opcoes = {
    limparValores: values['limpar-valores'],
    aceitarDesenhos: values['aceitar-desenhos'],
    paginas: values.paginas?.split(',').map(Number),
  };

  const descrever = (nome: string, { paginas, campos, avisos, limpos }: FormularioExtraido): void => {
    dizer(`${nome}: ${paginas.length} páginas, ${campos.length} campos.`);
    for (const { codigo, onde } of avisos) dizer(`  aviso: ${codigo} (${onde})`);
    for (const campo of limpos) dizer(`  limpo: ${campo}`);
  };

  const recusar = (error: unknown): void => {
    if (!(error instanceof DomainError)) throw error;
    dizer(`${error.message} ${error.action} (${error.code})`);
    for (const { field, message } of error.errors) dizer(`  ${field}: ${message}`);
  };

  const importar = async (arquivo: string, documento: string): Promise<void> => {
    const { uf = null, protocolo = null, titulo = `${documento.toUpperCase()} importado` } = values;
    const modelo = await importarModelo({
      ...{ documento, uf, protocolo, titulo },
      ...{ arquivo: await readFile(arquivo), criadoPor: null, ...opcoes },
    });
    const { id, formulario, mapa } = modelo;
    descrever(id, formulario);
    for (const { origem, estado, campo } of mapa.ligacoes) {
      if (campo === null) dizer(`  sem ligação: ${origem}${estado === undefined ? '' : ` = ${estado}`}`);
    }
    for (const campo of await semDestino(id)) dizer(`  sem lugar no formulário: ${campo}`);
    const { anterior, mudancas, iguais } = await tratarModelo.comparar(id);
    if (anterior) dizer(`  mapa trazido de “${anterior.titulo}” (versão ${anterior.versao}): ${iguais} lugares iguais`);
    for (const { tipo, campo, de, para } of mudancas) {
      const lugares = [de, para].flatMap((lugar) => (lugar ? `${lugar.origem}, página ${lugar.pagina + 1}` : []));
      dizer(`  ${MUDANCAS[tipo]}: ${[...new Set(lugares)].join(' → ')}${campo === null ? '' : ` (${campo})`}`);
    }
  };

  /** One refused file keeps none of the others out. */
  const importarPasta = async (pasta: string, documento: string): Promise<number> => {
    const arquivos = (await readdir(pasta)).filter((nome) => /\.pdf$/i.test(nome)).sort();
    let recusados = 0;
    for (const arquivo of arquivos) {
      dizer(`== ${arquivo}`);
      try {
        await importar(join(pasta, arquivo), documento);
      } catch (error) {
        recusar(error);
        recusados++;
      }
    }
    dizer(`${arquivos.length - recusados} de ${arquivos.length} arquivos importados como rascunhos.`);
    return recusados === 0 ? 0 : 1;
  };

  const ativar = async (id: string): Promise<void> => {
    let modelo = await tratarModelo.abrir(id);
    const { mapa, edicao } = modelo;
    const faltam = values['dispensar-o-resto'] ? tratarModelo.semDestino(modelo) : [];
    if (faltam.length > 0) {
      const dispensados = [...mapa.dispensados, ...faltam];
      modelo = await tratarModelo.editarMapa(id, edicao, { ...mapa, dispensados });
    }
    const { documento, uf, hash } = await tratarModelo.ativarModelo(id, modelo.edicao);
    dizer(`Ativo: ${documento}${uf === null ? '' : ` em ${uf}`}, SHA-256 ${hash}.`);
  };

  try {
    if (comando === 'listar') {
      for (const { id, documento, uf, protocolo, versao, situacao, titulo } of await modelos.list()) {
        dizer([id, documento, uf ?? '—', protocolo ?? '—', `v${versao}`, situacao, titulo].join('  '));
      }
    } else if (comando === 'importar' && primeiro && values.documento) await importar(primeiro, values.documento);
    else if (comando === 'importar-pasta' && primeiro && values.documento) {
      return await importarPasta(primeiro, values.documento);
    } else if (comando === 'conferir' && primeiro) {
      descrever(primeiro, await analisador.analisar(await readFile(primeiro), opcoes));
    } else if (comando === 'mapa' && primeiro && segundo && values.gravar) {
      const { edicao } = await tratarModelo.abrir(primeiro);
      await tratarModelo.editarMapa(primeiro, edicao, JSON.parse(await readFile(segundo, 'utf8')));
      dizer('Mapa gravado.');
    } else if (comando === 'mapa' && primeiro && segundo) {
      const { mapa } = await tratarModelo.abrir(primeiro);
      await writeFile(segundo, `${JSON.stringify(mapa, null, 2)}\n`);
    } else if (comando === 'previa' && primeiro && segundo) {
      const { pdf, naoCabem } = await tratarModelo.previa(primeiro);
      await writeFile(segundo, pdf);
      for (const campo of naoCabem) dizer(`  não cabe: ${campo}`);
    } else if (comando === 'ativar' && primeiro) await ativar(primeiro);
    else {
      dizer(USO);
      return 2;
    }
    return 0;
  } catch (error) {
    recusar(error);
    return 1;
  }
}
