import { z } from 'zod'
import { may } from '#platform/access/permission.ts'
import { typed } from '#platform/http/form.ts'
import { page, redirect, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { calendarMonthOf, dayInSeoul, lastDayOf } from '#platform/kernel/calendar-date.ts'
import { isId } from '#platform/kernel/ids.ts'
import type { Result } from '#platform/kernel/result.ts'
import { staffIdOf } from '#modules/organization/index.ts'
import { picksOf, readMessage, type WallMessage, wallOf } from '../data/wall-queries.ts'
import { collaborationActions } from '../domain/collaboration-actions.ts'
import type { EntryId } from '../domain/entry.ts'
import { hideMessage, pickMessage, showMessage, unpickMessage } from '../use-cases/thanks-wall.ts'
import { reverseEntry } from '../use-cases/undo-points.ts'
import { monthQuery } from './month-query.ts'
import { namesOf } from './names.ts'
import { type GeneralRefusal, type SaidRefusal, sayRefusal } from './refusal-texts.ts'
import { HOME } from './rooms.ts'
import { MESSAGES_ON_A_PAGE, WallPage } from './wall-page.tsx'
import { type CollaborationWords, collaborationTexts } from './words.ts'

const query = z.object({
  month: monthQuery,
  /** The message before which the page begins. */
  before: z.string().refine(isId).optional().catch(undefined),
})

/** Eight queries, however many messages there are. */
async function wall(request: WebRequest): Promise<Reply> {
  const { context, locale } = request
  const { database: session, person, today } = context
  const words = collaborationTexts[locale]
  const asked = request.query(query)
  const month = asked.month ?? calendarMonthOf(dayInSeoul(context.now))
  const mayModerate = may(person, collaborationActions.moderate)
  const staffId = await staffIdOf(session, person.accountId)
  const before = asked.before === undefined ? null : await readMessage(session, asked.before as EntryId)
  const messages = await wallOf(session, {
    ...{ month, limit: MESSAGES_ON_A_PAGE + 1, withHidden: true },
    ...(before === null ? {} : { before }),
  })
  const shown = messages.slice(0, MESSAGES_ON_A_PAGE)
  const last = messages.length > MESSAGES_ON_A_PAGE ? shown.at(-1) : undefined
  const picks = before === null ? await picksOf(session, month) : []
  const all = [...shown, ...picks]
  const receivers = (isGuest: boolean) =>
    all.filter((each) => each.receiverIsGuest === isGuest).map(({ receiverId }) => receiverId)
  const names = await namesOf(session, {
    staff: [...all.map(({ senderId }) => senderId), ...receivers(false)],
    ...{ guests: receivers(true), day: lastDayOf(month) < today ? lastDayOf(month) : today, locale },
  })
  const maySee = ({ hidden, senderId }: WallMessage) =>
    hidden === null || mayModerate || (senderId === staffId && staffId !== null)
  return page(
    words.wall,
    <WallPage
      {...{ person, staffId, month, picks, names, mayModerate }}
      messages={shown.filter(maySee)}
      mayPick={may(person, collaborationActions.pick)}
      mayReverse={may(person, collaborationActions.reverse)}
      older={last === undefined ? null : `${HOME}/wall?month=${month}&before=${last.id}`}
    />,
    {
      breadcrumbs: [
        { href: '/office', label: words.myWork },
        { href: HOME, label: words.title },
      ],
    },
  )
}

interface Deed {
  readonly run: (
    request: WebRequest,
    message: WallMessage,
    reason: string,
  ) => Promise<Result<unknown, SaidRefusal | GeneralRefusal>>
  readonly done: (words: CollaborationWords) => string
}

/** Does something with a message and goes back to the wall of its month; a refusal is said there. */
function deed({ run, done }: Deed) {
  return async (request: WebRequest): Promise<Reply> => {
    const { context, locale } = request
    const id = request.param('id')
    const message = isId(id) ? await readMessage(context.database, id as EntryId) : null
    if (message === null) return trouble('not-found')
    const { values } = await request.form()
    const result = await run(request, message, typed(values, 'reason'))
    const back = `${HOME}/wall?month=${message.month}`
    if (result.ok) return redirect(back, done(collaborationTexts[locale]))
    const { refusal } = result
    if (refusal === 'not-allowed' || refusal === 'not-found') return trouble(refusal)
    return redirect(back, sayRefusal(refusal, locale))
  }
}

const hide = deed({
  run: ({ context }, { id }, reason) => hideMessage(context, { entryId: id, reason }),
  done: (words) => words.hid,
})
const show = deed({
  run: ({ context }, { id }) => showMessage(context, { entryId: id }),
  done: (words) => words.shown,
})
const pick = deed({
  run: ({ context }, { id }, note) => pickMessage(context, { entryId: id, note }),
  done: (words) => words.picked,
})
const unpick = deed({
  run: ({ context }, { id, month }) => unpickMessage(context, { entryId: id, month }),
  done: (words) => words.unpicked,
})

const reverse = deed({
  run: ({ context }, { id }, reason) => reverseEntry(context, { entryId: id, reason }),
  done: (words) => words.reversed,
})

export const wallRoutes: readonly Route[] = [
  workspacePage(`${HOME}/wall`, collaborationActions.read, wall),
  workspaceAction(`${HOME}/wall/:id/hide`, collaborationActions['hide-own'], hide),
  workspaceAction(`${HOME}/wall/:id/show`, collaborationActions['hide-own'], show),
  workspaceAction(`${HOME}/wall/:id/pick`, collaborationActions.pick, pick),
  workspaceAction(`${HOME}/wall/:id/reverse`, collaborationActions.reverse, reverse),
  workspaceAction(`${HOME}/wall/:id/unpick`, collaborationActions.pick, unpick),
]
