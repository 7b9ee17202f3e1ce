import { may } from '#platform/access/permission.ts'
import { typed } from '#platform/http/form.ts'
import { page, redirect, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { FormFields, WebRequest } from '#platform/http/web-request.ts'
import { departmentNames } from '#modules/organization/index.ts'
import { budgetVoteActions as actions } from '../domain/budget-vote-actions.ts'
import { readGroups } from '../domain/conflicts.ts'
import { readPoints } from '../domain/priority.ts'
import { enterPoints } from '../use-cases/enter-points.ts'
import { openVote } from '../use-cases/open-vote.ts'
import { setConflicts } from '../use-cases/set-conflicts.ts'
import { standingOf } from '../use-cases/standing.ts'
import { askedRound, officeCrumbs } from './asked-round.ts'
import { pointsField } from './points-form.tsx'
import { PrioritiesPage } from './priorities-page.tsx'
import { ScoresPage } from './scores-page.tsx'
import { VotePage } from './vote-page.tsx'
import { voteTexts } from './words.ts'

/** What is on the ballot: ten queries. */
async function votePage(
  request: WebRequest,
  refusal: string | null = null,
  conflicts: { readonly typed: string; readonly error: string } | null = null,
): Promise<Reply> {
  const { database, today, person } = request.context
  const round = await askedRound(request)
  if (round === null) return trouble('not-found')
  const standing = await standingOf(database, round, today)
  return page(
    voteTexts[request.locale].office.voteTitle(String(round.year)),
    <VotePage {...{ standing, today, refusal, conflicts }} mayOpen={may(person, actions['open-vote'])} />,
    { status: refusal === null && conflicts === null ? 200 : 422, ...officeCrumbs(request, round) },
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

async function conflictsSet(request: WebRequest): Promise<Reply> {
  const words = voteTexts[request.locale].office
  const round = await askedRound(request)
  if (round === null) return trouble('not-found')
  const { values } = await request.form()
  const given = typed(values, 'groups').slice(0, 5_000)
  const again = (error: string) => votePage(request, null, { typed: given, error })
  const read = readGroups(given)
  if (!read.ok) return again(words.refusals['not-numbers'])
  const done = await setConflicts(request.context, { roundId: round.id, groups: read.value })
  if (done.ok) return redirect(`/office/budget/rounds/${round.year}/vote#conflicts`, words.conflictsSaved)
  if (done.refusal === 'not-allowed' || done.refusal === 'not-found') return trouble(done.refusal)
  // Then there is no form at which it could be said.
  if (typeof done.refusal === 'string') return votePage(request, words.refusals[done.refusal])
  return again(
    done.refusal.code === 'alone'
      ? words.conflictAlone(String(done.refusal.number))
      : words.notOnBallot(done.refusal.numbers.join(', ')),
  )
}

interface Again {
  readonly values: FormFields['values']
  readonly errors: Readonly<Record<string, string>>
  readonly refusal: string | null
}

/** Points and the order that they make: eleven queries. */
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

/** The committee's scores: ten queries. */
async function scores(request: WebRequest, again: Again | null = null): Promise<Reply> {
  const { database, today, person } = request.context
  const round = await askedRound(request)
  if (round === null) return trouble('not-found')
  return page(
    voteTexts[request.locale].office.scoresTitle(String(round.year)),
    <ScoresPage
      standing={await standingOf(database, round, today)}
      mayEnter={may(person, actions['enter-points'])}
      values={again?.values ?? null}
      errors={again?.errors ?? {}}
      refusal={again?.refusal ?? null}
    />,
    { status: again === null ? 200 : 422, ...officeCrumbs(request, round) },
  )
}

type PointsPage = (request: WebRequest, again: Again) => Promise<Reply>

/** Points as a form sends them: kept where they fit, and otherwise the page again with what was typed. */
const pointsEntered = (page: PointsPage, path: string) => async (request: WebRequest) => {
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
  if (Object.keys(errors).length > 0) return page(request, { values, errors, refusal: null })
  const done = await enterPoints(request.context, { roundId: round.id, points })
  if (done.ok) return redirect(`/office/budget/rounds/${round.year}/${path}`, words.savedPoints)
  if (done.refusal === 'not-allowed') return trouble('not-allowed')
  return page(request, { values, errors, refusal: words.refusals[done.refusal] })
}

const BASE = '/office/budget/rounds/:year'

/** How the office puts a round to the vote and notes what local meetings said. */
export const officeRoutes: readonly Route[] = [
  workspacePage(`${BASE}/vote`, actions['read-office'], (request) => votePage(request)),
  workspaceAction(`${BASE}/vote`, actions['open-vote'], opened),
  workspacePage(`${BASE}/priorities`, actions['read-office'], (request) => priorities(request)),
  workspaceAction(`${BASE}/conflicts`, actions['set-conflicts'], conflictsSet),
  workspaceAction(`${BASE}/priorities`, actions['enter-points'], pointsEntered(priorities, 'priorities')),
  workspacePage(`${BASE}/scores`, actions['read-office'], (request) => scores(request)),
  workspaceAction(`${BASE}/scores`, actions['enter-points'], pointsEntered(scores, 'scores')),
]
