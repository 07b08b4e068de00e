import { respondida, respostasParaApi } from '../../utils/escalas';
import { jest } from '@jest/globals';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FormProvider, useForm } from 'react-hook-form';
import type { ReactNode } from 'react';
import { SecaoDocumentos } from '../../components/organisms/SecaoDocumentos';
import { SecaoProtocolo } from '../../components/organisms/SecaoProtocolo';
import type { FormularioValores } from '../../utils/formulario';
import { EVA, LANSS, umaExigencia, umaReferencia, umCampo, umFormulario, umProtocolo } from './mothers';

jest.setTimeout(30_000);

const MEEM = umCampo({
  nome: 'meem',
  rotulo: 'MEEM',
  tipo: 'itens',
  opcoes: [],
  itens: [
    { nome: 'leitura', rotulo: 'Leitura', maximo: 1, binario: false },
    { nome: 'evocacao', rotulo: 'Evocação', maximo: 3, binario: false },
  ],
});
const CDR = umCampo({ nome: 'cdr', rotulo: 'CDR', opcoes: [{ valor: '0.5', rotulo: '0,5' }] });

function montar(conteudo: ReactNode, partes: Partial<FormularioValores> = {}) {
  let valores: () => FormularioValores = () => umFormulario();
  function Cena() {
    const form = useForm<FormularioValores>({ defaultValues: umFormulario({ respostas: {}, ...partes }) });
    valores = form.getValues;
    return <FormProvider {...form}>{conteudo}</FormProvider>;
  }
  render(<Cena />);
  return { user: userEvent.setup(), valores: () => valores() };
}

describe('campos do protocolo', () => {
  const campos = [umCampo(), LANSS, MEEM, CDR, EVA];
  const protocolo = umProtocolo({ campos, documentos: campos.map(({ nome }) => umaExigencia({ escala: nome })) });
  const secao = <SecaoProtocolo referencia={umaReferencia({ protocolo })} carregando={false} semResposta={false} />;

  it('começam todos vazios', () => {
    montar(secao);
    expect(screen.getByLabelText('Grau')).toHaveValue('');
    expect(screen.getAllByRole('radio').every((radio) => !(radio as HTMLInputElement).checked)).toBe(true);
    expect(screen.getByTestId('processos-protocolo-meem-total')).toHaveTextContent('Total 0 de 4');
    expect(screen.getAllByText(/0 de 2 itens respondidos/)).toHaveLength(2);
  });

  it('que ninguém tocou não respondem nada, e o que foi digitado segue para a API', async () => {
    const { user, valores } = montar(secao);
    await user.type(screen.getByLabelText('Leitura'), '1');
    // A group of radios without a choice is null in the form.
    expect(valores().respostas['lanss']).toEqual({ q1: null, q2: null });
    expect(respostasParaApi(valores().respostas)).toEqual({ meem: { leitura: 1 } });
    expect(respondida(valores().respostas['lanss'])).toBe(false);
  });

  it('somam o que se responde', async () => {
    const { user, valores } = montar(secao);
    await user.type(screen.getByLabelText('Leitura'), '1');
    await user.type(screen.getByLabelText('Evocação'), '2');
    expect(screen.getByTestId('processos-protocolo-meem-total')).toHaveTextContent('Total 3 de 4');

    const formigamento = screen.getByRole('group', { name: 'Formigamento' });
    await user.click(within(formigamento).getByRole('radio', { name: 'Sim · 5' }));
    await user.click(within(screen.getByRole('group', { name: 'Pele alterada' })).getByRole('radio', { name: 'Não' }));
    expect(screen.getByTestId('processos-protocolo-lanss-total')).toHaveTextContent('Total 5 de 10');

    await user.selectOptions(screen.getByLabelText('Nota global'), '0.5');
    await user.selectOptions(screen.getByLabelText('Cuidados pessoais'), '1');
    await user.type(screen.getByLabelText('Nota, de 0 a 10'), '7');
    await user.type(screen.getByLabelText(/Escolaridade/), '4');
    expect(valores().respostas).toMatchObject({
      meem: { leitura: '1', evocacao: '2' },
      lanss: { q1: '5', q2: '0' },
      cdr: '0.5',
      cdr_dominios: { cuidados_pessoais: '1' },
      eva: '7',
      escolaridade_anos: '4',
    });
    const dominio = screen.getByLabelText('Cuidados pessoais');
    expect(within(dominio).queryByRole('option', { name: '0,5' })).not.toBeInTheDocument();
  });

  it('dizem por que não há nada a preencher', () => {
    const vazio = umaReferencia({ protocolo: umProtocolo({ campos: [], documentos: [] }) });
    montar(<SecaoProtocolo referencia={vazio} carregando={false} semResposta={false} />);
    expect(screen.getByText(/não pede escalas para estes medicamentos/)).toBeInTheDocument();
  });
});

describe('documentos', () => {
  const secao = <SecaoDocumentos faseDoHistorico="renovacao" />;

  it('mostram o que é padrão e o que o histórico diz', () => {
    montar(secao);
    expect(screen.getByRole('option', { name: 'Pelo histórico: renovação' })).toBeInTheDocument();
    expect(screen.getByRole('radio', { name: 'CPF' })).toBeChecked();
    expect(screen.getByText('O que o paciente tem, por padrão.')).toBeInTheDocument();
    expect(screen.getByRole('checkbox', { name: /itens 19 a 22/ })).toBeChecked();
  });

  it('pedem nome e CPF de outra pessoa, e deixam os itens 19 a 22 para ela', async () => {
    const { user, valores } = montar(secao);
    await user.selectOptions(screen.getByLabelText('Quem preenche os itens 19 a 22'), 'outro');
    expect(screen.getByRole('checkbox', { name: /itens 19 a 22/ })).not.toBeChecked();
    await user.type(screen.getByLabelText('Nome de quem preenche'), 'Rui');
    await user.type(screen.getByLabelText('CPF de quem preenche'), '90010110984');
    await user.click(screen.getByRole('checkbox', { name: /itens 19 a 22/ }));
    await user.click(screen.getByRole('radio', { name: 'CNS' }));
    expect(valores()).toMatchObject({
      preenchidoPorNome: 'Rui',
      preenchidoPorCpf: '900.101.109-84',
      imprimirCampos19a22: 'sim',
      documentoPaciente: 'cns',
    });
  });

  it('os exames são uma linha cada: Enter abre a próxima, e dá para tirar', async () => {
    const { user, valores } = montar(secao);
    await user.click(screen.getByRole('checkbox', { name: 'Incluir solicitação de exames' }));
    await user.type(screen.getByLabelText('Exame 1'), 'Hemograma{Enter}');
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(screen.getByLabelText('Exame 2')).toHaveFocus();
    await user.type(screen.getByLabelText('Exame 2'), 'TGO');
    await user.click(screen.getByRole('button', { name: 'Outro exame' }));
    expect(valores().exames).toEqual(['Hemograma', 'TGO', '']);
    await user.click(screen.getByRole('button', { name: 'Remover o exame 1' }));
    expect(valores().exames).toEqual(['TGO', '']);
  });
});
