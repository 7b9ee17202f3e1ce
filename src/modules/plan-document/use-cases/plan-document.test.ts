import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { systemPerson, visitor } from '#platform/access/person.ts'
import { listEntries, noEntryFilter } from '#platform/audit/audit-queries.ts'
import { endAsides, inAside } from '#platform/documents/aside.ts'
import { fileFolder, useFileFolder } from '#platform/files/current-folder.ts'
import { listKeptFiles } from '#platform/files/file-queries.ts'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { valueOf } from '#platform/kernel/result.ts'
import { aPlanDocument } from '#testing/a-plan-document.ts'
import { aPerson } from '#testing/a-person.ts'
import { aTestCity, type TestCity } from '#testing/test-city.ts'
import { foundCity } from '#modules/organization/index.ts'
import { listPlans } from '#modules/workplan/index.ts'
import {
  countDocuments,
  listDocuments,
  listParts,
  readDocumentHead,
  readDrafts,
  readPart,
} from '../data/plan-document-queries.ts'
import { checkDocument } from '../domain/intake/document-check.ts'
import type { PlanDocumentId, ProgrammeDraft } from '../domain/intake/document-draft.ts'
import { readDocumentJob } from '../plan-document-jobs.ts'
import { commitDocument } from './commit-document.ts'
import { correctPart } from './correct-part.ts'
import { downloadDocument } from './download-document.ts'
import { handInDocument } from './hand-in-document.ts'
import { lookAtPart } from './look-at-part.ts'
import { readAgain } from './read-again.ts'
import { setAsideDocument, takeBackDocument } from './set-aside-document.ts'
import { sweepDocuments } from './sweep-documents.ts'

let city: TestCity
let folder: string
const planner = aPerson({ roles: ['planner'], name: '정다운' })
const DAY = '2021-12-20'
const by = (facts: { day?: string; machineNow?: Date } = {}) =>
  city.context({ person: planner, day: DAY, ...facts })
const system = (day = DAY) => city.context({ person: systemPerson, day })
const bytesOf = (text: string) => new TextEncoder().encode(text)
const sayDoubt = () => ({ ko: '의심', en: 'Doubt' })

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dure-plan-document-'))
  await useFileFolder(folder)
})
beforeEach(async () => {
  city = await aTestCity({ day: DAY })
  valueOf(
    await foundCity(system('2018-07-01'), {
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
afterEach(() => city.close())
afterAll(async () => {
  await endAsides()
  await rm(folder, { recursive: true })
})

const handIn = async (bytes: Uint8Array = bytesOf(aPlanDocument()), name = '2022 계획.txt') =>
  await handInDocument(by(), { name, bytes })
const read = async (bytes?: Uint8Array, name?: string): Promise<PlanDocumentId> => {
  const id = valueOf(await handIn(bytes, name))
  await readDocumentJob.perform(system(), { documentId: id })
  return id
}
const head = async (id: PlanDocumentId) => {
  const found = await readDocumentHead(city.session, id)
  if (found === null) throw new Error('no such document')
  return found
}
const part = async (id: PlanDocumentId, place: number) => {
  const found = await readPart(city.session, id, place)
  if (found === null) throw new Error('no such part')
  return found
}
const programme = async (id: PlanDocumentId, place: number) => {
  const { draft, version } = await part(id, place)
  if (draft.kind !== 'programme') throw new Error('not a programme')
  return { draft, version }
}
const correct = async (id: PlanDocumentId, place: number, change: Partial<ProgrammeDraft>) => {
  const { draft, version } = await programme(id, place)
  return await correctPart(by(), { documentId: id, place, version, draft: { ...draft, ...change } })
}
/** Ready to become the plan: the department that the city does not have is chosen. */
const ready = async (text?: string) => {
  const id = await read(text === undefined ? undefined : bytesOf(text))
  valueOf(await correct(id, 2, { department: 'planning' }))
  return id
}
const commit = async (id: PlanDocumentId) =>
  await commitDocument(by(), { documentId: id, seen: String((await head(id)).version), sayDoubt })
const actions = async () => (await listEntries(city.session, noEntryFilter, 100)).map(({ action }) => action)

describe('a document that is handed in', () => {
  it('is kept and read by a job into its head and its programmes, each with its own lines', async () => {
    const id = valueOf(await handIn())
    expect(await head(id)).toMatchObject({ state: 'being-read', year: null, handedInBy: '정다운' })
    await readDocumentJob.perform(system(), { documentId: id })
    expect(await head(id)).toMatchObject({
      state: 'to-correct',
      year: 2022,
      title: '2022년도 주요업무계획',
      doubts: 2,
      doubtsOpen: 2,
    })
    expect((await listParts(city.session, id)).map(({ title }) => title)).toEqual([
      '2022년도 주요업무계획',
      '강변 산책길 잇기',
      '마을 기록관 열기',
    ])
    const second = await part(id, 2)
    expect(second.lines[0]).toMatchObject({ text: '2. 마을 기록관 열기' })
    expect(second.lines.every(({ number }) => number >= (second.lines[0]?.number ?? 0))).toBe(true)
    expect((await part(id, 1)).lines.at(-1)?.text).toContain('추진부서')
  })

  it('gives no name of an officer to what is made of it, and says how many its lines name', async () => {
    const id = await read()
    const first = await part(id, 1)
    expect(JSON.stringify(first.draft)).not.toContain('나가람')
    expect(JSON.stringify(first.lines)).toContain('나가람')
    expect(first.people).toBe(2)
  })

  it('finds departments by their names and leaves open what the city does not have', async () => {
    const id = await read()
    expect((await programme(id, 1)).draft).toMatchObject({
      department: 'planning',
      team: '길잇기팀',
      phone: '1202',
    })
    expect((await programme(id, 2)).draft).toMatchObject({ department: '', readOffice: '마을기록과' })
  })

  it('is read once, however often the job comes', async () => {
    const id = await read()
    valueOf(await correct(id, 1, { titleKo: '강변길' }))
    await readDocumentJob.perform(system(), { documentId: id })
    expect((await programme(id, 1)).draft.titleKo).toBe('강변길')
  })

  it('is read in the encoding of older offices too', async () => {
    const { encode } = await import('iconv-lite')
    expect(await head(await read(encode(aPlanDocument(), 'cp949')))).toMatchObject({
      state: 'to-correct',
      year: 2022,
    })
  })

  it('is read from a document of the word processor, parsed in a process of its own', async () => {
    const blocks = aPlanDocument()
      .split('\n')
      .filter((text) => text.trim() !== '' && !text.includes('\t'))
      .map((text) => ({ kind: 'paragraph' as const, text }))
    const document = { title: '계획', locale: 'ko' as const, issuer: '', day: calendarDate(DAY), blocks }
    const id = await read(await inAside('renderHwpx', document), '계획.hwpx')
    expect(await head(id)).toMatchObject({ state: 'to-correct', year: 2022 })
    expect((await programme(id, 1)).draft.schedule.map(({ text }) => text)).toContain('구간별 공사')
    expect((await part(id, 2)).lines.map(({ text }) => text.trim())).toContain('2. 마을 기록관 열기')
  })

  it('may be asked for again only when its reading has stopped', async () => {
    const id = valueOf(await handIn())
    expect(await readAgain(by(), id)).toEqual({ ok: false, refusal: 'stale' })
    const later = new Date(by().machineNow.getTime() + 121_000)
    expect((await readAgain(by({ machineNow: later }), id)).ok).toBe(true)
    await readDocumentJob.perform(system(), { documentId: id })
    await readDocumentJob.perform(system(), { documentId: id })
    expect(await listParts(city.session, id)).toHaveLength(3)
  })
})

describe('a hostile or useless upload', () => {
  const nothingKept = async () => {
    expect(await countDocuments(city.session)).toEqual({ shown: 0, setAside: 0 })
    expect(await listKeptFiles(city.session, null, 10)).toEqual([])
    expect(await actions()).not.toContain('plan-document.hand-in')
  }
  const bomb = () =>
    zipSync({
      mimetype: bytesOf('application/hwp+zip'),
      'Contents/section0.xml': new Uint8Array(300 * 1024 * 1024),
    })

  it.each([
    ['of no bytes', () => new Uint8Array(), 'file-empty'],
    [
      'that is a picture',
      () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]),
      'not-a-document',
    ],
    ['that is a program', () => new Uint8Array(4_096).fill(0x90, 8), 'not-a-document'],
    ['above 20 MB', () => new Uint8Array(20 * 1024 * 1024 + 1).fill(0x41), 'file-too-large'],
    [
      'that a security product has wrapped',
      () => bytesOf('SCDSA002\u0001\u0002\u0000 locked'),
      'drm-wrapped',
    ],
    ['that unpacks to 300 MB', bomb, 'file-too-large'],
  ] as const)('%s is refused and leaves nothing behind', async (_, bytes, refusal) => {
    expect(await handIn(bytes())).toEqual({ ok: false, refusal })
    await nothingKept()
  })

  it('that is a document but no plan keeps only the word of what was found, not its file', async () => {
    const id = await read(bytesOf('오늘의 점심\n\n국수와 나물\n'))
    expect(await head(id)).toMatchObject({
      state: 'unreadable',
      failure: 'not-a-plan',
      found: { firstLine: '오늘의 점심', lines: 2 },
      sourceGone: true,
    })
    expect(await listKeptFiles(city.session, null, 10)).toEqual([])
    expect(await listParts(city.session, id)).toEqual([])
  })

  it('that breaks the parser keeps only the word why', async () => {
    const id = await read(bytesOf(`%PDF-1.7\n${'x'.repeat(5_000)}`), '계획.pdf')
    const { state, failure } = await head(id)
    expect(state).toBe('unreadable')
    expect(['unreadable', 'not-a-document']).toContain(failure)
    expect(await listKeptFiles(city.session, null, 10)).toEqual([])
  })

  it('of more text than any plan has is refused without being read', async () => {
    const id = await read(bytesOf('1. 사업\n□ 계획\n'.repeat(200_000)))
    expect(await head(id)).toMatchObject({ state: 'unreadable', failure: 'too-big' })
  })
})

describe('a correction', () => {
  it('keeps the part, who saved it and how many doubts are left, and goes into the audit log', async () => {
    const id = await read()
    const { draft } = await programme(id, 2)
    const doubts = draft.doubts.map((doubt) => ({ ...doubt, answer: 'as-printed' as const, note: '확인' }))
    valueOf(await correct(id, 2, { doubts }))
    expect(await part(id, 2)).toMatchObject({ doubtsOpen: 0, savedBy: '정다운', version: 2 })
    expect(await head(id)).toMatchObject({ doubtsOpen: 1, doubts: 2 })
    expect(await actions()).toContain('plan-document.correct-part')
  })

  it('of two people at once keeps the first and refuses the second, so that nothing is written over unseen', async () => {
    const id = await read()
    const { draft, version } = await programme(id, 1)
    const save = async (titleKo: string) =>
      await correctPart(by(), { documentId: id, place: 1, version, draft: { ...draft, titleKo } })
    const done = await Promise.all([save('하나'), save('둘')])
    expect(done.filter(({ ok }) => ok)).toHaveLength(1)
    expect(done.find(({ ok }) => !ok)).toEqual({ ok: false, refusal: 'stale' })
  })

  it('of the text is read again: a new line becomes an entry, a vanished one goes, what was worked on stays', async () => {
    const id = await read()
    const { draft } = await programme(id, 1)
    const schedule = draft.schedule.map((row) =>
      row.text === '구간별 공사' ? { ...row, end: '2022-11' } : row,
    )
    const body = draft.body
      .replace(' ○ 2022. 2월 : 설계 공모\n', '')
      .replace('3월~10월 : 구간별 공사', '3월~11월 : 구간별 공사')
      .concat('\n ○ 2022. 12월 : 개통식')
    valueOf(await correct(id, 1, { schedule, body }))
    const texts = (await programme(id, 1)).draft.schedule.map(({ text, end }) => `${text} ${end}`)
    expect(texts).toContain('개통식 2022-12')
    expect(texts).not.toContain('설계 공모 2022-02')
    expect(texts).toContain('구간별 공사 2022-11')
    expect(texts).toContain('현장 회의 2022-12')
  })

  it('is not possible after the document was set aside, and is again after it was taken back', async () => {
    const id = await read()
    valueOf(await setAsideDocument(by(), id))
    expect(await correct(id, 1, { titleKo: '늦음' })).toEqual({ ok: false, refusal: 'not-to-correct' })
    expect(await listDocuments(city.session, { setAside: false, page: 1 })).toEqual([])
    valueOf(await takeBackDocument(by(), id))
    valueOf(await correct(id, 1, { titleKo: '다시' }))
    expect((await programme(id, 1)).draft.titleKo).toBe('다시')
  })
})

describe('committing a document', () => {
  it('says what is missing and makes no plan while anything is', async () => {
    const id = await read()
    const drafts = await readDrafts(city.session, id)
    const { obstacles, remarks } = checkDocument(drafts!.head, drafts!.programmes)
    expect(obstacles).toEqual([{ part: 2, kind: 'department-missing', count: 1 }])
    expect(remarks).toEqual([
      { part: 1, kind: 'recurrence-approximated', count: 1 },
      { part: 1, kind: 'period-assumed', count: 2 },
    ])
    expect(await commit(id)).toEqual({ ok: false, refusal: 'not-ready' })
    expect(await listPlans(city.session, { drafts: true })).toEqual([])
  })

  it('makes the plan as a draft, whole, with the doubts that were not put right', async () => {
    const id = await ready()
    const { draft } = await programme(id, 1)
    valueOf(
      await correct(id, 1, {
        doubts: draft.doubts.map((doubt) => ({ ...doubt, answer: 'not-a-doubt' as const })),
      }),
    )
    const { planId, year } = valueOf(await commit(id))
    expect(year).toBe(2022)
    expect(await listPlans(city.session, { drafts: true })).toMatchObject([
      { id: planId, year: 2022, state: 'draft' },
    ])
    expect(await head(id)).toMatchObject({ state: 'committed', planId })
    const brought = (await listEntries(city.session, noEntryFilter, 100)).find(
      ({ action }) => action === 'workplan.bring-in-plan',
    )
    expect(brought?.after).toMatchObject({ programmes: 2, tasks: 6, doubts: 1 })
    expect(await actions()).toContain('plan-document.commit')
  })

  it('twice at once makes one plan', async () => {
    const id = await ready()
    const seen = String((await head(id)).version)
    const once = async () => await commitDocument(by(), { documentId: id, seen, sayDoubt })
    const done = await Promise.all([once(), once(), once()])
    expect(done.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await listPlans(city.session, { drafts: true })).toHaveLength(1)
  })

  it('of two documents of one year makes one plan; the other stays to be compared, unchanged', async () => {
    const [one, other] = [await ready(), await ready()]
    const done = await Promise.all([commit(one), commit(other)])
    expect(done.filter(({ ok }) => ok)).toHaveLength(1)
    expect(done.find(({ ok }) => !ok)).toEqual({ ok: false, refusal: 'year-has-a-plan' })
    expect(await listPlans(city.session, { drafts: true })).toHaveLength(1)
    const states = [(await head(one)).state, (await head(other)).state].toSorted()
    expect(states).toEqual(['committed', 'to-correct'])
  })

  it('of something that was changed since it was looked at is refused', async () => {
    const id = await ready()
    const seen = String((await head(id)).version)
    valueOf(await correct(id, 1, { titleKo: '그 사이' }))
    expect(await commitDocument(by(), { documentId: id, seen, sayDoubt })).toEqual({
      ok: false,
      refusal: 'stale',
    })
  })

  it('that a plan cannot take changes nothing: no plan, the document as it was', async () => {
    const id = await ready()
    valueOf(await correct(id, 1, { aims: Array.from({ length: 30 }, (_, n) => `목적 ${n}`).join('\n') }))
    const done = await commit(id)
    expect(done).toMatchObject({ ok: false, refusal: { code: 'does-not-fit' } })
    expect(await listPlans(city.session, { drafts: true })).toEqual([])
    expect(await head(id)).toMatchObject({ state: 'to-correct', planId: null })
  })
})

describe('who may', () => {
  it('is a planner and nobody else, for everything', async () => {
    const id = await ready()
    for (const person of [
      visitor,
      aPerson(),
      aPerson({ roles: ['auditor', 'department-head', 'administrator'] }),
    ]) {
      const context = city.context({ person, day: DAY })
      const { draft, version } = await part(id, 1)
      const refusals = await Promise.all([
        handInDocument(context, { name: 'a.txt', bytes: bytesOf(aPlanDocument()) }),
        correctPart(context, { documentId: id, place: 1, version, draft }),
        commitDocument(context, { documentId: id, seen: '1', sayDoubt }),
        setAsideDocument(context, id),
        takeBackDocument(context, id),
        readAgain(context, id),
        lookAtPart(context, id, 1),
        downloadDocument(context, { documentId: id, reason: '사유' }),
      ])
      expect(refusals.map((one) => (one.ok ? 'done' : one.refusal))).toEqual(Array(8).fill('not-allowed'))
    }
  })

  it('looks at lines that name people, or downloads the file, only with a line in the access record', async () => {
    const id = await read()
    const records = async () =>
      await city.session
        .$extendTables<{
          access_record: { task: string; subject_count: number; what: string; reason: string | null }
        }>()
        .selectFrom('access_record')
        .select(['task', 'subject_count', 'what', 'reason'])
        .execute()
    valueOf(await lookAtPart(by(), id, 0))
    expect(await records()).toEqual([])
    valueOf(await lookAtPart(by(), id, 1))
    expect(await downloadDocument(by(), { documentId: id, reason: ' ' })).toEqual({
      ok: false,
      refusal: 'reason-missing',
    })
    const opened = valueOf(await downloadDocument(by(), { documentId: id, reason: '원문 대조' }))
    expect(new TextDecoder().decode(await opened.bytes())).toBe(aPlanDocument())
    expect(await records()).toEqual([
      { task: 'read', subject_count: 2, what: `plan-document.lines ${id} 1`, reason: null },
      { task: 'download', subject_count: 3, what: `plan-document.file ${id}`, reason: '원문 대조' },
    ])
  })
})

describe('a document whose time is over', () => {
  it('loses its file and its lines after it was committed; what was corrected stays', async () => {
    const id = await ready()
    valueOf(await commit(id))
    expect(await sweepDocuments(system('2022-12-19'))).toBe(0)
    expect(await sweepDocuments(system('2022-12-22'))).toBe(1)
    expect(await head(id)).toMatchObject({ state: 'committed', sourceGone: true })
    expect(await part(id, 1)).toMatchObject({ lines: [], people: 0, title: '강변 산책길 잇기' })
    expect(await listKeptFiles(city.session, null, 10)).toEqual([])
    expect(await sweepDocuments(system('2022-12-23'))).toBe(0)
  })

  it('goes altogether when it was set aside; one that is being corrected stays', async () => {
    const [aside, kept] = [await read(), await read()]
    valueOf(await setAsideDocument(by(), aside))
    await sweepDocuments(system('2023-06-01'))
    expect(await readDocumentHead(city.session, aside)).toBeNull()
    expect(await head(kept)).toMatchObject({ state: 'to-correct', sourceGone: false })
    expect(fileFolder().path).toBe(folder)
  })
})
