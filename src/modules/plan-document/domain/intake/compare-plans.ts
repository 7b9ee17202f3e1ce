import { compareLines, likeness, type LineChange } from './compare-lines.ts'
import type { DraftSchedule, HeadDraft, ProgrammeDraft } from './document-draft.ts'
import { flatLines, sectionsOfText } from './plan-lines.ts'

/** What of a programme is set against its other version. */
export const comparedAspects = ['title', 'office', 'aims', 'items', 'schedule', 'figures', 'tables'] as const
export type ComparedAspect = (typeof comparedAspects)[number]

/** A programme as lists of lines, one for each aspect. */
export interface ComparedProgramme {
  readonly number: number
  readonly title: string
  readonly lines: Readonly<Record<ComparedAspect, readonly string[]>>
}

export interface ComparedPlan {
  readonly head: readonly string[]
  readonly results: readonly string[]
  readonly programmes: readonly ComparedProgramme[]
}

/** One programme in both versions, or in one of them alone. */
export type ProgrammeChange =
  | { readonly kind: 'added' | 'removed'; readonly programme: ComparedProgramme }
  | {
      readonly kind: 'both'
      readonly before: ComparedProgramme
      readonly after: ComparedProgramme
      readonly changes: Readonly<Record<ComparedAspect, readonly LineChange[]>>
    }

export interface PlanComparison {
  readonly head: readonly LineChange[]
  readonly results: readonly LineChange[]
  readonly programmes: readonly ProgrammeChange[]
}

/** Sets two versions of a plan against each other, programme by programme in the order of the newer one. */
export function comparePlans(before: ComparedPlan, after: ComparedPlan): PlanComparison {
  const partners = partnersOf(before.programmes, after.programmes)
  const removed = before.programmes.filter((programme) => ![...partners.values()].includes(programme))
  return {
    head: compareLines(before.head, after.head),
    results: compareLines(before.results, after.results),
    programmes: [
      ...after.programmes.map((programme): ProgrammeChange => {
        const partner = partners.get(programme)
        return partner === undefined
          ? { kind: 'added', programme }
          : { kind: 'both', before: partner, after: programme, changes: changesOf(partner, programme) }
      }),
      ...removed.map((programme): ProgrammeChange => ({ kind: 'removed', programme })),
    ],
  }
}

/** From this likeness of titles on two programmes are one. */
const SAME_TITLE = 0.5

/** The same title first, then the likest title, last the same number. */
function partnersOf(
  before: readonly ComparedProgramme[],
  after: readonly ComparedProgramme[],
): ReadonlyMap<ComparedProgramme, ComparedProgramme> {
  const partners = new Map<ComparedProgramme, ComparedProgramme>()
  const free = new Set(before)
  const scores = after
    .flatMap((programme) =>
      before.map((partner) => ({ programme, partner, score: likeness(partner.title, programme.title) })),
    )
    .filter(({ score }) => score >= SAME_TITLE)
    .sort((a, b) => b.score - a.score || nearness(a) - nearness(b))
  const pair = ({ programme, partner }: { programme: ComparedProgramme; partner: ComparedProgramme }) => {
    if (partners.has(programme) || !free.has(partner)) return
    partners.set(programme, partner)
    free.delete(partner)
  }
  scores.forEach(pair)
  for (const programme of after) {
    const partner = [...free].find(({ number }) => number === programme.number)
    if (partner !== undefined) pair({ programme, partner })
  }
  return partners
}

const nearness = ({
  programme,
  partner,
}: {
  programme: ComparedProgramme
  partner: ComparedProgramme
}): number => Math.abs(programme.number - partner.number)

function changesOf(
  before: ComparedProgramme,
  after: ComparedProgramme,
): Readonly<Record<ComparedAspect, readonly LineChange[]>> {
  const entries = comparedAspects.map(
    (aspect) => [aspect, compareLines(before.lines[aspect], after.lines[aspect])] as const,
  )
  return Object.fromEntries(entries) as Record<ComparedAspect, readonly LineChange[]>
}

/** Whether two versions of a plan say the same. */
export function isUnchanged({ head, results, programmes }: PlanComparison): boolean {
  const same = (changes: readonly LineChange[]) => changes.every(({ kind }) => kind === 'same')
  return same(head) && same(results) && programmes.every((programme) => isSameProgramme(programme))
}

export function isSameProgramme(change: ProgrammeChange): boolean {
  if (change.kind !== 'both' || change.before.number !== change.after.number) return false
  return comparedAspects.every((aspect) => change.changes[aspect].every(({ kind }) => kind === 'same'))
}

/** A document's drafts as lists of lines. */
export function comparedPlan(head: HeadDraft, programmes: readonly ProgrammeDraft[]): ComparedPlan {
  return {
    head: [
      head.titleKo,
      head.readOffice,
      head.vision,
      ...linesIn(head.aims),
      ...linesIn(head.coreTasks),
    ].filter((line) => line.trim() !== ''),
    results: [
      ...head.results
        .filter(({ leaveOut }) => !leaveOut)
        .flatMap(({ number, title, body }) => [`${number} ${title}`, ...flatLines(sectionsOfText(body))]),
      ...head.awards
        .filter(({ keep }) => keep)
        .map(({ title, grade, by, day }) => [title, grade, by, day].join(' · ')),
      ...head.contests
        .filter(({ keep }) => keep)
        .map(({ title, by, month }) => [title, by, month].join(' · ')),
    ],
    programmes: programmes.filter(({ leaveOut }) => !leaveOut).map(comparedProgramme),
  }
}

const linesIn = (text: string): readonly string[] => text.split('\n')

function comparedProgramme(draft: ProgrammeDraft): ComparedProgramme {
  return {
    number: draft.number,
    title: draft.titleKo,
    lines: {
      title: [draft.titleKo],
      office: [[draft.readOffice, draft.team, draft.phone].filter((text) => text !== '').join(' · ')],
      aims: linesIn(draft.aims).filter((line) => line.trim() !== ''),
      items: flatLines(sectionsOfText(draft.body)),
      schedule: draft.schedule.filter(({ leaveOut }) => !leaveOut).map(scheduleLine),
      figures: draft.figures.map(({ label, printed }) => `${label} ${printed}`.trim()),
      tables: draft.tables
        .filter(({ keep }) => keep)
        .flatMap(({ caption, head, rows }) => [
          caption,
          head.join(' | '),
          ...rows.map((row) => row.join(' | ')),
        ]),
    },
  }
}

const scheduleLine = ({ start, end, text, source }: DraftSchedule): string =>
  `${start === end ? start : `${start}~${end}`} ${source?.recurs == null ? '' : `(${source.printed}) `}${text}`.trim()
