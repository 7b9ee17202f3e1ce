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
  'in-term',
  'recent',
  'rounds',
  'answers',
  'changes',
] as const
export type CriterionKey = (typeof criterionKeys)[number]

/** One thing that gives points: how many at most, and the share of them that what is published gives. */
interface Criterion {
  readonly key: CriterionKey
  readonly field: FieldKey
  readonly most: number
  readonly share: (facts: PublishedFacts) => Ratio
  /** Where citizens see the proof. */
  readonly proof: string
  /** Where the office gains what is missing. */
  readonly where: string
}

/** The evaluations that a year of the panel has. */
const YEARLY_ROUNDS = 2

/**
 * The city's own weights within the fields: those of the national body are not public. Each field has a hundred points
 * (공약이행완료 · 목표달성 · 주민소통, 한국매니페스토실천본부).
 */
export const criteria: readonly Criterion[] = [
  { key: 'completed', field: 'completion', most: 60, share: (f) => ratio(f.completed, f.pledges), proof: '/pledges', where: '/office/pledges' },
  { key: 'mean-progress', field: 'completion', most: 25, share: (f) => ratio(f.progress, f.pledges * 100), proof: '/pledges', where: '/office/pledges' },
  { key: 'staged', field: 'completion', most: 15, share: (f) => ratio(f.staged, f.pledges), proof: '/pledges?stage=none', where: '/office/pledges?stage=none' },
  { key: 'in-term', field: 'goals', most: 60, share: (f) => ratio(f.inTermCompleted, f.inTerm), proof: '/pledges', where: '/office/pledges' },
  { key: 'recent', field: 'goals', most: 40, share: (f) => ratio(f.recent, f.pledges), proof: '/pledges', where: '/office/pledges' },
  { key: 'rounds', field: 'communication', most: 40, share: (f) => ratio(Math.min(f.rounds, YEARLY_ROUNDS), YEARLY_ROUNDS), proof: '/pledges/panel', where: '/office/pledges/panel' },
  { key: 'answers', field: 'communication', most: 30, share: (f) => (f.rounds > 0 && f.points === 0 ? ratio(1, 1) : ratio(f.answered, f.points)), proof: '/pledges/panel', where: '/office/pledges/panel' },
  { key: 'changes', field: 'communication', most: 30, share: (f) => (f.changes === 0 ? ratio(1, 1) : ratio(f.changesPublished, f.changes)), proof: '/pledges/changes', where: '/office/pledges/changes' },
] // prettier-ignore

export interface ScoredCriterion {
  readonly key: CriterionKey
  readonly field: FieldKey
  readonly most: number
  readonly share: Ratio
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
  /** Web communication: list, panel results and changes can be seen (웹소통). */
  readonly webPasses: boolean
  /** Every pledge is kept in the words in which it was made (공약일치도). */
  readonly consistencyPasses: boolean
  /** Null where a pass is missing. */
  readonly grade: Grade | null
}

const HUNDREDTHS = 100

/** Scores what is published, exactly: whole numbers only. */
export function scoreOf(facts: PublishedFacts, cuts: CutOffs): ManifestoScore {
  const scored = criteria.map(({ share, ...criterion }): ScoredCriterion => {
    const { part, whole } = share(facts)
    const most = BigInt(criterion.most * HUNDREDTHS)
    const hundredths = facts.pledges === 0 || whole === 0n ? 0 : Number((part * most) / whole)
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
  const webPasses = facts.pledges > 0 && facts.rounds > 0 && facts.changesPublished === facts.changes
  const consistencyPasses = facts.pledges > 0 && facts.withSource === facts.pledges
  const grade = webPasses && consistencyPasses ? gradeOf(total, cuts) : null
  return { criteria: scored, fields, total, webPasses, consistencyPasses, grade }
}

/** The absolute grade of a score by the cut-offs of an evaluation year. */
export function gradeOf(hundredths: number, { sa, saAbove, a, b, c }: CutOffs): Grade {
  const line = sa * HUNDREDTHS
  if (saAbove ? hundredths > line : hundredths >= line) return 'SA'
  if (hundredths >= a * HUNDREDTHS) return 'A'
  if (hundredths >= b * HUNDREDTHS) return 'B'
  return hundredths >= c * HUNDREDTHS ? 'C' : 'D'
}

/** What to publish next, the most to gain first. */
export const nextSteps = ({ criteria: scored }: ManifestoScore): readonly ScoredCriterion[] =>
  scored.filter(({ toGain }) => toGain > 0).toSorted((one, other) => other.toGain - one.toGain)
