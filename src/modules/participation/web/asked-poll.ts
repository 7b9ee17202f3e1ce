import type { DepartmentId } from '#platform/access/person.ts'
import { typed } from '#platform/http/form.ts'
import { type Reply, trouble } from '#platform/http/reply.ts'
import type { FormFields, WebRequest } from '#platform/http/web-request.ts'
import { isId } from '#platform/kernel/ids.ts'
import { readPoll } from '../data/poll-queries.ts'
import type { Poll } from '../domain/poll.ts'

/** The address of a poll in the workspace, or of something of it. */
export const at = (poll: Pick<Poll, 'id'>, part = '') => `/office/votes/${poll.id}${part}`

/** Runs with the poll of the address, or answers that there is none. */
export const ofPoll =
  (work: (request: WebRequest, poll: Poll) => Promise<Reply>) =>
  async (request: WebRequest): Promise<Reply> => {
    const poll = await readPoll(request.context.database, request.param('id'))
    return poll === null ? trouble('not-found') : await work(request, poll)
  }

/** The booth that a form names; null for none. */
export function boothOf(values: FormFields['values']): DepartmentId | null {
  const text = typed(values, 'boothId')
  return isId(text) ? (text as DepartmentId) : null
}
