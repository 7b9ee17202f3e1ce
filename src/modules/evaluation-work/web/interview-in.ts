import type { WebRequest } from '#platform/http/web-request.ts'
import { isId } from '#platform/kernel/ids.ts'
import { readInterview } from '../data/interview-queries.ts'
import type { Interview, InterviewId } from '../domain/interview.ts'
import { workIn, type WorkYear } from './work-in.tsx'

export interface InterviewIn {
  readonly work: WorkYear
  readonly interview: Interview
}

/** The talk that an address names, in its year. */
export async function interviewIn(request: WebRequest): Promise<InterviewIn | null> {
  const id = request.param('id')
  const work = isId(id) ? await workIn(request) : null
  const interview = work === null ? null : await readInterview(request.context.database, id as InterviewId)
  return work === null || interview === null || interview.setId !== work.set.id ? null : { work, interview }
}
