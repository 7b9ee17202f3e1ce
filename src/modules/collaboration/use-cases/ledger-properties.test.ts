import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Context } from '#platform/access/context.ts'
import { type Person, systemPerson } from '#platform/access/person.ts'
import {
  calendarDate,
  type CalendarMonth,
  calendarMonthOf,
  dayInSeoul,
} from '#platform/kernel/calendar-date.ts'
import { valueOf } from '#platform/kernel/result.ts'
import { saveSettingValue } from '#platform/settings/save-setting-value.ts'
import { appoint } from '#modules/organization/index.ts'
import { aCollaborationCity, type CollaborationCity, FOUNDED } from '#testing/a-collaboration-city.ts'
import { aTestCity, type TestCity } from '#testing/test-city.ts'
import { collaborationTables } from '../data/tables.ts'
import { ledgerFaults } from '../data/wallet-queries.ts'
import { grantPoints } from '../domain/collaboration-settings.ts'
import type { EntryId } from '../domain/entry.ts'
import { expireWallets } from './expire-wallets.ts'
import { grantMonth } from './grant-month.ts'
import { sendPoints } from './send-points.ts'
import { cancelSend, reverseEntry } from './undo-points.ts'

const PEOPLE = 6
const DEPARTMENTS = 3
/** Little enough to be spent. */
const GRANT = 40

let city: TestCity
let hall: CollaborationCity
beforeAll(async () => {
  city = await aTestCity()
  hall = await aCollaborationCity(city, { people: PEOPLE, departments: DEPARTMENTS })
  valueOf(
    await saveSettingValue(city.session, city.context({ person: hall.administrator }), grantPoints, {
      ...{ from: calendarDate(FOUNDED), value: GRANT, source: '시험' },
    }),
  )
})
afterAll(() => city.close())

const person = fc.nat({ max: PEOPLE - 1 })
const step = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('send' as const),
      from: person,
      to: person,
      again: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('cancel' as const), which: fc.nat({ max: 30 }) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('reverse' as const), which: fc.nat({ max: 30 }) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('wait' as const), minutes: fc.nat({ max: 9 }) }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('days' as const), days: fc.integer({ min: 1, max: 25 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('move' as const),
      who: person,
      to: fc.nat({ max: DEPARTMENTS - 1 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('job' as const),
      job: fc.constantFrom('grant' as const, 'expire' as const),
      crashAfter: fc.option(fc.nat({ max: 25 })),
    }),
  },
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

interface Sent {
  readonly id: EntryId
  readonly key: string
  readonly from: number
  readonly to: number
  readonly at: number
  readonly month: CalendarMonth
  isUndone: boolean
}

/** Time only goes on, over all runs: people's posts do too. */
let now = new Date(`${FOUNDED}T09:00:00+09:00`).getTime() + 30 * 86_400_000
const placeOf = Array.from({ length: PEOPLE }, (_, index) => index % DEPARTMENTS)
let forms = 0

/** The books as they should be: simple, slow, and without a database. */
class Model {
  readonly wallets = new Map<string, number>()
  readonly sent: Sent[] = []

  month = () => calendarMonthOf(dayInSeoul(new Date(now)))
  keyOf = (who: number, month = this.month()) => `${hall.colleagues[who]!.staffId} ${month}`
  balance = (who: number) => this.wallets.get(this.keyOf(who)) ?? GRANT

  refusal(from: number, to: number): string | null {
    if (from === to) return 'self'
    if (placeOf[from] === placeOf[to]) return 'same-department'
    const live = this.sent.filter(
      (each) => each.from === from && each.to === to && each.month === this.month() && !each.isUndone,
    )
    if (live.length >= 2) return 'receiver-limit'
    return this.balance(from) < 10 ? 'no-points-left' : null
  }

  undo(send: Sent): void {
    send.isUndone = true
    if (send.month === this.month()) this.wallets.set(this.keyOf(send.from), this.balance(send.from) + 10)
  }

  grantAll(): void {
    for (let who = 0; who < PEOPLE; who += 1)
      if (!this.wallets.has(this.keyOf(who))) this.wallets.set(this.keyOf(who), GRANT)
  }

  expireAll(): void {
    for (const key of this.wallets.keys()) if (key.slice(-7) < this.month()) this.wallets.set(key, 0)
  }
}

const by = (who: Person): Context =>
  city.context({ person: who, now: new Date(now), day: dayInSeoul(new Date(now)) })

/** A context whose process dies when it has made so many ids: what was not committed is gone. */
function mortal(context: Context, after: number): Context {
  let made = 0
  return {
    ...context,
    newId: (() => {
      made += 1
      if (made > after) throw new Error('killed')
      return context.newId<string>()
    }) as Context['newId'],
  }
}

async function runJob(model: Model, { job, crashAfter }: Step & { kind: 'job' }): Promise<void> {
  const run = (context: Context) =>
    job === 'grant' ? grantMonth(context, { chunk: 2 }) : expireWallets(context, { chunk: 2 })
  if (crashAfter !== null) {
    await run(mortal(by(systemPerson), crashAfter)).catch((error: unknown) => {
      expect(error).toMatchObject({ message: 'killed' })
    })
    // Whatever it left half done, the books are right now, and the next run ends where an unbroken one would have.
    expect(await ledgerFaults(city.session)).toEqual({ entries: [], wallets: [] })
  }
  valueOf(await run(by(systemPerson)))
  if (job === 'grant') model.grantAll()
  else model.expireAll()
}

async function send(model: Model, { from, to, again }: Step & { kind: 'send' }): Promise<void> {
  const last = model.sent.at(-1)
  const isAgain = again && last !== undefined
  const [who, whom] = isAgain ? [last.from, last.to] : [from, to]
  const key = isAgain ? last.key : `form-${String((forms += 1)).padStart(8, '0')}`
  const result = await sendPoints(by(hall.colleagues[who]!.person), {
    ...{ key, to: { kind: 'staff', id: hall.colleagues[whom]!.staffId }, message: '고맙습니다.' },
  })
  if (isAgain) {
    expect(result).toMatchObject({ ok: true, value: { entryId: last.id, isRepeated: true } })
    // A repeated form opens the month's wallet like any other.
    if (!model.wallets.has(model.keyOf(who))) model.wallets.set(model.keyOf(who), GRANT)
    return
  }
  expect(result.ok ? null : result.refusal).toBe(model.refusal(who, whom))
  if (!result.ok) return
  model.wallets.set(model.keyOf(who), model.balance(who) - 10)
  const { entryId: id } = result.value
  model.sent.push({ id, key, from: who, to: whom, at: now, month: model.month(), isUndone: false })
}

async function undo(model: Model, { kind, which }: Step & { kind: 'cancel' | 'reverse' }): Promise<void> {
  const sent = model.sent[which % Math.max(1, model.sent.length)]
  if (sent === undefined) return
  const isLate = kind === 'cancel' && now - sent.at >= 5 * 60_000
  const expected = sent.isUndone ? 'undone-already' : isLate ? 'too-late-to-cancel' : null
  const result =
    kind === 'cancel'
      ? await cancelSend(by(hall.colleagues[sent.from]!.person), { entryId: sent.id })
      : await reverseEntry(by(hall.administrator), { entryId: sent.id, reason: '시험' })
  expect(result.ok ? null : result.refusal).toBe(expected)
  if (result.ok) model.undo(sent)
}

async function move({ who, to }: Step & { kind: 'move' }): Promise<void> {
  now += 86_400_000
  const moved = await appoint(by(hall.organizer), {
    ...{ staffId: hall.colleagues[who]!.staffId, day: dayInSeoul(new Date(now)), kind: 'main' },
    placement: { department: hall.codes[to]!, post: 'officer' },
  })
  if (moved.ok) placeOf[who] = to
}

async function live(model: Model, one: Step): Promise<void> {
  if (one.kind === 'send') await send(model, one)
  else if (one.kind === 'cancel' || one.kind === 'reverse') await undo(model, one)
  else if (one.kind === 'wait') now += one.minutes * 60_000
  else if (one.kind === 'days') now += one.days * 86_400_000
  else if (one.kind === 'move') await move(one)
  else await runJob(model, one)
}

it('points never appear or vanish, no wallet is negative and limits hold, whatever happens in whatever order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 60 }), async (history) => {
      // A month that nothing has happened in yet.
      now += 32 * 86_400_000
      const model = new Model()
      const from = model.month()
      for (const one of history) await live(model, one)
      expect(await ledgerFaults(city.session)).toEqual({ entries: [], wallets: [] })
      const tables = collaborationTables(city.session)
      const wallets = await tables
        .selectFrom('collaboration_wallet')
        .selectAll()
        .where('month', '>=', from)
        .execute()
      expect(new Map(wallets.map((row) => [`${row.staff_id} ${row.month}`, row.balance]))).toEqual(
        model.wallets,
      )
      expect(wallets.every(({ balance }) => balance >= 0)).toBe(true)
      const received = await tables
        .selectFrom('collaboration_line')
        .select((eb) => eb.fn.sum<bigint | null>('amount').as('points'))
        .where('account', '=', 'received')
        .where('month', '>=', from)
        .executeTakeFirstOrThrow()
      expect(Number(received.points ?? 0)).toBe(10 * model.sent.filter(({ isUndone }) => !isUndone).length)
      // Nothing of this run may stay open for the next one's books.
      now += 32 * 86_400_000
      valueOf(await expireWallets(by(systemPerson)))
    }),
    { numRuns: 50 },
  )
})
