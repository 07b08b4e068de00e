import { parseCid } from '@autocusto/dominio/comum/cid.ts';
import type { CatalogoRepository } from '../application/ports/catalogo-repository.ts';
import type { Doenca } from '@autocusto/dominio/processos/catalogo.ts';
import { makeMemoriaDoCatalogo } from '../infrastructure/persistence/catalogo/memoria-do-catalogo.ts';

const G35 = parseCid('G35');

describe('memória do catálogo', () => {
  const cenario = () => {
    const estado = { agora: 0, versao: 'carga 1', nome: 'Esclerose múltipla', leituras: 0 };
    // Only what the test reads; the rest of the port is never called.
    const catalogo = {
      findDoenca: async (): Promise<Doenca> => {
        estado.leituras++;
        return { cid: G35, nome: estado.nome, categoria: 'G35', sexo: null };
      },
    } as unknown as CatalogoRepository;
    return { estado, lembrado: makeMemoriaDoCatalogo(() => estado.agora)(catalogo, async () => estado.versao) };
  };

  it('lê cada fato uma vez por carga', async () => {
    const { estado, lembrado } = cenario();
    await lembrado.findDoenca(G35);
    await lembrado.findDoenca(G35);
    await lembrado.findDoenca(parseCid('G40.0'));
    expect(estado.leituras).toBe(2);
  });

  it('esquece tudo quando há outra carga, segundos depois dela', async () => {
    const { estado, lembrado } = cenario();
    await lembrado.findDoenca(G35);
    Object.assign(estado, { versao: 'carga 2', nome: 'Nome novo' });
    expect((await lembrado.findDoenca(G35))?.nome).toBe('Esclerose múltipla');
    estado.agora = 5_000;
    expect((await lembrado.findDoenca(G35))?.nome).toBe('Nome novo');
  });

  it('não lembra o que falhou', async () => {
    let tentativas = 0;
    const catalogo = {
      findDoenca: async () => {
        if (tentativas++ === 0) throw new Error('conexão perdida');
        return undefined;
      },
    } as unknown as CatalogoRepository;
    const instavel = makeMemoriaDoCatalogo(() => 0)(catalogo, async () => 'carga');
    await expect(instavel.findDoenca(G35)).rejects.toThrow('conexão perdida');
    await expect(instavel.findDoenca(G35)).resolves.toBeUndefined();
  });
});
