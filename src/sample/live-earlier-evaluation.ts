import { type CalendarDate, calendarMonthOf } from '#platform/kernel/calendar-date.ts'
import {
  acceptValues,
  approveValues,
  enterValues,
  type IndicatorPlan,
  lockDueSets,
  nameOwners,
  planIndicators,
  rational,
} from '#modules/indicators/index.ts'
import { announceResult, citiesOf, knowCity, openYear } from '#modules/joint-evaluation/index.ts'
import { departmentPeople } from '#modules/organization/index.ts'
import { readEarlierYear, readEvaluation, type SampleEarlierYear } from './evaluation-data.ts'
import { ownCode } from './evaluation-other-cities.ts'
import { asKeeper, headContext, indicatorsByNumber, setOf } from './live-indicator-values.ts'
import { lived, type SampleEvent, type SampleLife } from './sample-life.ts'

const year = 2020

/** A field of the evaluation as one indicator: no more than its points is known of that year. */
function fieldPlan(field: string, place: number, fields: number): IndicatorPlan {
  const hundred = rational(100n)
  return {
    ...{ number: String(place + 1), name: `${field} 분야 점수`, field, kind: 'quantitative' },
    ...{ source: 'national', weight: rational(100n, BigInt(fields)), unit: '점', decimals: 1 },
    ...{ aim: { direction: 'up', target: hundred }, method: { kind: 'linear', cap: rational(1n) } },
    ...{ series: 'level', formula: null, baseline: null, targets: new Map() },
    ...{ dataSource: '도 결과 통보', evidence: '', helpers: [], department: '기획담당관' },
  }
}

async function liveOpening(life: SampleLife, earlier: SampleEarlierYear): Promise<void> {
  const { opened: day, title, baseDay, goalRank, joint, fields } = earlier
  const { cities, groupSizes, awards } = readEvaluation()
  const setId = lived(
    await openYear(asKeeper(life, day), {
      ...{ evaluationYear: year, resultYear: year, title, baseDay, lockDay: baseDay },
      ...{ cities, ownCode, groupSizes, awards, goalRank },
    }),
    title,
  )
  const plans = fields.map(({ field }, place) => fieldPlan(field, place, fields.length))
  lived(await planIndicators(asKeeper(life, day), { setId, plans }), `the fields of ${year}`)
  const [ownerId, deputyId] = [life.staffId('180089'), life.staffId('180088')]
  const indicators = await indicatorsByNumber(life, setId)
  const named = [...indicators.values()].map(({ id }) => ({ indicatorId: id, ownerId, deputyId }))
  lived(await nameOwners(asKeeper(life, day), { setId, named }), `the owners of ${year}`)
  const known = { setId, code: ownCode, version: 1, joint, total: null, adjustments: [] }
  lived(await knowCity(asKeeper(life, day), known), `our joint evaluation in ${year}`)
}

async function liveValues(life: SampleLife, { entered: day, baseDay, fields }: SampleEarlierYear) {
  const setId = await setOf(life, year)
  const indicators = [...(await indicatorsByNumber(life, setId)).values()]
  const given = indicators.flatMap(({ id, field }) => {
    const text = fields.find((each) => each.field === field)?.points
    const month = calendarMonthOf(baseDay)
    const base = { indicatorId: id, month, inputs: {}, note: '', isSure: true, version: null }
    return text === undefined ? [] : [{ ...base, text }]
  })
  const valueIds = lived(await enterValues(asKeeper(life, day), { setId, given }), `values of ${year}`)
  const planning = await life.departmentId('planning', day)
  const people = await departmentPeople(life.environment.database, [planning], day)
  const head = headContext(life, people, day)
  if (head === null) return
  lived(await approveValues(head, { setId, valueIds }), `approving ${year}`)
  lived(await acceptValues(asKeeper(life, day), { setId, valueIds }), `accepting ${year}`)
}

/** With the result come the totals of the others, of which nothing else is known. */
async function liveResult(life: SampleLife, { announced: day, totals }: SampleEarlierYear): Promise<void> {
  const setId = await setOf(life, year)
  const own = (await citiesOf(life.environment.database, setId)).find(({ isOwn }) => isOwn)
  for (const { code, total: known } of totals) {
    if (code === own?.code) continue
    const total = { low: known, high: known, knowing: 'entered' as const, source: '도 결과 통보' }
    const given = { setId, code, version: 1, joint: null, total, adjustments: [] }
    lived(await knowCity(asKeeper(life, day), given), `the total of ${code} in ${year}`)
  }
  lived(await announceResult(asKeeper(life, day), { setId, totals }), `the result of ${year}`)
}

/** The evaluation before, of which hardly more than its result is known. */
export function earlierEvaluationEvents(): readonly SampleEvent[] {
  const earlier = readEarlierYear()
  const on = (day: CalendarDate, live: SampleEvent['live']): SampleEvent => ({ day, live })
  return [
    on(earlier.opened, (life) => liveOpening(life, earlier)),
    on(earlier.entered, (life) => liveValues(life, earlier)),
    on(earlier.locked, async (life) => {
      await lockDueSets(life.bySystem(earlier.locked))
    }),
    on(earlier.announced, (life) => liveResult(life, earlier)),
  ]
}
