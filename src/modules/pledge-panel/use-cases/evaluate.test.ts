import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { listEntries, noEntryFilter } from '#platform/audit/audit-queries.ts'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { valueOf } from '#platform/kernel/result.ts'
import { aPledgePanel, type PledgePanel } from '#testing/a-pledge-panel.ts'
import { aTestCity, type TestCity } from '#testing/test-city.ts'
import { saveSettingValue } from '#platform/settings/save-setting-value.ts'
import { issueMemberLink } from '#modules/committees/index.ts'
import { wordsOf } from '../data/evaluation-queries.ts'
import { readResults } from '../data/result-queries.ts'
import { roundById } from '../data/round-queries.ts'
import type { Verdict, Word } from '../domain/evaluation.ts'
import type { PanelMemberId, PledgeId } from '../domain/foreign-ids.ts'
import { leastJudges } from '../domain/pledge-panel-settings.ts'
import type { RoundId } from '../domain/round.ts'
import { enterSheet, withdrawLine } from './enter-sheet.ts'
import { openPanelLink } from './evaluate-by-link.ts'
import { comeBack, sayWord, undoWord } from './say-word.ts'

let city: TestCity
let panel: PledgePanel
let roundId: RoundId
let member: PanelMemberId
let first: PledgeId

beforeAll(async () => {
  city = await aTestCity({ day: '2021-11-10' })
  panel = await aPledgePanel(city)
  roundId = await panel.open()
  member = panel.memberIds[0]!
  first = panel.pledgeId(1)
})
beforeEach(async () => {
  await sql`delete from ${sql.id(city.schema, 'panel_evaluation')}`.execute(city.database.root)
})
afterAll(() => city.close())

const judged = (verdict: Verdict, comment = ''): Word => ({
  judged: { verdict, criteria: { progress: null, secured: null, spent: null }, comment },
})
const recused: Word = { recused: { kind: 'stepped-aside', reason: '가족이 그 공사를 맡음' } }
const by = (day = '2021-11-10') => city.context({ person: panel.planner, day })
const say = (word: Word, seen = 0, pledgeId = first, day = '2021-11-10', memberId = member) =>
  sayWord(city.context({ day }), { roundId, memberId }, { pledgeId, word, seen })
const sheet = (words: readonly (readonly [PledgeId, Word])[], memberId = member, day = '2021-11-10') =>
  enterSheet(by(day), {
    ...{ roundId, memberId },
    words: words.map(([pledgeId, word]) => ({ pledgeId, word })),
  })
const own = async (pledgeId = first) => (await wordsOf(city.session, roundId, member)).get(pledgeId)
const rowCount = async () => {
  const { rows } = await sql<{ count: string }>`
    select count(*) from ${sql.id(city.schema, 'panel_evaluation')}`.execute(city.database.root)
  return Number(rows[0]?.count)
}

describe('one evaluation of a member and a pledge', () => {
  it('is all that is let in, of twenty at once by link and by paper', async () => {
    const all = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        index % 2 === 0 ? say(judged('weak')) : sheet([[first, judged('good')]]),
      ),
    )
    expect(all.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await rowCount()).toBe(1)
    for (const one of all) if (!one.ok) expect(JSON.stringify(one.refusal)).toMatch(/"evaluated-already"/)
  })

  it('rests on the constraint alone: without it more than one gets in', async () => {
    await sql`drop index ${sql.id(city.schema, 'panel_evaluation_once')}`.execute(city.database.root)
    const all = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        index % 2 === 0 ? say(judged('weak')) : sheet([[first, judged('good')]]),
      ),
    )
    expect(all.filter(({ ok }) => ok).length).toBeGreaterThan(1)
    expect(await rowCount()).toBeGreaterThan(1)
    await sql`delete from ${sql.id(city.schema, 'panel_evaluation')}`.execute(city.database.root)
    await sql`create unique index panel_evaluation_once
      on ${sql.id(city.schema, 'panel_evaluation')} (round_id, member_id, pledge_id)`.execute(
      city.database.root,
    )
  })

  it('is told apart from a change: whoever saw it may change it, in the version that they saw', async () => {
    expect((await say(judged('good'))).ok).toBe(true)
    expect(await say(judged('weak'))).toMatchObject({ refusal: 'evaluated-already' })
    expect((await say(judged('weak', '공사가 멈춤'), 1)).ok).toBe(true)
    expect(await say(judged('fair'), 1)).toMatchObject({ refusal: 'changed-meanwhile' })
    expect((await own())?.word).toEqual(judged('weak', '공사가 멈춤'))
  })

  it('is taken back as a step: the word before stands again, and of a first word nothing is left', async () => {
    await say(judged('good'))
    await say(judged('weak'), 1)
    const context = city.context()
    const undo = (seen: number) => undoWord(context, { roundId, memberId: member }, { pledgeId: first, seen })
    expect(await undo(1)).toMatchObject({ refusal: 'changed-meanwhile' })
    expect((await undo(2)).ok).toBe(true)
    expect((await own())?.word).toEqual(judged('good'))
    expect(await undo(3)).toMatchObject({ refusal: 'nothing-to-undo' })
    await say(judged('fair'), 0, panel.pledgeId(2))
    await undoWord(context, { roundId, memberId: member }, { pledgeId: panel.pledgeId(2), seen: 1 })
    expect(await own(panel.pledgeId(2))).toBeUndefined()
  })
})

describe('an evaluation is refused and nothing is written', () => {
  it.each([
    ['before the round opens', 'round-is-not-open-yet', judged('good'), '2021-11-07'],
    ['after it has closed', 'round-has-closed', judged('good'), '2021-11-20'],
    ['for an unknown verdict', 'unknown-verdict', judged('excellent' as Verdict), '2021-11-10'],
    ['for a comment that is too long', 'comment-too-long', judged('good', '가'.repeat(1_001)), '2021-11-10'],
    [
      'for a recusal without a reason',
      'recusal-reason-missing',
      { recused: { kind: 'stepped-aside' as const, reason: ' ' } },
      '2021-11-10',
    ],
  ])('%s', async (_when, refusal, word, day) => {
    expect(await say(word, 0, first, day)).toMatchObject({ ok: false, refusal })
    expect(await rowCount()).toBe(0)
  })

  it('for a pledge that was not given to the member', async () => {
    const strange = '00000000-0000-7000-8000-0000000000ee' as PledgeId
    expect(await say(judged('good'), 0, strange)).toMatchObject({ refusal: 'pledge-is-not-assigned' })
    expect(await rowCount()).toBe(0)
  })

  it('for a pledge from which the member stepped aside, until they come back', async () => {
    expect((await say(recused)).ok).toBe(true)
    expect(await say(judged('good'))).toMatchObject({ refusal: 'recused-already' })
    expect(await say(judged('good'), 1)).toMatchObject({ refusal: 'recused-already' })
    const back = await comeBack(city.context(), { roundId, memberId: member }, { pledgeId: first, seen: 1 })
    expect(back.ok).toBe(true)
    expect((await say(judged('good'))).ok).toBe(true)
  })

  it('by a link that has ended, of whatever kind', async () => {
    const opened = (token: string, day = '2021-11-10') => openPanelLink(city.context({ day }), token)
    expect(await opened('no such key')).toMatchObject({ refusal: 'link-not-good' })
    const old = valueOf(await issueMemberLink(by(), member))
    expect((await opened(old)).ok).toBe(true)
    const fresh = valueOf(await issueMemberLink(by(), member))
    expect(await opened(old)).toMatchObject({ refusal: 'link-not-good' })
    expect((await opened(fresh)).ok).toBe(true)
    expect(await opened(fresh, '2022-03-01')).toMatchObject({ refusal: 'link-not-good' })
  })
})

describe('a sheet of paper', () => {
  it('comes in whole, and a line that is there already stops all of it', async () => {
    await say(judged('good'))
    const refused = await sheet([
      [panel.pledgeId(2), judged('weak')],
      [first, judged('weak')],
    ])
    expect(refused).toMatchObject({
      refusal: { code: 'sheet-has-flaws', flaws: [{ pledgeId: first, code: 'evaluated-already' }] },
    })
    expect(await rowCount()).toBe(1)
    expect(await sheet([[panel.pledgeId(2), judged('weak')]])).toMatchObject({ ok: true, value: 1 })
  })

  it('stands against the telephone, and a wrong line is taken out with a reason and entered again', async () => {
    await sheet([[first, judged('weak')]])
    expect(await say(judged('good'), 1)).toMatchObject({ refusal: 'evaluated-on-paper' })
    const line = { roundId, memberId: member, pledgeId: first }
    expect(await withdrawLine(by(), { ...line, reason: '' })).toMatchObject({ refusal: 'reason-missing' })
    expect((await withdrawLine(by(), { ...line, reason: '옆 줄을 잘못 봄' })).ok).toBe(true)
    expect((await say(judged('good'))).ok).toBe(true)
    expect(await withdrawLine(by(), { ...line, reason: '고침' })).toMatchObject({ refusal: 'not-on-paper' })
  })

  it('is entered by the office for members of the round only', async () => {
    const stranger = '00000000-0000-7000-8000-0000000000ff' as PanelMemberId
    expect(await sheet([[first, judged('good')]], stranger)).toMatchObject({ refusal: 'no-seat' })
    expect(await sheet([])).toMatchObject({ refusal: 'empty-sheet' })
    const officer = city.context({ person: panel.plan.people.officer })
    expect(await enterSheet(officer, { roundId, memberId: member, words: [] })).toMatchObject({
      refusal: 'not-allowed',
    })
  })
})

describe('before the close', () => {
  it('nobody learns a result, not from the counts and not from the audit log', async () => {
    await say(judged('weak', '멈춰 있음'))
    const round = await roundById(city.session, roundId)
    expect((await readResults(city.session, round!, calendarDate('2021-11-19'))).size).toBe(0)
    const after = await readResults(city.session, round!, calendarDate('2021-11-20'))
    expect(after.get(first)?.verdicts).toEqual({ good: 0, fair: 0, weak: 1 })
    const entries = await listEntries(city.session, { ...noEntryFilter, action: 'pledge-panel.evaluate' }, 5)
    expect(entries.length).toBeGreaterThan(0)
    expect(JSON.stringify(entries)).not.toMatch(/weak|멈춰/)
  })
})

describe('a round shared among the sub-groups', () => {
  it('gives a member the pledges of their own sub-group and no others', async () => {
    const three = { from: calendarDate('2021-01-01'), value: 3, source: '운영계획' }
    valueOf(await saveSettingValue(city.session, by(), leastJudges, three))
    roundId = await panel.open({ split: 'by-group', half: 'first' })
    const answers = await Promise.all(
      panel.pledges.map(async ({ id }) => {
        const said = await say(judged('good'), 0, id)
        return said.ok ? 'taken' : said.refusal
      }),
    )
    const other = 'pledge-is-not-assigned'
    expect(answers).toEqual(['taken', other, 'taken', other, 'taken', other])
  })
})
