const VIDA_MS = 60_000;

/** `nome` says what it is and the day, never of whom: names of files are seen by others. */
export function baixarArquivo(bytes: ArrayBuffer, tipo: 'application/json' | 'application/pdf', nome: string): void {
  const url = URL.createObjectURL(new Blob([bytes], { type: tipo }));
  const link = document.createElement('a');
  link.href = url;
  link.download = nome;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), VIDA_MS);
}
