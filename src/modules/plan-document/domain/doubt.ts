import type { Place } from './document-block.ts'

/** Every kind of doubt with the facts that its sentence needs. */
export const doubtFacts = {
  'parts-differ-from-total': ['total', 'sum', 'parts'],
  'table-total-differs': ['label', 'total', 'sum'],
  'ratio-differs-from-counts': ['part', 'whole', 'printed', 'computed'],
  'told-with-two-values': ['label', 'value', 'otherValue', 'otherPlace'],
  'named-with-two-years': ['name', 'year', 'otherYear', 'otherPlace'],
  'announced-not-listed': ['name', 'count'],
  'list-differs-from-count': ['name', 'count', 'listed'],
  'day-not-in-every-month': ['day', 'months'],
  'no-such-day': ['text'],
  'week-read-two-ways': ['text'],
  'ends-before-start': ['text'],
  'outside-stated-period': ['text', 'stated'],
  'stages-out-of-order': ['text', 'otherText'],
  'year-unlike-plan': ['year', 'planYear'],
  'same-post-other-name': ['team', 'phone', 'otherPlace'],
  'phone-unlike-others': ['phone'],
  'office-missing': ['programme'],
  'brackets-unpaired': ['text'],
  'character-unlikely': ['text', 'meant'],
  'character-unreadable': ['text'],
  'joined-after-full-stop': ['text'],
  'joined-over-other-text': ['text'],
  'orphan-line': ['text'],
  'section-empty': ['text'],
  'items-before-section': ['text'],
  'level-unsure': ['text'],
  'level-too-deep': ['text'],
  'number-out-of-order': ['number', 'expected'],
  'note-without-mark': ['text'],
  'mark-without-note': ['mark'],
  'table-ragged': ['row'],
  'table-continued': ['rows'],
  'table-cut': ['kept'],
  'year-not-found': [],
} as const satisfies Record<string, readonly string[]>

export type DoubtCode = keyof typeof doubtFacts

/** The facts of one kind of doubt: texts as the document prints them, or numbers as text. */
export type DoubtFacts<C extends DoubtCode> = Readonly<Record<(typeof doubtFacts)[C][number], string>>

/** What is doubtful, as a code with facts; the sentences are made from it in each language. */
export type DoubtMatter = {
  readonly [C in DoubtCode]: { readonly code: C; readonly facts: DoubtFacts<C> }
}[DoubtCode]

/** Where in the plan: the place in the document, with the programme and section around it. */
export interface DoubtWhere {
  readonly place: Place | null
  readonly programme: number | null
  readonly section: string | null
}

/** Something that the reader is unsure of, or that does not add up. */
export interface Doubt {
  readonly where: DoubtWhere
  readonly what: DoubtMatter
}

/** Makes a doubt; the facts that its code needs are checked by type. */
export function doubt<C extends DoubtCode>(where: DoubtWhere, code: C, facts: DoubtFacts<C>): Doubt {
  return { where, what: { code, facts } as unknown as DoubtMatter }
}

const LONGEST_FACT = 80

/** A text of the document short enough to be quoted in a doubt. */
export function quoted(text: string): string {
  return text.length > LONGEST_FACT ? `${text.slice(0, LONGEST_FACT).trimEnd()}…` : text
}
