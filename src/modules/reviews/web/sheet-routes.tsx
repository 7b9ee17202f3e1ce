import { z } from 'zod'
import { page, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { settingValues } from '#platform/settings/setting-value.ts'
import { filesOf, sentEntriesOf } from '../data/entry-queries.ts'
import { exclusionsOf, reopeningsOf, reviewerBy, sheetsOf } from '../data/judging-queries.ts'
import { readKeptFiles } from '#platform/files/file-queries.ts'
import { MOST_CRITERIA } from '../domain/check-review.ts'
import type { Marks } from '../domain/marks.ts'
import { reviewActions as actions } from '../domain/review-actions.ts'
import { commentHigh, commentLow } from '../domain/review-settings.ts'
import type { Review } from '../domain/review.ts'
import { declareConflict, scoreEntry } from '../use-cases/score-entry.ts'
import { reasonForm, textField, versionField } from './form-fields.ts'
import { MinePage } from './mine-page.tsx'
import { post, type Refused } from './post.ts'
import { crumbs, entryIn, namesIn, office, reviewIn } from './review-in.ts'
import { SheetPage } from './sheet-page.tsx'
import { reviewTexts } from './words.ts'

async function mine(request: WebRequest): Promise<Reply> {
  const review = await reviewIn(request)
  if (review === null) return trouble('not-found')
  const { database, person } = request.context
  const reviewer = await reviewerBy(database, review.id, person.accountId)
  if (reviewer === null) return trouble('not-found')
  const entries = await sentEntriesOf(database, review.id)
  const names = await namesIn(
    request,
    entries.map(({ departmentId }) => departmentId),
  )
  const excluded = await exclusionsOf(database, review.id)
  return page(
    reviewTexts[request.locale].mine.title,
    <MinePage
      {...{ review, entries, names }}
      sheets={await sheetsOf(database, review.id, { reviewerId: reviewer.id })}
      exclusions={excluded.filter(({ reviewerId }) => reviewerId === reviewer.id)}
    />,
    { breadcrumbs: crumbs(request, review) },
  )
}

async function sheet(request: WebRequest, refused: Refused | null = null): Promise<Reply> {
  const found = await entryIn(request)
  if (found?.reviewer == null || found.entry.state !== 'sent') return trouble('not-found')
  const { review, entry, reviewer } = found
  const { database, person, today } = request.context
  const [own = null] = await sheetsOf(database, review.id, { reviewerId: reviewer.id, entryId: entry.id })
  const mineOnly = (each: { entryId: string; reviewerId: string }) =>
    each.entryId === entry.id && each.reviewerId === reviewer.id
  const exclusion = (await exclusionsOf(database, review.id)).find(mineOnly) ?? null
  const reopened = (await reopeningsOf(database, review.id)).some(mineOnly)
  const ids = await filesOf(database, entry.id)
  const kept = await readKeptFiles(database, ids)
  const { departmentId } = entry
  return page(
    reviewTexts[request.locale].mine.sheetTitle(entry.title),
    <SheetPage
      {...{ review, entry, refused, exclusion, sheet: own, isReopened: reopened }}
      isColleague={person.departmentIds.includes(departmentId)}
      department={(await namesIn(request, [departmentId])).get(departmentId)?.[request.locale] ?? '–'}
      files={ids.flatMap((id) => kept.get(id) ?? [])}
      extremes={await settingValues(database, { low: commentLow, high: commentHigh }, today)}
    />,
    { status: refused === null ? 200 : 422, breadcrumbs: crumbs(request, review, entry) },
  )
}

const markField = z
  .string()
  .trim()
  .regex(/^\d{0,3}$/, 'not-a-number')
  .transform((text) => (text === '' ? null : Number(text)))
  .default(null)
const markFields = Object.fromEntries(
  Array.from({ length: MOST_CRITERIA }, (_, index) => [`mark-${index + 1}`, markField]),
) as Record<`mark-${number}`, typeof markField>

const sheetForm = z
  .object({
    ...markFields,
    comment: textField(2_000),
    version: versionField,
    sends: z.enum(['yes', 'no']).catch('no'),
  })
  .transform(({ comment, version, sends, ...marks }) => ({
    ...{ comment, version, sends: sends === 'yes' },
    marks: new Map<string, unknown>(Object.entries(marks)),
  }))

const marksOf = ({ criteria }: Review, given: ReadonlyMap<string, unknown>): Marks =>
  new Map(
    criteria.flatMap(({ id, number }) => {
      const mark = given.get(`mark-${number}`)
      return typeof mark === 'number' ? [[id, mark] as const] : []
    }),
  )

async function saved(request: WebRequest): Promise<Reply> {
  const found = await entryIn(request)
  if (found === null) return trouble('not-found')
  const { review, entry } = found
  const words = reviewTexts[request.locale].mine
  return await post(request, {
    schema: sheetForm,
    run: ({ marks, ...given }) =>
      scoreEntry(request.context, { entryId: entry.id, marks: marksOf(review, marks), ...given }),
    again: (refused) => sheet(request, refused),
    done: (_, { sends }) =>
      sends
        ? [`${office}/${review.id}/mine`, words.sent]
        : [`${office}/${review.id}/mine/${entry.id}`, words.kept],
  })
}

async function declined(request: WebRequest): Promise<Reply> {
  const found = await entryIn(request)
  if (found === null) return trouble('not-found')
  const { review, entry } = found
  return await post(request, {
    schema: reasonForm,
    run: ({ reason }) => declareConflict(request.context, { entryId: entry.id, reason }),
    again: (refused) => sheet(request, refused),
    done: () => [`${office}/${review.id}/mine`, reviewTexts[request.locale].mine.declined],
  })
}

const judges = actions['score-entry']

/** What a reviewer has to judge, and each sheet. */
export const sheetRoutes: readonly Route[] = [
  workspacePage(`${office}/:id/mine`, judges, mine),
  workspacePage(`${office}/:id/mine/:entryId`, judges, (request) => sheet(request)),
  workspaceAction(`${office}/:id/mine/:entryId`, judges, saved),
  workspaceAction(`${office}/:id/mine/:entryId/decline`, judges, declined),
]
