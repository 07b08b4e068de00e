import { ACESSO } from '../acesso.ts';

describe('a tabela de acesso', () => {
  it.each(['validarPedido', 'validarProcesso', 'medirTextos', 'emitirDocumentos', 'emitirLote', 'baixarDocumento'])(
    '%s, que dispõe ou imprime folhas, tem ritmo',
    (operacao) => {
      expect(ACESSO[operacao]?.ritmo).toMatch(/^(emissao|lote)$/);
    },
  );
});
