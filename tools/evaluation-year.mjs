// Grows a year of the joint evaluation in a city that stands still: indicators, months, and the other cities' values.
import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { indicatorsOf } from '../src/modules/indicators/data/indicator-queries.ts'
import { rational } from '../src/modules/indicators/domain/rational.ts'
import { enterValues } from '../src/modules/indicators/use-cases/enter-values.ts'
import { nameOwners } from '../src/modules/indicators/use-cases/name-owner.ts'
import { planIndicators } from '../src/modules/indicators/use-cases/plan-set.ts'
import { listYears } from '../src/modules/joint-evaluation/data/year-queries.ts'
import { knowCity, knowCityValues } from '../src/modules/joint-evaluation/use-cases/know-cities.ts'
import { openYear } from '../src/modules/joint-evaluation/use-cases/open-year.ts'
import { listDepartments } from '../src/modules/organization/data/chart-queries.ts'
import { departmentsOf, staffIdOf } from '../src/modules/organization/data/staff-queries.ts'
import { systemPerson } from '../src/platform/access/person.ts'
import { openDatabase } from '../src/platform/database/open-database.ts'
import { calendarDate } from '../src/platform/kernel/calendar-date.ts'
import { uuid } from '../src/platform/kernel/ids.ts'
import { valueOf } from '../src/platform/kernel/result.ts'

const DAY = '2021-09-28'
/** What one owner has to enter: the other indicators are spread over the departments. */
const OWNED = 6

function contextOn(session) {
  const now = new Date(`${DAY}T09:00:00+09:00`)
  return {
    ...{ database: session, person: systemPerson, now, machineNow: now, today: calendarDate(DAY) },
    origin: { address: 'local', requestId: 'bench' },
    newId: () => uuid(new Date(), randomBytes(10)),
    randomBytes: (count) => randomBytes(count),
  }
}

const planOf = (place, count, department) => ({
  ...{ number: String(place + 1), name: `지표 ${place + 1}`, field: `분야 ${(place % 12) + 1}`, kind: 'quantitative' },
  ...{ source: place % 4 === 3 ? 'province' : 'national', weight: rational(100n, BigInt(count)), unit: '건' },
  ...{ decimals: 0, aim: { direction: 'up', target: rational(BigInt(900 + place)) } },
  ...{ method: { kind: 'linear', cap: rational(1n) }, series: 'cumulative', formula: null, baseline: null },
  ...{ targets: new Map(), dataSource: '', evidence: '', helpers: [], department },
}) // prettier-ignore

async function ownerOf(session, login) {
  const { rows } = await sql`select id from account where login = ${login}`.execute(session)
  const accountId = rows[0].id
  const [departmentId] = await departmentsOf(session, accountId, calendarDate(DAY))
  return { staffId: await staffIdOf(session, accountId), departmentId }
}

/** Fills a year that is not there yet; tells which one, and whose entry page can be asked for. */
export async function growYear(folder, schema, { login, indicators, months, cities }) {
  const database = await openDatabase({ kind: 'pglite', folder })
  const session = database.city(schema)
  await sql`set search_path to ${sql.id(schema)}`.execute(database.root)
  try {
    const context = contextOn(session)
    const owner = await ownerOf(session, login)
    const departments = await listDepartments(session, calendarDate(DAY))
    const own = departments.find(({ departmentId }) => departmentId === owner.departmentId)
    const taken = (await listYears(session)).map(({ evaluationYear }) => evaluationYear)
    const year = [2021, 2022, 2023].find((each) => !taken.includes(each))
    const names = Array.from({ length: cities }, (_, place) => ({
      ...{ code: `city-${place}`, name: `시군 ${place + 1}`, population: 1_000_000 - 20_000 * place },
    }))
    const setId = valueOf(
      await openYear(context, {
        ...{ evaluationYear: year, resultYear: 2021, title: 'bench', ownCode: 'city-5', goalRank: 1 },
        ...{ baseDay: calendarDate('2021-09-30'), lockDay: calendarDate('2021-12-31') },
        ...{ cities: names, groupSizes: [10, 10, cities - 20], awards: [{ name: '최우수', count: 1 }] },
      }),
    )
    const plans = Array.from({ length: indicators }, (_, place) =>
      planOf(place, indicators, place < OWNED ? own.name.ko : departments[place % departments.length].name.ko),
    )
    valueOf(await planIndicators(context, { setId, plans }))
    const planned = await indicatorsOf(session, setId)
    const named = planned.slice(0, OWNED).map(({ id }) => ({ indicatorId: id, ownerId: owner.staffId, deputyId: null }))
    valueOf(await nameOwners(context, { setId, named }))
    for (let month = 1; month <= months; month += 1) {
      const given = planned.map(({ id }, place) => ({
        ...{ indicatorId: id, month: `2021-0${month}`, text: String(month * (90 + (place % 9))), inputs: {} },
        ...{ note: '', isSure: true, version: null },
      }))
      valueOf(await enterValues(context, { setId, given }))
    }
    await knowOthers(context, setId, planned, names)
    return year
  } finally {
    await database.close()
  }
} // prettier-ignore

async function knowOthers(context, setId, planned, names) {
  const others = names.filter(({ code }) => code !== 'city-5')
  const known = (code) => ({ setId, code, version: 1, joint: rational(92n), total: null, adjustments: [] })
  for (const { code } of names) valueOf(await knowCity(context, known(code)))
  const value = (code, indicator, place) => {
    const low = rational(BigInt(780 + ((place * 37) % 120)))
    return { code, indicatorId: indicator.id, low, high: low, knowing: 'imported', source: 'bench', asOf: calendarDate(DAY) }
  }
  const values = others.flatMap(({ code }, at) => planned.map((indicator, place) => value(code, indicator, at + place)))
  valueOf(await knowCityValues(context, { setId, values }))
} // prettier-ignore
