import type { OwnerPromise } from '../domain/interview.ts'
import type { WorkTask } from '../domain/work-task.ts'

const workOf = (evaluationYear: number) => `/office/joint-evaluation/${evaluationYear}/work`

/** Where a task is shown. */
export const taskPath = (evaluationYear: number, { id }: Pick<WorkTask, 'id'>): string =>
  `${workOf(evaluationYear)}/tasks/${id}`

/** Where a promise is shown: with the talk in which it was made. */
export const promisePath = (
  evaluationYear: number,
  { id, interviewId }: Pick<OwnerPromise, 'id' | 'interviewId'>,
): string => `${workOf(evaluationYear)}/interviews/${interviewId}#promise-${id}`
