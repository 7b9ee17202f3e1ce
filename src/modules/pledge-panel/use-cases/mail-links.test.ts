import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { listEntries, noEntryFilter } from '#platform/audit/audit-queries.ts'
import type { MailTables } from '#platform/mail/tables.ts'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { valueOf } from '#platform/kernel/result.ts'
import {
  type CommitteeMemberId,
  endMembership,
  issueMemberLink,
  memberOfLink,
} from '#modules/committees/index.ts'
import { aPerson } from '#testing/a-person.ts'
import { aPledgePanel, type PledgePanel } from '#testing/a-pledge-panel.ts'
import { aTestApp, type TestApp } from '#testing/test-app.ts'
import { testComposition } from '#testing/test-composition.ts'
import { createApp } from '../../../app.ts'
import { composeHouse } from '../../../house.ts'
import type { RoundId } from '../domain/round.ts'
import { panelMails } from '../panel-mails.ts'
import { openPanelLink } from './evaluate-by-link.ts'
import { panelTexts } from '../web/words.ts'
import { issueLinks } from './issue-links.ts'
import { mailLinks } from './mail-links.ts'
import { openRound } from './open-round.ts'
import { moveClose } from './run-round.ts'

const mails = panelMails(new URL('https://plan.dure.example'))
const PAGE = '/office/pledges/panel/rounds/2021-2'

let app: TestApp
let panel: PledgePanel
let roundId: RoundId

/** Four of the six members have told an address. */
beforeEach(async () => {
  app = await aTestApp({ day: '2021-11-10' })
  panel = await aPledgePanel(app.city, { addresses: 4 })
  roundId = await panel.open()
})
afterEach(() => app.city.close())

const by = (day = '2021-11-10', person = panel.planner) => app.city.context({ person, day })
const mail = (day?: string) => mailLinks(by(day), { roundId }, mails)
const outbox = async () =>
  await app.city.session
    .$extendTables<MailTables>()
    .selectFrom('mail')
    .selectAll()
    .where('kind', '=', 'committees.member-link')
    .orderBy('to_address')
    .execute()
const keyIn = (text: string) => /token=([\w-]+)/.exec(text)?.[1] ?? ''
/** The planner's browser at a city with a mail server: a form makes it a press. */
async function desk(path: string, form?: Readonly<Record<string, string>>): Promise<Response> {
  const people = new Map([['planner', panel.planner]])
  const parts = await testComposition(app.city, people, '2021-11-10')
  const pledgePanel = { ...parts.modules.pledgePanel, hasMailServer: true }
  const composition = composeHouse({ ...parts, modules: { ...parts.modules, pledgePanel } })
  const headers = new Headers({ cookie: `${composition.house.sessionCookie}=planner` })
  if (form !== undefined) {
    headers.set('origin', 'http://test.local')
    headers.set('sec-fetch-site', 'same-origin')
  }
  const asked =
    form === undefined ? { headers } : { headers, method: 'POST', body: new URLSearchParams(form) }
  return await createApp(composition).request(`http://test.local${path}`, asked)
}
const press = () => desk(`${PAGE}/mail-links`, {})
const textOfPage = async () => await app.textOf(await desk(PAGE))
/** What the answer to a press will have the next page say. */
const saidBy = (answer: Response) => decodeURIComponent(answer.headers.get('set-cookie') ?? '')
const setAddress = async (memberId: CommitteeMemberId, email: string) => {
  await app.city.session
    .$extendTables<{ committee_member: { id: string; email: string | null } }>()
    .updateTable('committee_member')
    .set({ email })
    .where('id', '=', memberId)
    .execute()
}
const leave = async (memberId: CommitteeMemberId) => {
  const ending = { memberId, how: 'resigned', lastDay: calendarDate('2021-11-09'), reason: '이사' } as const
  valueOf(await endMembership(by('2021-11-09'), ending))
}

describe('a round’s links', () => {
  it('are mailed to each member who has an address, in words with a link that opens their own evaluation', async () => {
    const { mailed, left } = valueOf(await mail())
    expect([mailed.length, left.length]).toEqual([4, 2])
    const sent = await outbox()
    expect(sent.map(({ to_address }) => to_address)).toEqual([
      'member1@citizen.example',
      'member2@citizen.example',
      'member3@citizen.example',
      'member4@citizen.example',
    ])
    const [first] = sent
    expect(first?.subject).toBe('[시민평가단] 2021년 하반기 공약 시민평가에 참여해 주십시오')
    expect(first?.text).toContain('위원1 님')
    expect(first?.text).toContain('https://plan.dure.example/pledges/panel/evaluate?token=')
    const opened = valueOf(await openPanelLink(by(), keyIn(first?.text ?? '')))
    expect(JSON.stringify(opened)).toContain('위원1')
    expect(new Set(sent.map(({ text }) => keyIn(text))).size).toBe(4)
  })

  it('are mailed once, of two presses at once and of one a day later', async () => {
    const [one, other] = await Promise.all([mail(), mail()])
    expect(valueOf(one).mailed.length + valueOf(other).mailed.length).toBe(4)
    expect(await outbox()).toHaveLength(4)
    expect(valueOf(await mail('2021-11-11')).mailed).toEqual([])
    expect(await outbox()).toHaveLength(4)
  })

  it('end those that the mailed had, and leave the others theirs', async () => {
    const [mailed, unmailed] = [panel.memberIds[0]!, panel.memberIds[5]!]
    const old = valueOf(await issueMemberLink(by(), mailed))
    const paper = valueOf(await issueMemberLink(by(), unmailed))
    valueOf(await mail())
    expect(await openPanelLink(by(), old)).toMatchObject({ refusal: 'link-not-good' })
    expect((await openPanelLink(by(), paper)).ok).toBe(true)
  })

  it('are good to the end of the round’s last day, mailed or printed, however far away it is', async () => {
    const far = valueOf(
      await openRound(by(), {
        ...{ panelId: panel.panelId, year: 2022, half: 'first', scope: 'all', numbers: [], split: 'all' },
        ...{ opensOn: calendarDate('2022-05-02'), closesOn: calendarDate('2022-08-02') },
      }),
    )
    valueOf(await mailLinks(by(), { roundId: far }, mails))
    const memberIds = [panel.memberIds[5]!]
    const [printed] = valueOf(await issueLinks(by(), { roundId: far, memberIds }))
    const [mailed] = await outbox()
    for (const key of [keyIn(mailed?.text ?? ''), printed?.key ?? '']) {
      const at = (moment: string) => memberOfLink(app.city.session, key, new Date(`${moment}+09:00`))
      expect(await at('2022-08-02T23:59:59')).not.toBeNull()
      expect(await at('2022-08-03T00:00:00')).toBeNull()
    }
  })

  it('are mailed afresh when the close is moved to a later day, and not when it is moved to a sooner one', async () => {
    valueOf(await mail())
    const move = async (closesOn: string) =>
      valueOf(await moveClose(by(), { roundId, closesOn: calendarDate(closesOn), reason: '위원의 요청' }))
    await move('2021-11-18')
    expect(valueOf(await mail()).mailed).toEqual([])
    await move('2022-01-31')
    expect(await textOfPage()).toContain('링크를 메일로 보내기')
    expect(valueOf(await mail()).mailed).toHaveLength(4)
    const key = keyIn(
      (await outbox()).map(({ text }) => text).find((text) => text.includes('2022. 1. 31.')) ?? '',
    )
    expect(await memberOfLink(app.city.session, key, new Date('2022-01-31T23:00:00+09:00'))).not.toBeNull()
  })

  it('are not mailed to who has left, whom no list names, nor to an address that is none, which is named', async () => {
    const [left, bad] = [panel.memberIds[0]!, panel.memberIds[1]!]
    await leave(left)
    await leave(panel.memberIds[4]!)
    await setAddress(bad, 'member2 at citizen.example')
    const done = valueOf(await mail())
    expect(done.mailed.toSorted()).toEqual(panel.memberIds.slice(2, 4).toSorted())
    expect(done.left.toSorted()).toEqual([bad, panel.memberIds[5]!].toSorted())
  })

  it('are not mailed where no server sends them: printed links stay good, and nobody is marked', async () => {
    const paper = valueOf(await issueMemberLink(by(), panel.memberIds[0]!))
    expect(await mailLinks(by(), { roundId }, null)).toMatchObject({ refusal: 'no-mail-server' })
    expect((await openPanelLink(by(), paper)).ok).toBe(true)
    expect(await outbox()).toEqual([])
    expect(valueOf(await mail()).mailed).toHaveLength(4)
  })

  it('are mailed by the planning office alone, and not once the round has closed', async () => {
    const stranger = by('2021-11-10', aPerson())
    expect(await mailLinks(stranger, { roundId }, mails)).toMatchObject({ refusal: 'not-allowed' })
    expect(await mail('2021-11-20')).toMatchObject({ refusal: 'round-has-closed' })
    expect(await outbox()).toEqual([])
  })

  it('leave a trace that holds neither address nor key', async () => {
    valueOf(await mail())
    const [entry, ...more] = await listEntries(
      app.city.session,
      { ...noEntryFilter, action: 'pledge-panel.mail-links' },
      5,
    )
    expect(more).toEqual([])
    expect(JSON.stringify(entry)).toMatch(/"mailed":4,"left":2|"left":2,"mailed":4/)
    const all = await listEntries(app.city.session, noEntryFilter, 100)
    const sent = all.filter(({ action }) => action === 'committees.mail-member-link')
    expect(sent).toHaveLength(4)
    for (const { text } of await outbox()) expect(JSON.stringify(all)).not.toContain(keyIn(text))
    expect(JSON.stringify(all)).not.toContain('citizen.example')
  })
})

describe('the round’s page', () => {
  it('mails them with one press, says who was mailed, and names who needs paper', async () => {
    expect(await textOfPage()).toContain('링크를 메일로 보내기')
    const answer = await press()
    expect(answer.status).toBe(303)
    expect(saidBy(answer)).toContain('위원 4명에게 링크를 메일로 보냈습니다.')
    expect(saidBy(answer)).toContain('위원 2명에게는 메일을 보낼 수 없습니다.')
    const page = await textOfPage()
    expect(page).toContain('메일 주소가 없는 위원 2명')
    expect(page).toContain('위원5, 위원6')
    expect(page.match(/2021\. 11\. 10\.\(수\)/g)?.length).toBeGreaterThanOrEqual(4)
    expect(page).not.toContain('링크를 메일로 보내기')
    expect(page).not.toContain('citizen.example')
    await press()
    expect(await outbox()).toHaveLength(4)
  })

  it('prints the links of those who need paper with one press, and of nobody else', async () => {
    await press()
    const html = await (await desk(PAGE)).text()
    const form = html.slice(html.indexOf('메일 주소가 없는 위원')).split('</form>')[0] ?? ''
    const member = [...form.matchAll(/name="member" value="([^"]+)"/g)].map(([, id]) => id ?? '')
    expect(member).toEqual(panel.memberIds.slice(4))
    const printed = await app.request(`${PAGE}/links`, { as: panel.planner, form: { member } })
    const page = await app.textOf(printed)
    expect(page).toContain('위원5')
    expect(page).not.toContain('위원4')
  })

  it('has no button when nobody who has a usable address is left to mail, and names for paper who serves', async () => {
    await leave(panel.memberIds[0]!)
    await leave(panel.memberIds[4]!)
    for (const memberId of panel.memberIds.slice(1, 4)) await setAddress(memberId, '없음')
    const page = await textOfPage()
    expect(page).not.toContain('링크를 메일로 보내기')
    expect(page).toContain('쓸 수 있는 메일 주소가 없는 위원 4명')
    expect(page).toContain('위원2, 위원3, 위원4, 위원6')
  })

  it('has no button without a mail server, says why in both languages, and names everybody who serves for paper', async () => {
    await leave(panel.memberIds[0]!)
    const page = await app.textOf(await app.request(PAGE, { as: panel.planner }))
    expect(page).not.toContain('링크를 메일로 보내기')
    expect(page).toContain('메일 서버를 설정하지 않아')
    expect(page).toContain('위원2, 위원3, 위원4, 위원5, 위원6')
    const english = await app.textOf(await app.request(`/en${PAGE}`, { as: panel.planner }))
    expect(english).not.toContain('Mail the links')
    expect(english).toContain('No mail server is set up')
    const pressed = await app.request(`${PAGE}/mail-links`, { as: panel.planner, form: {} })
    expect(saidBy(pressed)).toContain('메일 서버를 설정하지 않아')
    expect(await outbox()).toEqual([])
  })

  it('counts members in words: one member, two members', () => {
    const { en } = panelTexts
    expect([en.linksMailed('1'), en.linksMailed('4')]).toEqual([
      'Links were mailed to 1 member.',
      'Links were mailed to 4 members.',
    ])
  })
})
