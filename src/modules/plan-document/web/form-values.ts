import type { DraftDoubt, HeadDraft, PartDraft, ProgrammeDraft } from '../domain/intake/document-draft.ts'

/** What a part's form holds, by the names of its fields; a box that is not ticked is not there. */
export type FormValues = Readonly<Record<string, string>>

/** More rows than anybody corrects on one page; what is beyond them stays as it was read. */
export const mostRowsShown = { schedule: 120, figures: 60 } as const
/** Empty rows for what is added by hand. */
export const addedRows = 2

const tick = (is: boolean): { readonly yes?: string } => (is ? { yes: 'yes' } : {})
const named = (prefix: string, values: Readonly<Record<string, string | undefined>>): FormValues =>
  Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) =>
      value === undefined ? [] : [[`${prefix}${key}`, value]],
    ),
  )
const all = (values: readonly FormValues[]): FormValues => Object.assign({}, ...values) as FormValues

export function valuesOfPart(draft: PartDraft): FormValues {
  return draft.kind === 'head' ? valuesOfHead(draft) : valuesOfProgramme(draft)
}

function doubtValues(doubts: readonly DraftDoubt[]): FormValues {
  return all(
    doubts.map(({ answer, note }, index) => named(`doubts.${index}.`, { answer: answer ?? '', note })),
  )
}

function valuesOfProgramme(draft: ProgrammeDraft): FormValues {
  const { titleKo, titleEn, department, team, phone, purpose, aims, body, basisDay } = draft
  return all([
    {
      number: String(draft.number),
      titleKo,
      titleEn,
      department,
      team,
      phone,
      purpose,
      aims,
      body,
      basisDay,
    },
    named('', { leaveOut: tick(draft.leaveOut).yes }),
    doubtValues(draft.doubts),
    ...draft.schedule.slice(0, mostRowsShown.schedule).map((row, index) =>
      named(`schedule.${index}.`, {
        text: row.text,
        start: row.start,
        end: row.end,
        recurrence: row.recurrence,
        day: row.day === null ? '' : String(row.day),
        months: row.months.join(', '),
        department: row.department,
        leaveOut: tick(row.leaveOut).yes,
      }),
    ),
    ...draft.figures
      .slice(0, mostRowsShown.figures)
      .map(({ keep, label, value, day }, index) =>
        named(`figures.${index}.`, { keep: tick(keep).yes, label, value, day }),
      ),
    ...draft.tables.map(({ keep, caption, day }, index) =>
      named(`tables.${index}.`, { keep: tick(keep).yes, caption, day }),
    ),
  ])
}

function valuesOfHead(draft: HeadDraft): FormValues {
  const { titleKo, titleEn, year, department, vision, aims, coreTasks } = draft
  return all([
    { titleKo, titleEn, year, department, vision, aims, coreTasks },
    doubtValues(draft.doubts),
    ...draft.results.map(({ title, body, leaveOut }, index) =>
      named(`results.${index}.`, { title, body, keep: tick(!leaveOut).yes }),
    ),
    ...draft.awards.map(({ title, grade, by, day, keep }, index) =>
      named(`awards.${index}.`, { title, grade, by, day, keep: tick(keep).yes }),
    ),
    ...draft.contests.map(({ title, by, month, keep }, index) =>
      named(`contests.${index}.`, { title, by, month, keep: tick(keep).yes }),
    ),
  ])
}

/** How many rows of each kind the form had: what was typed only fits a form of the same shape. */
export function shapeOf(draft: PartDraft): string {
  const lists =
    draft.kind === 'head'
      ? [draft.results, draft.awards, draft.contests, draft.doubts]
      : [draft.schedule, draft.figures, draft.tables, draft.doubts]
  return lists.map(({ length }) => length).join('.')
}
