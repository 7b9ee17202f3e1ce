import { type ComponentChild, Fragment } from 'preact'
import type { WebRequest } from '#platform/http/web-request.ts'
import type { PledgeLine } from '../data/pledge-queries.ts'
import type { PledgeParts, PledgeRoom } from '../pledge-parts.ts'
import type { ShownRegister } from './shown-register.ts'

/** No part waits for another's questions. */
async function inOrder<Part extends { readonly order: number }>(
  parts: readonly Part[],
  show: (part: Part) => Promise<ComponentChild>,
) {
  return Promise.all(
    parts
      .toSorted((a, b) => a.order - b.order)
      .map(async (part, place) => <Fragment key={place}>{await show(part)}</Fragment>),
  )
}

/** What the programme's other modules have to show of a pledge, in their order. */
export async function onPledge(
  { onPledge: parts }: PledgeParts,
  request: WebRequest,
  pledge: PledgeLine,
  room: PledgeRoom,
) {
  return inOrder(parts, (part) => part.show(request, pledge, room))
}

/** The same of the whole register. */
export async function onRegister(
  { onRegister: parts }: PledgeParts,
  request: WebRequest,
  { term, pledges, day }: ShownRegister,
  room: PledgeRoom,
) {
  return inOrder(parts, (part) => part.show(request, { term, pledges, day }, room))
}
