import { sql } from 'kysely'
import { afterEach, describe, expect, it } from 'vitest'
import { migrate } from '#platform/database/migrate.ts'
import { visitor } from '#testing/a-person.ts'
import { aTestCity, type TestCity } from '#testing/test-city.ts'
import { allMigrations, appendOnlyTables } from '../../../schema.ts'
import { confirmFollowing, endFollowing, requestOf } from '../use-cases/follow.ts'
import { tokenHash } from '#platform/access/random-token.ts'

const own = (name: string) => sql.id(city.schema, name)
const FROM = '2026-11-28-21-followers'
const [plan, programme, whole, one, open] = ['a1', 'a2', 'b1', 'b2', 'b3'].map(
  (end) => `00000000-0000-7000-8000-0000000000${end}`,
)

let city: TestCity
afterEach(() => city.close())

/** A city as it was before its subscriptions were moved. */
async function aCityOfBefore(): Promise<TestCity> {
  const before = allMigrations.map((part) => part.filter(({ name }) => name < FROM))
  city = await aTestCity({ migrations: before, day: '2021-03-02' })
  await sql`insert into ${own('plan')} (id, year, title_ko, title_en, department_id, vision_ko, aims, core_tasks, state, brought_in_at)
    values (${plan}, 2021, '계획', 'Plan', ${plan}, '', '[]', '[]', 'adopted', '2021-01-04T00:00:00Z')`.execute(
    city.session,
  )
  await sql`insert into ${own('programme')} (id, plan_id, number, title_ko, title_en, department_id, purpose_ko, aims, sections)
    values (${programme}, ${plan}, 2, '공약', 'Pledges', ${plan}, '', '[]', '[]')`.execute(city.session)
  const keep = (
    id: string | undefined,
    of: string | null | undefined,
    key: string,
    confirmed: string | null,
    email = 'citizen@dure.example',
  ) =>
    sql`insert into ${own('plan_subscription')}
      (id, email, locale, scope, programme_id, confirm_hash, end_key, asked_at, confirmed_at, told_until)
      values (${id}, ${email}, 'en', ${of ?? 'plan'}, ${of}, ${tokenHash(`ask-${key}`)}, ${`end-${key}`},
        '2021-03-01T00:00:00Z', ${confirmed}, ${confirmed})`.execute(city.session)
  await keep(whole, null, 'whole', '2021-03-01T01:00:00Z', 'other@dure.example')
  await keep(one, programme, 'one', '2021-03-01T02:00:00Z')
  await keep(open, null, 'open', null)
  return city
}

describe('subscriptions of the plan', () => {
  it('are followers afterwards, and what their mails lead to still works', async () => {
    await aCityOfBefore()
    await migrate(city.database, city.schema, allMigrations, appendOnlyTables)
    const { rows } = await sql`select id, email, locale, subject_kind, subject_id, confirmed_at, told_until
      from ${own('follower')} order by id`.execute(city.session)
    const at = (hour: string) => new Date(`2021-03-01T0${hour}:00:00Z`)
    expect(rows).toEqual([
      {
        ...{ id: whole, email: 'other@dure.example', locale: 'en' },
        ...{ subject_kind: 'plan', subject_id: 'all', confirmed_at: at('1'), told_until: at('1') },
      },
      {
        ...{ id: one, email: 'citizen@dure.example', locale: 'en' },
        ...{ subject_kind: 'programme', subject_id: programme, confirmed_at: at('2'), told_until: at('2') },
      },
      {
        ...{ id: open, email: 'citizen@dure.example', locale: 'en' },
        ...{ subject_kind: 'plan', subject_id: 'all', confirmed_at: null, told_until: null },
      },
    ])
    const context = city.context({ person: visitor })
    expect(await requestOf(context, 'ask-open')).toMatchObject({ id: open })
    expect(await confirmFollowing(context, 'ask-open')).toMatchObject({ ok: true })
    expect(await endFollowing(context, 'end-one')).toMatchObject({ ok: true, value: { id: one } })
    expect(await endFollowing(context, 'end-one')).toEqual({ ok: false, refusal: 'not-found' })
  })
})
