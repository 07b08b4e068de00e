import pg from 'pg';

/** Whether PostgreSQL refused the statement because of a right or a policy that whoever acts does not have (any more). */
export function isInsufficientPrivilege(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.code === '42501';
}
