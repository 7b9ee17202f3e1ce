import type { Context } from '#platform/access/context.ts'
import type { DepartmentId, StaffRole } from '#platform/access/person.ts'
import type { CalendarDate, CalendarMonth } from '#platform/kernel/calendar-date.ts'
import {
  acceptValues,
  approveValues,
  enterValues,
  type GivenValue,
  type Indicator,
  indicatorsOf,
  type IndicatorSetId,
  type IndicatorValue,
  keepUnchanged,
  nameOwners,
  returnValues,
  setOfYear,
  valuesOf,
} from '#modules/indicators/index.ts'
import { jointEvaluationProgramme } from '#modules/joint-evaluation/index.ts'
import { departmentPeople, listDepartments } from '#modules/organization/index.ts'
import type { SampleEvaluation, SampleEvaluationMonth } from './evaluation-data.ts'
import { isUnchangedIn, typedFor } from './evaluation-own-values.ts'
import { lived, type SampleEvent, type SampleLife } from './sample-life.ts'

type Returned = SampleEvaluation['returned'][number]
type Worker = Awaited<ReturnType<typeof departmentPeople>>[number]

/** Who keeps the evaluation in 성과관리팀: brings the manual in, names owners, accepts values. */
const keeper = '180089'
export const asKeeper = (life: SampleLife, day: CalendarDate) => life.by(keeper, day, ['planner'], [])

export async function setOf(life: SampleLife, year = 2021): Promise<IndicatorSetId> {
  const set = await setOfYear(life.environment.database, jointEvaluationProgramme, year)
  if (set === null) throw new Error(`the sample city never opened the evaluation of ${year}`)
  return set.id
}

/** A set's indicators by number. */
export async function indicatorsByNumber(life: SampleLife, setId: IndicatorSetId) {
  const all = await indicatorsOf(life.environment.database, setId)
  return new Map(all.map((each) => [each.number, each]))
}

export function indicatorOf(all: ReadonlyMap<string, Indicator>, number: string): Indicator {
  const found = all.get(number)
  if (found === undefined) throw new Error(`the manual has no indicator ${number}`)
  return found
}

const asWorker = (life: SampleLife, day: CalendarDate, worker: Worker, roles: readonly StaffRole[]): Context => {
  const { accountId, name, departmentId } = worker
  return {
    ...life.bySystem(day),
    person: { kind: 'staff', accountId, name, roles: ['staff', ...roles], departmentIds: [departmentId] },
  }
} // prettier-ignore

/** Who works in each department that has indicators. */
async function workersOn(life: SampleLife, indicators: Iterable<Indicator>, day: CalendarDate) {
  const ids = [...new Set([...indicators].map(({ departmentId }) => departmentId))]
  const people = await departmentPeople(life.environment.database, ids, day)
  return Map.groupBy(people, ({ departmentId }) => departmentId)
}

/** Whoever enters an indicator's values on a day: its owner, the deputy, the head; the office where nobody is there. */
export function entererOf(
  life: SampleLife,
  { ownerId, deputyId }: Indicator,
  workers: readonly Worker[],
  day: CalendarDate,
): Context {
  const one = (id: Indicator['ownerId']) => workers.find(({ staffId }) => staffId === id)
  const worker = one(ownerId) ?? one(deputyId) ?? workers.find(({ isHead }) => isHead) ?? workers[0]
  return worker === undefined
    ? asKeeper(life, day)
    : asWorker(life, day, worker, worker.isHead ? ['department-head'] : [])
}

/** A department's head as whoever approves; null where the post is empty. */
export function headContext(life: SampleLife, workers: readonly Worker[], day: CalendarDate): Context | null {
  const head = workers.find(({ isHead }) => isHead)
  return head === undefined ? null : asWorker(life, day, head, ['department-head'])
}

/** Names owners and deputies among those who stay all year, in turn within a department. */
export async function liveOwners(life: SampleLife, year: SampleEvaluation): Promise<void> {
  const day = year.ownersNamed
  const setId = await setOf(life)
  const indicators = await indicatorsByNumber(life, setId)
  const workers = await workersOn(life, indicators.values(), day)
  const going = leaversAfter(life, day)
  const turns = new Map<DepartmentId, number>()
  const named = [...indicators.values()].flatMap((indicator) => {
    const { id: indicatorId, number, departmentId } = indicator
    if (year.ownerless.includes(number)) return []
    const told = year.owners.find((each) => each.number === number)
    if (told !== undefined)
      return [{ indicatorId, ownerId: life.staffId(told.owner), deputyId: life.staffId(told.deputy) }]
    const staying = (workers.get(departmentId) ?? []).filter(({ staffId }) => !going.has(staffId))
    const inTurn = [...staying.filter(({ isHead }) => !isHead), ...staying.filter(({ isHead }) => isHead)]
    const officers = Math.max(1, staying.filter(({ isHead }) => !isHead).length)
    const turn = turns.get(departmentId) ?? 0
    turns.set(departmentId, turn + 1)
    const [owner, deputy] = [inTurn[turn % officers], inTurn[(turn % officers) + 1] ?? inTurn[0]]
    if (owner === undefined) return []
    return [{ indicatorId, ownerId: owner.staffId, deputyId: deputy === owner ? null : (deputy?.staffId ?? null) }]
  }) // prettier-ignore
  lived(await nameOwners(asKeeper(life, day), { setId, named }), 'naming the owners of indicators')
}

/** Who moves or leaves later, and would have to hand over what they are given now. */
function leaversAfter(life: SampleLife, day: CalendarDate): ReadonlySet<string> {
  const { staffEvents, reorganizations } = life.city
  const movers = staffEvents.filter((each) => each.day > day && (each.kind === 'appoint' || each.kind === 'depart'))
  const transferred = reorganizations.filter((each) => each.day > day).flatMap(({ transfers }) => transfers)
  const numbers = [...movers.map(({ person }) => person), ...transferred.map((each) => each.employeeNumber)]
  return new Set(numbers.flatMap((number) => life.staffIds.get(number) ?? []))
} // prettier-ignore

interface Entering {
  readonly year: SampleEvaluation
  readonly month: CalendarMonth
  readonly day: CalendarDate
  /** Departments that come late, and whether these are them. */
  readonly late: readonly string[]
  readonly isLate: boolean
}

/** A month's values, entered department by department, each by one who may. */
async function liveEntering(life: SampleLife, entering: Entering): Promise<void> {
  const { year, month, day, late, isLate } = entering
  const setId = await setOf(life)
  const { database } = life.environment
  const indicators = await indicatorsByNumber(life, setId)
  const workers = await workersOn(life, indicators.values(), day)
  const names = new Map((await listDepartments(database, day)).map((each) => [each.departmentId, each.name.ko]))
  for (const [departmentId, own] of Map.groupBy(indicators.values(), (each) => each.departmentId)) {
    if (late.includes(names.get(departmentId) ?? '') !== isLate) continue
    const spoken = own.filter(({ number }) => !isSilent(year, number, month))
    const people = workers.get(departmentId) ?? []
    for (const [who, theirs] of Map.groupBy(spoken, (each) => each.ownerId ?? '')) {
      const [first] = theirs
      if (first === undefined) continue
      const context = entererOf(life, first, people, day)
      const given = theirs.flatMap((each) => (isTapped(year, each, month) ? [] : givenFor(year, each, month)))
      const what = `values of ${month} by ${who}`
      if (given.length > 0) lived(await enterValues(context, { setId, given }), what)
      const indicatorIds = theirs.filter((each) => isTapped(year, each, month)).map(({ id }) => id)
      if (indicatorIds.length > 0) lived(await keepUnchanged(context, { setId, indicatorIds, month }), what)
    }
  }
} // prettier-ignore

const isSilent = ({ silent }: SampleEvaluation, number: string, month: CalendarMonth) =>
  silent.some((each) => each.number === number && each.from <= month && month <= each.until)

function isTapped(year: SampleEvaluation, { number }: Indicator, month: CalendarMonth): boolean {
  const own = year.ownValues.get(number)
  if (own !== undefined && isUnchangedIn(own, month)) return true
  return year.unchanged.some((each) => each.month === month && each.numbers.includes(number))
}

/** What is typed: what is right, or what is sent back later; `again` is said when it is entered again. */
function givenFor(
  year: SampleEvaluation,
  indicator: Indicator,
  month: CalendarMonth,
  again?: string,
): readonly GivenValue[] {
  const own = year.ownValues.get(indicator.number)
  if (own === undefined) return []
  const isThis = (each: { readonly number: string; readonly month: CalendarMonth }) =>
    each.number === indicator.number && each.month === month
  const { text: right, inputs } = typedFor(indicator, own, month)
  const text = again === undefined ? (year.returned.find(isThis)?.was ?? right) : right
  const note = again ?? year.notes.find(isThis)?.note ?? ''
  return [{ indicatorId: indicator.id, month, version: null, isSure: true, text, inputs, note }]
}

/** Heads approve what their people entered. */
async function liveApproval(
  life: SampleLife,
  day: CalendarDate,
  without: readonly string[] = [],
): Promise<void> {
  const setId = await setOf(life)
  const { database } = life.environment
  const indicators = await indicatorsByNumber(life, setId)
  const heads = await workersOn(life, indicators.values(), day)
  const entered = (await valuesOf(database, setId)).filter(({ state }) => state === 'entered')
  const names = new Map((await listDepartments(database, day)).map((each) => [each.departmentId, each.name.ko]))
  const departments = new Map([...indicators.values()].map((each) => [each.id, each.departmentId]))
  for (const [departmentId, own] of Map.groupBy(entered, (each) => departments.get(each.indicatorId))) {
    if (departmentId === undefined || without.includes(names.get(departmentId) ?? '')) continue
    const context = headContext(life, heads.get(departmentId) ?? [], day)
    if (context === null) continue
    const valueIds = own.map(({ id }) => id)
    lived(await approveValues(context, { setId, valueIds }), `approving on ${day}`)
  }
} // prettier-ignore

/** The office sends some back, and accepts the rest of what heads approved. */
async function liveAcceptance(
  life: SampleLife,
  day: CalendarDate,
  returned: readonly Returned[],
): Promise<void> {
  const setId = await setOf(life)
  const indicators = await indicatorsByNumber(life, setId)
  const values = await valuesOf(life.environment.database, setId)
  const back = new Set<IndicatorValue['id']>()
  for (const { number, month, reason } of returned) {
    const { id } = indicatorOf(indicators, number)
    const value = values.find((each) => each.indicatorId === id && each.month === month)
    if (value === undefined) throw new Error(`${number} has no value of ${month} to send back`)
    back.add(value.id)
    lived(await returnValues(asKeeper(life, day), { setId, valueIds: [value.id], reason }), `${number} back`)
  }
  const approved = values.filter(({ id, state }) => state === 'approved' && !back.has(id))
  const valueIds = approved.map(({ id }) => id)
  if (valueIds.length === 0) return
  lived(await acceptValues(asKeeper(life, day), { setId, valueIds }), `accepting on ${day}`)
}

async function liveAgain(
  life: SampleLife,
  year: SampleEvaluation,
  { number, month }: Returned,
  day: CalendarDate,
): Promise<void> {
  const setId = await setOf(life)
  const indicator = indicatorOf(await indicatorsByNumber(life, setId), number)
  const workers = await workersOn(life, [indicator], day)
  const context = entererOf(life, indicator, workers.get(indicator.departmentId) ?? [], day)
  const given = givenFor(year, indicator, month, '확인해 고쳐 넣음')
  lived(await enterValues(context, { setId, given }), `${number} of ${month} again`)
}

/** One month: entered, late by a few, approved, accepted but for what is sent back and comes again. */
export function monthOfValues(year: SampleEvaluation, each: SampleEvaluationMonth): readonly SampleEvent[] {
  const { month } = each
  const late = year.late.find((those) => those.month === month)?.departments ?? []
  const returned = year.returned.filter((those) => those.month === month)
  const without = year.unapproved.month === month ? year.unapproved.departments : []
  const enter = (day: CalendarDate, isLate: boolean): SampleEvent => ({
    day,
    live: (life) => liveEntering(life, { year, month, day, late, isLate }),
  })
  return [
    enter(each.entered, false),
    { day: each.approved, live: (life) => liveApproval(life, each.approved, without) },
    { day: each.accepted, live: (life) => liveAcceptance(life, each.accepted, returned) },
    ...returned.flatMap((those): SampleEvent[] => {
      const { again } = those
      return again === undefined ? [] : [{ day: again, live: (life) => liveAgain(life, year, those, again) }]
    }),
    ...(late.length === 0 ? [] : [enter(each.late, true)]),
  ]
}
