import { mkdir, writeFile } from 'node:fs/promises';
import { expect, test } from '../../fixtures/test';
import { criarMedico } from '../../helpers/api';
import { atrasarBuscas, digitar, prepararMesa, sorteador, umaTentativa, type Resultado } from '../../helpers/digitador';
import { umMedico } from '../../helpers/pessoas';

/** Typists at their own tabs: most of the time each waits for its own keys. */
const ABAS = 4;

test('quem digita mais depressa do que a rede abre o que digitou, e só isso', async ({
  context,
  page,
  login,
  request,
}) => {
  const { vezes, semente } = test.info().config.metadata.digitador as { vezes: number; semente: number };
  test.setTimeout(120_000 + vezes * 10_000);
  const medico = await criarMedico(request, umMedico());
  const mesa = await prepararMesa(request, medico);
  await login.abrir();
  await login.entrar(medico);
  await page.getByTestId('home-inicio-paciente').waitFor();

  const sorteio = sorteador(semente);
  const tentativas = Array.from({ length: vezes }, () =>
    umaTentativa(mesa, sorteador(Math.floor(sorteio() * 2 ** 31))),
  );
  const resultados: Resultado[] = [];
  const digitarNaAba = async (aba: number) => {
    const onde = aba === 0 ? page : await context.newPage();
    await atrasarBuscas(onde, sorteador(semente + aba));
    if (aba > 0) await onde.goto('/');
    await onde.getByTestId('home-inicio-paciente').waitFor();
    for (let vez = aba; vez < vezes; vez += ABAS) {
      const tentativa = tentativas[vez];
      if (tentativa) resultados.push(await digitar(onde, tentativa));
    }
  };
  await Promise.all(Array.from({ length: ABAS }, (_, aba) => digitarNaAba(aba)));

  const dizer = ({ tentativa: { texto }, escolhido }: Resultado) => `${texto} → ${escolhido ?? 'nada'}`;
  const nada = resultados.filter(({ escolhido }) => escolhido === undefined);
  const errados = resultados.filter(
    ({ tentativa, escolhido }) => escolhido !== undefined && !tentativa.certo(escolhido),
  );
  const resumo = { semente, feitas: resultados.length, errados: errados.map(dizer), nada: nada.map(dizer) };
  await mkdir('relatorios', { recursive: true });
  await writeFile('relatorios/digitador.json', JSON.stringify(resumo, null, 2));
  process.stdout.write(
    `digitador, semente ${semente}: ${vezes} vezes, ${errados.length} erradas, ${nada.length} sem escolha\n`,
  );

  expect(resumo.errados, 'escolheu outra doença ou outro paciente').toEqual([]);
  expect(nada.length, `nada foi escolhido: ${resumo.nada.join('; ')}`).toBeLessThanOrEqual(vezes * 0.02);
});
