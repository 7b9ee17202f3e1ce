import type { Context } from '#platform/access/context.ts'
import { recordAccess } from '#platform/audit/access-record.ts'

/**
 * Notes that somebody looked at personal data (조회). It changes nothing that a page shows, so it is written
 * on its own and empties no kept page.
 */
export async function recordLook(
  context: Context,
  look: { readonly dataSubjects: string; readonly what: string },
): Promise<void> {
  await recordAccess(context.database, context, { task: 'read', ...look })
}
