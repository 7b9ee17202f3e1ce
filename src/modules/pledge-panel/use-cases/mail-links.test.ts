import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { listEntries, noEntryFilter } from '#platform/audit/audit-queries.ts'
import type { MailTables } from '#platform/mail/tables.ts'
import { valueOf } from '#platform/kernel/result.ts'
import { issueMemberLink } from '#modules/committees/index.ts'
import { aPerson } from '#testing/a-person.ts'
import { aPledgePanel, type PledgePanel } from '#testing/a-pledge-panel.ts'
import { aTestApp, type TestApp } from '#testing/test-app.ts'
import type { RoundId } from '../domain/round.ts'
import { panelMails } from '../panel-mails.ts'
import { openPanelLink } from './evaluate-by-link.ts'
import { mailLinks } from './mail-links.ts'

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
const press = () => app.request(`${PAGE}/mail-links`, { as: panel.planner, form: {} })
const textOfPage = async () => await app.textOf(await app.request(PAGE, { as: panel.planner }))

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
    expect(await textOfPage()).toContain('링크 메일로 보내기')
    const answer = await press()
    expect(answer.status).toBe(303)
    const page = await textOfPage()
    expect(page).toContain('메일 주소가 없는 위원 2명')
    expect(page).toContain('위원5, 위원6')
    expect(page.match(/2021\. 11\. 10\.\(수\)/g)?.length).toBeGreaterThanOrEqual(4)
    expect(page).not.toContain('링크 메일로 보내기')
    expect(page).not.toContain('citizen.example')
    await press()
    expect(await outbox()).toHaveLength(4)
  })

  it('prints the links of those who need paper with one press, and of nobody else', async () => {
    await press()
    const html = await (await app.request(PAGE, { as: panel.planner })).text()
    const form = html.slice(html.indexOf('메일 주소가 없는 위원')).split('</form>')[0] ?? ''
    const member = [...form.matchAll(/name="member" value="([^"]+)"/g)].map(([, id]) => id ?? '')
    expect(member).toEqual(panel.memberIds.slice(4))
    const printed = await app.request(`${PAGE}/links`, { as: panel.planner, form: { member } })
    const page = await app.textOf(printed)
    expect(page).toContain('위원5')
    expect(page).not.toContain('위원4')
  })
})
