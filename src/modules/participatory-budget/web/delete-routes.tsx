import { ConfirmPage, ErrorSummary, TextField } from '#design/index.ts'
import { typed } from '#platform/http/form.ts'
import { page, redirect, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { participatoryBudgetActions } from '../domain/participatory-budget-actions.ts'
import type { BudgetRound } from '../domain/round.ts'
import type { RoundPart } from '../round-parts.ts'
import { deleteRound, type DeleteRoundRefusal } from '../use-cases/delete-round.ts'
import { askedRound } from './asked-round.ts'
import { budgetTexts } from './words.ts'

interface Again {
  readonly reason: string
  readonly refusal: Exclude<DeleteRoundRefusal, 'not-allowed' | 'not-found'>
}

function askPage(request: WebRequest, round: BudgetRound, again: Again | null = null): Reply {
  const words = budgetTexts[request.locale]
  const title = words.deleteTitle(String(round.year))
  const said = again === null ? undefined : words.deleteRefusals[again.refusal]
  const field = again?.refusal === 'reason-missing' ? 'reason' : 'form'
  return page(
    title,
    <>
      <ErrorSummary
        errors={said === undefined ? {} : { [field]: said }}
        labels={{ reason: words.deleteReason }}
      />
      <ConfirmPage
        title={title}
        action={`/office/budget/rounds/${round.year}/delete`}
        confirm={words.deleteRound}
        cancelHref={`/office/budget/rounds/${round.year}`}
        consequences={words.deleteConsequences}
        hidden={{ version: String(round.version) }}
      >
        <TextField
          name="reason"
          label={words.deleteReason}
          value={again?.reason ?? ''}
          error={field === 'reason' ? said : undefined}
          maxLength={500}
          required
        />
      </ConfirmPage>
    </>,
    {
      status: again === null ? 200 : 422,
      breadcrumbs: [
        { href: '/office/budget', label: words.officeTitle },
        { href: `/office/budget/rounds/${round.year}`, label: words.roundTitle(String(round.year)) },
      ],
    },
  )
}

async function ask(request: WebRequest): Promise<Reply> {
  const round = await askedRound(request)
  return round === null ? trouble('not-found') : askPage(request, round)
}

const deleted = (parts: readonly RoundPart[]) => async (request: WebRequest) => {
  const round = await askedRound(request)
  if (round === null) return trouble('not-found')
  const { values } = await request.form()
  const [reason, version] = [typed(values, 'reason').slice(0, 500), Number(typed(values, 'version'))]
  const done = await deleteRound(
    request.context,
    { id: round.id, version, reason },
    async (session, asked) => {
      for (const part of parts) if ((await part.hangsOn?.(session, asked)) === true) return true
      return false
    },
  )
  if (done.ok) return redirect('/office/budget', budgetTexts[request.locale].deleted)
  if (done.refusal === 'not-allowed' || done.refusal === 'not-found') return trouble(done.refusal)
  return askPage(request, round, { reason, refusal: done.refusal })
}

const PATH = '/office/budget/rounds/:year/delete'

/** How a round that was planned by mistake is deleted. */
export function deleteRoutes(parts: readonly RoundPart[]): readonly Route[] {
  const allow = participatoryBudgetActions['delete-round']
  return [workspacePage(PATH, allow, ask), workspaceAction(PATH, allow, deleted(parts))]
}
