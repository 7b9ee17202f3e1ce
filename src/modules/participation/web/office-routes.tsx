import type { SaidErrors } from '#design/index.ts'
import { sayErrors } from '#design/index.ts'
import { may } from '#platform/access/permission.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import { typed } from '#platform/http/form.ts'
import { page, redirect, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { FormFields, WebRequest } from '#platform/http/web-request.ts'
import { isId } from '#platform/kernel/ids.ts'
import { formatCount } from '#platform/text/format.ts'
import { listPolls, readPoll } from '../data/poll-queries.ts'
import { boothCounts } from '../data/roll-queries.ts'
import { turnout } from '../data/turnout-queries.ts'
import { participationActions } from '../domain/participation-actions.ts'
import { type Poll, pollState } from '../domain/poll.ts'
import { readLines } from '../domain/read-lines.ts'
import { closePollIfDue } from '../use-cases/close-poll.ts'
import { enterBooth } from '../use-cases/enter-booth.ts'
import { markOnRoll } from '../use-cases/mark-on-roll.ts'
import type { VoterKeys } from '../use-cases/voter-keys.ts'
import { officeCrumbs } from './crumbs.ts'
import { ListPage } from './list-page.tsx'
import { EnterBoothPage, MarkRollPage, OfficePollPage } from './office-pages.tsx'
import { readTown, readVoter } from './read-ballot-form.ts'
import { sayRefusal } from './say.ts'
import { boothOptions, placeNames, townOptions } from './towns.ts'
import { participationTexts } from './words.ts'

type Values = FormFields['values']
const at = (poll: Poll, part = '') => `/office/votes/${poll.id}${part}`

async function list(request: WebRequest): Promise<Reply> {
  const { context, locale } = request
  const words = participationTexts[locale]
  const polls = await listPolls(context.database)
  return page(words.officeTitle, <ListPage polls={polls} today={context.today} base="/office/votes" />, {
    breadcrumbs: [{ href: '/office', label: words.office }],
  })
}

/** Runs with the poll of the address, or answers that there is none. */
const ofPoll =
  (work: (request: WebRequest, poll: Poll) => Promise<Reply>) =>
  async (request: WebRequest): Promise<Reply> => {
    const poll = await readPoll(request.context.database, request.param('id'))
    return poll === null ? trouble('not-found') : await work(request, poll)
  }

async function one(request: WebRequest, poll: Poll): Promise<Reply> {
  const { context, locale } = request
  const { database, today, person } = context
  const [figures, counts] = [await turnout(database, poll.id), await boothCounts(database, poll.id)]
  const towns = figures.byTown?.map(({ townId }) => townId) ?? []
  const nameOf = await placeNames(database, [...counts.keys(), ...towns], today, locale)
  const booths = [...counts].map(([id, each]) => ({ id, name: nameOf(id) ?? id, ...each }))
  return page(
    poll.title[locale],
    <OfficePollPage
      {...{ poll, figures }}
      state={pollState(poll, today)}
      booths={booths.toSorted((a, b) => a.name.localeCompare(b.name, locale))}
      mayClose={may(person, participationActions.plan)}
      hasBooth={may(person, participationActions['mark-roll']) || person.departmentIds.length > 0}
      townName={nameOf}
    />,
    officeCrumbs(request),
  )
}

async function rollPage(
  request: WebRequest,
  poll: Poll,
  values: Values = {},
  errors: SaidErrors = {},
): Promise<Reply> {
  const { context, locale } = request
  const { database, today, person } = context
  return page(
    participationTexts[locale].markRoll,
    <MarkRollPage
      {...{ poll, errors }}
      values={values['way'] === undefined ? { ...values, way: 'paper' } : values}
      booths={await boothOptions(database, person, today, locale)}
      towns={await townOptions(database, today, locale)}
    />,
    { status: Object.keys(errors).length === 0 ? 200 : 422, ...officeCrumbs(request, poll) },
  )
}

const idOf = (values: Values, name: string) => {
  const text = typed(values, name)
  return isId(text) ? (text as DepartmentId) : null
}

/** The refusals that are about one field of the roll's form. */
const rollFields: Readonly<Record<string, string>> = {
  'name-missing': 'voterName',
  'name-too-long': 'voterName',
  'birth-date-unfit': 'birthDate',
  'too-young': 'birthDate',
  'person-voted-already': 'voterName',
}

const mark = (keys: VoterKeys) =>
  ofPoll(async (request, poll) => {
    const { context, locale } = request
    const words = participationTexts[locale]
    const { values } = await request.form()
    const who = readVoter(values)
    const boothId = idOf(values, 'boothId')
    const way = typed(values, 'way')
    const errors = sayErrors(
      {
        ...('errors' in who ? who.errors : {}),
        ...(boothId === null ? { boothId: 'booth-missing' } : {}),
        ...(way === 'paper' || way === 'assisted' ? {} : { way: 'way-missing' }),
      },
      locale,
      words.problems,
    )
    if ('errors' in who || boothId === null || (way !== 'paper' && way !== 'assisted'))
      return await rollPage(request, poll, values, errors)
    const people = [{ ...who.voter, way, townId: readTown(values) } as const]
    const done = await markOnRoll(context, keys, { pollId: poll.id, boothId, people })
    if (done.ok) return redirect(at(poll, '/roll'), words.marked)
    if (done.refusal === 'not-found') return trouble('not-found')
    const field = rollFields[done.refusal] ?? (done.refusal === 'not-allowed' ? 'boothId' : 'form')
    return await rollPage(request, poll, values, { [field]: sayRefusal(done.refusal, locale) })
  })

async function boothPage(
  request: WebRequest,
  poll: Poll,
  values: Values = {},
  errors: SaidErrors = {},
  problems: readonly string[] = [],
): Promise<Reply> {
  const { context, locale } = request
  const { database, today, person } = context
  const isWrong = Object.keys(errors).length > 0 || problems.length > 0
  return page(
    participationTexts[locale].enterBooth,
    <EnterBoothPage
      {...{ poll, values, errors, problems }}
      booths={await boothOptions(database, person, today, locale)}
    />,
    { status: isWrong ? 422 : 200, ...officeCrumbs(request, poll) },
  )
}

/** As many wrong lines as somebody mends at a time. */
const SHOWN_PROBLEMS = 50

const enter = ofPoll(async (request, poll) => {
  const { context, locale } = request
  const words = participationTexts[locale]
  const { values } = await request.form()
  const boothId = idOf(values, 'boothId')
  if (boothId === null)
    return await boothPage(request, poll, values, { boothId: words.problems['booth-missing'] })
  const wrong = (lines: readonly { readonly line: number; readonly problem: string }[]) => {
    const said = lines.slice(0, SHOWN_PROBLEMS).map(({ line, problem }) => words.lineProblem(line, problem))
    const rest = lines.length - SHOWN_PROBLEMS
    return boothPage(request, poll, values, {}, rest > 0 ? [...said, words.moreProblems(rest)] : said)
  }
  const ids = poll.choices.map(({ id }) => id)
  const read = readLines(typed(values, 'lines'), poll.form.kind, ids)
  if (!read.ok) return await wrong(read.refusal.map((line) => ({ line, problem: words.lineUnreadable })))
  const ballots = read.value.map(({ content }) => content)
  const done = await enterBooth(context, { pollId: poll.id, boothId, ballots })
  if (done.ok) {
    const count = (number: number) => formatCount(number, locale)
    return redirect(at(poll), words.entered(count(done.value.entered), count(done.value.people)))
  }
  if (typeof done.refusal !== 'string')
    return await wrong(
      done.refusal.map(({ line, refusal }) => ({
        line: read.value[line - 1]?.line ?? line,
        problem: sayRefusal(refusal, locale),
      })),
    )
  if (done.refusal === 'not-found') return trouble('not-found')
  const field = done.refusal === 'not-allowed' ? 'boothId' : 'lines'
  return await boothPage(request, poll, values, { [field]: sayRefusal(done.refusal, locale) })
})

const close = ofPoll(async (request, poll) => {
  const done = await closePollIfDue(request.context, poll.id)
  if (!done.ok) return trouble(done.refusal)
  return redirect(at(poll), participationTexts[request.locale].closeOutcomes[done.value])
})

/** The workspace's votes: turnout and booths, and never what is in a box. */
export const officeRoutes = (keys: VoterKeys): readonly Route[] => {
  const actions = participationActions
  return [
    workspacePage('/office/votes', actions['read-office'], list),
    workspacePage('/office/votes/:id', actions['read-office'], ofPoll(one)),
    workspacePage(
      '/office/votes/:id/roll',
      actions['mark-roll'],
      ofPoll((request, poll) => rollPage(request, poll)),
    ),
    workspaceAction('/office/votes/:id/roll', actions['mark-roll'], mark(keys)),
    workspacePage(
      '/office/votes/:id/booth',
      actions['enter-booth'],
      ofPoll((request, poll) => boothPage(request, poll)),
    ),
    workspaceAction('/office/votes/:id/booth', actions['enter-booth'], enter, {
      maxBodyBytes: 2 * 1024 * 1024,
    }),
    workspaceAction('/office/votes/:id/close', actions.plan, close),
  ]
}
