import { Fragment } from 'preact'
import type { WebRequest } from '#platform/http/web-request.ts'
import type { PledgeLine } from '../data/pledge-queries.ts'
import type { PledgeParts, PledgeRoom } from '../pledge-parts.ts'
import type { ShownRegister } from './shown-register.ts'

/** What the programme's other modules have to show of a pledge, in their order. */
export async function onPledge(
  { onPledge: parts }: PledgeParts,
  request: WebRequest,
  pledge: PledgeLine,
  room: PledgeRoom,
) {
  const shown = []
  for (const part of parts.toSorted((a, b) => a.order - b.order))
    shown.push(<Fragment key={part.order}>{await part.show(request, pledge, room)}</Fragment>)
  return shown
}

/** The same of the whole register. */
export async function onRegister(
  { onRegister: parts }: PledgeParts,
  request: WebRequest,
  { term, pledges, day }: ShownRegister,
  room: PledgeRoom,
) {
  const shown = []
  for (const part of parts.toSorted((a, b) => a.order - b.order))
    shown.push(<Fragment key={part.order}>{await part.show(request, { term, pledges, day }, room)}</Fragment>)
  return shown
}
