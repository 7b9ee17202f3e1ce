import type { Context } from '#platform/access/context.ts'
import { recordAccess } from '#platform/audit/access-record.ts'

/** Notes that somebody looked at people's data (조회): whose, and on which page. */
export async function lookAtPeople(
  context: Context,
  look: { readonly whose: string; readonly what: string },
): Promise<void> {
  await recordAccess(context.database, context, { task: 'read', dataSubjects: look.whose, what: look.what })
}

/** Notes that a list of people left the house as a file (다운로드). */
export async function downloadOfPeople(
  context: Context,
  look: { readonly whose: string; readonly what: string },
): Promise<void> {
  await recordAccess(context.database, context, {
    ...{ task: 'download', dataSubjects: look.whose, what: look.what },
  })
}
