import { type Ratio, ratio } from '#platform/kernel/ratio.ts'
import type { CutOffs } from './manifesto-settings.ts'

/** What is published of a term, counted: nothing else gives points. */
export interface PublishedFacts {
  readonly pledges: number
  readonly staged: number
  readonly completed: number
  readonly inTerm: number
  readonly inTermCompleted: number
  /** Percents of all pledges, summed. */
  readonly progress: number
  /** Pledges of which something was recorded in the half-year before the day. */
  readonly recent: number
  /** Pledges whose promise is kept in the words in which it was made. */
  readonly withSource: number
  /** Evaluations by the citizens' panel published in the year before the day. */
  readonly rounds: number
  /** What the panel flagged or proposed in them, and how much of that was answered. */
  readonly points: number
  readonly answered: number
  /** Goals of the year of the results, and how many of them were met (목표달성도). */
  readonly goals: number
  readonly goalsMet: number
  /** Half-yearly self-checks published in the year before the day. */
  readonly checks: number
  /** Pledges whose money stands in the published ledger, those that take none among them. */
  readonly entered: number
  /** Won planned and secured within the term (재정확보율). */
  readonly planned: bigint
  readonly secured: bigint
  /** Pledges that the published map shows somewhere or in the whole city. */
  readonly placed: number
  /** Citizens' comments that were answered or wait for it, and how many of them were answered. */
  readonly comments: number
  readonly commentsAnswered: number
  /** Changes of pledges that were approved, and how many of them are published. */
  readonly changes: number
  readonly changesPublished: number
}

export const fieldKeys = ['completion', 'goals', 'communication'] as const
export type FieldKey = (typeof fieldKeys)[number]

export const criterionKeys = [
  'completed',
  'mean-progress',
  'staged',
  'goals-met',
  'in-term',
  'secured',
  'ledger',
  'recent',
  'checks',
  'rounds',
  'answers',
  'changes',
  'comments',
  'places',
] as const
export type CriterionKey = (typeof criterionKeys)[number]

/** One thing that gives points: how many at most, and the share of them that what is published gives. */
interface Criterion {
  readonly key: CriterionKey
  readonly field: FieldKey
  readonly most: number
  readonly share: (facts: PublishedFacts) => Ratio
  /** What the share counts: pieces, unless it is money. */
  readonly counts?: 'won'
  /** Where citizens see the proof. */
  readonly proof: string
  /** Where the office gains what is missing. */
  readonly where: string
}

/** The evaluations by the panel that a year has, and the half-yearly self-checks. */
const YEARLY = 2

/** All of nothing is everything: where no change was approved, none waits to be published. */
const allOf = (part: number, whole: number): Ratio => (whole === 0 ? ratio(1, 1) : ratio(part, whole))
const yearly = (count: number): Ratio => ratio(Math.min(count, YEARLY), YEARLY)

/**
 * The city's own weights within the fields: those of the national body are not public. Each field has a hundred points
 * (공약이행완료 · 목표달성 · 주민소통, 한국매니페스토실천본부).
 */
export const criteria: readonly Criterion[] = [
  { key: 'completed', field: 'completion', most: 60, share: (f) => ratio(f.completed, f.pledges), proof: '/pledges', where: '/office/pledges' },
  { key: 'mean-progress', field: 'completion', most: 25, share: (f) => ratio(f.progress, f.pledges * 100), proof: '/pledges', where: '/office/pledges' },
  { key: 'staged', field: 'completion', most: 15, share: (f) => ratio(f.staged, f.pledges), proof: '/pledges?stage=none', where: '/office/pledges?stage=none' },
  { key: 'goals-met', field: 'goals', most: 30, share: (f) => ratio(f.goalsMet, f.goals), proof: '/pledges', where: '/office/pledges' },
  { key: 'in-term', field: 'goals', most: 30, share: (f) => ratio(f.inTermCompleted, f.inTerm), proof: '/pledges', where: '/office/pledges' },
  { key: 'secured', field: 'goals', most: 10, share: (f) => ratio(f.secured, f.planned), counts: 'won', proof: '/pledges/ledger', where: '/office/pledges/ledger' },
  { key: 'ledger', field: 'goals', most: 10, share: (f) => ratio(f.entered, f.pledges), proof: '/pledges/ledger', where: '/office/pledges/ledger' },
  { key: 'recent', field: 'goals', most: 10, share: (f) => ratio(f.recent, f.pledges), proof: '/pledges', where: '/office/pledges' },
  { key: 'checks', field: 'goals', most: 10, share: (f) => yearly(f.checks), proof: '/pledges/checks', where: '/office/pledges/checks' },
  { key: 'rounds', field: 'communication', most: 25, share: (f) => yearly(f.rounds), proof: '/pledges/panel', where: '/office/pledges/panel' },
  { key: 'answers', field: 'communication', most: 20, share: (f) => (f.rounds > 0 ? allOf(f.answered, f.points) : ratio(f.answered, f.points)), proof: '/pledges/panel', where: '/office/pledges/panel' },
  { key: 'changes', field: 'communication', most: 20, share: (f) => allOf(f.changesPublished, f.changes), proof: '/pledges/changes', where: '/office/pledges/changes' },
  { key: 'comments', field: 'communication', most: 20, share: (f) => allOf(f.commentsAnswered, f.comments), proof: '/pledges/comments', where: '/office/pledges/comments' },
  { key: 'places', field: 'communication', most: 15, share: (f) => ratio(f.placed, f.pledges), proof: '/pledges/map', where: '/office/pledges/places' },
] // prettier-ignore

export const conditionKeys = ['list', 'panel', 'changes', 'checks', 'ledger', 'map', 'promises'] as const
export type ConditionKey = (typeof conditionKeys)[number]

/** One thing without which a field that is passed or failed is failed. */
interface Condition {
  readonly key: ConditionKey
  readonly field: 'web' | 'consistency'
  readonly isMet: (facts: PublishedFacts) => boolean
  readonly where: string
}

/** Web communication (웹소통): what a city shows of its pledges can be seen. Consistency (공약일치도): so can each promise as it was made. */
const conditions: readonly Condition[] = [
  { key: 'list', field: 'web', isMet: (f) => f.pledges > 0, where: '/office/pledges' },
  { key: 'panel', field: 'web', isMet: (f) => f.rounds > 0, where: '/office/pledges/panel' },
  { key: 'changes', field: 'web', isMet: (f) => f.changesPublished === f.changes, where: '/office/pledges/changes' },
  { key: 'checks', field: 'web', isMet: (f) => f.checks > 0, where: '/office/pledges/checks' },
  { key: 'ledger', field: 'web', isMet: (f) => f.entered > 0, where: '/office/pledges/ledger' },
  { key: 'map', field: 'web', isMet: (f) => f.placed > 0, where: '/office/pledges/places' },
  { key: 'promises', field: 'consistency', isMet: (f) => f.pledges > 0 && f.withSource === f.pledges, where: '/office/pledges' },
] // prettier-ignore

export interface ScoredCriterion {
  readonly key: CriterionKey
  readonly field: FieldKey
  readonly most: number
  readonly share: Ratio
  readonly counts?: 'won'
  /** In hundredths of a point, cut off: never more than what is published gives. */
  readonly hundredths: number
  readonly toGain: number
  readonly proof: string
  readonly where: string
}

export const grades = ['SA', 'A', 'B', 'C', 'D'] as const
export type Grade = (typeof grades)[number]

export interface ManifestoScore {
  readonly criteria: readonly ScoredCriterion[]
  /** By field, in hundredths of a point of a hundred. */
  readonly fields: Readonly<Record<FieldKey, number>>
  /** All three rescaled to a hundred, in hundredths, cut off. */
  readonly total: number
  readonly webPasses: boolean
  readonly consistencyPasses: boolean
  /** What keeps a field from being passed, and so the score from having a grade. */
  readonly unmet: readonly Omit<Condition, 'isMet'>[]
  /** Null where a pass is missing. */
  readonly grade: Grade | null
}

const HUNDREDTHS = 100

/** Scores what is published, exactly: whole numbers only. */
export function scoreOf(facts: PublishedFacts, cuts: CutOffs): ManifestoScore {
  const scored = criteria.map(({ share, ...criterion }): ScoredCriterion => {
    const { part, whole } = share(facts)
    const most = BigInt(criterion.most * HUNDREDTHS)
    // More secured than planned is an error of the ledger's, and no reason for more points.
    const counted = part < whole ? part : whole
    const hundredths = facts.pledges === 0 || whole === 0n ? 0 : Number((counted * most) / whole)
    return {
      ...criterion,
      share: { part, whole },
      hundredths,
      toGain: criterion.most * HUNDREDTHS - hundredths,
    }
  })
  const sum = (field: FieldKey) =>
    scored.filter((one) => one.field === field).reduce((all, { hundredths }) => all + hundredths, 0)
  const fields = { completion: sum('completion'), goals: sum('goals'), communication: sum('communication') }
  const total = Math.floor((fields.completion + fields.goals + fields.communication) / fieldKeys.length)
  const unmet = conditions.filter(({ isMet }) => !isMet(facts)).map(({ isMet: _, ...condition }) => condition)
  const passes = (field: Condition['field']) => unmet.every((one) => one.field !== field)
  const grade = unmet.length === 0 ? gradeOf(total, cuts) : null
  return {
    ...{ criteria: scored, fields, total, unmet, grade },
    ...{ webPasses: passes('web'), consistencyPasses: passes('consistency') },
  }
}

/** The absolute grade of a score by the cut-offs of an evaluation year. */
export function gradeOf(hundredths: number, { sa, saAbove, a, b, c }: CutOffs): Grade {
  const line = sa * HUNDREDTHS
  if (saAbove ? hundredths > line : hundredths >= line) return 'SA'
  if (hundredths >= a * HUNDREDTHS) return 'A'
  if (hundredths >= b * HUNDREDTHS) return 'B'
  return hundredths >= c * HUNDREDTHS ? 'C' : 'D'
}

/** What to publish next, the most to gain first; points are worth the same in every field. */
export const nextSteps = ({ criteria: scored }: ManifestoScore): readonly ScoredCriterion[] =>
  scored.filter(({ toGain }) => toGain > 0).toSorted((one, other) => other.toGain - one.toGain)
