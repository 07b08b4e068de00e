import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useColagemLimpa } from '../hooks/use-colagem-limpa';
import { useToasts } from '../hooks/use-toasts';

function Campos() {
  useColagemLimpa();
  return (
    <>
      <input aria-label="Nome" data-testid="teste-nome" />
      <input aria-label="Senha" type="password" data-testid="teste-senha" />
    </>
  );
}

describe('o que se cola', () => {
  beforeEach(() => useToasts.getState().clear());

  async function colar(campo: string, texto: string) {
    render(<Campos />);
    const user = userEvent.setup();
    await user.type(screen.getByLabelText(campo), 'Dra. ');
    await user.paste(texto);
    return screen.getByLabelText(campo);
  }

  it.each([
    ['hífen opcional', 'Concei\u00ADção', 'Conceição'],
    ['espaço de largura zero e marca do começo', '\uFEFFAna\u200B Paula', 'Ana Paula'],
    ['marcas de direção', '\u202A11 98765-4321\u202C', '11 98765-4321'],
  ])('%s não entra, e a tela diz', async (_caso, colado, entra) => {
    expect(await colar('Nome', colado)).toHaveValue(`Dra. ${entra}`);
    expect(useToasts.getState().items).toMatchObject([
      { message: expect.stringMatching(/caracteres? invisíve(l|is), que f(oi|oram) retirados?/) },
    ]);
  });

  it('o que se vê entra como veio, sem aviso', async () => {
    expect(await colar('Nome', 'D’Ávila ≥ 4 – ½')).toHaveValue('Dra. D’Ávila ≥ 4 – ½');
    expect(useToasts.getState().items).toEqual([]);
  });

  it('numa senha nada é mudado', async () => {
    expect(await colar('Senha', 'a\u00ADb')).toHaveValue('Dra. a\u00ADb');
  });
});
