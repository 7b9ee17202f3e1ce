import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { valueOf } from '#platform/kernel/result.ts'
import { aDrawnPanel, type DrawnPanel } from '#testing/a-drawn-panel.ts'
import { aPerson } from '#testing/a-person.ts'
import { aTestApp, type TestApp } from '#testing/test-app.ts'
import { applicantsOf } from '../data/call-queries.ts'
import { membersOf } from '../data/committee-queries.ts'
import { agendaOf } from '../data/session-queries.ts'
import type { CommitteeMember, CommitteeSessionId } from '../domain/committee.ts'
import type { Applicant } from '../domain/open-call.ts'
import { callSession, putOnAgenda } from '../use-cases/call-session.ts'
import { decideItem, recordAttendance, recuse } from '../use-cases/run-session.ts'

const day = calendarDate

interface Panel extends DrawnPanel {
  readonly app: TestApp
  readonly sessionId: CommitteeSessionId
  readonly members: readonly CommitteeMember[]
  readonly applicants: readonly Applicant[]
}

/** A panel that was drawn from so many, with a session on 2021-05-20 that decided so many items. */
async function aPanel(facts: { readonly applicants: number; readonly items: number }): Promise<Panel> {
  const app = await aTestApp({ day: '2021-06-01' })
  const drawn = await aDrawnPanel(app.city, facts)
  const by = app.city.context({ person: drawn.planner, day: '2021-05-20' })
  const title = { ko: '상반기 평가', en: 'First half' }
  const called = { committeeId: drawn.id, day: day('2021-05-20'), place: '시청 대회의실', title }
  const sessionId = valueOf(await callSession(by, called))
  const members = await membersOf(app.city.session, drawn.id, day('2021-05-20'))
  const presentIds = members.map(({ id }) => id)
  valueOf(await recordAttendance(by, { sessionId, presentIds }))
  const [first] = presentIds
  if (first === undefined) throw new Error('nobody was appointed')
  for (let place = 1; place <= facts.items; place += 1) {
    const item = { title: { ko: `안건 ${place}`, en: `Item ${place}` }, subject: aSubject(place) }
    const itemId = valueOf(await putOnAgenda(by, { sessionId, ...item }))
    valueOf(await recuse(by, { itemId, memberId: first, kind: 'withdrew', reason: '가족의 일' }))
    const votes = { for: 4, against: 1, abstained: 0, recused: 1 }
    valueOf(await decideItem(by, { itemId, ...votes, outcome: 'approved', note: '' }))
  }
  const applicants = await applicantsOf(app.city.session, drawn.callId)
  return { ...drawn, app, sessionId, members, applicants }
}

const aSubject = (place: number) => ({
  kind: 'pledge-change',
  id: `00000000-0000-7000-8000-${String(place).padStart(12, '0')}`,
})

let panel: Panel
beforeAll(async () => {
  panel = await aPanel({ applicants: 24, items: 2 })
})
afterAll(() => panel.app.city.close())

const words = async (path: string, as?: DrawnPanel['planner']) => {
  const answer = await panel.app.request(path, as === undefined ? {} : { as })
  return { status: answer.status, text: await panel.app.textOf(answer) }
}

describe('the portal', () => {
  it('names no member in full, and says how many serve and what was decided', async () => {
    const [member] = panel.members
    const { status, text } = await words(`/committees/${panel.id}`)
    expect(status).toBe(200)
    expect(text).toContain('시민평가단')
    expect(text).toContain('위원 6명')
    expect(member?.name).toMatch(/^지원자\d+$/)
    expect(text).not.toContain(member?.name)
    const session = await words(`/committees/${panel.id}/sessions/${panel.sessionId}`)
    expect(session.text).toContain('안건 2')
    for (const { name } of panel.members) expect(session.text).not.toContain(name)
  })

  it('shows the draw with its fingerprint and nobody’s name, and lets anybody draw again', async () => {
    const { text } = await words(`/committees/${panel.id}/draw`)
    expect(text).toContain('3012.95')
    for (const { name } of panel.applicants) expect(text).not.toContain(name)
    const file = await (await panel.app.request(`/committees/${panel.id}/draw.json`)).text()
    expect(file).toContain('"format": "dure-lottery/1"')
    expect(file).not.toContain('지원자')
  })

  it('answers 404 to a committee or a session that is not there', async () => {
    const none = '00000000-0000-7000-8000-0000000000ff'
    const paths = [`/committees/${none}`, '/committees/x', `/committees/${panel.id}/sessions/${none}`]
    for (const path of paths) expect([path, (await words(path)).status]).toEqual([path, 404])
  })
})

describe('the workspace', () => {
  const office = () => `/office/committees/${panel.id}`

  it('lets the secretariat alone read who applied', async () => {
    const [applicant] = panel.applicants
    const call = `${office()}/calls/${panel.callId}`
    expect((await words(call, panel.planner)).text).toContain('지원자24')
    const stranger = aPerson()
    for (const path of [call, `${call}/applicants/${applicant?.id ?? ''}`, `${call}/lottery`])
      expect([path, (await words(path, stranger)).status]).toEqual([path, 403])
  })

  it('shows a member’s telephone and address to the secretariat alone', async () => {
    const page = `${office()}/members/${panel.members[0]?.id ?? ''}`
    expect((await words(page, panel.planner)).text).toContain('@citizen.example')
    const other = await words(page, aPerson())
    expect(other.text).not.toContain('@citizen.example')
    expect(other.text).not.toContain('0100000')
  })

  it('finds an applicant by name, state and town', async () => {
    const call = `${office()}/calls/${panel.callId}`
    const found = await words(`${call}?q=지원자24`, panel.planner)
    expect(found.text).toContain('지원자24')
    expect(found.text).not.toContain('지원자23')
    const none = await words(`${call}?state=withdrawn`, panel.planner)
    expect(none.status).toBe(200)
    expect(none.text).not.toContain('지원자24')
  })

  it('takes who stepped aside and the votes from an item’s own forms, which read what was sent more than once', async () => {
    const by = panel.app.city.context({ person: panel.planner, day: '2021-06-01' })
    const title = { ko: '임시 회의', en: 'An extra session' }
    const called = { committeeId: panel.id, day: day('2021-06-01'), place: '시청', title }
    const sessionId = valueOf(await callSession(by, called))
    const item = { title: { ko: '안건', en: 'Item' }, subject: aSubject(99) }
    const itemId = valueOf(await putOnAgenda(by, { sessionId, ...item }))
    const presentIds = panel.members.map(({ id }) => id)
    valueOf(await recordAttendance(by, { sessionId, presentIds }))
    const send = (name: string, form: Readonly<Record<string, string>>) =>
      panel.app.request(`${office()}/sessions/${sessionId}/${name}`, { as: panel.planner, form })
    const [first] = presentIds
    if (first === undefined) throw new Error('nobody was appointed')
    const aside = await send('recuse', { item: itemId, member: first, kind: 'withdrew', reason: '가족의 일' })
    expect(aside.status).toBe(303)
    const votes = { for: '4', against: '1', abstained: '0', recused: '1', outcome: 'approved', note: '' }
    expect((await send('decide', { item: itemId, ...votes })).status).toBe(303)
    const [decided] = await agendaOf(panel.app.city.session, sessionId)
    expect(decided?.decision).toMatchObject({ for: 4, against: 1, recused: 1, outcome: 'approved' })
  })

  it('refuses a session on a day that is none at the field, and keeps what was typed', async () => {
    const form = { day: '2021-02-30', place: '소회의실', title: '임시회' }
    const answer = await panel.app.request(`${office()}/sessions/new`, { as: panel.planner, form })
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(html).toContain('id="day-error"')
    expect(html).toContain('소회의실')
  })
})

/** What a page may ask at most. All of it comes from the pages, none from how much there is to show. */
const ceilings: readonly (readonly [string, number])[] = [
  ['/committees', 4],
  ['/committees/:id', 11],
  ['/committees/:id/sessions/:session', 9],
  ['/committees/:id/draw', 6],
  ['/committees/:id/call', 6],
  ['/office/committees', 5],
  ['/office/committees/:id', 11],
  ['/office/committees/:id/sessions/:session', 11],
  ['/office/committees/:id/members/:member', 8],
  ['/office/committees/:id/calls/:call', 8],
  ['/office/committees/:id/calls/:call/applicants/:applicant', 8],
  ['/office/committees/:id/calls/:call/lottery', 9],
  ['/office/committees/:id/allowances', 8],
]

describe('pages ask a fixed number of questions', () => {
  it('with ninety applicants and twelve items no more than with twenty-four and two', async () => {
    const few = await counted(panel)
    const more = await aPanel({ applicants: 90, items: 12 })
    const many = await counted(more)
    await more.app.city.close()
    process.stdout.write(`${JSON.stringify(few)}\n`)
    expect(many).toEqual(few)
    for (const [path, ceiling] of ceilings)
      expect([path, (few[path] ?? Infinity) <= ceiling]).toEqual([path, true])
  })

  /** The queries of each page, its second time. */
  async function counted(of: Panel): Promise<Readonly<Record<string, number>>> {
    const found: Record<string, number> = {}
    for (const [path] of ceilings) {
      const address = path
        .replace(':id', of.id)
        .replace(':session', of.sessionId)
        .replace(':member', of.members[0]?.id ?? '')
        .replace(':call', of.callId)
        .replace(':applicant', of.applicants[0]?.id ?? '')
      const see = (query: string) => of.app.request(`${address}?${query}`, { as: of.planner })
      await see('warm=1')
      const before = of.app.city.queries()
      const { status } = await see('warm=2')
      found[path] = of.app.city.queries() - before
      expect([path, status]).toEqual([path, 200])
    }
    return found
  }
})
