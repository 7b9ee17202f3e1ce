import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { systemPerson } from '#platform/access/person.ts'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { valueOf } from '#platform/kernel/result.ts'
import { aPlanDocument } from '#testing/a-plan-document.ts'
import { aPerson } from '#testing/a-person.ts'
import { aTestApp, type TestApp } from '#testing/test-app.ts'
import { foundCity } from '#modules/organization/index.ts'
import { readDocumentJob } from '../plan-document-jobs.ts'
import type { FormValues } from './form-values.ts'

const DAY = '2021-12-20'
const planner = aPerson({ roles: ['planner'], name: '정다운' })
const colleague = aPerson({
  roles: ['planner'],
  name: '고운별',
  accountId: '00000000-0000-7000-8000-000000000003',
})
let app: TestApp

beforeAll(async () => {
  app = await aTestApp({ day: DAY })
  valueOf(
    await foundCity(app.city.context({ person: systemPerson, day: '2018-07-01' }), {
      profile: {
        name: { ko: '두레시', en: 'Dure' },
        contact: { ko: '', en: '' },
        telephonePrefix: '031-980',
        population: { ko: '', en: '' },
        official: false,
      },
      day: calendarDate('2018-07-01'),
      basis: '조례',
      departments: [
        {
          code: 'planning',
          kind: 'department' as const,
          parent: null,
          name: { ko: '기획담당관', en: 'Planning Office' },
          extension: '3000',
          duties: { ko: '', en: '' },
        },
      ],
    }),
  )
})
afterAll(() => app.city.close())

const base = '/office/plans/read'
const get = async (path: string, as = planner) => await app.request(path, { as })
const words = async (path: string, as = planner) => await app.textOf(await get(path, as))
const post = async (path: string, form: FormValues, as = planner) => await app.request(path, { as, form })

async function upload(text: string, name = '2022 계획.txt'): Promise<string> {
  const answer = await app.request(base, { as: planner, form: { document: new File([text], name) } })
  expect(answer.status).toBe(303)
  return answer.headers.get('location')!
}
async function readIn(text: string): Promise<string> {
  const path = await upload(text)
  await readDocumentJob.perform(app.city.context({ person: systemPerson, day: DAY }), {
    documentId: path.split('/').at(-1),
  })
  return path
}

/** What a browser would send of the page's form, as it stands. */
async function formOf(path: string): Promise<Record<string, string>> {
  const html = await (await get(path)).text()
  const form = html.slice(html.indexOf('<form', html.indexOf('id="reading"')), html.lastIndexOf('</form>'))
  const plain = (text: string) =>
    text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
  const attribute = (tag: string, name: string) =>
    plain(new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '')
  const fields: Record<string, string> = {}
  for (const [tag] of form.matchAll(/<input\b[^>]*>/g)) {
    const isBox = /type="(checkbox|radio)"/.test(tag)
    if (!isBox || /\bchecked\b/.test(tag)) fields[attribute(tag, 'name')] = attribute(tag, 'value')
  }
  for (const [, tag = '', text = ''] of form.matchAll(/<textarea\b([^>]*)>([\s\S]*?)<\/textarea>/g))
    fields[attribute(tag, 'name')] = plain(text)
  for (const [, tag = '', options = ''] of form.matchAll(/<select\b([^>]*)>([\s\S]*?)<\/select>/g)) {
    const chosen = [...options.matchAll(/<option\b[^>]*>/g)].find(([option]) => /\bselected\b/.test(option))
    fields[attribute(tag, 'name')] = chosen === undefined ? '' : attribute(chosen[0], 'value')
  }
  return fields
}

describe('from an uploaded document to the plan', () => {
  it('leads through upload, waiting, correcting and committing, without a script', async () => {
    expect(await words(base)).toContain('아직 올린 계획서가 없습니다')
    const path = await upload(aPlanDocument())
    const waiting = await get(path)
    expect(waiting.headers.get('refresh')).toBe('2')
    expect(await app.textOf(waiting)).toContain('문서를 읽고 있습니다')
    const documentId = path.split('/').at(-1)
    await readDocumentJob.perform(app.city.context({ person: systemPerson, day: DAY }), { documentId })
    const overview = await get(path)
    expect(overview.headers.get('refresh')).toBeNull()
    const text = await app.textOf(overview)
    expect(text).toContain('사업 2개를 읽었습니다. 답하지 않은 의심이 2건 있습니다.')
    expect(text).toContain('추진부서를 찾지 못했습니다. 부서를 고르십시오.')
    expect(text).not.toContain('2022년 계획으로 들이기')

    const part = await words(`${path}/parts/2`)
    expect(part).toContain('모은 기록 : 83건(사진 40건, 구술 46건)')
    expect(part).toContain('문서에 적힌 부서: 마을기록과')
    expect(part).toContain('83건')
    const form = await formOf(`${path}/parts/2`)
    const answered = {
      ...form,
      department: 'planning',
      'doubts.0.answer': 'as-printed',
      'doubts.0.note': '원문 확인',
    }
    const saved = await post(`${path}/parts/2`, { ...answered, then: 'stay' })
    expect([saved.status, saved.headers.get('location')]).toEqual([303, `${path}/parts/2`])
    expect((await formOf(`${path}/parts/2`))['doubts.0.answer']).toBe('as-printed')

    expect(await words(path)).toContain('계획으로 들일 수 있습니다')
    const confirm = await get(`${path}/commit`)
    const asked = await confirm.text()
    expect(asked).toContain('사업 2개와 과제 6개를 한 번에 들입니다')
    const seen = /name="seen" value="(\d+)"/.exec(asked)?.[1] ?? ''
    const done = await post(`${path}/commit`, { seen })
    expect([done.status, done.headers.get('location')]).toEqual([303, '/office/plans/2022'])
    const plan = await words('/office/plans/2022')
    expect(plan).toContain('2022년도 주요업무계획')
    expect(plan).toContain('83건')
    expect(plan).toContain('원문 확인')
    expect(await words(path)).toContain('계획으로 들임')
    expect(await words(base)).toContain('2022년도 주요업무계획')
  })

  it('says when the year has a plan already and offers what has changed instead', async () => {
    const path = await readIn(
      aPlanDocument({ second: '2. 마을 기록관 문 활짝 열기' }).replace(
        '3월~10월 : 구간별 공사',
        '4월~10월 : 구간별 공사',
      ),
    )
    const overview = await (await get(path)).text()
    expect(overview).toContain('2022년 계획이 이미 있습니다')
    expect(overview).not.toContain('/commit"')
    const comparison = /href="([^"]*\/compare\?with=[^"]*)"/.exec(overview)?.[1] ?? ''
    const text = await words(comparison)
    expect(text).toContain('사업 2개가 바뀌고, 0개가 늘고, 0개가 줄었습니다.')
    expect(text).toContain('○ 2022. 3월~10월 : 구간별 공사 ○ 2022. 4월~10월 : 구간별 공사')
    expect(text).toContain('마을 기록관 열기 마을 기록관 문 활짝 열기')
    expect((await post(`${path}/commit`, { seen: '1' })).status).toBe(409)
  })
})

describe('a page of correction', () => {
  it('keeps what was typed when something is wrong, and says where', async () => {
    const path = `${await readIn(aPlanDocument({ year: 2030 }))}/parts/1`
    const form = await formOf(path)
    const answer = await post(path, {
      ...form,
      titleKo: '',
      body: '□ 내가 적은 글',
      'schedule.0.start': '2030-02-30',
      'schedule.1.months': '3, 13',
      'figures.0.keep': 'yes',
      'figures.0.value': '많음',
      then: 'stay',
    })
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(html).toContain('내가 적은 글')
    expect(html).toContain('value="2030-02-30"')
    for (const field of ['titleKo', 'schedule.0.start', 'schedule.1.months', 'figures.0.value'])
      expect(html).toContain(`href="#${field}"`)
    expect((await formOf(path))['titleKo']).toBe('강변 산책길 잇기')
  })

  it('of two people at once answers the second with both texts, and keeps the first', async () => {
    const path = `${await readIn(aPlanDocument({ year: 2031 }))}/parts/1`
    const mine = await formOf(path)
    expect((await post(path, { ...mine, team: '먼저 저장한 팀' }, colleague)).status).toBe(303)
    const answer = await post(path, { ...mine, team: '나중에 적은 팀', purpose: '애써 쓴 글' })
    expect(answer.status).toBe(409)
    const html = await answer.text()
    expect(html).toContain('고운별 님이 먼저 저장했습니다')
    expect(html).toContain('먼저 저장한 팀')
    expect(html).toContain('value="나중에 적은 팀"')
    expect(html).toContain('value="애써 쓴 글"')
    expect((await formOf(path))['team']).toBe('먼저 저장한 팀')
    const version = /name="version" value="(\d+)"/.exec(html)?.[1] ?? ''
    expect((await post(path, { ...mine, team: '나중에 적은 팀', version })).status).toBe(303)
  })

  it('takes an entry added by hand, a figure and a way of coming again', async () => {
    const path = `${await readIn(aPlanDocument({ year: 2032 }))}/parts/1`
    const form = await formOf(path)
    const rows = Object.keys(form).filter((name) => /^schedule\.\d+\.text$/.test(name)).length
    const added = `schedule.${rows - 2}.`
    const saved = await post(path, {
      ...form,
      [`${added}text`]: '주민 설명회',
      [`${added}start`]: '2032. 5.',
      [`${added}end`]: '2032년 5월 20일',
      [`${added}recurrence`]: 'none',
      'figures.0.keep': 'yes',
      'figures.0.value': '12억',
      'figures.0.label': '사업비',
    })
    expect(saved.status).toBe(303)
    const after = await formOf(path)
    expect(after).toMatchObject({
      [`${added}text`]: '주민 설명회',
      [`${added}start`]: '2032-05',
      [`${added}end`]: '2032-05-20',
      'figures.0.value': '1200000000',
      'figures.0.keep': 'yes',
    })
  })

  it('shows lines and reading of every part to the keyboard and to English readers, too', async () => {
    const path = await readIn(aPlanDocument({ year: 2033 }))
    for (const place of [0, 1, 2]) {
      const answer = await get(`/en${path}/parts/${place}`)
      const text = await app.textOf(answer)
      expect(answer.status).toBe(200)
      expect(text).toContain('What was read')
      expect(text).toContain('Save')
    }
    expect(await words(`/en${path}`)).toContain('2 programmes were read')
  })
})

describe('an upload', () => {
  it.each([
    ['', 'empty.txt', '빈 파일입니다'],
    ['\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR', 'a.hwp', '읽을 수 있는 문서가 아닙니다'],
  ])('that cannot be read is refused in words and offered again', async (content, name, said) => {
    const bytes = Uint8Array.from(content, (letter) => letter.codePointAt(0) ?? 0)
    const answer = await app.request(base, { as: planner, form: { document: new File([bytes], name) } })
    expect(answer.status).toBe(422)
    const text = await app.textOf(answer)
    expect(text).toContain(said)
    expect(text).toContain('올려서 읽기')
  })

  it('that holds no plan says what was found instead', async () => {
    const path = await readIn('점심 차림\n\n국수와 나물\n')
    const text = await words(path)
    expect(text).toContain('주요업무계획을 찾지 못했습니다')
    expect(text).toContain('점심 차림')
  })

  it('set aside is out of the list and can be taken back', async () => {
    const path = await readIn(aPlanDocument({ year: 2034 }))
    expect((await post(`${path}/set-aside`, {})).headers.get('location')).toBe(base)
    expect(await words(base)).not.toContain('2034년도')
    expect(await words(`${base}?show=set-aside`)).toContain('2034년도')
    expect((await post(`${path}/take-back`, {})).headers.get('location')).toBe(path)
    expect(await words(base)).toContain('2034년도')
  })

  it('can be had back only with a reason', async () => {
    const path = await readIn(aPlanDocument({ year: 2035 }))
    expect((await post(`${path}/file`, { reason: '' })).status).toBe(422)
    const answer = await post(`${path}/file`, { reason: '원문 대조' })
    expect(answer.headers.get('content-disposition')).toContain('attachment')
    expect(await answer.text()).toBe(aPlanDocument({ year: 2035 }))
  })
})

describe('the pages', () => {
  it('ask the database a few questions, however long the document is', async () => {
    const many = Array.from(
      { length: 40 },
      (_, n) => `${n + 3}. 사업 ${n}\n\n□ 추진계획\n\n○ 2036. ${(n % 12) + 1}월 : 회의 ${n}\n`,
    ).join('\n')
    const path = await readIn(`${aPlanDocument({ year: 2036 })}\n${many}`)
    const questions = async (address: string) => {
      const before = app.city.queries()
      expect((await get(address)).status).toBe(200)
      return app.city.queries() - before
    }
    expect(await questions(base)).toBeLessThanOrEqual(8)
    expect(await questions(path)).toBeLessThanOrEqual(12)
    expect(await questions(`${path}/parts/1`)).toBeLessThanOrEqual(12)
    expect(await questions(`${path}/compare`)).toBeLessThanOrEqual(10)
  })

  it('that do not exist are not found', async () => {
    const path = await readIn(aPlanDocument({ year: 2037 }))
    for (const address of [`${base}/nothing`, `${path}/parts/9`, `${path}/parts/x`])
      expect((await get(address)).status, address).toBe(404)
  })
})
