import { executeSql } from '../database/raw-sql.ts'
import type { Session } from '../database/session.ts'

const NAME = /^[a-z][a-z0-9_]{0,49}$/

/**
 * Makes the queue's own schema, before the connections take the application's role. The queue makes and
 * keeps its tables there itself, so the schema belongs to that role.
 */
export async function prepareJobsSchema(root: Session, schema: string, owner?: string): Promise<void> {
  if (![schema, owner ?? schema].every((name) => NAME.test(name)))
    throw new RangeError('not a name of a schema or role')
  const belonging = owner === undefined ? '' : ` authorization "${owner}"`
  await executeSql(root, `create schema if not exists "${schema}"${belonging}`)
}
