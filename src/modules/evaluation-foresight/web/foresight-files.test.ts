import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Person, visitor } from '#platform/access/person.ts'
import { readWorkbook } from '#platform/documents/read-table.ts'
import { valueOf } from '#platform/kernel/result.ts'
import { readDecimal, zero } from '#modules/indicators/index.ts'
import { aCitizen, aPerson } from '#testing/a-person.ts'
import { aJointYear, type JointCity, seenUntilJuly } from '#testing/a-joint-year.ts'
import { aTestApp, type TestApp } from '#testing/test-app.ts'
import { proposeStep } from '../use-cases/propose-step.ts'

let app: TestApp
let year: JointCity
beforeAll(async () => {
  app = await aTestApp({ day: '2021-08-10' })
  year = await aJointYear(app.city)
})
afterAll(() => app.city.close())

const outlook = '/office/joint-evaluation/2021/outlook'
/** Asked again while the planner rests after a long answer. */
async function fetched(path: string, as: Person = aPerson()): Promise<Response> {
  for (;;) {
    const answer = await app.request(path, as === visitor ? {} : { as })
    if (answer.status !== 503) return answer
  }
}
const bytesOf = async (path: string) => new Uint8Array(await (await fetched(path)).arrayBuffer())
const sheetsOf = async (path: string) =>
  valueOf(await readWorkbook({ name: 'x.xlsx', bytes: await bytesOf(path) }))
const csvOf = async (path: string) => Buffer.from(await bytesOf(path)).toString('utf8')
const nameOf = (answer: Response) => decodeURIComponent(answer.headers.get('content-disposition') ?? '')

it('there is no file where nothing can be told, and the plan’s page says why there is no plan', async () => {
  expect((await fetched('/office/joint-evaluation/2035/outlook.xlsx')).status).toBe(404)
  expect((await fetched(`${outlook}/plan.csv?rank=9`)).status).toBe(422)
})

describe('the outlook as a file', () => {
  beforeAll(() => seenUntilJuly(app.city, year))

  it('has each indicator with value, interval, signal and points as numbers', async () => {
    const [indicators] = await sheetsOf(`${outlook}.xlsx`)
    expect(indicators?.name).toBe('지표별 전망')
    const [title, head, jobs] = indicators?.rows ?? []
    expect(title?.[0]).toBe('2021년 시군종합평가 전망 · 지표별 전망 · 2021. 8. 10.(화) 기준')
    expect(head?.slice(0, 9)).toEqual([
      '번호',
      '지표',
      '단위',
      '지금 값',
      '전망',
      '전망 아래',
      '전망 위',
      '목표',
      '신호',
    ])
    expect(jobs?.slice(0, 9)).toEqual(['1', '일자리 창출', '건', '610', '784', '776', '792', '900', '부진'])
    const at = (name: string) => jobs?.[head?.indexOf(name) ?? -1]
    expect([at('전망 점수'), at('가중치'), at('놓칠 점수')]).toEqual(['34.8444', '40', '5.1556'])
    expect(at('방법')).toBe('올해 월평균 실적이 남은 달에도 이어지는 것으로 봄')
    expect(at('근거')).toBe('올해 실적 7번')
    expect(indicators?.rows).toHaveLength(5)
    const { 'xl/worksheets/sheet1.xml': xml } = unzipSync(await bytesOf(`${outlook}.xlsx`))
    for (const number of ['784', '34.8444']) expect(strFromU8(xml!)).toContain(`<v>${number}</v>`)
  })

  it('has the group’s totals and the chances of ranks that the page shows on sheets of their own', async () => {
    const [, totals, chances] = await sheetsOf(`${outlook}.xlsx`)
    const words = await app.textOf(await fetched(outlook))
    const [own] = totals?.rows.filter(([name]) => name === '두레시(우리)') ?? []
    expect(totals?.rows.slice(2).map(([name]) => name)).toEqual(['마루시', '한울시', '두레시(우리)'])
    expect(Number(own?.[1])).toBeGreaterThan(85)
    expect(words).toContain(`${Number(own?.[2]).toFixed(2)}~${Number(own?.[3]).toFixed(2)}`)
    expect(totals?.rows.flat()).toContain('총점 추정')
    expect(chances?.rows[1]).toEqual(['순위', '확률'])
    const sum = chances?.rows.slice(2).reduce((all, [, chance]) => all + Number(chance), 0)
    expect(sum).toBeCloseTo(1)
    expect(words).toContain(`1위 확률 ${Math.round(Number(chances?.rows[2]?.[1]) * 100)} %`)
  })

  it('is a CSV of the indicators, in the reader’s language and named for its day', async () => {
    const answer = await fetched(`${outlook}.csv`)
    expect(nameOf(answer)).toContain('시군종합평가_2021_전망_2021-08-10.csv')
    expect(await csvOf(`${outlook}.csv`)).toContain('1,일자리 창출,건,610,784,776,792,900,부진,')
    const english = await fetched(`/en${outlook}.csv`)
    expect(nameOf(english)).toContain('joint-evaluation_2021_outlook_2021-08-10.csv')
    expect(await english.text()).toContain('784,776,792,900,Weak,')
    const html = await (await fetched(outlook)).text()
    for (const format of ['xlsx', 'csv']) expect(html).toContain(`href="${outlook}.${format}"`)
  })

  it.each(['.xlsx', '.csv', '/plan.xlsx', '/plan.csv'])('%s is for staff alone', async (file) => {
    expect((await fetched(`${outlook}${file}`)).status).toBe(200)
    expect((await fetched(`${outlook}${file}`, aCitizen())).status).toBe(403)
    expect((await fetched(`${outlook}${file}`, visitor)).status).toBe(303)
  })
})

describe('the plan as a file', () => {
  it('has its steps from where to where, what they bring and take, and what was asked and comes of it', async () => {
    const [steps, figures, rest] = await sheetsOf(`${outlook}/plan.xlsx`)
    expect(steps?.rows[0]?.[0]).toBe('2021년 시군종합평가 전망 · 1위 계획 · 2021. 8. 10.(화) 기준')
    expect(steps?.rows.slice(1)).toEqual([
      ['지표', '하는 일', '단위', '지금 전망', '개선', '지표 점수', '총점', '소요(인·일)'],
      ['1 일자리 창출', '제안', '건', '784', '842', '2.5778', '1.80446', '10'],
    ])
    expect(figures?.rows.slice(2)).toEqual([
      ['목표 순위', '1위'],
      ['다른 시군의 총점', '전망값대로', '', '다른 시군도 우리 시도 모두 전망값대로 된다고 보았습니다.'],
      ['소요를 적지 않은 지표에 제안도 넣기', '예'],
      ['전망대로', '90.44', '점', '3위'],
      ['계획대로', '92.24', '점', '1위'],
      ['필요한 총점', '91.4', '점', '필요한 것보다 0.8489점 더'],
      ['소요', '10', '인·일'],
    ])
    expect(rest?.rows[2]?.slice(0, 2)).toEqual(['2 재활용률', '목표에 필요하지 않음'])
  })

  it('is of what the page’s address asks for, and the page leads to just that', async () => {
    const asked = '?rank=2&others=high&asked=yes&suggested=yes'
    expect(await (await fetched(`${outlook}/plan${asked}`)).text()).toContain(
      `href="${outlook}/plan.xlsx${asked.replaceAll('&', '&amp;')}"`,
    )
    const [, figures] = await sheetsOf(`${outlook}/plan.xlsx${asked}`)
    expect(figures?.rows[2]).toEqual(['목표 순위', '2위'])
    expect(figures?.rows[3]?.[1]).toBe('높게(조심스럽게)')
    const csv = await fetched(`/en${outlook}/plan.csv${asked}`)
    expect(nameOf(csv)).toContain('joint-evaluation_2021_plan_2021-08-10.csv')
    // Without suggestions nothing can be done: the page says so.
    const none = await fetched(`${outlook}/plan.csv?rank=1&asked=yes`)
    expect(await app.textOf(none)).toContain('이를 수 없습니다')
  })

  it('says what would be done without the step that was asked about, and no note is a formula', async () => {
    const as = app.city.context({ person: year.planner, day: '2021-08-10' })
    const [, , days] = year.indicators
    const value = readDecimal('5.0') ?? zero
    const step = { setId: year.setId, indicatorId: days!.id, value, effort: 3 }
    valueOf(await proposeStep(as, { ...step, note: '=HYPERLINK("https://example.org")' }))
    const csv = await csvOf(`${outlook}/plan.csv?why=3`)
    expect(csv).toContain(`"'=HYPERLINK(""https://example.org"")",일,5.4,5,`)
    expect(csv).toContain('다음으로 좋은 계획은 7인·일이 더 듭니다. 대신 할 일: 1 일자리 창출: 784 건 → 842 건, 10 인·일')
    const [steps] = await sheetsOf(`${outlook}/plan.xlsx?why=3`)
    expect(steps?.rows[2]?.[1]).toBe('=HYPERLINK("https://example.org")')
    expect(steps?.rows[1]?.at(-1)).toBe('이것이 안 되면')
  })
}) // prettier-ignore
