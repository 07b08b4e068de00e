/** A field of a form that is small enough to be read from the page itself. */
export function campoDe(form: HTMLFormElement, nome: string): HTMLInputElement | undefined {
  const campo = form.elements.namedItem(nome);
  return campo instanceof HTMLInputElement ? campo : undefined;
}
