'use client';

import { useState } from 'react';
import { LogIn } from 'lucide-react';
import { Button } from '@/shared/components/atoms/Button';
import { Alert } from '@/shared/components/molecules/Alert';
import { useHydrated } from '@/shared/hooks/use-hydrated';
import { ApiProblem } from '@/shared/services/api-problem';
import { destinoSeguro } from '@/shared/utils/voltar';
import { useEntrarComProvedor, useProvedoresExternos } from '../../services/use-externo';
import { fraseDoErroExterno } from '../../utils/externo-erros';

/** The other ways in that the server offers, and why the last one did not work. Nothing when there are none. */
export function EntradaExterna() {
  const hydrated = useHydrated();
  const provedores = useProvedoresExternos();
  const entrar = useEntrarComProvedor();
  const [saindo, setSaindo] = useState<string>();
  const [erro, setErro] = useState<string>();
  const query = new URLSearchParams(hydrated ? window.location.search : '');
  const frase = erro ?? fraseDoErroExterno(query.get('erro'));

  const onEntrar = async (provedor: string) => {
    setSaindo(provedor);
    setErro(undefined);
    try {
      const voltar = query.get('voltar');
      await entrar(provedor, voltar === null ? undefined : destinoSeguro(voltar));
    } catch (error) {
      setErro(ApiProblem.from(error).sentence);
      setSaindo(undefined);
    }
  };

  if (provedores.length === 0 && !frase) return null;
  return (
    <div className="mt-3 space-y-3" data-testid="auth-externo">
      {frase && (
        <Alert tone="error" data-testid="auth-externo-erro">
          {frase}
        </Alert>
      )}
      {provedores.map(({ id, nome }) => (
        <Button
          key={id}
          className="w-full"
          loading={saindo === id}
          disabled={saindo !== undefined}
          icon={<LogIn aria-hidden className="size-4" />}
          onClick={() => void onEntrar(id)}
          data-testid={`auth-externo-${id}`}
        >
          Entrar com {nome}
        </Button>
      ))}
    </div>
  );
}
