import { readFile, stat } from 'node:fs/promises';
import {
  arquivosDaPasta,
  arquivosDoZip,
  type makePacotesDoCatalogo,
  PacoteDesconhecidoError,
  PacoteRecusadoError,
} from '../backend/slices/processos/index.ts';

const USO = `Pacotes do catálogo:
  npm run catalogo -- listar
  npm run catalogo -- importar PASTA|PACOTE.zip      confere e guarda; nada muda no que está em vigor
  npm run catalogo -- diferencas NOME [CONTRA]       contra o que está em vigor, ou contra outro guardado
  npm run catalogo -- ativar NOME
  npm run catalogo -- voltar                         desfaz a última ativação
  npm run catalogo -- assinar PASTA                  refaz pacote.json e assinatura com a chave desta instalação`;

/** Answers the exit code. */
export async function comandoDoCatalogo(
  [comando, primeiro, segundo]: readonly string[],
  pacotes: ReturnType<typeof makePacotesDoCatalogo>,
  dizer: (linha: string) => void,
): Promise<number> {
  try {
    if (comando === 'listar') return await listar();
    if (comando === 'voltar') {
      dizer(`De novo em vigor: ${await pacotes.voltar()}.`);
      return 0;
    }
    if (primeiro) {
      if (comando === 'importar') return await importar(primeiro);
      if (comando === 'diferencas') return await diferencas(primeiro, segundo);
      if (comando === 'ativar') {
        await pacotes.ativar(primeiro);
        dizer(`Em vigor: ${primeiro}. O servidor percebe em segundos.`);
        return 0;
      }
    }
  } catch (error) {
    if (!(error instanceof PacoteRecusadoError || error instanceof PacoteDesconhecidoError)) throw error;
    dizer(error.message);
    return 1;
  }
  dizer(USO);
  return 2;

  async function listar(): Promise<number> {
    const { guardados, emVigor } = await pacotes.listar();
    for (const { tipo, nome, sha256 } of guardados) {
      const marca = emVigor[tipo]?.sha256 === sha256 ? '*' : ' ';
      dizer(`${marca} ${nome} (${tipo}, SHA-256 ${sha256.slice(0, 16)}…)`);
    }
    dizer('* em vigor');
    return 0;
  }

  async function importar(caminho: string): Promise<number> {
    const lugar = await stat(caminho).catch(() => undefined);
    if (!lugar) throw new PacoteDesconhecidoError(`Não há pasta nem arquivo em ${caminho}.`);
    const arquivos = lugar.isDirectory()
      ? await arquivosDaPasta(caminho)
      : await arquivosDoZip(await readFile(caminho));
    const { pacote, novo, semMedicamento } = await pacotes.importar(arquivos);
    dizer(novo ? `Importado: ${pacote.nome} (SHA-256 ${pacote.sha256}).` : `${pacote.nome} já estava guardado.`);
    if (semMedicamento.length > 0) {
      dizer(`Códigos sem medicamento no catálogo, que não serão oferecidos: ${semMedicamento.join(', ')}`);
    }
    dizer(`Para pô-lo em vigor: npm run catalogo -- ativar ${pacote.nome}`);
    return 0;
  }

  async function diferencas(nome: string, contra?: string): Promise<number> {
    const encontradas = await pacotes.diferencas(nome, contra);
    for (const { arquivo, chave: linha, mudanca, de, para } of encontradas) {
      dizer(`${arquivo} ${linha} ${mudanca}: ${de || '–'} → ${para || '–'}`);
    }
    dizer(`${encontradas.length} diferenças.`);
    return 0;
  }
}
