import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import type { BallotContent, PollId } from '#modules/participation/index.ts'
import type { RoundPlan } from '#modules/participatory-budget/index.ts'
import { aReviewedRound, aRoundPlan, budgetPlanner, closeAndCount, fillIn } from '#testing/a-budget-vote.ts'
import { aTestApp, type TestApp } from '#testing/test-app.ts'
import { countBudgetCommand } from './budget-command.ts'
import type { CountOptions } from './budget-rule.ts'
import type { Teller } from './terminal.ts'

const folder = mkdtempSync(join(tmpdir(), 'dure-recount-'))
const apps: TestApp[] = []
afterEach(async () => {
  for (const app of apps.splice(0)) await app.city.close()
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

const OFFICE = '/office/budget/rounds/2021'
const RESULTS = '/budget/rounds/2021/results'

/** The options of a command as the command line reads them. */
function optionsIn(command: string): CountOptions {
  const options: Record<string, unknown> = {
    ...{ rule: 'equal-shares', utility: 'cost', completion: 'none', step: '1', ties: 'id', conflict: [] },
  }
  for (const [, name = '', quoted, plain] of command.matchAll(
    /--([a-z-]+)(?: (?:"([^"]*)"|([^\s-]\S*)))?/g,
  )) {
    const key = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
    const value = quoted ?? plain ?? true
    options[key] = key === 'conflict' ? [...(options['conflict'] as unknown[]), value] : value
  }
  return options as unknown as CountOptions
}

async function winnersOf(text: string, command: string): Promise<readonly string[]> {
  const file = join(folder, 'round.pb')
  writeFileSync(file, text)
  let winners: readonly string[] = []
  const tell: Teller = {
    line: () => undefined,
    result: (said) => (winners = (said as { winners: readonly string[] }).winners),
    progress: () => () => undefined,
  }
  await countBudgetCommand([file], optionsIn(command), tell)
  return winners
}

const unescaped = (html: string) => html.replaceAll('&quot;', '"').replaceAll('&amp;', '&')

/** A round is voted on and counted; the winners as the page has them, and as a stranger counts them. */
async function roundTrip(
  facts: Partial<RoundPlan>,
  ballots: readonly BallotContent[],
  before: (july: TestApp) => Promise<void> = () => Promise.resolve(),
) {
  const july = await aTestApp({ day: '2021-07-30' })
  apps.push(july)
  await aReviewedRound(july.city, undefined, facts)
  await before(july)
  expect((await july.request(`${OFFICE}/vote`, { as: budgetPlanner, form: {} })).status).toBe(303)
  const html = await (await july.request('/budget/rounds/2021')).text()
  const pollId = /\/votes\/([0-9a-f-]{36})/.exec(html)?.[1] as PollId
  for (const [number, content] of ballots.entries()) await fillIn(july.city, pollId, number, content)
  await closeAndCount(july.city)
  const august = await aTestApp({ city: july.city, day: '2021-08-16' })
  const page = unescaped(await (await august.request(RESULTS)).text())
  const command = /npm run dure -- budget count ([^<]+)/.exec(page)?.[1] ?? ''
  const file = await (await august.request(`${RESULTS}.pb`)).text()
  const table = (await (await august.request(`${RESULTS}.json`)).json()) as Readonly<
    Record<string, unknown>
  >[]
  return { august, page, command, file, table, winners: await winnersOf(file, command) }
}

const ways = (rule: Partial<RoundPlan['rule']>) => ({ ...aRoundPlan().rule, ...rule })
const approval = (...choices: string[]): BallotContent => ({ kind: 'approval', choices })

describe('a vote that a stranger counts again by the command on its page', () => {
  it('knapsack ballots hold what fits in the limit, and are approvals in the file', async () => {
    const { file, winners, page } = await roundTrip({ ballot: { kind: 'knapsack' } }, [
      { kind: 'knapsack', choices: ['1', '3'] },
      { kind: 'knapsack', choices: ['1', '2'] },
      { kind: 'knapsack', choices: ['2'] },
      { kind: 'knapsack', choices: ['2'] },
    ])
    expect(file).toContain('vote_type;approval')
    expect(file).toContain('max_sum_cost;80000000')
    expect(winners).toEqual(['2', '1'])
    expect(page).toContain('시 단위 사업 3개 가운데 2개')
  })

  it('ranked ballots whose places give points: somebody who ranks one project alone is heard', async () => {
    const rule = ways({ rule: 'greedy', utility: 'points' })
    const { file, winners, command, table } = await roundTrip(
      { ballot: { kind: 'ranked', places: 3 }, rule },
      [
        { kind: 'ranked', choices: ['3'] },
        { kind: 'ranked', choices: ['2', '3'] },
        { kind: 'ranked', choices: ['1', '2'] },
      ],
    )
    expect(file).toContain('vote_type;scoring')
    expect(command).toContain('--vote-percent 100')
    // 3 and 2 have five points each, 1 has three; of equals the cheaper comes first, and 3 no longer fits.
    expect(winners).toEqual(['2', '1'])
    expect(table.map((row) => row['받은 점수'])).toEqual([5, 5, 3])
  })

  it('ranked ballots that are counted as votes keep their order in the file', async () => {
    const { file, winners } = await roundTrip({ ballot: { kind: 'ranked', places: 2 } }, [
      { kind: 'ranked', choices: ['3', '1'] },
      { kind: 'ranked', choices: ['2', '1'] },
    ])
    expect(file).toContain('vote_type;ordinal')
    expect(file).toMatch(/^\d;3,1$/m)
    expect(winners).toContain('1')
  })

  it('points under Equal Shares, with the lot of the published seed', async () => {
    const rule = ways({ utility: 'points', ties: 'cost-votes-lot', seed: '두레 2021' })
    const { file, winners, command, page } = await roundTrip(
      { ballot: { kind: 'points', total: 10, most: 8 }, rule },
      [
        { kind: 'points', points: [['1', 8]] },
        {
          kind: 'points',
          points: [
            ['2', 6],
            ['3', 4],
          ],
        },
        { kind: 'points', points: [['3', 8]] },
      ],
    )
    expect(file).toContain('vote_type;cumulative')
    expect(file).toContain('max_sum_points;10')
    expect(command).toContain('--seed "두레 2021"')
    expect(winners.length).toBeGreaterThan(0)
    expect(page).toContain('12점')
  })
})

describe('a committee that is heard beside the vote', () => {
  const facts = {
    rule: ways({ rule: 'greedy', committeePercent: 60, fieldPercent: 90, townPercent: 99 }),
  }
  const scores = (given: Readonly<Record<string, string>>) => ({
    ...{ as: budgetPlanner, form: given },
  })

  it('is waited for: nothing is counted while a score is missing, and what was given before the close stays', async () => {
    const july = await aTestApp({ day: '2021-07-30' })
    apps.push(july)
    await aReviewedRound(july.city, undefined, facts)
    await july.request(`${OFFICE}/vote`, { as: budgetPlanner, form: {} })
    const part = { '1.points': '20', '2.points': '', '3.points': '90' }
    expect((await july.request(`${OFFICE}/scores`, scores(part))).status).toBe(303)
    await closeAndCount(july.city)
    const august = await aTestApp({ city: july.city, day: '2021-08-16' })
    expect(await august.textOf(await august.request(RESULTS))).toContain('아직 개표하지 않았습니다')
    const waiting = await august.textOf(await august.request(`${OFFICE}/scores`, { as: budgetPlanner }))
    expect(waiting).toContain('점수가 없는 사업이 1건')
    const changed = await august.request(`${OFFICE}/scores`, scores({ ...part, '1.points': '100' }))
    expect([changed.status, await august.textOf(changed)]).toEqual([
      422,
      expect.stringContaining('이미 적은 점수는 바꿀 수 없습니다'),
    ])
    expect((await august.request(`${OFFICE}/scores`, scores({ ...part, '2.points': '50' }))).status).toBe(303)
    await closeAndCount(july.city, '2021-08-16')
    expect(await august.textOf(await august.request(RESULTS))).toContain('위원회 점수')
    const late = await august.request(`${OFFICE}/scores`, scores({ '2.points': '51' }))
    expect([late.status, await august.textOf(late)]).toEqual([
      422,
      expect.stringContaining('이미 개표했습니다'),
    ])
  })

  it('may turn the order round, and a stranger finds the same from scores and votes in the file', async () => {
    const { winners, command, file, page, august } = await roundTrip(
      facts,
      [approval('1', '2'), approval('1'), approval('1', '3')],
      async (july) => {
        await july.request(
          `${OFFICE}/scores`,
          scores({ '1.points': '0', '2.points': '10', '3.points': '100' }),
        )
      },
    )
    expect(file).toContain('committee_score')
    expect(command).toContain('--vote-percent 40 --category-percent 90 --area-percent 99')
    // 3: 40 × 1/3 + 60 = 73.3; 1: 40; 2: 40 × 1/3 + 6 = 19.3. All are one field, which may take 72 of 80 million.
    expect(winners).toEqual(['3'])
    expect(page).toContain('위원회 점수')
    const why = await august.textOf(await august.request(`${RESULTS}/1`))
    expect(why).toContain('위원회 점수는 0점')
    expect(why).toContain('분야나 읍면동에 정한 한도가')
  })

  it('has no page of scores to fill in where the rule does not ask for them', async () => {
    const { august } = await roundTrip({}, [approval('1')])
    const text = await august.textOf(await august.request(`${OFFICE}/scores`, { as: budgetPlanner }))
    expect(text).toContain('위원회 점수를 쓰지 않습니다')
    const refused = await august.request(`${OFFICE}/scores`, scores({ '1.points': '5' }))
    expect(refused.status).toBe(422)
  })
})

describe('projects that cannot both be done', () => {
  const facts = { rule: ways({ rule: 'greedy' }) }
  const group = (groups: string) => ({ as: budgetPlanner, form: { groups } })
  const post = async (app: TestApp, groups: string) => {
    const reply = await app.request(`${OFFICE}/conflicts`, group(groups))
    return { status: reply.status, html: await reply.text() }
  }

  it('stand on the ballot as such, and one of them wins, by whoever counts', async () => {
    const { winners, command, august } = await roundTrip(
      facts,
      [approval('1', '2'), approval('1', '3'), approval('3', '1')],
      async (july) => {
        const wrong = await post(july, '1, 9\n셋')
        expect([wrong.status, wrong.html.includes('1, 9\n셋')]).toEqual([422, true])
        expect((await post(july, '1, 4')).html).toContain('투표용지에 오르지 않는 번호입니다: 4')
        expect((await post(july, '2')).html).toContain('제2호만 있는 줄')
        expect((await post(july, '3 1\n\n')).status).toBe(303)
      },
    )
    expect(command).toContain('--conflict 1,3')
    expect(winners).toEqual(['1', '2'])
    expect(await august.textOf(await august.request(`${RESULTS}/3`))).toContain(
      '함께 할 수 없는 사업인 ‘강가 쉼터’',
    )
    const html = await (await august.request('/budget/rounds/2021')).text()
    expect(html).toContain('투표 결과 보기')
    expect((await post(august, '')).html).toContain('이미 투표에 붙였습니다')
  })

  it('are no matter of Equal Shares: the form is not there, and what is sent is refused', async () => {
    const july = await aTestApp({ day: '2021-07-30' })
    apps.push(july)
    await aReviewedRound(july.city)
    const page = await (await july.request(`${OFFICE}/vote`, { as: budgetPlanner })).text()
    expect(page).not.toContain('name="groups"')
    expect((await post(july, '1, 3')).status).toBe(422)
  })
})
