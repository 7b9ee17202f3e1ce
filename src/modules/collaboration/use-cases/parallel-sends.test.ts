import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { systemPerson } from '#platform/access/person.ts'
import { type CalendarMonth, calendarDate } from '#platform/kernel/calendar-date.ts'
import { ok, refuse, type Result, valueOf } from '#platform/kernel/result.ts'
import { aCollaborationCity, type CollaborationCity } from '#testing/a-collaboration-city.ts'
import { aTestCity, type TestCity } from '#testing/test-city.ts'
import { balanceAt } from '../data/entry-queries.ts'
import { insertEntries } from '../data/entry-store.ts'
import { ledgerFaults, walletBalance } from '../data/wallet-queries.ts'
import type { EntryId, LineId } from '../domain/entry.ts'
import { sendLines } from '../domain/lines.ts'
import { monthsFrom, nextMonth } from '../domain/month.ts'
import { expireWallets } from './expire-wallets.ts'
import { grantMonth } from './grant-month.ts'
import { sendPoints } from './send-points.ts'

const CLIENTS = 64
/** PGlite answers one after the other whatever is asked at once: races are PostgreSQL's. */
const isPostgres = process.env['TEST_DATABASE_URL'] !== undefined
const ROUNDS = isPostgres ? 100 : 2

let city: TestCity
let hall: CollaborationCity
beforeAll(async () => {
  city = await aTestCity()
  hall = await aCollaborationCity(city, { people: CLIENTS + 2, departments: 2 })
})
afterAll(() => city.close())

const sender = () => hall.colleagues[0]!
const others = () => hall.colleagues.filter(({ departmentId }) => departmentId !== sender().departmentId)
const inMonth = (month: CalendarMonth, person = sender().person): Context =>
  city.context({ person, now: new Date(`${month}-10T10:00:00+09:00`), day: `${month}-10` })
/** Each client thanks somebody else than its neighbour; nobody gets more than two. */
const receiverOf = (client: number) => others()[client % others().length]!.staffId
const clients = Array.from({ length: CLIENTS }, (_, index) => index)
const send = (month: CalendarMonth, client: number, key = `${month}-client-${client}`) =>
  sendPoints(inMonth(month), {
    ...{ key, to: { kind: 'staff', id: receiverOf(client) }, message: '고맙습니다.' },
  })
const start = '2020-01' as CalendarMonth

describe('64 clients at once', () => {
  it(`spend the same 200 points: exactly 20 sends succeed, in ${ROUNDS} rounds`, async () => {
    for (const month of monthsFrom(start, nextMonth(start, ROUNDS - 1))) {
      // In every other month the wallet is not there yet, and all of them find it missing.
      if (Number(month.slice(5)) % 2 === 0) valueOf(await grantMonth(inMonth(month, systemPerson)))
      const sent = await Promise.all(clients.map((client) => send(month, client)))
      expect(sent.filter((each) => each.ok)).toHaveLength(20)
      const refusals = new Set(sent.flatMap((each) => (each.ok ? [] : [each.refusal])))
      expect([...refusals]).toEqual(['no-points-left'])
      expect(await walletBalance(city.session, sender().staffId, month)).toBe(0)
    }
    expect(await ledgerFaults(city.session)).toEqual({ entries: [], wallets: [] })
  })

  it('press the same button: one send, and all of them are told of it', async () => {
    const month = '2029-01' as CalendarMonth
    const by = inMonth(month)
    const input = {
      key: 'one-form',
      to: { kind: 'staff' as const, id: receiverOf(0) },
      message: '고맙습니다.',
    }
    const sent = (await Promise.all(clients.map(() => sendPoints(by, input)))).map(valueOf)
    expect(new Set(sent.map(({ entryId }) => entryId)).size).toBe(1)
    expect(sent.filter(({ isRepeated }) => !isRepeated)).toHaveLength(1)
    expect(await walletBalance(city.session, sender().staffId, month)).toBe(190)
  })

  it('never send one colleague more than two', async () => {
    const month = '2029-02' as CalendarMonth
    const sent = await Promise.all(clients.map((client) => send(month, 0, `same-receiver-${client}`)))
    expect(sent.filter((each) => each.ok)).toHaveLength(2)
  })

  it('while the month’s wallets expire, and expire again, lose and make nothing', async () => {
    const [month, next] = ['2029-03', '2029-04'] as [CalendarMonth, CalendarMonth]
    const clockwork = inMonth(next, systemPerson)
    await Promise.all([
      ...clients.map((client) => send(month, client)),
      ...[1, 2, 3].map(() => expireWallets(clockwork, { chunk: 7 })),
      ...[1, 2].map(() => grantMonth(clockwork, { chunk: 7 })),
    ])
    valueOf(await expireWallets(clockwork))
    expect(await walletBalance(city.session, sender().staffId, month)).toBe(0)
    expect(await ledgerFaults(city.session)).toEqual({ entries: [], wallets: [] })
  })
})

/** The same send, but it looks at the books instead of locking the wallet: what the guard is there to prevent. */
async function sendUnguarded(month: CalendarMonth, client: number): Promise<Result<void, 'no-points-left'>> {
  const context = inMonth(month)
  return await change(context, async (session): Promise<Result<void, 'no-points-left'>> => {
    const holderId = sender().staffId
    const at = new Date(context.now.getTime() + 1)
    if ((await balanceAt(session, { account: 'wallet', holderId, month, at })) < 10)
      return refuse('no-points-left')
    const row = {
      ...{ id: context.newId<EntryId>(), kind: 'send' as const, at: context.now, written_at: context.now },
      ...{ day: calendarDate(`${month}-10`), month, key: `unguarded-${month}-${client}`, actor_name: '' },
      ...{ sender_id: holderId, sender_department_id: null, receiver_id: receiverOf(client) },
      ...{ receiver_is_guest: false, receiver_department_id: null, points: 10, message: '', multiplier: 100 },
      ...{ campaign_id: null, reverses_id: null, reason: null },
    }
    const lines = sendLines({ senderId: holderId, receiverId: receiverOf(client), points: 10 }, month)
    await insertEntries(session, () => context.newId<LineId>(), [{ row, lines }])
    return ok()
  })
}

describe.runIf(isPostgres)('with the guard taken out', () => {
  it('the same 64 clients spend more than there is: the guard is what keeps them from it', async () => {
    let most = 0
    for (const month of monthsFrom('2031-01' as CalendarMonth, '2031-12' as CalendarMonth)) {
      valueOf(await grantMonth(inMonth(month, systemPerson)))
      const sent = await Promise.all(clients.map((client) => sendUnguarded(month, client)))
      most = Math.max(most, sent.filter((each) => each.ok).length)
      if (most > 20) break
    }
    expect(most).toBeGreaterThan(20)
    // And the books tell of it.
    expect((await ledgerFaults(city.session)).wallets).toContain(sender().staffId)
  })
})
