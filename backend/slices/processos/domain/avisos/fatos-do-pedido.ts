import type { Avaliacao } from '@autocusto/dominio/processos/escalas.ts';
import type { Fatos } from '@autocusto/dominio/processos/regras/fatos.ts';
import { type DadosDoPacote, faseDe } from '../documentos/pacote.ts';

/** What a packet's data say of the request, as the rules ask for it. What no form asks yet nobody has said. */
export function fatosDoPedido(dados: DadosDoPacote): Fatos {
  const { data, paciente, processo, quadro, avaliacoes } = dados;
  const { dataNascimento, sexo, pesoKg, endereco } = paciente.props;
  return {
    ...{ data, fase: faseDe(dados) },
    // The pharmacy is that of where the paciente lives.
    uf: endereco.uf,
    cid: quadro.doenca.cid,
    protocoloId: quadro.protocolo?.id ?? null,
    ...{ nascimento: dataNascimento, sexo, pesoKg },
    anosDeEstudo: processo.props.respostas.escolaridade_anos ?? null,
    especialidade: null,
    prescritos: quadro.prescritos.map(({ medicamentoId, medicamento, meses }) => ({
      ...{ medicamentoId, substancia: medicamento.substancia },
      maiorQuantidade: Math.max(...meses.map(({ quantidade }) => quantidade)),
    })),
    escalas: new Map(
      avaliacoes.map((avaliacao) => [
        avaliacao.escala,
        { total: totalDa(avaliacao), data: avaliacao.avaliadaEm ?? null },
      ]),
    ),
    ...{ exames: new Map(), tratamentos: new Map(), documentos: new Map(), criterios: new Map() },
  };
}

function totalDa(avaliacao: Avaliacao): number {
  return 'total' in avaliacao ? avaliacao.total : Number(avaliacao.valor);
}
