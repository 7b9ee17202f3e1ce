import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { audit } from '#platform/audit/audit.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { listVersions } from '../data/history-queries.ts'
import { insertVersions } from '../data/ledger-store.ts'
import type { LedgerVersionId } from '../domain/ledger.ts'
import { beginning, NOTHING_YET, placeOfRedo, placeOfUndo } from '../domain/ledger-history.ts'
import { mayEdit } from './save-ledger.ts'
import { termRegister } from './term-register.ts'

export interface UndoLedger {
  readonly number: number
  readonly day: CalendarDate
  /** The version that was being looked at. */
  readonly version: number
}

export type UndoLedgerRefusal = 'not-allowed' | 'not-found' | 'stale' | 'nothing-to-undo' | 'nothing-to-redo'

type Undone = Result<number, UndoLedgerRefusal>

/** Brings back what a pledge's ledger of a day said before its last change, as a further version. */
export const undoLedger = (context: Context, input: UndoLedger): Promise<Undone> =>
  step(context, input, 'undo')

/** Brings back what was last undone, as a further version. */
export const redoLedger = (context: Context, input: UndoLedger): Promise<Undone> =>
  step(context, input, 'redo')

async function step(context: Context, input: UndoLedger, way: 'undo' | 'redo'): Promise<Undone> {
  return await change(context, async (session): Promise<Undone> => {
    const register = await termRegister(session, context.today)
    const pledge = register?.pledges.find(({ number }) => number === input.number)
    if (pledge === undefined) return refuse('not-found')
    if (!mayEdit(context, pledge)) return refuse('not-allowed')
    const versions = await listVersions(session, pledge.id, input.day)
    const now = versions.reduce<(typeof versions)[number] | null>(
      (last, each) => (last === null || each.version > last.version ? each : last),
      null,
    )
    if ((now?.version ?? NOTHING_YET) !== input.version) return refuse('stale')
    const at = (version: number) => versions.find((each) => each.version === version)
    const placeOf = (version: number) => at(version) ?? beginning
    const next = (way === 'undo' ? placeOfUndo : placeOfRedo)(now ?? beginning, placeOf)
    if (next === null) return refuse(way === 'undo' ? 'nothing-to-undo' : 'nothing-to-redo')
    const { version, undoTo, redoTo, restores } = next
    const content = restores === null ? null : (at(restores)?.contentId ?? null)
    const kept = await insertVersions(session, [
      {
        ...{ id: context.newId<LedgerVersionId>(), pledge_id: pledge.id, day: input.day, version },
        ...{
          change: way,
          content_id: content,
          undo_to: undoTo,
          redo_to: redoTo,
          import_id: null,
          reason: '',
        },
        ...{ recorded_at: context.now, recorded_by_name: context.person.name },
      },
    ])
    if (!kept) return refuse('stale')
    await audit(session, context, {
      action: way === 'undo' ? 'pledge-ledger.undo' : 'pledge-ledger.redo',
      subject: { kind: 'pledge', id: pledge.id },
      before: { day: input.day, version: input.version },
      after: { day: input.day, version, restores },
    })
    return ok(version)
  })
}
