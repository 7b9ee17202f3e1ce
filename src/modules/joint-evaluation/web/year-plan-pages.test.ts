import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '#platform/access/person.ts'
import type { CalendarMonth } from '#platform/kernel/calendar-date.ts'
import { readTable } from '#platform/documents/read-table.ts'
import { type IndicatorPlan, readDecimal, valuesOf, zero } from '#modules/indicators/index.ts'
import { aJointYear, type JointCity, seenUntilJuly } from '#testing/a-joint-year.ts'
import { threePlans } from '#testing/an-indicator-set.ts'
import { aPerson } from '#testing/a-person.ts'
import { aTestApp, type TestApp, type TestRequest } from '#testing/test-app.ts'
import { aTestCity, type TestCity } from '#testing/test-city.ts'
import { citiesOf, cityValuesOf } from '../data/city-queries.ts'

const n = (text: string) => readDecimal(text) ?? zero
const month = (text: string) => text as CalendarMonth

/** Jobs have targets by month: July's was missed, August's is 720. */
const plans = (): readonly IndicatorPlan[] => {
  const [jobs, ...rest] = threePlans()
  const targets = new Map([[month('2021-03'), n('250')], [month('2021-07'), n('640')], [month('2021-08'), n('720')]]) // prettier-ignore
  return [{ ...jobs!, targets }, ...rest]
}

let city: TestCity
let joint: JointCity
let app: TestApp
beforeAll(async () => {
  city = await aTestCity()
  joint = await aJointYear(city, { plans: plans() })
  await seenUntilJuly(city, joint)
  app = await aTestApp({ city, day: '2021-09-02' })
})
afterAll(() => city.close())

const base = '/office/joint-evaluation/2021'
async function ask(path: string, as: Person, request: TestRequest = {}) {
  const response = await app.request(path, { as, ...request })
  return {
    status: response.status,
    to: response.headers.get('location') ?? '',
    text: await app.textOf(response),
  }
}
const post = (path: string, as: Person, form: NonNullable<TestRequest['form']>) =>
  ask(path, as, { method: 'POST', form })

describe('targets by month', () => {
  it('stand beside what was reached, in both languages', async () => {
    const shown = await ask(`${base}/indicators/1`, joint.planner)
    expect(shown.text).toContain('그달까지 목표')
    // 610 of 640.
    expect(shown.text).toContain('95.3 %')
    expect(shown.text).toContain('월 목표에 못 미침')
    const english = await ask(`/en${base}/indicators/1`, joint.planner)
    expect(english.text).toContain('Behind the month’s target')
    expect((await ask(`${base}/indicators/3`, joint.planner)).text).not.toContain('그달까지 목표')
  })

  it('tell whoever enters what comes next, and the list who is behind', async () => {
    const mine = await ask(`${base}/enter`, joint.colleagues[0]!.person)
    expect(mine.text).toContain('2021. 8.까지 목표 720 건')
    const behind = await ask(`${base}/indicators?show=behind`, joint.planner)
    expect(behind.text).toContain('일자리 창출')
    expect(behind.text).not.toContain('민원 처리기간')
  })
})

describe('a year that was opened ahead', () => {
  it('does not stand before the one that is on', async () => {
    const form = {
      ...{ evaluationYear: '2022', resultYear: '2022', baseDay: '2022-09-30', lockDay: '2022-09-30' },
      ...{ cities: '두레시\t470000\n한울시\t480000', own: '두레시', sizes: '2', goalRank: '1', awards: '' },
    }
    expect((await post('/office/joint-evaluation/new', joint.planner, form)).to).toContain('/2022')
    const { text } = await ask('/office/joint-evaluation', joint.planner)
    expect(text.indexOf('2021년 시군종합평가')).toBeLessThan(text.indexOf('2022년 시군종합평가'))
  })
})

describe('the list of indicators', () => {
  it('is sorted by a head, as the page and as a file in which numbers are numbers', async () => {
    const order = async (sort: string) => [...(await ask(`${base}/indicators?sort=${sort}`, joint.planner)).text.matchAll(/일자리 창출|재활용률|민원 처리기간/g)].map(([name]) => name)
    const [up, down] = [await order('weight'), await order('-weight')]
    expect(up).toEqual(['민원 처리기간', '재활용률', '일자리 창출'])
    expect(down).toEqual(up.toReversed())
    const file = await app.request(`${base}/indicators.json?sort=-weight`, { as: joint.planner })
    const rows = (await file.json()) as unknown
    expect(JSON.stringify(rows)).toContain('"배점":40')
    expect(JSON.stringify(rows)).toContain('"목표":900')
  }) // prettier-ignore
})

describe('addresses that somebody typed', () => {
  it('lead to the month that is entered now, or to nothing, and never to a fault', async () => {
    const owner = joint.colleagues[0]!.person
    for (const month of ['xx', '2021-13', '2020-08', '2021-12'])
      for (const path of ['/enter', '/indicators/1/enter'])
        expect((await ask(`${base}${path}?month=${month}`, owner)).text).toContain('2021. 8. 실적 입력')
    for (const path of ['/cities/%E0%A4%A', '/indicators/%E0%A4%A'])
      expect((await ask(base + path, joint.planner)).status).toBe(404)
  })
})

describe('forms of an indicator', () => {
  it('are for who may fill them in, and not for a colleague who would type in vain', async () => {
    const [own, other] = joint.colleagues
    expect((await ask(`${base}/indicators/1/enter`, own!.person)).status).toBe(200)
    expect((await ask(`${base}/indicators/1/enter`, other!.person)).status).toBe(403)
    const head = aPerson({ accountId: '00000000-0000-7000-8000-0000000000b1', roles: ['department-head'], departmentIds: [joint.departmentIds[0]!] })
    expect((await ask(`${base}/indicators/1/owner`, head)).status).toBe(200)
    expect((await ask(`${base}/indicators/2/owner`, head)).status).toBe(403)
  }) // prettier-ignore
})

describe('the cards of a month', () => {
  const owner = () => joint.colleagues[0]!.person
  const send = async (form: Record<string, string>) => {
    const request = { as: owner(), method: 'POST', form: { month: '2021-08', ...form } }
    const response = await app.request(`${base}/enter`, request)
    return { to: response.headers.get('location') ?? '', html: await response.text() }
  }
  const august = async () =>
    (await valuesOf(city.session, joint.setId)).filter((each) => each.month === '2021-08').length

  it('lose nothing that was typed into them by saving or tapping one', async () => {
    const [jobs, days] = [joint.indicators[0]!.id, joint.indicators[2]!.id]
    // One is wrong: neither is entered, both are shown again.
    const wrong = await send({ [`value.${jobs}`]: '720명', [`value.${days}`]: '5.5', save: days })
    expect(wrong.html).toContain('value="720명"')
    expect(wrong.html).toContain('value="5.5"')
    expect(await august()).toBe(0)
    // A tap beside what was typed keeps it, and can be taken back.
    const tapped = await send({ [`value.${days}`]: '5.5', unchanged: jobs })
    expect(tapped.html).toContain('value="5.5"')
    expect(tapped.html).toContain('되돌리기')
    expect(await august()).toBe(1)
    // One press enters everything that was typed, whichever it is.
    expect((await send({ [`value.${days}`]: '5.5', save: '' })).to).toContain('month=2021-08')
    expect(await august()).toBe(2)
    expect((await send({ save: '' })).html).toContain('적은 실적이 없습니다')
  })
})

describe('on a phone', () => {
  it('a card has what is looked for on the way; the rest is a tap away', async () => {
    const hidden = async (path: string, as: Person) => {
      const html = await (await app.request(`${base}${path}`, { as })).text()
      const [row = ''] = html.split('<tbody')[1]?.split('</tr>') ?? []
      const cells = row.split(/<t[dh] /).slice(1)
      // An empty cell is no line of a card.
      const isShown = (cell: string) => !cell.includes('cell-not-on-phone') && !/^[^>]*><\/td>$/.test(cell)
      const shown = cells.filter(isShown).length
      return `${shown}/${cells.length}`
    }
    expect(await hidden('/indicators', joint.planner)).toBe('5/9')
    const { departmentId } = joint.colleagues[0]!
    const head = aPerson({ roles: ['department-head'], departmentIds: [departmentId] })
    expect(await hidden('/decide', head)).toBe('6/9')
  })
})

describe('the month that is entered', () => {
  it('is chosen by its name, and is no filter to be taken off', async () => {
    const owner = joint.colleagues[0]!.person
    for (const path of ['/enter', '/paste']) {
      const html = await (await app.request(`${base}${path}`, { as: owner })).text()
      expect(html).toMatch(/<option value="2021-08" selected[^>]*>2021. 8.</)
      expect(html).not.toContain('class="chip"')
      expect(html).not.toContain('value="2021-10"')
    }
  })
})

describe('a formula', () => {
  it('shows last month’s inputs under their fields, and names the one that is missing', async () => {
    const owner = joint.colleagues[1]!.person
    const { id } = joint.indicators[1]!
    for (const path of ['/enter', '/indicators/2/enter'])
      expect((await ask(`${base}${path}`, owner)).text).toContain('재활용량(톤) 지난 값 2021. 7. 55.5 발생량(톤) 지난 값 2021. 7. 100')
    const half = await post(`${base}/enter`, owner, { month: '2021-08', [`input-0.${id}`]: '56', save: id })
    expect(half.text).toContain('발생량: 값을 적으십시오')
  }) // prettier-ignore
})

describe('other cities’ results from a file', () => {
  const send = (file: File, more: Record<string, string> = {}) =>
    post(`${base}/cities/values`, joint.planner, {
      ...{ source: '도 공개 자료', asOf: '2021-08-31', table: '', file },
      ...more,
    })
  const csv = (...lines: readonly string[]) => new File([lines.join('\n')], '실적.csv', { type: 'text/csv' })
  const known = async () =>
    (await cityValuesOf(city.session, joint.setId)).map(({ code, knowing }) => `${code} ${knowing}`)

  it('are refused whole, with the table in the field to be mended', async () => {
    const before = await known()
    const wrong = await send(csv('번호,지표명,한울시,샘군', '1,일자리 창출,700,많음', '9,없는 지표,1,'))
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain('아무것도 저장하지 않았습니다')
    expect(wrong.text).toContain('샘군 1 많음')
    expect(wrong.text).toContain('한울시 9 1')
    const html = await (await app.request(`${base}/cities/values`, { as: joint.planner, method: 'POST', form: { source: '도', asOf: '2021-08-31', table: '', file: csv('번호,한울시,샘군', '1,700,많음') } })).text() // prettier-ignore
    expect(html).toMatch(/<textarea[^>]*>번호\t한울시\t샘군\n1\t700\t많음<\/textarea>/)
    const broken = await send(new File([new Uint8Array([80, 75, 3, 4, 0, 1])], '실적.xlsx'))
    expect(broken.status).toBe(422)
    const both = await send(csv('번호,한울시,샘군', '1,700,1'), { table: '한울시\t1\t700' })
    expect(both.text).toContain('하나만 보내십시오')
    expect(await known()).toEqual(before)
  })

  it('go in from the form that was downloaded and filled in', async () => {
    const response = await app.request(`${base}/cities/values/form.xlsx`, { as: joint.planner })
    const bytes = new Uint8Array(await response.arrayBuffer())
    const read = await readTable({ name: 'form.xlsx', bytes })
    const rows = read.ok ? read.value.rows : []
    const head = rows.findIndex((row) => row.includes('한울시'))
    expect(rows[head]).toEqual(['번호', '지표명', '단위', ...['한울시', '마루시', '샘군', '별군']])
    // What is known of Maru stands in it: 640 to 680.
    expect(rows[head + 1]?.slice(0, 5)).toEqual(['1', '일자리 창출', '건', '', '640~680'])
    const filled = rows.map((row, at) => (at === head + 1 ? ['1', '일자리 창출', '건', '700', '655', '80', ''] : row)) // prettier-ignore
    const done = await send(csv(...filled.map((row) => row.join(','))))
    expect(done.to).toBe(`${base}/cities`)
    const values = await cityValuesOf(city.session, joint.setId)
    const jobs = values.filter(({ indicatorId }) => indicatorId === joint.indicators[0]!.id)
    expect(jobs.map(({ code, knowing }) => `${code} ${knowing}`)).toEqual([
      ...['hanul imported', 'maru imported', 'saem imported'],
    ])
  })

  it('are the office’s to send', async () => {
    const owner = joint.colleagues[0]!.person
    expect((await ask(`${base}/cities/values/form.xlsx`, owner)).status).toBe(403)
  })
})

describe('what a year is made of', () => {
  const form = {
    cities: '두레시\t470000\n한울시\t480000\n마루시\t450000\n샘군\t60000\n별군\t50000',
    ...{ sizes: '3, 2', awards: '최우수 1, 우수 1', goalRank: '1', indicators: '70', national: '0' },
  }
  const send = async (facts: Partial<typeof form> & { version?: string } = {}) => {
    const page = await (await app.request(`${base}/composition`, { as: joint.planner })).text()
    const version = /name="version" value="(\d+)"/.exec(page)?.[1] ?? ''
    return await post(`${base}/composition`, joint.planner, { version, ...form, ...facts })
  }

  it('is corrected after it was opened, and stands as it is in the form', async () => {
    const shown = await ask(`${base}/composition`, joint.planner)
    expect(shown.text).toContain('시군·그룹·시상 고치기')
    const page = await (await app.request(`${base}/composition`, { as: joint.planner })).text()
    expect(page).toContain('두레시\t470000')
    expect(page).toContain('value="최우수 1"')
    expect((await send({ cities: `${form.cities}\n새별시\t700000`, sizes: '3, 3' })).to).toBe(
      `${base}/cities`,
    )
    expect((await citiesOf(city.session, joint.setId)).map(({ name, group }) => `${name} ${group}`)).toContain('새별시 1') // prettier-ignore
    expect((await ask(base, joint.planner)).text).toContain('시군·그룹·시상 고치기')
  })

  it('tells at each field what is wrong, and keeps what was typed', async () => {
    const gone = await send({ cities: form.cities.replace('마루시\t450000\n', ''), sizes: '2, 2' })
    expect(gone.status).toBe(422)
    expect(gone.text).toContain('목록에서 뺄 수 없습니다. 다시 넣으십시오: 마루시')
    expect((await send({ awards: '최우수' })).text).toContain('시상 이름과 수를 쉼표로 나누어')
    expect((await send({ indicators: '170' })).text).toContain('0에서 100까지의 수')
    expect((await send({ sizes: '9' })).text).toContain('그룹별 수의 합이 시군 수와 같아야')
    expect((await send({ version: '99' })).text).toContain('그사이 다른 사람이 고쳤습니다')
  })
})
