import { jest } from '@jest/globals';
import { act, fireEvent, render, renderHook, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { RadioGroup } from '../components/molecules/RadioGroup';
import { Combobox } from '../components/molecules/Combobox';
import { ErrorSummary } from '../components/molecules/ErrorSummary';
import { MaskedField } from '../components/molecules/MaskedInput';
import { PasswordField } from '../components/molecules/PasswordField';
import { TextField } from '../components/molecules/TextField';
import { useResposta, type Resposta } from '../hooks/use-resposta';
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

interface BuscaProps {
  itens?: typeof DOENCAS;
  resposta?: Resposta<typeof DOENCAS>;
  onSelect: (cid: string, noCampo: boolean) => void;
}

function Busca({ itens = DOENCAS, resposta, onSelect }: BuscaProps) {
  const [text, setText] = useState('');
  return (
    <Combobox
      label="Doença"
      text={text}
      onTextChange={setText}
      resposta={resposta ?? (text ? { estado: 'pronta', valor: itens } : { estado: 'nada' })}
      itemKey={({ cid }) => cid}
      itemText={({ nome }) => nome}
      renderItem={({ cid, nome }) => `${cid} ${nome}`}
      exato={({ cid }, texto) => cid === texto}
      onSelect={({ cid }, noCampo) => onSelect(cid, noCampo)}
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

describe('uma busca cuja lista ainda não chegou', () => {
  const ESPERANDO = { estado: 'esperando' } as const;
  const pronta = (valor = DOENCAS) => ({ estado: 'pronta', valor }) as const;

  it('Enter espera a lista do que está no campo, escolhe dela e diz o que escolheu', async () => {
    const chosen: unknown[] = [];
    const onSelect = (...what: unknown[]) => chosen.push(what);
    const { rerender } = render(<Busca resposta={pronta()} onSelect={onSelect} />);
    await userEvent.type(screen.getByRole('combobox'), 'epi');
    expect(screen.getAllByRole('option')).toHaveLength(2);

    rerender(<Busca resposta={ESPERANDO} onSelect={onSelect} />);
    expect(screen.queryByRole('option')).not.toBeInTheDocument();
    await userEvent.keyboard('{Enter}{Enter}');
    expect(screen.getByRole('status')).toHaveTextContent('Procurando…');
    expect(chosen).toEqual([]);

    rerender(<Busca resposta={pronta([DOENCAS[1]!])} onSelect={onSelect} />);
    expect(chosen).toEqual([['G40.0', true]]);
    expect(screen.getByRole('status')).toHaveTextContent('Escolhido: Epilepsia focal');
  });

  it('mudar o texto desfaz o pedido; sair do campo só escolhe o que é exato, sem levar o foco', async () => {
    const chosen: unknown[] = [];
    const onSelect = (...what: unknown[]) => chosen.push(what);
    const { rerender } = render(<Busca resposta={ESPERANDO} onSelect={onSelect} />);
    await userEvent.type(screen.getByRole('combobox'), 'G35{Enter}');
    await userEvent.type(screen.getByRole('combobox'), '.');
    rerender(<Busca resposta={pronta()} onSelect={onSelect} />);
    expect(chosen).toEqual([]);

    rerender(<Busca resposta={ESPERANDO} onSelect={onSelect} />);
    await userEvent.tab();
    rerender(<Busca resposta={pronta()} onSelect={onSelect} />);
    expect(chosen).toEqual([]);

    await userEvent.type(screen.getByRole('combobox'), '{Backspace}');
    await userEvent.tab();
    expect(chosen).toEqual([['G35', false]]);
  });

  it('Esc desfaz o pedido, e o ponteiro parado onde a lista abre não aponta para nada', async () => {
    const chosen: unknown[] = [];
    const onSelect = (...what: unknown[]) => chosen.push(what);
    const { rerender } = render(<Busca resposta={ESPERANDO} onSelect={onSelect} />);
    await userEvent.type(screen.getByRole('combobox'), 'epi{Enter}{Escape}');
    rerender(<Busca resposta={pronta()} onSelect={onSelect} />);
    expect(chosen).toEqual([]);

    await userEvent.keyboard('{ArrowDown}');
    const [, segunda] = screen.getAllByRole('option');
    const parado = new MouseEvent('mousemove', { bubbles: true });
    Object.assign(parado, { movementX: 0, movementY: 0 });
    fireEvent(segunda!, parado);
    expect(segunda).toHaveAttribute('aria-selected', 'false');
  });

  it('não toma o Enter de quem ainda compõe uma letra, nem as teclas do texto', async () => {
    const chosen: string[] = [];
    render(<Busca onSelect={(cid) => chosen.push(cid)} />);
    const field = screen.getByRole<HTMLInputElement>('combobox');
    await userEvent.type(field, 'epi');

    fireEvent.keyDown(field, { key: 'Enter', isComposing: true });
    fireEvent.keyDown(field, { key: 'Enter', keyCode: 229 });
    expect(chosen).toEqual([]);
    await userEvent.keyboard('{Home}{Escape}{Escape}');
    expect(field).toHaveValue('epi');
  });

  it('quando não dá para procurar, diz, e Enter tenta de novo', async () => {
    const tentar = jest.fn();
    const problema = new ApiProblem({ type: 't', title: 'Sem conexão.', status: 0, code: 'x', errors: [], extra: {} });
    render(<Busca resposta={{ estado: 'falhou', problema, tentar }} onSelect={() => undefined} />);
    await userEvent.type(screen.getByRole('combobox'), 'epi');
    expect(screen.getByRole('status')).toHaveTextContent('Sem conexão.');
    expect(screen.queryByText('Nenhuma doença com esse nome.')).not.toBeInTheDocument();

    await userEvent.keyboard('{Enter}');
    expect(tentar).toHaveBeenCalledTimes(1);
  });
});

describe('uma resposta', () => {
  it('é só a da pergunta de agora, chegue quando chegar', async () => {
    const chegar = new Map<string, (valor: string) => void>();
    const perguntar = (de: string) => new Promise<string>((resolve) => chegar.set(de, resolve));
    const { result, rerender } = renderHook(({ de }) => useResposta(de, perguntar, 0), { initialProps: { de: 'M05' } });
    await waitFor(() => expect(chegar.has('M05')).toBe(true));

    rerender({ de: 'M05.8' });
    expect(result.current).toEqual({ estado: 'esperando' });
    await waitFor(() => expect(chegar.has('M05.8')).toBe(true));
    await act(async () => chegar.get('M05.8')?.('outras artrites'));
    await act(async () => chegar.get('M05')?.('Felty'));
    expect(result.current).toEqual({ estado: 'pronta', valor: 'outras artrites' });

    rerender({ de: 'J45.0' });
    expect(result.current).toEqual({ estado: 'esperando' });
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
