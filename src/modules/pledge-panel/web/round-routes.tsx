import { z } from 'zod'
import {
  Button,
  DateField,
  ErrorSummary,
  Form,
  formFields,
  PageHeading,
  type SaidErrors,
  sayErrors,
  TextArea,
} from '#design/index.ts'
import { may } from '#platform/access/permission.ts'
import { readForm } from '#platform/http/form.ts'
import { page, redirect, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { FormFields, WebRequest } from '#platform/http/web-request.ts'
import { addDays } from '#platform/kernel/calendar-date.ts'
import { settingValue } from '#platform/settings/setting-value.ts'
import { formatCount, formatDay } from '#platform/text/format.ts'
import { listComments } from '../data/evaluation-queries.ts'
import { listPoints } from '../data/point-queries.ts'
import type { PanelRound } from '../data/round-queries.ts'
import { pledgePanelActions } from '../domain/pledge-panel-actions.ts'
import { answerDays } from '../domain/pledge-panel-settings.ts'
import { showsResults } from '../domain/round.ts'
import { namePoints } from '../use-cases/owed-points.ts'
import type { PanelMails } from '../use-cases/panel-mails.ts'
import { everyPanelMember, panelGroups, panelReach, panelSessions } from '../use-cases/panel-members.ts'
import { publishRound } from '../use-cases/publish-round.ts'
import { recordLook } from '../use-cases/record-look.ts'
import { moveClose, seatMembers } from '../use-cases/run-round.ts'
import { dayField } from './form-fields.ts'
import { officeCrumbs } from './office-crumbs.ts'
import { OfficeRoundPage } from './office-round-page.tsx'
import { resultsQuery } from './results-filter.ts'
import { isGeneral, officeHref, roundName, sayRefusal } from './say.tsx'
import { roundAsked, shownRound } from './shown-round.ts'
import { panelTexts } from './words.ts'

const { 'run-rounds': run, 'read-office': read, 'publish-results': publish } = pledgePanelActions

const show =
  (hasMailServer: boolean) =>
  async (request: WebRequest): Promise<Reply> => {
    const round = await roundAsked(request)
    return round === null ? trouble('not-found') : await roundPage(request, round, { hasMailServer })
  }

/** Sessions are shown from so many days before a round opens to as many after it closes. */
const AROUND_DAYS = 45

interface RoundPageFacts {
  readonly hasMailServer: boolean
  readonly refusal?: string | null
}

async function roundPage(
  request: WebRequest,
  round: PanelRound,
  { hasMailServer, refusal = null }: RoundPageFacts,
): Promise<Reply> {
  const { locale, context } = request
  const { database, today, person } = context
  const mayRun = may(person, run)
  const members = mayRun ? await everyPanelMember(database, round.panelId) : null
  // Who of the citizens takes part is theirs: that somebody looked is written down.
  if (members !== null)
    await recordLook(context, {
      dataSubjects: `count:${round.members}`,
      what: `pledge-panel.members ${round.year}-${round.half}`,
    })
  const isOver = showsResults(round, today)
  const comments = isOver ? await listComments(database, { roundId: round.id, states: ['waiting'] }) : []
  const sessions = isOver
    ? await panelSessions(database, round.panelId, {
        from: addDays(round.opensOn, -AROUND_DAYS),
        until: addDays(round.closesOn, AROUND_DAYS),
      })
    : []
  return page(
    roundName(round, locale),
    <OfficeRoundPage
      shown={await shownRound(request, round)}
      points={await namePoints(database, await listPoints(database, { roundId: round.id }), today)}
      groups={await panelGroups(database, round.panelId)}
      members={members}
      reach={mayRun && !isOver ? await panelReach(database, round.panelId, today) : new Map()}
      hasMailServer={hasMailServer}
      query={request.query(resultsQuery)}
      waiting={comments.length}
      answerDays={await settingValue(database, answerDays, today)}
      sessions={sessions.map(({ id, day, title, minutes }) => ({
        ...{ key: id, day: formatDay(day, locale), title: title[locale], minutes },
      }))}
      mayRun={mayRun}
      refusal={refusal}
    />,
    { status: refusal === null ? 200 : 422, breadcrumbs: officeCrumbs(request).slice(0, 3) },
  )
}

const seat =
  (hasMailServer: boolean) =>
  async (request: WebRequest): Promise<Reply> => {
    const round = await roundAsked(request)
    if (round === null) return trouble('not-found')
    const seated = await seatMembers(request.context, { roundId: round.id })
    if (seated.ok)
      return redirect(
        officeHref(round),
        panelTexts[request.locale].seated(formatCount(seated.value, request.locale)),
      )
    if (isGeneral(seated.refusal)) return trouble(seated.refusal)
    return await roundPage(request, round, {
      hasMailServer,
      refusal: sayRefusal(seated.refusal, request.locale),
    })
  }

const publishing =
  (mails: PanelMails, hasMailServer: boolean) =>
  async (request: WebRequest): Promise<Reply> => {
    const { locale, context } = request
    const round = await roundAsked(request)
    if (round === null) return trouble('not-found')
    const done = await publishRound(context, { roundId: round.id }, mails)
    if (done.ok) {
      const { flagged, dueDay } = done.value
      return redirect(
        officeHref(round),
        panelTexts[locale].published(formatCount(flagged, locale), formatDay(dueDay, locale)),
      )
    }
    if (isGeneral(done.refusal)) return trouble(done.refusal)
    return await roundPage(request, round, { hasMailServer, refusal: sayRefusal(done.refusal, locale) })
  }

const closeForm = z.object({
  closesOn: dayField,
  reason: z.string('reason-missing').trim().min(1, 'reason-missing').max(1_000, 'too-long'),
})

async function closeDay(
  request: WebRequest,
  refused: { readonly values: FormFields['values']; readonly errors: SaidErrors } | null = null,
): Promise<Reply> {
  const round = await roundAsked(request)
  if (round === null || showsResults(round, request.context.today)) return trouble('not-found')
  const words = panelTexts[request.locale]
  const errors = refused?.errors ?? {}
  const field = formFields(refused?.values ?? { closesOn: round.closesOn, reason: '' }, errors)
  return page(
    words.moveClose,
    <>
      <PageHeading title={words.moveClose} lead={words.moveCloseLead} />
      <ErrorSummary errors={errors} labels={{ closesOn: words.closesOn, reason: words.reason }} />
      <Form action={officeHref(round, '/close-day')}>
        <DateField {...field('closesOn')} label={words.closesOn} required />
        <TextArea {...field('reason')} label={words.reason} rows={3} maxLength={1000} required />
        <Button>{words.moveClose}</Button>
      </Form>
    </>,
    { status: refused === null ? 200 : 422, breadcrumbs: officeCrumbs(request, round) },
  )
}

const move =
  (hasMailServer: boolean) =>
  async (request: WebRequest): Promise<Reply> => {
    const { locale, context } = request
    const round = await roundAsked(request)
    if (round === null) return trouble('not-found')
    const form = await request.form()
    const given = readForm(closeForm, form)
    const again = (errors: SaidErrors) => closeDay(request, { values: form.values, errors })
    if (!given.ok) return await again(sayErrors(given.errors, locale, panelTexts[locale].refusals))
    const moved = await moveClose(context, { roundId: round.id, ...given.value })
    if (moved.ok) return redirect(officeHref(round), panelTexts[locale].closeMoved)
    if (isGeneral(moved.refusal)) return trouble(moved.refusal)
    if (moved.refusal === 'round-has-closed')
      return await roundPage(request, round, { hasMailServer, refusal: sayRefusal(moved.refusal, locale) })
    const place = moved.refusal === 'reason-missing' ? 'reason' : 'closesOn'
    return await again({ [place]: sayRefusal(moved.refusal, locale) })
  }

export function roundRoutes(mails: PanelMails, hasMailServer: boolean): readonly Route[] {
  const base = '/office/pledges/panel/rounds/:round'
  return [
    workspacePage(base, read, show(hasMailServer)),
    workspaceAction(`${base}/seats`, run, seat(hasMailServer)),
    workspaceAction(`${base}/publish`, publish, publishing(mails, hasMailServer)),
    workspacePage(`${base}/close-day`, run, (request) => closeDay(request)),
    workspaceAction(`${base}/close-day`, run, move(hasMailServer)),
  ]
}
