import { Button } from '../atoms/Button';

export interface TentarDeNovoProps {
  onTentar: () => unknown;
  tentando?: boolean | undefined;
  /** The one thing to do on the screen. */
  principal?: boolean | undefined;
  'data-testid': string;
}

/** The one way to ask again for what could not be read. */
export function TentarDeNovo({ onTentar, tentando, principal, ...rest }: TentarDeNovoProps) {
  return (
    <Button
      size={principal ? 'md' : 'sm'}
      variant={principal ? 'primary' : 'secondary'}
      loading={tentando}
      onClick={() => void onTentar()}
      data-testid={rest['data-testid']}
    >
      Tentar de novo
    </Button>
  );
}
