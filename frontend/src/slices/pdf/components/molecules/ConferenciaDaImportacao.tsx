import { Button } from '@/shared/components/atoms/Button';
import { Alert } from '@/shared/components/molecules/Alert';
import type { Analise } from '../../services/modelos-service';
import { resumoDasMudancas } from '../../utils/mudancas';
import { quantos } from '../../utils/quantos';
import { AvisosDoPortao } from './AvisosDoPortao';

interface ConferenciaDaImportacaoProps {
  analise: Analise;
  importando: boolean;
  onImportar: () => void;
  onDesistir: () => void;
}

/** What the form brings and leaves out, before anything of it is kept. */
export function ConferenciaDaImportacao(props: ConferenciaDaImportacaoProps) {
  const { analise, importando, onImportar, onDesistir } = props;
  const { anterior, semDestino } = analise;
  return (
    <Alert
      tone="warning"
      title={`Confira antes de importar: ${quantos(analise.paginas, 'página')}, ${quantos(analise.campos.length, 'campo')}`}
      data-testid="pdf-importar-conferencia"
      action={
        <div className="flex flex-wrap gap-2">
          <Button variant="primary" onClick={onImportar} loading={importando} data-testid="pdf-importar-confirmar">
            Importar assim
          </Button>
          <Button onClick={onDesistir} aria-disabled={importando || undefined} data-testid="pdf-importar-desistir">
            Não importar
          </Button>
        </div>
      }
    >
      <AvisosDoPortao {...analise} />
      {anterior && (
        <p className="mt-1">
          Nova versão de <strong>{anterior.titulo}</strong> (versão {anterior.numero}), da qual traz o mapa:{' '}
          {resumoDasMudancas(analise)}.
        </p>
      )}
      {semDestino.length > 0 && (
        <p className="mt-1">
          {semDestino.length === 1 ? 'Fica por ligar' : 'Ficam por ligar'} {quantos(semDestino.length, 'campo')} do
          documento, na próxima tela.
        </p>
      )}
    </Alert>
  );
}
