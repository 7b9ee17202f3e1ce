import type { SaidErrors } from '#design/index.ts'
import { sayErrors } from '#design/index.ts'
import { typed } from '#platform/http/form.ts'
import { page, type Reply, trouble } from '#platform/http/reply.ts'
import { portalAction, portalPage, type Route } from '#platform/http/route.ts'
import type { FormFields, WebRequest } from '#platform/http/web-request.ts'
import { settingValue } from '#platform/settings/setting-value.ts'
import { readHeadForBallot, readPoll } from '../data/poll-queries.ts'
import { checkBallot } from '../domain/check-ballot.ts'
import { participationActions } from '../domain/participation-actions.ts'
import { leastAge } from '../domain/participation-settings.ts'
import { type Poll, type PollHead, pollState } from '../domain/poll.ts'
import { readReceipt } from '../domain/receipt.ts'
import { checkVoter } from '../domain/voter.ts'
import { castBallot } from '../use-cases/cast-ballot.ts'
import { changeBallot } from '../use-cases/change-ballot.ts'
import { hasVoted } from '../use-cases/has-voted.ts'
import { newReceipt } from '../use-cases/receipt-hash.ts'
import type { VoterKeys } from '../use-cases/voter-keys.ts'
import { type BallotMode, BallotPage } from './ballot-page.tsx'
import { CheckPage } from './check-page.tsx'
import { crumbsOf } from './crumbs.ts'
import { fieldOfRefusal, readBallot, readTown, readVoter } from './read-ballot-form.ts'
import { DonePage, TurnedDownPage } from './receipt-pages.tsx'
import { costsOfPoll, type SaidRefusal, sayRefusal } from './say.ts'
import { NotNowPage, VotedPage } from './state-pages.tsx'
import { townOptions } from './towns.ts'
import { participationTexts } from './words.ts'

type Values = FormFields['values']

/** A poll that takes votes, or the page that is shown instead. */
async function openPoll(request: WebRequest, mode: BallotMode): Promise<Poll | Reply> {
  const { context, locale } = request
  const poll = await readPoll(context.database, request.param('id'))
  if (poll === null) return trouble('not-found')
  const state = pollState(poll, context.today)
  if (state !== 'open')
    return page(poll.title[locale], <NotNowPage poll={poll} state={state} />, crumbsOf(request, poll))
  if (mode === 'change' && !poll.mayChange) return turnedDown(request, poll, 'change-not-allowed')
  return poll
}

const isReply = (value: Poll | Reply): value is Reply => 'kind' in value

function turnedDown(request: WebRequest, poll: PollHead, refusal: SaidRefusal): Reply {
  const words = participationTexts[request.locale]
  return page(
    words.turnedDown,
    <TurnedDownPage poll={poll} sentence={sayRefusal(refusal, request.locale)} />,
    { status: 422, ...crumbsOf(request, poll) },
  )
}

async function ballotPage(
  request: WebRequest,
  mode: BallotMode,
  poll: Poll,
  values: Values = {},
  errors: SaidErrors = {},
): Promise<Reply> {
  const { context, locale } = request
  const { database, today, person } = context
  const words = participationTexts[locale]
  return page(
    mode === 'cast' ? words.ballot : words.changing,
    <BallotPage
      {...{ mode, poll, errors }}
      towns={mode === 'cast' ? await townOptions(database, today, locale) : []}
      filter={{ group: typed(values, 'group'), find: typed(values, 'find').slice(0, 60) }}
      values={values['voterName'] === undefined ? { ...values, voterName: person.name } : values}
    />,
    { status: Object.keys(errors).length === 0 ? 200 : 422, ...crumbsOf(request, poll) },
  )
}

const start =
  (keys: VoterKeys, mode: BallotMode) =>
  async (request: WebRequest): Promise<Reply> => {
    const poll = await openPoll(request, mode)
    if (isReply(poll)) return poll
    const voted = await hasVoted(request.context, keys, poll.id)
    if (mode === 'cast' && voted) {
      const { voted: title } = participationTexts[request.locale]
      return page(title, <VotedPage poll={poll} />, crumbsOf(request, poll))
    }
    if (mode === 'change' && !voted) return turnedDown(request, poll, 'not-voted-online')
    return await ballotPage(request, mode, poll)
  }

const show =
  (mode: BallotMode) =>
  async (request: WebRequest): Promise<Reply> => {
    const poll = await openPoll(request, mode)
    if (isReply(poll)) return poll
    return await ballotPage(request, mode, poll, (await request.form()).values)
  }

/** The ballot by the rules, what of it is wrong at its place, and who votes. */
async function readAll(request: WebRequest, mode: BallotMode, poll: Poll, values: Values) {
  const { database, today } = request.context
  const { problems } = participationTexts[request.locale]
  const read = readBallot(poll, values)
  const errors: Record<string, string> = { ...sayErrors(read.errors, request.locale, problems) }
  const checked = checkBallot(poll.form, costsOfPoll(poll), read.content)
  if (!checked.ok && Object.keys(errors).length === 0)
    errors[fieldOfRefusal(checked.refusal, poll)] = problems[checked.refusal]
  const who = mode === 'cast' ? readVoter(values) : { errors: {} }
  if ('errors' in who) Object.assign(errors, sayErrors(who.errors, request.locale, problems))
  if ('voter' in who) {
    const age = await settingValue(database, leastAge, poll.lastDay)
    const fit = checkVoter(who.voter, { leastAge: age, lastDay: poll.lastDay, today })
    if (!fit.ok) errors[fieldOfRefusal(fit.refusal, poll)] = problems[fit.refusal]
  }
  return {
    content: checked.ok ? checked.value : read.content,
    voter: 'voter' in who ? who.voter : null,
    errors,
  }
}

const check =
  (mode: BallotMode) =>
  async (request: WebRequest): Promise<Reply> => {
    const { context, locale } = request
    const poll = await openPoll(request, mode)
    if (isReply(poll)) return poll
    const words = participationTexts[locale]
    const { values } = await request.form()
    const { content, voter, errors } = await readAll(request, mode, poll, values)
    const receipt = mode === 'cast' ? newReceipt(context) : readReceipt(typed(values, 'receipt'))
    if (receipt === null) errors['receipt'] = words.problems['receipt-unfit']
    if (receipt === null || Object.keys(errors).length > 0)
      return await ballotPage(request, mode, poll, values, errors)
    return page(
      words.check,
      <CheckPage {...{ mode, poll, content, receipt, values, voter }} />,
      crumbsOf(request, poll),
    )
  }

/** Refusals that leave nothing to mend on the ballot are a page of their own. */
const ownPage: readonly SaidRefusal[] = [
  ...(['not-a-citizen', 'not-open-yet', 'voting-has-ended', 'receipt-used', 'voted-already'] as const),
  ...(['person-voted-already', 'change-not-allowed', 'not-voted-online'] as const),
]

/** The ballot as it was filled in, with what is wrong: only then its choices are asked for. */
async function ballotAgain(
  request: WebRequest,
  mode: BallotMode,
  values: Values,
  errors: SaidErrors,
): Promise<Reply> {
  const poll = await readPoll(request.context.database, request.param('id'))
  return poll === null ? trouble('not-found') : await ballotPage(request, mode, poll, values, errors)
}

const cast =
  (keys: VoterKeys, mode: BallotMode) =>
  async (request: WebRequest): Promise<Reply> => {
    const { context, locale } = request
    const words = participationTexts[locale]
    // Read without asking whether it is open: an answer that was lost at midnight is asked for on the next day.
    const poll = await readHeadForBallot(context.database, request.param('id'), context.today)
    if (poll === null) return trouble('not-found')
    const { values } = await request.form()
    const read = readBallot(poll, values)
    const who = mode === 'cast' ? readVoter(values) : { errors: {} }
    const early = { ...read.errors, ...('errors' in who ? who.errors : {}) }
    if (Object.keys(early).length > 0)
      return await ballotAgain(request, mode, values, sayErrors(early, locale, words.problems))
    const input = { pollId: poll.id, content: read.content, receipt: typed(values, 'receipt') }
    const done =
      'voter' in who
        ? await castBallot(context, keys, { ...input, voter: who.voter, townId: readTown(values) })
        : await changeBallot(context, keys, input)
    if (done.ok) {
      const how =
        mode === 'change'
          ? 'changed'
          : 'isRepeated' in done.value && done.value.isRepeated
            ? 'repeated'
            : 'cast'
      return page(
        how === 'changed' ? words.changed : words.done,
        <DonePage poll={poll} receipt={done.value.receipt} how={how} />,
        crumbsOf(request, poll),
      )
    }
    const { refusal } = done
    if (refusal === 'not-found') return trouble('not-found')
    if (ownPage.includes(refusal)) return turnedDown(request, poll, refusal)
    const field =
      refusal === 'receipt-unfit' || refusal === 'receipt-unknown'
        ? 'receipt'
        : fieldOfRefusal(refusal as Parameters<typeof fieldOfRefusal>[0], poll)
    return await ballotAgain(request, mode, values, { [field]: sayRefusal(refusal, locale) })
  }

/** What is marked, asked for by everybody who votes: more than a form of text fields. */
const wide = { maxBodyBytes: 256 * 1024 }

function routesOf(keys: VoterKeys, mode: BallotMode, path: string): readonly Route[] {
  const allow = participationActions.cast
  return [
    portalPage(path, allow, start(keys, mode)),
    portalAction(path, allow, show(mode), wide),
    portalAction(`${path}/check`, allow, check(mode), wide),
    portalAction(`${path}/cast`, allow, cast(keys, mode), wide),
  ]
}

/** A ballot: marked, looked at once more, put into the box; and the same to change it. */
export const votingRoutes = (keys: VoterKeys): readonly Route[] => [
  ...routesOf(keys, 'cast', '/votes/:id/ballot'),
  ...routesOf(keys, 'change', '/votes/:id/change'),
]
