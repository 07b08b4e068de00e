'use client';

import { useState } from 'react';
import { useRouter } from 'next/navigation';
import { Button, ButtonLink } from '@/shared/components/atoms/Button';
import { Alert } from '@/shared/components/molecules/Alert';
import { useAuth } from '@/shared/contexts/AuthContext';
import { toast } from '@/shared/hooks/use-toasts';
import { ApiProblem } from '@/shared/services/api-problem';
import { comVoltar } from '@/shared/utils/voltar';
import { Desfecho } from '../components/molecules/Desfecho';
import { ConfirmacaoPorLink } from '../components/templates/ConfirmacaoPorLink';
import { enderecoDoCadastro } from '../hooks/use-convite';
import { useAceitarConvite } from '../services/use-delegacoes';

export default function ConvitePage() {
  const { isLoading, usuario } = useAuth();
  const medico = usuario?.userType === 'medico';
  const aceita = medico || usuario?.userType === 'assistente';
  return (
    <ConfirmacaoPorLink
      {...(isLoading ? { title: 'Convite' } : !usuario ? FORA : aceita ? aceitarComo(usuario.nome) : OUTRO_PAPEL)}
      tituloDaFalha="Este convite não serve mais"
      semCodigo="O endereço chegou sem o código do convite. Copie o link inteiro do e-mail, ou peça outro ao médico."
      saidas={
        <ButtonLink href="/login" variant="primary" data-testid="auth-convite-login">
          Ir para o login
        </ButtonLink>
      }
      data-testid="auth-convite"
    >
      {({ token }) => {
        if (!usuario) return <Fora token={token} />;
        return aceita ? <Aceitar token={token} medico={medico} /> : <OutroPapel email={usuario.email} />;
      }}
    </ConfirmacaoPorLink>
  );
}

const FORA = {
  title: 'Você recebeu um convite',
  description: 'Um médico convidou você a trabalhar em nome dele. O e-mail do convite diz como.',
};
const OUTRO_PAPEL = { title: 'Este convite é para outra conta' };

function aceitarComo(nome: string) {
  return { title: 'Aceitar o convite', description: `Você entrou como ${nome}.` };
}

function Fora({ token }: { token: string }) {
  return (
    <>
      <ul className="mb-6 list-disc space-y-1.5 pl-5 text-ink-2">
        <li>Como assistente, você cadastra pacientes e preenche processos. Quem emite é o médico.</li>
        <li>Como substituto, você é médico e também emite, com o seu próprio CRM e CNS.</li>
        <li>Você entra com a sua própria conta; o que fizer fica registrado com o seu nome.</li>
        <li>Use o e-mail que recebeu este convite.</li>
      </ul>
      <div className="flex flex-col gap-2">
        <ButtonLink href={enderecoDoCadastro(token)} variant="primary" data-testid="auth-convite-cadastro">
          Criar conta pelo convite
        </ButtonLink>
        <ButtonLink href={comVoltar('/login', '/convite')} data-testid="auth-convite-entrar">
          Já tenho conta
        </ButtonLink>
      </div>
    </>
  );
}

function Aceitar({ token, medico }: { token: string; medico: boolean }) {
  const aceitar = useAceitarConvite();
  const router = useRouter();
  const [ocupado, setOcupado] = useState(false);
  const [problem, setProblem] = useState<ApiProblem>();

  const onAceitar = async () => {
    setOcupado(true);
    setProblem(undefined);
    try {
      const { medicoNome } = await aceitar(token);
      toast.success(`Convite aceito. Você já pode trabalhar em nome de ${medicoNome}.`);
      router.replace('/');
    } catch (error) {
      setProblem(ApiProblem.from(error));
      setOcupado(false);
    }
  };

  return (
    <div className="space-y-5">
      <p className="text-ink-2">
        Ao aceitar, você passa a ver os pacientes e processos do médico que convidou, até o dia que ele escolheu.
        {medico && ' Você o substitui: prepara e emite com o seu próprio CRM e CNS, na clínica dele.'}
      </p>
      {problem && (
        <Alert tone="error" data-testid="auth-convite-recusa">
          {problem.sentence}
        </Alert>
      )}
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" loading={ocupado} onClick={() => void onAceitar()} data-testid="auth-convite-aceitar">
          Aceitar
        </Button>
        <ButtonLink href="/equipe" variant="ghost" data-testid="auth-convite-depois">
          Agora não
        </ButtonLink>
      </div>
    </div>
  );
}

function OutroPapel({ email }: { email: string }) {
  const { logout } = useAuth();
  const [saindo, setSaindo] = useState(false);
  const sair = async () => {
    setSaindo(true);
    await logout().catch((error: unknown) => toast.problem(error, 'Você ainda não saiu.'));
    setSaindo(false);
  };
  return (
    <Desfecho kind="failed" data-testid="auth-convite-outro-papel">
      <p>
        Você entrou como <strong className="font-medium break-words">{email}</strong>, que não é conta de médico nem de
        assistente. Saia e abra o convite com a conta do e-mail que o recebeu, ou crie uma.
      </p>
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" loading={saindo} onClick={() => void sair()} data-testid="auth-convite-sair">
          Sair e continuar
        </Button>
        <ButtonLink href="/" data-testid="auth-convite-inicio">
          Ficar nesta conta
        </ButtonLink>
      </div>
    </Desfecho>
  );
}
