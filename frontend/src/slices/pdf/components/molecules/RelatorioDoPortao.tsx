import { Alert } from '@/shared/components/molecules/Alert';
import type { ModeloImportado } from '../../services/modelos-service';
import { quantos } from '../../utils/quantos';
import { AvisosDoPortao, haAvisos } from './AvisosDoPortao';

/** What the gate noticed in a form that it let in. */
export function RelatorioDoPortao({ modelo }: { modelo: ModeloImportado }) {
  const tamanho = `${quantos(modelo.paginas, 'página')}, ${quantos(modelo.campos.length, 'campo')}`;
  return (
    <Alert
      tone={haAvisos(modelo) ? 'warning' : 'success'}
      title={`${tamanho}. SHA-256 do arquivo: ${modelo.arquivoSha256.slice(0, 16)}…`}
      data-testid="pdf-mapa-relatorio"
    >
      {haAvisos(modelo) && <AvisosDoPortao {...modelo} />}
    </Alert>
  );
}
