import { CompiledQuery } from 'kysely'
import type { Session } from './session.ts'

/**
 * Runs SQL text that a library brings with it (pg-boss). Our own tables are asked through Kysely. Without
 * values the text may hold several statements; the last one's rows come back.
 */
export async function executeSql(
  session: Session,
  text: string,
  values: readonly unknown[] = [],
): Promise<{ rows: Record<string, unknown>[] }> {
  const result: { rows?: Record<string, unknown>[] } = await session.executeQuery<Record<string, unknown>>(
    CompiledQuery.raw(text, [...values]),
  )
  // A text of several statements has no rows of its own, whatever the driver's types say.
  return { rows: result.rows ?? [] }
}
