import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import type { Session } from '#platform/database/session.ts'
import type { FileId } from '#platform/files/kept-file.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import type { WonUnit } from '#platform/kernel/won.ts'
import { lastPlaces } from '../data/history-queries.ts'
import { countVersions, readLedgers } from '../data/ledger-queries.ts'
import type { DifferingTotal, ImportIssue, LedgerFileRefusal } from '../domain/import-facts.ts'
import { pledgeKeyText } from '../domain/import-facts.ts'
import { type NamedSheet, readLedger } from '../domain/import-ledger.ts'
import { type ImportWay, planImport, type PlannedIssue } from '../domain/plan-import.ts'
import { addSums, type LedgerSums, noMoney, sumsOf } from '../domain/ledger-sums.ts'
import { pledgeLedgerActions } from '../domain/pledge-ledger-actions.ts'
import { entryRules } from './entry-rules.ts'
import { keepLedgerFile, keptLedgerFile, type LedgerUploadRefusal, type Upload } from './ledger-file.ts'
import { knownPledges, refusedDay, type TermRegister, termRegister } from './term-register.ts'
import { type StatedSum, type WriteImport, writeImport } from './write-import.ts'

/** How a file is to be read. */
export interface LedgerImportInput {
  readonly day: CalendarDate
  /** Null: in the unit that the file tells. */
  readonly unit: WonUnit | null
  readonly way: ImportWay
  readonly reason: string
}

/** What a file was found to be: all that is wrong with it, or what it would change. Nothing was changed. */
export interface LedgerCheck {
  readonly fileId: FileId
  readonly fileName: string
  /** How many versions there were: a later commit sees whether anybody changed something meanwhile. */
  readonly revision: number
  readonly errors: readonly (ImportIssue | PlannedIssue)[]
  /** What passes with a reason. */
  readonly overruns: readonly PlannedIssue[]
  readonly doubts: readonly (ImportIssue | PlannedIssue)[]
  readonly differing: readonly DifferingTotal[]
  /** Whether sums that are off pass with a reason. */
  readonly differingPass: boolean
  readonly reasonMissing: boolean
  readonly pledges: number
  readonly amounts: number
  readonly totals: number
  readonly before: LedgerSums
  readonly after: LedgerSums
}

export type LedgerImportRefusal =
  | 'not-allowed'
  | 'not-found'
  | 'stale'
  | 'has-problems'
  | 'day-to-come'
  | 'day-before-the-term'
  | LedgerUploadRefusal
  | LedgerFileRefusal

type Checked = Result<LedgerCheck, LedgerImportRefusal>

/** Keeps a ledger file and says what it would change, without changing it. */
export async function checkLedgerImport(
  context: Context,
  input: LedgerImportInput & { readonly upload: Upload },
): Promise<Checked> {
  if (!may(context.person, pledgeLedgerActions['import-ledger'])) return refuse('not-allowed')
  return await change(context, async (session): Promise<Checked> => {
    const kept = await keepLedgerFile(session, context, input.upload)
    if (!kept.ok) return kept
    const planned = await plan(session, context, input, kept.value.sheets)
    if (!planned.ok) return planned
    const { register: _register, next: _next, places: _places, ...check } = planned.value
    return ok({ ...check, fileId: kept.value.fileId, fileName: kept.value.fileName })
  })
}

/** Takes in a checked file, all of it or nothing; how many pledges it changed comes back. */
export async function commitLedgerImport(
  context: Context,
  input: LedgerImportInput & { readonly fileId: FileId; readonly revision: number },
): Promise<Result<number, LedgerImportRefusal>> {
  if (!may(context.person, pledgeLedgerActions['import-ledger'])) return refuse('not-allowed')
  return await change(context, async (session): Promise<Result<number, LedgerImportRefusal>> => {
    const kept = await keptLedgerFile(session, context, input.fileId)
    if (!kept.ok) return kept
    const planned = await plan(session, context, input, kept.value.sheets)
    if (!planned.ok) return planned
    const { register, next, places, revision, errors, differing, reasonMissing } = planned.value
    if (revision !== input.revision) return refuse('stale')
    if (errors.length > 0 || reasonMissing) return refuse('has-problems')
    const { day, way } = input
    const changed = await writeImport(session, context, register, {
      ...{ day, way, next, places, fileName: kept.value.fileName, reason: input.reason.trim() },
      stated: differing.map((each) => statedSum(each, register)),
    })
    return changed === null ? refuse('stale') : ok(changed)
  })
}

type Planned = Omit<LedgerCheck, 'fileId' | 'fileName'> & {
  readonly register: TermRegister
  readonly next: WriteImport['next']
  readonly places: WriteImport['places']
}

async function plan(
  session: Session,
  context: Context,
  input: LedgerImportInput,
  sheets: readonly NamedSheet[],
): Promise<Result<Planned, LedgerImportRefusal>> {
  const register = await termRegister(session, context.today)
  if (register === null) return refuse('not-found')
  const badDay = refusedDay(input.day, register.term, context.today)
  if (badDay !== null) return refuse(badDay)
  const reading = readLedger(sheets, input.unit)
  if (!reading.ok) return reading
  const ids = register.pledges.map(({ id }) => id)
  const places = await lastPlaces(session, ids, input.day)
  const standing = await readLedgers(session, ids, input.day)
  const cellsOf = new Map(standing.map(({ pledgeId, cells }) => [pledgeId, cells]))
  const idOf = new Map<number, string>(register.pledges.map(({ id, number }) => [number, id]))
  const now = (number: number) => cellsOf.get(idOf.get(number) ?? '') ?? []
  const rules = await entryRules(session, context.today)
  const { register: known, ...facts } = { register: knownPledges(register.pledges), term: register.term, now }
  const planned = planImport(reading.value, {
    ...facts,
    ...{ register: known, day: input.day, way: input.way, allowed: rules },
  })
  const { amounts, totals, differing } = reading.value
  const needsReason = planned.overruns.length + differing.length > 0
  const numbers = [...planned.next.keys()]
  return ok({
    ...{ register, places, next: planned.next, revision: await countVersions(session, ids) },
    errors: [...reading.value.errors, ...planned.errors, ...refusedSums(differing, rules.differingTotals)],
    ...{ overruns: planned.overruns, doubts: [...reading.value.doubts, ...planned.doubts], differing },
    ...{ differingPass: rules.differingTotals, reasonMissing: needsReason && input.reason.trim() === '' },
    ...{ pledges: numbers.length, amounts: amounts.length, totals: totals.length },
    before: numbers.map((number) => sumsOf(now(number))).reduce(addSums, noMoney),
    after: [...planned.next.values()].map((cells) => sumsOf(cells)).reduce(addSums, noMoney),
  })
}

/** Where the city takes no sum that is off, each of them is an error. */
function refusedSums(differing: readonly DifferingTotal[], pass: boolean): readonly ImportIssue[] {
  if (pass) return []
  return differing.map(({ total, computed }) => ({
    ...total.place,
    ...{ text: total.text, code: 'sum-off' as const, stated: total.amount, computed },
  }))
}

function statedSum({ total, computed }: DifferingTotal, register: TermRegister): StatedSum {
  const [keys] = total.keys
  const text = keys?.pledge == null ? null : pledgeKeyText(keys.pledge)
  const known = knownPledges(register.pledges).find(
    ({ number, ofField, title }) =>
      text !== null && [String(number), ofField.join('-'), title.replace(/\s/gu, '')].includes(text),
  )
  return {
    ...total.place,
    ...{ word: total.word, kind: total.kind, pledge: known?.number ?? null, stated: total.amount, computed },
  }
}
