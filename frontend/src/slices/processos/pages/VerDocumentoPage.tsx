'use client';

import { Suspense, useCallback, useMemo, useRef, useState } from 'react';
import { useRouter } from 'next/navigation';
import { Download, FileX2, History, ListOrdered, PencilLine, Printer, RotateCw } from 'lucide-react';
import { Button, ButtonLink } from '@/shared/components/atoms/Button';
import { Tag } from '@/shared/components/atoms/Tag';
import { EmptyState } from '@/shared/components/molecules/EmptyState';
import { Recurso } from '@/shared/components/molecules/Recurso';
import { Dialog } from '@/shared/components/organisms/Dialog';
import { RenovarDialog, type RenovarAlvo } from '../components/organisms/RenovarDialog';
import { FaixaEmNomeDe } from '@/shared/components/organisms/FaixaEmNomeDe';
import { MedicoNavbar } from '@/shared/components/organisms/MedicoNavbar';
import { AuthGuard } from '@/shared/components/guards/AuthGuard';
import { useAtalhos } from '@/shared/hooks/use-atalhos';
import { useMediaQuery } from '@/shared/hooks/use-media-query';
import { useQueryParam } from '@/shared/hooks/use-query-param';
import { formatarData } from '@/shared/utils/formatos';
import { espera } from '@/shared/utils/leitura';
import { useRenovarEEmitir } from '../hooks/use-renovar-e-emitir';
import { conferirRenovacao } from '../services/conferir-emissao';
import { useHistorico, useProcesso } from '../services/use-processos';
import {
  IndiceDoPacote,
  AvisosDoPacote,
  PdfViewer,
  type PdfViewerRef,
  usePdf,
  baixarPdf,
  imprimirPdf,
  documentoDaPagina,
  indice,
  nomeDoArquivo,
} from '@/slices/pdf';

export default function VerDocumentoPage() {
  return (
    <AuthGuard>
      <Suspense>
        <VerDocumento />
      </Suspense>
    </AuthGuard>
  );
}

function VerDocumento() {
  const id = useQueryParam('id');
  const processoId = useQueryParam('processo');
  const router = useRouter();
  const pdf = usePdf(id);
  const bytes = pdf.data;
  // The viewer is there before its bytes are.
  const naTela = bytes || (id && espera(pdf)) ? true : undefined;
  const { data: processo } = useProcesso(processoId);
  const historico = useHistorico(processoId);
  const renovar = useRenovarEEmitir();
  const lateral = useMediaQuery('(min-width: 1100px)');
  const [folha, setFolha] = useState(false);
  const [pagina, setPagina] = useState(1);
  const [alvo, setAlvo] = useState<RenovarAlvo>();
  const viewerRef = useRef<PdfViewerRef>(null);

  const emitido = historico.data?.documentos.find((documento) => documento.id === id);
  const itens = useMemo(() => indice(emitido?.documentos ?? []), [emitido]);
  const onPagina = useCallback((numero: number) => setPagina(numero), []);

  const imprimir = () => bytes && imprimirPdf(bytes);
  // What one wants on paper is the packet, not the screen around it; with Shift or Caps Lock too.
  useAtalhos({ 'Control+p': imprimir, 'Control+P': imprimir });

  const painel = processoId && (
    <>
      <Recurso leitura={historico} o="a lista de documentos" data-testid="pdf-ver-lista">
        {() => (
          <>
            <AvisosDoPacote avisos={emitido?.avisos ?? []} aberto={lateral} />
            <h2 className="px-2.5 pb-1 text-lg font-bold">No pacote</h2>
            <IndiceDoPacote
              itens={itens}
              atual={documentoDaPagina(itens, pagina)?.pagina}
              onIr={(numero) => {
                setFolha(false);
                viewerRef.current?.irPara(numero);
              }}
            />
          </>
        )}
      </Recurso>
    </>
  );

  return (
    <div className="flex h-dvh flex-col overflow-hidden lg:flex-row">
      {/* The browser's own menu cannot be kept from printing the page: it prints what to do instead. */}
      <p className="hidden p-8 text-xl print:fixed print:inset-0 print:z-50 print:block print:bg-white">
        Esta folha não é o documento. Volte à tela e use o botão Imprimir (ou Ctrl + P), que imprime o pacote.
      </p>
      <MedicoNavbar compact />
      <main id="conteudo" className="flex min-h-0 min-w-0 flex-1 flex-col">
        <FaixaEmNomeDe />
        <header className="flex items-center justify-between gap-x-3 border-b border-line bg-surface px-4 py-2.5 sm:px-6">
          <div className="flex min-w-0 flex-wrap items-center gap-x-2.5 gap-y-1">
            <h1 className="min-w-0 truncate text-lg font-bold tracking-[-0.01em]" data-testid="pdf-ver-titulo">
              {processo?.paciente.nome ?? 'Documento emitido'}
            </h1>
            {processo && <Tag tone="blue">{processo.cid}</Tag>}
            {emitido && <Tag tone="brand">{emitido.primeiraVez ? '1ª solicitação' : 'Renovação'}</Tag>}
            {emitido && <span className="text-ink-2">{formatarData(emitido.data)}</span>}
          </div>
          {processoId && (
            <div className="flex gap-1.5 sm:gap-2">
              <ButtonLink
                size="sm"
                href={`/processos/formulario?processo=${processoId}`}
                icon={<PencilLine aria-hidden className="size-4" />}
                data-testid="pdf-ver-editar"
              >
                <span className="max-sm:sr-only">Editar</span>
              </ButtonLink>
              <Button
                size="sm"
                icon={<RotateCw aria-hidden className="size-4" />}
                data-testid="pdf-ver-renovar"
                onClick={() =>
                  setAlvo({
                    processoId,
                    titulo: processo ? `${processo.paciente.nome} · ${processo.cid}` : '',
                    ultimaData: emitido?.data ?? null,
                  })
                }
              >
                <span className="max-sm:sr-only">Renovar</span>
              </Button>
              <ButtonLink
                size="sm"
                variant="ghost"
                href={`/processos/detalhe?id=${processoId}`}
                icon={<History aria-hidden className="size-4" />}
                data-testid="pdf-ver-historico"
              >
                <span className="max-sm:sr-only">Histórico</span>
              </ButtonLink>
            </div>
          )}
        </header>

        <Recurso
          leitura={{ ...pdf, data: naTela }}
          o="o documento"
          tela
          ausente={
            <EmptyState
              tone="error"
              icon={FileX2}
              title="Este documento não existe"
              data-testid="pdf-ver-indisponivel"
              action={
                <ButtonLink href="/processos" variant="primary" data-testid="pdf-ver-processos">
                  Ver seus processos
                </ButtonLink>
              }
            >
              O endereço pode estar incompleto.
            </EmptyState>
          }
          caixa="pdf-ver-indisponivel"
          data-testid="pdf-ver"
        >
          {() => (
            <div className="flex min-h-0 flex-1">
              <PdfViewer
                ref={viewerRef}
                bytes={bytes}
                indice={itens}
                onPagina={onPagina}
                acoes={
                  <>
                    {!lateral && (
                      <Button
                        size="sm"
                        variant="ghost"
                        icon={<ListOrdered aria-hidden className="size-4" />}
                        onClick={() => setFolha(true)}
                        data-testid="pdf-ver-indice"
                      >
                        <span className="max-sm:sr-only">Documentos</span>
                      </Button>
                    )}
                    <Button
                      size="sm"
                      aria-disabled={!bytes || undefined}
                      icon={<Download aria-hidden className="size-4" />}
                      onClick={() => bytes && baixarPdf(bytes, nomeDoArquivo(emitido?.data))}
                      data-testid="pdf-ver-baixar"
                    >
                      <span className="max-[420px]:sr-only">Baixar</span>
                    </Button>
                    <Button
                      size="sm"
                      variant="primary"
                      // What one comes here for.
                      autoFocus
                      aria-disabled={!bytes || undefined}
                      icon={<Printer aria-hidden className="size-4" />}
                      onClick={imprimir}
                      data-testid="pdf-ver-imprimir"
                    >
                      <span className="max-[420px]:sr-only">Imprimir</span>
                    </Button>
                  </>
                }
              />
              {lateral && (
                <aside
                  aria-label="Documentos do pacote"
                  className="relative w-80 shrink-0 overflow-y-auto border-l border-line bg-surface p-3"
                >
                  {painel}
                </aside>
              )}
            </div>
          )}
        </Recurso>
      </main>
      {!lateral && (
        <Dialog open={folha} onOpenChange={setFolha} size="md" title="Documentos" data-testid="pdf-ver-folha">
          {painel}
        </Dialog>
      )}
      <RenovarDialog
        alvo={alvo}
        onFechar={() => setAlvo(undefined)}
        conferir={conferirRenovacao}
        onRenovar={async (qual, data) => {
          const documento = await renovar(qual, data);
          setAlvo(undefined);
          router.push(`/pdf/ver?id=${documento.id}&processo=${qual}`);
        }}
        onEditar={(qual) => router.push(`/processos/formulario?processo=${qual}`)}
      />
    </div>
  );
}
