import { z } from 'zod'
import { ConfirmPage, EmptyState, ErrorSummary } from '#design/index.ts'
import { may } from '#platform/access/permission.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import { page, redirect, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { isId } from '#platform/kernel/ids.ts'
import { LONGEST_TEXT } from '../domain/entry.ts'
import { reviewActions as actions } from '../domain/review-actions.ts'
import { changeEntry, discardEntry, draftEntry, sendEntry, takeBackEntry } from '../use-cases/write-entry.ts'
import { EntryForm } from './entry-form.tsx'
import { textField, versionField } from './form-fields.ts'
import { post, type Refused, saidRefusal } from './post.ts'
import { crumbs, entryIn, type FoundEntry, namesIn, office, reviewIn } from './review-in.ts'
import { reviewTexts } from './words.ts'

const entryForm = z.object({
  department: z.string().default(''),
  title: textField(200),
  text: textField(LONGEST_TEXT),
  reference: textField(100),
  version: versionField,
})

async function newEntry(request: WebRequest, refused: Refused | null = null): Promise<Reply> {
  const review = await reviewIn(request)
  if (review === null) return trouble('not-found')
  const { locale, context } = request
  const words = reviewTexts[locale]
  const ids = context.person.departmentIds
  const names = await namesIn(request, ids)
  const departments = ids.map((id) => ({ value: id, label: names.get(id)?.[locale] ?? '–' }))
  const [only] = ids
  return page(
    words.entryPage.write,
    only === undefined ? (
      <EmptyState title={words.entryPage.noDepartment} />
    ) : (
      <EntryForm
        {...{ review, departments, entry: null }}
        values={refused?.values ?? { department: only }}
        errors={refused?.errors ?? {}}
      />
    ),
    { status: refused === null ? 200 : 422, breadcrumbs: crumbs(request, review) },
  )
}

async function drafted(request: WebRequest): Promise<Reply> {
  const review = await reviewIn(request)
  if (review === null) return trouble('not-found')
  return await post(request, {
    schema: entryForm,
    run: ({ department, ...facts }) => {
      // A department that is none of the reader's is refused by the use case.
      const departmentId = (isId(department) ? department : '') as DepartmentId
      return draftEntry(request.context, { reviewId: review.id, departmentId, ...facts })
    },
    again: (refused) => newEntry(request, refused),
    done: (id) => [`${office}/${review.id}/entries/${id}`, reviewTexts[request.locale].entryPage.saved],
  })
}

/** The entry that the address names, when the reader may write for its department. */
async function ownIn(request: WebRequest): Promise<FoundEntry | null> {
  const found = await entryIn(request)
  if (found === null) return null
  const { departmentId } = found.entry
  return may(request.context.person, actions['write-entry'], { departmentId }) ? found : null
}

async function changeForm(request: WebRequest, refused: Refused | null = null): Promise<Reply> {
  const found = await ownIn(request)
  if (found === null) return trouble('not-found')
  const { review, entry } = found
  const { title, text, reference } = entry
  return page(
    reviewTexts[request.locale].entryPage.change,
    <EntryForm
      {...{ review, entry, departments: [] }}
      values={refused?.values ?? { title, text, reference }}
      errors={refused?.errors ?? {}}
    />,
    { status: refused === null ? 200 : 422, breadcrumbs: crumbs(request, review, entry) },
  )
}

async function changed(request: WebRequest): Promise<Reply> {
  const found = await ownIn(request)
  if (found === null) return trouble('not-found')
  const { review, entry } = found
  return await post(request, {
    schema: entryForm,
    run: ({ title, text, reference, version }) =>
      changeEntry(request.context, { id: entry.id, version, title, text, reference }),
    again: (refused) => changeForm(request, refused),
    done: () => [`${office}/${review.id}/entries/${entry.id}`, reviewTexts[request.locale].entryPage.saved],
  })
}

async function ask(
  request: WebRequest,
  step: 'send' | 'discard',
  refused: Refused | null = null,
): Promise<Reply> {
  const found = await ownIn(request)
  if (found === null) return trouble('not-found')
  const { review, entry } = found
  const words = reviewTexts[request.locale].entryPage
  const href = `${office}/${review.id}/entries/${entry.id}`
  return page(
    words[step],
    <>
      <ErrorSummary errors={refused?.errors ?? {}} labels={{ text: words.text }} />
      <ConfirmPage
        title={step === 'send' ? words.sendTitle(entry.title) : `${words.discard}: ${entry.title}`}
        action={`${href}/${step}`}
        confirm={words[step]}
        cancelHref={href}
        consequences={[step === 'send' ? words.sendLead : words.discardLead]}
        danger={step === 'discard'}
      />
    </>,
    { status: refused === null ? 200 : 422, breadcrumbs: crumbs(request, review, entry) },
  )
}

async function sent(request: WebRequest): Promise<Reply> {
  const found = await ownIn(request)
  if (found === null) return trouble('not-found')
  const { review, entry } = found
  return await post(request, {
    schema: z.object({}),
    run: () => sendEntry(request.context, entry.id),
    again: (refused) => ask(request, 'send', refused),
    done: () => [`${office}/${review.id}/entries/${entry.id}`, reviewTexts[request.locale].entryPage.sent],
  })
}

async function takenBack(request: WebRequest): Promise<Reply> {
  const found = await ownIn(request)
  if (found === null) return trouble('not-found')
  const { review, entry } = found
  const done = await takeBackEntry(request.context, entry.id)
  const to = `${office}/${review.id}/entries/${entry.id}`
  if (done.ok) return redirect(to, reviewTexts[request.locale].entryPage.takenBack)
  if (done.refusal === 'not-allowed' || done.refusal === 'not-found') return trouble(done.refusal)
  return redirect(to, saidRefusal(done.refusal, request))
}

async function discarded(request: WebRequest): Promise<Reply> {
  const found = await ownIn(request)
  if (found === null) return trouble('not-found')
  const { review, entry } = found
  return await post(request, {
    schema: z.object({}),
    run: () => discardEntry(request.context, entry.id),
    again: (refused) => ask(request, 'discard', refused),
    done: () => [`${office}/${review.id}`, reviewTexts[request.locale].entryPage.discarded],
  })
}

const writes = actions['write-entry']
const entry = `${office}/:id/entries/:entryId`

/** Writing an entry, handing it in and taking it back. */
export const entryRoutes: readonly Route[] = [
  workspacePage(`${office}/:id/entries/new`, writes, (request) => newEntry(request)),
  workspaceAction(`${office}/:id/entries/new`, writes, drafted),
  workspacePage(`${entry}/change`, writes, (request) => changeForm(request)),
  workspaceAction(`${entry}/change`, writes, changed),
  workspacePage(`${entry}/send`, writes, (request) => ask(request, 'send')),
  workspaceAction(`${entry}/send`, writes, sent),
  workspaceAction(`${entry}/take-back`, writes, takenBack),
  workspacePage(`${entry}/discard`, writes, (request) => ask(request, 'discard')),
  workspaceAction(`${entry}/discard`, writes, discarded),
]
