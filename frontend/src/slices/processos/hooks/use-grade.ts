import { useCallback, useMemo, useRef, useState } from 'react';
import { get, useFormContext, useWatch } from 'react-hook-form';
import { toast } from '@/shared/hooks/use-toasts';
import type { FormularioValores } from '../utils/formulario';
import { makeHistoria } from '../utils/historia-da-grade';
import {
  acrescentar,
  alterarLinha,
  colar,
  copiarMes,
  escrever,
  remover,
  seguidores,
  todosMenos,
  variariam,
  type CampoDoMes,
  type LinhaDaGrade,
} from '../utils/grade';

/** A copy that would replace months with content of their own waits for an answer. */
export interface CopiaAConfirmar {
  linha: number;
  origem: number;
  alvos: number[];
  variam: number[];
}

export interface Celula {
  linha: number;
  mes: number;
}

/** The prescription in the form: reads it, writes it, and asks before a varied month would be lost. */
export function useGrade() {
  const { control, setValue, getValues, formState } = useFormContext<FormularioValores>();
  const linhas = useWatch({ control, name: 'medicamentos' });
  const { errors, isSubmitted } = formState;
  const [repetir, setRepetir] = useState(true);
  const [confirmar, setConfirmar] = useState<CopiaAConfirmar>();
  const [ativa, setAtiva] = useState<Celula>();
  const seguem = useRef<number[]>([]);
  const opcoes = useRef({ repetir, isSubmitted });
  opcoes.current = { repetir, isSubmitted };

  const gravar = useCallback(
    (novas: LinhaDaGrade[]) =>
      setValue('medicamentos', novas, { shouldDirty: true, shouldValidate: opcoes.current.isSubmitted }),
    [setValue],
  );
  const atuais = useCallback(() => getValues('medicamentos'), [getValues]);

  /** What changes many cells at once is no typing: the browser cannot undo it, and forgets what it could in those cells. */
  const [historia] = useState(makeHistoria);
  const gravarDeUmaVez = useCallback(
    (novas: LinhaDaGrade[]) => {
      historia.guardar(atuais(), novas);
      gravar(novas);
    },
    [historia, atuais, gravar],
  );

  /** Who follows month 1 is settled when its field takes the focus. */
  const entrar = useCallback(
    (celula: Celula) => {
      setAtiva((antes) => (antes?.linha === celula.linha && antes.mes === celula.mes ? antes : celula));
      const linha = atuais()[celula.linha];
      seguem.current = linha && opcoes.current.repetir && celula.mes === 0 ? seguidores(linha) : [];
    },
    [atuais],
  );

  const copiar = useCallback(
    (linha: number, origem: number, alvos: number[]) => {
      const atual = atuais()[linha];
      if (!atual) return;
      const variam = variariam(atual, origem, alvos);
      if (variam.length > 0) setConfirmar({ linha, origem, alvos, variam });
      else gravarDeUmaVez(copiarMes(atuais(), linha, origem, alvos));
    },
    [atuais, gravarDeUmaVez],
  );

  const aplicar = useCallback(
    (grade: LinhaDaGrade[] | undefined) => {
      if (grade) gravar(grade);
      return grade !== undefined;
    },
    [gravar],
  );

  const acoes = useMemo(
    () => ({
      entrar,
      escrever: (linha: number, mes: number, campo: CampoDoMes, valor: string) =>
        gravar(escrever(atuais(), linha, mes, campo, valor, seguem.current)),
      colar: (linha: number, mes: number, campo: CampoDoMes, bloco: string[][]) => {
        const { grade, sobra } = colar(atuais(), linha, mes, campo, bloco);
        gravarDeUmaVez(grade);
        if (sobra) toast.info('O bloco colado era maior que a grade: o que não coube ficou de fora.');
      },
      copiarParaTodos: (linha: number, mes: number) => copiar(linha, mes, todosMenos(mes)),
      copiarDoAnterior: (linha: number, mes: number) => mes > 0 && copiar(linha, mes - 1, [mes]),
      acrescentar: (medicamentoId: string, via: string) => {
        gravarDeUmaVez(acrescentar(atuais(), medicamentoId, via));
        return atuais().length - 1;
      },
      trocar: (linha: number, medicamentoId: string) =>
        gravarDeUmaVez(alterarLinha(atuais(), linha, { medicamentoId })),
      alterarVia: (linha: number, via: string) => gravar(alterarLinha(atuais(), linha, { via })),
      remover: (linha: number) => {
        const antes = atuais();
        gravarDeUmaVez(remover(antes, linha));
        setAtiva(undefined);
        return () => gravarDeUmaVez([...antes]);
      },
      /** False: the last change is not one of these, and the key is the browser's. */
      desfazer: () => aplicar(historia.desfazer(atuais())),
      refazer: () => aplicar(historia.refazer(atuais())),
    }),
    [entrar, gravar, gravarDeUmaVez, aplicar, historia, atuais, copiar],
  );

  return {
    linhas,
    acoes,
    ativa,
    repetir,
    setRepetir,
    confirmar,
    responder: (resposta: 'tudo' | 'so_os_iguais' | 'nada') => {
      if (confirmar && resposta !== 'nada') {
        const { linha, origem, alvos, variam } = confirmar;
        const escolhidos = resposta === 'tudo' ? alvos : alvos.filter((mes) => !variam.includes(mes));
        gravarDeUmaVez(copiarMes(atuais(), linha, origem, escolhidos));
      }
      setConfirmar(undefined);
    },
    /** What is wrong in a line, by the path of the field. */
    erro: (path: string) => {
      const item: { message?: string } | undefined = get(errors, path);
      return item?.message;
    },
    erroGeral: (errors.medicamentos as { message?: string } | undefined)?.message,
  };
}

export type Grade = ReturnType<typeof useGrade>;
