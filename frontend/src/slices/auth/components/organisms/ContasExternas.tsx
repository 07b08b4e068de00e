'use client';

import { useState } from 'react';
import { Button } from '@/shared/components/atoms/Button';
import { Alert } from '@/shared/components/molecules/Alert';
import { Recurso } from '@/shared/components/molecules/Recurso';
import { useHydrated } from '@/shared/hooks/use-hydrated';
import { toast } from '@/shared/hooks/use-toasts';
import { ApiProblem } from '@/shared/services/api-problem';
import { formatarMomento } from '@/shared/utils/formatos';
import { espera } from '@/shared/utils/leitura';
import type { LigacaoExterna } from '../../services/externo-service';
import {
  useDesligarConta,
  useLigacoesExternas,
  useLigarConta,
  useProvedoresExternos,
} from '../../services/use-externo';
import { fraseDoErroExterno } from '../../utils/externo-erros';
import { ConfirmarDialog } from './ConfirmarDialog';
import { LinhaDeSeguranca, SecaoDeSeguranca } from '../molecules/SecaoDeSeguranca';

/** Accounts of other providers that enter here. Absent where the server offers none and none is linked. */
export function ContasExternas() {
  const hydrated = useHydrated();
  const provedores = useProvedoresExternos();
  const lidas = useLigacoesExternas();
  const desligar = useDesligarConta();
  const ligar = useLigarConta();
  const [desligando, setDesligando] = useState<LigacaoExterna>();
  const [erro, setErro] = useState<string>();
  const query = new URLSearchParams(hydrated ? window.location.search : '');
  const frase = erro ?? fraseDoErroExterno(query.get('erro'));
  const ligada = query.get('ligacao') === 'ligada' ? 'Conta ligada.' : undefined;
  const semLigacao = (ligacoes: readonly LigacaoExterna[]) =>
    provedores.filter(({ id }) => !ligacoes.some(({ provedor }) => provedor === id));

  const onLigar = async (provedor: string) => {
    setErro(undefined);
    try {
      await ligar(provedor);
    } catch (error) {
      setErro(ApiProblem.from(error).sentence);
    }
  };

  if (provedores.length === 0 && (espera(lidas) || lidas.data?.length === 0)) return null;
  return (
    <SecaoDeSeguranca
      title="Contas de outros serviços"
      description="Entre com uma conta que você já tem. A verificação em duas etapas continua sendo pedida."
      data-testid="auth-seguranca-externas"
    >
      {(frase ?? ligada) && (
        <div className="px-4 py-3 sm:px-5">
          <Alert tone={frase ? 'error' : 'success'}>{frase ?? ligada}</Alert>
        </div>
      )}
      <Recurso leitura={lidas} o="as contas ligadas" className="m-4" data-testid="auth-externas">
        {(ligacoes) => (
          <>
            {ligacoes.map((ligacao) => (
              <LinhaDeSeguranca
                key={ligacao.id}
                title={ligacao.nome}
                actions={
                  <Button
                    size="sm"
                    onClick={() => setDesligando(ligacao)}
                    aria-label={`Desligar a conta ${ligacao.nome}`}
                    data-testid="auth-externas-desligar"
                  >
                    Desligar
                  </Button>
                }
                data-testid="auth-externas-item"
              >
                {ligacao.email} · ligada em {formatarMomento(ligacao.criadaEm)}
              </LinhaDeSeguranca>
            ))}
            {semLigacao(ligacoes).map(({ id, nome }) => (
              <LinhaDeSeguranca
                key={id}
                title={nome}
                actions={
                  <Button
                    size="sm"
                    onClick={() => void onLigar(id)}
                    aria-label={`Ligar uma conta ${nome}`}
                    data-testid="auth-externas-ligar"
                  >
                    Ligar
                  </Button>
                }
              >
                Nenhuma conta ligada.
              </LinhaDeSeguranca>
            ))}
          </>
        )}
      </Recurso>
      <ConfirmarDialog
        open={desligando !== undefined}
        onClose={() => setDesligando(undefined)}
        title={`Desligar a conta ${desligando?.nome ?? ''}?`}
        description="Ela deixa de abrir a sua conta do AutoCusto. O seu e-mail e a sua senha continuam valendo."
        acao="Desligar"
        onConfirmar={async () => {
          if (desligando) await desligar(desligando.id);
          toast.success('Conta desligada.');
        }}
        data-testid="auth-desligarexterna-dialogo"
      />
    </SecaoDeSeguranca>
  );
}
