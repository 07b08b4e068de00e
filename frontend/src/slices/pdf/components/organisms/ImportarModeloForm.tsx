'use client';

import { useState, type FormEvent } from 'react';
import { Button } from '@/shared/components/atoms/Button';
import { Card } from '@/shared/components/atoms/Card';
import { Checkbox } from '@/shared/components/atoms/Checkbox';
import { Input } from '@/shared/components/atoms/Input';
import { FormField } from '@/shared/components/molecules/FormField';
import { SelectField } from '@/shared/components/molecules/SelectField';
import { TextField } from '@/shared/components/molecules/TextField';
import { ApiProblem } from '@/shared/services/api-problem';
import { haAvisos } from '../molecules/AvisosDoPortao';
import { ConferenciaDaImportacao } from '../molecules/ConferenciaDaImportacao';
import { RecusaDoModelo } from '../molecules/RecusaDoModelo';
import {
  type Analise,
  type ModeloImportado,
  modelosService,
  type PedidoDeImportacao,
} from '../../services/modelos-service';

const DOCUMENTOS = [
  { value: 'lme', label: 'LME' },
  { value: 'ter', label: 'Termo de esclarecimento (TER)' },
  { value: 'receita_especial', label: 'Receita de controle especial' },
  { value: 'receita_simples', label: 'Receita simples' },
  { value: 'relatorio', label: 'Relatório médico' },
  { value: 'exames', label: 'Solicitação de exames' },
  { value: 'escala_edss', label: 'Escala EDSS' },
  { value: 'escala_meem', label: 'Escala MEEM' },
  { value: 'escala_cdr', label: 'Escala CDR' },
  { value: 'escala_lanss_eva', label: 'Escalas LANSS e EVA' },
  { value: 'monitoramento_fingolimode', label: 'Monitoramento do fingolimode' },
];

/**
 * The file goes to the gate; what it finds is said here, and may be accepted where a person can judge it. What would be left
 * out is said, and confirmed, before anything is kept.
 */
export function ImportarModeloForm({ onImportado }: { onImportado: (modelo: ModeloImportado) => void }) {
  const [arquivo, setArquivo] = useState<File>();
  const [conferencia, setConferencia] = useState<{ pedido: PedidoDeImportacao; analise: Analise }>();
  const [problem, setProblem] = useState<ApiProblem>();
  const [busy, setBusy] = useState<'conferir' | 'importar'>();

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
  const importar = async (pedido: PedidoDeImportacao) => onImportado(await modelosService.importar(pedido));

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!arquivo || busy) return;
    const dados = new FormData(event.currentTarget);
    const texto = (name: string) => {
      const value = dados.get(name);
      return typeof value === 'string' ? value.trim() : '';
    };
    const pedido = {
      arquivo,
      documento: texto('documento'),
      uf: texto('uf').toUpperCase(),
      protocolo: texto('protocolo'),
      paginas: texto('paginas').replace(/\s/g, ''),
      limparValores: dados.has('limpar_valores'),
      aceitarDesenhos: dados.has('aceitar_desenhos'),
    };
    setConferencia(undefined);
    void run('conferir', async () => {
      const analise = await modelosService.analisar(pedido);
      if (haAvisos(analise) || analise.anterior) setConferencia({ pedido, analise });
      else await importar(pedido);
    });
  };

  return (
    <Card className="p-4 sm:p-5">
      <form
        method="post"
        onSubmit={onSubmit}
        // What was checked is what was asked for then.
        onChange={() => setConferencia(undefined)}
        aria-label="Importar formulário oficial"
        className="grid gap-4"
      >
        <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-5">
          <SelectField name="documento" label="Documento" options={DOCUMENTOS} data-testid="pdf-importar-documento" />
          <TextField name="uf" label="UF" hint="Vazio: todas" optional maxLength={2} data-testid="pdf-importar-uf" />
          <TextField
            name="protocolo"
            label="Protocolo"
            hint="Obrigatório para o TER"
            optional
            data-testid="pdf-importar-protocolo"
          />
          <TextField
            name="paginas"
            label="Páginas"
            hint="Vazio: todas. Ex.: 1,2"
            optional
            data-testid="pdf-importar-paginas"
          />
          <FormField name="arquivo" label="Formulário em PDF" hint="Até 8 MB">
            {(control) => (
              <Input
                {...control}
                type="file"
                className="py-1.5 text-sm file:mr-2 file:rounded file:border file:border-line file:bg-bg file:px-2 file:py-0.5 file:text-ink"
                accept="application/pdf"
                onChange={({ target }) => setArquivo(target.files?.[0])}
                data-testid="pdf-importar-arquivo"
              />
            )}
          </FormField>
        </div>
        {problem && <RecusaDoModelo problem={problem} data-testid="pdf-importar-recusa" />}
        <div className="grid gap-1">
          <Checkbox
            name="limpar_valores"
            label="Apagar valores que já estejam nos campos"
            data-testid="pdf-importar-limpar"
          />
          <Checkbox
            name="aceitar_desenhos"
            label="O que está desenhado dentro dos campos é do próprio formulário"
            data-testid="pdf-importar-desenhos"
          />
        </div>
        {conferencia && (
          <ConferenciaDaImportacao
            analise={conferencia.analise}
            importando={busy === 'importar'}
            onImportar={() => void run('importar', () => importar(conferencia.pedido))}
            onDesistir={() => setConferencia(undefined)}
          />
        )}
        <div>
          <Button
            type="submit"
            variant="primary"
            loading={busy === 'conferir'}
            disabled={!arquivo || conferencia !== undefined}
            data-testid="pdf-importar-enviar"
          >
            Importar
          </Button>
        </div>
      </form>
    </Card>
  );
}
