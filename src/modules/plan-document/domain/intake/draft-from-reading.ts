import type { Doubt } from '../doubt.ts'
import type { ReadPart, ReadPlan } from '../plan-document.ts'
import type { DraftDoubt, HeadDraft, ProgrammeDraft } from './document-draft.ts'
import { draftFigures, draftTables } from './draft-figures.ts'
import { draftResults } from './draft-results.ts'
import { draftSchedule } from './draft-schedule.ts'
import { plainLines, planSections } from './draft-sections.ts'
import { textOfSections } from './plan-lines.ts'

/** A department as a document may name it. */
export interface KnownDepartment {
  readonly code: string
  readonly name: string
}

export interface DraftPlan {
  readonly head: HeadDraft
  readonly programmes: readonly ProgrammeDraft[]
}

/** What was read, ready to be corrected. */
export function draftFromReading(plan: ReadPlan, departments: readonly KnownDepartment[]): DraftPlan {
  const starts = plan.programmes.map(({ place }) => place.number)
  const doubtsAt = (part: number) =>
    plan.doubts.filter((doubt) => partOf(doubt, starts, plan.programmes) === part).map(unanswered)
  const codeOf = departmentFinder(departments)
  const organization = plan.organization ?? ''
  const head: HeadDraft = {
    kind: 'head',
    titleKo: plan.title,
    titleEn: '',
    year: plan.year === null ? '' : String(plan.year),
    department: codeOf(organization),
    readOffice: organization,
    vision: plainLines(plan.vision).replaceAll('\n', ' '),
    aims: plainLines(plan.aims),
    coreTasks: plainLines(plan.coreTasks),
    ...draftResults(plan.results),
    doubts: doubtsAt(-1),
  }
  const programmes = plan.programmes.map((part, index) => ({
    ...programmeDraft(part, plan.year, codeOf),
    doubts: doubtsAt(index),
  }))
  return { head, programmes }
}

const unanswered = (doubt: Doubt): DraftDoubt => ({ doubt, answer: null, note: '' })

/** By its place; one without place belongs to its programme, or to the head (-1). */
function partOf({ where }: Doubt, starts: readonly number[], programmes: readonly ReadPart[]): number {
  const { place, programme } = where
  if (place !== null) return starts.findLastIndex((start) => place.number >= start)
  return programmes.findIndex(({ number }) => number === programme)
}

/** Finds a department's code by its name; empty when there is none of that name. */
export function departmentFinder(departments: readonly KnownDepartment[]): (name: string) => string {
  const codes = new Map(departments.map(({ code, name }) => [squeezed(name), code]))
  return (name) => codes.get(squeezed(name)) ?? ''
}

const squeezed = (name: string): string => name.replace(/[\s·ㆍ]/gu, '')

function programmeDraft(
  part: ReadPart,
  year: number | null,
  codeOf: (name: string) => string,
): Omit<ProgrammeDraft, 'doubts'> {
  const offices = part.offices
  const department = offices.find((office) => office.department !== null)?.department ?? ''
  const aims = plainLines(part.aims)
  return {
    kind: 'programme',
    number: part.number,
    titleKo: part.title,
    titleEn: '',
    department: codeOf(department),
    readOffice: department,
    team: [...new Set(offices.flatMap(({ team }) => team ?? []))].join(', '),
    phone: offices.find(({ phone }) => phone !== null)?.phone ?? '',
    purpose: aims.split('\n')[0] ?? '',
    aims,
    body: textOfSections(planSections(part.sections)),
    basisDay: year === null ? '' : `${year - 1}-12-31`,
    schedule: part.schedule.map((entry) => draftSchedule(entry, year)),
    figures: draftFigures(part),
    tables: draftTables(part.tables),
    leaveOut: false,
  }
}
