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
import { RecusaDoModelo } from '../molecules/RecusaDoModelo';
import { type ModeloImportado, modelosService } from '../../services/modelos-service';

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

/** The file goes to the gate; what it finds is said here, and may be accepted where a person can judge it. */
export function ImportarModeloForm({ onImportado }: { onImportado: (modelo: ModeloImportado) => void }) {
  const [arquivo, setArquivo] = useState<File>();
  const [problem, setProblem] = useState<ApiProblem>();
  const [sending, setSending] = useState(false);

  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!arquivo || sending) return;
    const dados = new FormData(event.currentTarget);
    const texto = (name: string) => {
      const value = dados.get(name);
      return typeof value === 'string' ? value.trim() : '';
    };
    setSending(true);
    setProblem(undefined);
    try {
      const modelo = await modelosService.importar({
        arquivo,
        documento: texto('documento'),
        uf: texto('uf').toUpperCase(),
        protocolo: texto('protocolo'),
        paginas: texto('paginas').replace(/\s/g, ''),
        limparValores: dados.has('limpar_valores'),
        aceitarDesenhos: dados.has('aceitar_desenhos'),
      });
      onImportado(modelo);
    } catch (error) {
      setProblem(ApiProblem.from(error));
    } finally {
      setSending(false);
    }
  };

  return (
    <Card className="p-4 sm:p-5">
      <form
        method="post"
        onSubmit={(event) => void onSubmit(event)}
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
        <div>
          <Button
            type="submit"
            variant="primary"
            loading={sending}
            disabled={!arquivo}
            data-testid="pdf-importar-enviar"
          >
            Importar
          </Button>
        </div>
      </form>
    </Card>
  );
}
