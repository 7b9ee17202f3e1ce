// `npm run bench:evaluation`: the joint evaluation scored anew for all cities and years, ranks by chance, plans to first place, and the entry page.
import { cheapestPlan } from '../src/modules/evaluation-foresight/domain/plan/cheapest-plan.ts'
import { outlookOf } from '../src/modules/evaluation-foresight/domain/total/outlook.ts'
import { sumOf, totalOfSum, weighingOf } from '../src/modules/evaluation-foresight/domain/total/weighing.ts'
import { awardsOf, groupsBySize, pointsOf, rational, scoreValue } from '../src/modules/indicators/rules.ts'
import { entryPage } from './bench-entry.mjs'
import { loadSolver } from '../src/platform/solver/solve-with-highs.ts'

const CITIES = Number(process.env.BENCH_CITIES ?? 226)
const YEARS = Number(process.env.BENCH_YEARS ?? 10)
const RUNS = Number(process.env.BENCH_RUNS ?? 10_000)
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 3)
const INDICATORS = 120
/** The largest of the province's three groups, and what a city's plan has to choose from. */
const GROUP = 11
const [PROVINCE, PLANNED, STEPS] = [31, 93, 4]

const awards = [
  { name: '최우수', count: 1 },
  { name: '우수', count: 2 },
  { name: '장려', count: 2 },
]
const composition = {
  parts: [
    { id: '합동연계', share: rational(56n, 100n) },
    { id: '도정', share: rational(14n, 100n) },
    { id: '정부합동', share: rational(30n, 100n) },
  ],
  adjustments: [{ reason: '가점', points: rational(1n, 2n) }],
}

const say = (line) => process.stdout.write(`${line}\n`)
const rounded = (value, digits = 3) => Math.round(value * 10 ** digits) / 10 ** digits
const middle = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]

/** Seconds that work takes, and what it comes to. */
function timed(work) {
  const began = performance.now()
  const value = work()
  return { seconds: (performance.now() - began) / 1_000, value }
}

/** The middle of the rounds, after one that warms up. */
function middleOf(work) {
  work()
  return middle(Array.from({ length: ROUNDS }, () => timed(work).seconds))
}

/** Chance that is the same each time. */
function chance(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const hundredths = (value) => rational(BigInt(Math.round(value * 100)), 100n)

/** Indicators of a year: most of them by how much is attained, some by bands, some all or nothing; up, down and within a range. */
function indicatorsOf(count, random) {
  const bands = [1, 0.9, 0.8, 0].map((from, place) => ({
    ...{ name: 'SABC'[place], from: hundredths(from), share: hundredths(1 - place / 10) },
  }))
  return Array.from({ length: count }, (_, place) => {
    const target = hundredths(20 + 500 * random())
    const aim = [
      { direction: 'up', target },
      { direction: 'up', target },
      { direction: 'down', target, by: place % 2 === 0 ? 'ratio' : 'distance' },
      { direction: 'range', from: target, to: rational(target.part * 2n, target.whole), slack: target },
    ][Math.floor(random() * 4)]
    const kind = Math.floor(random() * 4)
    const method =
      kind === 0
        ? { kind: 'met' }
        : kind === 1
          ? { kind: 'bands', bands }
          : { kind: 'linear', cap: rational(1n) }
    const part = place % 10 === 9 ? '정부합동' : place % 5 === 4 ? '도정' : '합동연계'
    return { id: `i${place}`, part, scoring: { aim, method, weight: rational(100n, BigInt(count)) } }
  })
}

const targetOf = ({ aim }) => aim.target ?? aim.from
/** A value near its aim. */
const near = (scoring, random) =>
  hundredths((Number(targetOf(scoring).part) / Number(targetOf(scoring).whole)) * (0.7 + 0.5 * random()))

function rescoring() {
  const random = chance(1)
  const years = Array.from({ length: YEARS }, () => {
    const indicators = indicatorsOf(INDICATORS, random)
    const cities = Array.from({ length: CITIES }, (_, place) => ({
      ...{ id: `c${place}`, population: 1_000_000 - 3_001 * place },
      values: indicators.map(({ scoring }) => near(scoring, random)),
    }))
    return { indicators, cities }
  })
  const tens = Math.floor(CITIES / 10)
  const sizes = [...Array.from({ length: tens - 1 }, () => 10), CITIES - 10 * (tens - 1)]
  const scored = (pointsOfOne) => () => {
    const weighing = weighingOf(composition).value
    return years.map(({ indicators, cities }) => {
      const totals = new Map(
        cities.map(({ id, values }) => {
          const points = indicators.map(({ part, scoring }, place) => ({
            part,
            points: pointsOfOne(values[place], scoring),
          }))
          return [id, totalOfSum(weighing, sumOf(weighing, points))]
        }),
      )
      const groups = groupsBySize(cities, sizes).value
      return groups.map((group) =>
        awardsOf(
          group.map(({ id }) => ({ id, total: totals.get(id) })),
          awards,
        ),
      )
    })
  }
  const texts = [pointsOf, (value, scoring) => scoreValue(value, scoring).points].map((each) =>
    JSON.stringify(scored(each)(), (_, value) => (typeof value === 'bigint' ? String(value) : value)),
  )
  if (texts[0] !== texts[1]) throw new Error('points alone are not those of scoring')
  const seconds = middleOf(scored(pointsOf))
  const withBands = middleOf(scored((value, scoring) => scoreValue(value, scoring).points))
  say(
    `${CITIES} cities × ${INDICATORS} indicators × ${YEARS} years scored exactly, totalled, grouped and ranked: ${rounded(seconds)} s (${rounded(withBands)} s with attainment and band of each)`,
  )
  return seconds
}

function simulation() {
  const random = chance(2)
  const indicators = indicatorsOf(INDICATORS, random)
  const cities = Array.from({ length: GROUP }, (_, place) => ({
    id: `c${place}`,
    indicators: indicators.map((each) => {
      const value = near(each.scoring, random)
      const off = (way) => rational(value.part * (10n + way), value.whole * 10n)
      const expected = { value, low: off(-1n), high: off(1n), confidence: 80, least: null, most: null }
      return { ...each, expected }
    }),
  }))
  const seconds = middleOf(() => outlookOf(cities, composition, { runs: RUNS, seed: 2021 }))
  say(
    `${RUNS} runs of one group, ${GROUP} cities × ${INDICATORS} indicators each drawn: ${rounded(seconds)} s`,
  )
  return seconds
}

/** A city's plan to first place among the others of its group, a point and a half ahead of it. */
function planQuestion(random) {
  const indicators = Array.from({ length: PLANNED }, (_, place) => {
    const points = 6_000 + Math.floor(random() * 3_000)
    const steps = Array.from({ length: STEPS }, (_, step) => ({
      ...{ value: rational(BigInt(step)), isFeasible: random() > 0.1 },
      points: BigInt(points + (step + 1) * (200 + Math.floor(random() * 500))),
      effort: BigInt((step + 1) * (3 + Math.floor(random() * 40))),
    }))
    return {
      id: `i${place}`,
      part: composition.parts[place % 3].id,
      value: null,
      points: BigInt(points),
      steps,
    }
  })
  const weighing = weighingOf(composition).value
  const now = totalOfSum(weighing, sumOf(weighing, indicators))
  const others = Array.from({ length: GROUP - 1 }, (_, place) => now + 120n - 30n * BigInt(place))
  return { composition, indicators, others, target: { kind: 'rank', rank: 1 } }
}

async function solving() {
  const random = chance(3)
  const questions = Array.from({ length: PROVINCE }, () => planQuestion(random))
  const began = performance.now()
  const solve = await loadSolver()
  const loading = (performance.now() - began) / 1_000
  const plans = questions.map((question) => timed(() => cheapestPlan(question, solve)))
  for (const { value } of plans)
    if (!value.ok || value.value.after.rank !== 1) throw new Error('a plan does not reach first place')
  const each = plans.map(({ seconds }) => seconds)
  const seconds = loading + each.reduce((sum, one) => sum + one, 0)
  const proven = plans.filter(({ value }) => value.value.isProven).length
  say(
    `${PROVINCE} cities' plans to first place, ${PLANNED} indicators × ${STEPS} steps each: ${rounded(seconds)} s with the solver's loading (${rounded(loading)} s); one takes ${rounded(middle(each))} s, at most ${rounded(Math.max(...each))} s; ${proven} proven by exact search`,
  )
  return seconds
}

const result = {
  rescoreSeconds: rounded(rescoring()),
  simulationSeconds: rounded(simulation()),
  solverSeconds: rounded(await solving()),
  p95Ms: await entryPage(say),
}
say(JSON.stringify(result))
