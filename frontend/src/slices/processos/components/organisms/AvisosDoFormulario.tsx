'use client';

import { Button } from '@/shared/components/atoms/Button';
import { Alert } from '@/shared/components/molecules/Alert';
import { formatarData, formatarMomento } from '@/shared/utils/formatos';
import { useEstadoDoAutosave } from '../../hooks/use-autosave';
import type { FormularioDoProcesso } from '../../hooks/use-formulario-do-processo';

/** What needs a choice before going on. Whatever is chosen, nothing typed disappears without being asked. */
export function AvisosDoFormulario({ formulario }: { formulario: FormularioDoProcesso }) {
  const { conflito, autosave, retomado, caso } = formulario;
  const guardado = useEstadoDoAutosave(autosave);
  return (
    <>
      {formulario.cicloEncerradoEm && (
        <Alert
          tone="warning"
          title={`O ciclo deste processo terminou em ${formatarData(formulario.cicloEncerradoEm)}.`}
          data-testid="processos-form-ciclo-encerrado"
        >
          O que sai agora é a renovação, registrada na data da solicitação. Atualize o que mudou antes de emitir.
        </Alert>
      )}
      {conflito?.tipo === 'processo_duplicado' && (
        <Alert
          tone="error"
          title={conflito.sentence}
          data-testid="processos-form-duplicado"
          action={
            <Button
              size="sm"
              onClick={() => formulario.abrirOutro(conflito.processoId)}
              data-testid="processos-form-abrir-existente"
            >
              Abrir o processo existente
            </Button>
          }
        >
          O que você digitou fica guardado em Rascunhos.
        </Alert>
      )}
      {conflito?.tipo === 'paciente_existente' && (
        <Alert
          tone="error"
          title="Você já tem um paciente com este CPF ou CNS."
          data-testid="processos-form-paciente-existente"
          action={
            <span className="flex flex-wrap gap-2">
              <Button
                size="sm"
                onClick={() => void formulario.adotarPaciente(conflito.pacienteId, 'guardados')}
                data-testid="processos-form-usar-guardado"
              >
                Usar o cadastro guardado
              </Button>
              <Button
                size="sm"
                onClick={() => void formulario.adotarPaciente(conflito.pacienteId, 'meus')}
                data-testid="processos-form-usar-meus"
              >
                Atualizar o cadastro com o que digitei
              </Button>
            </span>
          }
        >
          Depois de escolher, salve de novo.
        </Alert>
      )}
      {conflito?.tipo === 'paciente_mudou' && (
        <Alert
          tone="error"
          title="O cadastro do paciente mudou em outro lugar."
          data-testid="processos-form-paciente-mudou"
          action={
            <span className="flex flex-wrap gap-2">
              <Button
                size="sm"
                onClick={() => void formulario.adotarPaciente(caso.pacienteId ?? '', 'guardados')}
                data-testid="processos-form-usar-atual"
              >
                Usar os dados atuais
              </Button>
              <Button
                size="sm"
                onClick={() => void formulario.adotarPaciente(caso.pacienteId ?? '', 'meus')}
                data-testid="processos-form-manter-meus"
              >
                Ficar com os meus
              </Button>
            </span>
          }
        >
          O que você digitou continua aqui. Depois de escolher, salve de novo.
        </Alert>
      )}
      {conflito?.tipo === 'processo_mudou' && (
        <Alert
          tone="error"
          title="Este processo mudou em outro lugar."
          data-testid="processos-form-mudou"
          action={
            <span className="flex flex-wrap gap-2">
              <Button
                size="sm"
                onClick={() => void formulario.salvarPorCima()}
                data-testid="processos-form-salvar-por-cima"
              >
                Salvar o meu por cima
              </Button>
              <Button
                size="sm"
                onClick={() => void formulario.voltarAoGuardado()}
                data-testid="processos-form-ver-atual"
              >
                Descartar o meu e ver o atual
              </Button>
            </span>
          }
        >
          O que você digitou continua aqui. A versão de lá fica no histórico.
        </Alert>
      )}
      {guardado.tipo === 'conflito' && (
        <Alert
          tone="warning"
          title="Este rascunho foi alterado em outra aba."
          data-testid="processos-form-rascunho-mudou"
          action={
            <span className="flex flex-wrap gap-2">
              <Button size="sm" onClick={() => void autosave.salvarPorCima()} data-testid="processos-form-rascunho-meu">
                Ficar com o desta tela
              </Button>
              <Button size="sm" onClick={formulario.reabrir} data-testid="processos-form-rascunho-outro">
                Carregar o da outra aba
              </Button>
            </span>
          }
        >
          O que você digitou continua aqui, mas não está sendo guardado.
        </Alert>
      )}
      {retomado && (
        <Alert
          title={`Você tinha alterações não salvas de ${formatarMomento(retomado)}.`}
          data-testid="processos-form-retomado"
          action={
            <Button size="sm" onClick={() => void formulario.voltarAoGuardado()} data-testid="processos-form-descartar">
              Descartar e voltar ao que está salvo
            </Button>
          }
        >
          Elas estão na tela. Salve para valer.
        </Alert>
      )}
    </>
  );
}
