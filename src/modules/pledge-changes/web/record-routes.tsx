import { ButtonLink, Section, Timeline, useReader } from '#design/index.ts'
import { may } from '#platform/access/permission.ts'
import { page, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { isId } from '#platform/kernel/ids.ts'
import { formatInstant } from '#platform/text/format.ts'
import { departmentNames } from '#modules/organization/index.ts'
import { type ChangeEvent, eventsOf } from '../data/change-queries.ts'
import type { PledgeChangeId } from '../domain/pledge-change.ts'
import { pledgeChangeActions } from '../domain/pledge-change-actions.ts'
import { actsAt, type ChangeAct } from '../domain/take-step.ts'
import { comingSessions } from '../use-cases/coming-sessions.ts'
import { type ShownChange, shownChange } from '../use-cases/shown-changes.ts'
import { ActForms, type Tried } from './act-forms.tsx'
import { ChangeRecord, Korean } from './change-record.tsx'
import { Consultation } from './consultation.tsx'
import { departmentsIn } from './portal.tsx'
import { officeBase, officeHref, portalHref } from './say.tsx'
import { changeTexts, useWords } from './words.ts'

/** Whose business an act is. */
export const actionOf = (act: ChangeAct) => {
  if (act === 'submit') return pledgeChangeActions['draft-change']
  return pledgeChangeActions[act === 'withdraw' ? 'withdraw-change' : 'decide-change']
}

/** The record of a request, with what the reader may do; `tried` is what was refused just now. */
export async function recordPage(request: WebRequest, tried: Tried | null = null): Promise<Reply> {
  const { locale, context } = request
  const { database, today, person } = context
  const id = request.param('id')
  const found = isId(id) ? await shownChange(database, id as PledgeChangeId, today) : null
  if (found === null) return trouble('not-found')
  const words = changeTexts[locale]
  const departmentId = found.pledge.leadDepartmentId
  const acts = actsAt(found.course).filter((act) => may(person, actionOf(act), { departmentId }))
  const names = await departmentNames(database, departmentsIn(found), today)
  const sessions = acts.includes('send-to-panel') ? await comingSessions(database, today) : []
  const title = found.before.title[locale]
  return page(
    words.changeOf(words.kinds[found.kind], found.pledge.number, title),
    <ChangeRecord
      change={found}
      names={names}
      base="/office/pledges"
      actions={<Links change={found} mayEdit={acts.includes('submit')} />}
    >
      <ActForms change={found} acts={acts} sessions={sessions} tried={tried} />
      <Consultation change={found} names={names} mayComment={speaksFor(request, found)} tried={tried} />
      <History events={await eventsOf(database, found.id)} />
    </ChangeRecord>,
    {
      status: tried === null ? 200 : 422,
      breadcrumbs: [
        { href: '/office', label: words.myWork },
        { href: '/office/pledges', label: words.officePledges },
        { href: officeBase, label: words.changes },
      ],
    },
  )
}

/** The asked departments for which the reader may speak, while there is something to be said. */
function speaksFor({ context }: WebRequest, { course, comments }: ShownChange) {
  if (course.state !== 'consulting') return []
  return comments
    .map(({ departmentId }) => departmentId)
    .filter((departmentId) => may(context.person, pledgeChangeActions['comment-on-change'], { departmentId }))
}

function Links({ change, mayEdit }: { readonly change: ShownChange; readonly mayEdit: boolean }) {
  const words = useWords()
  const published = portalHref(change)
  return (
    <>
      {mayEdit && <ButtonLink href={`${officeHref(change)}/edit`}>{words.editChange}</ButtonLink>}
      {published !== null && (
        <ButtonLink href={published} kind="secondary">
          {words.publicPage}
        </ButtonLink>
      )}
    </>
  )
}

function History({ events }: { readonly events: readonly ChangeEvent[] }) {
  const words = useWords()
  const { locale } = useReader()
  return (
    <Section title={words.history} id="history">
      <Timeline
        label={words.history}
        entries={events.map(({ act, round, day, at, by, note }, index) => ({
          key: String(index),
          when: formatInstant(at, locale),
          dateTime: day,
          kind: round > 1 ? words.round(round) : undefined,
          title: words.events[act],
          body: (
            <>
              {note !== '' && <Korean>{note}</Korean>}
              <p>{by}</p>
            </>
          ),
        }))}
      />
    </Section>
  )
}

export const recordRoutes: readonly Route[] = [
  workspacePage(`${officeBase}/:id`, pledgeChangeActions['read-office'], (request) => recordPage(request)),
]
