import { render, screen, within } from '@testing-library/react';
import { AvisosDoPacote } from '../../components/molecules/AvisosDoPacote';

const aviso = { codigo: 'quantidade_acima_do_maximo', mensagem: 'O máximo mensal é 30.', fonte: 'SIGTAP' };
const informacao = {
  ...{ codigo: 'regra_a_conferir', mensagem: 'O avaliador confere o EDSS.', fonte: 'Portaria 1' },
  severidade: 'informacao' as const,
};

it('o que só informa não conta como aviso e fica fechado até que se abra', () => {
  render(<AvisosDoPacote avisos={[informacao, aviso]} aberto />);

  expect(screen.getByText('· 1 aviso')).toBeVisible();
  expect(within(screen.getByTestId('pdf-ver-avisos')).queryByText(informacao.mensagem)).toBeNull();
  const informacoes = screen.getByTestId('pdf-ver-informacoes');
  expect(informacoes).not.toHaveAttribute('open');
  expect(within(informacoes).getByText('Portaria 1')).toBeInTheDocument();
});

it('sem avisos não há caixa de avisos', () => {
  render(<AvisosDoPacote avisos={[informacao]} aberto />);
  expect(screen.queryByTestId('pdf-ver-avisos')).toBeNull();
});
