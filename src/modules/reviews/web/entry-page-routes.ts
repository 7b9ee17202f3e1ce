import { z } from 'zod'
import { keptFileReply, openFile } from '#platform/files/open-file.ts'
import { redirect, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { isId } from '#platform/kernel/ids.ts'
import { filesOf } from '../data/entry-queries.ts'
import { appealDecisions } from '../domain/appeal.ts'
import { type EntryFileId, FILE_MEGABYTES } from '../domain/entry.ts'
import { mayReadEntry } from '../domain/reading.ts'
import { reviewActions as actions } from '../domain/review-actions.ts'
import { decideAppeal, raiseAppeal } from '../use-cases/appeal.ts'
import { addEntryFile, removeEntryFile } from '../use-cases/entry-files.ts'
import { entryPage } from './entry-page.tsx'
import { reasonForm, textField } from './form-fields.ts'
import { readPoints } from './points.ts'
import { post, saidRefusal } from './post.ts'
import { entryIn, office } from './review-in.ts'
import { reviewTexts } from './words.ts'

const entryPath = `${office}/:id/entries/:entryId`

async function added(request: WebRequest): Promise<Reply> {
  const found = await entryIn(request)
  if (found === null) return trouble('not-found')
  const { review, entry } = found
  const words = reviewTexts[request.locale]
  const { values, files } = await request.form()
  const upload = files['file']
  if (upload === undefined || upload.name === '')
    return await entryPage(request, { values, errors: { file: words.refusals['file-empty'] } })
  const done = await addEntryFile(request.context, { id: entry.id, upload })
  if (done.ok) return redirect(`${office}/${review.id}/entries/${entry.id}`, words.entryPage.fileAdded)
  if (done.refusal === 'not-allowed' || done.refusal === 'not-found') return trouble(done.refusal)
  return await entryPage(request, { values, errors: { file: words.refusals[done.refusal] } })
}

async function removed(request: WebRequest): Promise<Reply> {
  const found = await entryIn(request)
  const fileId = request.param('fileId')
  if (found === null || !isId(fileId)) return trouble('not-found')
  const { review, entry } = found
  const done = await removeEntryFile(request.context, { id: entry.id, fileId: fileId as EntryFileId })
  const to = `${office}/${review.id}/entries/${entry.id}`
  if (done.ok) return redirect(to, reviewTexts[request.locale].entryPage.fileRemoved)
  return done.refusal === 'fixed' ? redirect(to, saidRefusal('fixed', request)) : trouble(done.refusal)
}

/** A paper: for whoever reads the entry's text. */
async function shown(request: WebRequest): Promise<Reply> {
  const found = await entryIn(request)
  const fileId = request.param('fileId') as EntryFileId
  if (found === null) return trouble('not-found')
  const { review, entry, reviewer } = found
  const { database, person } = request.context
  if (!mayReadEntry(person, entry, { review, isReviewer: reviewer !== null })) return trouble('not-found')
  if (!(await filesOf(database, entry.id)).includes(fileId)) return trouble('not-found')
  const opened = await openFile(database, fileId)
  return opened === null ? trouble('not-found') : await keptFileReply(opened)
}

async function raised(request: WebRequest): Promise<Reply> {
  const found = await entryIn(request)
  if (found === null) return trouble('not-found')
  const { review, entry } = found
  return await post(request, {
    schema: reasonForm,
    run: ({ reason }) => raiseAppeal(request.context, { entryId: entry.id, reason }),
    again: (refused) => entryPage(request, refused),
    done: () => [
      `${office}/${review.id}/entries/${entry.id}#appeal`,
      reviewTexts[request.locale].appeal.raised,
    ],
  })
}

const decideForm = z.object({
  decision: z.enum(appealDecisions, 'not-a-choice'),
  reason: textField(1_000),
  points: z
    .string()
    .trim()
    .default('')
    .transform((text, check) => {
      const points = readPoints(text)
      if (text !== '' && points === null) check.addIssue({ code: 'custom', message: 'not-a-number' })
      return points
    }),
})

async function decided(request: WebRequest): Promise<Reply> {
  const found = await entryIn(request)
  if (found === null) return trouble('not-found')
  const { review, entry } = found
  return await post(request, {
    schema: decideForm,
    run: (given) => decideAppeal(request.context, { entryId: entry.id, ...given }),
    again: (refused) => entryPage(request, refused),
    done: () => [
      `${office}/${review.id}/entries/${entry.id}#appeal`,
      reviewTexts[request.locale].appeal.decided,
    ],
  })
}

const roomForFile = { maxBodyBytes: (FILE_MEGABYTES + 1) * 1024 * 1024 }

/** An entry's page, its papers and the objection to its result. */
export const entryPageRoutes: readonly Route[] = [
  workspacePage(entryPath, actions['read-reviews'], (request) => entryPage(request)),
  workspacePage(`${entryPath}/files/:fileId`, actions['read-reviews'], shown),
  workspaceAction(`${entryPath}/files`, actions['write-entry'], added, roomForFile),
  workspaceAction(`${entryPath}/files/:fileId/remove`, actions['write-entry'], removed),
  workspaceAction(`${entryPath}/appeal`, actions['raise-appeal'], raised),
  workspaceAction(`${entryPath}/decide`, actions['decide-appeal'], decided),
]
