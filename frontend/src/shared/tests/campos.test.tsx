import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { RadioGroup } from '../components/molecules/RadioGroup';
import { Combobox } from '../components/molecules/Combobox';
import { ErrorSummary } from '../components/molecules/ErrorSummary';
import { MaskedField } from '../components/molecules/MaskedInput';
import { PasswordField } from '../components/molecules/PasswordField';
import { TextField } from '../components/molecules/TextField';
import { applyProblem, summaryItems } from '../utils/form-problem';
import { ApiProblem } from '../services/api-problem';

describe('um campo', () => {
  it('diz o seu nome, a dica e o erro a quem não vê', () => {
    render(
      <TextField
        name="nome"
        label="Nome"
        hint="Como sai impresso."
        error="Preencha este campo."
        data-testid="shared-x-nome"
      />,
    );

    const input = screen.getByLabelText('Nome');
    expect(input).toBeInvalid();
    expect(input).toHaveAccessibleDescription('Preencha este campo. Como sai impresso.');
  });

  it('mostra e esconde a senha', async () => {
    render(<PasswordField name="senha" label="Senha" data-testid="shared-x-senha" />);

    await userEvent.click(screen.getByRole('button', { name: 'Mostrar a senha' }));
    expect(screen.getByLabelText('Senha')).toHaveAttribute('type', 'text');
  });
});

describe('um campo com máscara', () => {
  it('formata enquanto se digita e aceita colar com texto em volta', async () => {
    render(<MaskedField name="cpf" mask="cpf" label="CPF" data-testid="shared-x-cpf" />);
    const input = screen.getByLabelText<HTMLInputElement>('CPF');

    await userEvent.type(input, '52998224725');
    expect(input).toHaveValue('529.982.247-25');

    await userEvent.clear(input);
    await userEvent.paste('CPF 529.982.247-25');
    expect(input).toHaveValue('529.982.247-25');
  });

  it('mantém o cursor onde se corrige', async () => {
    render(<MaskedField name="cpf" mask="cpf" label="CPF" data-testid="shared-x-cpf" />);
    const input = screen.getByLabelText<HTMLInputElement>('CPF');
    await userEvent.type(input, '5298224725');

    await userEvent.type(input, '9', { initialSelectionStart: 2, initialSelectionEnd: 2 });

    expect(input).toHaveValue('529.982.247-25');
    expect(input.selectionStart).toBe(3);
  });
});

describe('um grupo de opções', () => {
  it('não escolhe por ninguém', async () => {
    const chosen: string[] = [];
    render(
      <RadioGroup
        legend="Sexo"
        options={[
          { value: 'F', label: 'Feminino' },
          { value: 'M', label: 'Masculino' },
        ]}
        onValueChange={(value) => chosen.push(value)}
        data-testid="shared-x-sexo"
      />,
    );

    expect(screen.getByRole('group', { name: 'Sexo' })).toBeVisible();
    expect(screen.getByLabelText('Feminino')).not.toBeChecked();
    await userEvent.click(screen.getByLabelText('Masculino'));
    expect(chosen).toEqual(['M']);
  });
});

const DOENCAS = [
  { cid: 'G35', nome: 'Esclerose múltipla' },
  { cid: 'G40.0', nome: 'Epilepsia focal' },
];

function Busca({ itens = DOENCAS, onSelect }: { itens?: typeof DOENCAS; onSelect: (cid: string) => void }) {
  const [text, setText] = useState('');
  return (
    <Combobox
      label="Doença"
      text={text}
      onTextChange={setText}
      items={text ? itens : []}
      itemKey={({ cid }) => cid}
      renderItem={({ cid, nome }) => `${cid} ${nome}`}
      onSelect={({ cid }) => onSelect(cid)}
      emptyMessage="Nenhuma doença com esse nome."
      data-testid="shared-x-doenca"
    />
  );
}

describe('uma busca', () => {
  it('anda com as setas e escolhe com Enter', async () => {
    const chosen: string[] = [];
    render(<Busca onSelect={(cid) => chosen.push(cid)} />);
    const field = screen.getByRole('combobox', { name: 'Doença' });

    await userEvent.type(field, 'e');
    expect(field).toHaveAttribute('aria-expanded', 'true');
    expect(screen.getByRole('status')).toHaveTextContent('2 resultados');
    await userEvent.keyboard('{ArrowDown}{Enter}');

    expect(chosen).toEqual(['G40.0']);
    expect(field).toHaveAttribute('aria-expanded', 'false');
  });

  it('dá a volta com a seta para cima, fecha com Esc e aceita o ponteiro', async () => {
    const chosen: string[] = [];
    render(<Busca onSelect={(cid) => chosen.push(cid)} />);
    const field = screen.getByRole('combobox', { name: 'Doença' });

    await userEvent.type(field, 'e{ArrowUp}');
    expect(screen.getByRole('option', { name: 'G40.0 Epilepsia focal' })).toHaveAttribute('aria-selected', 'true');
    await userEvent.keyboard('{Escape}');
    expect(field).toHaveAttribute('aria-expanded', 'false');
    await userEvent.keyboard('{ArrowDown}');
    await userEvent.click(screen.getByRole('option', { name: 'G35 Esclerose múltipla' }));

    expect(chosen).toEqual(['G35']);
    expect(field).toHaveFocus();
  });

  it('diz quando não achou', async () => {
    render(<Busca itens={[]} onSelect={() => undefined} />);

    await userEvent.type(screen.getByRole('combobox'), 'zzz');

    expect(screen.getByText('Nenhuma doença com esse nome.')).toBeVisible();
  });
});

interface Values {
  nome: string;
  endereco: { cep: string };
}

function Formulario({ problem }: { problem: ApiProblem }) {
  const { register, handleSubmit, setError, formState } = useForm<Values>();
  const { errors, submitCount } = formState;
  return (
    <form onSubmit={handleSubmit(() => void applyProblem(problem, setError, ['nome', 'endereco.cep']))}>
      <ErrorSummary
        items={summaryItems(errors)}
        labels={{ nome: 'Nome', 'endereco.cep': 'CEP' }}
        submitCount={submitCount}
        data-testid="shared-x-erros"
      />
      <TextField label="Nome" error={errors.nome?.message} data-testid="shared-x-nome" {...register('nome')} />
      <TextField
        label="CEP"
        error={errors.endereco?.cep?.message}
        data-testid="shared-x-cep"
        {...register('endereco.cep')}
      />
      <button type="submit">Salvar</button>
    </form>
  );
}

function umProblema(errors: ApiProblem['errors']): ApiProblem {
  return new ApiProblem({ type: 't', title: 'Há campos a corrigir.', status: 422, code: 'x', errors, extra: {} });
}

describe('uma recusa do servidor', () => {
  it('cai no campo, com um resumo que leva a ele', async () => {
    render(
      <Formulario problem={umProblema([{ field: 'endereco.cep', code: 'x', message: 'O CEP tem 8 dígitos.' }])} />,
    );

    await userEvent.click(screen.getByRole('button', { name: 'Salvar' }));

    expect(await screen.findByRole('alert')).toHaveTextContent('Falta acertar um ponto');
    expect(screen.getByLabelText('CEP')).toHaveAccessibleDescription('O CEP tem 8 dígitos.');
    await userEvent.click(screen.getByRole('link', { name: 'CEP: o CEP tem 8 dígitos.' }));
    expect(screen.getByLabelText('CEP')).toHaveFocus();
  });

  it('sem campo nesta tela, fica no alto e recebe o foco', async () => {
    render(<Formulario problem={umProblema([{ field: 'outra', code: 'x', message: 'Falta a clínica.' }])} />);

    await userEvent.click(screen.getByRole('button', { name: 'Salvar' }));

    expect(await screen.findByRole('alert')).toHaveFocus();
    expect(screen.getByRole('alert')).toHaveTextContent('Falta a clínica.');
  });
});
