import type { ComponentChildren } from 'preact'
import { EmptyState, PageHeading } from '#design/index.ts'
import { page, type Reply, trouble } from '#platform/http/reply.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { type ShownPlan, shownPlan } from './shown-plan.ts'
import { type WorkplanWords, workplanTexts } from './words.ts'

type Room = Parameters<typeof shownPlan>[1]
export type Show = (request: WebRequest, shown: ShownPlan, words: WorkplanWords) => Promise<Reply>

/** Answers with something of a year's plan; without that plan it is not found. */
export const ofPlan =
  (room: Room, show: Show) =>
  async (request: WebRequest): Promise<Reply> => {
    const shown = await shownPlan(request, room)
    if (typeof shown === 'string') return trouble('not-found')
    return await show(request, shown, workplanTexts[request.locale])
  }

/** The same for a page that every city has: while there is no plan at all it stands there and says so, after what is shown all the same. */
export const ofPlanIfAny =
  (
    room: Room,
    title: (words: WorkplanWords) => string,
    show: Show,
    more: (request: WebRequest) => Promise<ComponentChildren> = () => Promise.resolve(null),
  ) =>
  async (request: WebRequest): Promise<Reply> => {
    const shown = await shownPlan(request, room)
    const words = workplanTexts[request.locale]
    if (typeof shown !== 'string') return await show(request, shown, words)
    if (shown === 'missing') return trouble('not-found')
    const said = {
      portal: { title: words.noPlan, body: words.noPlanBody },
      workspace: { title: words.noPlanOffice, body: words.noPlanOfficeBody },
    }[room]
    return page(
      title(words),
      <>
        <PageHeading title={title(words)} />
        {await more(request)}
        <EmptyState title={said.title}>{said.body}</EmptyState>
      </>,
    )
  }
