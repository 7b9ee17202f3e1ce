import { page, redirect, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { formatCount } from '#platform/text/format.ts'
import { pledgeIntakeActions } from '../domain/pledge-intake-actions.ts'
import { commitDraft, type CommitDraftRefusal, flawsOf } from '../use-cases/commit-draft.ts'
import { CommitPage } from './commit-page.tsx'
import { above, base, draftOfPath } from './draft-of-path.ts'
import { type PledgeIntakeWords, pledgeIntakeTexts } from './words.ts'

async function ask(request: WebRequest, refusal: string | null = null): Promise<Reply> {
  const draft = await draftOfPath(request)
  if (draft === null) return trouble('not-found')
  const { database, today } = request.context
  const { flaws, pledges } = await flawsOf(database, draft, today)
  const words = pledgeIntakeTexts[request.locale]
  return page(
    words.commitTitle,
    <CommitPage draft={draft} flaws={flaws} pledges={pledges} refusal={refusal} />,
    { status: refusal === null ? 200 : 422, breadcrumbs: above(request, draft) },
  )
}

async function commit(request: WebRequest): Promise<Reply> {
  const draft = await draftOfPath(request)
  if (draft === null) return trouble('not-found')
  const words = pledgeIntakeTexts[request.locale]
  const { values } = await request.form()
  const done = await commitDraft(request.context, {
    draftId: draft.id,
    seen: Number(values['seen']),
    // What citizens read of a record's origin is Korean, as the records are.
    note: pledgeIntakeTexts.ko.noteDefault(draft.fileName),
  })
  if (done.ok)
    return redirect('/office/pledges', words.committed(formatCount(done.value.pledges, request.locale)))
  const { refusal } = done
  if (refusal === 'not-allowed' || refusal === 'not-found' || refusal === 'stale') return trouble(refusal)
  if (refusal === 'not-to-correct') return trouble('stale')
  return await ask(request, sayRefusal(refusal, words))
}

function sayRefusal(
  refusal: Exclude<CommitDraftRefusal, 'not-allowed' | 'not-found' | 'stale' | 'not-to-correct'>,
  words: PledgeIntakeWords,
): string {
  const { refusals } = words
  if (typeof refusal === 'string') return refusals[refusal]
  switch (refusal.code) {
    case 'has-flaws':
      return words.notReady
    case 'records-refused':
      return refusals['records-refused'](
        String(refusal.refused.length),
        refusal.refused.map(({ number }) => number).join(', '),
      )
    case 'register-has-flaws':
      return refusals['register-has-flaws'](refusal.flaws.map(({ pledge }) => pledge ?? '–').join(', '))
    case 'unknown-departments':
      return refusals['unknown-departments'](refusal.names.join(', '))
  }
}

const at = `${base}/:draftId/commit`
const { 'read-drafts': read, commit: mayCommit } = pledgeIntakeActions

export const commitRoutes: readonly Route[] = [
  workspacePage(at, read, (request) => ask(request)),
  workspaceAction(at, mayCommit, commit),
]
