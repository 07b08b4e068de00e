'use client';

import { useState } from 'react';
import { History } from 'lucide-react';
import { Button } from '@/shared/components/atoms/Button';
import { Card } from '@/shared/components/atoms/Card';
import { Recurso } from '@/shared/components/molecules/Recurso';
import { useUsuario } from '@/shared/contexts/AuthContext';
import { quemAgiu } from '@/shared/utils/acoes-da-auditoria';
import { formatarMomento } from '@/shared/utils/formatos';
import type { HistoricoDoPaciente } from '../../services/tipos';
import { useHistoricoDoPaciente } from '../../services/use-pacientes';
import { revisoesDoPaciente } from '../../services/use-revisoes';
import { diferencasDoCadastro, rotuloDoCampo } from '../../utils/diferencas-do-cadastro';
import { Diferencas } from '../molecules/Diferencas';
import { CompararRevisoes } from './CompararRevisoes';

type Edicao = HistoricoDoPaciente['revisoes'][number];

/** Who changed the record, when, why and what. Asked only on request: the look is recorded too. */
export function HistoricoDoCadastro({ pacienteId }: { pacienteId: string }) {
  const [aberto, setAberto] = useState(false);
  // Hiding it and showing it again is the same look.
  const [pedido, setPedido] = useState(false);
  const [comparada, setComparada] = useState<number>();
  const historico = useHistoricoDoPaciente(pedido ? pacienteId : undefined);
  return (
    <Card className="overflow-hidden" aria-labelledby="paciente-historico">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 p-4 sm:p-5">
        <div className="min-w-0">
          <h2 id="paciente-historico" className="text-lg font-bold">
            Histórico do cadastro
          </h2>
          <p className="mt-0.5 text-ink-3">Quem mudou, quando, por quê, e como estava antes.</p>
        </div>
        <Button
          onClick={() => {
            setPedido(true);
            setAberto(!aberto);
          }}
          aria-expanded={aberto}
          aria-controls="paciente-historico-lista"
          icon={<History aria-hidden className="size-4" />}
          className="max-sm:w-full"
          data-testid="processos-cadastro-historico"
        >
          {aberto ? 'Ocultar histórico' : 'Ver histórico'}
        </Button>
      </div>
      <div id="paciente-historico-lista" hidden={!aberto} className="border-t border-line-2">
        <Recurso leitura={historico} o="o histórico" className="m-4" data-testid="processos-cadastro">
          {({ revisoes }) => <Edicoes edicoes={revisoes} onComparar={setComparada} />}
        </Recurso>
      </div>
      <CompararRevisoes
        leitor={revisoesDoPaciente(pacienteId)}
        revisoes={historico.data?.revisoes ?? []}
        versao={comparada}
        onFechar={() => setComparada(undefined)}
      >
        {(antes, depois) => (
          <Diferencas itens={diferencasDoCadastro(antes, depois)} vazia="Nada muda no cadastro entre estas versões." />
        )}
      </CompararRevisoes>
    </Card>
  );
}

function Edicoes({ edicoes, onComparar }: { edicoes: readonly Edicao[]; onComparar: (versao: number) => void }) {
  const eu = useUsuario();
  return (
    <ol className="divide-y divide-line-2">
      {edicoes.map((edicao, n) => {
        const { versao, criadoEm, autorId, autorNome, motivo } = edicao;
        const quem = autorId ? quemAgiu({ atorId: autorId, atorNome: autorNome }, eu?.userId) : 'Autor não registrado';
        return (
          <li
            key={versao}
            className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 px-4 py-3 sm:px-5"
            data-testid="processos-cadastro-edicao"
          >
            <div className="min-w-0 flex-1 basis-60">
              <p>{oQueMudou(edicao, n === edicoes.length - 1)}</p>
              {motivo && <p className="[overflow-wrap:anywhere] text-ink-2">Motivo: {motivo}</p>}
              <p className="mt-0.5 text-sm text-ink-2">
                <span className="font-medium">{quem}</span>
                <span className="text-ink-3">
                  {' · '}
                  <time dateTime={criadoEm}>{formatarMomento(criadoEm)}</time>
                </span>
              </p>
            </div>
            {edicao.campos.length > 0 && (
              <Button
                size="sm"
                variant="ghost"
                className="max-sm:-ml-2.5 sm:-mr-2.5"
                aria-label={`Ver antes e depois da versão ${versao}`}
                onClick={() => onComparar(versao)}
                data-testid="processos-cadastro-comparar"
              >
                Ver antes e depois
              </Button>
            )}
          </li>
        );
      })}
    </ol>
  );
}

function oQueMudou({ versao, campos }: Edicao, primeira: boolean): string {
  if (primeira) return versao === 1 ? 'Cadastro criado' : 'Versão mais antiga guardada';
  return campos.length > 0 ? `Mudou: ${campos.map(rotuloDoCampo).join(', ')}` : 'Salvo sem mudanças';
}
