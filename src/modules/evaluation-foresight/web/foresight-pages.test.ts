import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Person, visitor } from '#platform/access/person.ts'
import { valueOf } from '#platform/kernel/result.ts'
import { lockSet, readDecimal } from '#modules/indicators/index.ts'
import { announceResult } from '#modules/joint-evaluation/index.ts'
import { aPerson } from '#testing/a-person.ts'
import { aJointYear, type JointCity, seenUntilJuly } from '#testing/a-joint-year.ts'
import { aTestApp, type TestApp } from '#testing/test-app.ts'

let app: TestApp
let year: JointCity
beforeAll(async () => {
  app = await aTestApp({ day: '2021-08-10' })
  year = await aJointYear(app.city)
})
afterAll(() => app.city.close())

const base = '/office/joint-evaluation/2021'
const answerOf = async (answer: Response) => ({
  ...{ status: answer.status, html: await answer.clone().text(), words: await app.textOf(answer) },
  to: answer.headers.get('location') ?? '',
})
const see = async (path: string, as: Person = year.planner, within = app) =>
  answerOf(await within.request(path, as === visitor ? {} : { as }))
const post = async (path: string, form: Readonly<Record<string, string>>, as: Person = year.planner) =>
  answerOf(await app.request(path, { form, as }))

const outlook = `${base}/outlook`

describe('before there is anything to go by', () => {
  it('pages say so, and show no figures', async () => {
    for (const path of [outlook, `${outlook}/what-if`, `${outlook}/plan`, `${outlook}/improvements`])
      expect((await see(path)).status).toBe(200)
    const { words } = await see(outlook)
    // Nothing is reported: every indicator counts for nothing, and the page says why.
    expect(words).toContain('전망할 수 없는 지표 3개')
    expect(words).toContain('올해 실적이 없습니다')
    expect((await see(`${base}/indicators`)).words).toContain('판단 전')
    expect((await see('/office/joint-evaluation/2035/outlook')).status).toBe(404)
  })
})

describe('what is ahead', () => {
  beforeAll(() => seenUntilJuly(app.city, year))

  it('stands on the overview and on the list: total, chances, signals with the way to them', async () => {
    const { words, html } = await see(base)
    expect(words).toMatch(
      /기준일 총점은 90\.\d\d점 안팎이고, 열 번 가운데 여덟 번은 8\d\.\d\d~9\d\.\d\d점 사이입니다/,
    )
    expect(words).toMatch(/1위 확률 \d+ %, 2위 이내 \d+ %/)
    expect(html).toContain(`href="${base}/indicators?signal=weak"`)
    expect((await see(`${base}/indicators?signal=weak`)).words).toContain('일자리 창출')
    expect((await see(`${base}/indicators?signal=weak`)).words).not.toContain('재활용률')
  })

  it('stands on an indicator: forecast, interval, method, and the months with where they lead', async () => {
    const { words, html } = await see(`${base}/indicators/1`)
    expect(words).toContain('기준일에 784 건으로 내다봅니다')
    expect(words).toContain('80 %는 776~792 건 사이')
    expect(words).toContain('올해 월평균 실적이 남은 달에도 이어지는 것으로 봄')
    expect(words).toContain('올해 실적 7번')
    expect(html).toContain('일자리 창출: 기준일 전망 784 건, 목표 900 건')
  })

  it('is a page of its own: other cities as ranges with what is known of them, weights, seed and runs', async () => {
    const { words, html } = await see(outlook)
    for (const said of ['지표 2/3개', '총점 추정', '두레시(우리)', '모두 전망값대로면 90.44점'])
      expect(words).toContain(said)
    expect(words).toContain('10,000번 되풀이했습니다. 씨앗값 2021')
    expect(words).toContain('모든 가중치를 한꺼번에 ±10 % 안에서 움직이면')
    expect(html).toContain('class="chart chart-ranges"')
  })

  it('is read in English too', async () => {
    const { words } = await see(`/en${outlook}`)
    expect(words).toMatch(/The total is expected to be about 90\.\d\d points; eight times in ten/)
    expect(words).toContain('By the middle of the runs 두레시 comes 3rd')
    expect((await see(`/en${outlook}/plan`)).words).toContain(
      'All sets were compared: none takes less effort',
    )
    expect((await see(`/en${outlook}/what-if?v.1=900`)).words).toContain('points in all (+3.61)')
  })

  it('is for staff alone, here and for other systems', async () => {
    const paths = [outlook, `${outlook}/what-if`, `${outlook}/plan`, `${outlook}/improvements`]
    for (const path of paths) {
      expect((await see(path, aPerson())).status).toBe(200)
      expect((await see(path, visitor)).status).not.toBe(200)
    }
    const api = '/api/v1/joint-evaluation/2021/outlook'
    expect((await app.request(api)).status).toBe(401)
    const answer = await app.request(api, { as: aPerson() })
    expect(await answer.json()).toMatchObject({
      ...{ runs: 10_000, seed: 2021, baseDay: '2021-09-30' },
      cities: [{ code: 'maru', unknownIndicators: 1 }, { code: 'hanul', likely: '90.5' }, { isOwn: true, likely: '90.44' }],
      indicators: [{ number: '1', expected: '784', points: '34.8444', method: 'mean-of-months', signal: 'weak' }, {}, {}],
    })
    expect((await app.request('/api/v1/joint-evaluation/2035/outlook', { as: aPerson() })).status).toBe(404)
  }) // prettier-ignore
})

describe('what if', () => {
  it('moves one value or several, and says points, total and rank before, after and between', async () => {
    const { words } = await see(`${outlook}/what-if?v.1=880&v.3=5.1`)
    expect(words).toContain('총점 94.48점(+4.04), 1위')
    // 880/900 × 40, and 25 × (2 − 5.1/5).
    expect(words).toContain('1 일자리 창출 784 건 → 880 건 34.84 39.11 +4.27')
    expect(words).toContain('3 민원 처리기간 5.4 일 → 5.1 일 23.00 24.50 +1.50')
    expect(words).toContain('총점 90.44 94.48 +4.04 순위 3위 1위 −2')
  })

  it('starts from the forecast or from what there is now', async () => {
    const { words } = await see(`${outlook}/what-if?base=current&v.1=700`)
    expect(words).toContain('1 일자리 창출 610 건 → 700 건 27.11 31.11 +4.00')
    expect(words).toContain('총점 84.04 86.84 +2.80')
  })

  it('opens an indicator at its value, and keeps what was typed', async () => {
    const { html } = await see(`${outlook}/what-if?v.1=1%2C000&add=2`)
    expect(html).toMatch(/name="v\.1"[^>]*value="1,000"/)
    expect(html).toMatch(/name="v\.2"[^>]*value="56.2"/)
    expect(html).not.toMatch(/<option value="1"/)
  })

  it('leaves out what is emptied, and says what it cannot read', async () => {
    expect((await see(`${outlook}/what-if?v.1=`)).words).toContain('바꿀 지표를 고르십시오')
    // A unit of its own may stand behind a value, another may not.
    expect((await see(`${outlook}/what-if?v.1=880%20건`)).words).toContain('1 일자리 창출 784 건 → 880 건')
    expect((await see(`${outlook}/what-if?v.1=88%25`)).status).toBe(422)
    const wrong = await see(`${outlook}/what-if?v.1=많이&v.3=5`)
    expect(wrong.status).toBe(422)
    expect(wrong.html).toContain('id="v.1-error"')
    expect(wrong.html).toContain('href="#v.1"')
    expect(wrong.words).toContain('숫자를 적으십시오')
    expect(wrong.words).toContain('3 민원 처리기간 5.4 일 → 5 일')
    const outside = await see(`${outlook}/what-if?v.1=-70&v.2=101`)
    expect(outside.status).toBe(422)
    expect(outside.words).toContain('0 건 이상의 값을 적으십시오')
    expect(outside.words).toContain('0~100 % 안의 값을 적으십시오')
    expect((await see(`${outlook}/what-if?v.99=5`)).words).toContain('이 번호의 지표가 없습니다')
  })
})

describe('the plan', () => {
  it('says which steps lead to first place, for what effort, and that they are suggestions', async () => {
    const { words } = await see(`${outlook}/plan`)
    expect(words).toContain('개선안 1개, 10인·일로 92.24점, 1위에 이릅니다')
    expect(words).toContain('1 일자리 창출 제안 784 건 842 건 +2.5778 +1.8045 10')
    expect(words).toContain('필요한 총점 91.40 점 필요한 것보다 0.8489점 더')
    expect(words).toContain('2 재활용률 목표에 필요하지 않음')
    expect(words).toContain('다른 시군도 우리 시도 모두 전망값대로 된다고 보았습니다')
  })

  it('takes other cities at their upper ends where one is prudent', async () => {
    const { words } = await see(`${outlook}/plan?others=high&rank=1&asked=yes&suggested=yes`)
    expect(words).toContain('필요한 총점 93.06 점')
    expect(words).toContain('범위의 위쪽 총점으로 조심스럽게')
    const careful = await see(`${outlook}/plan?others=careful`)
    // The own total starts from the lower end of its range, well below the 90.44 of all as expected.
    expect(careful.words).toMatch(/전망대로 88\.\d\d 점 3위/)
    expect(careful.words).toContain('필요한 총점 93.06 점')
  })

  it('puts both readings of the total side by side, as the outlook does', async () => {
    for (const path of [outlook, `${outlook}/plan`, `${outlook}/plan?rank=3`])
      expect((await see(path)).words).toMatch(
        /모든 지표가 전망값대로면 90\.44점, 모의실험의 가운데는 90\.\d\d점이고/,
      )
  })

  it('says what is there already, and what cannot be reached', async () => {
    expect((await see(`${outlook}/plan?rank=3`)).words).toContain('이미 3위 안입니다')
    expect((await see(`${outlook}/plan?rank=3`)).html).toContain('/plan?rank=3&amp;others=careful')
    const none = await see(`${outlook}/plan?rank=1&asked=yes`)
    expect(none.words).toContain('이를 수 없습니다. 모든 개선안을 시행한 가장 좋은 결과는 90.44점, 3위입니다')
    expect(none.words).toContain('0.96점 모자랍니다')
  })

  it('is asked for a rank of the group', async () => {
    for (const rank of ['0', '4', '-1', 'x', '1.5']) {
      const { status, words } = await see(`${outlook}/plan?rank=${rank}`)
      expect(status).toBe(422)
      expect(words).toContain('목표 순위는 1부터 3까지입니다')
    }
  })
})

describe('improvements', () => {
  const form = { indicator: '3', value: '5.0', effort: '3', note: '접수 창구를 하나 더 엽니다.' }
  const path = `${outlook}/improvements`

  it.each([
    [{ effort: '0' }, 'effort', '1인·일부터'],
    [{ effort: '사흘' }, 'effort', '숫자를 적으십시오'],
    [{ value: '5.6' }, 'value', '전망보다 나은 값을'],
    [{ value: '-1' }, 'value', '있을 수 없는 값'],
    [{ value: '' }, 'value', '숫자를 적으십시오'],
    [{ note: ' ' }, 'note', '무엇을 하는지'],
    [{ indicator: '' }, 'indicator', '지표를 고르십시오'],
  ] as const)('are refused at the field, with what was typed kept: %o', async (facts, field, said) => {
    const { status, words, html } = await post(path, { ...form, ...facts })
    expect(status).toBe(422)
    expect(words).toContain(said)
    expect(html).toContain(`id="${field}-error"`)
    expect(html).toContain('note' in facts ? 'value="5.0"' : '접수 창구를 하나 더 엽니다.')
  })

  it('are proposed by the department that answers, take the place of suggestions, and are told in the plan', async () => {
    // The indicator of days belongs to the first department, as the one of jobs does.
    const [own, other] = [year.colleagues[0]!.person, year.colleagues[1]!.person]
    expect((await post(path, form, other)).status).toBe(403)
    expect((await see(path, aPerson())).html).not.toContain('id="propose"')
    expect((await see(path, own)).html).toContain('id="propose"')
    expect((await post(path, form, own)).to).toBe(path)
    expect((await see(path)).words).toContain('접수 창구를 하나 더 엽니다.')
    const plan = await see(`${outlook}/plan`)
    expect(plan.words).toContain('개선안 1개, 3인·일로')
    expect(plan.words).toContain('3 민원 처리기간 접수 창구를 하나 더 엽니다. 5.4 일 5 일')
    // Whoever gives tasks makes one of it with a press: its indicator and words stand in the form.
    const href = /href="([^"]*\/tasks\/new\?[^"]*)"/.exec(plan.html)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const task = await see(href)
    expect(task.words).toContain('3 민원 처리기간')
    expect(task.html).toMatch(/<textarea[^>]*name="title"[^>]*>접수 창구를 하나 더 엽니다\.<\/textarea>/)
    const owner = await see(`${outlook}/plan`, year.colleagues[0]!.person)
    expect(owner.html).not.toContain('/tasks/new')
    const why = await see(`${outlook}/plan?rank=1&why=3`)
    expect(why.words).toContain('다음으로 좋은 계획은 7인·일이 더 듭니다')
    expect(why.words).toContain('1 일자리 창출: 784 건 → 842 건, 10 인·일')
  })

  it('are taken back by whoever may propose them', async () => {
    const [, id] = /name="improvement" value="([^"]+)"/.exec((await see(path)).html) ?? []
    expect((await post(`${path}/remove`, { improvement: id! }, year.colleagues[1]!.person)).status).toBe(403)
    expect((await post(`${path}/remove`, { improvement: 'x' })).status).toBe(404)
    expect((await post(`${path}/remove`, { improvement: id! })).to).toBe(path)
    expect((await see(path)).words).toContain('아직 적은 개선안이 없습니다')
  })
})

describe('when nothing is ahead any more', () => {
  it('the plan says that results are locked, and after the announcement every page that it does not know of it', async () => {
    const { city } = app
    const as = (day: string) => city.context({ person: year.planner, day })
    valueOf(await lockSet(as('2021-10-01'), year.setId))
    const late = await aTestApp({ city, day: '2021-12-20' })
    const plan = await see(`${outlook}/plan?rank=1`, year.planner, late)
    expect(plan.words).toContain('기준일 실적이 잠겼습니다')
    expect(plan.html).not.toContain('/tasks/new')
    // From targets nothing is offered any more; what was recognised below our own value is.
    expect(plan.words).toContain('낼 수 있는 이의가 모두 받아들여져도')
    expect(plan.words).not.toContain('제안')
    const total = (code: string, text: string) => ({ code, total: readDecimal(text)! })
    const totals = [total('dure', '94.5'), total('hanul', '95.2'), total('maru', '93.1')]
    valueOf(await announceResult(as('2021-12-20'), { setId: year.setId, totals }))
    for (const path of ['', '/plan', '/what-if', '/improvements'])
      expect((await see(`${outlook}${path}`, year.planner, late)).words).toContain('결과가 통보된 연도입니다')
    expect((await see(base, year.planner, late)).words).not.toContain('1위 확률')
  })
})
