import pg from 'pg';

/** A connection of its own, for commands and set-up; whoever asks ends it. */
export async function conectar(url: string, mais: Omit<pg.ClientConfig, 'connectionString'> = {}): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, ...mais });
  // What is asked of a lost connection fails with the same error; without a listener the process would end first.
  client.on('error', () => undefined);
  await client.connect();
  return client;
}
