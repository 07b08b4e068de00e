import { jest } from '@jest/globals';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FormProvider, useForm } from 'react-hook-form';
import { SWRConfig } from 'swr';
import type { ReactNode } from 'react';
import { fakeApi, problema } from '@/shared/tests/helpers/fake-api';
import { SecaoClinica } from '../../components/organisms/SecaoClinica';
import { SecaoPrescricao } from '../../components/organisms/SecaoPrescricao';
import type { Medida } from '../../services/medida-service';
import type { FormularioValores } from '../../utils/formulario';
import { fraseDaMedida, frasesDasPosologias, letraMiuda, linhasDaMedida } from '../../utils/medida';
import type { LinhaDaGrade } from '../../utils/grade';
import { apiDeTrabalho, EMISSOR, telaDe } from './api-de-teste';
import { umaDoenca, umFormulario } from './mothers';

jest.setTimeout(30_000);

const MEDIDA: Medida = {
  cabe: true,
  linhas: 2,
  linhasMax: 5,
  excessoCaracteres: null,
  corpoPt: 9,
  caractereRecusado: null,
};
const NAO_CABE: Medida = { ...MEDIDA, cabe: false, linhas: 9, linhasMax: 7, excessoCaracteres: 312, corpoPt: 6 };

const resposta = (campo: string, { linhasMax, excessoCaracteres, corpoPt, caractereRecusado, ...resto }: Medida) => ({
  body: {
    campos: {
      [campo]: {
        ...resto,
        ...{ linhas_max: linhasMax, excesso_caracteres: excessoCaracteres },
        ...{ corpo_pt: corpoPt, caractere_recusado: caractereRecusado },
      },
    },
  },
});

/** Measures by length: up to 20 characters fit. */
const medirPorTamanho = ({ body }: { body: unknown }) => {
  const { campos } = body as { campos: Record<string, string> };
  const [[campo, texto]] = Object.entries(campos) as [[string, string]];
  return resposta(campo, texto.length <= 20 ? MEDIDA : NAO_CABE);
};

function montar(conteudo: ReactNode, partes: Partial<FormularioValores>, medida: unknown = medirPorTamanho) {
  const api = fakeApi({ ...apiDeTrabalho(), 'POST /pdf/medida': medida as never });
  function Cena() {
    const form = useForm<FormularioValores>({ defaultValues: umFormulario({ emissorId: EMISSOR.id, ...partes }) });
    return <FormProvider {...form}>{conteudo}</FormProvider>;
  }
  render(
    <SWRConfig value={{ provider: () => new Map() }}>
      <Cena />
    </SWRConfig>,
  );
  return { api, user: userEvent.setup() };
}

describe('a medida enquanto se escreve', () => {
  const clinica = <SecaoClinica doenca={umaDoenca()} />;

  it('diz quantas linhas do LME o texto toma, no modelo do estado da clínica', async () => {
    const { api } = montar(clinica, { anamnese: 'Crises diárias.', tratou: 'nao' });
    expect(await screen.findByText('cabe no LME: 2 de 5 linhas')).toBeInTheDocument();
    await waitFor(() =>
      expect(api.de('POST /pdf/medida').at(-1)?.body).toMatchObject({
        documento: 'lme',
        uf: 'SP',
        campos: { anamnese: 'Crises diárias.' },
      }),
    );
  });

  it('espera a pausa, avisa no campo o que sobra e tira o aviso quando cabe', async () => {
    const { api, user } = montar(clinica, { anamnese: '', tratou: 'nao' });
    const campo = screen.getByTestId('processos-clinica-anamnese');
    await user.type(campo, 'Um texto que passa do lugar que há.');
    const frase =
      'Não cabe no LME, nem na menor letra: passam 312 caracteres. Encurte o texto, ou continue no relatório médico.';
    expect(await screen.findByText(frase)).toBeInTheDocument();
    expect(campo).toHaveAccessibleDescription(/passam 312 caracteres/);
    expect(campo).not.toHaveAttribute('aria-invalid');
    expect(api.de('POST /pdf/medida').length).toBeLessThan(5);

    await user.clear(campo);
    await user.type(campo, 'Curto.');
    expect(await screen.findByText('cabe no LME: 2 de 5 linhas')).toBeInTheDocument();
    expect(screen.queryByText(/Não cabe/)).not.toBeInTheDocument();
  });

  it('sem resposta não diz nada, e o campo continua como estava', async () => {
    const { api, user } = montar(clinica, { anamnese: 'Antes.', tratou: 'nao' }, problema(503));
    await waitFor(() => expect(api.de('POST /pdf/medida').length).toBeGreaterThan(0));
    await user.type(screen.getByTestId('processos-clinica-anamnese'), ' Depois.');
    expect(screen.getByTestId('processos-clinica-anamnese')).toHaveValue('Antes. Depois.');
    expect(screen.queryByTestId('processos-medida-anamnese')).not.toBeInTheDocument();
  });

  it('mede a posologia na receita do medicamento, uma vez cada texto', async () => {
    telaDe(1440);
    const doenca = umaDoenca();
    const medicamento = doenca.protocolos[0]!.medicamentos[0]!;
    const longa = 'um comprimido de manhã e dois à noite';
    const meses = Array.from({ length: 6 }, (_, mes) => ({
      posologia: mes < 4 ? '1 ao dia' : longa,
      quantidade: '30',
    }));
    const linha = { chave: 'a', medicamentoId: medicamento.id, via: 'oral', meses } as never;
    const { api } = montar(
      <SecaoPrescricao ofertados={[medicamento]} porId={new Map([[medicamento.id, medicamento]])} carregando={false} />,
      { medicamentos: [linha] },
    );
    expect(await screen.findByTestId('processos-grade-medida-0')).toHaveTextContent(
      'Posologia dos meses 5 e 6: não cabe na receita, nem na menor letra: passam 312 caracteres.',
    );
    const textos = api.de('POST /pdf/medida').map(({ body }) => JSON.stringify(body));
    expect(new Set(textos.map((texto) => /posologia":"([^"]*)/.exec(texto)?.[1])).size).toBe(2);
  });
});

describe('a medida em palavras', () => {
  it('diz as linhas, a letra miúda, o que sobra e o caractere', () => {
    expect(linhasDaMedida({ ...MEDIDA, linhasMax: 1, linhas: 1 })).toBe('1 de 1 linha');
    expect(letraMiuda(MEDIDA)).toBeUndefined();
    expect(letraMiuda({ ...MEDIDA, corpoPt: 6.5 })).toBe('letra de 6,5 pt');
    expect(fraseDaMedida(MEDIDA, 'no LME')).toBeUndefined();
    expect(fraseDaMedida({ ...NAO_CABE, excessoCaracteres: 1 }, 'na receita')).toMatch(
      'passa 1 caractere. Encurte o texto.',
    );
    expect(fraseDaMedida(NAO_CABE, 'no relatório')).toBe('Não cabe em uma folha: continua em outra.');
    expect(fraseDaMedida({ ...NAO_CABE, excessoCaracteres: null, caractereRecusado: '😀' }, 'no LME')).toMatch('“😀”');
  });

  it('junta os meses que dizem o mesmo', () => {
    const meses = ['a', 'b', 'a', 'b', 'b', 'c'].map((posologia) => ({ posologia, quantidade: '1' }));
    const linha = { meses } as LinhaDaGrade;
    const frases = frasesDasPosologias(
      linha,
      new Map<string, Medida>([
        ['a', NAO_CABE],
        ['b', MEDIDA],
      ]),
    );
    expect(frases).toEqual([expect.stringMatching(/^Posologia dos meses 1 e 3: não cabe na receita/)]);
  });
});
