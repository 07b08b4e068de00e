import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { Button } from '../components/atoms/Button';
import { Input } from '../components/atoms/Input';
import { ConteudoProtegido } from '../components/organisms/ConteudoProtegido';
import { Dialog } from '../components/organisms/Dialog';
import { useFocoQueFica } from '../hooks/use-foco-que-fica';

function Pergunta({ perigo, campo, autoFocus }: { perigo?: boolean; campo?: boolean; autoFocus?: boolean }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)} data-testid="shared-x-abrir">
        Abrir
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title="Pergunta"
        data-testid="shared-x-dialogo"
        footer={
          <>
            <Button data-testid="shared-x-cancelar">Cancelar</Button>
            <Button variant={perigo ? 'danger' : 'primary'} data-testid="shared-x-sim">
              Sim
            </Button>
          </>
        }
      >
        {campo && (
          <Input aria-label="Data" autoFocus={autoFocus} defaultValue="30/11/2026" data-testid="shared-x-data" />
        )}
      </Dialog>
    </>
  );
}

describe('um diálogo', () => {
  it.each([
    ['o primeiro campo', { campo: true }, 'shared-x-data'],
    ['o campo que pede o foco', { campo: true, autoFocus: true }, 'shared-x-data'],
    ['a resposta principal', {}, 'shared-x-sim'],
    ['o que não destrói', { perigo: true }, 'shared-x-cancelar'],
  ])('começa em %s, e devolve o foco a quem o abriu', async (_onde, props, testId) => {
    render(<Pergunta {...props} />);
    await userEvent.click(screen.getByTestId('shared-x-abrir'));
    expect(screen.getByTestId(testId)).toHaveFocus();

    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.getByTestId('shared-x-abrir')).toHaveFocus());
  });
});

describe('uma tela', () => {
  it('dentro do conteúdo protegido recebe o foco que pede', () => {
    render(
      <ConteudoProtegido oculto={false}>
        <Input aria-label="Paciente" autoFocus data-testid="shared-x-paciente" />
      </ConteudoProtegido>,
    );
    expect(screen.getByTestId('shared-x-paciente')).toHaveFocus();
  });
});

function Lista() {
  useFocoQueFica();
  const [linhas, setLinhas] = useState(['a', 'b', 'c']);
  return (
    <main tabIndex={-1}>
      <ul>
        {linhas.map((linha) => (
          <li key={linha}>
            <Button
              onClick={() => setLinhas(linhas.filter((outra) => outra !== linha))}
              data-testid={`shared-x-${linha}`}
            >
              Apagar {linha}
            </Button>
          </li>
        ))}
      </ul>
    </main>
  );
}

describe('o que tinha o foco e desapareceu', () => {
  it('deixa-o ao que tomou o seu lugar, e por fim à tela', async () => {
    render(<Lista />);
    await userEvent.click(screen.getByTestId('shared-x-b'));
    await waitFor(() => expect(screen.getByTestId('shared-x-c')).toHaveFocus());
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(screen.getByTestId('shared-x-a')).toHaveFocus());
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(screen.getByRole('main')).toHaveFocus());
  });
});
