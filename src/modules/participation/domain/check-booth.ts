import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import type { BallotContent } from './ballot.ts'
import type { BallotForm } from './ballot-form.ts'
import { type BallotRefusal, checkBallot, type Costs } from './check-ballot.ts'

/** What is wrong with a paper, by its place in the batch, from 1. */
export interface BallotProblem {
  readonly line: number
  readonly refusal: BallotRefusal
}

/** Checks every paper of a booth's box; blank ones count as papers and choose nothing. */
export function checkBooth(
  form: BallotForm,
  costs: Costs,
  ballots: readonly BallotContent[],
): Result<readonly BallotContent[], readonly BallotProblem[]> {
  const problems: BallotProblem[] = []
  const taken: BallotContent[] = []
  for (const [index, content] of ballots.entries()) {
    const checked = content.kind === 'blank' ? ok(content) : checkBallot(form, costs, content)
    if (checked.ok) taken.push(checked.value)
    else problems.push({ line: index + 1, refusal: checked.refusal })
  }
  return problems.length === 0 ? ok(taken) : refuse(problems)
}
