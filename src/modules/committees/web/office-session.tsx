import { z } from 'zod'
import {
  Button,
  ButtonLink,
  DateField,
  ErrorSummary,
  Form,
  formFields,
  PageHeading,
  SelectField,
  TextField,
} from '#design/index.ts'
import { page, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { membersOf, subGroupsOf } from '../data/committee-queries.ts'
import { agendaOf, attendanceOf, notesOf, recusalsOf } from '../data/session-queries.ts'
import { committeeActions } from '../domain/committee-actions.ts'
import { writtenReasons } from '../domain/committee-session.ts'
import { callSession } from '../use-cases/call-session.ts'
import { lookAtPeople } from '../use-cases/look-at-people.ts'
import { committeeIn } from './found-committee.ts'
import { dayField, looseField, textField } from './form-fields.ts'
import { mayHere, office, officeCrumbs, sessionIn } from './office-found.ts'
import { itemForms } from './item-forms.tsx'
import { post, type Refused } from './post.ts'
import { committeeHref, sessionHref } from './say.tsx'
import { SessionForms } from './session-forms.tsx'
import { Agenda, Minutes, Notes, SessionFacts } from './session-parts.tsx'
import { SessionHeading } from './session-heading.tsx'
import { committeeTexts, useWords } from './words.ts'

const mayCall = committeeActions['call-session']

async function newSession(request: WebRequest, refused: Refused | null = null): Promise<Reply> {
  const committee = await committeeIn(request)
  if (committee === null) return trouble('not-found')
  if (!mayHere(request, mayCall, committee)) return trouble('not-allowed')
  const { locale, context } = request
  const words = committeeTexts[locale]
  const errors = refused?.errors ?? {}
  const field = formFields(refused?.values ?? {}, errors)
  return page(
    words.office.callSession,
    <>
      <PageHeading kicker={committee.name[locale]} title={words.office.callSession} />
      <ErrorSummary
        errors={errors}
        labels={{
          title: words.office.titleKo,
          day: words.day,
          place: words.place,
          written: words.office.written,
        }}
      />
      <Form action={`${committeeHref(office, committee.id)}/sessions/new`}>
        <TextField {...field('title')} label={words.office.titleKo} maxLength={200} required />
        <TextField
          {...field('titleEn')}
          label={words.office.titleEn}
          hint={words.office.enHint}
          maxLength={200}
        />
        <DateField
          {...field('day')}
          label={words.day}
          min={context.today}
          max={committee.termUntil}
          required
        />
        <TextField {...field('place')} label={words.place} maxLength={200} required />
        <SelectField
          {...field('written')}
          label={words.office.written}
          hint={words.office.writtenHint}
          emptyLabel={words.office.meeting}
          options={writtenReasons.map((value) => ({ value, label: words.inWriting(words.written[value]) }))}
        />
        <Button>{words.office.callButton}</Button>
      </Form>
    </>,
    { status: refused === null ? 200 : 422, breadcrumbs: officeCrumbs(request, committee) },
  )
}

const callForm = z.object({
  title: textField(200),
  titleEn: looseField(200),
  day: dayField,
  place: textField(200),
  written: z
    .union([z.enum(writtenReasons), z.literal('')], 'not-a-choice')
    .default('')
    .transform((why) => (why === '' ? null : why)),
})

async function call(request: WebRequest): Promise<Reply> {
  const committee = await committeeIn(request)
  if (committee === null) return trouble('not-found')
  const { id: committeeId } = committee
  return await post(request, {
    form: 'call',
    schema: callForm,
    run: ({ title, titleEn, written: writtenBecause, ...facts }) =>
      callSession(request.context, {
        ...{ committeeId, writtenBecause, ...facts },
        title: { ko: title, en: titleEn === '' ? title : titleEn },
      }),
    again: (refused) => newSession(request, refused),
    done: (id) => [sessionHref(office, { committeeId, id }), committeeTexts[request.locale].office.called],
  })
}

/** A session as whoever runs it sees it: what was noted, and a form for what comes next. */
export async function showSession(request: WebRequest, refused: Refused | null = null): Promise<Reply> {
  const found = await sessionIn(request)
  if (found === null) return trouble('not-found')
  const { committee, session } = found
  const { database } = request.context
  const members = await membersOf(database, committee.id, session.day)
  await lookAtPeople(request.context, {
    ...{ whose: `count:${members.length}`, what: `committee-session ${session.id}` },
  })
  const shown = {
    ...{ committee, session, members, refused },
    groups: await subGroupsOf(database, committee.id),
    items: await agendaOf(database, session.id),
    recusals: await recusalsOf(database, session.id),
    present: await attendanceOf(database, session.id),
    mayRun: mayHere(request, committeeActions['run-session'], committee),
  }
  return page(
    session.title[request.locale],
    <SessionPage {...shown} notes={await notesOf(database, session.id)} />,
    { status: refused === null ? 200 : 422, breadcrumbs: officeCrumbs(request, committee) },
  )
}

type Shown = Parameters<typeof SessionForms>[0] & {
  readonly notes: Awaited<ReturnType<typeof notesOf>>
  readonly mayRun: boolean
}

function SessionPage({ notes, mayRun, ...shown }: Shown) {
  const words = useWords()
  const { committee, session, members, groups, items, recusals } = shown
  const names = new Map(members.map(({ id, name }) => [id, name]))
  return (
    <>
      <SessionHeading
        committee={committee}
        session={session}
        actions={
          <ButtonLink href={sessionHref('/committees', session)} kind="tertiary">
            {words.office.publicPage}
          </ButtonLink>
        }
      />
      <ErrorSummary errors={shown.refused?.errors ?? {}} labels={{}} />
      <SessionFacts session={session} serving={members.length} />
      <Agenda
        items={items}
        recusals={recusals}
        nameOf={(id) => names.get(id) ?? '–'}
        below={mayRun ? itemForms(shown) : undefined}
      />
      <Notes notes={notes} groups={groups} />
      <Minutes session={session} />
      {mayRun && <SessionForms {...shown} />}
    </>
  )
}

export const officeSessionRoutes: readonly Route[] = [
  workspacePage(`${office}/:id/sessions/new`, mayCall, (request) => newSession(request)),
  workspaceAction(`${office}/:id/sessions/new`, mayCall, call),
  workspacePage(`${office}/:id/sessions/:sessionId`, committeeActions['read-office'], (request) =>
    showSession(request),
  ),
]
