'use client';

import { useEffect, useRef, useState } from 'react';
import { useRouter } from 'next/navigation';
import { UserPlus } from 'lucide-react';
import { Button } from '@/shared/components/atoms/Button';
import { Card } from '@/shared/components/atoms/Card';
import { Kbd } from '@/shared/components/atoms/Kbd';
import { Tag } from '@/shared/components/atoms/Tag';
import { Combobox } from '@/shared/components/molecules/Combobox';
import { fieldId } from '@/shared/components/molecules/FormField';
import { useInicio, type DoencaInicial } from '@/shared/hooks/use-inicio';
import { useMediaQuery } from '@/shared/hooks/use-media-query';
import type { Resposta } from '@/shared/hooks/use-resposta';
import { COM_OS_DEDOS } from '@/shared/utils/foco';
import { digitos, formatarCns, formatarCpf, formatarData } from '@/shared/utils/formatos';
import { useBuscaDoencas, useBuscaPacientes, type DoencaEncontrada, type PacienteEncontrado } from '@/slices/processos';
import { destinoDa, faltaParaAbrir, novoPaciente, type Escolha } from '../../utils/destino';
import { formatarIdentificacao, identificar } from '../../utils/identificacao';
import {
  doencaEmDestaque,
  doencaExata,
  pacienteEmDestaque,
  pacienteExato,
  type OpcaoDePaciente,
} from '../../utils/exatidao';

/** The whole product in one card: for whom, for what, ↵. */
export function CartaoDeInicio() {
  const router = useRouter();
  const comOsDedos = useMediaQuery(COM_OS_DEDOS);
  const [textoPaciente, setTextoPaciente] = useState('');
  const [paciente, setPaciente] = useState<PacienteEncontrado>();
  /** "New" was chosen, whoever else has this name. */
  const [ehNovo, setEhNovo] = useState(false);
  const [textoDoenca, setTextoDoenca] = useState('');
  const [doenca, setDoenca] = useState<DoencaInicial>();
  const [tentou, setTentou] = useState(false);
  const [querAbrir, setQuerAbrir] = useState(false);
  const [abrindo, setAbrindo] = useState(false);
  const abrirRef = useRef<HTMLButtonElement>(null);

  const pacientes = useBuscaPacientes(paciente || ehNovo ? '' : textoPaciente);
  const doencas = useBuscaDoencas(doenca ? '' : textoDoenca);
  const esperando = pacientes.estado === 'esperando' || doencas.estado === 'esperando';
  const opcoes = opcoesDePaciente(pacientes, textoPaciente);

  // The whole CPF of a known patient needs no choice from the list. A name does, where somebody has it.
  const lido = identificar(textoPaciente);
  const pelosDigitos =
    lido.tipo === 'nome' ? undefined : unico(pacientes, (item) => pacienteExato(item, textoPaciente));
  useEffect(() => {
    if (pelosDigitos) setPaciente(pelosDigitos);
  }, [pelosDigitos]);

  const escolha = {
    paciente: paciente ?? pelosDigitos,
    textoPaciente,
    semEscolher: porQueEscolher(pacientes, lido.tipo === 'nome'),
    doenca: doenca ?? unico(doencas, (item) => doencaExata(item, textoDoenca)),
  };
  const faltas = tentou ? faltaParaAbrir(escolha) : {};

  const abrir = () => {
    const destino = destinoDa(escolha);
    if (esperando) {
      setQuerAbrir(true);
      return;
    }
    if (!destino) {
      setTentou(true);
      const falta = faltaParaAbrir(escolha);
      document.getElementById(fieldId(falta.paciente ? 'inicio-paciente' : 'inicio-doenca'))?.focus();
      return;
    }
    if (destino.tipo === 'formulario') {
      useInicio.getState().guardar({ paciente: destino.paciente, doenca: destino.doenca });
    }
    setAbrindo(true);
    router.push(destino.href);
  };

  // Asked to open while a list was on its way: it waits, as Enter does.
  const continuar = useRef(abrir);
  continuar.current = abrir;
  useEffect(() => {
    if (!querAbrir || esperando) return;
    setQuerAbrir(false);
    continuar.current();
  }, [querAbrir, esperando]);

  const mudou = () => {
    setQuerAbrir(false);
    setAbrindo(false);
  };

  const onPaciente = (opcao: OpcaoDePaciente, noCampo: boolean) => {
    if (opcao.tipo === 'conhecido') {
      setPaciente(opcao.paciente);
      setTextoPaciente(textoDo(opcao.paciente));
    } else setEhNovo(true);
    if (noCampo) (escolha.doenca ? abrirRef.current : document.getElementById(fieldId('inicio-doenca')))?.focus();
  };

  const onDoenca = ({ cid, nome }: DoencaEncontrada, noCampo: boolean) => {
    setDoenca({ cid, nome });
    setTextoDoenca(`${cid} · ${nome}`);
    const temPaciente = escolha.paciente ?? novoPaciente(textoPaciente);
    if (noCampo) (temPaciente ? abrirRef.current : document.getElementById(fieldId('inicio-paciente')))?.focus();
  };

  return (
    <Card className="p-4 sm:p-5" aria-label="Abrir um processo" data-testid="home-inicio-cartao">
      <form
        method="post"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          abrir();
        }}
      >
        <div className="grid items-start gap-x-4 gap-y-3.5 lg:grid-cols-[minmax(0,5fr)_minmax(0,7fr)_auto]">
          <Combobox<OpcaoDePaciente>
            label="Paciente"
            name="inicio-paciente"
            autoFocus={!comOsDedos}
            placeholder="CPF ou nome"
            text={textoPaciente}
            transform={formatarIdentificacao}
            onTextChange={(texto) => {
              setTextoPaciente(texto);
              setPaciente(undefined);
              setEhNovo(false);
              mudou();
            }}
            resposta={opcoes}
            itemKey={(opcao) => (opcao.tipo === 'conhecido' ? opcao.paciente.id : 'novo')}
            itemText={(opcao) => (opcao.tipo === 'conhecido' ? opcao.paciente.nome : `Novo paciente, ${opcao.texto}`)}
            renderItem={(opcao) => <ItemDePaciente opcao={opcao} />}
            exato={(opcao, texto) => opcao.tipo === 'conhecido' && pacienteExato(opcao.paciente, texto)}
            destaque={pacienteEmDestaque}
            onSelect={onPaciente}
            emptyMessage={
              lido.tipo !== 'invalida'
                ? 'Ninguém seu com isto. Digite o CPF inteiro, ou nome e sobrenome, para um paciente novo.'
                : undefined
            }
            minLength={2}
            error={lido.tipo === 'invalida' ? lido.mensagem : faltas.paciente}
            data-testid="home-inicio-paciente"
          />
          <Combobox<DoencaEncontrada>
            label="Doença"
            name="inicio-doenca"
            placeholder="CID, nome ou medicamento"
            text={textoDoenca}
            onTextChange={(texto) => {
              setTextoDoenca(texto);
              setDoenca(undefined);
              mudou();
            }}
            resposta={doencas}
            itemKey={({ cid, porMedicamento }) => `${cid}:${porMedicamento ?? ''}`}
            itemText={({ cid, nome }) => `${cid} – ${nome}`}
            renderItem={(item) => <ItemDeDoenca doenca={item} />}
            exato={doencaExata}
            destaque={doencaEmDestaque}
            onSelect={onDoenca}
            emptyMessage="Nenhuma doença com isto."
            minLength={2}
            error={faltas.doenca}
            data-testid="home-inicio-doenca"
          />
          <Button
            ref={abrirRef}
            type="submit"
            variant="primary"
            className="lg:mt-[1.375rem]"
            loading={querAbrir}
            // A key held down repeats: what it chose is opened by another press.
            onKeyDown={(event) => event.key === 'Enter' && event.repeat && event.preventDefault()}
            data-testid="home-inicio-abrir"
          >
            {rotuloDoBotao(escolha)}
            <Kbd onBrand>↵</Kbd>
          </Button>
        </div>
        <p
          className="mt-3 flex min-h-6 flex-wrap items-center gap-x-2.5 gap-y-1 text-sm text-ink-2"
          aria-live="polite"
          data-testid="home-inicio-situacao"
        >
          <Situacao {...escolha} abrindo={abrindo} />
        </p>
      </form>
    </Card>
  );
}

/** "New" is offered only once the search has said that there is none. */
function opcoesDePaciente(resposta: Resposta<PacienteEncontrado[]>, texto: string): Resposta<OpcaoDePaciente[]> {
  if (resposta.estado !== 'pronta') return resposta;
  const conhecidos = resposta.valor.map((paciente): OpcaoDePaciente => ({ tipo: 'conhecido', paciente }));
  const lido = identificar(texto);
  const jaExiste = lido.tipo !== 'nome' && resposta.valor.some((paciente) => pacienteExato(paciente, texto));
  const novo: OpcaoDePaciente[] = novoPaciente(texto) && !jaExiste ? [{ tipo: 'novo', texto }] : [];
  return { estado: 'pronta', valor: [...conhecidos, ...novo] };
}

/** Nobody is new before the search has said so. */
function porQueEscolher(resposta: Resposta<PacienteEncontrado[]>, porNome: boolean): string | undefined {
  if (resposta.estado === 'falhou') return `Não foi possível ver se o paciente já é seu. ${resposta.problema.sentence}`;
  const alguem = porNome && resposta.estado === 'pronta' && resposta.valor.length > 0;
  return alguem ? 'Há paciente seu com este nome: escolha na lista quem é, ou o paciente novo.' : undefined;
}

function unico<Item>(resposta: Resposta<Item[]>, exato: (item: Item) => boolean): Item | undefined {
  const exatos = resposta.estado === 'pronta' ? resposta.valor.filter(exato) : [];
  return exatos.length === 1 ? exatos[0] : undefined;
}

function textoDo({ cpf, cns, nome }: PacienteEncontrado): string {
  return cpf ? formatarCpf(cpf) : cns ? formatarCns(cns) : nome;
}

function rotuloDoBotao({
  paciente,
  doenca,
}: {
  paciente: PacienteEncontrado | undefined;
  doenca: DoencaInicial | undefined;
}) {
  const existe = paciente?.processos.some(({ cid }) => cid === doenca?.cid);
  return existe ? 'Editar processo' : 'Abrir processo';
}

function ItemDePaciente({ opcao }: { opcao: OpcaoDePaciente }) {
  if (opcao.tipo === 'novo') {
    const porNome = identificar(opcao.texto).tipo === 'nome';
    return (
      <span className="flex items-center gap-2">
        <UserPlus aria-hidden className="size-4 shrink-0 text-brand" />
        <span>
          <span className="font-medium">
            Novo paciente {porNome ? 'com este nome' : `com este ${tipoDoNumero(opcao.texto)}`}
          </span>
          <span className="block text-sm text-ink-3">{opcao.texto}</span>
        </span>
      </span>
    );
  }
  const { nome, cpf, cns, dataNascimento, nomeMae, processos } = opcao.paciente;
  return (
    <span className="flex items-center justify-between gap-3">
      <span className="min-w-0">
        <span className="block truncate font-medium">{nome}</span>
        <span className="block truncate text-sm text-ink-3">
          {[cpf ? formatarCpf(cpf) : cns && `CNS ${formatarCns(cns)}`, formatarData(dataNascimento), `mãe ${nomeMae}`]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
      {processos.length > 0 && (
        <span className="flex shrink-0 gap-1 max-sm:hidden">
          {processos.slice(0, 3).map(({ id, cid }) => (
            <Tag key={id} tone="blue">
              {cid}
            </Tag>
          ))}
        </span>
      )}
    </span>
  );
}

function tipoDoNumero(texto: string): string {
  return digitos(texto).length > 11 ? 'CNS' : 'CPF';
}

function ItemDeDoenca({ doenca: { cid, nome, porMedicamento } }: { doenca: DoencaEncontrada }) {
  return (
    <span className="flex items-baseline gap-2.5">
      <span className="w-12 shrink-0 font-medium">{cid}</span>
      <span className="min-w-0">
        {nome}
        {porMedicamento && <span className="block text-sm text-ink-3">por {porMedicamento}</span>}
      </span>
    </span>
  );
}

/** What is known of the two fields so far, and what ↵ will do: read before it is opened. */
function Situacao({ paciente, textoPaciente, semEscolher, doenca, abrindo }: Escolha & { abrindo: boolean }) {
  const existente = paciente?.processos.find(({ cid }) => cid === doenca?.cid);
  const novo = !paciente && !semEscolher && novoPaciente(textoPaciente);
  if (!paciente && !novo && !doenca) {
    return <span className="text-ink-3">Quem e para quê: o resto do pedido vem a seguir.</span>;
  }
  return (
    <>
      {abrindo && <span className="font-medium text-ink">Abrindo:</span>}
      {paciente && (
        <>
          <Tag tone="brand">Paciente seu</Tag>
          <span className="font-medium text-ink" data-testid="home-inicio-conhecido">
            {paciente.nome}
          </span>
        </>
      )}
      {novo && <Tag tone="blue">Paciente novo</Tag>}
      {doenca && (
        <span className="font-medium text-ink" data-testid="home-inicio-escolhida">
          {doenca.cid} – {doenca.nome}
        </span>
      )}
      <span className="text-ink-3">
        {existente
          ? `já tem processo para ${existente.cid}: abre para editar`
          : paciente && !doenca
            ? processosDe(paciente)
            : novo && 'o formulário abre em branco'}
      </span>
    </>
  );
}

function processosDe({ processos }: PacienteEncontrado): string {
  return processos.length > 0 ? `processos: ${processos.map(({ cid }) => cid).join(', ')}` : 'ainda sem processos';
}
