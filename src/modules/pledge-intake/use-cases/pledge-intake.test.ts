import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { endAsides } from '#platform/documents/aside.ts'
import { listEntries, noEntryFilter } from '#platform/audit/audit-queries.ts'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { valueOf } from '#platform/kernel/result.ts'
import { listDepartments } from '#modules/organization/index.ts'
import { listFields, listPledges, listStatuses, listTerms } from '#modules/pledges/index.ts'
import { aPerson } from '#testing/a-person.ts'
import { aTrackedPlan, type TrackedPlan } from '#testing/a-tracked-plan.ts'
import { aTestApp, type TestApp } from '#testing/test-app.ts'
import { type KeptDraft, readDraft } from '../data/draft-queries.ts'
import type { DraftAim, IntakeDraftId } from '../domain/draft/intake-draft.ts'
import { commitDraft } from './commit-draft.ts'
import { chooseDepartments, correctAim, correctRow } from './correct-draft.ts'
import { handInFile } from './hand-in-file.ts'
import { setAsideDraft, takeUpDraft } from './set-aside-draft.ts'

let app: TestApp
let plan: TrackedPlan

beforeAll(async () => {
  app = await aTestApp({ day: '2021-11-10' })
  plan = await aTrackedPlan(app.city)
})
afterAll(async () => {
  await app.city.close()
  await endAsides()
})

const by = (person = plan.planner) => app.city.context({ person })
const file = (text: string, name = '공약.csv') => ({ name, bytes: Buffer.from(text) })
const handIn = async (text: string): Promise<IntakeDraftId> => valueOf(await handInFile(by(), file(text)))
const draft = async (id: IntakeDraftId): Promise<KeptDraft> => {
  const found = await readDraft(app.city.session, id)
  if (found === null) throw new Error('no draft')
  return found
}

const book = [
  '민선7기 공약 현황,2021. 6. 30. 기준',
  '연번,분야,공약명,주관부서,추진상황,이행률',
  '1,배움,마을 도서관 짓기,기획예산과,완료,100',
  '2,배움,늦은 밤 열람실,통계과,추진중,40.5',
  '3,일터,작은 공방 지원,통계담당,모름,20',
  '합계,,,,,53.5',
].join('\n')

const planning = async () => {
  const all = await listDepartments(app.city.session, calendarDate('2021-11-10'))
  return { all, statistics: plan.statistics, other: all[0]?.departmentId ?? plan.statistics }
}

describe('a book of a term that has no register', () => {
  let id: IntakeDraftId

  it('becomes a draft with what it is for, what is wrong in each row, and whose its departments are', async () => {
    id = await handIn(book)
    const read = await draft(id)
    expect(read).toMatchObject({
      ...{ purpose: 'register', termNumber: 7, termFrom: '2018-07-01', termUntil: '2022-06-30' },
      ...{ asOf: '2021-06-30', state: 'to-correct', rowCount: 3, kind: 'csv' },
    })
    expect(read.rows.map(({ stage, progress }) => [stage, progress])).toEqual([
      ['completed', 100],
      ['on-track', 40],
      [null, 20],
    ])
    expect(read.rows[2]?.issues.map(({ code }) => code)).toEqual(['unknown-stage'])
    expect(read.rows[1]?.printed).toContainEqual({ label: '추진상황', text: '추진중' })
    expect(read.departments.map(({ name, departmentId }) => [name, departmentId])).toEqual([
      ['기획예산과', read.departments[0]?.departmentId ?? null],
      ['통계과', plan.statistics],
      ['통계담당', null],
    ])
    expect(read.departments[2]?.suggestedId).toBe(plan.statistics)
  })

  it('is not taken in while something is to be decided, and is then as it was', async () => {
    const done = await commitDraft(by(), { draftId: id, seen: 1, note: '' })
    expect(done.ok ? null : done.refusal).toMatchObject({ code: 'has-flaws' })
    expect(await listTerms(app.city.session)).toEqual([])
    expect((await draft(id)).version).toBe(1)
  })

  it('is corrected row by row; whoever saves over another is told', async () => {
    const row = (await draft(id)).rows[2]
    if (row === undefined) throw new Error('no row')
    const put = { ...row, stage: 'partial' as const }
    valueOf(await correctRow(by(), { draftId: id, seen: 1, place: 3, row: put }))
    expect(await correctRow(by(), { draftId: id, seen: 1, place: 3, row: put })).toEqual({
      ok: false,
      refusal: 'stale',
    })
    const names = (await draft(id)).departments.map(({ name }) => name)
    const { other } = await planning()
    valueOf(
      await chooseDepartments(by(), {
        draftId: id,
        seen: 2,
        chosen: new Map([
          ...names.map((name) => [name, other] as const),
          ['통계담당', plan.statistics] as const,
        ]),
      }),
    )
    expect((await draft(id)).departments.every(({ departmentId }) => departmentId !== null)).toBe(true)
  })

  it('comes in whole once nothing is open: fields, pledges, how they stood on the day of the file', async () => {
    expect(valueOf(await commitDraft(by(), { draftId: id, seen: 3, note: '옮김: 공약.csv' }))).toEqual({
      pledges: 3,
    })
    const [term] = await listTerms(app.city.session)
    if (term === undefined) throw new Error('no term')
    expect(term).toMatchObject({ number: 7, from: '2018-07-01', until: '2022-06-30' })
    expect((await listFields(app.city.session, term.id)).map(({ title }) => title.ko)).toEqual([
      '배움',
      '일터',
    ])
    const pledges = await listPledges(app.city.session, term.id, calendarDate('2021-11-10'))
    expect(pledges.map((one) => [one.number, one.title.ko, one.stage, one.progress, one.asOf])).toEqual([
      [1, '마을 도서관 짓기', 'completed', 100, '2021-06-30'],
      [2, '늦은 밤 열람실', 'on-track', 40, '2021-06-30'],
      [3, '작은 공방 지원', 'partial', 20, '2021-06-30'],
    ])
    const [first] = pledges
    if (first === undefined) throw new Error('no pledge')
    expect((await listStatuses(app.city.session, first.id))[0]?.note).toBe('옮김: 공약.csv')
    expect((await draft(id)).state).toBe('committed')
    const [entry] = await listEntries(
      app.city.session,
      { ...noEntryFilter, action: 'pledge-intake.commit' },
      1,
    )
    expect(entry).toMatchObject({ action: 'pledge-intake.commit' })
  })
})

describe('a book of a term that has its register', () => {
  const later = (rows: readonly string[]) =>
    ['민선7기,2021. 9. 30. 기준', '연번,공약명,이행단계,이행률', ...rows].join('\n')

  it('tells how the pledges stand: matched by title, then by number and a like title', async () => {
    const id = await handIn(
      later(['9,작은 공방 지원,정상추진,60', '2,늦은 밤 열람실 운영,정상추진,70', '3,하늘 정원,보류,0']),
    )
    const read = await draft(id)
    expect(read.purpose).toBe('statuses')
    expect(read.rows.map(({ number }) => number)).toEqual([3, 2, null])
    valueOf(await setAsideDraft(by(), { draftId: id }))
    expect(await setAsideDraft(by(), { draftId: id })).toEqual({ ok: false, refusal: 'stale' })
    valueOf(await takeUpDraft(by(), { draftId: id }))
  })

  it('records only what differs, all or nothing: what takes a change request keeps all of it out', async () => {
    const id = await handIn(
      later(['1,마을 도서관 짓기,이행완료,100', '2,늦은 밤 열람실,보류,40', '3,작은 공방 지원,정상추진,55']),
    )
    const refused = await commitDraft(by(), { draftId: id, seen: 1, note: '' })
    expect(refused.ok ? null : refused.refusal).toEqual({
      code: 'records-refused',
      refused: [{ number: 2, refusal: 'needs-a-change-request' }],
    })
    const [term] = await listTerms(app.city.session)
    if (term === undefined) throw new Error('no term')
    const at = async () =>
      (await listPledges(app.city.session, term.id, calendarDate('2021-11-10'))).map(
        ({ progress }) => progress,
      )
    expect(await at()).toEqual([100, 40, 20])
    const row = (await draft(id)).rows[1]
    if (row === undefined) throw new Error('no row')
    valueOf(await correctRow(by(), { draftId: id, seen: 1, place: 2, row: { ...row, included: false } }))
    expect(valueOf(await commitDraft(by(), { draftId: id, seen: 2, note: '' }))).toEqual({ pledges: 1 })
    expect(await at()).toEqual([100, 40, 55])
    const again = await handIn(later(['1,마을 도서관 짓기,이행완료,100']))
    expect(await commitDraft(by(), { draftId: again, seen: 1, note: '' })).toEqual({
      ok: false,
      refusal: 'nothing-changes',
    })
  })

  it('whose sums are off waits until somebody says that they have seen it', async () => {
    const id = await handIn(
      later(['1,마을 도서관 짓기,이행완료,100', '3,작은 공방 지원,정상추진,60', '계,,,70']),
    )
    const refused = await commitDraft(by(), { draftId: id, seen: 1, note: '' })
    expect(refused.ok ? null : refused.refusal).toMatchObject({ flaws: { whole: ['sums-not-accepted'] } })
    const { purpose, termNumber, termFrom, termUntil, asOf, fields } = await draft(id)
    const aim: DraftAim = { purpose, termNumber, termFrom, termUntil, asOf, findingsAccepted: true }
    valueOf(await correctAim(by(), { draftId: id, seen: 1, aim, fields }))
    expect((await commitDraft(by(), { draftId: id, seen: 2, note: '' })).ok).toBe(true)
  })
})

it('is for planners only', async () => {
  const staff = by(aPerson({ roles: ['staff'] }))
  const anyId = '00000000-0000-7000-8000-000000000000' as IntakeDraftId
  const no = { ok: false, refusal: 'not-allowed' }
  expect(await handInFile(staff, file(book))).toEqual(no)
  expect(await commitDraft(staff, { draftId: anyId, seen: 1, note: '' })).toEqual(no)
  expect(await setAsideDraft(staff, { draftId: anyId })).toEqual(no)
  expect(await chooseDepartments(staff, { draftId: anyId, seen: 1, chosen: new Map() })).toEqual(no)
})
