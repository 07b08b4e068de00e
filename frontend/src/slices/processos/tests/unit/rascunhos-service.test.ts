import { fakeApi } from '@/shared/tests/helpers/fake-api';
import { paraSnake } from '@autocusto/dominio/comum/caso.ts';
import { rascunhosService } from '../../services/rascunhos-service';
import { umRascunhoDaLista } from './api-de-teste';

describe('os rascunhos', () => {
  it('vêm todos, página a página: o que não se acha se começa outra vez', async () => {
    const pagina = (quantos: number, proximoCursor: string | null) => ({
      body: paraSnake({ itens: Array.from({ length: quantos }, () => umRascunhoDaLista()), proximoCursor }),
    });
    const api = fakeApi({
      'GET /processos/rascunhos': (_chamada, vez) => (vez === 1 ? pagina(100, 'c1') : pagina(1, null)),
    });
    expect(await rascunhosService.listar()).toHaveLength(101);
    expect(api.de('GET /processos/rascunhos')).toHaveLength(2);
  });
});
