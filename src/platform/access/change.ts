import type { Result } from '../kernel/result.ts'
import type { Session } from '../database/session.ts'
import type { Context } from './context.ts'

class Refused extends Error {
  readonly result: Result<never, unknown>
  constructor(result: Result<never, unknown>) {
    super('refused')
    this.result = result
  }
}

const listeners = new Set<() => void>()

/** Calls back after every committed change of this process, e.g. to forget kept pages. Returns how to stop. */
export function onChange(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Nobody listens, as when the process started: for tests that follow each other in one. */
export function forgetListeners(): void {
  listeners.clear()
}

/**
 * Runs one change in one transaction: a refusal rolls everything back, so nothing is ever half saved.
 * The audit entry and the jobs of the change must be written with the session that `work` is given.
 */
export async function change<T, R>(
  context: Pick<Context, 'database'>,
  work: (session: Session) => Promise<Result<T, R>>,
): Promise<Result<T, R>> {
  // A change within a change joins it: its refusal comes back to the outer one, which refuses in its turn.
  if (context.database.isTransaction) return await work(context.database)
  let result: Result<T, R>
  try {
    result = await context.database.transaction().execute(async (session) => {
      const outcome = await work(session)
      if (!outcome.ok) throw new Refused(outcome)
      return outcome
    })
  } catch (error) {
    if (error instanceof Refused) return error.result as Result<T, R>
    throw error
  }
  for (const listener of listeners) listener()
  return result
}
