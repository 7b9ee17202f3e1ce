import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Localized } from '#platform/kernel/locale.ts'
import type { AnsweredStage, Standing } from './check-answer.ts'
import type { FrozenPledge, FrozenShare, RoundContent } from './round-content.ts'

/** What keeps a round from being published, what is only said, and the words for each are the module's texts. */
export const findingWeights = {
  'stages-not-whole': 'error',
  'no-stage': 'error',
  'completed-under-100': 'error',
  unanswered: 'error',
  returned: 'error',
  undecided: 'error',
  'rate-differs': 'error',
  'text-differs': 'error',
  'hundred-not-completed': 'doubt',
  'progress-fell': 'doubt',
  'correction-open': 'doubt',
  'correction-late': 'doubt',
  'register-moved-on': 'doubt',
  'no-goals': 'doubt',
  'goals-open': 'doubt',
} as const
export type FindingCode = keyof typeof findingWeights

/** Something in a frozen round that does not add up, with its numbers. */
export type Finding =
  | {
      readonly code: 'stages-not-whole'
      readonly pledge: null
      readonly completed: number
      readonly underWay: number
      readonly setAside: number
      readonly whole: number
      readonly without: readonly number[]
    }
  | {
      readonly code: 'rate-differs'
      readonly pledge: null
      readonly label: Localized
      readonly printed: FrozenShare
      readonly counted: FrozenShare
    }
  | { readonly code: 'text-differs'; readonly pledge: null }
  | { readonly code: 'no-goals'; readonly pledge: null; readonly pledges: readonly number[] }
  | { readonly code: 'goals-open'; readonly pledge: number; readonly open: number; readonly planned: number }
  | {
      readonly code: 'correction-open' | 'correction-late'
      readonly pledge: number
      readonly due: CalendarDate
    }
  | {
      readonly code: 'register-moved-on'
      readonly pledge: number
      readonly frozen: AnsweredStage | null
      readonly now: AnsweredStage | null
    }
  | {
      readonly code:
        | 'no-stage'
        | 'completed-under-100'
        | 'unanswered'
        | 'returned'
        | 'undecided'
        | 'hundred-not-completed'
        | 'progress-fell'
      readonly pledge: number
      readonly progress: number
    }

/** All that the linter is given: what was frozen, what it counts anew, and what the rest of the city says today. */
export interface LintedRound {
  readonly content: RoundContent
  /** Whether the frozen text still gives its hash. */
  readonly isWhole: boolean
  /** The rates counted again from the frozen pledges, by key. */
  readonly counted: ReadonlyMap<string, FrozenShare>
  /** Correction orders of the round that are not done. */
  readonly corrections: readonly { readonly pledge: number; readonly dueDay: CalendarDate }[]
  /** How the register has each pledge today, by its id. */
  readonly now: ReadonlyMap<string, Standing>
  readonly today: CalendarDate
}

/** Everything in a round that does not add up, errors first, then by pledge. */
export function lintRound(round: LintedRound): readonly Finding[] {
  const { content } = round
  const findings = [
    ...stagesWhole(content.pledges),
    ...ratesRight(round),
    ...content.pledges.flatMap((pledge) => pledgeFindings(pledge, round)),
    ...withoutGoals(content.pledges),
    ...round.corrections.map(({ pledge, dueDay }): Finding => ({
      code: dueDay < round.today ? 'correction-late' : 'correction-open',
      pledge,
      due: dueDay,
    })),
  ]
  const rank = ({ code }: Finding) => (findingWeights[code] === 'error' ? 0 : 1)
  return findings.toSorted((a, b) => rank(a) - rank(b) || (a.pledge ?? 0) - (b.pledge ?? 0))
}

/** Stages are whole when every pledge is in one: 36 and 46 are not 83. */
function stagesWhole(pledges: readonly FrozenPledge[]): readonly Finding[] {
  const count = (...stages: readonly AnsweredStage[]) =>
    pledges.filter(({ stage }) => stage !== null && stages.includes(stage)).length
  const counts = {
    completed: count('completed', 'continuing'),
    underWay: count('on-track', 'partial'),
    setAside: count('on-hold', 'dropped'),
  }
  const without = pledges.filter(({ stage }) => stage === null).map(({ number }) => number)
  if (counts.completed + counts.underWay + counts.setAside === pledges.length) return []
  return [{ code: 'stages-not-whole', pledge: null, ...counts, whole: pledges.length, without }]
}

function ratesRight({ content, counted, isWhole }: LintedRound): readonly Finding[] {
  const wrong = content.rates.flatMap(({ key, label, part, whole }): Finding[] => {
    const again = counted.get(key)
    if (again === undefined || (again.part === part && again.whole === whole)) return []
    return [{ code: 'rate-differs', pledge: null, label, printed: { part, whole }, counted: again }]
  })
  return isWhole ? wrong : [{ code: 'text-differs', pledge: null }, ...wrong]
}

const waiting = { asked: 'unanswered', returned: 'returned', answered: 'undecided' } as const

function pledgeFindings(pledge: FrozenPledge, { content, now }: LintedRound): readonly Finding[] {
  const { number, stage, progress, goals } = pledge
  const isCompleted = stage === 'completed' || stage === 'continuing'
  const findings: Finding[] = []
  const at = (code: Extract<Finding, { readonly progress: number }>['code']) =>
    findings.push({ code, pledge: number, progress })
  if (stage === null) at('no-stage')
  if (isCompleted && progress < 100) at('completed-under-100')
  if (pledge.answer !== 'accepted') at(waiting[pledge.answer])
  if (progress === 100 && stage !== null && !isCompleted) at('hundred-not-completed')
  if (pledge.reason !== '') at('progress-fell')
  const today = now.get(pledge.id)
  if (today !== undefined && today.stage !== stage)
    findings.push({ code: 'register-moved-on', pledge: number, frozen: stage, now: today.stage })
  // Goals are of the whole year: only its last round can miss their results.
  if (content.quarter === 4 && goals.open > 0)
    findings.push({ code: 'goals-open', pledge: number, open: goals.open, planned: goals.planned })
  return findings
}

function withoutGoals(pledges: readonly FrozenPledge[]): readonly Finding[] {
  const none = pledges
    .filter(({ stage, goals }) => goals.planned === 0 && (stage === 'on-track' || stage === 'partial'))
    .map(({ number }) => number)
  return none.length === 0 ? [] : [{ code: 'no-goals', pledge: null, pledges: none }]
}
