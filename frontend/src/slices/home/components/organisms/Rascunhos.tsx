'use client';

import Link from 'next/link';
import { useState } from 'react';
import { Trash2 } from 'lucide-react';
import { Badge } from '@/shared/components/atoms/Badge';
import { Button } from '@/shared/components/atoms/Button';
import { Card } from '@/shared/components/atoms/Card';
import { Lista } from '@/shared/components/molecules/Lista';
import { Dialog } from '@/shared/components/organisms/Dialog';
import { toast } from '@/shared/hooks/use-toasts';
import { ApiProblem } from '@/shared/services/api-problem';
import { useDescartarRascunho, useRascunhos, type RascunhoResumido, haQuanto } from '@/slices/processos';

interface Linha {
  id: string;
  titulo: string;
  cid: string;
  edita: boolean;
  salvoEm: Date;
  href: string;
}

/** Work begun and not yet saved as a processo. Nothing to show is nothing to say. */
export function Rascunhos() {
  const rascunhos = useRascunhos();
  const descartar = useDescartarRascunho();
  const [aDescartar, setADescartar] = useState<Linha>();
  const [ocupado, setOcupado] = useState(false);
  const linhas = rascunhos.data?.flatMap(paraLinha);
  const quantos = linhas?.length ?? 0;

  const confirmar = async () => {
    if (!aDescartar) return;
    setOcupado(true);
    try {
      await descartar(aDescartar.id);
      setADescartar(undefined);
    } catch (error) {
      toast.error(ApiProblem.from(error).sentence);
    } finally {
      setOcupado(false);
    }
  };

  return (
    <Card className="overflow-hidden" aria-labelledby="home-rascunhos">
      <h2 id="home-rascunhos" className="flex items-center gap-2 px-4 pt-3.5 pb-2.5 text-lg font-bold">
        Rascunhos
        {quantos > 0 && <Badge count={quantos} label="rascunhos" />}
      </h2>
      <Lista
        leitura={{ ...rascunhos, data: linhas }}
        o="os rascunhos"
        vazia={<p className="px-4 pb-4 text-ink-3">Nenhum. O que você começa e não termina fica guardado aqui.</p>}
        data-testid="home-rascunhos"
      >
        {(itens) => (
          <ul>
            {itens.map((linha) => (
              <li key={linha.id} className="flex items-center gap-2 border-t border-line-2 pr-2 hover:bg-bg">
                <Link
                  href={linha.href}
                  data-testid="home-rascunhos-abrir"
                  className="min-w-0 flex-1 px-4 py-3 -outline-offset-2"
                >
                  <span className="font-medium text-ink">{linha.titulo}</span>
                  <span className="text-ink-2"> · {linha.cid}</span>
                  <span className="block text-sm text-ink-3">
                    {linha.edita ? 'edição de um processo' : 'processo novo'} · salvo {haQuanto(linha.salvoEm)}
                  </span>
                </Link>
                <Button
                  variant="ghost"
                  size="icon"
                  aria-label={`Descartar o rascunho de ${linha.titulo}`}
                  data-testid="home-rascunhos-descartar"
                  onClick={() => setADescartar(linha)}
                  icon={<Trash2 aria-hidden className="size-4" />}
                />
              </li>
            ))}
          </ul>
        )}
      </Lista>
      <Dialog
        open={aDescartar !== undefined}
        onOpenChange={(open) => !open && setADescartar(undefined)}
        title="Descartar este rascunho?"
        description={aDescartar && `${aDescartar.titulo} · ${aDescartar.cid}. O que foi digitado nele se perde.`}
        data-testid="home-rascunhos-confirmar"
        footer={
          <>
            <Button onClick={() => setADescartar(undefined)} data-testid="home-rascunhos-manter">
              Manter
            </Button>
            <Button
              variant="danger"
              loading={ocupado}
              onClick={() => void confirmar()}
              data-testid="home-rascunhos-descartar-sim"
            >
              Descartar
            </Button>
          </>
        }
      />
    </Card>
  );
}

function paraLinha(rascunho: RascunhoResumido): Linha[] {
  const { id, cid, processoId, pacienteNome, pacienteCpf } = rascunho;
  if (!cid) return []; // of something else than a form
  return [
    {
      ...{ id, cid },
      titulo: pacienteNome?.trim() || pacienteCpf || 'Paciente sem nome',
      edita: Boolean(processoId),
      salvoEm: new Date(rascunho.atualizadoEm),
      href: processoId ? `/processos/formulario?processo=${processoId}` : `/processos/formulario?rascunho=${id}`,
    },
  ];
}
