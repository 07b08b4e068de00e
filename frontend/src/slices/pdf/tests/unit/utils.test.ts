import { documentoDaPagina, indice, nomeDoArquivo } from '../../utils/indice';
import { escalaDoBitmap, limitar, passo } from '../../utils/zoom';

describe('índice do pacote', () => {
  const itens = indice([
    { titulo: 'LME', motivo: 'Sempre', paginas: 1 },
    { titulo: 'Receitas', motivo: 'Seis meses', paginas: 6 },
    { titulo: 'TER', motivo: '1ª solicitação', paginas: 2 },
  ]);

  it('diz em que página cada documento começa', () => {
    expect(itens.map(({ pagina }) => pagina)).toEqual([1, 2, 8]);
    expect(documentoDaPagina(itens, 7)?.titulo).toBe('Receitas');
    expect(documentoDaPagina([], 1)).toBeUndefined();
  });

  it('dá ao arquivo um nome sem dado de ninguém', () => {
    expect([nomeDoArquivo('2026-01-31'), nomeDoArquivo(undefined)]).toEqual([
      'autocusto-2026-01-31.pdf',
      'autocusto.pdf',
    ]);
  });
});

describe('zoom', () => {
  it('anda em passos e fica nos limites', () => {
    expect([passo(1, 1), passo(1, -1), passo(1.03, 1), passo(4, 1), passo(0.5, -1)]).toEqual([1.1, 0.9, 1.1, 4, 0.5]);
    expect([limitar(9), limitar(0.1)]).toEqual([4, 0.4]);
  });

  it('não desenha mais pontos do que um celular aguenta', () => {
    expect(escalaDoBitmap(595, 595, 2)).toBe(2);
    expect(escalaDoBitmap(2000, 595, 3) * 595).toBeCloseTo(2600);
  });
});
