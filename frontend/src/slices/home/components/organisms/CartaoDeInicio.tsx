'use client';

import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useRouter } from 'next/navigation';
import { UserPlus } from 'lucide-react';
import { Button } from '@/shared/components/atoms/Button';
import { Card } from '@/shared/components/atoms/Card';
import { Kbd } from '@/shared/components/atoms/Kbd';
import { Tag } from '@/shared/components/atoms/Tag';
import { Combobox } from '@/shared/components/molecules/Combobox';
import { fieldId } from '@/shared/components/molecules/FormField';
import { useDebounced } from '@/shared/hooks/use-debounced';
import { useInicio, type DoencaInicial } from '@/shared/hooks/use-inicio';
import { digitos, formatarCns, formatarCpf, formatarData } from '@/shared/utils/formatos';
import { useBuscaDoencas } from '@/slices/processos/services/use-catalogo';
import { buscavel, useBuscaPacientes } from '@/slices/processos/services/use-pacientes';
import type { DoencaEncontrada, PacienteEncontrado } from '@/slices/processos/services/tipos';
import { destinoDa, faltaParaAbrir, novoPaciente } from '../../utils/destino';
import { formatarIdentificacao, identificar } from '../../utils/identificacao';

const BUSCA_MS = 120;

type OpcaoDePaciente = { tipo: 'conhecido'; paciente: PacienteEncontrado } | { tipo: 'novo'; texto: string };

/** The whole product in one card: for whom, for what, ↵. */
export function CartaoDeInicio() {
  const router = useRouter();
  const [textoPaciente, setTextoPaciente] = useState('');
  const [paciente, setPaciente] = useState<PacienteEncontrado>();
  const [textoDoenca, setTextoDoenca] = useState('');
  const [doenca, setDoenca] = useState<DoencaInicial>();
  const [tentou, setTentou] = useState(false);
  const abrirRef = useRef<HTMLButtonElement>(null);

  const buscaPaciente = useDebounced(paciente ? '' : textoPaciente, BUSCA_MS);
  const { data: achados, isValidating: procurandoPaciente } = useBuscaPacientes(buscaPaciente);
  const buscaDoenca = useDebounced(doenca ? '' : textoDoenca, BUSCA_MS);
  const { data: doencas, isValidating: procurandoDoenca } = useBuscaDoencas(buscaDoenca);

  const escolha = { paciente, textoPaciente, doenca };
  const faltas = tentou ? faltaParaAbrir(escolha) : {};
  const lido = identificar(textoPaciente);
  const esperando = buscaPaciente !== textoPaciente && !paciente;
  const opcoes = opcoesDePaciente(buscavel(buscaPaciente) ? achados : undefined, textoPaciente, esperando);

  // The whole CPF of a known patient needs no choice from the list.
  useEffect(() => {
    if (paciente || !achados || lido.tipo === 'nome') return;
    const bare = digitos(textoPaciente);
    const exato = achados.find(({ cpf, cns }) => bare.length >= 11 && (cpf === bare || cns === bare));
    if (exato) setPaciente(exato);
  }, [achados, paciente, textoPaciente, lido.tipo]);

  const abrir = (event?: FormEvent) => {
    event?.preventDefault();
    const destino = destinoDa(escolha);
    if (!destino) {
      setTentou(true);
      const falta = faltaParaAbrir(escolha);
      document.getElementById(fieldId(falta.paciente ? 'inicio-paciente' : 'inicio-doenca'))?.focus();
      return;
    }
    if (destino.tipo === 'formulario') {
      useInicio.getState().guardar({ paciente: destino.paciente, doenca: destino.doenca });
    }
    router.push(destino.href);
  };

  const onPaciente = (opcao: OpcaoDePaciente) => {
    if (opcao.tipo === 'conhecido') {
      setPaciente(opcao.paciente);
      setTextoPaciente(textoDo(opcao.paciente));
    } else setTextoPaciente(opcao.texto);
    (doenca ? abrirRef.current : document.getElementById(fieldId('inicio-doenca')))?.focus();
  };

  const onDoenca = ({ cid, nome }: DoencaEncontrada) => {
    setDoenca({ cid, nome });
    setTextoDoenca(`${cid} · ${nome}`);
    (paciente || novoPaciente(textoPaciente)
      ? abrirRef.current
      : document.getElementById(fieldId('inicio-paciente'))
    )?.focus();
  };

  return (
    <Card className="p-4 sm:p-5" aria-label="Abrir um processo" data-testid="home-inicio-cartao">
      <form noValidate onSubmit={abrir}>
        <div className="grid items-start gap-x-4 gap-y-3.5 lg:grid-cols-[minmax(0,5fr)_minmax(0,7fr)_auto]">
          <Combobox<OpcaoDePaciente>
            label="Paciente"
            name="inicio-paciente"
            autoFocus
            placeholder="CPF ou nome"
            text={textoPaciente}
            transform={formatarIdentificacao}
            onTextChange={(texto) => {
              setTextoPaciente(texto);
              setPaciente(undefined);
            }}
            items={paciente ? [] : opcoes}
            itemKey={(opcao) => (opcao.tipo === 'conhecido' ? opcao.paciente.id : 'novo')}
            renderItem={(opcao) => <ItemDePaciente opcao={opcao} />}
            onSelect={onPaciente}
            isLoading={procurandoPaciente}
            emptyMessage={
              !paciente && buscavel(buscaPaciente) && !procurandoPaciente && lido.tipo !== 'invalida'
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
            }}
            items={doenca ? [] : (doencas ?? [])}
            itemKey={({ cid, porMedicamento }) => `${cid}:${porMedicamento ?? ''}`}
            renderItem={(item) => <ItemDeDoenca doenca={item} />}
            onSelect={onDoenca}
            isLoading={procurandoDoenca}
            emptyMessage={!doenca && buscaDoenca.trim().length >= 2 ? 'Nenhuma doença com isto.' : undefined}
            minLength={2}
            error={faltas.doenca}
            data-testid="home-inicio-doenca"
          />
          <Button
            ref={abrirRef}
            type="submit"
            variant="primary"
            className="lg:mt-[1.375rem]"
            data-testid="home-inicio-abrir"
          >
            {rotuloDoBotao(escolha)}
            <Kbd onBrand>↵</Kbd>
          </Button>
        </div>
        <p className="mt-3 flex min-h-6 flex-wrap items-center gap-x-2.5 gap-y-1 text-sm text-ink-2" aria-live="polite">
          <Situacao paciente={paciente} textoPaciente={textoPaciente} doenca={doenca} />
        </p>
      </form>
    </Card>
  );
}

function opcoesDePaciente(
  achados: readonly PacienteEncontrado[] | undefined,
  texto: string,
  esperando: boolean,
): OpcaoDePaciente[] {
  const conhecidos = (achados ?? []).map((paciente): OpcaoDePaciente => ({ tipo: 'conhecido', paciente }));
  const lido = identificar(texto);
  const bare = digitos(texto);
  const jaExiste = (achados ?? []).some(({ cpf, cns }) => bare !== '' && (cpf === bare || cns === bare));
  // "New" is offered only once the search has said that there is none.
  const podeSerNovo = achados !== undefined && !esperando && !jaExiste && lido.tipo !== 'incompleta';
  return podeSerNovo && novoPaciente(texto) ? [...conhecidos, { tipo: 'novo', texto }] : conhecidos;
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

/** What is known of the two fields so far, and what ↵ will do. */
function Situacao({
  paciente,
  textoPaciente,
  doenca,
}: {
  paciente: PacienteEncontrado | undefined;
  textoPaciente: string;
  doenca: DoencaInicial | undefined;
}) {
  const existente = paciente?.processos.find(({ cid }) => cid === doenca?.cid);
  if (paciente) {
    return (
      <>
        <Tag tone="brand">Paciente seu</Tag>
        <span className="font-medium text-ink" data-testid="home-inicio-conhecido">
          {paciente.nome}
        </span>
        <span className="text-ink-3">
          {existente
            ? `já tem processo para ${existente.cid}: abre para editar`
            : paciente.processos.length > 0
              ? `processos: ${paciente.processos.map(({ cid }) => cid).join(', ')}`
              : 'ainda sem processos'}
        </span>
      </>
    );
  }
  const novo = novoPaciente(textoPaciente);
  if (novo) {
    return (
      <>
        <Tag tone="blue">Paciente novo</Tag>
        <span className="text-ink-3">o formulário abre em branco{doenca ? ` para ${doenca.cid}` : ''}</span>
      </>
    );
  }
  return <span className="text-ink-3">Quem e para quê: o resto do pedido vem a seguir.</span>;
}
