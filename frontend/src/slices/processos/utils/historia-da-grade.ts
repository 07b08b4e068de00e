import type { Grade, LinhaDaGrade } from './grade';

const MAXIMO = 50;

interface Passo {
  antes: Grade;
  depois: Grade;
}

/**
 * The changes of many cells at once, to be undone and done again. Only while the grid is as such a change left it: what
 * was typed after it is undone first, by the browser, and what is typed after an undo makes the redo void.
 */
export function makeHistoria() {
  let feitos: Passo[] = [];
  let desfeitos: Passo[] = [];
  return {
    guardar(antes: Grade, depois: Grade): void {
      if (iguais(antes, depois)) return;
      feitos = [...feitos, { antes, depois }].slice(-MAXIMO);
      desfeitos = [];
    },
    desfazer(atual: Grade): LinhaDaGrade[] | undefined {
      const passo = feitos.at(-1);
      if (!passo || !iguais(atual, passo.depois)) return undefined;
      feitos = feitos.slice(0, -1);
      desfeitos = [...desfeitos, passo];
      return [...passo.antes];
    },
    refazer(atual: Grade): LinhaDaGrade[] | undefined {
      const passo = desfeitos.at(-1);
      if (!passo || !iguais(atual, passo.antes)) return undefined;
      desfeitos = desfeitos.slice(0, -1);
      feitos = [...feitos, passo];
      return [...passo.depois];
    },
  };
}

function iguais(a: Grade, b: Grade): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
