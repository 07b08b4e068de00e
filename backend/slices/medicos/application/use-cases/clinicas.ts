import { NaoEncontradoError, VersaoDesatualizadaError } from '../../../../shared/domain/common-errors.ts';
import type { ClinicaId, EmissorId, UsuarioId } from '@autocusto/dominio/comum/ids.ts';
import { Clinica } from '../../domain/clinica.ts';
import { type ClinicaInformada, parseClinica } from '@autocusto/dominio/medicos/informado.ts';
import { PerfilIncompletoError } from '../../domain/medico-errors.ts';
import type { MedicosUnidadeDeTrabalho, Pagina } from '../ports/repositorios.ts';

interface Dependencies {
  readonly emTransacao: MedicosUnidadeDeTrabalho;
  readonly newClinicaId: () => ClinicaId;
  readonly newEmissorId: () => EmissorId;
  readonly now: () => Date;
}

const naoEncontrada = () => new NaoEncontradoError('clinica_nao_encontrada', 'Esta clínica não existe na sua lista.');

export function makeClinicas({ emTransacao, newClinicaId, newEmissorId, now }: Dependencies) {
  return {
    async ler(usuarioId: UsuarioId, id: ClinicaId): Promise<Clinica> {
      const clinica = await emTransacao(usuarioId, ({ clinicas }) => clinicas.findById(id));
      if (!clinica) throw naoEncontrada();
      return clinica;
    },

    listar: (usuarioId: UsuarioId, pagina: Pagina<ClinicaId>): Promise<Clinica[]> =>
      emTransacao(usuarioId, ({ clinicas }) => clinicas.list(pagina)),

    async criar(usuarioId: UsuarioId, informada: ClinicaInformada): Promise<Clinica> {
      const dados = parseClinica(informada);
      return emTransacao(usuarioId, async ({ medicos, clinicas }) => {
        const medico = await medicos.find();
        if (!medico) throw new PerfilIncompletoError();
        const ids = { id: newClinicaId(), emissorId: newEmissorId(), usuarioId };
        const clinica = Clinica.registrar(ids, dados, now());
        await clinicas.insert(clinica, medico);
        return clinica;
      });
    },

    /** `versaoLida` answers the version that the edit starts from, or refuses when it was not said. */
    async editar(
      usuarioId: UsuarioId,
      id: ClinicaId,
      informada: ClinicaInformada,
      versaoLida: () => number,
    ): Promise<Clinica> {
      const dados = parseClinica(informada);
      return emTransacao(usuarioId, async ({ clinicas }) => {
        const atual = await clinicas.findById(id);
        if (!atual) throw naoEncontrada();
        if (versaoLida() !== atual.props.versao) throw new VersaoDesatualizadaError();
        const clinica = atual.editar(dados, now());
        await clinicas.update(clinica);
        return clinica;
      });
    },
  };
}
