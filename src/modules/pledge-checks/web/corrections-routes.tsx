import { z } from 'zod'
import {
  type Column,
  DataTable,
  DueMark,
  EmptyState,
  ErrorSummary,
  Link,
  PageHeading,
  type SaidErrors,
  useReader,
} from '#design/index.ts'
import { may } from '#platform/access/permission.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import { readForm } from '#platform/http/form.ts'
import { page, redirect, type Reply, trouble, type TroubleReply } from '#platform/http/reply.ts'
import { type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { isId } from '#platform/kernel/ids.ts'
import type { Localized } from '#platform/kernel/locale.ts'
import { formatCount } from '#platform/text/format.ts'
import { departmentNames } from '#modules/organization/index.ts'
import { type PledgeId, type PledgeLine, termOn } from '#modules/pledges/index.ts'
import { type Correction, listCorrections, readCorrection } from '../data/correction-queries.ts'
import type { CorrectionId } from '../domain/correction.ts'
import { pledgeCheckActions } from '../domain/pledge-check-actions.ts'
import { pledgesById } from '../use-cases/check-lines.ts'
import { reportCorrection, settleCorrection } from '../use-cases/settle-corrections.ts'
import { checkCrumbs, isTrouble, officeChecks } from './check-asked.ts'
import { CorrectionPage, ReportForm, SettleForm } from './correction-page.tsx'
import { isGeneral, refusalErrors } from './refusal-texts.ts'
import { CorrectionBadge } from './say.tsx'
import { checkTexts, useWords } from './words.ts'

const base = `${officeChecks}/corrections`

interface ListProps {
  readonly corrections: readonly Correction[]
  readonly pledges: ReadonlyMap<PledgeId, PledgeLine>
  readonly names: ReadonlyMap<DepartmentId, Localized>
}

function CorrectionsPage({ corrections, pledges, names }: ListProps) {
  const words = useWords()
  const { locale, today } = useReader()
  const open = corrections.filter(({ state }) => state !== 'done')
  const late = open.filter(({ dueDay }) => dueDay < today).length
  const columns: readonly Column<Correction>[] = [
    {
      key: 'pledge',
      title: words.pledge,
      head: true,
      cell: ({ pledgeId }) => {
        const pledge = pledges.get(pledgeId)
        return pledge === undefined ? '–' : `${pledge.number}. ${pledge.title[locale]}`
      },
    },
    { key: 'text', title: words.orderText, cell: ({ text }) => text },
    {
      key: 'department',
      title: words.department,
      cell: ({ departmentId }) => names.get(departmentId)?.[locale] ?? '–',
    },
    {
      key: 'due',
      title: words.orderDue,
      cell: ({ dueDay, state }) => <DueMark day={dueDay} done={state === 'done'} />,
    },
    {
      key: 'state',
      title: words.state,
      kind: 'status',
      cell: ({ state }) => <CorrectionBadge state={state} />,
    },
  ]
  return (
    <>
      <PageHeading
        title={words.corrections}
        lead={words.correctionsLead(formatCount(open.length, locale), formatCount(late, locale))}
      />
      <DataTable
        caption={words.corrections}
        captionHidden
        columns={columns}
        rows={corrections}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `${base}/${id}`}
        rowTone={({ state, dueDay }) => (state !== 'done' && dueDay < today ? 'danger' : undefined)}
        empty={
          <EmptyState title={words.correctionsNone} action={<Link href={officeChecks}>{words.checks}</Link>}>
            {words.correctionsNoneBody}
          </EmptyState>
        }
      />
    </>
  )
}

async function list(request: WebRequest): Promise<Reply> {
  const { database, today } = request.context
  const term = await termOn(database, today)
  return page(
    checkTexts[request.locale].corrections,
    <CorrectionsPage
      corrections={await listCorrections(database)}
      pledges={term === null ? new Map() : await pledgesById(database, term.id, today)}
      names={await departmentNames(database, 'all', today)}
    />,
    { breadcrumbs: checkCrumbs(request) },
  )
}

async function asked(request: WebRequest): Promise<Correction | TroubleReply> {
  const id = request.param('id')
  const found = isId(id) ? await readCorrection(request.context.database, id as CorrectionId) : null
  return found ?? trouble('not-found')
}

async function one(request: WebRequest, errors: SaidErrors = {}, typed = ''): Promise<Reply> {
  const order = await asked(request)
  if (isTrouble(order)) return order
  const { database, today, person } = request.context
  const words = checkTexts[request.locale]
  const term = await termOn(database, today)
  const pledge = term === null ? undefined : (await pledgesById(database, term.id, today)).get(order.pledgeId)
  const names = await departmentNames(database, [order.departmentId], today)
  const { departmentId } = order
  return page(
    words.correctionTitle(pledge?.number ?? 0),
    <>
      <CorrectionPage
        order={order}
        pledge={pledge ?? null}
        department={names.get(departmentId) ?? { ko: '–', en: '–' }}
      />
      <ErrorSummary errors={errors} labels={{ note: words.reportNote, reason: words.settleReason }} />
      {order.state !== 'done' && may(person, pledgeCheckActions['report-correction'], { departmentId }) && (
        <ReportForm order={order} errors={errors} typed={typed} />
      )}
      {order.state === 'reported' && may(person, pledgeCheckActions['settle-correction']) && (
        <SettleForm order={order} errors={errors} typed={typed} />
      )}
    </>,
    {
      status: Object.keys(errors).length === 0 ? 200 : 422,
      breadcrumbs: [...checkCrumbs(request), { href: base, label: words.corrections }],
    },
  )
}

const reportForm = z.object({ note: z.string().max(2_000, 'too-long').default('') })

async function report(request: WebRequest): Promise<Reply> {
  const order = await asked(request)
  if (isTrouble(order)) return order
  const { locale, context } = request
  const read = readForm(reportForm, await request.form())
  const note = read.ok ? read.value.note : ''
  const done = await reportCorrection(context, { correctionId: order.id, note })
  if (done.ok) return redirect(`${base}/${order.id}`, checkTexts[locale].notices.reported)
  if (isGeneral(done.refusal)) return trouble(done.refusal)
  return await one(request, refusalErrors(done.refusal, locale), note)
}

const settleForm = z.object({
  verdict: z.enum(['done', 'back']).catch('back'),
  reason: z.string().max(2_000).catch(''),
})

async function settle(request: WebRequest): Promise<Reply> {
  const order = await asked(request)
  if (isTrouble(order)) return order
  const { locale, context } = request
  const { verdict, reason } = settleForm.parse((await request.form()).values)
  const done = await settleCorrection(
    context,
    verdict === 'done'
      ? { correctionId: order.id, done: true }
      : { correctionId: order.id, done: false, reason },
  )
  const { notices } = checkTexts[locale]
  if (done.ok) return redirect(`${base}/${order.id}`, verdict === 'done' ? notices.settled : notices.sentBack)
  if (isGeneral(done.refusal)) return trouble(done.refusal)
  return await one(request, refusalErrors(done.refusal, locale), reason)
}

export const correctionsRoutes: readonly Route[] = [
  workspacePage(base, pledgeCheckActions['read-office'], list),
  workspacePage(`${base}/:id`, pledgeCheckActions['read-office'], (request) => one(request)),
  workspaceAction(`${base}/:id/report`, pledgeCheckActions['report-correction'], report),
  workspaceAction(`${base}/:id/settle`, pledgeCheckActions['settle-correction'], settle),
]
