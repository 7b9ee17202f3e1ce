import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { lastPlaces } from '../data/history-queries.ts'
import { inLedgerOrder, type LedgerCells } from '../domain/ledger.ts'
import { isAllowed, type LedgerFlaw, ledgerFlaws } from '../domain/ledger-flaws.ts'
import { pledgeLedgerActions } from '../domain/pledge-ledger-actions.ts'
import { entryRules } from './entry-rules.ts'
import { refusedDay, termRegister } from './term-register.ts'
import { type StatedSum, writeImport } from './write-import.ts'

/** The money of many pledges on a day, as it comes from another system or a file already read. */
export interface GivenLedger {
  readonly day: CalendarDate
  /** What it was read from, as the history shows it. */
  readonly name: string
  readonly reason: string
  readonly ledgers: readonly { readonly pledge: number; readonly cells: LedgerCells }[]
  /** Sums that the paper told and its lines did not give. */
  readonly stated: readonly StatedSum[]
}

export type BringInLedgerRefusal =
  | 'not-allowed'
  | 'not-found'
  | 'stale'
  | 'day-to-come'
  | 'day-before-the-term'
  | 'reason-missing'
  | { readonly code: 'unknown-pledges'; readonly numbers: readonly number[] }
  | { readonly code: 'flaws'; readonly flaws: readonly (LedgerFlaw & { readonly pledge: number })[] }

type Brought = Result<number, BringInLedgerRefusal>

/** Takes in the money of many pledges on a day, whole or not at all; how many of them it changed comes back. */
export async function bringInLedger(context: Context, given: GivenLedger): Promise<Brought> {
  if (!may(context.person, pledgeLedgerActions['import-ledger'])) return refuse('not-allowed')
  return await change(context, async (session): Promise<Brought> => {
    const register = await termRegister(session, given.day)
    if (register === null) return refuse('not-found')
    const badDay = refusedDay(given.day, register.term, context.today)
    if (badDay !== null) return refuse(badDay)
    const known = new Set(register.pledges.map(({ number }) => number))
    const unknown = given.ledgers.map(({ pledge }) => pledge).filter((number) => !known.has(number))
    if (unknown.length > 0) return refuse({ code: 'unknown-pledges', numbers: unknown })
    const next = new Map(given.ledgers.map(({ pledge, cells }) => [pledge, inLedgerOrder(cells)]))
    const rules = await entryRules(session, context.today)
    const flaws = [...next].flatMap(([pledge, cells]) =>
      ledgerFlaws(cells, { term: register.term, day: given.day }).map((flaw) => ({ ...flaw, pledge })),
    )
    const hard = flaws.filter((flaw) => !isAllowed(flaw, rules))
    if (hard.length > 0) return refuse({ code: 'flaws', flaws: hard })
    const reason = given.reason.trim()
    if (flaws.length + given.stated.length > 0 && reason === '') return refuse('reason-missing')
    const ids = register.pledges.filter(({ number }) => next.has(number)).map(({ id }) => id)
    const places = await lastPlaces(session, ids, given.day)
    const changed = await writeImport(session, context, register, {
      ...{ day: given.day, fileName: given.name, way: 'whole', reason, stated: given.stated, next, places },
    })
    return changed === null ? refuse('stale') : ok(changed)
  })
}
