import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Session } from '#platform/database/session.ts'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { won } from '#platform/kernel/won.ts'
import { aPledgeRegister } from '#testing/a-pledge-register.ts'
import { aTrackedPlan, type TrackedPlan } from '#testing/a-tracked-plan.ts'
import { aTestCity, type TestCity } from '#testing/test-city.ts'
import { listVersions } from '../data/history-queries.ts'
import { saveLedger, standingMark } from './save-ledger.ts'
import { termRegister } from './term-register.ts'

/** PGlite answers one after the other: who waits for whom is PostgreSQL's (TEST_DATABASE_URL). */
const isPostgres = process.env['TEST_DATABASE_URL'] !== undefined
const day = calendarDate('2021-06-30')

let city: TestCity
let plan: TrackedPlan
beforeAll(async () => {
  city = await aTestCity({ day: '2021-11-10' })
  plan = await aTrackedPlan(city)
  await aPledgeRegister(city, plan.planner, { pledges: 1 })
})
afterAll(() => city.close())

const save = (session: Session, planned: bigint) =>
  saveLedger(
    { ...city.context({ person: plan.planner }), database: session },
    {
      ...{ number: 1, day, reason: '', seen: standingMark(null) },
      cells: [{ year: 2020, source: 'city', planned: won(planned), secured: won(0n), spent: won(0n) }],
    },
  )

/** Somebody waits for a lock that another holds. */
async function untilOneWaits(session: Session): Promise<void> {
  for (;;) {
    const { rows } = await sql`
      select from pg_locks join pg_database on pg_database.oid = database
      where not granted and locktype = 'relation' and datname = current_database()`.execute(session)
    if (rows.length > 0) return
  }
}

it.skipIf(!isPostgres)(
  'whoever read what stood before another saved is told, however far they had come',
  async () => {
    // The first has read what stands and waits for the city's rules; the other saves meanwhile.
    const { first, second } = await city.session.transaction().execute(async (session) => {
      await sql`lock table ${sql.id(city.schema, 'setting_value')} in access exclusive mode`.execute(session)
      const waiting = save(city.session, 1n)
      await untilOneWaits(session)
      return { first: waiting, second: await save(session, 2n) }
    }).then(async (both) => ({ first: await both.first, second: both.second }))
    expect(second).toMatchObject({ ok: true })
    expect(first).toMatchObject({ refusal: 'stale' })
    const register = await termRegister(city.session, calendarDate('2021-11-10'))
    expect(await listVersions(city.session, register!.pledges[0]!.id)).toHaveLength(1)
  },
  60_000,
) // prettier-ignore
