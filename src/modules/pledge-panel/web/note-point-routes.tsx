import { z } from 'zod'
import {
  Button,
  ErrorSummary,
  Form,
  formFields,
  PageHeading,
  type SaidErrors,
  sayErrors,
  SelectField,
  TextArea,
  TextField,
} from '#design/index.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import { readForm } from '#platform/http/form.ts'
import { page, redirect, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { FormFields, WebRequest } from '#platform/http/web-request.ts'
import { isId } from '#platform/kernel/ids.ts'
import { listDepartments } from '#modules/organization/index.ts'
import { LONGEST_ANSWER } from '../domain/point.ts'
import { pledgePanelActions } from '../domain/pledge-panel-actions.ts'
import { showsResults } from '../domain/round.ts'
import { notePoint, type NotePointRefusal } from '../use-cases/note-point.ts'
import { panelGroups } from '../use-cases/panel-members.ts'
import { officeCrumbs } from './office-crumbs.ts'
import { isGeneral, officeHref, roundName, sayRefusal } from './say.tsx'
import { roundAsked } from './shown-round.ts'
import { panelTexts } from './words.ts'

const orNull = z
  .string()
  .default('')
  .transform((text) => (isId(text) ? text : null))

const pointForm = z.object({
  text: z.string('text-missing').trim().min(1, 'text-missing').max(LONGEST_ANSWER, 'text-too-long'),
  group: orNull,
  pledge: z
    .literal('')
    .transform(() => null)
    .or(z.coerce.number('unknown-pledge').int('unknown-pledge').min(1, 'unknown-pledge'))
    .default(null),
  department: orNull,
})

async function newPoint(
  request: WebRequest,
  refused: { readonly values: FormFields['values']; readonly errors: SaidErrors } | null = null,
): Promise<Reply> {
  const round = await roundAsked(request)
  const { locale, context } = request
  const { database, today } = context
  if (round === null || !showsResults(round, today)) return trouble('not-found')
  const words = panelTexts[locale]
  const errors = refused?.errors ?? {}
  const field = formFields(refused?.values ?? {}, errors)
  const groups = [...(await panelGroups(database, round.panelId))]
  const departments = await listDepartments(database, today)
  return page(
    words.notePoint,
    <>
      <PageHeading kicker={roundName(round, locale)} title={words.notePoint} lead={words.notePointLead} />
      <ErrorSummary
        errors={errors}
        labels={{
          text: words.pointText,
          group: words.group,
          pledge: words.pledgeNumber,
          department: words.answerer,
        }}
      />
      <Form action={officeHref(round, '/points')}>
        <TextArea {...field('text')} label={words.pointText} rows={5} maxLength={LONGEST_ANSWER} required />
        <SelectField
          {...field('group')}
          label={words.group}
          emptyLabel={words.noGroup}
          options={groups.map(([value, name]) => ({ value, label: name[locale] }))}
        />
        <TextField
          {...field('pledge')}
          label={words.pledgeNumber}
          hint={words.pledgeNumberHint}
          inputMode="numeric"
          width="short"
        />
        <SelectField
          {...field('department')}
          label={words.answerer}
          hint={words.answererHint}
          emptyLabel={words.leadAnswers}
          options={departments.map(({ departmentId, name }) => ({
            value: departmentId,
            label: name[locale],
          }))}
        />
        <Button>{words.note}</Button>
      </Form>
    </>,
    { status: refused === null ? 200 : 422, breadcrumbs: officeCrumbs(request, round) },
  )
}

const places: Readonly<Record<Exclude<NotePointRefusal, 'not-allowed' | 'not-found'>, string>> = {
  'round-has-not-closed': 'form',
  'text-missing': 'text',
  'text-too-long': 'text',
  'unknown-pledge': 'pledge',
  'unknown-group': 'group',
  'unknown-department': 'department',
  'nobody-to-answer': 'pledge',
}

async function note(request: WebRequest): Promise<Reply> {
  const round = await roundAsked(request)
  if (round === null) return trouble('not-found')
  const { locale, context } = request
  const form = await request.form()
  const read = readForm(pointForm, form)
  const again = (errors: SaidErrors) => newPoint(request, { values: form.values, errors })
  if (!read.ok) return await again(sayErrors(read.errors, locale, panelTexts[locale].refusals))
  const { text, group, pledge, department } = read.value
  const noted = await notePoint(context, {
    ...{ roundId: round.id, text, groupId: group, pledgeNumber: pledge },
    departmentId: department as DepartmentId | null,
  })
  if (noted.ok) return redirect(`${officeHref(round)}#points`, panelTexts[locale].noted)
  if (isGeneral(noted.refusal)) return trouble(noted.refusal)
  return await again({ [places[noted.refusal]]: sayRefusal(noted.refusal, locale) })
}

const base = '/office/pledges/panel/rounds/:round/points'
const action = pledgePanelActions['note-points']

export const notePointRoutes: readonly Route[] = [
  workspacePage(base, action, (request) => newPoint(request)),
  workspaceAction(base, action, note),
]
