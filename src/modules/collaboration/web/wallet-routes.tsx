import { z } from 'zod'
import { page, redirect, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { FormFields, WebRequest } from '#platform/http/web-request.ts'
import { typed } from '#platform/http/form.ts'
import { isId } from '#platform/kernel/ids.ts'
import { formatCount } from '#platform/text/format.ts'
import type { SaidErrors } from '#design/index.ts'
import { collaborationActions } from '../domain/collaboration-actions.ts'
import type { EntryId, GuestId } from '../domain/entry.ts'
import type { StaffId } from '../domain/foreign-ids.ts'
import { type ReceiverChoice, sendPoints } from '../use-cases/send-points.ts'
import { cancelSend } from '../use-cases/undo-points.ts'
import { tableFormats } from './list-files.ts'
import { ownLinesFile } from './own-lines.ts'
import { type SaidRefusal, sayRefusal } from './refusal-texts.ts'
import { HOME } from './rooms.ts'
import { WalletPage } from './wallet-page.tsx'
import { walletView } from './wallet-view.ts'
import { collaborationTexts } from './words.ts'

const query = z.object({
  q: z.string().max(50).catch(''),
  to: z.string().max(50).optional().catch(undefined),
})

interface Again {
  readonly to: string
  readonly values: FormFields['values']
  readonly errors: SaidErrors
}

/** The wallet, and again after a form that was wrong: what was typed is kept, and so is the form's key. */
async function wallet(request: WebRequest, again: Again | null = null): Promise<Reply> {
  const { context, locale } = request
  const words = collaborationTexts[locale]
  const asked = again === null ? request.query(query) : { q: '', to: again.to }
  const view = await walletView(context, locale, { typed: asked.q, to: asked.to ?? null })
  const kept = again === null ? '' : typed(again.values, 'key')
  return page(
    words.wallet,
    <WalletPage
      view={view}
      person={context.person}
      now={context.now}
      formKey={kept === '' ? context.newId() : kept}
      values={again?.values ?? {}}
      errors={again?.errors ?? {}}
    />,
    {
      status: again === null ? 200 : 422,
      breadcrumbs: [{ href: '/office', label: words.myWork }],
    },
  )
}

function receiverOf(to: string): ReceiverChoice | null {
  const [, kind, id] = /^(staff|guest)-(.+)$/.exec(to) ?? []
  if (id === undefined || !isId(id)) return null
  return kind === 'staff' ? { kind: 'staff', id: id as StaffId } : { kind: 'guest', id: id as GuestId }
}

/** A suggestion as it stands on the page, or the sender's own words. */
function messageOf(request: WebRequest, values: FormFields['values']): string {
  const own = typed(values, 'message')
  const suggestions: Readonly<Record<string, string>> = collaborationTexts[request.locale].suggestions
  return own.trim() === '' ? (suggestions[typed(values, 'say')] ?? '') : own
}

/** Where on the form a refusal is said; all others are of the whole form. */
const places: Partial<Record<SaidRefusal, string>> = {
  'message-missing': 'message',
  'message-too-long': 'message',
  'message-has-resident-number': 'message',
}

async function send(request: WebRequest): Promise<Reply> {
  const { context, locale } = request
  const words = collaborationTexts[locale]
  const { values } = await request.form()
  const to = typed(values, 'to')
  const receiver = receiverOf(to)
  const say = (refusal: SaidRefusal) =>
    wallet(request, { to, values, errors: { [places[refusal] ?? 'form']: sayRefusal(refusal, locale) } })
  if (receiver === null) return await say('no-such-receiver')
  const input = { key: typed(values, 'key'), to: receiver, message: messageOf(request, values) }
  const sent = await sendPoints(context, input)
  if (sent.ok) {
    const { points, balance, isRepeated } = sent.value
    const said = words.sent(formatCount(points, locale), formatCount(balance, locale))
    return redirect(HOME, isRepeated ? words.sentBefore : said)
  }
  return sent.refusal === 'not-allowed' ? trouble('not-allowed') : await say(sent.refusal)
}

async function cancel(request: WebRequest): Promise<Reply> {
  const { context, locale } = request
  const words = collaborationTexts[locale]
  const id = request.param('id')
  if (!isId(id)) return trouble('not-found')
  const done = await cancelSend(context, { entryId: id as EntryId })
  if (done.ok) return redirect(HOME, done.value.backTo === 'wallet' ? words.cancelled : words.cancelledLate)
  if (done.refusal === 'not-allowed' || done.refusal === 'not-found') return trouble(done.refusal)
  return redirect(HOME, sayRefusal(done.refusal, locale))
}

export const walletRoutes: readonly Route[] = [
  workspacePage(HOME, collaborationActions.read, (request) => wallet(request)),
  ...tableFormats.map((format) =>
    workspacePage(`${HOME}/lines.${format}`, collaborationActions.read, (request) =>
      ownLinesFile(request, format, 'this-month'),
    ),
  ),
  workspaceAction(`${HOME}/send`, collaborationActions.send, send),
  workspaceAction(`${HOME}/entries/:id/cancel`, collaborationActions.cancel, cancel),
]
