import { afterAll, beforeAll, expect, it } from 'vitest'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { valueOf } from '#platform/kernel/result.ts'
import { won } from '#platform/kernel/won.ts'
import type { Context } from '#platform/access/context.ts'
import {
  acceptAnswers,
  answerCheck,
  checkLines,
  closeCheck,
  goalsOf,
  judgeGoals,
  listChecks,
  openCheck,
  planGoals,
  publishCheck,
} from '#modules/pledge-checks/index.ts'
import { answerComment, publishComments, sendComment } from '#modules/pledge-comments/index.ts'
import { bringInLedger } from '#modules/pledge-ledger/index.ts'
import { enterPlaces } from '#modules/pledge-map/index.ts'
import { bringInRegister, listPledges, termOn } from '#modules/pledges/index.ts'
import { aTrackedPlan, type TrackedPlan } from '#testing/a-tracked-plan.ts'
import { aTestApp, type TestApp } from '#testing/test-app.ts'
import { publishedScores } from '../use-cases/published-score.ts'

let app: TestApp
let plan: TrackedPlan

beforeAll(async () => {
  app = await aTestApp({ day: '2021-11-10' })
  plan = await aTrackedPlan(app.city)
})
afterAll(() => app.city.close())

it('says that there is nothing to check while no register is published', async () => {
  expect(await app.textOf(await app.request('/pledges/manifesto'))).toContain('아직 공개된 공약이 없어')
  expect((await app.request('/api/v1/pledges/manifesto')).status).toBe(404)
})

it('scores what is published, with its evidence and what to publish next, in a fixed number of queries', async () => {
  valueOf(
    await bringInRegister(app.city.context({ person: plan.planner }), {
      term: { number: 7, from: calendarDate('2018-07-01'), until: calendarDate('2022-06-30') },
      fields: [{ number: 1, title: { ko: '배움', en: 'Learning' } }],
      pledges: [1, 2].map((number) => ({
        ...{ number, field: 1, horizon: 'in-term' as const, department: 'planning', helpers: [] },
        title: { ko: `마을 도서관 ${number}`, en: `Library ${number}` },
        sourceText: '도서관을 짓겠습니다.',
        statuses: [
          {
            day: calendarDate('2021-06-30'),
            ...(number === 1
              ? { stage: 'completed' as const, progress: 100 }
              : { stage: 'on-track' as const, progress: 50 }),
            note: '',
          },
        ],
      })),
    }),
  )
  const before = app.city.queries()
  const portal = await app.textOf(await app.request('/pledges/manifesto'))
  expect(app.city.queries() - before).toBeLessThanOrEqual(50)
  // 60/2 + 25·150/200 + 15, 30/2 + 10, and 20 each where no change and no comment waits: (63.75 + 25 + 40) ÷ 3.
  expect(portal).toContain('100점 만점에 42.91점')
  expect(portal).toContain('시가 스스로 매긴 점수입니다')
  expect(portal).toContain('웹소통: 미통과')
  expect(portal).not.toContain('더 얻을 수 있는 점수')
  const office = await app.textOf(await app.request('/office/pledges/manifesto', { as: plan.planner }))
  // What lets a field pass comes before all points; then the criterion with the most to gain.
  const next = office.slice(office.indexOf('더 얻을 수 있는 점수'))
  const inOrder = ['시민평가 결과를 공개합니다. 통과하고', '공약가계부에 재원을 적습니다. 통과하고', '완료를 기록하고 공개합니다. 30.00점을', '자리를 지도에 넣습니다. 15.00점을'] // prettier-ignore
  expect(inOrder.map((step) => next.indexOf(step)).filter((at) => at >= 0)).toHaveLength(inOrder.length)
  expect(inOrder.toSorted((one, other) => next.indexOf(one) - next.indexOf(other))).toEqual(inOrder)
  expect(await app.textOf(await app.request('/en/pledges/manifesto'))).toContain('42.91 of 100 points')
  expect(await score()).toMatchObject({ total: 42.91, unmet: ['panel', 'checks', 'ledger', 'map'] })
})

it('gives points for goals met, money, places, self-checks and answered comments, each as of its day', async () => {
  const by = (day = '2021-11-10') => app.city.context({ person: plan.planner, day })
  const term = await termOn(app.city.session, calendarDate('2021-11-10'))
  if (term === null) throw new Error('no term')
  const [first, second] = await listPledges(app.city.session, term.id, term.until)
  if (first === undefined || second === undefined) throw new Error('no pledges')
  const goal = { text: { ko: '터를 정함', en: '' }, unit: { ko: '', en: '' }, planned: null }
  const plannedFor = async (year: number) =>
    valueOf(
      await planGoals(by(`${year}-01-10`), {
        year,
        goals: [first, second].map(({ id }) => ({ pledgeId: id, ...goal })),
      }),
    )
  await plannedFor(2020)
  const [met] = await goalsOf(app.city.session, [first.id], 2020)
  if (met === undefined) throw new Error('no goal')
  valueOf(await judgeGoals(by('2021-01-08'), [{ goalId: met.id, result: 'met', reached: null, note: '' }]))
  expect(await points('goals-met')).toEqual({ points: 15, part: 1, whole: 2, unit: 'count' })
  // What is planned for the running year is judged at its end, and takes nothing away before.
  await plannedFor(2021)
  expect(await points('goals-met')).toEqual({ points: 15, part: 1, whole: 2, unit: 'count' })

  const money = {
    year: 2020,
    source: 'city' as const,
    planned: won(900n),
    secured: won(300n),
    spent: won(0n),
  }
  valueOf(
    await bringInLedger(by(), {
      ...{ day: calendarDate('2021-06-30'), name: '가계부.xlsx', reason: '', stated: [] },
      ledgers: [{ pledge: 1, cells: [money] }],
    }),
  )
  expect(await points('secured')).toEqual({ points: 3.33, part: 300, whole: 900, unit: 'won' })
  expect(await points('ledger')).toMatchObject({ points: 5, part: 1, whole: 2 })

  const name = { ko: '', en: '' }
  valueOf(
    await enterPlaces(by(), {
      termId: term.id,
      places: [{ pledge: 1, kind: 'city', name, spots: [], townIds: [] }],
    }),
  )
  expect(await points('places')).toMatchObject({ points: 7.5, part: 1, whole: 2 })

  const said = await sendComment(app.city.context({ day: '2021-11-10' }), {
    ...{ pledgeId: first.id, name: '김하늘', text: '도서관을 늦게까지 열어 주십시오.' },
    ...{ consents: true, keepsPersonalData: false },
  })
  const comment = { id: valueOf(said).id, version: 1 }
  expect(await points('comments')).toMatchObject({ points: 0, part: 0, whole: 1 })
  valueOf(await publishComments(by(), [comment.id]))
  valueOf(
    await answerComment(app.city.context({ person: plan.people.head }), {
      id: comment.id,
      version: 2,
      text: '내년부터 엽니다.',
      reason: '',
    }),
  )
  expect(await points('comments')).toMatchObject({ points: 20, part: 1, whole: 1 })

  await publishHalfYear(by)
  expect(await points('checks')).toMatchObject({ points: 5, part: 1, whole: 2 })
  expect(await score()).toMatchObject({ unmet: ['panel'] })
  // Of all that was entered after it, a past day knows nothing.
  const [past] = await publishedScores(app.city.session, [calendarDate('2021-06-29')])
  const before = (key: string) => past?.criteria.find((one) => one.key === key)?.share.part
  for (const key of ['ledger', 'places', 'checks']) expect(before(key)).toBe(0n)
  const [earlier] = await publishedScores(app.city.session, [calendarDate('2021-01-07')])
  expect(earlier?.criteria.find((one) => one.key === 'goals-met')?.share).toEqual({ part: 0n, whole: 2n })
})

interface Score {
  readonly total: number
  readonly unmet: readonly string[]
  readonly criteria: readonly { readonly key: string; readonly points: number }[]
}

const score = async () => (await (await app.request('/api/v1/pledges/manifesto')).json()) as Score

async function points(key: string) {
  const found = (await score()).criteria.find((one) => one.key === key)
  if (found === undefined) throw new Error(`${key} gives no points`)
  const { key: _, most: _most, proof: _proof, ...rest } = found as typeof found & Record<string, unknown>
  return rest
}

async function publishHalfYear(by: (day?: string) => Context): Promise<void> {
  const checkId = valueOf(await openCheck(by('2021-07-01'), { year: 2021, quarter: 2, dueDay: null }))
  const [check] = await listChecks(app.city.session)
  if (check === undefined) throw new Error('no round was opened')
  const lines = await checkLines(app.city.session, check, calendarDate('2021-07-08'))
  const answers = lines.map(({ answer, pledge }) => ({
    ...{ answerId: answer.id, version: answer.version },
    said: {
      ...{ stage: pledge.stage ?? ('on-track' as const), progress: pledge.progress },
      ...{ note: '계획대로 하고 있음.', problem: '', reason: '' },
    },
  }))
  valueOf(await answerCheck(by('2021-07-08'), { checkId, answers }))
  const answerIds = answers.map(({ answerId }) => answerId)
  valueOf(await acceptAnswers(by('2021-07-12'), { checkId, answerIds }))
  valueOf(await closeCheck(by('2021-07-13'), { checkId }, []))
  valueOf(await publishCheck(by('2021-08-05'), { checkId }, []))
}
