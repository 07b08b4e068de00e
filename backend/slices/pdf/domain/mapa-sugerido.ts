import type { CampoExtraido, FormularioExtraido } from './formulario-extraido.ts';
import type { LigacaoDoMapa, MapaDoModelo } from './mapa-do-modelo.ts';
import { type Alvo, MEDICAMENTO } from './modelo-importado.ts';

/** What official forms call the fields of our packets: by the field's own name, then by the label beside it. */
const NOMES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(nome_)?(do_)?(paciente|usuario)(_nome)?$|^nome_(completo_)?d[oa]_(paciente|usuario)/, ['nome_paciente']],
  [/nome_(completo_)?da_mae|^mae$/, ['nome_mae']],
  [/^(nome_)?(do_)?responsavel(_legal|_paciente)?$|^nome_do_responsavel/, ['nome_responsavel']],
  [/^(nome_(completo_)?)?(do_)?medico(_\d)?$|^nome_do_medico|medico_responsavel|medico_solicitante$/, ['nome_medico']],
  [/^(uf_)?crm(_medico|_uf|_do_medico)?$/, ['crm_medico']],
  [/cns_(do_)?medico|cartao_nacional.*medico/, ['cns_medico']],
  [/especialidade/, ['especialidade_medico']],
  [/^cns_clinica$|^cnes|numero_do_cnes/, ['cns_clinica', 'cnes_clinica']],
  [/nome_(da_)?(clinica|unidade)|estabelecimento/, ['nome_clinica']],
  [/^end(ereco)?_(da_)?clinica/, ['endereco_clinica']],
  [/^(cidade|municipio)_(da_)?clinica|^local$/, ['cidade_clinica']],
  [/^tel(efone)?_(da_)?clinica/, ['telefone_clinica']],
  [/^end(ereco)?(_(do_)?paciente)?$/, ['endereco_paciente']],
  [/^tel(efone)?(1)?(_(do_)?paciente)?$/, ['telefone1_paciente']],
  [/^(cns|cartao_nacional_de_saude|cartao_sus)(_(do_)?paciente)?$/, ['cns_paciente']],
  [/^cpf(_(do_)?paciente)?$/, ['cpf_paciente']],
  [/^(data_(de_)?nasc(imento)?|nascimento)(_(do_)?paciente)?$/, ['nascimento_paciente']],
  [/^(data(_?\d)?|data_da_solicitacao|local_e_data)$/, ['data_1', 'data']],
  [/^cid(_?10)?$/, ['cid']],
  [/^diagnostico/, ['diagnostico']],
  [/^(opt_)?peso(_(do_)?paciente)?$/, ['peso']],
  [/^(opt_)?(altura|estatura)(_(do_)?paciente)?$/, ['altura']],
  [/^e_?mail|correio_eletronico/, ['email_paciente']],
  [/^anamnese|resumo_clinico/, ['anamnese']],
  [/^(opt_)?relatorio(_medico)?$/, ['texto']],
  [/^exames?$/, ['exame1']],
  // Said plainly and not ours: the label, often that of the box above, must not be believed instead.
  [/^(cep|uf|bairro|rg|idade|sexo|numero|complemento)(_|$)/, []],
  [/^(cidade|municipio)(_(do_)?paciente)?$/, []],
];

/** A first map for a person to check: exact names, then known names, then labels; anything else stays open. */
export function sugerirMapa({ campos }: FormularioExtraido, documento: string, alvos: readonly Alvo[]): MapaDoModelo {
  const porNome = new Map(alvos.map((alvo) => [alvo.campo, alvo]));
  const ligacoes = campos.flatMap((campo): LigacaoDoMapa[] =>
    campo.tipo === 'texto' ? [ligarTexto(campo, porNome)] : ligarOpcoes(campo, documento, porNome),
  );
  return { ligacoes, dispensados: [] };
}

function ligarTexto({ nome, rotulo }: CampoExtraido, alvos: ReadonlyMap<string, Alvo>): LigacaoDoMapa {
  const candidatos = [nome, ...(conhecidos(slug(nome)) ?? conhecidos(slug(rotulo)) ?? [])];
  const campo = candidatos.find((candidato) => alvos.has(candidato) && !alvos.get(candidato)?.opcoes);
  return { origem: nome, campo: campo ?? null };
}

function ligarOpcoes(
  { nome, lugares }: CampoExtraido,
  documento: string,
  alvos: ReadonlyMap<string, Alvo>,
): LigacaoDoMapa[] {
  const estados = new Map(lugares.flatMap((lugar) => (lugar.tipo === 'opcao' ? [[lugar.estado, lugar.rotulo]] : [])));
  const alvo = alvos.get(nome);
  return [...estados].map(([estado, rotulo]): LigacaoDoMapa => {
    const opcao =
      alvo?.opcoes?.find((each) => each === estado || slug(each) === slug(estado)) ?? opcaoDoRotulo(alvo, rotulo);
    if (opcao !== undefined) return { origem: nome, estado, campo: nome, valor: opcao };
    // The options of a TER are its drugs; what stands beside the box is what the patient reads.
    const medicamento = slug(rotulo) || slug(estado);
    if (documento === 'ter' && estados.size > 1 && medicamento.length > 1) {
      return { origem: nome, estado, campo: MEDICAMENTO + medicamento, valor: 'sim' };
    }
    return { origem: nome, estado, campo: null };
  });
}

function opcaoDoRotulo(alvo: Alvo | undefined, rotulo: string): string | undefined {
  const words = slug(rotulo).split('_');
  return alvo?.opcoes?.find((opcao) => words[0] === slug(opcao));
}

/** `undefined`: a name that says nothing. */
function conhecidos(name: string): readonly string[] | undefined {
  const found = NOMES.filter(([pattern]) => pattern.test(name));
  return found.length > 0 ? found.flatMap(([, campos]) => campos) : undefined;
}

/** `Ácido Nicotínico` → `acido_nicotinico`. */
export function slug(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
}
