import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import type { SignedHead } from '#platform/audit/head-note.ts'
import { sequenceEntries } from '#platform/audit/sequence-entries.ts'
import { signHead } from '#platform/audit/sign-head.ts'
import type { SigningKey } from '#platform/audit/signing-key.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'

/** Gives all waiting entries their places, a batch a transaction, and signs the tree that results. */
export async function signLogHead(
  context: Context,
  key: SigningKey,
): Promise<Result<SignedHead, 'nothing-new'>> {
  let placed: number
  do {
    placed = await context.database.transaction().execute((session) => sequenceEntries(session))
  } while (placed > 0)
  return change(context, async (session) => {
    const head = await signHead(session, key, context.machineNow)
    return head === null ? refuse('nothing-new') : ok(head)
  })
}
