import { jest } from '@jest/globals';
import { configure, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FormProvider, useForm } from 'react-hook-form';
import { SecaoPrescricao } from '../../components/organisms/SecaoPrescricao';
import type { FormularioValores } from '../../utils/formulario';
import type { LinhaDaGrade } from '../../utils/grade';
import { telaDe } from './api-de-teste';
import { umaLinha, umFormulario, umMedicamento } from './mothers';

jest.setTimeout(30_000);
configure({ asyncUtilTimeout: 5000 });

const LEVETIRACETAM = umMedicamento({
  id: 'lev',
  nome: 'levetiracetam',
  dosagem: '750 mg',
  lista344: 'C1',
  origem: 'sigtap',
});
const LAMOTRIGINA = umMedicamento({ id: 'lam', nome: 'lamotrigina', dosagem: '100 mg', quantidadeMaxima: 217 });
const CLOBAZAM = umMedicamento({ id: 'clo', nome: 'clobazam', dosagem: '10 mg', lista344: 'B1', vigente: false });
const OFERTADOS = [LEVETIRACETAM, LAMOTRIGINA, CLOBAZAM];

const TITULADA: [string, string][] = [
  ['½ cp', '15'],
  ['1 cp', '30'],
  ['1½ cp', '45'],
  ['2 cp', '60'],
];
const DUAS_DOSES: [string, string][] = [
  ['1 cp', '30'],
  ['1 cp', '30'],
  ['1 cp', '30'],
  ['1 cp', '30'],
  ['2 cp', '60'],
];

function montar(medicamentos: LinhaDaGrade[]) {
  let valores: () => FormularioValores = () => umFormulario();
  function Cena() {
    const form = useForm<FormularioValores>({ defaultValues: umFormulario({ medicamentos }) });
    valores = form.getValues;
    return (
      <FormProvider {...form}>
        <SecaoPrescricao
          ofertados={OFERTADOS}
          porId={new Map(OFERTADOS.map((item) => [item.id, item]))}
          carregando={false}
        />
      </FormProvider>
    );
  }
  render(<Cena />);
  return {
    user: userEvent.setup(),
    linhas: () => valores().medicamentos,
    quantidades: (linha: number) => valores().medicamentos[linha]?.meses.map(({ quantidade }) => quantidade),
  };
}

const quantidade = (nome: string, mes: number) =>
  screen.getByRole('textbox', { name: new RegExp(`^${nome}, mês ${mes}, quantidade`) });
const posologia = (nome: string, mes: number) =>
  screen.getByRole('textbox', { name: new RegExp(`^${nome}, mês ${mes}, posologia`) });

describe('prescrição em tela larga', () => {
  beforeEach(() => telaDe(1440));

  it('escolhe um medicamento e o que se escreve no mês 1 vale para os seis', async () => {
    const { user, linhas } = montar([]);
    await user.type(screen.getByRole('combobox', { name: 'Medicamento' }), 'leve');
    await user.click(await screen.findByRole('option', { name: /Levetiracetam 750 mg/ }));

    await user.type(await screen.findByRole('textbox', { name: /Levetiracetam 750 mg, mês 1, quantidade/ }), '120');
    await user.type(posologia('Levetiracetam 750 mg', 1), '2 cp 12/12 h');

    expect(linhas()).toHaveLength(1);
    expect(linhas()[0]).toMatchObject({ medicamentoId: 'lev', via: 'oral' });
    expect(new Set(linhas()[0]?.meses.map((mes) => JSON.stringify(mes)))).toEqual(
      new Set([JSON.stringify({ posologia: '2 cp 12/12 h', quantidade: '120' })]),
    );
    expect(screen.getAllByText('= mês 1')).toHaveLength(5);
  });

  it('mostra de onde vem e a lista de cada medicamento', () => {
    montar([umaLinha([], 'lev'), umaLinha([], 'clo')]);
    const [levetiracetam, clobazam] = screen.getAllByRole('rowheader');
    expect(levetiracetam).toHaveTextContent(/C1.*SIGTAP/);
    expect(clobazam).toHaveTextContent(/B1.*não vigente/);
    expect(levetiracetam).toHaveTextContent('cápsula · até 31/mês');
  });

  it('não sobrescreve um mês que varia quando o mês 1 muda', async () => {
    const { user, quantidades } = montar([umaLinha(DUAS_DOSES, 'clo')]);
    const primeiro = quantidade('Clobazam 10 mg', 1);
    await user.clear(primeiro);
    await user.type(primeiro, '31');
    expect(quantidades(0)).toEqual(['31', '31', '31', '31', '60', '60']);
  });

  it('com a repetição desligada, escreve só no mês 1', async () => {
    const { user, quantidades } = montar([umaLinha([], 'lam')]);
    await user.click(screen.getByRole('checkbox', { name: 'Repetir o mês 1' }));
    await user.type(quantidade('Lamotrigina 100 mg', 1), '0');
    expect(quantidades(0)).toEqual(['280', '28', '28', '28', '28', '28']);
  });

  it('pergunta antes de copiar por cima de meses que variam, e aceita manter', async () => {
    const { user, quantidades } = montar([umaLinha(TITULADA, 'lam')]);
    await user.click(quantidade('Lamotrigina 100 mg', 1));
    await user.click(screen.getByRole('button', { name: 'Copiar para todos os meses' }));

    const dialogo = await screen.findByRole('dialog', { name: 'Há meses que variam' });
    expect(dialogo).toHaveTextContent('Os meses 2, 3, 4, 5 e 6 têm posologia');
    await user.click(within(dialogo).getByRole('button', { name: 'Cancelar' }));
    expect(quantidades(0)).toEqual(['15', '30', '45', '60', '60', '60']);

    await user.click(screen.getByRole('button', { name: 'Copiar para todos os meses' }));
    await user.click(await screen.findByRole('button', { name: 'Substituir' }));
    expect(quantidades(0)).toEqual(['15', '15', '15', '15', '15', '15']);
  });

  it('copia do mês anterior sem perguntar quando só repetia o primeiro', async () => {
    const { user, quantidades } = montar([
      umaLinha(
        [
          ['1 cp', '30'],
          ['2 cp', '60'],
          ['1 cp', '30'],
        ],
        'lam',
      ),
    ]);
    await user.click(quantidade('Lamotrigina 100 mg', 3));
    await user.click(screen.getByRole('button', { name: 'Copiar do mês anterior' }));
    expect(quantidades(0)).toEqual(['30', '60', '60', '30', '30', '30']);
  });

  it('ao remover o do meio, o de baixo sobe com a própria posologia, e dá para desfazer', async () => {
    const { user, linhas, quantidades } = montar([
      umaLinha([], 'lev'),
      umaLinha(TITULADA, 'lam'),
      umaLinha(DUAS_DOSES, 'clo'),
    ]);
    await user.click(screen.getByRole('button', { name: 'Remover Lamotrigina 100 mg' }));
    expect(linhas().map(({ medicamentoId }) => medicamentoId)).toEqual(['lev', 'clo']);
    expect(quantidades(1)).toEqual(['30', '30', '30', '30', '60', '60']);
    expect(screen.getAllByRole('rowheader')[1]).toHaveTextContent('Clobazam 10 mg');
  });

  it('troca o medicamento e deixa a posologia', async () => {
    const { user, linhas, quantidades } = montar([umaLinha(TITULADA, 'lam')]);
    await user.click(screen.getByRole('button', { name: 'Trocar Lamotrigina 100 mg' }));
    const busca = await screen.findByRole('combobox', { name: 'Novo medicamento' });
    await user.type(busca, 'cloba{Enter}');
    expect(linhas()[0]?.medicamentoId).toBe('clo');
    expect(quantidades(0)).toEqual(['15', '30', '45', '60', '60', '60']);
  });

  it('anda com as setas e cola um bloco de planilha', async () => {
    const { user, quantidades } = montar([umaLinha([], 'lev'), umaLinha([], 'lam')]);
    await user.click(quantidade('Levetiracetam 750 mg', 1));
    await user.keyboard('{End}{ArrowRight}');
    expect(quantidade('Levetiracetam 750 mg', 2)).toHaveFocus();
    await user.keyboard('{ArrowDown}');
    expect(posologia('Levetiracetam 750 mg', 2)).toHaveFocus();
    await user.keyboard('{ArrowDown}');
    expect(quantidade('Lamotrigina 100 mg', 2)).toHaveFocus();
    await user.keyboard('{ArrowUp}{ArrowUp}{ArrowLeft}');
    expect(quantidade('Levetiracetam 750 mg', 1)).toHaveFocus();

    fireEvent.paste(quantidade('Levetiracetam 750 mg', 5), { clipboardData: { getData: () => '1\t2\n3\t4' } });
    expect(quantidades(0)).toEqual(['28', '28', '28', '28', '1', '2']);
    expect(quantidades(1)).toEqual(['28', '28', '28', '28', '3', '4']);
  });

  it('põe a data de cada mês no cabeçalho', () => {
    montar([umaLinha([], 'lev')]);
    expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual([
      'Medicamento e via',
      'Mês 131/01',
      'Mês 202/03',
      'Mês 301/04',
      'Mês 401/05',
      'Mês 531/05',
      'Mês 630/06',
    ]);
  });
});

describe('prescrição no celular', () => {
  beforeEach(() => telaDe(390));

  it('mostra um medicamento por vez, com os meses iguais dobrados', async () => {
    const { user, quantidades } = montar([umaLinha([], 'lev')]);
    expect(screen.getAllByRole('textbox', { name: 'Quantidade' })).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: /Meses 2 a 6 · iguais ao mês 1/ }));
    const campos = screen.getAllByRole('textbox', { name: 'Quantidade' });
    expect(campos).toHaveLength(6);
    await user.clear(campos[4] as HTMLElement);
    await user.type(campos[4] as HTMLElement, '60');
    expect(quantidades(0)).toEqual(['28', '28', '28', '28', '60', '28']);
    await user.click(screen.getAllByRole('button', { name: 'Copiar do mês anterior' })[0] as HTMLElement);
    await user.click(await screen.findByRole('button', { name: 'Substituir' }));
    expect(quantidades(0)).toEqual(['28', '28', '28', '28', '28', '28']);
  });
});
