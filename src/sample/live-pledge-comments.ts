import { z } from 'zod'
import type { Context } from '#platform/access/context.ts'
import { visitor } from '#platform/access/person.ts'
import { type CalendarDate, parseCalendarDate } from '#platform/kernel/calendar-date.ts'
import { departmentPeople } from '#modules/organization/index.ts'
import {
  answerComment,
  type CommentId,
  type CommentLine,
  hideComment,
  listComments,
  moveComment,
  publishComments,
  sendComment,
} from '#modules/pledge-comments/index.ts'
import { commentsOnPledges } from '../../sample-city/pledges/comments-on-pledges.ts'
import { lived, type SampleEvent, type SampleLife } from './sample-life.ts'

const day = z.string().transform((text, check): CalendarDate => {
  const read = parseCalendarDate(text)
  if (read !== null) return read
  check.addIssue({ code: 'custom', message: `${text} is no day` })
  return z.NEVER
})
const text = z.string().trim().min(1)

const comment = z.strictObject({
  day,
  pledge: z.int().min(1),
  name: z.string(),
  text,
  keepsPersonalData: z.boolean().default(false),
  published: day.nullable(),
  hidden: z.strictObject({ day, ground: z.enum(['abuse']), note: text }).optional(),
  moved: z.strictObject({ day, to: text, reason: text }).optional(),
  answer: z.strictObject({ day, text }).optional(),
  corrected: z.strictObject({ day, text, reason: text }).optional(),
})
type SampleComment = z.output<typeof comment>

/** The leader of 기획팀, whose office looks at comments. */
const planner = '180077'
const asPlanner = (life: SampleLife, on: CalendarDate) => life.by(planner, on, ['planner'], [])

/** Citizens' comments, each sent, looked at, moved and answered on its own days. */
export function commentEvents(): readonly SampleEvent[] {
  return commentsOnPledges.flatMap((given) => {
    const each = comment.parse(given)
    /** Known once it was sent. */
    const sent: { id: CommentId | null } = { id: null }
    const events: SampleEvent[] = [
      {
        day: each.day,
        live: async (life) => {
          sent.id = await live(life, each)
        },
      },
    ]
    const then = (on: CalendarDate | undefined, deed: (life: SampleLife, id: CommentId) => Promise<void>) => {
      if (on === undefined) return
      events.push({
        day: on,
        live: async (life) => {
          if (sent.id === null) throw new Error(`the comment of ${each.day} was never sent`)
          await deed(life, sent.id)
        },
      })
    }
    const { published, hidden, moved, answer, corrected } = each
    then(published ?? undefined, async (life, id) => {
      lived(await publishComments(asPlanner(life, published ?? each.day), [id]), `publishing a comment`)
    })
    then(hidden?.day, (life, id) => hide(life, each, id))
    then(moved?.day, (life, id) => handOver(life, each, id))
    if (answer !== undefined) then(answer.day, (life, id) => reply(life, each, id, { ...answer, reason: '' }))
    if (corrected !== undefined) then(corrected.day, (life, id) => reply(life, each, id, corrected))
    return events
  })
}

async function live(life: SampleLife, each: SampleComment): Promise<CommentId> {
  const context: Context = { ...life.bySystem(each.day), person: visitor }
  const sent = await sendComment(context, {
    pledgeId: life.pledgeId(each.pledge),
    name: each.name,
    text: each.text,
    consents: true,
    keepsPersonalData: each.keepsPersonalData,
  })
  return lived(sent, `the comment of ${each.day} on pledge ${each.pledge}`).id
}

async function commentNow(life: SampleLife, each: SampleComment, id: CommentId): Promise<CommentLine> {
  const found = await listComments(life.environment.database, {
    states: ['held', 'published'],
    pledgeIds: [life.pledgeId(each.pledge)],
    limit: 100,
  })
  const now = found.find((one) => one.id === id)
  if (now === undefined) throw new Error(`the comment of ${each.day} is not there`)
  return now
}

async function hide(life: SampleLife, each: SampleComment, id: CommentId): Promise<void> {
  const { hidden } = each
  if (hidden === undefined) return
  const { version } = await commentNow(life, each, id)
  lived(await hideComment(asPlanner(life, hidden.day), { id, version, ...hidden }), 'hiding a comment')
}

async function handOver(life: SampleLife, each: SampleComment, id: CommentId): Promise<void> {
  const { moved } = each
  if (moved === undefined) return
  const { version } = await commentNow(life, each, id)
  const departmentId = await life.departmentId(moved.to, moved.day)
  const done = await moveComment(asPlanner(life, moved.day), {
    ...{ id, version, departmentId },
    reason: moved.reason,
  })
  lived(done, `moving the comment of ${each.day}`)
}

/** The head of the department that has it then. */
async function reply(
  life: SampleLife,
  each: SampleComment,
  id: CommentId,
  {
    day: on,
    text: words,
    reason,
  }: { readonly day: CalendarDate; readonly text: string; readonly reason: string },
): Promise<void> {
  const { version, departmentId } = await commentNow(life, each, id)
  const people = await departmentPeople(life.environment.database, [departmentId], on)
  const who = people.find(({ isHead }) => isHead) ?? people[0]
  if (who === undefined) throw new Error(`nobody works where the comment of ${each.day} is`)
  const context: Context = {
    ...life.bySystem(on),
    person: {
      ...{ kind: 'staff', accountId: who.accountId, name: who.name },
      ...{ roles: ['staff'], departmentIds: [departmentId] },
    },
  }
  const done = await answerComment(context, { id, version, text: words, reason })
  lived(done, `the answer of ${on} to the comment of ${each.day}`)
}
