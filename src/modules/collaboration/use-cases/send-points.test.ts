import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Person } from '#platform/access/person.ts'
import { systemPerson } from '#platform/access/person.ts'
import { listEntries, noEntryFilter } from '#platform/audit/audit-queries.ts'
import { calendarDate, type CalendarMonth, dayInSeoul } from '#platform/kernel/calendar-date.ts'
import { valueOf } from '#platform/kernel/result.ts'
import { saveSettingValue } from '#platform/settings/save-setting-value.ts'
import { appoint, departPerson, listDepartments, reorganise, takeLeave } from '#modules/organization/index.ts'
import { aCollaborationCity, type CollaborationCity } from '#testing/a-collaboration-city.ts'
import { aCitizen, aPerson } from '#testing/a-person.ts'
import { aTestCity, type TestCity } from '#testing/test-city.ts'
import { collaborationTables } from '../data/tables.ts'
import { balanceAt } from '../data/entry-queries.ts'
import { ledgerFaults, walletBalance } from '../data/wallet-queries.ts'
import { isRunning, pointsPerSend } from '../domain/collaboration-settings.ts'
import type { EntryId, GuestId } from '../domain/entry.ts'
import type { StaffId } from '../domain/foreign-ids.ts'
import { expireWallets } from './expire-wallets.ts'
import { giveSpecial } from './give-special.ts'
import { grantMonth } from './grant-month.ts'
import { type SendPoints, sendPoints } from './send-points.ts'
import { cancelSend, reverseEntry } from './undo-points.ts'

let city: TestCity
let hall: CollaborationCity
beforeAll(async () => {
  city = await aTestCity({ day: '2021-11-10' })
  hall = await aCollaborationCity(city, { people: 12, departments: 3 })
})
afterAll(() => city.close())

/** Each test has a month of its own. */
let month = '2019-01' as CalendarMonth
beforeEach(() => {
  const [year, number] = month.split('-').map(Number) as [number, number]
  month = (
    number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
  ) as CalendarMonth
})
let forms = 0
const key = () => `form-${String((forms += 1)).padStart(6, '0')}`
const someone = (index: number) => hall.colleagues[index]!
/** At an instant in Seoul: `10T09:00:00` of the test's month. */
const at = (person: Person, time = '10T09:00:00') => {
  const now = new Date(`${month}-${time}+09:00`)
  return city.context({ person, now, day: dayInSeoul(now) })
}
const send = (
  from: number,
  to: number | SendPoints['to'],
  facts: { message?: string; key?: string; time?: string; person?: Person } = {},
) =>
  sendPoints(at(facts.person ?? someone(from).person, facts.time), {
    key: facts.key ?? key(),
    to: typeof to === 'number' ? { kind: 'staff', id: someone(to).staffId } : to,
    message: facts.message ?? '덕분에 행사를 잘 마쳤습니다.',
  })
const clockwork = (time = '01T00:05:00') => at(systemPerson, time)
const balanceOf = (index: number) => walletBalance(city.session, someone(index).staffId, month)

const countRows = async () => {
  const tables = collaborationTables(city.session)
  const all = await Promise.all([
    tables.selectFrom('collaboration_entry').select('id').execute(),
    tables.selectFrom('collaboration_line').select('id').execute(),
    tables.selectFrom('collaboration_wallet').selectAll().orderBy('staff_id').orderBy('month').execute(),
    listEntries(city.session, { ...noEntryFilter, action: 'collaboration.send' }, 500),
  ])
  return { entries: all[0].length, lines: all[1].length, wallets: all[2], audited: all[3].length }
}

describe('a send', () => {
  it('takes ten points from the wallet, gives them to the receiver and is in the log', async () => {
    valueOf(await grantMonth(clockwork()))
    const sent = valueOf(await send(0, 1))
    expect(sent).toMatchObject({ points: 10, balance: 190, multiplier: 100, isRepeated: false })
    expect(await balanceOf(0)).toBe(190)
    expect(
      await balanceAt(city.session, {
        ...{ account: 'received', holderId: someone(1).staffId, month, at: new Date('2030-01-01') },
      }),
    ).toBe(10)
    const [entry] = await listEntries(city.session, { ...noEntryFilter, action: 'collaboration.send' }, 1)
    expect(entry).toMatchObject({ subject: { kind: 'collaboration-entry', id: sent.entryId } })
  })

  it('opens the wallet itself where the grant of the 1st is late, and the job then gives nothing twice', async () => {
    valueOf(await send(0, 1, { time: '01T00:00:00' }))
    expect(await balanceOf(0)).toBe(190)
    expect(valueOf(await grantMonth(clockwork()))).toBe(11)
    expect(valueOf(await grantMonth(clockwork('02T00:05:00')))).toBe(0)
    expect(await balanceOf(0)).toBe(190)
  })

  it('by a double click or a form sent again happens once and answers with the first result', async () => {
    const form = { key: key(), message: '고맙습니다.' }
    const first = valueOf(await send(0, 1, form))
    const again = await Promise.all([send(0, 1, form), send(0, 1, { ...form, message: ' 고맙습니다. ' })])
    for (const each of again)
      expect(valueOf(each)).toMatchObject({ entryId: first.entryId, balance: 190, isRepeated: true })
    expect(await send(0, 1, { ...form, message: '다른 말' })).toMatchObject({ refusal: 'form-used-already' })
    expect(await send(0, 4, form)).toMatchObject({ refusal: 'form-used-already' })
    expect(await balanceOf(0)).toBe(190)
    // Somebody else's form is another form.
    expect(valueOf(await send(3, 1, form)).isRepeated).toBe(false)
  })

  it('of a form that was cancelled since is not sent again', async () => {
    const form = { key: key() }
    const first = valueOf(await send(0, 1, form))
    valueOf(await cancelSend(at(someone(0).person, '10T09:01:00'), first))
    expect(valueOf(await send(0, 1, { ...form, time: '10T09:02:00' }))).toMatchObject({
      ...{ entryId: first.entryId, isRepeated: true, balance: 200 },
    })
  })

  it('goes to a guest of another agency while they are invited', async () => {
    const id = '00000000-0000-7000-8000-0000000000e1' as GuestId
    expect(await send(0, { kind: 'guest', id })).toMatchObject({ refusal: 'no-such-receiver' })
    await collaborationTables(city.session)
      .insertInto('collaboration_guest')
      .values({
        ...{ id, name: '이웃', agency: '경기도', search_key: '이웃', invited_at: new Date(0) },
        ...{ invited_by_name: '', ended_on: calendarDate('2025-01-01') },
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    expect(valueOf(await send(0, { kind: 'guest', id })).balance).toBe(190)
  })
})

describe('what may not be is refused, and nothing is written', () => {
  const nothingWritten = async (
    work: () => Promise<{ readonly ok: boolean; readonly refusal?: unknown }>,
  ) => {
    const before = await countRows()
    const result = await work()
    expect(await countRows()).toEqual(before)
    return result.ok ? 'sent' : result.refusal
  }

  it.each([
    ['self', () => send(0, 0)],
    ['same-department', () => send(0, 3)],
    ['message-missing', () => send(0, 1, { message: ' \u200b ' })],
    ['message-has-resident-number', () => send(0, 1, { message: '900101-1234567 님 고맙습니다' })],
    ['message-too-long', () => send(0, 1, { message: '가'.repeat(101) })],
    ['form-without-key', () => send(0, 1, { key: '' })],
    [
      'no-such-receiver',
      () => send(0, { kind: 'staff', id: '00000000-0000-7000-8000-00000000dead' as StaffId }),
    ],
    ['not-allowed', () => send(0, 1, { person: aCitizen() })],
    [
      'not-staff',
      () => send(0, 1, { person: aPerson({ accountId: '00000000-0000-7000-8000-00000000beef' }) }),
    ],
  ] as const)('%s', async (refusal, work) => {
    valueOf(await grantMonth(clockwork()))
    expect(await nothingWritten(work)).toBe(refusal)
  })

  it('the third send to the same receiver in a month; a cancelled one does not count', async () => {
    const first = valueOf(await send(0, 1))
    valueOf(await send(0, 1))
    expect(await nothingWritten(() => send(0, 1))).toBe('receiver-limit')
    valueOf(await cancelSend(at(someone(0).person, '10T09:04:59'), first))
    valueOf(await send(0, 1))
    expect(await nothingWritten(() => send(0, 1))).toBe('receiver-limit')
  })

  it('a send with nothing left', async () => {
    const others = [1, 2, 4, 5, 7, 8, 10, 11]
    await saveSettingValue(city.session, at(hall.administrator), pointsPerSend, {
      ...{ from: calendarDate(`${month}-01`), value: 50, source: '시험' },
    })
    for (const to of others.slice(0, 4)) valueOf(await send(0, to))
    expect(await nothingWritten(() => send(0, 8))).toBe('no-points-left')
    await saveSettingValue(city.session, at(hall.administrator), pointsPerSend, {
      ...{ from: calendarDate(`${month}-28`), value: 10, source: '시험' },
    })
  })

  it('while the programme does not run', async () => {
    valueOf(await grantMonth(clockwork()))
    for (const [day, value] of [
      ['05', false],
      ['12', true],
    ] as const)
      await saveSettingValue(city.session, at(hall.administrator), isRunning, {
        ...{ from: calendarDate(`${month}-${day}`), value, source: '시험' },
      })
    expect(await nothingWritten(() => send(0, 1))).toBe('programme-not-running')
    expect((await send(0, 1, { time: '12T00:00:00' })).ok).toBe(true)
  })

  it('to someone who is on leave, and from the day on to someone who has left', async () => {
    const day = (number: string) => calendarDate(`${month}-${number}`)
    valueOf(
      await takeLeave(at(hall.organizer, '01T09:00:00'), {
        ...{ staffId: someone(10).staffId, kind: 'sick', from: day('05'), until: day('15') },
      }),
    )
    valueOf(await grantMonth(clockwork('01T09:00:00')))
    expect(await nothingWritten(() => send(0, 10))).toBe('receiver-on-leave')
    expect(await nothingWritten(() => send(10, 0))).toBe('sender-on-leave')
    expect((await send(0, 10, { time: '15T00:00:00' })).ok).toBe(true)
    valueOf(
      await departPerson(at(hall.organizer, '16T09:00:00'), {
        ...{ staffId: someone(11).staffId, day: day('20'), reason: 'retirement' },
      }),
    )
    expect((await send(0, 11, { time: '19T23:59:59' })).ok).toBe(true)
    expect(await nothingWritten(() => send(0, 11, { time: '20T00:00:00' }))).toBe('receiver-left')
  })
})

describe('at midnight of the month’s last day', () => {
  it('23:59:59 is still the ending month, and the first second of the next has its own wallet', async () => {
    const last = new Date(new Date(`${month}-01T00:00:00+09:00`).getTime() + 31 * 86_400_000)
    const next = dayInSeoul(last).slice(0, 7)
    const end = new Date(new Date(`${next}-01T00:00:00+09:00`).getTime() - 1)
    const by = (now: Date) => city.context({ person: someone(0).person, now, day: dayInSeoul(now) })
    const to = { kind: 'staff' as const, id: someone(1).staffId }
    valueOf(await sendPoints(by(end), { key: key(), to, message: '고맙습니다.' }))
    expect(await balanceOf(0)).toBe(190)
    const begin = new Date(end.getTime() + 1)
    expect(valueOf(await sendPoints(by(begin), { key: key(), to, message: '고맙습니다.' })).balance).toBe(190)
    // Cancelled over midnight: the old month is over, so its points do not come back.
    const late = valueOf(await sendPoints(by(end), { key: key(), to, message: '또 고맙습니다.' }))
    const undone = valueOf(await cancelSend(by(new Date(begin.getTime() + 60_000)), late))
    expect(undone.backTo).toBe('expired')
    expect(await balanceOf(0)).toBe(180)
    month = next as CalendarMonth
    expect(await ledgerFaults(city.session)).toEqual({ entries: [], wallets: [] })
  })
})

describe('a department is that of the moment', () => {
  it('after a transfer one may thank old colleagues, and not new ones', async () => {
    valueOf(
      await appoint(at(hall.organizer, '09T09:00:00'), {
        ...{ staffId: someone(9).staffId, day: calendarDate(`${month}-15`), kind: 'main' },
        placement: { department: hall.codes[1]!, post: 'officer' },
      }),
    )
    expect(await send(9, 0, { time: '14T23:59:59' })).toMatchObject({ refusal: 'same-department' })
    expect((await send(9, 0, { time: '15T00:00:00' })).ok).toBe(true)
    expect(await send(9, 1, { time: '15T00:00:00' })).toMatchObject({ refusal: 'same-department' })
    const [entry] = await collaborationTables(city.session)
      .selectFrom('collaboration_entry')
      .selectAll()
      .where('sender_id', '=', someone(9).staffId)
      .execute()
    expect(entry).toMatchObject({ sender_department_id: hall.departmentIds[1] })
  })

  it('after a reorganisation colleagues are those of the new department', async () => {
    const day = calendarDate(`${month}-15`)
    expect((await send(1, 2, { time: '14T09:00:00' })).ok).toBe(true)
    const context = at(hall.organizer, '13T09:00:00')
    const codes = (await listDepartments(city.session, day)).map(({ code }) => code)
    expect(codes).toEqual(expect.arrayContaining([...hall.codes]))
    valueOf(
      await reorganise(context, {
        ...{ day, title: { ko: '조직 개편', en: 'Reorganisation' }, basis: '조례' },
        acts: [{ kind: 'merge', codes: [hall.codes[2]!], into: hall.codes[1]! }],
      }),
    )
    expect(await send(1, 2, { time: '15T09:00:00' })).toMatchObject({ refusal: 'same-department' })
  })
})

describe('a send is undone', () => {
  it('by its sender within five minutes, once, and by nobody else', async () => {
    const sent = valueOf(await send(0, 1))
    const cancelBy = (index: number, time: string) => cancelSend(at(someone(index).person, time), sent)
    expect(await cancelBy(1, '10T09:01:00')).toMatchObject({ refusal: 'not-yours' })
    expect(await cancelBy(0, '10T09:05:00')).toMatchObject({ refusal: 'too-late-to-cancel' })
    const both = await Promise.all([cancelBy(0, '10T09:04:59'), cancelBy(0, '10T09:04:59')])
    expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true])
    expect(await balanceOf(0)).toBe(200)
  })

  it('later by an administrator with a reason; the points come back while the month is open', async () => {
    const sent = valueOf(await send(0, 1))
    const later = (person: Person, reason: string) =>
      reverseEntry(at(person, '20T09:00:00'), { ...sent, reason })
    expect(await later(someone(0).person, '잘못 보냄')).toMatchObject({ refusal: 'not-allowed' })
    expect(await later(hall.administrator, ' ')).toMatchObject({ refusal: 'reason-missing' })
    expect(valueOf(await later(hall.administrator, '잘못 보냄')).backTo).toBe('wallet')
    expect(await later(hall.administrator, '또')).toMatchObject({ refusal: 'undone-already' })
    expect(await balanceOf(0)).toBe(200)
    const unknown = { entryId: '00000000-0000-7000-8000-00000000dead' as EntryId, reason: '사유' }
    expect(await reverseEntry(at(hall.administrator), unknown)).toMatchObject({ refusal: 'not-found' })
  })
})

describe('special points', () => {
  it('come from an administrator with a reason, once a form, and never touch a wallet', async () => {
    valueOf(await grantMonth(clockwork()))
    const given = { key: key(), receiverId: someone(1).staffId, points: 100, reason: '전담 조직 참여' }
    const by = at(hall.administrator)
    expect(await giveSpecial(at(hall.planner), given)).toMatchObject({ refusal: 'not-allowed' })
    expect(await giveSpecial(by, { ...given, reason: '' })).toMatchObject({ refusal: 'reason-missing' })
    expect(await giveSpecial(by, { ...given, points: 0.5 })).toMatchObject({ refusal: 'points-not-whole' })
    expect(await giveSpecial(by, { ...given, points: 1_001 })).toMatchObject({ refusal: 'points-too-many' })
    const id = valueOf(await giveSpecial(by, given))
    expect(valueOf(await giveSpecial(by, given))).toBe(id)
    expect(await giveSpecial(by, { ...given, points: 90 })).toMatchObject({ refusal: 'form-used-already' })
    expect(await balanceOf(1)).toBe(200)
    expect(valueOf(await reverseEntry(by, { entryId: id, reason: '잘못 줌' })).backTo).toBe('mint')
  })
})

it('in all of this no point appeared or vanished', async () => {
  valueOf(await expireWallets(city.context({ person: systemPerson, day: '2031-01-01' })))
  expect(await ledgerFaults(city.session)).toEqual({ entries: [], wallets: [] })
  const left = await collaborationTables(city.session)
    .selectFrom('collaboration_wallet')
    .select('staff_id')
    .where('balance', '>', 0)
    .execute()
  expect(left).toEqual([])
})
