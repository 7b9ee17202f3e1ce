import type { Context } from '#platform/access/context.ts'
import { recordAccess } from '#platform/audit/access-record.ts'

/** Writes down that somebody looked at who of the citizens takes part (접속기록). */
export async function recordLook(
  context: Context,
  look: { readonly dataSubjects: string; readonly what: string },
): Promise<void> {
  await recordAccess(context.database, context, { task: 'read', ...look })
}
