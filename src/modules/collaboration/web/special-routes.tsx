import { z } from 'zod'
import {
  Button,
  DataTable,
  EmptyState,
  ErrorSummary,
  Form,
  formFields,
  Link,
  PageHeading,
  RoomTabs,
  type SaidErrors,
  SearchField,
  Section,
  TextArea,
  TextField,
} from '#design/index.ts'
import type { Person } from '#platform/access/person.ts'
import { typed } from '#platform/http/form.ts'
import { page, redirect, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { FormFields, WebRequest } from '#platform/http/web-request.ts'
import { dayInSeoul } from '#platform/kernel/calendar-date.ts'
import { isId } from '#platform/kernel/ids.ts'
import { findStaff, type FoundPerson } from '#modules/organization/index.ts'
import { collaborationActions } from '../domain/collaboration-actions.ts'
import type { StaffId } from '../domain/foreign-ids.ts'
import { giveSpecial } from '../use-cases/give-special.ts'
import { type Names, namesOf } from './names.ts'
import { type SaidRefusal, sayRefusal } from './refusal-texts.ts'
import { HOME, roomsFor } from './rooms.ts'
import { collaborationTexts, useWords } from './words.ts'

const AT = `${HOME}/special`

interface SpecialPageProps {
  readonly person: Person
  readonly asked: string
  readonly found: readonly FoundPerson[]
  readonly to: StaffId | null
  readonly names: Names
  readonly formKey: string
  readonly values: FormFields['values']
  readonly errors: SaidErrors
}

/** Whom an administrator gives special points, how many, and why. */
function SpecialPage(props: SpecialPageProps) {
  const { asked, found, to, names, values, errors } = props
  const words = useWords()
  const field = formFields(values, errors)
  return (
    <>
      <PageHeading title={words.specialTitle} lead={words.specialLead} />
      <RoomTabs label={words.rooms} rooms={roomsFor(props.person)} current="special" />
      <Form method="get" action={AT} label={words.search}>
        <SearchField name="q" label={words.search} example={words.searchExample} value={asked} />
      </Form>
      {asked.trim() !== '' && (
        <DataTable
          caption={words.person}
          captionHidden
          rows={found}
          rowKey={({ staffId }) => staffId}
          empty={<EmptyState title={words.nobody}>{words.nobodyHelp}</EmptyState>}
          columns={[
            {
              ...{ key: 'name', title: words.person, head: true },
              cell: ({ staffId, name }) => <Link href={`${AT}?to=${staffId}`}>{words.specialTo(name)}</Link>,
            },
            {
              ...{ key: 'department', title: words.department },
              cell: ({ departmentId }) => names.department(departmentId),
            },
          ]}
        />
      )}
      {to !== null && (
        <Section title={words.specialTo(names.person(to))} id="give">
          <ErrorSummary
            errors={errors}
            labels={{ points: words.specialPoints, specialReason: words.specialReason }}
          />
          <Form action={AT} label={words.giveSpecial} hidden={{ key: props.formKey, to }}>
            <TextField
              {...field('points')}
              label={words.specialPoints}
              inputMode="numeric"
              width="short"
              required
            />
            <TextArea
              {...field('specialReason')}
              label={words.specialReason}
              maxLength={500}
              rows={3}
              required
            />
            <Button>{words.giveSpecial}</Button>
          </Form>
        </Section>
      )}
    </>
  )
}

interface Again {
  readonly values: FormFields['values']
  readonly errors: SaidErrors
}

async function special(request: WebRequest, again: Again | null = null): Promise<Reply> {
  const { context, locale } = request
  const { database: session, person } = context
  const words = collaborationTexts[locale]
  const query = z.object({ q: z.string().max(50).catch(''), to: z.string().optional().catch(undefined) })
  const { q: asked, to: chosen = again === null ? '' : typed(again.values, 'to') } = request.query(query)
  const day = dayInSeoul(context.now)
  const to = isId(chosen) ? (chosen as StaffId) : null
  const found = await findStaff(session, { day, typed: asked, departmentIds: [], limit: 20 })
  const names = await namesOf(session, { staff: [to], day, locale })
  const kept = again === null ? '' : typed(again.values, 'key')
  return page(
    words.specialTitle,
    <SpecialPage
      {...{ person, asked, found, to, names }}
      formKey={kept === '' ? context.newId() : kept}
      values={again?.values ?? {}}
      errors={again?.errors ?? {}}
    />,
    {
      status: again === null ? 200 : 422,
      breadcrumbs: [
        { href: '/office', label: words.myWork },
        { href: HOME, label: words.title },
      ],
    },
  )
}

const places: Partial<Record<SaidRefusal, string>> = {
  'points-not-whole': 'points',
  'points-too-many': 'points',
  'reason-missing': 'specialReason',
  'reason-too-long': 'specialReason',
}

async function give(request: WebRequest): Promise<Reply> {
  const { context, locale } = request
  const { values } = await request.form()
  const say = (refusal: SaidRefusal) =>
    special(request, { values, errors: { [places[refusal] ?? 'form']: sayRefusal(refusal, locale) } })
  const to = typed(values, 'to')
  if (!isId(to)) return await say('no-such-receiver')
  const points = typed(values, 'points').replaceAll(',', '').trim()
  const done = await giveSpecial(context, {
    ...{ key: typed(values, 'key'), receiverId: to as StaffId, reason: typed(values, 'specialReason') },
    points: /^\d{1,9}$/.test(points) ? Number(points) : 0,
  })
  if (done.ok) return redirect(AT, collaborationTexts[locale].gaveSpecial)
  return done.refusal === 'not-allowed' ? trouble('not-allowed') : await say(done.refusal)
}

export const specialRoutes: readonly Route[] = [
  workspacePage(AT, collaborationActions['give-special'], (request) => special(request)),
  workspaceAction(AT, collaborationActions['give-special'], give),
]
