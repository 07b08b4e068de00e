'use client';

import { Card } from '@/shared/components/atoms/Card';
import { Recurso } from '@/shared/components/molecules/Recurso';
import { formatarCns, formatarMomento } from '@/shared/utils/formatos';
import { espera } from '@/shared/utils/leitura';
import type { CorrecaoFeita } from '../../services/registro-service';
import { useCorrecoesDoRegistro } from '../../services/use-registro';

const CAMPOS: Record<CorrecaoFeita['campo'], string> = { crm: 'CRM', crm_uf: 'UF do CRM', cns: 'CNS' };

/** What an administrador changed in the register, and why. Nothing to show is nothing to say. */
export function RegistroCorrecoes() {
  const correcoes = useCorrecoesDoRegistro();
  if (espera(correcoes) || correcoes.data?.length === 0) return null;
  return (
    <Card className="p-5" aria-labelledby="registro-correcoes">
      <h2 id="registro-correcoes" className="text-lg font-bold">
        Correções do registro
      </h2>
      <p className="mt-0.5 text-ink-3">Feitas por um administrador. Se você não pediu, fale com ele.</p>
      <Recurso leitura={correcoes} o="as correções" className="mt-3" data-testid="medicos-registro">
        {(feitas) => (
          <ul className="mt-3 divide-y divide-line-2 border-t border-line-2">
            {feitas.map(({ id, campo, anterior, novo, motivo, em }) => (
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
        )}
      </Recurso>
    </Card>
  );
}

function mostrar(campo: CorrecaoFeita['campo'], valor: string): string {
  return campo === 'cns' ? formatarCns(valor) : valor;
}
