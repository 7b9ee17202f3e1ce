import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import type { Won } from '#platform/kernel/won.ts'
import { type BallotContent, canonicalBallot } from './ballot.ts'
import type { BallotForm } from './ballot-form.ts'

export const ballotRefusals = [
  'wrong-form',
  'unknown-choice',
  'choice-twice',
  'nothing-chosen',
  'too-few-choices',
  'too-many-choices',
  'over-the-limit',
  'points-not-whole',
  'too-many-points-on-one',
  'too-many-points',
] as const
export type BallotRefusal = (typeof ballotRefusals)[number]

/** The costs of a poll's choices by their ids; at least of those that a ballot names. */
export type Costs = ReadonlyMap<string, Won | null>

/** The choices that a ballot names, as often as it names them. */
export function choicesOf(content: BallotContent): readonly string[] {
  if (content.kind === 'blank') return []
  return content.kind === 'points' ? content.points.map(([choice]) => choice) : content.choices
}

/** What the choices cost together; a choice without a cost costs nothing. */
export function costOf(content: BallotContent, costs: Costs): Won {
  return choicesOf(content).reduce((sum, choice) => sum + (costs.get(choice) ?? 0n), 0n) as Won
}

/** Takes a ballot exactly when it keeps to its poll's form, and gives it back in its one way of writing. */
export function checkBallot(
  form: BallotForm,
  costs: Costs,
  content: BallotContent,
): Result<BallotContent, BallotRefusal> {
  if (content.kind === 'blank' || content.kind !== form.kind) return refuse('wrong-form')
  const choices = choicesOf(content)
  if (choices.some((choice) => !costs.has(choice))) return refuse('unknown-choice')
  if (new Set(choices).size < choices.length) return refuse('choice-twice')
  if (choices.length === 0) return refuse('nothing-chosen')
  const refusal = refusalOf(form, costs, content)
  return refusal === null ? ok(canonicalBallot(content)) : refuse(refusal)
}

function refusalOf(form: BallotForm, costs: Costs, content: BallotContent): BallotRefusal | null {
  const count = choicesOf(content).length
  switch (form.kind) {
    case 'approval':
      if (count < form.least) return 'too-few-choices'
      return count > form.most ? 'too-many-choices' : null
    case 'knapsack':
      return costOf(content, costs) > form.limit ? 'over-the-limit' : null
    case 'ranked':
      return count > form.places ? 'too-many-choices' : null
    case 'points': {
      const points = content.kind === 'points' ? content.points.map(([, each]) => each) : []
      if (points.some((each) => !Number.isSafeInteger(each) || each < 1)) return 'points-not-whole'
      if (points.some((each) => each > form.most)) return 'too-many-points-on-one'
      return points.reduce((sum, each) => sum + each, 0) > form.total ? 'too-many-points' : null
    }
  }
}
