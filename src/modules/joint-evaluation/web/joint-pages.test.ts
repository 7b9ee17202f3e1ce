import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '#platform/access/person.ts'
import { valueOf } from '#platform/kernel/result.ts'
import { indicatorsOf, nameOwners, valuesOf } from '#modules/indicators/index.ts'
import { aCitizen, aPerson } from '#testing/a-person.ts'
import { aCollaborationCity, type CollaborationCity } from '#testing/a-collaboration-city.ts'
import { aTestApp, type TestApp, type TestRequest } from '#testing/test-app.ts'
import { aTestCity, type TestCity } from '#testing/test-city.ts'
import { readYear } from '../data/year-queries.ts'

/** Each day is an app of its own, on the same city. */
const days = ['2021-01-04', '2021-03-02', '2021-10-01', '2021-10-20', '2021-11-23'] as const
type Day = (typeof days)[number]

let city: TestCity
let people: CollaborationCity
let apps: Record<Day, TestApp>
beforeAll(async () => {
  city = await aTestCity()
  people = await aCollaborationCity(city)
  const made = []
  for (const day of days) made.push([day, await aTestApp({ city, day })] as const)
  apps = Object.fromEntries(made) as Record<Day, TestApp>
})
afterAll(() => city.close())

const base = '/office/joint-evaluation'
const owner = () => people.colleagues[0]!.person
const head = () => aPerson({ name: '과장', accountId: '00000000-0000-7000-8000-0000000000b0', roles: ['department-head'], departmentIds: [people.departmentIds[0]!] }) // prettier-ignore
async function ask(day: Day, path: string, as: Person, request: TestRequest = {}) {
  const response = await apps[day].request(path, { as, ...request })
  return {
    status: response.status,
    to: response.headers.get('location') ?? '',
    text: await apps[day].textOf(response),
  }
}
const post = (day: Day, path: string, as: Person, form: NonNullable<TestRequest['form']>) =>
  ask(day, path, as, { method: 'POST', form })

const heads =
  '번호,분야,지표명,구분,배점,방향,단위,목표,배점 방식,입력 방식,산식,투입값 단위,전년 실적,담당부서'
const rows = [
  '1,경제,일자리 창출,정량,40,상향,건,900,달성률,누계,,,800,가부서',
  '2,환경,재활용률,정량,35,상향,%,60,달성률,시점,,,55,가부서',
  '3,행정,민원 처리기간,정량,25,하향,일,5,달성률,시점,,,6,나부서',
]
const manual = (of: readonly string[]) =>
  new File([[heads, ...of].join('\n')], '매뉴얼.csv', { type: 'text/csv' })
const bring = (of: readonly string[]) =>
  post('2021-01-04', `${base}/2021/manual`, people.planner, { file: manual(of) })
const values = async () => {
  const year = await readYear(city.session, 2021)
  return await valuesOf(city.session, year!.setId)
}

describe('the office', () => {
  it('opens a year with its cities, each mistake told at its field', async () => {
    const empty = await ask('2021-01-04', base, people.planner)
    expect(empty.text).toContain('시작한 평가가 없습니다')
    const form = {
      ...{ evaluationYear: '2021', resultYear: '2021', baseDay: '2021-09-30', lockDay: '2021-09-30' },
      ...{
        cities: '두레시\t470000\n한울시\t480000\n샘군\t60000',
        own: '두레시',
        sizes: '2, 1',
        ...{ goalRank: '1', awards: '최우수 1, 우수 1' },
      },
    }
    const turned = await post('2021-01-04', `${base}/new`, people.planner, { ...form, sizes: '2, 2' })
    expect(turned.text).toContain('그룹별 수의 합이 시군 수와 같아야 합니다. (적은 수 4, 시군 3곳)')
    const many = await post('2021-01-04', `${base}/new`, people.planner, { ...form, awards: '최우수 20' })
    expect(many.text).toContain('시상 수의 합이 우리 그룹의 시군 수보다 많습니다')
    expect(many.text).toContain('(적은 수 20, 시군 2곳)')
    const torn = await post('2021-01-04', `${base}/new`, people.planner, {
      ...form,
      cities: `${form.cities}\n\n별군 오만`,
    })
    expect(torn.text).toContain('“이름[탭]인구”로 적어야 합니다. 5행 “별군 오만”')
    const other = await post('2021-01-04', `${base}/new`, people.planner, { ...form, own: '두레' })
    expect(other.text).toContain('우리 시가 시군 목록에 없습니다')
    expect(turned.text).toContain('한울시 480000')
    const opened = await post('2021-01-04', `${base}/new`, people.planner, form)
    expect(opened.to).toBe(`${base}/2021`)
    expect((await post('2021-01-04', `${base}/new`, owner(), form)).status).toBe(403)
  })

  it('brings a manual in whole, or says what is wrong at each row and column', async () => {
    const light = await bring([rows[0]!, rows[1]!, rows[2]!.replace(',25,', ',24.9,')])
    expect(light.status).toBe(422)
    expect(light.text).toContain('배점의 합이 100이 아닙니다')
    expect(light.text).toContain('99.9')
    expect(light.text).toContain('0.1 모자랍니다')
    const unknown = await bring([
      rows[0]!.replace('가부서', '없는과'),
      rows[1]!,
      rows[2]!.replace(',25,', ',24.9,'),
    ])
    expect(unknown.text).toContain('조직에 없는 부서입니다')
    expect(unknown.text).toContain('0.1 모자랍니다')
    const pdf = new File(['%PDF-1.7 매뉴얼'], '매뉴얼.pdf', { type: 'application/pdf' })
    expect((await post('2021-01-04', `${base}/2021/manual`, people.planner, { file: pdf })).text).toContain(
      'PDF 파일은 읽지 않습니다',
    )
    expect((await bring([...rows, '9,,,,,,,,,,,,,'])).text).toContain('읽지 않은 행')
    expect((await bring([])).text).toContain('지표가 적힌 행이 없습니다')
    const zero = await bring([rows[0]!.replace(',900,', ',0,'), ...rows.slice(1)])
    expect(zero.text).toContain('목표가 0이면 달성률을 낼 수 없습니다')
    const percent = await bring([rows[0]!.replace(',40,', ',40%,'), ...rows.slice(1)])
    expect(percent.text).toContain('배점은 % 없이 숫자로')
    expect((await ask('2021-01-04', `${base}/2021`, people.planner)).text).toContain('지표 매뉴얼을 기다리고')
    const year = await readYear(city.session, 2021)
    expect(await indicatorsOf(city.session, year!.setId)).toEqual([])
  })

  it('is asked about a direction that looks misread before anything is brought in', async () => {
    const misread = [rows[0]!, rows[1]!, rows[2]!.replace('하향', '상향')]
    const read = await bring(misread)
    expect(read.text).toContain('이름으로는 낮을수록 좋은 지표인데 방향이 상향입니다')
    expect(read.text).toContain('방향을 거꾸로 읽지 않았는지')
    const table = [heads, ...misread].join('\n').replaceAll(',', '\t')
    const unseen = await post('2021-01-04', `${base}/2021/manual`, people.planner, { table })
    expect(unseen.text).toContain('볼 곳을 확인했다고 표시하십시오')
    const right = [heads, ...rows].join('\n').replaceAll(',', '\t')
    const done = await post('2021-01-04', `${base}/2021/manual`, people.planner, { table: right })
    expect(done.to).toContain(`${base}/2021`)
    const list = await ask('2021-01-04', `${base}/2021/indicators`, people.planner)
    expect(list.text).toContain('지표 3개')
    expect(list.text).toContain('담당자 없음')
  })
})

describe('an owner', () => {
  beforeAll(async () => {
    const year = await readYear(city.session, 2021)
    const indicators = await indicatorsOf(city.session, year!.setId)
    const named = indicators.slice(0, 2).map(({ id }) => ({
      indicatorId: id, ownerId: people.colleagues[0]!.staffId, deputyId: null,
    })) // prettier-ignore
    valueOf(
      await nameOwners(city.context({ person: people.planner, day: '2021-01-05' }), {
        setId: year!.setId,
        named,
      }),
    )
  })
  const idOf = async (number: string) => {
    const year = await readYear(city.session, 2021)
    return (await indicatorsOf(city.session, year!.setId)).find((each) => each.number === number)!.id
  }
  const enter = async (number: string, value: string, more: Record<string, string> = {}, as = owner()) => {
    const id = await idOf(number)
    const own = Object.fromEntries(Object.entries({ value, version: '0', ...more }).map(([name, each]) => [`${name}.${id}`, each])) // prettier-ignore
    return await post('2021-03-02', `${base}/2021/enter`, as, { month: '2021-02', save: id, ...own })
  }

  it('sees what waits this month and enters it; what looks odd is asked about', async () => {
    const mine = await ask('2021-03-02', `${base}/2021/enter`, owner())
    expect(mine.text).toContain('2021. 2. 실적 입력')
    expect(mine.text).toContain('맡은 지표 2개 가운데 2개')
    expect(mine.text).not.toContain('민원 처리기간')
    const odd = await enter('2', '95%')
    expect(odd.status).toBe(422)
    expect(odd.text).toContain('% 기호를 떼고 숫자로 읽었습니다')
    expect(odd.text).toContain('확인했습니다. 이 값이 맞습니다')
    expect((await enter('1', '120명')).text).toContain('지표의 단위와 다른 단위')
    expect((await enter('1', '95%')).text).toContain('퍼센트 지표가 아닙니다')
    expect((await enter('3', '5')).text).toContain('적은 실적이 없습니다')
    expect(await values()).toEqual([])
    expect((await enter('2', '95%', { sure: 'yes' })).to).toContain('month=2021-02')
    expect((await enter('1', '120')).to).toContain('month=2021-02')
    expect((await ask('2021-03-02', `${base}/2021/enter`, owner())).text).toContain('모두 입력했습니다')
  })

  it('pastes a month from Excel; a shifted column saves nothing', async () => {
    const paste = (table: string, more: Record<string, string> = {}) =>
      post('2021-03-02', `${base}/2021/paste`, owner(), { month: '2021-01', table, ...more })
    const shifted = await paste('1\t일자리 창출\t60\n2\t민원 처리기간\t94')
    expect(shifted.status).toBe(422)
    expect(shifted.text).toContain('번호와 지표명이 맞지 않습니다')
    const other = await paste('1\t60\n3\t5')
    expect(other.text).toContain('다른 담당자의 지표입니다')
    expect((await values()).filter(({ month }) => month === '2021-01')).toEqual([])
    expect((await paste('번호\t지표명\t값\n1\t일자리 창출\t60\n2\t재활용률\t93.5')).to).toContain(
      'month=2021-01',
    )
    expect((await values()).filter(({ month }) => month === '2021-01')).toHaveLength(2)
  })

  it('is told by the indicator’s page what happened, in both languages', async () => {
    const korean = await ask('2021-03-02', `${base}/2021/indicators/1`, owner())
    expect(korean.text).toContain('일자리 창출: 120, 목표 900 건')
    expect(korean.text).toContain('입력 · 사람1')
    const english = await ask('2021-03-02', `/en${base}/2021/indicators/1`, owner())
    expect(english.text).toContain('target 900')
    expect(english.text).toContain('Year to date')
  })
})

describe('deciding', () => {
  it('is the head’s first and the office’s then; sending back needs a reason', async () => {
    const path = `${base}/2021/decide`
    expect((await ask('2021-03-02', path, head())).text).toContain('승인을 기다리는 실적 4건')
    expect((await ask('2021-03-02', path, people.planner)).text).toContain('기다리는 실적이 없습니다')
    const ids = (await values()).map(({ id, version }) => `${id}:${version}`)
    const html = async (query: string) => (await apps['2021-03-02'].request(path + query, { as: head() })).text()
    expect(await html('')).toMatch(/href="[^"]*chosen=all"/)
    expect([await html(''), await html('?chosen=all')].map((page) => page.split(' checked').length - 1)).toEqual([0, ids.length])
    const none = await post('2021-03-02', path, head(), { act: 'approve' })
    expect(none.text).toContain('하나 이상 고르십시오')
    expect((await post('2021-03-02', path, head(), { act: 'return', value: ids[0]! })).text).toContain('사유를 적으십시오')
    expect((await post('2021-03-02', path, head(), { act: 'approve', value: ids.map((id) => id.replace(/:\d+$/, ':7')) })).text).toContain('그사이 다시 입력되었거나')
    expect((await post('2021-03-02', path, head(), { act: 'approve', value: ids })).to).toBe(path)
    expect((await post('2021-03-02', path, people.planner, { act: 'accept', value: (await values()).map(({ id, version }) => `${id}:${version}`) })).to).toBe(path)
    expect(new Set((await values()).map(({ state }) => state))).toEqual(new Set(['accepted']))
    // Pasting or typing another number over an accepted one is asked about, at its row, beside everything else.
    const paste = (table: string, more: Record<string, string> = {}) => post('2021-03-02', `${base}/2021/paste`, owner(), { month: '2021-02', table, ...more })
    const over = await paste('1\t121\n9\t3\n2\t95명')
    expect(over.text).toContain('승인된 값이 바뀝니다: 120 → 121')
    expect(over.text).toContain('이 번호의 지표가 없습니다')
    expect(over.text).toContain('지표의 단위와 다른 단위')
    const one = await post('2021-03-02', `${base}/2021/indicators/1/enter`, owner(), { month: '2021-02', value: '122', version: String((await values()).find(({ month, value }) => month === '2021-02' && value.part === 120n)!.version) })
    expect(one.status).toBe(422)
    expect(one.text).toContain('승인된 값이 바뀝니다: 120 → 122')
    expect((await values()).every(({ state }) => state === 'accepted')).toBe(true)
    expect((await paste('1\t121', { replace: 'yes' })).to).toContain('month=2021-02')
    expect((await values()).map(({ state }) => state)).toContain('entered')
    expect((await paste('1\t120')).to).toContain('month=2021-02')
    expect((await ask('2021-03-02', path, owner())).status).toBe(403)
  }) // prettier-ignore
})

describe('other cities', () => {
  it('are shown with what is known of them, a guess as the range it is', async () => {
    const bad = await post('2021-03-02', `${base}/2021/cities/values`, people.planner, {
      ...{ source: '회의 자료', asOf: '2021-03-02', table: '한울시\t1\t850\n두레시\t1\t800' },
    })
    expect(bad.text).toContain('우리 시의 실적은 부서가 입력합니다')
    const good = await post('2021-03-02', `${base}/2021/cities/values`, people.planner, {
      ...{ source: '회의 자료', asOf: '2021-03-02', table: '한울시\t1\t450\n한울시\t2\t30~60\n한울시\t3\t5' },
    })
    expect(good.to).toBe(`${base}/2021/cities`)
    const shown = await ask('2021-03-02', `${base}/2021/cities`, owner())
    // 20 + 17.5…35 + 25 of 100, of which 0.7 counts; the joint evaluation, 0.3 of the total, may be anything.
    expect(shown.text).toContain('43.75~86.00')
    expect(shown.text).toContain('추정')
    expect(shown.text).toContain('날이 서로 다른 실적입니다')
    const saved = await post(
      '2021-03-02',
      `${base}/2021/cities/${encodeURIComponent('한울시')}`,
      people.planner,
      {
        ...{ version: '1', joint: '90', low: '', high: '', source: '', adjustments: '우수사례 확산\t0.5' },
      },
    )
    expect(saved.to).toBe(`${base}/2021/cities`)
    expect((await ask('2021-03-02', `${base}/2021/cities`, owner())).text).toContain('71.25~83.50')
  })
})

describe('the lock, objections and the result', () => {
  const tries = async (day: Day) => {
    const [first] = await values()
    const put = { method: 'PUT', json: { values: [{ number: '1', month: '2021-09', value: '900' }] } }
    const year = await readYear(city.session, 2021)
    const [one] = await indicatorsOf(city.session, year!.setId)
    const typed = { indicator: one!.id, month: '2021-09', value: '900', note: '', version: '0' }
    return [
      await post(day, `${base}/2021/enter`, owner(), { month: '2021-09', [`value.${one!.id}`]: '900', save: one!.id }),
      await post(day, `${base}/2021/indicators/1/enter`, owner(), typed),
      await post(day, `${base}/2021/paste`, people.planner, { month: '2021-09', table: '1\t900' }),
      await ask(day, '/api/v1/joint-evaluation/2021/values', people.planner, put),
      await post(day, `${base}/2021/enter`, owner(), { unchanged: one!.id, month: '2021-09' }),
      await post(day, `${base}/2021/decide`, people.planner, { act: 'return', value: `${first!.id}:${first!.version}`, reason: '다시' }),
      await post(day, `${base}/2021/manual`, people.planner, { table: [heads, ...rows].join('\n').replaceAll(',', '\t') }),
    ]
  } // prettier-ignore

  it('no page, paste, import or API changes a value once it is locked', async () => {
    expect((await post('2021-10-01', `${base}/2021/lock`, owner(), {})).status).toBe(403)
    expect((await post('2021-10-01', `${base}/2021/lock`, people.planner, {})).to).toBe(`${base}/2021`)
    const before = await values()
    const answers = await tries('2021-10-01')
    expect(answers.map(({ status }) => status)).toEqual([422, 422, 422, 422, 303, 422, 422])
    for (const { text, status } of answers) if (status === 422) expect(text).toMatch(/잠긴|locked/)
    expect(await values()).toEqual(before)
  })

  it('unlocking asks for a reason and leaves it on the page', async () => {
    const path = `${base}/2021/indicators/2/unlock`
    expect((await post('2021-10-20', path, people.planner, { reason: '', until: '2021-10-21' })).text).toContain('사유를 적으십시오')
    expect((await post('2021-10-20', path, people.planner, { reason: '감사 지적', until: '2021-10-21' })).to).toContain('/indicators/2')
    const page = await ask('2021-10-20', `${base}/2021/indicators/2`, owner())
    expect(page.text).toContain('잠금 해제')
    expect(page.text).toContain('감사 지적')
    expect((await ask('2021-10-20', path, owner())).status).toBe(403)
  }) // prettier-ignore

  it('what was recognised is noted, objected to and decided, and the result is public once announced', async () => {
    const noted = await post('2021-10-20', `${base}/2021/recognised`, people.planner, { table: '1\t100\t증빙 없는 20건 제외' })
    expect(noted.to).toBe(`${base}/2021/appeals`)
    const raised = await post('2021-10-20', `${base}/2021/indicators/1/appeal`, owner(), { claimed: '120', reason: '증빙을 다시 냅니다.' })
    expect(raised.to).toContain('/indicators/1')
    const page = await ask('2021-10-20', `${base}/2021/appeals`, people.planner)
    expect(page.text).toContain('이의 1건을 심의하고 있습니다')
    const early = await post('2021-11-23', `${base}/2021/result`, people.planner, { table: '두레시\t94.5' })
    expect(early.text).toContain('심의 중인 이의가 있습니다')
    const id = /name="id" value="([^"]+)"/.exec(await (await apps['2021-10-20'].request(`${base}/2021/appeals`, { as: people.planner })).text())![1]!
    expect((await post('2021-10-20', `${base}/2021/appeals`, people.planner, { id, act: 'uphold', answer: '' })).text).toContain('답변을 적으십시오')
    expect((await post('2021-10-20', `${base}/2021/appeals`, people.planner, { id, act: 'uphold', answer: '받아들였습니다.' })).to).toBe(`${base}/2021/appeals`)
    const late = await post('2021-11-23', `${base}/2021/indicators/1/appeal`, owner(), { claimed: '130', reason: '또' })
    expect(late.text).toContain('이의 기한이 지났습니다')
    const table = '시군\t총점\n두레\t98.22\n한울\t97.10'
    const result = (form: Record<string, string>) => post('2021-11-23', `${base}/2021/result`, people.planner, form)
    expect((await result({ table: '두레\t98.22' })).text).toContain('한울시 이 시군의 총점이 빠졌습니다')
    const asked = await result({ table })
    expect(asked.text).toContain('우리 시는 98.22점, 그룹 1위, 시상 최우수')
    expect((await ask('2021-11-23', '/joint-evaluation', aCitizen())).text).toContain('통보된 결과가 없습니다')
    expect((await result({ table, sure: 'yes' })).to).toBe(`${base}/2021`)
    const shown = await ask('2021-11-23', '/joint-evaluation', aCitizen())
    expect(shown.text).toContain('1그룹 2개 시군 가운데 98.22점으로 1위를 했습니다. 최우수상을 받았습니다.')
    // What is known here makes another total, and the overview says so.
    const board = await ask('2021-11-23', `${base}/2021`, people.planner)
    expect(board.text).toContain('도가 통보한 총점은 98.22점이고')
    expect(board.text).toContain('통보된 총점 98.22')
    expect(board.text).toContain('이의 1 받아들여진 이의 1건')
    expect(board.text).toContain('시상 최우수')
    for (const over of ['이번 달 실적', '갱신이 멈춘 지표']) expect(board.text).not.toContain(over)
    const api = await apps['2021-11-23'].request('/api/v1/joint-evaluation/results')
    expect(await api.json()).toMatchObject({ results: [{ rank: 1, total: '98.22' }, { rank: 2 }] })
  }) // prettier-ignore
})
