import { z } from 'zod'
import {
  Button,
  ButtonLink,
  ButtonRow,
  DataTable,
  DueMark,
  EmptyState,
  ErrorSummary,
  FactList,
  Form,
  Link,
  PageHeading,
  Pagination,
  type SaidErrors,
  Section,
  StatusBadge,
  Tabs,
  TextArea,
} from '#design/index.ts'
import { may } from '#platform/access/permission.ts'
import { readForm } from '#platform/http/form.ts'
import { page, redirect, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { isId } from '#platform/kernel/ids.ts'
import { formatCount, formatDay } from '#platform/text/format.ts'
import { departmentNames } from '#modules/organization/index.ts'
import { type PlanId, trackedTasks } from '#modules/workplan/index.ts'
import { countOpenDecisions, listDecisions, readDecision, type SessionDecision } from '../data/session-queries.ts'
import { monthlyCheckActions } from '../domain/monthly-check-actions.ts'
import type { DecisionId, SessionId } from '../domain/session-decision.ts'
import { finishDecision } from '../use-cases/reporting-sessions.ts'
import { isGeneral, sayRefusal } from './refusal-texts.ts'
import { Said } from './say.tsx'
import { sessionHref } from './session-department-page.tsx'
import { monthlyCheckTexts } from './words.ts'

const { read } = monthlyCheckActions
const ON_A_PAGE = 50

const listQuery = z.object({
  state: z.enum(['open', 'done', 'mine']).catch('open'),
  session: z.string().refine(isId).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(1_000).catch(1),
})

async function list(request: WebRequest): Promise<Reply> {
  const { locale, context } = request
  const words = monthlyCheckTexts[locale]
  const { database, today, person } = context
  const query = request.query(listQuery)
  const found = await listDecisions(database, {
    state: query.state === 'done' ? 'done' : 'open',
    ...(query.session === undefined ? {} : { sessionId: query.session as SessionId }),
    ...(query.state === 'mine' ? { departmentIds: person.departmentIds } : {}),
    limit: ON_A_PAGE + 1,
    offset: (query.page - 1) * ON_A_PAGE,
  })
  const decisions = found.slice(0, ON_A_PAGE)
  const { open, overdue } = await countOpenDecisions(database, today)
  const names = await departmentNames(database, [...new Set(decisions.map(({ departmentId }) => departmentId))], today)
  const tab = (state: 'open' | 'mine' | 'done', label: string) => ({
    href: `/office/decisions?state=${state}`,
    label,
    current: query.session === undefined && query.state === state,
  })
  return page(
    words.decisions,
    <>
      <PageHeading
        title={words.decisions}
        lead={words.decisionsSentence(formatCount(open, locale), formatCount(overdue, locale))}
      />
      <Tabs
        label={words.state}
        tabs={[tab('open', words.decisionStates.open), tab('mine', words.mine), tab('done', words.decisionStates.done)]}
      />
      <DataTable
        caption={words.decisionsCaption(formatCount(decisions.length, locale))}
        captionHidden
        rows={decisions}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/office/decisions/${id}`}
        rowTone={({ done, dueDay }) => (done === null && dueDay < today ? 'danger' : undefined)}
        empty={<EmptyState title={words.decisionsNone}>{words.decisionsNoneBody}</EmptyState>}
        columns={[
          { key: 'text', title: words.decision, head: true, cell: ({ text }) => text },
          { key: 'owner', title: words.decisionOwner, cell: ({ departmentId }) => names.get(departmentId)?.[locale] ?? '–' },
          { key: 'due', title: words.due, kind: 'date', cell: ({ dueDay, done }) => <DueMark day={dueDay} done={done !== null} /> },
          { key: 'session', title: words.decidedOn, kind: 'date', cell: ({ sessionDay }) => formatDay(sessionDay, locale) },
          { key: 'state', title: words.state, kind: 'status', cell: (decision) => <State decision={decision} locale={locale} /> },
        ]}
      />
      {(query.page > 1 || found.length > ON_A_PAGE) && (
        <Pagination page={query.page} pages={query.page + (found.length > ON_A_PAGE ? 1 : 0)} />
      )}
    </>,
    { breadcrumbs: [{ href: '/office', label: words.myWork }] },
  )
}

function State({ decision, locale }: { decision: SessionDecision; locale: WebRequest['locale'] }) {
  const words = monthlyCheckTexts[locale]
  const state = decision.done === null ? 'open' : 'done'
  return <StatusBadge tone={state === 'open' ? 'info' : 'success'}>{words.decisionStates[state]}</StatusBadge>
}

async function record(request: WebRequest, errors: SaidErrors = {}, typed = ''): Promise<Reply> {
  const { locale, context } = request
  const words = monthlyCheckTexts[locale]
  const id = request.param('id')
  const { database, today, person } = context
  const decision = isId(id) ? await readDecision(database, id as DecisionId) : null
  if (decision === null) return trouble('not-found')
  const { done, departmentId } = decision
  const [task] = await trackedTasks(database, decision.planId as PlanId, today, [decision.taskId])
  const names = await departmentNames(database, [departmentId], today)
  const mayFinish = done === null && may(person, monthlyCheckActions['finish-decision'], { departmentId })
  return page(
    words.decision,
    <>
      <PageHeading title={decision.text} kicker={words.decision} status={<State decision={decision} locale={locale} />} />
      <FactList
        facts={[
          { term: words.decisionOwner, value: names.get(departmentId)?.[locale] ?? '–' },
          { term: words.due, value: <DueMark day={decision.dueDay} done={done !== null} /> },
          {
            term: words.task,
            value: task === undefined ? '–' : (
              <Link href={`/office/tasks/${task.id}`}>
                <Said text={task.text} />
              </Link>
            ),
          },
          {
            term: words.decidedOn,
            value: <Link href={sessionHref(decision.sessionId)}>{formatDay(decision.sessionDay, locale)}</Link>,
          },
          ...(done === null
            ? []
            : [
                { term: words.doneNote, value: done.note, wide: true },
                { term: words.decisionStates.done, value: words.doneBy(formatDay(done.on, locale), done.by) },
              ]),
        ]}
      />
      {mayFinish && (
        <Section title={words.finishTitle}>
          <ErrorSummary errors={errors} labels={{ note: words.doneNote }} />
          <Form action={`/office/decisions/${decision.id}`}>
            <TextArea
              name="note"
              label={words.doneNote}
              hint={words.doneNoteHint}
              value={typed}
              error={errors['note']}
              rows={3}
              maxLength={2000}
              required
            />
            <ButtonRow>
              <Button>{words.finish}</Button>
              <ButtonLink href="/office/decisions" kind="tertiary">
                {words.decisions}
              </ButtonLink>
            </ButtonRow>
          </Form>
        </Section>
      )}
    </>,
    {
      status: Object.keys(errors).length === 0 ? 200 : 422,
      breadcrumbs: [
        { href: '/office', label: words.myWork },
        { href: '/office/decisions', label: words.decisions },
      ],
    },
  )
}

const finishForm = z.object({ note: z.string().trim().min(1).max(2_000) })

async function finish(request: WebRequest): Promise<Reply> {
  const { locale, context } = request
  const id = request.param('id')
  if (!isId(id)) return trouble('not-found')
  const given = readForm(finishForm, await request.form())
  const note = given.ok ? given.value.note : ''
  const finished = await finishDecision(context, { decisionId: id as DecisionId, note })
  if (finished.ok) return redirect(`/office/decisions/${id}`, monthlyCheckTexts[locale].notices.decisionDone)
  if (isGeneral(finished.refusal)) return trouble(finished.refusal)
  return await record(request, { note: sayRefusal(finished.refusal, locale) }, note)
}

export const decisionRoutes: readonly Route[] = [
  workspacePage('/office/decisions', read, list),
  workspacePage('/office/decisions/:id', read, (request) => record(request)),
  workspaceAction('/office/decisions/:id', monthlyCheckActions['finish-decision'], finish),
]
