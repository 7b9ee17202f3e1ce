import { Notice, PageHeading } from '#design/index.ts'
import { page, type Reply } from '#platform/http/reply.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import type { JointYear } from '../domain/joint-year.ts'
import { sayRefusal } from './post.ts'
import type { SaidRefusal } from './refusal-text.ko.ts'
import { jointTexts } from './words.ts'
import { crumbs } from './year-in.ts'

/** In place of a form that would be refused: why there is none. */
export function noForm(request: WebRequest, year: JointYear, title: string, why: SaidRefusal): Reply {
  const words = jointTexts[request.locale]
  return page(
    title,
    <>
      <PageHeading title={title} kicker={words.yearTitle(String(year.evaluationYear))} />
      <Notice tone="info" title={words.noFormNow}>
        {sayRefusal(why, request)}
      </Notice>
    </>,
    { breadcrumbs: crumbs(request, year) },
  )
}
