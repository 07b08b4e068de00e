'use client';

import { Suspense, useState } from 'react';
import { useRouter } from 'next/navigation';
import { PencilLine, Printer, RotateCw } from 'lucide-react';
import { Button, ButtonLink } from '@/shared/components/atoms/Button';
import { Card } from '@/shared/components/atoms/Card';
import { EmptyState } from '@/shared/components/molecules/EmptyState';
import { Recurso } from '@/shared/components/molecules/Recurso';
import { RenovarDialog, type RenovarAlvo } from '../components/organisms/RenovarDialog';
import { AppShell } from '@/shared/components/templates/AppShell';
import { ContentSkeleton } from '@/shared/components/templates/ShellSkeleton';
import { AuthGuard } from '@/shared/components/guards/AuthGuard';
import { SO_O_MEDICO_EMITE, usePodeEmitir } from '@/shared/hooks/use-pode-emitir';
import { useQueryParam } from '@/shared/hooks/use-query-param';
import { espera } from '@/shared/utils/leitura';
import { CompararRevisoes } from '../components/organisms/CompararRevisoes';
import { DiferencasDoProcesso } from '../components/organisms/DiferencasDoProcesso';
import { LinhaDoTempo } from '../components/organisms/LinhaDoTempo';
import { ResumoDoProcesso } from '../components/organisms/ResumoDoProcesso';
import { useEmitir, useRenovarEEmitir } from '../hooks/use-renovar-e-emitir';
import { conferirEmissao, conferirRenovacao } from '../services/conferir-emissao';
import { useHistorico, useProcesso } from '../services/use-processos';
import { revisoesDoProcesso } from '../services/use-revisoes';
import type { DocumentoEmitido, Processo } from '../services/tipos';

export default function DetalhePage() {
  return (
    <AuthGuard>
      <Suspense>
        <Detalhe />
      </Suspense>
    </AuthGuard>
  );
}

function Detalhe() {
  const id = useQueryParam('id');
  return (
    <Recurso
      leitura={useProcesso(id)}
      o="o processo"
      tela
      carregando={<ContentSkeleton />}
      ausente={
        <EmptyState
          tone="error"
          title="Este processo não existe"
          action={
            <ButtonLink href="/processos" variant="primary" data-testid="processos-detalhe-lista">
              Ver seus processos
            </ButtonLink>
          }
        >
          O endereço pode estar incompleto.
        </EmptyState>
      }
      renderMoldura={(conteudo) => <AppShell title="Processo">{conteudo}</AppShell>}
      data-testid="processos-detalhe"
    >
      {(processo) => <Aberto processo={processo} />}
    </Recurso>
  );
}

function Aberto({ processo }: { processo: Processo }) {
  const { id, paciente, cid, doencaNome } = processo;
  const historico = useHistorico(id);
  const router = useRouter();
  const renovar = useRenovarEEmitir();
  const emitir = useEmitir();
  const [comparada, setComparada] = useState<number>();
  const podeEmitir = usePodeEmitir();
  const bloqueio = podeEmitir ? {} : { 'aria-disabled': true, 'aria-describedby': 'processo-so-o-medico' };
  const [acao, setAcao] = useState<'renovar' | 'emitir'>();

  const ultimaData = historico.data?.documentos[0]?.data ?? null;
  const alvo: RenovarAlvo = { processoId: id, titulo: `${paciente.nome} · ${cid}`, ultimaData };
  const ver = (documento: DocumentoEmitido) => router.push(`/pdf/ver?id=${documento.id}&processo=${id}`);
  const editar = () => router.push(`/processos/formulario?processo=${id}`);

  return (
    <AppShell
      title={paciente.nome}
      description={`${cid} · ${doencaNome}`}
      actions={
        <>
          <ButtonLink
            href={`/processos/formulario?processo=${id}`}
            icon={<PencilLine aria-hidden className="size-4" />}
            data-testid="processos-detalhe-editar"
          >
            Editar
          </ButtonLink>
          <Button
            icon={<Printer aria-hidden className="size-4" />}
            {...bloqueio}
            onClick={() => podeEmitir && setAcao('emitir')}
            data-testid="processos-detalhe-emitir"
          >
            Emitir
          </Button>
          <Button
            variant="primary"
            icon={<RotateCw aria-hidden className="size-4" />}
            {...bloqueio}
            onClick={() => podeEmitir && setAcao('renovar')}
            data-testid="processos-detalhe-renovar"
          >
            Renovar
          </Button>
          {!podeEmitir && (
            <p id="processo-so-o-medico" className="text-sm text-ink-3 max-sm:w-full sm:-order-1 sm:self-center">
              {SO_O_MEDICO_EMITE} Deixe pronto em Editar.
            </p>
          )}
        </>
      }
    >
      {/* Both at once: a history that grows would push the summary down. */}
      {espera(historico) ? (
        <ContentSkeleton />
      ) : (
        <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
          <Card className="p-4 sm:p-5" aria-labelledby="processo-historico">
            <h2 id="processo-historico" className="mb-4 text-lg font-bold">
              Histórico
            </h2>
            <Recurso leitura={historico} o="o histórico" data-testid="processos-historico">
              {(tudo) => <LinhaDoTempo historico={tudo} processoId={id} onComparar={setComparada} />}
            </Recurso>
          </Card>
          <ResumoDoProcesso processo={processo} />
        </div>
      )}
      <CompararRevisoes
        leitor={revisoesDoProcesso(id)}
        revisoes={historico.data?.revisoes ?? []}
        versao={comparada}
        onFechar={() => setComparada(undefined)}
      >
        {(antes, depois) => <DiferencasDoProcesso cid={cid} antes={antes} depois={depois} />}
      </CompararRevisoes>
      <RenovarDialog
        alvo={acao === 'renovar' ? alvo : undefined}
        onFechar={() => setAcao(undefined)}
        conferir={conferirRenovacao}
        onRenovar={async (qual, data) => ver(await renovar(qual, data))}
        onEditar={editar}
      />
      <RenovarDialog
        modo="emitir"
        alvo={acao === 'emitir' ? alvo : undefined}
        onFechar={() => setAcao(undefined)}
        conferir={conferirEmissao}
        onRenovar={async (qual, data, comRenovacao) => ver(await emitir(qual, data, comRenovacao))}
        onEditar={editar}
      />
    </AppShell>
  );
}
