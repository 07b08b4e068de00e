import { Card } from '@/shared/components/atoms/Card';
import { DefinitionList } from '@/shared/components/molecules/DefinitionList';
import { formatarCns, formatarCpf, idadeEmAnos } from '@/shared/utils/formatos';
import type { Processo } from '../../services/tipos';
import { mesIgual, type MesDaGrade } from '../../utils/grade';
import { nomeDoMedicamento } from '../../utils/medicamentos';

/** Who, and what is prescribed now. */
export function ResumoDoProcesso({ processo }: { processo: Processo }) {
  const { paciente, medicamentos } = processo;
  const { cpf, cns, dataNascimento, pesoKg } = paciente;
  return (
    <Card className="p-4 sm:p-5" aria-labelledby="processo-resumo">
      <h2 id="processo-resumo" className="mb-3 text-lg font-bold">
        Pedido atual
      </h2>
      <DefinitionList
        items={[
          { label: 'Documento', value: cpf ? formatarCpf(cpf) : cns ? `CNS ${formatarCns(cns)}` : '–' },
          {
            label: 'Idade e peso',
            value: [dataNascimento && `${idadeEmAnos(dataNascimento)} anos`, `${String(pesoKg).replace('.', ',')} kg`]
              .filter(Boolean)
              .join(' · '),
          },
          { label: 'Protocolo', value: processo.protocoloNome ?? 'Sem protocolo no catálogo' },
        ]}
      />
      <ul className="mt-4 divide-y divide-line-2 border-t border-line-2">
        {medicamentos.map((medicamento) => (
          <li key={medicamento.medicamentoId} className="py-2.5">
            <p className="font-medium">{nomeDoMedicamento(medicamento)}</p>
            <p className="text-sm text-ink-2">
              {medicamento.apresentacao} · {medicamento.via}
            </p>
            <p className="text-sm text-ink-3">{resumoDosMeses(medicamento.meses)}</p>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** "1 cápsula ao dia · 28 por mês", or the span of what varies. */
function resumoDosMeses(meses: Processo['medicamentos'][number]['meses']): string {
  const textos = meses.map(({ posologia, quantidade }): MesDaGrade => ({ posologia, quantidade: String(quantidade) }));
  const [primeiro] = textos;
  if (!primeiro) return '';
  if (textos.every((mes) => mesIgual(mes, primeiro))) return `${primeiro.posologia} · ${primeiro.quantidade} por mês`;
  return `Varia por mês: ${textos.map(({ quantidade }) => quantidade).join(', ')}`;
}
