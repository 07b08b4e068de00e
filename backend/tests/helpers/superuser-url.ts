/** The run's server as its superuser sees it, or as a role that it becomes; without a database, the default one. */
export function superuserUrl(database?: string, role?: string): string {
  const given = process.env['TESTE_SUPERUSER_URL'];
  if (!given) throw new Error('Falta TESTE_SUPERUSER_URL: rode os testes por "npm run test:unit" (jest.config.js).');
  const url = new URL(given);
  if (database) url.pathname = `/${database}`;
  if (role) url.searchParams.set('options', `-c role=${role}`);
  return url.href;
}
