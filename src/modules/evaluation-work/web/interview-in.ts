import type { WebRequest } from '#platform/http/web-request.ts'
import { readInterview } from '../data/interview-queries.ts'
import type { Interview } from '../domain/interview.ts'
import { recordIn, type WorkYear } from './work-in.tsx'

export interface InterviewIn {
  readonly work: WorkYear
  readonly interview: Interview
}

/** The talk that an address names, in its year. */
export async function interviewIn(request: WebRequest): Promise<InterviewIn | null> {
  const found = await recordIn<Interview>(request, readInterview)
  return found === null ? null : { work: found.work, interview: found.record }
}
