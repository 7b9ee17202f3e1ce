import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Person, systemPerson } from '#platform/access/person.ts'
import { endAsides } from '#platform/documents/aside.ts'
import { readFileTables } from '#platform/documents/read-file-tables.ts'
import { calendarDate, type CalendarMonth } from '#platform/kernel/calendar-date.ts'
import { valueOf } from '#platform/kernel/result.ts'
import { aCollaborationCity, type CollaborationCity } from '#testing/a-collaboration-city.ts'
import { aTestApp, type TestApp } from '#testing/test-app.ts'
import { differenceOf } from '../domain/month-sums.ts'
import { expireWallets } from '../use-cases/expire-wallets.ts'
import { giveSpecial } from '../use-cases/give-special.ts'
import { grantMonth } from '../use-cases/grant-month.ts'
import { inviteGuest } from '../use-cases/invite-guests.ts'
import { monthReport } from '../use-cases/month-report.ts'
import { setUpCampaign } from '../use-cases/run-campaigns.ts'
import { type ReceiverChoice, sendPoints } from '../use-cases/send-points.ts'
import { settleDue } from '../use-cases/settle.ts'
import { pickMessage } from '../use-cases/thanks-wall.ts'
import { reverseEntry } from '../use-cases/undo-points.ts'

const month = (text: string) => text as CalendarMonth
const report = '/office/collaboration/report'
let app: TestApp
let hall: CollaborationCity
let forms = 0
const someone = (index: number) => hall.colleagues[index]!
const at = (person: Person, day: string, time = '09:00:00') =>
  app.city.context({ person, day, now: new Date(`${day}T${time}+09:00`) })
const byClock = (day: string) => at(systemPerson, day)
const sendTo = async (from: number, to: ReceiverChoice, day: string, time?: string) =>
  valueOf(
    await sendPoints(at(someone(from).person, day, time), {
      ...{ key: `form-${String((forms += 1)).padStart(6, '0')}`, to, message: `고맙습니다 ${forms}` },
    }),
  ).entryId
const send = (from: number, to: number, day: string, time?: string) =>
  sendTo(from, { kind: 'staff', id: someone(to).staffId }, day, time)

beforeAll(async () => {
  app = await aTestApp({ day: '2021-11-10' })
  hall = await aCollaborationCity(app.city, { people: 12, departments: 4 })
  const planner = at(hall.planner, '2021-09-01')
  valueOf(
    await setUpCampaign(planner, {
      ...{ kind: 'double-week', from: calendarDate('2021-09-01'), until: null, multiplier: 200 },
      ...{ name: { ko: '두 배 주간', en: 'Double week' }, banner: { ko: '함께', en: 'Together' } },
      ...{ firstMonth: 1, lastMonth: 12, firstHour: 9, lastHour: 18, dayOfMonth: null, source: '계획' },
    }),
  )
  const guest = valueOf(await inviteGuest(planner, { name: '구름이', agency: '경기도' }))
  valueOf(await grantMonth(byClock('2021-09-01')))
  const late = await send(0, 1, '2021-09-28')
  valueOf(await grantMonth(byClock('2021-10-01')))
  valueOf(await expireWallets(byClock('2021-10-01')))
  valueOf(await settleDue(byClock('2021-10-02')))
  const picked = await send(0, 1, '2021-10-05')
  await send(4, 6, '2021-10-05')
  await send(0, 2, '2021-10-20', '10:00:00')
  await sendTo(2, { kind: 'guest', id: guest }, '2021-10-20', '10:00:00')
  const wrong = await send(3, 0, '2021-10-21', '20:00:00')
  const reverse = (entryId: typeof wrong) =>
    reverseEntry(at(hall.administrator, '2021-10-22'), { entryId, reason: '잘못 보냄' })
  valueOf(await reverse(wrong))
  valueOf(await reverse(late))
  valueOf(
    await giveSpecial(at(hall.administrator, '2021-10-25'), {
      ...{ key: 'form-special', receiverId: someone(5).staffId, points: 100, reason: '우수 사례' },
    }),
  )
  valueOf(await pickMessage(at(hall.planner, '2021-10-29'), { entryId: picked, note: '' }))
  valueOf(await grantMonth(byClock('2021-11-01')))
  valueOf(await expireWallets(byClock('2021-11-01')))
  valueOf(await settleDue(byClock('2021-11-02')))
  await send(5, 3, '2021-11-03')
})
afterAll(async () => {
  await endAsides()
  await app.city.close()
})

const drawn = (text: string) =>
  monthReport(app.city.session, { month: month(text), today: calendarDate('2021-11-10') })

describe('the month’s report', () => {
  it('adds up: what was given is what was sent, expired and left, of a month that is over and of the running one', async () => {
    const { sums, before } = await drawn('2021-10')
    expect(sums).toMatchObject({
      ...{ wallets: 12, granted: 2_400, sent: 50, returned: 10, expired: 2_360, left: 0, sends: 4 },
      // What was sent in September and reversed in October touches no wallet of October's.
      ...{ lateUndone: 10, special: 100 },
      ...{ senders: 3, receivers: 3, participants: 5 },
    })
    expect(differenceOf(sums)).toBe(0)
    // September keeps what it was: its send was undone when it was over.
    expect(before.sums).toMatchObject({ sent: 10, returned: 0, sends: 1, expired: 2_390 })
    expect(differenceOf(before.sums)).toBe(0)
    const running = await drawn('2021-11')
    expect(running.sums).toMatchObject({ granted: 2_400, sent: 10, expired: 0, left: 2_390 })
    expect(differenceOf(running.sums)).toBe(0)
  })

  it('says what the campaign added to scores: a guest has none', async () => {
    const { campaigns } = await drawn('2021-10')
    // Two sends of ten points, twice: ten more for each sender at 50 %, ten more for the one colleague at 100 %.
    expect(campaigns).toMatchObject([{ sendsOnDays: 2, multiplied: 2, added: 2_000 }])
    expect(campaigns[0]?.days).toHaveLength(5)
  })

  it('names departments that met for the first time, and those that never did', async () => {
    const { meetings } = await drawn('2021-10')
    // Of four departments: 1–2 met in September, 1–3 in October (as did 3 with a guest, who has no department).
    expect(meetings.fresh.map(({ sends }) => sends)).toEqual([2])
    expect(meetings).toMatchObject({ pairs: { bound: 2, all: 6 } })
    expect(meetings.never).toHaveLength(4)
  })

  it('is preliminary until the month is settled, and says of which day its figures are', async () => {
    const see = async (path: string) => app.textOf(await app.request(path, { as: someone(7).person }))
    const last = await see(report)
    expect(last).toContain('2021. 10.에 직원 3명이 고마움을 4번 전했습니다. 지난달보다 3번 늘었습니다.')
    expect(last).toContain('2021. 10. 31.(일) 기준')
    expect(last).toContain('2021. 10. 31.(일)까지의 기록으로 2021. 11. 2.(화)에 확정했습니다')
    expect(last).toContain('고맙습니다 2')
    const running = await see(`${report}?month=2021-11`)
    expect(running).toContain('순위는 잠정입니다. 2021. 12. 2.(목)에 확정하며')
    expect(running).toContain('모든 수치는 2021. 11. 10.(수)까지의 것입니다')
    expect(await see(`${report}?month=2019-01`)).toContain('협업포인트를 운영한 기록이 없습니다')
    expect(await see(`/en${report}`)).toContain('In Oct 2021, 3 members of staff said thank you 4 times.')
  })

  it('has the same figures on the page, in HWPX and in XLSX, in both languages', async () => {
    for (const language of ['', '/en']) {
      const answer = (ending: string) =>
        app.request(`${language}${report}${ending}?month=2021-10`, { as: someone(0).person })
      const bytesOf = async (ending: string) => new Uint8Array(await (await answer(ending)).arrayBuffer())
      const hwpx = valueOf(await readFileTables(await bytesOf('.hwpx')))
      const xlsx = valueOf(await readFileTables(await bytesOf('.xlsx')))
      const page = tablesOf(await (await answer('')).text())
      // The front page's lines are tables to a reader of HWPX: ours are those that a sheet has too.
      const sheets = xlsx.tables.map(({ rows }) => rows.slice(1))
      const filled = sheets.filter((rows) => rows.length > 1)
      expect(filled.length).toBeGreaterThanOrEqual(9)
      for (const rows of filled) {
        const head = rows[0]!
        const same = (tables: readonly (readonly (readonly string[])[])[]) =>
          tables.find((table) => sameHead(table[0] ?? [], head) && sameFigures(table, rows))
        expect([head, same(page) !== undefined]).toEqual([head, true])
        expect([head, same(hwpx.tables.map((table) => table.rows)) !== undefined]).toEqual([head, true])
      }
    }
  })

  it('asks the database the same few questions however much there is', async () => {
    const before = app.city.queries()
    await app.request(report, { as: someone(0).person })
    expect(app.city.queries() - before).toBeLessThanOrEqual(30)
  })
})

const words = (cell: string) => cell.replace(/\s+/g, ' ').trim()
const sameHead = (one: readonly string[], other: readonly string[]) =>
  other.every((title, index) => words(one[index] ?? '') === words(title))

/** A sheet counts, a page shows: 2,400 and 2400, 3/12, 25.0 % and 25%, a dash and nothing, 2021. 10. 1.(금) and a date are the same. */
function sameFigures(
  shown: readonly (readonly string[])[],
  counted: readonly (readonly string[])[],
): boolean {
  const width = counted[0]?.length ?? 0
  return (
    shown.length === counted.length &&
    counted
      .slice(1)
      .every((row, line) =>
        Array.from(
          { length: width },
          (_, column) => figure(shown[line + 1]?.[column] ?? '') === figure(row[column] ?? ''),
        ).every(Boolean),
      )
  )
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

function figure(cell: string): string {
  const text = words(cell)
  if (text === '–') return ''
  const iso = /^(\d{4})-(\d{2})-(\d{2})/.exec(text)
  if (iso !== null) return iso.slice(1).map(Number).join('-')
  const korean = /^(\d{4})\. (\d+)\. (\d+)\.\(.\)$/.exec(text)
  if (korean !== null) return korean.slice(1).map(Number).join('-')
  const english = /^\w{3} (\d+) (\w{3}) (\d{4})$/.exec(text)
  if (english !== null)
    return [english[3], MONTHS.indexOf(english[2] ?? '') + 1, Number(english[1])].join('-')
  const percent = /^(?:[\d,]+\/[\d,]+, )?([\d.]+) ?%$/.exec(text)
  if (percent !== null) return `${Number(percent[1]).toFixed(1)}%`
  const number = /^([△−-]?)([\d,]+(?:\.\d+)?)$/.exec(text)
  return number === null ? text : `${number[1] === '' ? '' : '-'}${Number(number[2]?.replaceAll(',', ''))}`
}

/** The tables of a page as texts. */
function tablesOf(html: string): string[][][] {
  const plain = (cell: string) =>
    cell
      .replace(/<[^>]*>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&')
  return [...html.matchAll(/<table\b.*?<\/table>/gs)].map(([table]) =>
    [...table.matchAll(/<tr\b.*?<\/tr>/gs)].map(([row]) =>
      [...row.matchAll(/<t[hd]\b[^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell]) => plain(cell ?? '')),
    ),
  )
}
