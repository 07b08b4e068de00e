/** Como os valores saem no papel; o que é guardado tem só dígitos. */

export function formatarCpf(cpf: string): string {
  return cpf.replace(/^(\d{3})(\d{3})(\d{3})(\d{2})$/, '$1.$2.$3-$4');
}

export function formatarTelefone(telefone: string): string {
  return telefone.replace(/^(\d{2})(\d{4,5})(\d{4})$/, '($1) $2-$3');
}

export function formatarCep(cep: string): string {
  return cep.replace(/^(\d{5})(\d{3})$/, '$1-$2');
}

/** With a comma and without zeros that say nothing: `72`, `72,5`. */
export function formatarDecimal(numero: number): string {
  return String(numero).replace('.', ',');
}

interface Endereco {
  readonly cep: string;
  readonly logradouro: string;
  readonly numero: string;
  readonly complemento?: string | null | undefined;
  readonly bairro: string;
  readonly cidade: string;
  readonly uf: string;
}

/** `Rua das Palmeiras, 100, Centro, São Paulo/SP, CEP 01000-000`. */
export function formatarEndereco({ cep, logradouro, numero, complemento, bairro, cidade, uf }: Endereco): string {
  const partes = [logradouro, numero, complemento, bairro, `${cidade}/${uf}`, `CEP ${formatarCep(cep)}`];
  return partes.filter((parte) => parte !== undefined && parte !== null && parte !== '').join(', ');
}
