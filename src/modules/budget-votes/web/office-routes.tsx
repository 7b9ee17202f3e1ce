import { may } from '#platform/access/permission.ts'
import { typed } from '#platform/http/form.ts'
import { page, redirect, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { FormFields, WebRequest } from '#platform/http/web-request.ts'
import { departmentNames } from '#modules/organization/index.ts'
import { budgetVoteActions as actions } from '../domain/budget-vote-actions.ts'
import { readPoints } from '../domain/priority.ts'
import { enterPoints } from '../use-cases/enter-points.ts'
import { openVote } from '../use-cases/open-vote.ts'
import { standingOf } from '../use-cases/standing.ts'
import { askedRound, officeCrumbs } from './asked-round.ts'
import { pointsField, PrioritiesPage } from './priorities-page.tsx'
import { VotePage } from './vote-page.tsx'
import { voteTexts } from './words.ts'

/** What is on the ballot: nine queries. */
async function votePage(request: WebRequest, refusal: string | null = null): Promise<Reply> {
  const { database, today, person } = request.context
  const round = await askedRound(request)
  if (round === null) return trouble('not-found')
  const standing = await standingOf(database, round, today)
  return page(
    voteTexts[request.locale].office.voteTitle(String(round.year)),
    <VotePage {...{ standing, today, refusal }} mayOpen={may(person, actions['open-vote'])} />,
    { status: refusal === null ? 200 : 422, ...officeCrumbs(request, round) },
  )
}

async function opened(request: WebRequest): Promise<Reply> {
  const words = voteTexts[request.locale].office
  const round = await askedRound(request)
  if (round === null) return trouble('not-found')
  const done = await openVote(request.context, round.id)
  if (done.ok) return redirect(`/office/budget/rounds/${round.year}/vote`, words.opened)
  if (done.refusal === 'not-allowed') return trouble('not-allowed')
  return votePage(request, words.refusals[done.refusal])
}

interface Again {
  readonly values: FormFields['values']
  readonly errors: Readonly<Record<string, string>>
  readonly refusal: string | null
}

/** Points and the order that they make: ten queries. */
async function priorities(request: WebRequest, again: Again | null = null): Promise<Reply> {
  const { database, today, person } = request.context
  const round = await askedRound(request)
  if (round === null) return trouble('not-found')
  return page(
    voteTexts[request.locale].office.prioritiesTitle(String(round.year)),
    <PrioritiesPage
      standing={await standingOf(database, round, today)}
      names={await departmentNames(database, 'all', today)}
      mayEnter={may(person, actions['enter-points'])}
      values={again?.values ?? null}
      errors={again?.errors ?? {}}
      refusal={again?.refusal ?? null}
    />,
    { status: again === null ? 200 : 422, ...officeCrumbs(request, round) },
  )
}

async function pointsEntered(request: WebRequest): Promise<Reply> {
  const words = voteTexts[request.locale].office
  const round = await askedRound(request)
  if (round === null) return trouble('not-found')
  const { values } = await request.form()
  const points = new Map<number, number | null>()
  const errors: Record<string, string> = {}
  for (const name of Object.keys(values)) {
    const [, number] = /^([1-9]\d{0,5})\.points$/.exec(name) ?? []
    if (number === undefined) continue
    const read = readPoints(typed(values, name))
    if (read === null) errors[pointsField(Number(number))] = words.refusals['not-points']
    else points.set(Number(number), read.points)
  }
  if (Object.keys(errors).length > 0) return priorities(request, { values, errors, refusal: null })
  const done = await enterPoints(request.context, { roundId: round.id, points })
  if (done.ok) return redirect(`/office/budget/rounds/${round.year}/priorities`, words.savedPoints)
  if (done.refusal === 'not-allowed') return trouble('not-allowed')
  return priorities(request, { values, errors, refusal: words.refusals[done.refusal] })
}

const BASE = '/office/budget/rounds/:year'

/** How the office puts a round to the vote and notes what local meetings said. */
export const officeRoutes: readonly Route[] = [
  workspacePage(`${BASE}/vote`, actions['read-office'], (request) => votePage(request)),
  workspaceAction(`${BASE}/vote`, actions['open-vote'], opened),
  workspacePage(`${BASE}/priorities`, actions['read-office'], (request) => priorities(request)),
  workspaceAction(`${BASE}/priorities`, actions['enter-points'], pointsEntered),
]
