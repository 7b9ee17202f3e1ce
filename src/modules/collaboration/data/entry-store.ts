import { sql } from 'kysely'
import { builtOnce, valuesNamed } from '#platform/database/built-once.ts'
import type { Session } from '#platform/database/session.ts'
import type { Account, EntryId, Line, LineId, ReceiverId } from '../domain/entry.ts'
import type { StaffId } from '../domain/foreign-ids.ts'
import { isBalanced } from '../domain/lines.ts'
import { collaborationTables, type EntryRow } from './tables.ts'

/** PostgreSQL takes 65,535 values in one statement. */
const CHUNK = 1_000

/** An entry and its lines, as they are written. */
export interface NewEntry {
  readonly row: EntryRow
  readonly lines: readonly Line[]
}

/**
 * Writes entries with their lines. One whose key is there already, or that undoes what is undone already, is left out
 * with its lines. Gives back which were written. Lines that do not come to nothing are a fault.
 */
export async function insertEntries(
  session: Session,
  newId: () => LineId,
  entries: readonly NewEntry[],
): Promise<ReadonlySet<EntryId>> {
  const unbalanced = entries.find(({ lines }) => !isBalanced(lines))
  if (unbalanced !== undefined) throw new Error(`the lines of ${unbalanced.row.key} do not come to nothing`)
  const tables = collaborationTables(session)
  const written = new Set<EntryId>()
  for (let start = 0; start < entries.length; start += CHUNK) {
    const some = entries.slice(start, start + CHUNK)
    const rows = await tables
      .insertInto('collaboration_entry')
      .values(some.map(({ row }) => row))
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .execute()
    const ids = new Set(rows.map(({ id }) => id))
    const lines = some.filter(({ row }) => ids.has(row.id)).flatMap((entry) => lineRows(entry, newId))
    if (lines.length > 0) await tables.insertInto('collaboration_line').values(lines).execute()
    for (const id of ids) written.add(id)
  }
  return written
}

/**
 * Writes a send with its lines and takes its points out of the sender's wallet, which is locked and holds them: in one
 * statement, since nothing is written so often. Gives back what the wallet holds now. A form that is there already, or
 * a wallet that holds too little, is a fault: both were looked at under the lock.
 */
export async function insertSend(session: Session, newId: () => LineId, entry: NewEntry): Promise<number> {
  if (!isBalanced(entry.lines)) throw new Error(`the lines of ${entry.row.key} do not come to nothing`)
  const [taken, given, ...more] = lineRows(entry, newId)
  if (taken === undefined || given === undefined || more.length > 0) throw new Error('a send has two lines')
  const [row] = await written(session, {
    ...entry.row,
    ...{ takenId: taken.id, takenFrom: taken.holder_id, takenAccount: taken.account, taken: taken.amount },
    ...{ givenId: given.id, givenTo: given.holder_id, givenAccount: given.account, given: given.amount },
  })
  if (row === undefined) throw new Error('a wallet gave more than it holds')
  return row.balance
}

interface WrittenSend extends EntryRow {
  readonly takenId: LineId
  readonly takenFrom: ReceiverId | null
  readonly takenAccount: Account
  readonly taken: number
  readonly givenId: LineId
  readonly givenTo: ReceiverId | null
  readonly givenAccount: Account
  readonly given: number
}

const written = builtOnce<WrittenSend, { readonly balance: number }>((session, send) => {
  const both = { entry_id: send.id, month: send.month }
  return collaborationTables(session)
    .with('entry', (inside) =>
      inside.insertInto('collaboration_entry').values(valuesNamed(send, entryColumns)),
    )
    .with('lines', (inside) =>
      inside.insertInto('collaboration_line').values([
        {
          ...both,
          id: send.takenId,
          account: send.takenAccount,
          holder_id: send.takenFrom,
          amount: send.taken,
        },
        {
          ...both,
          id: send.givenId,
          account: send.givenAccount,
          holder_id: send.givenTo,
          amount: send.given,
        },
      ]),
    )
    .updateTable('collaboration_wallet')
    .set((eb) => ({ balance: eb('balance', '-', send.points) }))
    .where('staff_id', '=', sql<StaffId>`${send.sender_id}`)
    .where('month', '=', send.month)
    .where('balance', '>=', send.points)
    .returning('balance')
})

const entryColumns = [
  ...(['id', 'kind', 'at', 'written_at', 'day', 'month', 'key', 'actor_name'] as const),
  ...(['sender_id', 'sender_department_id'] as const),
  ...(['receiver_id', 'receiver_is_guest', 'receiver_department_id', 'points', 'message'] as const),
  ...(['multiplier', 'campaign_id', 'reverses_id', 'reason'] as const),
]

function lineRows({ row, lines }: NewEntry, newId: () => LineId) {
  return lines.map(({ account, holderId, month, amount }) => ({
    ...{ id: newId(), entry_id: row.id, account, holder_id: holderId, month, amount },
  }))
}
