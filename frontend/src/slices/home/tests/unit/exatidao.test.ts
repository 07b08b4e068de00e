import { doencaEmDestaque, doencaExata, pacienteEmDestaque, type OpcaoDePaciente } from '../../utils/exatidao';

const doenca = (cid: string, nome: string, porMedicamento: string | null = null) => ({ cid, nome, porMedicamento });
const FELTY = doenca('M05.0', 'Síndrome de Felty');
const ARTRITE = doenca('M05.8', 'Outras artrites reumatoides soropositivas');

describe('a doença que se digitou', () => {
  it.each(['M05.8', 'm05.8', 'M058', ' m058 ', 'outras artrites reumatóides soropositivas'])('%s é exata', (texto) => {
    expect(doencaExata(ARTRITE, texto)).toBe(true);
    expect(doencaEmDestaque([FELTY, ARTRITE], texto)).toBe(1);
  });

  it('de um código incompleto, ou de um medicamento que serve a várias, ninguém escolhe sozinho', () => {
    expect(doencaEmDestaque([FELTY, ARTRITE], 'M05')).toBeUndefined();
    expect(
      doencaEmDestaque([doenca('M05.0', 'Felty', 'adalimumabe'), doenca('K50.0', 'Crohn', 'adalimumabe')], 'adali'),
    ).toBe(undefined);
    expect(doencaEmDestaque([ARTRITE], 'M05')).toBe(0);
    expect(doencaEmDestaque([ARTRITE, FELTY], 'artrite')).toBe(0);
    expect(doencaEmDestaque([], 'artrite')).toBeUndefined();
  });
});

describe('o paciente que se digitou', () => {
  const conhecido = (nome: string, cpf: string | null = null): OpcaoDePaciente => ({
    tipo: 'conhecido',
    paciente: { id: nome + String(cpf), nome, cpf, cns: null, dataNascimento: null, nomeMae: '', processos: [] },
  });
  const novo: OpcaoDePaciente = { tipo: 'novo', texto: 'x' };

  it('o nome inteiro ou o CPF de um só', () => {
    expect(pacienteEmDestaque([conhecido('Ana Lima Reis'), conhecido('Ana Lima'), novo], 'ana lima')).toBe(1);
    expect(pacienteEmDestaque([conhecido('Ana', '90010020055')], '900.100.200-55')).toBe(0);
    expect(pacienteEmDestaque([novo], '900.100.200-55')).toBe(0);
  });

  it('entre homônimos, ou vários que começam igual, ninguém', () => {
    expect(pacienteEmDestaque([conhecido('Ana Lima', '1'), conhecido('Ana Lima', '2'), novo], 'Ana Lima')).toBe(
      undefined,
    );
    expect(pacienteEmDestaque([conhecido('Ana Lima'), conhecido('Ana Reis')], 'ana')).toBeUndefined();
  });
});
