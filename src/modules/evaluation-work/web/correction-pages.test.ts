import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '#platform/access/person.ts'
import type { JointCity } from '#testing/a-joint-year.ts'
import { aWorkOffice, type SeenAnswer, type WorkOffice } from '#testing/a-work-office.ts'
import { aPerson } from '#testing/a-person.ts'
import type { TestApp } from '#testing/test-app.ts'
import { listPromises } from '../data/interview-queries.ts'
import { itemsOf, listMeetings } from '../data/meeting-queries.ts'
import type { InterviewId } from '../domain/interview.ts'
import type { MeetingId } from '../domain/meeting.ts'

let app: TestApp
let office: JointCity
let work: WorkOffice
beforeAll(async () => {
  work = await aWorkOffice()
  ;({ app, office } = work)
})
afterAll(() => app.city.close())

const base = '/office/joint-evaluation/2021/work'
const bare = ({ to, ...answer }: SeenAnswer) => ({ ...answer, to: to.split(/[?#]/)[0] ?? '' })
const see = (...asked: Parameters<WorkOffice['see']>) => work.see(...asked)
const post = async (...asked: Parameters<WorkOffice['post']>) => bare(await work.post(...asked))
const owner = () => office.colleagues[0]!.person
const indicator = (place: number) => office.indicators[place]!
const seenOn = ({ html }: { readonly html: string }) => /name="seen" value="([^"]+)"/.exec(html)?.[1] ?? ''

describe('a meeting that was mistyped', () => {
  const typed = (facts: object = {}) => ({
    ...{ kind: 'weak', title: '6월 대책회의', day: '2021-06-08', chair: '부시장' },
    ...{ indicators: office.indicators.map(({ id }) => id), ...facts },
  })
  const called = async () => (await post(`${base}/meetings/new`, typed())).to
  const edit = async (path: string, facts: object = {}, as?: Person) => {
    const seen = seenOn(await see(`${path}/edit`))
    const given = { kind: 'weekly', title: '6월 회의', day: '2021-06-09', chair: '시장', seen, ...facts }
    return await post(`${path}/edit`, given, as)
  }
  const idIn = (path: string) => path.split('/').at(-1) as MeetingId

  it('offers to be corrected to the office alone, in both languages', async () => {
    const path = await called()
    expect((await see(path)).html).toContain(`href="${path}/edit"`)
    expect((await see(path, owner())).html).not.toContain(`${path}/edit`)
    for (const page of ['edit', 'call-off'])
      expect((await see(`${path}/${page}`, owner())).status).toBe(403)
    expect((await edit(path, {}, owner())).status).toBe(403)
    const form = await see(`${path}/edit`)
    for (const value of ['6월 대책회의', '2021-06-08', '부시장']) expect(form.html).toContain(`value="${value}"`)
    for (const said of ['회의 고치기', '안건에서 뺄 지표', '회의 열지 않기']) expect(form.words).toContain(said)
    expect(form.html).not.toContain('name="summary"')
    const english = await see(`/en${path}/edit`)
    for (const said of ['Correct the meeting', 'Take off the agenda']) expect(english.words).toContain(said)
    expect((await see(`${base}/meetings/x/edit`)).status).toBe(404)
  })

  it('is told anew', async () => {
    const path = await called()
    expect((await edit(path, { off: [indicator(1).id] })).to).toBe(path)
    const page = await see(path)
    for (const said of ['6월 회의', '주간 보고회', '시장', '2021. 6. 9.']) expect(page.words).toContain(said)
    expect(page.html).not.toContain(`id="item-${indicator(1).id}"`)
  })

  it.each([
    [{ title: ' ' }, 'title', '무엇인지 적으십시오'],
    [{ chair: '' }, 'chair', '주재하는 사람'],
    [{ day: '2021-02-30' }, 'day', '달력에 없는 날짜'],
    [{ kind: 'party' }, 'kind', '하나를 고르십시오'],
  ] as const)('is refused at the field with what was typed kept: %o', async (facts, field, said) => {
    const { status, words, html } = await edit(await called(), facts)
    expect(status).toBe(422)
    expect(words).toContain(said)
    expect(html).toContain(`id="${field}-error"`)
    if (field !== 'chair') expect(html).toContain('value="시장"')
  })

  it('names what cannot be taken off its agenda, and leaves one on it', async () => {
    const path = await called()
    const all = office.indicators.map(({ id }) => id)
    expect((await edit(path, { off: all })).words).toContain('안건에 지표를 하나 이상 남기십시오')
    await post(`${path}/cause`, { indicator: indicator(0).id, cause: '공고 지연', measure: '방문' })
    const form = await see(`${path}/edit`)
    expect(form.html).toContain(`value="${indicator(1).id}"`)
    expect(form.html).not.toContain(`value="${indicator(0).id}"`)
    expect(form.words).not.toContain('회의 열지 않기')
    const refused = await edit(path, { off: [indicator(0).id] })
    expect(refused.words).toContain('뺄 수 없습니다: 1 일자리 창출')
    expect(await itemsOf(app.city.session, idIn(path))).toHaveLength(2)
  })

  it('keeps its summary and a day that has come, once it was held', async () => {
    const path = await called()
    await post(`${path}/held`, { summary: '방문을 시작' })
    expect((await see(`${path}/edit`)).html).toContain('방문을 시작</textarea>')
    expect((await edit(path, { summary: '' })).html).toContain('id="summary-error"')
    expect((await edit(path, { summary: '고침' })).words).toContain('연 회의의 날은 오늘까지')
    expect((await edit(path, { summary: '공고를 먼저 냄', day: '2021-06-08' })).to).toBe(path)
    expect((await see(path)).words).toContain('공고를 먼저 냄')
  })

  it('shows what another saved meanwhile; only who has seen it saves over it', async () => {
    const path = await called()
    const seen = seenOn(await see(`${path}/edit`))
    expect((await edit(path, { chair: '먼저 저장한 국장' })).to).toBe(path)
    // A refusal for another reason does not make what was never shown count as seen.
    const mistyped = await edit(path, { seen, day: '2021-02-30' })
    expect(seenOn(mistyped)).toBe(seen)
    const told = await edit(path, { seen, chair: '나중에 저장한 국장' })
    expect(told.status).toBe(422)
    for (const said of ['그사이 다른 사람이 고쳤습니다', '먼저 저장한 국장']) expect(told.words).toContain(said)
    expect(told.html).toContain('value="나중에 저장한 국장"')
    expect((await see(path)).words).toContain('먼저 저장한 국장')
    expect((await edit(path, { seen: seenOn(told), chair: '나중에 저장한 국장' })).to).toBe(path)
    expect((await see(path)).words).toContain('나중에 저장한 국장')
  })

  it('is called off after asking, while nothing was noted of it', async () => {
    const path = await called()
    const count = async () => (await listMeetings(app.city.session, office.setId)).length
    const before = await count()
    const asked = await see(`${path}/call-off`)
    for (const said of ['6월 대책회의', '변경 기록에 남습니다']) expect(asked.words).toContain(said)
    expect(await count()).toBe(before)
    expect((await post(`${path}/call-off`, { seen: seenOn(asked) }, owner())).status).toBe(403)
    await edit(path)
    const stale = await post(`${path}/call-off`, { seen: seenOn(asked) })
    expect(stale.words).toContain('그사이 다른 사람이 고쳤습니다')
    expect((await post(`${path}/call-off`, { seen: seenOn(stale) })).to).toBe(`${base}/meetings`)
    expect(await count()).toBe(before - 1)
    expect((await see(path)).status).toBe(404)
    const held = await called()
    await post(`${held}/held`, { summary: '방문을 시작' })
    const refused = await see(`${held}/call-off`)
    expect(refused.words).toContain('이미 연 회의입니다')
    expect(refused.html).not.toContain('name="seen"')
    expect((await post(`${held}/call-off`, { seen: '' })).status).toBe(422)
  })
}) // prettier-ignore

describe('a talk that was mistyped', () => {
  const typed = () => ({
    ...{ indicator: indicator(0).id, staff: office.colleagues[0]!.staffId, kind: 'weak', day: '2021-06-08' },
    ...{ said: '채용이 늦음', 'promise-1': '공고를 냄', 'due-1': '2021-06-30', 'promise-2': '방문함', 'due-2': '2021-07-30' },
  }) // prettier-ignore
  const noted = async () => (await post(`${base}/interviews/new`, typed())).to
  const promisesOf = async (path: string) =>
    await listPromises(app.city.session, { interviewId: path.split('/').at(-1) as InterviewId })
  const edit = async (path: string, facts: object = {}, as?: Person) => {
    const form = await see(`${path}/edit`)
    const open = (await promisesOf(path)).filter(({ state }) => state === 'open')
    const rows = open.flatMap(({ id, text, dueDay }) => [[`promise-${id}`, text] as const, [`due-${id}`, dueDay] as const])
    const given = { kind: 'weak', day: '2021-06-07', said: '예산이 모자람', seen: seenOn(form), ...Object.fromEntries(rows) }
    return await post(`${path}/edit`, { ...given, ...facts }, as)
  } // prettier-ignore

  it('offers to be corrected to the office alone, in both languages', async () => {
    const path = await noted()
    expect((await see(path)).html).toContain(`href="${path}/edit"`)
    expect((await see(path, aPerson())).html).not.toContain(`${path}/edit`)
    expect((await see(`${path}/edit`, owner())).status).toBe(403)
    expect((await edit(path, {}, owner())).status).toBe(403)
    const form = await see(`${path}/edit`)
    for (const said of ['면담 고치기', '남은 약속 2', '더하는 약속 1']) expect(form.words).toContain(said)
    expect(form.html).toContain('value="공고를 냄"')
    expect((await see(`/en${path}/edit`)).words).toContain('Correct the interview')
    expect((await see(`${base}/interviews/x/edit`)).status).toBe(404)
  })

  it('is told anew with its open promises, and gets further ones', async () => {
    const path = await noted()
    const [first] = await promisesOf(path)
    const facts = { [`promise-${first!.id}`]: '공고를 다시 냄', [`due-${first!.id}`]: '2021-06-25' }
    const done = await edit(path, { ...facts, 'promise-1': '명단을 보냄', 'due-1': '2021-07-15' })
    expect(done.to).toBe(path)
    const page = await see(path, aPerson())
    for (const said of ['예산이 모자람', '공고를 다시 냄', '명단을 보냄', '방문함'])
      expect(page.words).toContain(said)
    expect((await promisesOf(path)).map(({ dueDay }) => dueDay)).toEqual([
      '2021-06-25',
      '2021-07-15',
      '2021-07-30',
    ])
  })

  it('is refused at the field with what was typed kept', async () => {
    const path = await noted()
    const [first, second] = await promisesOf(path)
    const cases: readonly (readonly [object, string])[] = [
      [{ said: '' }, 'said'],
      [{ day: '2021-06-09' }, 'day'],
      [{ 'promise-1': '언젠가' }, 'due-1'],
      [{ [`promise-${first!.id}`]: '' }, `promise-${first!.id}`],
      [{ [`due-${second!.id}`]: '2021-06-01' }, `due-${second!.id}`],
      [{ [`due-${second!.id}`]: '곧' }, `due-${second!.id}`],
      [{ 'promise-2': '그제', 'due-2': '2021-06-06' }, 'due-2'],
    ]
    for (const [facts, field] of cases) {
      const { status, html } = await edit(path, { said: '적어 둔 말', ...facts })
      expect(status).toBe(422)
      expect(html).toContain(`id="${field}-error"`)
      if (field !== 'said') expect(html).toContain('적어 둔 말')
    }
    expect((await see(path)).words).toContain('채용이 늦음')
  })

  it('shows what another saved meanwhile; only who has seen it saves over it', async () => {
    const path = await noted()
    const seen = seenOn(await see(`${path}/edit`))
    expect((await edit(path, { said: '먼저 저장한 말' })).to).toBe(path)
    expect(seenOn(await edit(path, { seen, day: '2021-02-30' }))).toBe(seen)
    const told = await edit(path, { seen, said: '나중에 저장한 말' })
    expect(told.status).toBe(422)
    for (const said of ['그사이 다른 사람이 고쳤습니다', '먼저 저장한 말']) expect(told.words).toContain(said)
    expect(told.html).toContain('나중에 저장한 말</textarea>')
    expect((await edit(path, { seen: seenOn(told), said: '나중에 저장한 말' })).to).toBe(path)
  })

  it('opens a promise again that was settled by mistake; a settled one is not changed', async () => {
    const path = await noted()
    const [first] = await promisesOf(path)
    const id = first!.id
    await post(`${path}/settle`, { promise: id, state: 'kept', note: '잘못 누름' })
    const form = await see(`${path}/edit`)
    expect(form.html).not.toContain(`name="promise-${id}"`)
    expect(form.words).toContain('매듭지은 약속은 고치지 않습니다')
    expect((await see(path, owner())).words).not.toContain('다시 열기')
    const seen = seenOn(await see(path))
    const reopen = (facts: object = {}, as?: Person) =>
      post(`${path}/reopen`, { promise: id, seen, reason: '다른 약속과 헷갈림', ...facts }, as)
    expect((await reopen({}, owner())).status).toBe(403)
    const refused = await reopen({ reason: ' ' })
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('id="reason-error"')
    expect((await reopen({ seen: 'x' })).words).toContain('그사이 다른 사람이 고쳤습니다')
    expect((await reopen()).to).toBe(path)
    expect((await promisesOf(path)).map(({ state }) => state)).toEqual(['open', 'open'])
    expect((await reopen()).words).toContain('매듭짓지 않은 약속입니다')
  })
})
