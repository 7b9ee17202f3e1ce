import { redirect, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspaceAction } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { formatCount } from '#platform/text/format.ts'
import { pledgePanelActions } from '../domain/pledge-panel-actions.ts'
import { mailLinks } from '../use-cases/mail-links.ts'
import type { PanelMails } from '../use-cases/panel-mails.ts'
import { isGeneral, officeHref, sayRefusal } from './say.tsx'
import { roundAsked } from './shown-round.ts'
import { panelTexts } from './words.ts'

/** One press; the round's page then says who was mailed and who is left for paper. */
const mailThem =
  (mails: PanelMails | null) =>
  async (request: WebRequest): Promise<Reply> => {
    const { locale, context } = request
    const round = await roundAsked(request)
    if (round === null) return trouble('not-found')
    const done = await mailLinks(context, { roundId: round.id }, mails)
    if (!done.ok)
      return isGeneral(done.refusal)
        ? trouble(done.refusal)
        : redirect(officeHref(round), sayRefusal(done.refusal, locale))
    const words = panelTexts[locale]
    const { mailed, left } = done.value
    const said = [
      mailed.length === 0 ? words.linksMailedNone : words.linksMailed(formatCount(mailed.length, locale)),
      ...(left.length === 0 ? [] : [words.linksNotMailed(formatCount(left.length, locale))]),
    ]
    return redirect(`${officeHref(round)}#members`, said.join(' '))
  }

export function mailLinksRoutes(mails: PanelMails | null): readonly Route[] {
  return [
    workspaceAction(
      '/office/pledges/panel/rounds/:round/mail-links',
      pledgePanelActions['issue-links'],
      mailThem(mails),
    ),
  ]
}
