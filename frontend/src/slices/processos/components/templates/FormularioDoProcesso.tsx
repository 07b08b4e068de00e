'use client';

import { useEffect, useRef, useState, type KeyboardEvent as ReactKeyboardEvent } from 'react';
import { FormProvider } from 'react-hook-form';
import { ChevronUp } from 'lucide-react';
import { Button } from '@/shared/components/atoms/Button';
import { ErrorSummary, type SummaryItem } from '@/shared/components/molecules/ErrorSummary';
import { fieldId } from '@/shared/components/molecules/FormField';
import { Dialog } from '@/shared/components/organisms/Dialog';
import { AppShell } from '@/shared/components/templates/AppShell';
import { useAtalhos } from '@/shared/hooks/use-atalhos';
import { usePodeEmitir } from '@/shared/hooks/use-pode-emitir';
import { useMediaQuery } from '@/shared/hooks/use-media-query';
import { trazTeclado } from '@/shared/utils/foco';
import { summaryItems } from '@/shared/utils/form-problem';
import {
  useFormularioDoProcesso,
  type FormularioDoProcesso as Formulario,
} from '../../hooks/use-formulario-do-processo';
import { idDaSecao, useSecaoAVista } from '../../hooks/use-secao-a-vista';
import type { Abertura } from '../../hooks/use-abertura';
import { estadoDasSecoes, SECOES } from '../../utils/completude';
import type { FormularioValores } from '../../utils/formulario';
import { juntarMeses } from '../../utils/erros-da-linha';
import { nomeDoMedicamento } from '../../utils/medicamentos';
import { aposRotulo, comRotulo, ROTULOS } from '../../utils/rotulos';
import { NavegacaoDasSecoes } from '../molecules/NavegacaoDasSecoes';
import { SecaoDoForm } from '../molecules/SecaoDoForm';
import { AvisosDoFormulario } from '../organisms/AvisosDoFormulario';
import { CamposDoPaciente } from '../organisms/CamposDoPaciente';
import { FaixaDoPaciente } from '../organisms/FaixaDoPaciente';
import { LeiturasQueFalharam } from '../organisms/LeiturasQueFalharam';
import { ContagemDaPrevia, PainelDaEmissao, usePrevia, type Previa } from '../organisms/PainelDaEmissao';
import { SecaoClinica } from '../organisms/SecaoClinica';
import { SecaoDocumentos } from '../organisms/SecaoDocumentos';
import { SecaoPrescricao } from '../organisms/SecaoPrescricao';
import { SecaoProtocolo } from '../organisms/SecaoProtocolo';

interface FormularioDoProcessoProps {
  abertura: Abertura;
  fixarEndereco: (onde: { processo: string }) => void;
  reabrir: () => void;
}

export function FormularioDoProcesso(props: FormularioDoProcessoProps) {
  const formulario = useFormularioDoProcesso(props);
  const { form, caso, referencia, autosave, ocupado, enviar, cicloEncerradoEm } = formulario;
  const lateral = useMediaQuery('(min-width: 1100px)');
  const emitir = usePodeEmitir() ? () => void enviar('emitir') : undefined;
  useAtalhos({ 'Control+Enter': () => emitir?.(), 'Control+s': () => void enviar('salvar') });

  return (
    <FormProvider {...form}>
      <AppShell
        compactNavbar
        width="wide"
        banner={
          <FaixaDoPaciente
            caso={caso}
            fase={referencia.fase}
            autosave={autosave}
            ocupado={ocupado}
            renova={cicloEncerradoEm !== undefined}
            acoes={lateral ? { onSalvar: () => void enviar('salvar'), onEmitir: emitir } : undefined}
          />
        }
      >
        <Corpo formulario={formulario} lateral={lateral} />
      </AppShell>
    </FormProvider>
  );
}

function Corpo({ formulario, lateral }: { formulario: Formulario; lateral: boolean }) {
  const { form, caso, doenca, carregando, ofertados, referencia, faseDoHistorico, aprenderCiclo } = formulario;
  const { errors, submitCount } = form.formState;
  const previa = usePrevia(referencia, caso);
  const { conferencia } = previa;
  useEffect(() => {
    if (conferencia.estado === 'conferida') aprenderCiclo(conferencia.validacao.cicloEncerradoEm);
  }, [conferencia, aprenderCiclo]);
  const [secao, irPara] = useSecaoAVista();
  const estados = estadoDasSecoes(form.getValues(), referencia, previa.faltas);
  const erros = submitCount > 0 ? emOrdem(summaryItems(errors), form.getValues('medicamentos'), referencia) : [];
  const resumoRef = useFocoNoResumo(erros.length > 0, submitCount);
  useComecarPeloQueFalta(previa.faltas[0]?.field, !carregando && previa.emDia);

  const onKeyDown = (event: ReactKeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
    const { target } = event;
    if (target instanceof HTMLSelectElement) return; // there it opens the list
    // The section of what has the focus; the one in view is only where the page was scrolled to.
    const dona = SECOES.find(({ id }) => document.getElementById(idDaSecao(id))?.contains(target as Node));
    const atual = SECOES.findIndex(({ id }) => id === (dona?.id ?? secao));
    const proxima = SECOES[atual + (event.key === 'ArrowDown' ? 1 : -1)];
    if (!proxima) return;
    event.preventDefault();
    irPara(proxima.id);
  };

  return (
    // Keys reach here from the controls inside; the element itself takes none.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      className="mx-auto grid max-w-[96rem] gap-x-5 gap-y-4 min-[1100px]:grid-cols-[minmax(0,1fr)_20rem] xl:grid-cols-[11.5rem_minmax(0,1fr)_22rem]"
      onKeyDown={onKeyDown}
    >
      <div className="min-w-0 max-xl:-mx-4 max-xl:overflow-x-auto max-xl:bg-bg max-xl:px-4 max-xl:py-1.5 sm:max-xl:sticky sm:max-xl:top-[calc(3.5rem+var(--altura-da-faixa,4rem))] sm:max-xl:z-[5] sm:max-xl:-mx-6 sm:max-xl:-mt-4 sm:max-xl:px-6 min-[1100px]:max-xl:col-span-2 lg:max-xl:top-[var(--altura-da-faixa,4rem)]">
        <div className="xl:sticky xl:top-[calc(1.5rem+var(--altura-da-faixa,4rem))]">
          <NavegacaoDasSecoes estados={estados} atual={secao} onIr={irPara} />
          <Teclas />
        </div>
      </div>

      <form
        method="post"
        className="min-w-0 space-y-4 max-[1099px]:pb-20"
        noValidate
        aria-label="Formulário do processo"
        onSubmit={(event) => event.preventDefault()}
      >
        <LeiturasQueFalharam caso={formulario.caso} />
        <AvisosDoFormulario formulario={formulario} />
        <div ref={resumoRef}>
          <ErrorSummary items={erros} submitCount={submitCount} data-testid="processos-form-erros" />
        </div>
        <SecaoDoForm id="secao-paciente" titulo="Paciente">
          <CamposDoPaciente />
        </SecaoDoForm>
        <SecaoClinica doenca={doenca} />
        <SecaoPrescricao ofertados={ofertados} porId={referencia.ofertados} carregando={carregando} />
        <SecaoProtocolo referencia={referencia} carregando={carregando} semResposta={!doenca} />
        <SecaoDocumentos faseDoHistorico={faseDoHistorico} />
      </form>

      {lateral ? (
        <aside aria-label="Emissão" className="min-w-0">
          <div
            // Scrolls when it is long: the keyboard must reach it.
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
            tabIndex={0}
            role="region"
            aria-label="Seria devolvido, e o que sai"
            className="sticky top-[calc(4.5rem+var(--altura-da-faixa,4rem))] max-h-[calc(100dvh-6rem-var(--altura-da-faixa,4rem))] xl:top-[calc(1.5rem+var(--altura-da-faixa,4rem))] xl:max-h-[calc(100dvh-3rem-var(--altura-da-faixa,4rem))] overflow-y-auto rounded-card"
          >
            <PainelDaEmissao previa={previa} onIrAoCampo={irAoCampo} />
          </div>
        </aside>
      ) : (
        <BarraInferior formulario={formulario} previa={previa} />
      )}
    </div>
  );
}

/** Below 1100 px the right column becomes a sheet, and the two actions stay under the thumb. */
function BarraInferior({ formulario, previa }: { formulario: Formulario; previa: Previa }) {
  const [aberta, setAberta] = useState(false);
  const { ocupado, enviar, cicloEncerradoEm } = formulario;
  const podeEmitir = usePodeEmitir();
  return (
    <>
      <div className="fixed inset-x-0 bottom-0 z-10 flex items-center gap-2 border-t border-line bg-surface px-4 py-2.5 sm:px-6 lg:left-16">
        <button
          type="button"
          aria-expanded={aberta}
          data-testid="processos-form-painel"
          className="flex min-h-control min-w-0 flex-1 items-center gap-2 rounded text-left"
          onClick={() => setAberta(true)}
        >
          <ChevronUp aria-hidden className="size-4 shrink-0 text-ink-3" />
          <span className="sr-only">Seria devolvido? </span>
          <ContagemDaPrevia previa={previa} />
        </button>
        <Button
          variant={podeEmitir ? 'secondary' : 'primary'}
          loading={ocupado === 'salvar'}
          onClick={() => void enviar('salvar')}
          data-testid="processos-form-salvar"
        >
          Salvar
        </Button>
        {podeEmitir && (
          <Button
            variant="primary"
            loading={ocupado === 'emitir'}
            onClick={() => void enviar('emitir')}
            data-testid="processos-form-emitir"
          >
            {cicloEncerradoEm ? 'Renovar e emitir' : 'Emitir'}
          </Button>
        )}
      </div>
      <Dialog
        open={aberta}
        onOpenChange={setAberta}
        size="md"
        title="Antes de emitir"
        data-testid="processos-form-folha"
      >
        <PainelDaEmissao
          previa={previa}
          onIrAoCampo={(field) => {
            setAberta(false);
            // The dialog gives the focus back first.
            setTimeout(() => irAoCampo(field), 50);
          }}
        />
      </Dialog>
    </>
  );
}

function Teclas() {
  return (
    <dl className="mt-4 grid grid-cols-[auto_1fr] gap-x-2 gap-y-1 px-2.5 text-xs text-ink-3 pointer-coarse:hidden max-xl:hidden">
      {[
        ['Alt ↑ ↓', 'troca de seção'],
        ['Ctrl →', 'copia p/ todos'],
        ['Ctrl ←', 'copia do anterior'],
        ['Ctrl Z', 'desfaz'],
        ['Ctrl S', 'salva'],
      ].map(([tecla, efeito]) => (
        <div key={tecla} className="contents">
          <dt className="whitespace-nowrap text-ink-2">{tecla}</dt>
          <dd>{efeito}</dd>
        </div>
      ))}
    </dl>
  );
}

function irAoCampo(field: string): void {
  const control = document.getElementById(fieldId(field));
  control?.scrollIntoView?.({ block: 'center' });
  control?.focus({ preventScroll: true });
}

/** Once, when all is known: the first thing that lacks, or the start of the form. Who is at work already stays there. */
function useComecarPeloQueFalta(field: string | undefined, pronto: boolean): void {
  const comecou = useRef(false);
  useEffect(() => {
    if (!pronto || comecou.current) return undefined;
    const comecar = () => {
      comecou.current = true;
      if (document.activeElement !== document.body && document.activeElement?.id !== 'conteudo') return;
      const campo = field && document.getElementById(fieldId(field));
      if (campo && !trazTeclado(campo)) irAoCampo(field);
      else document.getElementById(`${idDaSecao('paciente')}-titulo`)?.focus({ preventScroll: true });
    };
    // What fills itself in, as the only clinic does, does so in an effect after this one.
    const timer = setTimeout(comecar, 0);
    return () => clearTimeout(timer);
  }, [field, pronto]);
}

/** A form this long is read from its summary: there the focus goes, once per attempt, and from there to each field. */
function useFocoNoResumo(temErros: boolean, tentativa: number) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const resumo = ref.current?.firstElementChild;
    if (!temErros || tentativa === 0 || !(resumo instanceof HTMLElement)) return;
    resumo.scrollIntoView?.({ block: 'center' });
    resumo.focus({ preventScroll: true });
  }, [temErros, tentativa]);
  return ref;
}

/** As the sections follow each other; fields of the grid are named by their drug. */
function emOrdem(
  itens: readonly SummaryItem[],
  medicamentos: FormularioValores['medicamentos'],
  { ofertados }: Formulario['referencia'],
): SummaryItem[] {
  const comNome = ({ field, message }: SummaryItem): SummaryItem => {
    const linha = /^medicamentos\.(\d+)/.exec(field)?.[1];
    if (linha === undefined) return { field, message: comRotulo(field, message) };
    const medicamento = ofertados.get(medicamentos[Number(linha)]?.medicamentoId ?? '');
    const nome = medicamento ? nomeDoMedicamento(medicamento) : `Medicamento ${Number(linha) + 1}`;
    return { field, message: aposRotulo(nome, message) };
  };
  return juntarMeses(itens)
    .map(comNome)
    .sort((a, b) => lugar(a.field) - lugar(b.field));
}

const ORDEM = Object.keys(ROTULOS);

function lugar(field: string): number {
  if (field === '') return -1;
  const base = field.startsWith('medicamentos') ? 'medicamentos' : field.startsWith('respostas') ? 'respostas' : field;
  const index = ORDEM.indexOf(base);
  return index === -1 ? ORDEM.length : index;
}
