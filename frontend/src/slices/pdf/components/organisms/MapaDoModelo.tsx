'use client';

import { useState } from 'react';
import { Button, ButtonLink } from '@/shared/components/atoms/Button';
import { Card } from '@/shared/components/atoms/Card';
import { Select } from '@/shared/components/atoms/Select';
import { Alert } from '@/shared/components/molecules/Alert';
import { useAvisoAoSair } from '@/shared/hooks/use-aviso-ao-sair';
import { toast } from '@/shared/hooks/use-toasts';
import { ApiProblem } from '@/shared/services/api-problem';
import { type ModeloImportado, modelosService } from '../../services/modelos-service';
import { useComparacao } from '../../services/use-modelos';
import { comDestino, destinoDe, destinosDe, linhasDoMapa } from '../../utils/mapa';
import { resumoDasMudancas } from '../../utils/mudancas';
import { RecusaDoModelo } from '../molecules/RecusaDoModelo';
import { RelatorioDoPortao } from '../molecules/RelatorioDoPortao';

interface MapaDoModeloProps {
  modelo: ModeloImportado;
  onMudou: (modelo: ModeloImportado) => void;
}

/** Which field of a packet goes where in the form; then how it looks, then into force. */
export function MapaDoModelo({ modelo, onMudou }: MapaDoModeloProps) {
  const [mapa, setMapa] = useState(modelo.mapa);
  const [busy, setBusy] = useState<'salvar' | 'previa' | 'ativar'>();
  const [problem, setProblem] = useState<ApiProblem>();
  const isRascunho = modelo.situacao === 'rascunho';
  const linhas = linhasDoMapa(modelo, mapa);
  const { data: comparacao } = useComparacao(modelo.id);
  useAvisoAoSair(isRascunho && mapa !== modelo.mapa);

  const run = async (what: NonNullable<typeof busy>, work: () => Promise<void>) => {
    setBusy(what);
    setProblem(undefined);
    try {
      await work();
    } catch (error) {
      setProblem(ApiProblem.from(error));
    } finally {
      setBusy(undefined);
    }
  };

  const salvo = async (): Promise<ModeloImportado> => {
    if (!isRascunho || mapa === modelo.mapa) return modelo;
    const editado = await modelosService.salvarMapa(modelo, mapa);
    setMapa(editado.mapa);
    onMudou(editado);
    return editado;
  };

  const previa = () =>
    run('previa', async () => {
      await salvo();
      const url = URL.createObjectURL(new Blob([await modelosService.previa(modelo.id)], { type: 'application/pdf' }));
      window.open(url, '_blank', 'noopener');
      setTimeout(() => URL.revokeObjectURL(url), 60_000);
    });
  const salvar = () =>
    run('salvar', async () => {
      await salvo();
      toast.success('Mapa salvo.');
    });
  const ativar = () =>
    run('ativar', async () => {
      onMudou(await modelosService.ativar(await salvo()));
      toast.success('Formulário em vigor: os próximos pacotes já saem com ele.');
    });
  const dispensar = () => setMapa({ ...mapa, dispensados: [...new Set([...mapa.dispensados, ...modelo.semDestino])] });

  return (
    <div className="grid gap-5">
      <RelatorioDoPortao modelo={modelo} />
      {comparacao?.anterior && (
        <Alert
          title={`Nova versão de “${comparacao.anterior.titulo}”, versão ${comparacao.anterior.numero}`}
          action={
            <ButtonLink href={`/modelos?id=${modelo.id}&comparar=1`} size="sm" data-testid="pdf-mapa-comparar">
              Comparar lado a lado
            </ButtonLink>
          }
          data-testid="pdf-mapa-anterior"
        >
          {resumoDasMudancas(comparacao)}.
        </Alert>
      )}
      {problem && <RecusaDoModelo problem={problem} data-testid="pdf-mapa-problema" />}
      <Card className="overflow-x-auto">
        <table className="w-full text-left">
          <caption className="sr-only">Campos do formulário e o que os preenche</caption>
          <thead className="border-b border-line text-sm text-ink-3">
            <tr>
              {['Campo do formulário', 'No papel', 'Páginas', 'Preenchido com'].map((titulo) => (
                <th key={titulo} scope="col" className="px-4 py-2 font-medium">
                  {titulo}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="divide-y divide-line-2">
            {linhas.map((linha) => (
              <tr key={linha.chave} data-testid="pdf-mapa-linha">
                <td className="px-4 py-1.5">
                  {linha.origem}
                  {linha.estado !== undefined && <span className="text-ink-3"> = {linha.estado}</span>}
                </td>
                <td className="px-4 py-1.5 text-ink-2">
                  {linha.rotulo} <span className="text-ink-3">{linha.aceita}</span>
                </td>
                <td className="px-4 py-1.5">{linha.paginas}</td>
                <td className="min-w-56 px-4 py-1.5">
                  <Select
                    aria-label={`${linha.origem}${linha.estado === undefined ? '' : ` = ${linha.estado}`}: preenchido com`}
                    options={destinosDe(modelo, linha)}
                    placeholder="Deixar em branco"
                    value={destinoDe(linha.ligacao)}
                    disabled={!isRascunho}
                    onChange={({ target }) => setMapa(comDestino(mapa, linha, target.value))}
                    data-testid="pdf-mapa-destino"
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Card>
      {isRascunho && modelo.semDestino.length > 0 && (
        <Alert
          tone="warning"
          title="Estes campos do documento não têm lugar no formulário e não serão impressos"
          action={
            <Button size="sm" onClick={dispensar} data-testid="pdf-mapa-dispensar">
              Dispensar estes campos
            </Button>
          }
          data-testid="pdf-mapa-sem-destino"
        >
          {modelo.semDestino.filter((campo) => !mapa.dispensados.includes(campo)).join(', ') || 'Todos dispensados.'}
        </Alert>
      )}
      <div className="flex flex-wrap gap-2">
        {isRascunho && (
          <Button onClick={() => void salvar()} loading={busy === 'salvar'} data-testid="pdf-mapa-salvar">
            Salvar mapa
          </Button>
        )}
        <Button onClick={() => void previa()} loading={busy === 'previa'} data-testid="pdf-mapa-previa">
          Ver prévia com dados de teste
        </Button>
        {modelo.situacao !== 'ativo' && (
          <Button
            variant="primary"
            onClick={() => void ativar()}
            loading={busy === 'ativar'}
            data-testid="pdf-mapa-ativar"
          >
            Pôr em vigor
          </Button>
        )}
      </div>
    </div>
  );
}
