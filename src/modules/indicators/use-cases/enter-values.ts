import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { mayForSome } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import type { Session } from '#platform/database/session.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { indicatorsByIds } from '../data/indicator-queries.ts'
import { compare, digits } from '../domain/rational.ts'
import { holdSet } from '../data/set-queries.ts'
import { valuesOfIndicators } from '../data/value-queries.ts'
import { type EnteredValue, holdIndicators, insertEvents, saveValues } from '../data/value-store.ts'
import { indicatorActions } from '../domain/indicator-actions.ts'
import {
  type Indicator,
  type IndicatorId,
  type IndicatorSet,
  type IndicatorSetId,
  isOpen,
} from '../domain/indicator.ts'
import type { IndicatorValue, IndicatorValueId } from '../domain/indicator-value.ts'
import type { Rational } from '../domain/rational.ts'
import {
  type EntryFlaw,
  readEntry,
  type ReadEntry,
  readTyped,
  type TypedValue,
} from '../domain/read-entry.ts'
import { actingOwner, mayEnter } from './entry-rights.ts'

/** What is typed for one indicator and month. */
export interface GivenValue extends TypedValue {
  readonly indicatorId: IndicatorId
  /** Of the value that was seen; 0 where there was none, null where it does not matter (an import, the API). */
  readonly version: number | null
  /** Said that a value that was approved or accepted may become another one. */
  readonly mayReplace?: boolean
}

/** One of the values cannot be entered; `at` is its place in the list. */
export type GivenFlaw =
  | (EntryFlaw & { readonly at: number })
  | {
      readonly at: number
      readonly code: 'locked' | 'not-yours' | 'not-found' | 'stale' | 'given-twice'
      readonly field: 'value'
      readonly doubts: readonly []
    }
  | {
      readonly at: number
      readonly code: 'approved-changes'
      readonly field: 'value'
      readonly doubts: readonly []
      /** What was approved or accepted, and what it would become. */
      readonly before: Rational
      readonly after: Rational
    }

export type EnterValuesRefusal =
  | { readonly code: 'not-allowed' | 'not-found' }
  | { readonly code: 'flawed'; readonly flaws: readonly GivenFlaw[] }

/** What other cities have, by indicator: values far from all of them are asked about. */
export type PeerValues = (
  session: Session,
  ids: readonly IndicatorId[],
) => Promise<ReadonlyMap<IndicatorId, readonly Rational[]>>

const nobody: PeerValues = () => Promise.resolve(new Map())

interface EnterValues {
  readonly setId: IndicatorSetId
  readonly given: readonly GivenValue[]
}

/** Enters values: all of them, or none with everything that is wrong. Told are those that were not there yet. */
export async function enterValues(
  context: Context,
  { setId, given }: EnterValues,
  peerValues: PeerValues = nobody,
): Promise<Result<readonly IndicatorValueId[], EnterValuesRefusal>> {
  if (!mayForSome(context.person, indicatorActions.enter)) return refuse({ code: 'not-allowed' })
  return await change(context, async (session): Promise<Result<readonly IndicatorValueId[], EnterValuesRefusal>> => {
    const set = await holdSet(session, setId, 'shared')
    if (set === null) return refuse({ code: 'not-found' })
    const around = await aroundOf(session, context, set, given, peerValues)
    const { entered, flaws } = readAll(context, around, given)
    if (flaws.length > 0) return refuse({ code: 'flawed', flaws })
    const news = entered.filter((each, at) => !stands(each, around, given[at]))
    await saveValues(session, context.today, news)
    if (news.length > 0) await noteEntered(session, context, set, news)
    return ok(news.map(({ id }) => id))
  })
} // prettier-ignore

/** Everything that is wrong with values, without entering any: for a table of which other rows cannot be read at all. */
export async function checkValues(
  context: Context,
  { setId, given }: EnterValues,
  peerValues: PeerValues = nobody,
): Promise<Result<readonly GivenFlaw[], 'not-allowed' | 'not-found'>> {
  if (!mayForSome(context.person, indicatorActions.enter)) return refuse('not-allowed')
  return await change(context, async (session): Promise<Result<readonly GivenFlaw[], 'not-found'>> => {
    const set = await holdSet(session, setId, 'shared')
    if (set === null) return refuse('not-found')
    return ok(readAll(context, await aroundOf(session, context, set, given, peerValues), given).flaws)
  })
}

function readAll(
  context: Context,
  around: Around,
  given: readonly GivenValue[],
): { readonly entered: readonly EnteredValue[]; readonly flaws: readonly GivenFlaw[] } {
  const read = given.map((each, at) => readGiven(context, around, each, at))
  const entered = read.flatMap((each) => (each.ok ? [each.value] : []))
  const flaws = [...read.flatMap((each) => (each.ok ? [] : each.refusal)), ...givenTwice(given)]
  return { entered, flaws }
}

interface Around {
  readonly set: IndicatorSet
  readonly indicators: ReadonlyMap<IndicatorId, Indicator>
  readonly values: ReadonlyMap<IndicatorId, readonly IndicatorValue[]>
  readonly peers: ReadonlyMap<IndicatorId, readonly Rational[]>
  readonly acting: Awaited<ReturnType<typeof actingOwner>>
}

async function aroundOf(
  session: Session,
  context: Context,
  set: IndicatorSet,
  given: readonly GivenValue[],
  peerValues: PeerValues,
): Promise<Around> {
  const ids = given.map(({ indicatorId }) => indicatorId)
  await holdIndicators(session, ids)
  const indicators = (await indicatorsByIds(session, ids)).filter((each) => each.setId === set.id)
  const values = await valuesOfIndicators(session, ids)
  return {
    set,
    indicators: new Map(indicators.map((each) => [each.id, each])),
    values: Map.groupBy(values, (each) => each.indicatorId),
    peers: await peerValues(session, ids),
    acting: await actingOwner(session, context),
  }
}

function readGiven(
  context: Context,
  { set, indicators, values, peers, acting }: Around,
  given: GivenValue,
  at: number,
): Result<EnteredValue, readonly GivenFlaw[]> {
  const { indicatorId, month } = given
  const no = (code: 'locked' | 'not-yours' | 'not-found' | 'stale') =>
    refuse<readonly GivenFlaw[]>([{ at, code, field: 'value', doubts: [] }])
  const indicator = indicators.get(indicatorId)
  if (indicator === undefined) return no('not-found')
  if (!mayEnter(context, indicator, acting)) return no('not-yours')
  if (!isOpen(set, indicator, context.today)) return no('locked')
  const own = values.get(indicatorId) ?? []
  const before = own.find((each) => each.month === month)
  if (given.version !== null && given.version !== (before?.version ?? 0)) return no('stale')
  const neighbours = { own, peers: peers.get(indicatorId) ?? [] }
  const read = readEntry(indicator, set, given, { neighbours, today: context.today })
  const replaces = replacedBy(indicator, given, before, at)
  if (!read.ok) return refuse([{ ...read.refusal, at }, ...replaces])
  if (replaces.length > 0) return refuse(replaces)
  return ok({
    ...read.value,
    ...{ id: before?.id ?? context.newId<IndicatorValueId>(), indicatorId, month, note: given.note.trim() },
    ...{ isUnchanged: false, enteredByName: context.person.name, enteredAt: context.now },
  })
}

/** What a table only repeats stays as it was approved: pasting a month again for one value undoes no other's approval. */
function stands(entered: EnteredValue, { values }: Around, given: GivenValue | undefined): boolean {
  const before = values.get(entered.indicatorId)?.find(({ month }) => month === entered.month)
  if (before === undefined || given?.version !== null) return false
  if (given.note.trim() !== '' && given.note.trim() !== before.note) return false
  if (before.state !== 'approved' && before.state !== 'accepted') return false
  return isSame(entered, before)
} // prettier-ignore

const isSame = (read: Pick<ReadEntry, 'value' | 'inputs'>, before: IndicatorValue): boolean => {
  const same = (a: Rational, b: Rational | undefined) => b !== undefined && compare(a, b) === 0
  const inputs = [...read.inputs]
  return same(read.value, before.value) && inputs.every(([name, value]) => same(value, before.inputs.get(name)))
} // prettier-ignore

/** Somebody stands for what was approved or accepted: it becomes another number only when that is said. */
function replacedBy(
  indicator: Indicator,
  given: GivenValue,
  before: IndicatorValue | undefined,
  at: number,
): readonly GivenFlaw[] {
  if (before === undefined || given.mayReplace === true) return []
  if (before.state !== 'approved' && before.state !== 'accepted') return []
  const read = readTyped(indicator, given)
  if (!read.ok || isSame(read.value, before)) return []
  const change = { before: before.value, after: read.value.value }
  return [{ at, code: 'approved-changes', field: 'value', doubts: [], ...change }]
}

function givenTwice(given: readonly GivenValue[]): readonly GivenFlaw[] {
  const keys = given.map(({ indicatorId, month }) => `${indicatorId} ${month}`)
  return keys.flatMap((key, at) =>
    keys.indexOf(key) < at ? [{ at, code: 'given-twice' as const, field: 'value' as const, doubts: [] as const }] : [],
  )
} // prettier-ignore

/** The event on the indicator's page and the entry in the log. */
export async function noteEntered(
  session: Session,
  context: Context,
  set: IndicatorSet,
  entered: readonly EnteredValue[],
): Promise<void> {
  await insertEvents(
    session,
    entered.map((each) => ({
      ...{
        id: context.newId(),
        indicator_id: each.indicatorId,
        month: each.month,
        value: digits(each.value),
      },
      ...{ act: each.isUnchanged ? ('unchanged' as const) : ('entered' as const), reason: each.note },
      ...{ by_name: context.person.name, at: context.now },
    })),
  )
  await audit(session, context, {
    action: 'indicators.enter-values',
    subject: { kind: 'indicator-set', id: set.id },
    after: {
      values: entered.map((each) => ({ of: each.indicatorId, month: each.month, value: digits(each.value) })),
    },
  })
}
