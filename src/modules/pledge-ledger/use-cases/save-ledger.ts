import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import type { PledgeLine } from '#modules/pledges/index.ts'
import { lastPlaces } from '../data/history-queries.ts'
import { readLedgers, type StandingLedger } from '../data/ledger-queries.ts'
import { insertCells, insertVersions } from '../data/ledger-store.ts'
import { inLedgerOrder, type LedgerCells, type LedgerVersionId, sameCells } from '../domain/ledger.ts'
import { isAllowed, type LedgerFlaw, ledgerFlaws } from '../domain/ledger-flaws.ts'
import { beginning, placeOfChange } from '../domain/ledger-history.ts'
import { sumsOf } from '../domain/ledger-sums.ts'
import { pledgeLedgerActions } from '../domain/pledge-ledger-actions.ts'
import { auditedSums } from './audited-sums.ts'
import { entryRules } from './entry-rules.ts'
import { refusedDay, termRegister } from './term-register.ts'

/** Somebody's word on one pledge's money on a day. */
export interface SaveLedger {
  /** The pledge's number in the term of today. */
  readonly number: number
  readonly day: CalendarDate
  /** What was being looked at: `standingMark` of the ledger as it was shown. */
  readonly seen: string
  readonly cells: LedgerCells
  readonly reason: string
}

export type SaveLedgerRefusal =
  | 'not-allowed'
  | 'not-found'
  | 'day-to-come'
  | 'day-before-the-term'
  | 'nothing-changed'
  /** Another has changed the pledge's money meanwhile. */
  | 'stale'
  | { readonly code: 'flaws'; readonly flaws: readonly LedgerFlaw[] }
  /** The city lets this pass, but not without a word on why. */
  | { readonly code: 'reason-missing'; readonly flaws: readonly LedgerFlaw[] }

type Saved = Result<number, SaveLedgerRefusal>

/** What stands for a pledge on a day, told in a word by which a later change is noticed. */
export const standingMark = (standing: Pick<StandingLedger, 'day' | 'version'> | null): string =>
  standing === null ? 'none' : `${standing.day}/${standing.version}`

/** Keeps a further version of a pledge's ledger of a day; the version's number comes back. */
export async function saveLedger(context: Context, input: SaveLedger): Promise<Saved> {
  return await change(context, async (session): Promise<Saved> => {
    const register = await termRegister(session, context.today)
    const pledge = register?.pledges.find(({ number }) => number === input.number)
    if (register === null || pledge === undefined) return refuse('not-found')
    if (!mayEdit(context, pledge)) return refuse('not-allowed')
    const badDay = refusedDay(input.day, register.term, context.today)
    if (badDay !== null) return refuse(badDay)
    // First: whoever saves after this takes the same number, and whoever saved before it is seen below.
    const last = (await lastPlaces(session, [pledge.id], input.day)).get(pledge.id) ?? beginning
    const [before = null] = await readLedgers(session, [pledge.id], input.day)
    if (standingMark(before) !== input.seen) return refuse('stale')
    const cells = inLedgerOrder(input.cells)
    if (before?.day === input.day && sameCells(before.cells, cells)) return refuse('nothing-changed')
    const rules = await entryRules(session, context.today)
    const flaws = ledgerFlaws(cells, { term: register.term, day: input.day })
    const hard = flaws.filter((flaw) => !isAllowed(flaw, rules))
    if (hard.length > 0) return refuse({ code: 'flaws', flaws: hard })
    const reason = input.reason.trim()
    if (flaws.length > 0 && reason === '') return refuse({ code: 'reason-missing', flaws })
    const { version, undoTo, redoTo } = placeOfChange(last)
    const id = context.newId<LedgerVersionId>()
    const kept = await insertVersions(session, [
      {
        ...{ id, pledge_id: pledge.id, day: input.day, version, change: 'edit', content_id: id },
        ...{ undo_to: undoTo, redo_to: redoTo, import_id: null, reason },
        ...{ recorded_at: context.now, recorded_by_name: context.person.name },
      },
    ])
    if (!kept) return refuse('stale')
    await insertCells(session, [{ versionId: id, cells }])
    await audit(session, context, {
      action: 'pledge-ledger.save',
      subject: { kind: 'pledge', id: pledge.id },
      ...(before === null ? {} : { before: { day: before.day, ...auditedSums(sumsOf(before.cells)) } }),
      after: { day: input.day, version, ...auditedSums(sumsOf(cells)) },
      ...(reason === '' ? {} : { reason }),
    })
    return ok(version)
  })
}

/** Whether somebody may change a pledge's money. */
export function mayEdit({ person }: Pick<Context, 'person'>, pledge: PledgeLine): boolean {
  return may(person, pledgeLedgerActions['edit-ledger'], { departmentId: pledge.leadDepartmentId })
}
