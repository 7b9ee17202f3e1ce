import { z } from 'zod'
import {
  ConfirmPage,
  ErrorSummary,
  formFields,
  type SaidErrors,
  sayErrors,
  TextField,
} from '#design/index.ts'
import { readKeptFiles } from '#platform/files/file-queries.ts'
import { keptFileReply } from '#platform/files/open-file.ts'
import { page, redirect, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import type { Result } from '#platform/kernel/result.ts'
import { formatCount } from '#platform/text/format.ts'
import { listPlans } from '#modules/workplan/index.ts'
import {
  documentOfPlan,
  listParts,
  type PlanDocumentHead,
  readDrafts,
} from '../data/plan-document-queries.ts'
import { checkDocument } from '../domain/intake/document-check.ts'
import type { PlanDocumentId } from '../domain/intake/document-draft.ts'
import { planDocumentActions } from '../domain/intake/plan-document-actions.ts'
import { planOfDocument } from '../domain/intake/plan-given.ts'
import { commitDocument } from '../use-cases/commit-document.ts'
import { downloadDocument } from '../use-cases/download-document.ts'
import { longestReadingMs, readAgain } from '../use-cases/read-again.ts'
import { setAsideDocument, takeBackDocument } from '../use-cases/set-aside-document.ts'
import { above, base, documentOfPath, isGeneral } from './document-of-path.ts'
import { DocumentPage } from './document-page.tsx'
import type { Trouble } from './overview-tables.tsx'
import { sayDoubtInBoth } from './say-doubt.ts'
import { planDocumentTexts } from './words.ts'

/** The plan that the document's year has already, and the document that it came from. */
async function planOfYear({ context }: WebRequest, { year }: PlanDocumentHead) {
  const plans = year === null ? [] : await listPlans(context.database, { drafts: true })
  const plan = plans.find((one) => one.year === year)
  return plan === undefined ? null : { document: await documentOfPlan(context.database, plan.id) }
}

async function documentReply(
  request: WebRequest,
  document: PlanDocumentHead,
  troubles: readonly Trouble[] = [],
): Promise<Reply> {
  const { database, machineNow } = request.context
  const isCorrected = document.state === 'to-correct'
  const drafts = isCorrected ? await readDrafts(database, document.id) : null
  const stopped =
    document.state === 'being-read' && machineNow.getTime() - document.askedAt.getTime() >= longestReadingMs
  const props = {
    document,
    troubles,
    stopped,
    fileName: (await readKeptFiles(database, [document.fileId])).get(document.fileId)?.name ?? null,
    parts: await listParts(database, document.id),
    check: drafts === null ? null : checkDocument(drafts.head, drafts.programmes),
    yearPlan: isCorrected ? await planOfYear(request, document) : null,
  }
  return page(document.title, <DocumentPage {...props} />, {
    status: troubles.length > 0 ? 422 : 200,
    breadcrumbs: above(request),
    // The page looks again by itself, without a script, until the reading is over.
    ...(document.state === 'being-read' && !stopped ? { headers: { Refresh: '2' } } : {}),
  })
}

async function show(request: WebRequest): Promise<Reply> {
  const document = await documentOfPath(request)
  return document === null ? trouble('not-found') : await documentReply(request, document)
}

async function askToCommit(request: WebRequest): Promise<Reply> {
  const document = await documentOfPath(request)
  const drafts = document === null ? null : await readDrafts(request.context.database, document.id)
  if (document === null || drafts === null) return trouble('not-found')
  const { head, programmes } = drafts
  if (document.state !== 'to-correct' || document.year === null) return trouble('stale')
  if (checkDocument(head, programmes).obstacles.length > 0) return await documentReply(request, document)
  const words = planDocumentTexts[request.locale]
  const plan = planOfDocument(head, programmes, sayDoubtInBoth)
  const count = (number: number) => formatCount(number, request.locale)
  const tasks = plan.programmes.reduce((sum, programme) => sum + programme.tasks.length, 0)
  const title = words.commitTitle(document.year)
  const asked = (
    <ConfirmPage
      title={title}
      action={`${base}/${document.id}/commit`}
      confirm={words.commitOf(document.year)}
      cancelHref={`${base}/${document.id}`}
      consequences={[
        words.commitAll(count(plan.programmes.length), count(tasks)),
        ...(plan.doubts.length === 0 ? [] : [words.commitDoubts(count(plan.doubts.length))]),
        ...words.commitConsequences,
      ]}
      hidden={{ seen: String(document.version) }}
      danger={false}
    />
  )
  return page(title, asked, { breadcrumbs: above(request, document) })
}

async function commit(request: WebRequest): Promise<Reply> {
  const document = await documentOfPath(request)
  if (document === null) return trouble('not-found')
  const seen = (await request.form()).values['seen']
  const { context } = request
  const done = await commitDocument(context, {
    documentId: document.id,
    seen: typeof seen === 'string' ? seen : '',
    sayDoubt: sayDoubtInBoth,
  })
  if (done.ok)
    return redirect(`/office/plans/${done.value.year}`, planDocumentTexts[request.locale].notices.committed)
  const { refusal } = done
  if (typeof refusal !== 'string') return await documentReply(request, document, refusal.troubles)
  if (isGeneral(refusal) || refusal === 'not-to-correct')
    return trouble(refusal === 'not-to-correct' ? 'stale' : refusal)
  // The page about the document says what is missing, or that the year has a plan already.
  return redirect(`${base}/${document.id}`)
}

type Acting = (
  request: WebRequest,
  id: PlanDocumentId,
) => Promise<Result<void, 'not-allowed' | 'not-found' | 'stale'>>

/** One press of a button about a document, then the page that shows it. */
const acted =
  (act: Acting, notice: (words: (typeof planDocumentTexts)['ko']) => string, to: 'list' | 'document') =>
  async (request: WebRequest): Promise<Reply> => {
    const document = await documentOfPath(request)
    if (document === null) return trouble('not-found')
    const done = await act(request, document.id)
    if (!done.ok) return trouble(done.refusal)
    return redirect(
      to === 'list' ? base : `${base}/${document.id}`,
      notice(planDocumentTexts[request.locale]),
    )
  }

async function askForReason(request: WebRequest, errors: SaidErrors = {}): Promise<Reply> {
  const document = await documentOfPath(request)
  if (document === null || document.sourceGone) return trouble('not-found')
  const words = planDocumentTexts[request.locale]
  const body = (
    <>
      <ErrorSummary errors={errors} labels={{ reason: words.reason }} />
      <ConfirmPage
        title={words.downloadTitle}
        action={`${base}/${document.id}/file`}
        confirm={words.download}
        cancelHref={`${base}/${document.id}`}
        consequences={words.downloadBody}
        danger={false}
      >
        <TextField {...formFields({}, errors)('reason')} label={words.reason} maxLength={500} required />
      </ConfirmPage>
    </>
  )
  return page(words.downloadTitle, body, {
    status: Object.keys(errors).length === 0 ? 200 : 422,
    breadcrumbs: above(request, document),
  })
}

const reasonForm = z.object({ reason: z.string().max(500).catch('') })

async function download(request: WebRequest): Promise<Reply> {
  const document = await documentOfPath(request)
  if (document === null) return trouble('not-found')
  const { reason } = reasonForm.parse((await request.form()).values)
  const opened = await downloadDocument(request.context, { documentId: document.id, reason })
  if (opened.ok) return await keptFileReply(opened.value)
  if (opened.refusal !== 'reason-missing') return trouble(opened.refusal)
  return await askForReason(request, sayErrors({ reason: 'required' }, request.locale))
}

const at = `${base}/:documentId`
const {
  'read-document': read,
  'hand-in-document': handIn,
  'commit-document': mayCommit,
  'set-aside-document': setAside,
  'download-document': mayDownload,
} = planDocumentActions

export const documentRoutes: readonly Route[] = [
  workspacePage(at, read, show),
  workspaceAction(
    `${at}/again`,
    handIn,
    acted(
      ({ context }, id) => readAgain(context, id),
      ({ notices }) => notices.again,
      'document',
    ),
  ),
  workspacePage(`${at}/commit`, mayCommit, askToCommit),
  workspaceAction(`${at}/commit`, mayCommit, commit),
  workspaceAction(
    `${at}/set-aside`,
    setAside,
    acted(
      ({ context }, id) => setAsideDocument(context, id),
      (words) => words.setAsideNotice,
      'list',
    ),
  ),
  workspaceAction(
    `${at}/take-back`,
    setAside,
    acted(
      ({ context }, id) => takeBackDocument(context, id),
      ({ notices }) => notices.takenBack,
      'document',
    ),
  ),
  workspacePage(`${at}/file`, mayDownload, (request) => askForReason(request)),
  workspaceAction(`${at}/file`, mayDownload, download),
]
