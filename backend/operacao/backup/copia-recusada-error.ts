/** What a person must mend: the key, the file, the name of the database. Its message holds no value of the database. */
export class CopiaRecusadaError extends Error {
  override readonly name = 'CopiaRecusadaError';
}
