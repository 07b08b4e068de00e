import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CASES } from '../bench/packets.ts';
import { makeAbrirDocumento } from '../application/use-cases/abrir-documento.ts';
import { type Pacote, REVISAO_DO_MOTOR } from '../domain/pacote.ts';
import type { TemplateDescription } from '../domain/template-description.ts';
import { MODELOS } from '../infrastructure/modelos/modelos.ts';
import { isVersaoAnterior, makeVersoes, nomeDoArquivo, PASTA_DAS_VERSOES } from '../infrastructure/modelos/versoes.ts';
import { makeMotor } from '../infrastructure/motor/motor.ts';
import { complaintsOf } from './motor-tools.ts';

const ler = (nome: string) => readFileSync(new URL(nome, PASTA_DAS_VERSOES), 'utf8');
const hashDe = (texto: string) => createHash('sha256').update(texto).digest('hex');
const registro = JSON.parse(ler('registro.json')) as Record<string, string>;

/** What a document would be registered with, were its version the one that it says. */
const divergem = (modelos: readonly TemplateDescription[]) =>
  modelos.filter((modelo) => registro[nomeDoArquivo(modelo)] !== hashDe(JSON.stringify(modelo))).map(({ id }) => id);

describe('as versões dos nossos documentos', () => {
  it('estão registradas: um documento que muda leva outro número e `npm run modelos:registrar`', () => {
    expect(divergem(MODELOS)).toEqual([]);
  });

  it('que mudam sem outro número são vistas', () => {
    expect(divergem(MODELOS.map((modelo) => ({ ...modelo, titulo: `${modelo.titulo}.` })))).toHaveLength(
      MODELOS.length,
    );
  });

  it('registradas não mudam mais, e nenhuma se perde', () => {
    const arquivos = readdirSync(PASTA_DAS_VERSOES).filter((nome) => nome !== 'registro.json');
    expect(arquivos.toSorted()).toEqual(Object.keys(registro).toSorted());
    for (const nome of arquivos) expect({ nome, hash: hashDe(ler(nome)) }).toEqual({ nome, hash: registro[nome] });
  });

  it('o que o motor escreve é o que escrevia quando os pacotes foram emitidos', () => {
    // Another hash here means that no issued packet can be reprinted byte for byte: only with a way back for those.
    const primeiras = MODELOS.map(({ id }) => JSON.parse(ler(`${id}-1.json`)) as TemplateDescription);
    const motor = makeMotor(primeiras);
    const packet13 = comoNasPrimeiras(CASES.packet13);
    expect(motor.renderNow(packet13).sha256).toBe(PACKET13);
    expect(motor.renderNow({ ...packet13, motor: 2 }).sha256).toBe(PACKET13_NA_REVISAO_2);
    expect(motor.renderNow({ ...packet13, motor: 1 }).sha256).toBe(PACKET13);
    expect(REVISAO_DO_MOTOR).toBe(2);
  });

  it('desde a revisão 2 do motor, o diálogo de impressão não reduz a folha', () => {
    const motor = makeMotor(MODELOS);
    const [antes, agora] = [CASES.lme, { ...CASES.lme, motor: REVISAO_DO_MOTOR }].map((pacote) =>
      Buffer.concat(motor.renderNow(pacote).partes),
    );
    expect(agora!.toString('latin1')).toContain('/ViewerPreferences<</DisplayDocTitle true/PrintScaling/None>>');
    expect(antes!.toString('latin1')).not.toContain('PrintScaling');
    expect(complaintsOf(agora!)).toEqual([]);
  });
});

/** Their labels stood on the sheet, and the LME had the clinic's address below its frame. */
function comoNasPrimeiras({ documentos, emitidoEm }: Pacote): Pacote {
  const endereco = documentos.find(({ modelo }) => modelo === 'receita_simples')?.valores['endereco_clinica'] ?? '';
  return {
    emitidoEm,
    documentos: documentos.map(({ modelo, titulo, valores }) => ({
      ...{ modelo, titulo },
      valores: {
        ...valores,
        ...(modelo === 'lme' && { endereco_clinica: endereco }),
      },
    })),
  };
}

const PACKET13_NA_REVISAO_2 = '76683b7a06b5c80c83537447f92a86bbc6c50c9b27ab241b3b43cb33f1ac2b53';
const PACKET13 = '680dcb907fe7be71f34f09052a2e7f87c7e0742914b7866e853cb0c1b96dcfa2';

describe('a reimpressão depois de uma versão nova', () => {
  const pacote: Pacote = CASES.lme;
  const mudado = MODELOS.map((modelo) => (modelo.id === 'lme' ? comOutroTitulo(modelo) : modelo));
  const original = makeMotor(MODELOS);
  const emitido = { pacote, sha256: original.renderNow(pacote).sha256, versoes: { lme: original.get('lme')! } };

  function abrir(versoes: typeof emitido.versoes | undefined, pasta?: URL) {
    const motor = makeMotor(mudado);
    const { sha256 } = emitido;
    const abrirDocumento = makeAbrirDocumento({
      buffers: { kind: 'memory', put: async () => {}, get: async () => undefined, close: async () => {} },
      renderer: motor,
      versoes: makeVersoes({ motor, ...(pasta && { pasta }) }),
      documentos: { find: async () => ({ pacote, sha256, ...(versoes && { versoes }) }) },
    });
    return { motor, abrir: () => abrirDocumento('u' as never, 'd') };
  }

  it('sai byte a byte como foi emitida, e o pacote novo sai pela versão nova', async () => {
    const cena = abrir(emitido.versoes);
    expect((await cena.abrir()).bytes).toBeGreaterThan(1000);
    expect((await cena.abrir()).bytes).toBeGreaterThan(1000);
    expect(cena.motor.renderNow(pacote).sha256).not.toBe(emitido.sha256);
    expect(cena.motor.list().filter(({ id }) => isVersaoAnterior(id))).toHaveLength(1);
  });

  it('é recusada quando a versão não foi guardada, ou não é a que foi', async () => {
    await expect(abrir(undefined).abrir()).rejects.toMatchObject({ code: 'reimpressao_divergente' });
    const vazia = mkdtempSync(join(tmpdir(), 'versoes-'));
    await expect(abrir(emitido.versoes, pathToFileURL(`${vazia}/`)).abrir()).rejects.toMatchObject({
      code: 'reimpressao_divergente',
    });
    writeFileSync(join(vazia, nomeDoArquivo(MODELOS[0]!)), JSON.stringify(comOutroTitulo(MODELOS[0]!)));
    await expect(abrir(emitido.versoes, pathToFileURL(`${vazia}/`)).abrir()).rejects.toMatchObject({
      code: 'reimpressao_divergente',
    });
  });
});

function comOutroTitulo(modelo: TemplateDescription): TemplateDescription {
  const [primeira, ...outras] = modelo.pages;
  const linha = { type: 'line', x1: 10, y1: 10, x2: 90, y2: 10, thickness: 1 } as const;
  return {
    ...modelo,
    versao: modelo.versao + 1,
    pages: [{ ...primeira!, drawings: [...primeira!.drawings, linha] }, ...outras],
  };
}
