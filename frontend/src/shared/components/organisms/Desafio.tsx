'use client';

import { useEffect, useState, type ComponentType } from 'react';
import { sessaoService } from '@/shared/services/sessao-service';

/** Hardly anybody is ever asked: the dialog comes when somebody is, and without it the call says that it was refused. */
export function Desafio() {
  const [Dialogo, setDialogo] = useState<ComponentType>();
  useEffect(
    () =>
      sessaoService.onDesafio(() => {
        import('./DesafioDialog').then(
          ({ DesafioDialog }) => setDialogo(() => DesafioDialog),
          sessaoService.desistirDoDesafio,
        );
      }),
    [],
  );
  return Dialogo && <Dialogo />;
}
