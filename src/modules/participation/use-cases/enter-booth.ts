import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import { audit } from '#platform/audit/audit.ts'
import type { Session } from '#platform/database/session.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { addEntered, putInBox } from '../data/box-store.ts'
import { costsOf, readHead, shareLock } from '../data/poll-queries.ts'
import { boothCounts } from '../data/roll-queries.ts'
import { type BallotContent, marksOf } from '../domain/ballot.ts'
import { checkBooth, type BallotProblem } from '../domain/check-booth.ts'
import { choicesOf } from '../domain/check-ballot.ts'
import { participationActions } from '../domain/participation-actions.ts'
import { type PollHead, type PollId, pollState } from '../domain/poll.ts'
import { chanceHash, chancePoints, MIXED_WITH } from './receipt-hash.ts'

export interface EnterBooth {
  readonly pollId: PollId
  readonly boothId: DepartmentId
  /** The papers in any order; one that says nothing that counts is `blank`. */
  readonly ballots: readonly BallotContent[]
  /**
   * How many of the booth's papers were in when these were looked at once more: with another number they may have been put
   * in already, and a paper cannot be taken out.
   */
  readonly enteredBefore: number
}

export const enterRefusals = [
  'not-allowed',
  'not-found',
  'not-open-yet',
  'box-is-closed',
  'no-ballots',
  'more-ballots-than-people',
  'papers-came-in',
] as const
export type EnterBoothRefusal = (typeof enterRefusals)[number] | readonly BallotProblem[]

/** What is in the box of a booth's papers by now, and how many people it has on the roll. */
export interface EnteredBooth {
  readonly entered: number
  readonly people: number
}

/** Papers are put in so many at a time. */
const CHUNK = 5_000

/** Whether papers could be put in, for looking at them once more before: nothing of them is kept. */
export async function checkPapers(
  context: Context,
  { pollId, boothId, ballots }: Omit<EnterBooth, 'enteredBefore'>,
): Promise<Result<EnteredBooth, EnterBoothRefusal>> {
  if (!may(context.person, participationActions['enter-booth'], { departmentId: boothId }))
    return refuse('not-allowed')
  const { database } = context
  const checked = await readPapers(database, context, await readHead(database, pollId), ballots)
  if (!checked.ok) return checked
  const { people = 0, entered = 0 } = (await boothCounts(database, pollId)).get(boothId) ?? {}
  return entered + ballots.length > people ? refuse('more-ballots-than-people') : ok({ entered, people })
}

/** The papers as the box takes them, while it does. */
async function readPapers(
  session: Session,
  { today }: Context,
  poll: PollHead | null,
  ballots: readonly BallotContent[],
): Promise<Result<readonly BallotContent[], EnterBoothRefusal>> {
  if (ballots.length === 0) return refuse('no-ballots')
  if (poll === null) return refuse('not-found')
  const state = pollState(poll, today)
  if (state === 'coming') return refuse('not-open-yet')
  if (state === 'closed' || poll.closedOn !== null) return refuse('box-is-closed')
  const costs = await costsOf(session, poll.id, [...new Set(ballots.flatMap(choicesOf))])
  return checkBooth(poll.form, costs, ballots)
}

/** Puts the papers of a booth's box in, all of them or none: never more than the booth has people on the roll. */
export async function enterBooth(
  context: Context,
  input: EnterBooth,
): Promise<Result<EnteredBooth, EnterBoothRefusal>> {
  const { pollId, boothId, ballots, enteredBefore } = input
  if (!may(context.person, participationActions['enter-booth'], { departmentId: boothId }))
    return refuse('not-allowed')
  return await change(context, async (session): Promise<Result<EnteredBooth, EnterBoothRefusal>> => {
    const poll = await shareLock(session, pollId)
    const checked = await readPapers(session, context, poll, ballots)
    if (!checked.ok) return checked
    if (poll === null) return refuse('not-found')
    // The count is held until the end: of two who type the same box in, the second finds it full.
    const entered = await addEntered(session, {
      ...{ poll_id: poll.id, booth_id: boothId, entered: ballots.length },
    })
    if (entered !== enteredBefore + ballots.length) return refuse('papers-came-in')
    const people = (await boothCounts(session, poll.id)).get(boothId)?.people ?? 0
    if (entered > people) return refuse('more-ballots-than-people')
    const rows = checked.value.map((content) => ({
      receipt_hash: chanceHash(context),
      marks: marksOf(content),
    }))
    for (let start = 0; start < rows.length; start += CHUNK) {
      const some = rows.slice(start, start + CHUNK)
      const points = chancePoints(context, Math.max(MIXED_WITH, some.length))
      if (!(await putInBox(session, poll.id, some, points))) throw new Error('two papers drew the same hash')
    }
    await audit(session, context, {
      action: 'participation.enter-booth',
      subject: { kind: 'poll', id: poll.id },
      after: { boothId, ballots: ballots.length, entered },
    })
    return ok({ entered, people })
  })
}
