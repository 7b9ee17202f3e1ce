import type { SaidErrors } from '#design/index.ts'
import { sayErrors } from '#design/index.ts'
import { may } from '#platform/access/permission.ts'
import { typed } from '#platform/http/form.ts'
import { page, redirect, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { FormFields, WebRequest } from '#platform/http/web-request.ts'
import { listPolls } from '../data/poll-queries.ts'
import { boothCounts } from '../data/roll-queries.ts'
import { turnout } from '../data/turnout-queries.ts'
import { participationActions } from '../domain/participation-actions.ts'
import { type Poll, pollState } from '../domain/poll.ts'
import { closePollIfDue } from '../use-cases/close-poll.ts'
import { markOnRoll } from '../use-cases/mark-on-roll.ts'
import type { VoterKeys } from '../use-cases/voter-keys.ts'
import { at, boothOf, ofPoll } from './asked-poll.ts'
import { boothRoutes } from './booth-routes.tsx'
import { officeCrumbs } from './crumbs.ts'
import { ListPage } from './list-page.tsx'
import { MarkRollPage, OfficePollPage } from './office-pages.tsx'
import { readTown, readVoter } from './read-ballot-form.ts'
import { sayRefusal } from './say.ts'
import { boothOptions, placeNames, townOptions } from './towns.ts'
import { participationTexts } from './words.ts'

type Values = FormFields['values']

async function list(request: WebRequest): Promise<Reply> {
  const { context, locale } = request
  const words = participationTexts[locale]
  const polls = await listPolls(context.database)
  return page(words.officeTitle, <ListPage polls={polls} today={context.today} base="/office/votes" />, {
    breadcrumbs: [{ href: '/office', label: words.office }],
  })
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
    const boothId = boothOf(values)
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
    ...boothRoutes,
    workspaceAction('/office/votes/:id/close', actions.plan, close),
  ]
}
