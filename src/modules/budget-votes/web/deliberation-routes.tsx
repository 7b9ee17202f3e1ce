import type { Session } from '#platform/database/session.ts'
import { may } from '#platform/access/permission.ts'
import { typed } from '#platform/http/form.ts'
import { page, redirect, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { isId } from '#platform/kernel/ids.ts'
import { formatCount, formatDay } from '#platform/text/format.ts'
import {
  type AgendaEntry,
  type CommitteeSessionId,
  everyMemberOf,
  listCommittees,
  recusalsOf,
} from '#modules/committees/index.ts'
import { budgetVoteActions as actions } from '../domain/budget-vote-actions.ts'
import { askCommittee, committeeItems, sessionsToAsk } from '../use-cases/deliberation.ts'
import { settleRound, type SettleRoundRefusal } from '../use-cases/settle-round.ts'
import { standingOf, wouldWin } from '../use-cases/standing.ts'
import { askedRound, officeCrumbs } from './asked-round.ts'
import { DeliberationPage, type KeptOut } from './deliberation-page.tsx'
import { voteTexts } from './words.ts'

interface Again {
  readonly chosen: string
  readonly error: string | null
  readonly refusal: string | null
}

/** Thirteen queries, and two more for each session that winners stand before. */
async function deliberation(request: WebRequest, again: Again | null = null): Promise<Reply> {
  const { locale, context } = request
  const { database, today, person } = context
  const words = voteTexts[locale].office
  const round = await askedRound(request)
  if (round === null) return trouble('not-found')
  const standing = await standingOf(database, round, today)
  const winners = wouldWin(standing)
  const items = await committeeItems(database, winners)
  const committees = new Map((await listCommittees(database, today)).map(({ id, name }) => [id, name]))
  const askable = standing.count === null ? null : await sessionsToAsk(database, standing.count)
  const sessions = (askable?.sessions ?? []).map(({ id, committeeId, number, day }) => ({
    value: id,
    label: words.sessionOption(
      committees.get(committeeId)?.[locale] ?? '–',
      formatCount(number, locale),
      formatDay(day, locale),
    ),
  }))
  return page(
    words.deliberationTitle(String(round.year)),
    <DeliberationPage
      {...{ standing, winners, items, sessions }}
      isRegistered={askable?.isRegistered ?? false}
      keptOut={await keptOutOf(database, [...items.values()])}
      mayAct={may(person, actions.settle)}
      chosen={again?.chosen ?? ''}
      errors={again === null || again.error === null ? {} : { session: again.error }}
      refusal={again?.refusal ?? null}
    />,
    { status: again === null ? 200 : 422, ...officeCrumbs(request, round) },
  )
}

/** Who was kept out of items that are decided, by name. */
async function keptOutOf(session: Session, items: readonly AgendaEntry[]): Promise<readonly KeptOut[]> {
  const out: KeptOut[] = []
  for (const [sessionId, [first]] of Map.groupBy(items, (item) => item.sessionId)) {
    if (first === undefined) continue
    const members = await everyMemberOf(session, first.session.committeeId)
    const names = new Map(members.map(({ id, name }) => [id, name]))
    for (const { itemId, memberId, kind, reason } of await recusalsOf(session, sessionId))
      out.push({ itemId, name: names.get(memberId) ?? '–', kind, reason })
  }
  return out
}

async function asked(request: WebRequest): Promise<Reply> {
  const { locale } = request
  const words = voteTexts[locale].office
  const round = await askedRound(request)
  if (round === null) return trouble('not-found')
  const chosen = typed((await request.form()).values, 'session')
  if (!isId(chosen))
    return deliberation(request, { chosen: '', error: words.refusals['not-a-choice'], refusal: null })
  const input = { roundId: round.id, sessionId: chosen as CommitteeSessionId }
  const done = await askCommittee(request.context, input)
  if (done.ok)
    return redirect(
      `/office/budget/rounds/${round.year}/deliberation`,
      words.askedDone(formatCount(done.value, locale)),
    )
  if (done.refusal === 'not-allowed') return trouble('not-allowed')
  const said = words.refusals[done.refusal]
  const isOfSession = done.refusal === 'session-not-called' || done.refusal === 'not-found'
  return deliberation(request, {
    ...{ chosen, error: isOfSession ? said : null, refusal: isOfSession ? null : said },
  })
}

async function settled(request: WebRequest): Promise<Reply> {
  const { locale } = request
  const words = voteTexts[locale].office
  const round = await askedRound(request)
  if (round === null) return trouble('not-found')
  const done = await settleRound(request.context, round.id)
  if (done.ok) {
    const { selected, notSelected } = done.value
    return redirect(
      `/office/budget/rounds/${round.year}/deliberation`,
      words.settledDone(formatCount(selected, locale), formatCount(notSelected, locale)),
    )
  }
  if (done.refusal === 'not-allowed') return trouble('not-allowed')
  return deliberation(request, { chosen: '', error: null, refusal: saySettling(done.refusal, locale) })
}

function saySettling(refusal: SettleRoundRefusal, locale: WebRequest['locale']): string {
  const words = voteTexts[locale].office
  return typeof refusal === 'string'
    ? words.refusals[refusal]
    : words.undecidedNumbers(refusal.numbers.join(', '))
}

const PATH = '/office/budget/rounds/:year/deliberation'

/** How winners go before the committee, and how the result is settled. */
export const deliberationRoutes: readonly Route[] = [
  workspacePage(PATH, actions['read-office'], (request) => deliberation(request)),
  workspaceAction(`${PATH}/ask`, actions['ask-committee'], asked),
  workspaceAction(`${PATH}/settle`, actions.settle, settled),
]
