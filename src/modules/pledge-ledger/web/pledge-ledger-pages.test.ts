import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '#platform/access/person.ts'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { valueOf } from '#platform/kernel/result.ts'
import { won } from '#platform/kernel/won.ts'
import { aPerson } from '#testing/a-person.ts'
import { aPledgeRegister } from '#testing/a-pledge-register.ts'
import { aTrackedPlan, type TrackedPlan } from '#testing/a-tracked-plan.ts'
import { aTestApp, type TestApp } from '#testing/test-app.ts'
import { type LedgerCell, type LedgerSource, type LedgerYear } from '../domain/ledger.ts'
import { bringInLedger } from '../use-cases/bring-in-ledger.ts'

const million = 1_000_000n
let app: TestApp
let plan: TrackedPlan

const cell = (
  year: LedgerYear,
  source: LedgerSource,
  [planned, secured, spent]: readonly [bigint, bigint, bigint],
): LedgerCell => ({
  ...{ year, source, planned: won(planned * million), secured: won(secured * million) },
  spent: won(spent * million),
})

beforeAll(async () => {
  app = await aTestApp({ day: '2021-11-10' })
  plan = await aTrackedPlan(app.city)
  await aPledgeRegister(app.city, plan.planner, { pledges: 5 })
  const bring = async (day: string, times: bigint) =>
    valueOf(
      await bringInLedger(app.city.context({ person: plan.planner }), {
        ...{ day: calendarDate(day), name: `가계부 ${day}.xlsx`, reason: '합계 오기', stated: [] },
        ledgers: [
          {
            pledge: 1,
            cells: [
              cell(2019, 'national', [600n, 300n * times, 200n]),
              cell('after-term', 'city', [400n, 0n, 0n]),
            ],
          },
          { pledge: 2, cells: [cell(2020, 'city', [1_000n, 400n * times, 100n])] },
          { pledge: 3, cells: [] },
          { pledge: 4, cells: [cell(2021, 'province', [400n, 0n, 0n])] },
        ],
      }),
    )
  await bring('2020-12-31', 1n)
  await bring('2021-06-30', 2n)
})
afterAll(() => app.city.close())

const words = async (path: string, as?: Person) =>
  app.textOf(await app.request(path, as === undefined ? {} : { as }))

describe('the ledger’s page', () => {
  it('shows its sums and rates with formula, amounts and day, in a fixed number of queries', async () => {
    const before = app.city.queries()
    const page = await words('/pledges/ledger')
    expect(app.city.queries() - before).toBeLessThanOrEqual(10)
    expect(page).toContain('계획 총계 24억원 임기내 20억원 + 임기후 4억원')
    expect(page).toContain(
      '재정확보율(임기내) 70.0 % 임기내 확보 14억원 ÷ 임기내 계획 20억원 2021. 6. 30.(수) 기준',
    )
    expect(page).toContain('재정확보율(총계) 58.3 % 확보 14억원 ÷ 계획 총계 24억원')
    expect(page).toContain('집행률 15.0 % 집행 3억원 ÷ 임기내 계획 20억원')
    expect(page).toContain('재원이 입력되지 않은 공약이 1건 있습니다')
    expect(page).toContain('비예산')
  })

  it('keeps earlier half-years to be read, and speaks English', async () => {
    const page = await words('/pledges/ledger?day=2021-01-15')
    expect(page).toContain('재정확보율(임기내) 35.0 %')
    expect(page).toContain('2020. 12. 31.(목) 기준')
    expect(await words('/en/pledges/ledger')).toContain('Secured, within the term 70.0 %')
    expect(await words('/pledges/ledger?day=2019-01-01')).toContain('아직 입력된 재원이 없습니다')
  })

  it('narrows its list, and gives away exactly what it shows', async () => {
    const rows = async (query: string) => {
      const list =
        (await (await app.request(`/pledges/ledger?${query}`)).text()).split('id="money"').at(-1) ?? ''
      return [...new Set([...list.matchAll(/href="\/pledges\/(\d+)"/g)].map(([, number]) => number))]
    }
    expect(await rows('field=2')).toEqual(['2', '4'])
    expect(await rows('source=city')).toEqual(['1', '2'])
    expect(await rows('q=공약 3')).toEqual(['3'])
    expect(await words('/pledges/ledger?q=우주선')).toContain('조건에 맞는 공약이 없습니다')
    const csv = await (await app.request('/pledges/ledger/download/ledger.csv?source=city')).text()
    expect(csv.trim().split('\r\n')).toHaveLength(3)
    expect(csv).toContain('1000000000')
  })

  it('draws bars by year and flows from source to field, each with its table', async () => {
    const html = await (await app.request('/pledges/ledger')).text()
    expect(html).toContain('chart-sankey')
    expect(html).toContain('계획이 가장 큰 해는 2020년(10억원)입니다')
    expect(html).toContain('가장 큰 흐름은 시비에서 ‘일터’ 분야로 가는 10억원입니다')
    expect(html.match(/<details class="disclosure figure-table"/g)).toHaveLength(2)
  })

  it('stands in short on the register’s page and on the pledge’s own', async () => {
    expect(await words('/pledges')).toContain('집행률 15.0 %')
    const pledge = await words('/pledges/1')
    expect(pledge).toContain('공약 재원 계획 총계 10억원')
    expect(pledge).toContain('공약가계부 전체 보기')
    expect(await words('/pledges/3')).toContain('예산이 들지 않는 공약입니다')
  })

  it('is given to programs whole, in won', async () => {
    const answer = (await (await app.request('/api/v1/pledge-ledger')).json()) as {
      day: string
      sums: object
      rates: { spent: object }
      pledges: readonly { cells: readonly object[] }[]
    }
    expect(answer.day).toBe('2021-06-30')
    expect(answer.sums).toMatchObject({ plannedTotalWon: '2400000000', spentWon: '300000000' })
    expect(answer.rates.spent).toMatchObject({ partWon: '300000000', wholeWon: '2000000000' })
    expect(answer.pledges[0]?.cells[1]).toMatchObject({
      year: null,
      afterTerm: true,
      plannedWon: '400000000',
    })
    const rows = (await (await app.request('/data/pledge-ledger/file.csv')).text()).trim().split('\r\n')
    expect(rows).toHaveLength(5)
    expect(rows[2]).toContain('임기후,시비,400000000,0,0,2021-06-30')
  })
})

describe('the grid of a pledge’s money', () => {
  const path = '/office/pledges/2/ledger'
  const form = (more: Readonly<Record<string, string>>) => ({
    ...{ day: '2021-06-30', unit: 'million', seen: '2021-06-30/1', reason: '' },
    ...{ 'city.planned.2020': '1,000', 'city.secured.2020': '800', 'city.spent.2020': '100' },
    ...more,
  })

  it('is filled with what stands, and says at the field what cannot stand, with what was typed', async () => {
    const page = await (await app.request(path, { as: plan.planner })).text()
    expect(page).toMatch(/name="city\.planned\.2020"[^>]*value="1,000"/)
    const wrong = await app.request(path, {
      as: plan.planner,
      form: form({ 'city.secured.2020': '1,200', 'national.planned.2021': '3억' }),
    })
    expect(wrong.status).toBe(422)
    const again = await wrong.text()
    expect(again).toContain('금액이 아닙니다')
    expect(again).toMatch(/name="city\.secured\.2020"[^>]*value="1,200"/)
    const over = await app.request(path, { as: plan.planner, form: form({ 'city.secured.2020': '1,200' }) })
    expect(over.status).toBe(422)
    expect(await app.textOf(over)).toContain(
      '확보 1,200백만원이 계획 1,000백만원보다 큽니다. 계획을 먼저 고치거나',
    )
  })

  it('saves, and answers whoever was slower with what was typed and what holds now', async () => {
    const typed = form({ 'city.spent.2020': '150.5' })
    const done = await app.request(path, { as: plan.planner, form: typed })
    expect([done.status, done.headers.get('location')]).toEqual([303, `${path}?day=2021-06-30&unit=million`])
    const late = await app.request(path, { as: plan.planner, form: form({ 'city.spent.2020': '90' }) })
    expect(late.status).toBe(409)
    const html = await late.text()
    expect(html).toContain('그 사이에 다른 사람이 금액을 고쳤습니다')
    expect(html).toMatch(/name="city\.spent\.2020"[^>]*value="90"/)
    expect(html).toContain('지금 150.5')
    expect(html).toContain('name="seen" value="2021-06-30/2"')
  })

  it('is undone and redone from its page, and shows its history', async () => {
    const step = (way: string, version: string) =>
      app.request(`${path}/${way}`, { as: plan.planner, form: { day: '2021-06-30', version } })
    expect((await step('undo', '2')).status).toBe(303)
    expect(await words(path, plan.planner)).toContain(
      '3번째: 되돌림 계획 1,000백만원, 확보 800백만원, 집행 100백만원',
    )
    expect((await step('undo', '2')).status).toBe(409)
    expect((await step('redo', '3')).status).toBe(303)
    expect(await words(path, plan.planner)).toContain('집행 150,500천원')
  })

  it('is there for all staff to read and for its department to change', async () => {
    const stranger = aPerson({ roles: ['staff'], departmentIds: [plan.planning], name: '문하늘' })
    expect(await (await app.request(path, { as: stranger })).text()).not.toContain('금액 저장하기')
    const refused = await app.request(path, { as: stranger, form: form({ seen: '2021-06-30/4' }) })
    expect(refused.status).toBe(403)
    expect((await app.request('/office/pledges/99/ledger', { as: plan.planner })).status).toBe(404)
  })
})

describe('the import page', () => {
  const path = '/office/pledges/ledger/import'
  const post = async (bytes: Uint8Array<ArrayBuffer>, more: Readonly<Record<string, string>> = {}) =>
    app.request(path, {
      as: plan.planner,
      form: {
        ...{ day: '2021-09-30', unit: 'told', way: 'whole', reason: '' },
        ...more,
        file: new File([bytes], '가계부.csv'),
      },
    })
  const csv = (...rows: readonly string[]) => new TextEncoder().encode(rows.join('\r\n'))
  const head = '번호,재원,구분,2020,임기후'

  it('gives a locked form with the pledges and their money, which is read back as it stands', async () => {
    const answer = await app.request(`${path}/form.xlsx`, { as: plan.planner })
    const bytes = new Uint8Array(await answer.arrayBuffer())
    const xml = Object.entries(unzipSync(bytes))
      .filter(([name]) => name.startsWith('xl/worksheets/'))
      .map(([, part]) => new TextDecoder().decode(part))
      .join('')
    expect(xml).toContain('<sheetProtection')
    const checked = await app.request(path, {
      as: plan.planner,
      form: {
        ...{ day: '2021-06-30', unit: 'told', way: 'whole', reason: '' },
        file: new File([bytes], '서식.xlsx'),
      },
    })
    const page = await app.textOf(checked)
    expect(page).toContain('공약 3건의 금액 8개를 읽었고')
    expect(checked.status).toBe(200)
  })

  it('says what is wrong at which row and column, and takes in what is right after a yes', async () => {
    const wrong = await post(csv('(단위: 백만원)', head, '1,국비,계획,10,', '1,국비,확보,11,'))
    expect(wrong.status).toBe(422)
    const said = await app.textOf(wrong)
    expect(said).toContain('고칠 곳이 1곳 있습니다')
    expect(said).toContain('4 D (4) 11 공약 1 국비 2020년: 확보 11백만원이 계획 10백만원보다 큽니다')
    const right = await post(csv('(단위: 백만원)', head, '1,국비,계획,10,5', '1,국비,확보,10,'))
    expect(right.status).toBe(200)
    const html = await right.text()
    const hidden = Object.fromEntries(
      [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [
        name ?? '',
        value ?? '',
      ]),
    )
    const done = await app.request(`${path}/commit`, { as: plan.planner, form: hidden })
    expect(done.headers.get('location')).toContain('/office/pledges/ledger')
    expect(await words('/pledges/1')).toContain('계획 총계 0.2억원 임기내 0.1억원 + 임기후 0.1억원')
    expect((await app.request(`${path}/commit`, { as: plan.planner, form: hidden })).status).toBe(409)
  })

  it('asks for what is missing at its field: file, unit, day', async () => {
    const none = await app.request(path, { as: plan.planner, form: { day: '', unit: 'told', way: 'whole' } })
    expect(none.status).toBe(422)
    expect(await words(path, plan.planner)).toContain('표에 적힌 단위대로')
    expect(await app.textOf(await post(csv(head, '1,국비,계획,10,')))).toContain('표에 금액 단위가 없습니다')
    const differs = await post(csv('(단위: 천원)', head, '1,국비,계획,10,'), { unit: 'million' })
    expect(await app.textOf(differs)).toContain('표의 1행에는 단위가 천원으로 적혀 있습니다')
    const future = await post(csv('(단위: 천원)', head, '1,국비,계획,10,'), { day: '2022-01-01' })
    expect(await app.textOf(future)).toContain('기준일은 오늘까지여야 합니다')
  })

  it('is the planning office’s alone', async () => {
    expect((await app.request(path, { as: plan.people.officer })).status).toBe(403)
    expect(await words('/office/pledges/ledger', plan.people.officer)).not.toContain('표 올리기')
    expect(await words('/office/pledges/ledger', plan.planner)).toContain('확인할 것')
  })
})
