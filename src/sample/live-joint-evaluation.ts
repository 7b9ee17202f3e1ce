import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import {
  acceptValues,
  approveValues,
  endUnlocks,
  enterValues,
  lockDueSets,
  planIndicators,
  type Rational,
  rational,
  subtract,
  unlockIndicator,
} from '#modules/indicators/index.ts'
import {
  announceResult,
  appealsOf,
  citiesOf,
  decideAppeal,
  knowCity,
  knowCityValues,
  noteRecognised,
  openYear,
  ownValues,
  raiseAppeal,
  readYear,
  yearFacts,
} from '#modules/joint-evaluation/index.ts'
import { departmentPeople } from '#modules/organization/index.ts'
import { readEvaluation, readManual2021, type SampleEvaluation } from './evaluation-data.ts'
import { otherCitiesValues, ownCode } from './evaluation-other-cities.ts'
import {
  asKeeper,
  entererOf,
  headContext,
  indicatorOf,
  indicatorsByNumber,
  liveOwners,
  monthOfValues,
  setOf,
} from './live-indicator-values.ts'
import { lived, type SampleEvent, type SampleLife } from './sample-life.ts'

/** The leader of 기획팀 opens the year and lifts the lock; the leader of 성과관리팀 tells the result. */
const opener = '180077'
const leader = '180088'

/** The year opened before it began, with what the country's joint evaluation had given each city in July. */
async function liveOpening(life: SampleLife, year: SampleEvaluation): Promise<void> {
  const { opened: day, title, baseDay, groupSizes, awards, goalRank, cities } = year
  const setId = lived(
    await openYear(life.by(opener, day, ['planner'], []), {
      ...{ evaluationYear: 2021, resultYear: 2021, title, baseDay, lockDay: baseDay },
      ...{ cities, ownCode, groupSizes, awards, goalRank },
    }),
    title,
  )
  for (const { code, joint } of cities) {
    const known = { setId, code, version: 1, joint, total: null, adjustments: [] }
    lived(await knowCity(asKeeper(life, day), known), `the joint evaluation of ${code}`)
  }
}

async function liveManual(life: SampleLife, day: CalendarDate): Promise<void> {
  const { plans, flaws } = await readManual2021()
  if (flaws.length > 0) throw new Error(`the manual of 2021 is flawed: ${JSON.stringify(flaws[0])}`)
  lived(await planIndicators(asKeeper(life, day), { setId: await setOf(life), plans }), 'the manual of 2021')
}

async function liveOtherCities(
  life: SampleLife,
  year: SampleEvaluation,
  arrived: SampleEvaluation['otherCities'][number],
): Promise<void> {
  const setId = await setOf(life)
  const indicators = await indicatorsByNumber(life, setId)
  const values = otherCitiesValues(year, [...indicators.values()], arrived)
  const known = await knowCityValues(asKeeper(life, arrived.day), { setId, values })
  lived(known, `other cities’ values of ${arrived.asOf}`)
}

async function liveUnlock(life: SampleLife, { unlock }: SampleEvaluation): Promise<void> {
  const { number, day, until, reason } = unlock
  const { id } = indicatorOf(await indicatorsByNumber(life, await setOf(life)), number)
  const context = life.by(opener, day, ['planner'], [])
  lived(await unlockIndicator(context, { indicatorId: id, reason, until }), `unlocking ${number}`)
}

/** What was opened is entered anew, approved and accepted before it closes. */
async function liveLateEntry(life: SampleLife, { unlock, months }: SampleEvaluation): Promise<void> {
  const { number, entered: day, until, value: text, note } = unlock
  const month = months.at(-1)?.month
  if (month === undefined) return
  const setId = await setOf(life)
  const indicator = indicatorOf(await indicatorsByNumber(life, setId), number)
  const people = await departmentPeople(life.environment.database, [indicator.departmentId], day)
  const said = { isSure: true, mayReplace: true, version: null }
  const given = [{ indicatorId: indicator.id, month, text, inputs: {}, note, ...said }]
  const context = entererOf(life, indicator, people, day)
  const valueIds = lived(await enterValues(context, { setId, given }), `${number} after the lock`)
  const head = headContext(life, people, until)
  if (head !== null) lived(await approveValues(head, { setId, valueIds }), `approving ${number}`)
  lived(await acceptValues(asKeeper(life, until), { setId, valueIds }), `accepting ${number}`)
}

/** What the province recognised of its own or of the nation's indicators: ours, but for a few. */
async function liveRecognised(
  life: SampleLife,
  { recognised, differing, ownValues: told }: SampleEvaluation,
  source: 'national' | 'province',
): Promise<void> {
  const day = recognised[source]
  const setId = await setOf(life)
  const year = await readYear(life.environment.database, 2021)
  if (year === null) return
  const facts = await yearFacts(life.environment.database, year)
  const ours = ownValues(facts)
  const noted = facts.indicators.flatMap(({ id, number, source: whose }) => {
    const own = told.get(number)
    const judged = own !== undefined && 'judged' in own ? own.judged : undefined
    const other =
      judged === undefined
        ? differing.find((each) => each.number === number)
        : { value: judged, note: '도 정성평가단 점수' }
    const value = other?.value ?? ours.get(id)
    return whose !== source || value === undefined
      ? []
      : [{ indicatorId: id, value, note: other?.note ?? '' }]
  })
  lived(await noteRecognised(asKeeper(life, day), { setId, recognised: noted }), `recognised on ${day}`)
}

type Appeal = SampleEvaluation['appeals'][number]

async function liveAppeal(life: SampleLife, { number, day, claimed, reason }: Appeal): Promise<void> {
  const setId = await setOf(life)
  const indicator = indicatorOf(await indicatorsByNumber(life, setId), number)
  const people = await departmentPeople(life.environment.database, [indicator.departmentId], day)
  const context = entererOf(life, indicator, people, day)
  const raised = await raiseAppeal(context, { setId, indicatorId: indicator.id, claimed, reason })
  lived(raised, `the objection to ${number}`)
}

async function liveDecision(life: SampleLife, { number, decided }: Appeal): Promise<void> {
  const { day, isUpheld, answer } = decided
  const setId = await setOf(life)
  const { id } = indicatorOf(await indicatorsByNumber(life, setId), number)
  const appeals = await appealsOf(life.environment.database, setId)
  const open = appeals.find(({ indicatorId, state }) => indicatorId === id && state === 'raised')
  if (open === undefined) throw new Error(`nobody objected to ${number}`)
  const ended = await decideAppeal(asKeeper(life, day), { id: open.id, isUpheld, answer })
  lived(ended, `the end of the objection to ${number}`)
}

/** Estimated totals of cities whose indicators are little known, a point wide. */
async function liveTotals(life: SampleLife, { totals, cities }: SampleEvaluation): Promise<void> {
  const { day, codes, source } = totals
  const setId = await setOf(life)
  const known = await citiesOf(life.environment.database, setId)
  for (const [place, code] of codes.entries()) {
    const [city, told] = [known.find((each) => each.code === code), cities.find((each) => each.code === code)]
    if (city === undefined || told === undefined) throw new Error(`no city ${code} is evaluated`)
    // The middle of an estimate lies now above, now below what was announced.
    const low = subtract(told.total, rational(place % 2 === 0 ? 4n : 9n, 10n))
    const high = subtract(low, rational(-14n, 10n))
    const { version, joint } = city
    const total = { low, high, knowing: 'estimated' as const, source }
    const given = { setId, code, version, joint, total, adjustments: [] }
    lived(await knowCity(asKeeper(life, day), given), `the total of ${code}`)
  }
}

/** What the province gave beside the indicators: ours line by line, others’ as a sum. */
async function liveBonus(life: SampleLife, { bonus, cities }: SampleEvaluation): Promise<void> {
  const { day, own, others } = bonus
  const setId = await setOf(life)
  for (const { code, version, joint, total, isOwn } of await citiesOf(life.environment.database, setId)) {
    const points = cities.find((each) => each.code === code)?.bonus
    if (points === undefined) continue
    const adjustments = isOwn ? own : [{ reason: others, points }]
    const given = { setId, code, version, joint, total, adjustments }
    lived(await knowCity(asKeeper(life, day), given), `the bonus of ${code}`)
  }
}

async function liveResult(life: SampleLife, { announced: day, cities }: SampleEvaluation): Promise<void> {
  const totals = cities.map(({ code, total }): { code: string; total: Rational } => ({ code, total }))
  const context = life.by(leader, day, ['planner'], [])
  lived(await announceResult(context, { setId: await setOf(life), totals }), 'the result of 2021')
}

/** The evaluation of 2021 from its opening to the result, each on its day; within a day in the order of the list. */
export function jointEvaluationEvents(year: SampleEvaluation = readEvaluation()): readonly SampleEvent[] {
  const on = (day: CalendarDate, live: SampleEvent['live']): SampleEvent => ({ day, live })
  const { recognised, unlock } = year
  return [
    on(year.opened, (life) => liveOpening(life, year)),
    on(year.manual, (life) => liveManual(life, year.manual)),
    on(year.ownersNamed, (life) => liveOwners(life, year)),
    ...year.otherCities.map((each) => on(each.day, (life) => liveOtherCities(life, year, each))),
    ...year.months.flatMap((each) => monthOfValues(year, each)),
    on(year.locked, async (life) => {
      await lockDueSets(life.bySystem(year.locked))
    }),
    on(unlock.day, (life) => liveUnlock(life, year)),
    on(unlock.entered, (life) => liveLateEntry(life, year)),
    on(unlock.ended, async (life) => {
      await endUnlocks(life.bySystem(unlock.ended))
    }),
    on(recognised.national, (life) => liveRecognised(life, year, 'national')),
    on(recognised.province, (life) => liveRecognised(life, year, 'province')),
    ...year.appeals.flatMap((each) => [
      on(each.day, (life) => liveAppeal(life, each)),
      on(each.decided.day, (life) => liveDecision(life, each)),
    ]),
    on(year.totals.day, (life) => liveTotals(life, year)),
    on(year.bonus.day, (life) => liveBonus(life, year)),
    on(year.announced, (life) => liveResult(life, year)),
  ]
}
