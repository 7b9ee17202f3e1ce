import { z } from 'zod'
import {
  Button,
  DataTable,
  EmptyState,
  ErrorSummary,
  PageHeading,
  type SaidErrors,
  StatusBadge,
  Tabs,
  TextField,
  type Tone,
  useReader,
} from '#design/index.ts'
import { readForm } from '#platform/http/form.ts'
import { page, redirect, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { isId } from '#platform/kernel/ids.ts'
import { formatCount } from '#platform/text/format.ts'
import { listPledges, type PledgeId, type PledgeLine } from '#modules/pledges/index.ts'
import { listComments, type PanelComment } from '../data/evaluation-queries.ts'
import type { PanelRound } from '../data/round-queries.ts'
import type { CommentState } from '../domain/comment.ts'
import type { EvaluationId } from '../domain/evaluation.ts'
import { pledgePanelActions } from '../domain/pledge-panel-actions.ts'
import { showsResults } from '../domain/round.ts'
import { moderateComments } from '../use-cases/moderate-comments.ts'
import { officeCrumbs } from './office-crumbs.ts'
import { isGeneral, officeHref, roundName, sayRefusal, VerdictBadge } from './say.tsx'
import { roundAsked } from './shown-round.ts'
import { panelTexts, useWords } from './words.ts'

const states = ['waiting', 'shown', 'hidden'] as const
const commentsQuery = z.object({ state: z.enum(states).optional().catch(undefined) })

interface Deciding {
  readonly errors: SaidErrors
  readonly selected: readonly string[]
  readonly reason: string
}

const nothing: Deciding = { errors: {}, selected: [], reason: '' }

async function comments(request: WebRequest, deciding: Deciding = nothing): Promise<Reply> {
  const round = await roundAsked(request)
  const { database, today } = request.context
  if (round === null || !showsResults(round, today)) return trouble('not-found')
  const all = await listComments(database, { roundId: round.id, states })
  const { state } = request.query(commentsQuery)
  const shown = state ?? (all.some((comment) => comment.state === 'waiting') ? 'waiting' : 'shown')
  const pledges = new Map((await listPledges(database, round.termId, today)).map((each) => [each.id, each]))
  return page(
    panelTexts[request.locale].moderation,
    <CommentsPage round={round} all={all} state={shown} pledges={pledges} deciding={deciding} />,
    {
      status: Object.keys(deciding.errors).length === 0 ? 200 : 422,
      breadcrumbs: officeCrumbs(request, round),
    },
  )
}

interface CommentsPageProps {
  readonly round: PanelRound
  readonly all: readonly PanelComment[]
  readonly state: (typeof states)[number]
  readonly pledges: ReadonlyMap<PledgeId, PledgeLine>
  readonly deciding: Deciding
}

/** What members wrote, to be read before it is shown: rows are chosen, then shown or held back. */
function CommentsPage({ round, all, state, pledges, deciding }: CommentsPageProps) {
  const words = useWords()
  const { locale } = useReader()
  const rows = all.filter((comment) => comment.state === state)
  const href = officeHref(round, '/comments')
  return (
    <>
      <PageHeading kicker={roundName(round, locale)} title={words.moderation} lead={words.moderationLead} />
      <Tabs
        label={words.state}
        tabs={states.map((each) => ({
          href: `${href}?state=${each}`,
          label: words.commentStates[each],
          count: all.filter((comment) => comment.state === each).length,
          current: each === state,
        }))}
      />
      <ErrorSummary errors={deciding.errors} labels={{ reason: words.hideReason }} />
      <CommentsTable rows={rows} action={`${href}?state=${state}`} pledges={pledges} deciding={deciding} />
    </>
  )
}

interface CommentsTableProps extends Pick<CommentsPageProps, 'pledges' | 'deciding'> {
  readonly rows: readonly PanelComment[]
  readonly action: string
}

function CommentsTable({ rows, action, pledges, deciding }: CommentsTableProps) {
  const words = useWords()
  const { locale } = useReader()
  return (
    <DataTable
      caption={words.comments}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      empty={<EmptyState title={words.moderationNone}>{words.moderationNoneBody}</EmptyState>}
      columns={[
        {
          key: 'pledge',
          title: words.pledge,
          head: true,
          cell: ({ pledgeId }) => {
            const pledge = pledges.get(pledgeId)
            return pledge === undefined ? '–' : `${pledge.number}. ${pledge.title[locale]}`
          },
        },
        { key: 'verdict', title: words.verdict, cell: ({ verdict }) => <VerdictBadge verdict={verdict} /> },
        {
          key: 'text',
          title: words.comment,
          cell: ({ text }) => <span lang={locale === 'ko' ? undefined : 'ko'}>{text}</span>,
        },
        { key: 'state', title: words.state, kind: 'status', cell: (comment) => <State {...comment} /> },
      ]}
      select={{
        name: 'comment',
        action,
        selected: deciding.selected,
        label: ({ text }) => text,
        actions: (
          <>
            <Button name="decision" value="show">
              {words.showComments}
            </Button>
            <TextField
              name="reason"
              label={words.hideReason}
              value={deciding.reason}
              error={deciding.errors['reason']}
              maxLength={1000}
            />
            <Button name="decision" value="hide" kind="secondary">
              {words.hideComments}
            </Button>
          </>
        ),
      }}
    />
  )
}

const tones: Readonly<Record<CommentState, Tone>> = {
  none: 'neutral',
  waiting: 'warning',
  shown: 'success',
  hidden: 'danger',
}

function State({ state, reason, decidedBy }: PanelComment) {
  const words = useWords()
  return (
    <>
      <StatusBadge tone={tones[state]}>{words.commentStates[state]}</StatusBadge>
      {reason !== '' && <> {reason}</>}
      {decidedBy !== null && <> ({decidedBy})</>}
    </>
  )
}

const decideForm = z.object({
  comment: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform((value) => (value === undefined ? [] : typeof value === 'string' ? [value] : value))
    .transform((ids) => ids.filter((id): id is EvaluationId => isId(id))),
  decision: z.enum(['show', 'hide']).catch('show'),
  reason: z.string().max(1_000).catch(''),
})

async function decide(request: WebRequest): Promise<Reply> {
  const round = await roundAsked(request)
  if (round === null) return trouble('not-found')
  const { locale, context } = request
  const read = readForm(decideForm, await request.form())
  if (!read.ok) return trouble('bad-request')
  const { comment: ids, decision, reason } = read.value
  const done = await moderateComments(context, {
    ...{ roundId: round.id, ids },
    reason: decision === 'show' ? null : reason,
  })
  if (done.ok)
    return redirect(
      officeHref(round, '/comments'),
      panelTexts[locale].moderated(formatCount(done.value, locale)),
    )
  if (isGeneral(done.refusal)) return trouble(done.refusal)
  const place = done.refusal === 'reason-missing' ? 'reason' : 'form'
  return await comments(request, {
    errors: { [place]: sayRefusal(done.refusal, locale) },
    selected: ids,
    reason,
  })
}

const base = '/office/pledges/panel/rounds/:round/comments'
const moderate = pledgePanelActions['moderate-comments']

export const commentsRoutes: readonly Route[] = [
  workspacePage(base, moderate, (request) => comments(request)),
  workspaceAction(base, moderate, decide),
]
