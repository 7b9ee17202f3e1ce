import { z } from 'zod'
import {
  Button,
  ButtonRow,
  EmptyState,
  ErrorSummary,
  Form,
  formFields,
  Link,
  Notice,
  PageHeading,
  Pagination,
  type SaidErrors,
  SelectField,
  Tabs,
  TextField,
  useReader,
} from '#design/index.ts'
import { may } from '#platform/access/permission.ts'
import { typed } from '#platform/http/form.ts'
import { page, redirect, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { FormFields, WebRequest } from '#platform/http/web-request.ts'
import { isId } from '#platform/kernel/ids.ts'
import { formatCount, formatDay } from '#platform/text/format.ts'
import { listRounds } from '#modules/participatory-budget/index.ts'
import { countComments, type OfficeComment } from '../data/comment-queries.ts'
import { budgetProposalActions as actions } from '../domain/budget-proposal-actions.ts'
import { commentStates, hidingGrounds, type ProposalCommentId } from '../domain/comment.ts'
import { commentsToLookAt, lookAtComment, type LookAtRefusal } from '../use-cases/comment.ts'
import { Written } from './proposal-page.tsx'
import { proposalTexts, useWords } from './words.ts'

const BASE = '/office/budget/comments'
const ON_A_PAGE = 20
const query = z.object({
  state: z.enum(commentStates).catch('held'),
  page: z.coerce.number().int().min(1).max(1_000).catch(1),
})

/** Which comment's form was refused, with what was typed. */
interface Again {
  readonly id: string
  readonly values: FormFields['values']
  readonly errors: SaidErrors
}

/** Comments in a state, each with what the office may do with it. Five queries and the record of the look. */
async function list(request: WebRequest, again: Again | null = null): Promise<Reply> {
  const { locale, context } = request
  const words = proposalTexts[locale].comments
  const asked = request.query(query)
  const counts = await countComments(context.database)
  const comments = await commentsToLookAt(context, {
    ...{ state: asked.state, limit: ON_A_PAGE, offset: (asked.page - 1) * ON_A_PAGE },
  })
  const years = new Map((await listRounds(context.database)).map(({ id, year }) => [id as string, year]))
  return page(
    words.officeTitle,
    <>
      <ErrorSummary errors={again?.errors ?? {}} />
      <PageHeading title={words.officeTitle} lead={words.officeLead(formatCount(counts.held, locale))} />
      <Tabs
        label={words.statesLabel}
        tabs={commentStates.map((state) => ({
          ...{ href: `${BASE}?state=${state}`, label: words.states[state], count: counts[state] },
          current: state === asked.state,
        }))}
      />
      {comments.length === 0 && <EmptyState title={words.officeNone}>{words.officeNoneBody}</EmptyState>}
      {comments.map((comment, place) => (
        <OneComment
          key={comment.id}
          comment={comment}
          label={words.lookAt(formatCount(place + 1, locale))}
          year={years.get(comment.roundId) ?? 0}
          mayModerate={may(context.person, actions.moderate)}
          again={again?.id === comment.id ? again : null}
        />
      ))}
      <Pagination page={asked.page} pages={Math.ceil(counts[asked.state] / ON_A_PAGE)} />
    </>,
    {
      status: again === null ? 200 : 422,
      breadcrumbs: [
        { href: '/office/budget', label: proposalTexts[locale].officeBudget },
        { href: '/office/budget/proposals', label: proposalTexts[locale].office.list },
      ],
    },
  )
}

interface OneCommentProps {
  readonly comment: OfficeComment
  /** What its form is called, as there are several. */
  readonly label: string
  readonly year: number
  readonly mayModerate: boolean
  readonly again: Again | null
}

function OneComment({ comment, label, year, mayModerate, again }: OneCommentProps) {
  const words = useWords().comments
  const { locale } = useReader()
  const { id, name, text, stance, sentOn, state, hidden, number, title } = comment
  return (
    <article class="card">
      <p class="kicker">
        {words.stances[stance]} · {name === '' ? words.anonymous : <span lang="ko">{name}</span>} ·{' '}
        {formatDay(sentOn, locale)} ·{' '}
        <Link href={`/office/budget/proposals/${year}/${number}`}>
          {words.on(String(year), String(number), title)}
        </Link>
      </p>
      <Written text={text} />
      {hidden !== null && (
        <Notice tone="neutral">
          <p>{words.hiddenBecause(words.grounds[hidden.ground])}</p>
          {hidden.note !== '' && <p lang="ko">{hidden.note}</p>}
        </Notice>
      )}
      {mayModerate && (
        <LookForm id={id} label={label} state={state} version={comment.version} again={again} />
      )}
    </article>
  )
}

function LookForm({
  id,
  state,
  version,
  label,
  again,
}: Pick<OfficeComment, 'id' | 'state' | 'version'> & {
  readonly label: string
  readonly again: Again | null
}) {
  const words = useWords().comments
  const field = formFields(again?.values ?? {}, again?.errors ?? {})
  return (
    <Form action={`${BASE}/${id}?state=${state}`} label={label} hidden={{ version: String(version) }}>
      {state !== 'hidden' && (
        <>
          <SelectField
            {...field(`ground-${id}`)}
            label={words.ground}
            options={hidingGrounds.map((value) => ({ value, label: words.grounds[value] }))}
            emptyLabel="–"
          />
          <TextField {...field(`note-${id}`)} label={words.note} maxLength={500} />
        </>
      )}
      <ButtonRow>
        {state !== 'published' && (
          <Button name="act" value="publish">
            {words.publish}
          </Button>
        )}
        {state !== 'hidden' && (
          <Button name="act" value="hide" kind="secondary">
            {words.hide}
          </Button>
        )}
      </ButtonRow>
    </Form>
  )
}

async function looked(request: WebRequest): Promise<Reply> {
  const words = proposalTexts[request.locale].comments
  const id = request.param('id')
  if (!isId(id)) return trouble('not-found')
  const { values } = await request.form()
  const version = typed(values, 'version')
  const chosen = typed(values, `ground-${id}`)
  const ground = hidingGrounds.find((each) => each === chosen) ?? null
  const again = (field: string, said: string) => list(request, { id, values, errors: { [field]: said } })
  const hides = typed(values, 'act') === 'hide'
  if (hides && ground === null) return again(`ground-${id}`, words.refusals['ground-missing'])
  const done = await lookAtComment(request.context, {
    id: id as ProposalCommentId,
    version: /^\d{1,9}$/.test(version) ? Number(version) : 0,
    ground: hides ? ground : null,
    note: typed(values, `note-${id}`),
  })
  if (done.ok) return redirect(`${BASE}?state=${request.query(query).state}`, words.looked)
  return refused(done.refusal, (said) => again(`note-${id}`, said), words.refusals)
}

function refused(
  refusal: LookAtRefusal,
  again: (said: string) => Promise<Reply>,
  said: Readonly<Record<Exclude<LookAtRefusal, 'not-allowed' | 'not-found' | 'stale'>, string>>,
): Reply | Promise<Reply> {
  if (refusal === 'not-allowed' || refusal === 'not-found' || refusal === 'stale') return trouble(refusal)
  return again(said[refusal])
}

/** The office looks at what citizens say of proposals. */
export const officeCommentRoutes: readonly Route[] = [
  workspacePage(BASE, actions['read-office'], (request) => list(request)),
  workspaceAction(`${BASE}/:id`, actions.moderate, looked),
]
