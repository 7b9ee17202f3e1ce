import type { Doubt } from '../doubt.ts'
import type { DraftDoubt, DraftResult, HeadDraft, ProgrammeDraft } from './document-draft.ts'
import { taskWords } from './draft-schedule.ts'
import { type GivenFigureValue, figureValueOf } from './figure-value.ts'
import { type LineMarker, type PlanLine, sectionsOfText } from './plan-lines.ts'
import type { KeptRecurrence } from './recurrence-kept.ts'
import { givenTable, type GivenDraftTable } from './table-given.ts'

interface Words {
  readonly ko: string
  readonly en: string
}

interface GivenItem {
  readonly text: string
  readonly marker: LineMarker
  readonly items: GivenItem[]
}

/** The plan that a corrected document makes, in the form in which a plan is brought in. */
export interface PlanOfDocument {
  readonly year: number
  readonly title: Words
  readonly department: string
  readonly vision: string
  readonly aims: string[]
  readonly coreTasks: string[]
  readonly results: {
    readonly year: number
    readonly achievements: { readonly number: number; readonly title: Words; readonly items: GivenItem[] }[]
    readonly awards: {
      readonly title: string
      readonly grade: string
      readonly by: string
      readonly day: string
    }[]
    readonly contests: { readonly title: string; readonly by: string; readonly month: string }[]
  } | null
  readonly programmes: ProgrammeOfDocument[]
  readonly doubts: { readonly where: string; readonly what: Words }[]
}

export interface ProgrammeOfDocument {
  readonly number: number
  readonly title: Words
  readonly department: string
  readonly team: string | null
  readonly phone: string | null
  readonly purpose: string
  readonly aims: string[]
  readonly sections: { readonly title: string; readonly items: GivenItem[] }[]
  readonly tasks: {
    readonly text: string
    readonly department?: string
    readonly start: string
    readonly end: string
    readonly recurrence: KeptRecurrence
    readonly recurrenceDay: number | null
    readonly recurrenceMonths: number[]
  }[]
  readonly figures: { readonly label: string; readonly value: GivenFigureValue; readonly day: string }[]
  readonly tables: GivenDraftTable[]
}

/** Says a doubt and where it is in both languages. */
export type SayDoubt = (doubt: Doubt) => Words

/** What the corrected drafts say, as a plan; whatever is still missing in them is missing in it too. */
export function planOfDocument(
  head: HeadDraft,
  programmes: readonly ProgrammeDraft[],
  sayDoubt: SayDoubt,
): PlanOfDocument {
  const year = Number(head.year)
  const kept = programmes.filter(({ leaveOut }) => !leaveOut)
  return {
    year,
    title: words(head.titleKo, head.titleEn),
    department: head.department,
    vision: head.vision.trim(),
    aims: linesIn(head.aims),
    coreTasks: linesIn(head.coreTasks),
    results: resultsOf(head, year),
    programmes: kept.map(programmeOf),
    doubts: [
      ...head.doubts.flatMap((doubt) => carried(doubt, 'plan', sayDoubt)),
      ...kept.flatMap(({ number, doubts }) =>
        doubts.flatMap((doubt) => carried(doubt, `programmes.${number}`, sayDoubt)),
      ),
    ],
  }
}

const words = (ko: string, en: string): Words => ({
  ko: ko.trim(),
  en: en.trim() === '' ? ko.trim() : en.trim(),
})

const linesIn = (text: string): string[] =>
  text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]))

function resultsOf(head: HeadDraft, year: number): PlanOfDocument['results'] {
  const results = head.results.filter(({ leaveOut }) => !leaveOut)
  const awards = head.awards.filter(({ keep }) => keep)
  const contests = head.contests.filter(({ keep }) => keep)
  if (results.length + awards.length + contests.length === 0) return null
  return {
    year: year - 1,
    achievements: results.map(achievementOf),
    awards: awards.map(({ title, grade, by, day }) => ({ title, grade, by, day })),
    contests: contests.map(({ title, by, month }) => ({ title, by, month })),
  }
}

function achievementOf({ number, title, body }: DraftResult) {
  const items = sectionsOfText(body).flatMap((section): GivenItem[] =>
    section.title === null
      ? section.items.map(givenItem)
      : [{ marker: '□', text: section.title, items: section.items.map(givenItem) }],
  )
  return { number, title: words(title, ''), items }
}

function givenItem({ marker, text, items }: PlanLine): GivenItem {
  return { marker, text, items: items.map(givenItem) }
}

function programmeOf(draft: ProgrammeDraft): ProgrammeOfDocument {
  return {
    number: draft.number,
    title: words(draft.titleKo, draft.titleEn),
    department: draft.department,
    team: draft.team.trim() === '' ? null : draft.team.trim(),
    phone: draft.phone.trim() === '' ? null : draft.phone.trim(),
    purpose: draft.purpose.trim() === '' ? draft.titleKo.trim() : draft.purpose.trim(),
    aims: linesIn(draft.aims),
    sections: sectionsOfText(draft.body).map(({ title, items }) => ({
      title: title ?? draft.titleKo.trim(),
      items: items.map(givenItem),
    })),
    tasks: draft.schedule.filter(({ leaveOut }) => !leaveOut).map(taskOf),
    figures: draft.figures.flatMap((figure) => {
      const value = figure.keep ? figureValueOf(figure) : null
      const label = figure.label.trim() === '' ? figure.printed : figure.label.trim()
      return value === null ? [] : [{ label, value, day: figure.day === '' ? draft.basisDay : figure.day }]
    }),
    tables: draft.tables
      .filter(({ keep }) => keep)
      .map((table) => givenTable(table, { title: draft.titleKo.trim(), day: draft.basisDay })),
  }
}

function taskOf(row: ProgrammeDraft['schedule'][number]): ProgrammeOfDocument['tasks'][number] {
  const { start, end, recurrence, day, months, department } = row
  return {
    text: taskWords(row),
    ...(department === '' ? {} : { department }),
    start,
    end,
    recurrence,
    recurrenceDay: recurrence === 'monthly-on-day' ? day : null,
    recurrenceMonths: recurrence === 'in-months' || recurrence === 'twice-a-year' ? [...months] : [],
  }
}

/** What was not put right stays a doubt of the plan, with the note of whoever looked at it. */
function carried(
  { doubt, answer, note }: DraftDoubt,
  where: string,
  sayDoubt: SayDoubt,
): PlanOfDocument['doubts'] {
  if (answer === 'corrected' || answer === 'not-a-doubt') return []
  const said = sayDoubt(doubt)
  const remark = note.trim() === '' ? '' : ` — ${note.trim()}`
  return [
    {
      where,
      what: {
        ko: `${said.ko}${remark}`.slice(0, 2_000),
        en: `${said.en}${remark}`.slice(0, 2_000),
      },
    },
  ]
}
