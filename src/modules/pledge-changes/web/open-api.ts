import { z } from 'zod'
import { json, type Reply } from '#platform/http/reply.ts'
import { apiRoute, type Route } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { changeStates, isPublic, panelStances } from '../domain/change-course.ts'
import { changeKinds } from '../domain/pledge-change.ts'
import { pledgeChangeActions } from '../domain/pledge-change-actions.ts'
import type { PledgeText } from '../domain/pledge-text.ts'
import { type ShownChange, shownChanges } from '../use-cases/shown-changes.ts'

const words = z.object({ ko: z.string(), en: z.string() })
const day = z.iso.date()

const text = z.object({
  title: words,
  content: z.string(),
  goal: z.string(),
  horizon: z.enum(['in-term', 'after-term']),
  departmentId: z.uuid(),
  helperIds: z.array(z.uuid()),
})

const change = z.object({
  id: z.uuid(),
  pledge: z.int(),
  kind: z.enum(changeKinds),
  state: z.enum(changeStates),
  reason: z.string(),
  impact: z.string(),
  submittedOn: day.nullable(),
  panel: z.object({ stance: z.enum(panelStances), words: z.string(), on: day }).nullable(),
  approvedOn: day.nullable(),
  documentNumber: z.string().nullable(),
  publishedOn: day.nullable(),
  mergedInto: z.int().nullable(),
  before: text,
  after: text,
})

const response = z.object({ day, changes: z.array(change) })

function textJson({ leadDepartmentId: departmentId, ...rest }: PledgeText): z.input<typeof text> {
  return { ...rest, departmentId, helperIds: [...rest.helperIds] }
}

function changeJson(shown: ShownChange): z.input<typeof change> {
  const { id, kind, reason, impact, course } = shown
  const { opinion, approval } = course
  return {
    ...{ id, pledge: shown.pledge.number, kind, state: course.state, reason, impact },
    submittedOn: course.submittedOn,
    panel: opinion === null ? null : { stance: opinion.stance, words: opinion.words, on: opinion.on },
    approvedOn: approval?.on ?? null,
    documentNumber: approval?.documentNumber ?? null,
    publishedOn: course.publishedOn,
    mergedInto: shown.into?.number ?? null,
    before: textJson(shown.before),
    after: textJson(shown.after),
  }
}

async function changes(request: WebRequest): Promise<Reply> {
  const { database, today } = request.context
  const shown = (await shownChanges(database, {}, today)).filter(({ course }) => isPublic(course))
  const value: z.input<typeof response> = { day: today, changes: shown.map(changeJson) }
  return json(value)
}

export const changeApi: readonly Route[] = [
  apiRoute(
    'GET',
    '/api/v1/pledge-changes',
    pledgeChangeActions['read-published'],
    {
      summary: {
        ko: '공약 변경: 바꾸기 전과 뒤',
        en: 'Changes to pledges, the old text beside the new one',
      },
      response,
    },
    changes,
  ),
]
