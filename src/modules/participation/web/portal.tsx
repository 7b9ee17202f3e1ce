import { z } from 'zod'
import { typed } from '#platform/http/form.ts'
import { page, type Reply, trouble } from '#platform/http/reply.ts'
import { portalAction, portalPage, type Route } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { settingValue } from '#platform/settings/setting-value.ts'
import { countBox, hasReceipt, receiptsInBox, SHOWN_OF_HASH } from '../data/box-queries.ts'
import { listPolls, readPoll } from '../data/poll-queries.ts'
import { turnout } from '../data/turnout-queries.ts'
import { participationActions } from '../domain/participation-actions.ts'
import { leastAge } from '../domain/participation-settings.ts'
import { pollState } from '../domain/poll.ts'
import { readReceipt } from '../domain/receipt.ts'
import { hasVoted } from '../use-cases/has-voted.ts'
import { receiptHash } from '../use-cases/receipt-hash.ts'
import type { VoterKeys } from '../use-cases/voter-keys.ts'
import { crumbsOf } from './crumbs.ts'
import { ListPage } from './list-page.tsx'
import { PollPage } from './poll-page.tsx'
import { ReceiptsPage } from './receipt-pages.tsx'
import { NotNowPage } from './state-pages.tsx'
import { placeNames } from './towns.ts'
import { participationTexts } from './words.ts'

async function list(request: WebRequest): Promise<Reply> {
  const { context, locale } = request
  const polls = await listPolls(context.database)
  const words = participationTexts[locale]
  return page(words.title, <ListPage polls={polls} today={context.today} base="/votes" />, {
    breadcrumbs: [{ href: '/', label: words.home }],
  })
}

const filterQuery = z.object({ group: z.string().max(200).catch(''), find: z.string().max(60).catch('') })

const one =
  (keys: VoterKeys) =>
  async (request: WebRequest): Promise<Reply> => {
    const { context, locale } = request
    const { database, today } = context
    const poll = await readPoll(database, request.param('id'))
    if (poll === null) return trouble('not-found')
    const state = pollState(poll, today)
    const figures = state === 'coming' ? null : await turnout(database, poll.id)
    const townIds = figures?.byTown?.map(({ townId }) => townId) ?? []
    return page(
      poll.title[locale],
      <PollPage
        {...{ poll, state, figures }}
        ballots={state === 'closed' ? await countBox(database, poll.id) : null}
        filter={request.query(filterQuery)}
        age={await settingValue(database, leastAge, poll.lastDay)}
        voted={state === 'open' && (await hasVoted(context, keys, poll.id))}
        townName={await placeNames(database, townIds, today, locale)}
      />,
      crumbsOf(request),
    )
  }

const RECEIPTS_ON_A_PAGE = 100
const pageQuery = z.object({ page: z.coerce.number().int().min(1).max(100_000).catch(1) })

async function receipts(request: WebRequest, code: string | null = null): Promise<Reply> {
  const { context, locale } = request
  const { database, today } = context
  const words = participationTexts[locale]
  const poll = await readPoll(database, request.param('id'))
  if (poll === null) return trouble('not-found')
  const state = pollState(poll, today)
  if (state !== 'closed')
    return page(
      words.receipts,
      <NotNowPage
        poll={poll}
        state={state === 'open' ? 'counting' : state}
        sentence={words.receiptsSealed}
      />,
      crumbsOf(request, poll),
    )
  const ballots = await countBox(database, poll.id)
  const pages = Math.max(1, Math.ceil(ballots / RECEIPTS_ON_A_PAGE))
  const at = Math.min(request.query(pageQuery).page, pages)
  const offset = (at - 1) * RECEIPTS_ON_A_PAGE
  const answer = code === null ? null : await find(request, poll.id, code)
  return page(
    words.receipts,
    <ReceiptsPage
      {...{ poll, answer, pages }}
      page={at}
      first={offset + 1}
      hashes={await receiptsInBox(database, poll.id, { limit: RECEIPTS_ON_A_PAGE, offset })}
      typedCode={code ?? ''}
    />,
    { status: answer === 'unfit' ? 422 : 200, ...crumbsOf(request, poll) },
  )
}

async function find({ context }: WebRequest, pollId: Parameters<typeof hasReceipt>[1], code: string) {
  const receipt = readReceipt(code)
  if (receipt === null) return 'unfit'
  const hash = receiptHash(pollId, receipt)
  return (await hasReceipt(context.database, pollId, hash))
    ? { hash: hash.slice(0, SHOWN_OF_HASH) }
    : 'missing'
}

/** A code goes in a form's body, never in an address: addresses are kept in many places. */
async function found(request: WebRequest): Promise<Reply> {
  const { values } = await request.form()
  return await receipts(request, typed(values, 'code').slice(0, 80))
}

/** What everybody may look at: which votes there are, what they ask, and whether a receipt is in a closed box. */
export const portalRoutes = (keys: VoterKeys): readonly Route[] => [
  portalPage('/votes', participationActions.read, list, { sameForAllVisitors: true }),
  portalPage('/votes/:id', participationActions.read, one(keys), { sameForAllVisitors: true }),
  portalPage('/votes/:id/receipts', participationActions.read, (request) => receipts(request), {
    sameForAllVisitors: true,
  }),
  portalAction('/votes/:id/receipts', participationActions.read, found),
]
