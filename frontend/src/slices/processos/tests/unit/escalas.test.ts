import { escalasExigidas } from '@autocusto/dominio/processos/catalogo.ts';
import { camposPedidos, exigenciasDoCaso, respostasDaApi, respostasParaApi, total } from '../../utils/escalas';
import { protocoloDoCaso, medicamentosOfertados, nomeDoMedicamento, viaUsual } from '../../utils/medicamentos';
import { EVA, LANSS, umaDoenca, umaExigencia, umCampo, umMedicamento, umProtocolo } from './mothers';

describe('escalas', () => {
  it('somam o que foi respondido e dizem quanto falta', () => {
    expect(total(LANSS, { q1: '5' })).toEqual({ pontos: 5, maximo: 10, respondidos: 1, itens: 2 });
    expect(total(LANSS, undefined)).toEqual({ pontos: 0, maximo: 10, respondidos: 0, itens: 2 });
  });

  it('zero é resposta, em branco não é', () => {
    const emBranco = { edss: '', cdr: null, meem: { leitura: '' }, cdr_dominios: { lar: null } };
    expect(respostasParaApi({ lanss: { q1: '0', q2: '', q3: null }, eva: '0', ...emBranco })).toEqual({
      lanss: { q1: 0 },
      eva: 0,
    });
  });

  it('levam a data em que foram avaliadas', () => {
    expect(respostasParaApi({ edss: '3.5', edss_data: '10/01/2026', cdr_dominios: { lar: '0.5' } })).toEqual({
      edss: '3.5',
      edss_data: '2026-01-10',
      cdr_dominios: { lar: '0.5' },
    });
    expect(respostasDaApi({ edss_data: '2026-01-10', lanss: { q1: 0 } })).toEqual({
      edss_data: '10/01/2026',
      lanss: { q1: '0' },
    });
  });

  it('são pedidas pela fase e pelos medicamentos do pedido', () => {
    const meem = umaExigencia({ escala: 'meem', substancias: ['donepezila'] });
    const eva = umaExigencia({ escala: 'eva', fase: 'renovacao', obrigatoriedade: 'criterio_prescritor' });
    const protocolo = umProtocolo({ campos: [umCampo({ nome: 'meem' }), EVA], documentos: [meem, eva] });
    const nomes = (...pedido: [string[], 'solicitacao' | 'renovacao']) =>
      camposPedidos(protocolo, ...pedido).map(({ nome }) => nome);

    expect(nomes(['donepezila'], 'solicitacao')).toEqual(['meem']);
    expect(nomes(['memantina'], 'solicitacao')).toEqual([]);
    expect(nomes(['memantina'], 'renovacao')).toEqual(['eva']);
    expect([...escalasExigidas(exigenciasDoCaso(protocolo, ['donepezila'], 'solicitacao'))]).toEqual(['meem']);
    expect([...escalasExigidas(exigenciasDoCaso(protocolo, ['donepezila'], 'renovacao'))]).toEqual([]);
  });
});

describe('medicamentos', () => {
  it('o nome como no LME e a via usual da apresentação', () => {
    expect(nomeDoMedicamento(umMedicamento())).toBe('Fingolimode 0,5 mg');
    expect(
      [
        'comprimido revestido',
        'solução injetável (via subcutânea)',
        'pó inalante',
        'injetável (frasco)',
        'outra coisa',
      ].map(viaUsual),
    ).toEqual(['oral', 'subcutânea', 'inalatória', '', '']);
  });

  it('oferece os do protocolo antes dos que só o SIGTAP aceita, e os não vigentes no fim', () => {
    const doenca = umaDoenca({
      protocolos: [
        umProtocolo({
          medicamentos: [
            umMedicamento({ id: 'z', nome: 'z', vigente: false }),
            umMedicamento({ id: 'b', nome: 'b', origem: 'sigtap' }),
            umMedicamento({ id: 'c', nome: 'c' }),
          ],
        }),
      ],
      medicamentosSemProtocolo: [umMedicamento({ id: 'a', nome: 'a', origem: 'sigtap' })],
    });
    expect(medicamentosOfertados(doenca, '').map(({ id }) => id)).toEqual(['c', 'a', 'b', 'z']);
    expect(medicamentosOfertados(undefined, '')).toEqual([]);
  });

  it('o protocolo que virou outro não pede escolha: vale o vigente, e o antigo só pelo nome', () => {
    const retirada = {
      ...{ desde: '2022-11-07', substituidoPor: ['novo'], motivo: 'Fundido.', fonte: 'teste' },
      certeza: 'alta' as const,
    };
    const novo = umProtocolo({ id: 'novo' });
    const velho = umProtocolo({ id: 'velho', retirada });
    const doenca = umaDoenca({ protocolos: [novo, velho] });
    expect(protocoloDoCaso(doenca, '')?.id).toBe('novo');
    expect(protocoloDoCaso(doenca, 'velho')?.id).toBe('velho');
    expect(protocoloDoCaso(umaDoenca({ protocolos: [novo, umProtocolo({ id: 'outro' })] }), '')).toBeUndefined();
  });
});
