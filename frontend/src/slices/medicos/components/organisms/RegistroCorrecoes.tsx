'use client';

import { Button } from '@/shared/components/atoms/Button';
import { Card } from '@/shared/components/atoms/Card';
import { Alert } from '@/shared/components/molecules/Alert';
import { formatarCns, formatarMomento } from '@/shared/utils/formatos';
import type { CorrecaoFeita } from '../../services/registro-service';
import { useCorrecoesDoRegistro } from '../../services/use-registro';

const CAMPOS: Record<CorrecaoFeita['campo'], string> = { crm: 'CRM', crm_uf: 'UF do CRM', cns: 'CNS' };

/** What an administrador changed in the register, and why. Nothing to show is nothing to say. */
export function RegistroCorrecoes() {
  const { data: correcoes, error, mutate } = useCorrecoesDoRegistro();
  if (error && !correcoes) {
    return (
      <Alert
        tone="error"
        title="Não foi possível ler se um administrador corrigiu o seu registro."
        action={
          <Button size="sm" onClick={() => void mutate()} data-testid="medicos-registro-tentar">
            Tentar de novo
          </Button>
        }
      >
        {error.sentence}
      </Alert>
    );
  }
  if (!correcoes || correcoes.length === 0) return null;
  return (
    <Card className="p-5" aria-labelledby="registro-correcoes">
      <h2 id="registro-correcoes" className="text-lg font-bold">
        Correções do registro
      </h2>
      <p className="mt-0.5 text-ink-3">Feitas por um administrador. Se você não pediu, fale com ele.</p>
      <ul className="mt-3 divide-y divide-line-2 border-t border-line-2">
        {correcoes.map(({ id, campo, anterior, novo, motivo, em }) => (
          <li key={id} className="py-2.5 last:pb-0" data-testid="medicos-registro-correcao">
            <p>
              <span className="font-medium">{CAMPOS[campo]}</span>: de {mostrar(campo, anterior)} para{' '}
              {mostrar(campo, novo)}
            </p>
            <p className="text-sm text-ink-3 [overflow-wrap:anywhere]">
              {formatarMomento(em)} · {motivo}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function mostrar(campo: CorrecaoFeita['campo'], valor: string): string {
  return campo === 'cns' ? formatarCns(valor) : valor;
}
