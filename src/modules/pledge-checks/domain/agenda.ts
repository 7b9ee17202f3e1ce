import { type AnswerState, isMissing, type Standing } from './check-answer.ts'

/** What of a pledge decides where a session speaks of it. */
export interface OnAgenda {
  readonly standing: Standing
  readonly answer: AnswerState
  readonly hasProblem: boolean
  readonly openCorrections: number
}

/** The more trouble a pledge is in, the earlier a session speaks of it; completed ones come last. */
export function troubleOf({ standing, answer, hasProblem, openCorrections }: OnAgenda): number {
  if (standing.stage === 'completed' || standing.stage === 'continuing') return openCorrections > 0 ? 1 : 0
  const late = standing.stage === null ? 8 : standing.stage === 'partial' ? 4 : 0
  const words = (isMissing(answer) ? 3 : 0) + (hasProblem ? 2 : 0) + (openCorrections > 0 ? 4 : 0)
  return 1 + late + words
}
