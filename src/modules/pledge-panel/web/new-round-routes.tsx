import { z } from 'zod'
import {
  Button,
  DateField,
  EmptyState,
  ErrorSummary,
  Form,
  formFields,
  PageHeading,
  RadioField,
  type SaidErrors,
  sayErrors,
  SelectField,
  TextField,
} from '#design/index.ts'
import { readForm } from '#platform/http/form.ts'
import { page, redirect, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { FormFields, WebRequest } from '#platform/http/web-request.ts'
import { isId } from '#platform/kernel/ids.ts'
import { addDays, monthOf, yearOf } from '#platform/kernel/calendar-date.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { settingValue } from '#platform/settings/setting-value.ts'
import { formatCount } from '#platform/text/format.ts'
import type { PanelId } from '../domain/foreign-ids.ts'
import { pledgePanelActions } from '../domain/pledge-panel-actions.ts'
import { leastJudges } from '../domain/pledge-panel-settings.ts'
import { readNumbers } from '../domain/pledge-numbers.ts'
import { halves, scopes, splits } from '../domain/round.ts'
import { openRound, type OpenRoundRefusal } from '../use-cases/open-round.ts'
import { citizensPanels } from '../use-cases/panel-members.ts'
import { dayField } from './form-fields.ts'
import { officeCrumbs } from './office-crumbs.ts'
import { isGeneral, officeHref, sayRefusal } from './say.tsx'
import { panelTexts, useWords } from './words.ts'

const roundForm = z.object({
  panel: z.string('required').refine((id): id is PanelId => isId(id), 'required'),
  year: z.coerce.number('not-a-number').int('not-a-number').min(2000, 'too-small').max(2100, 'too-large'),
  half: z.enum(halves, 'not-a-choice'),
  opensOn: dayField,
  closesOn: dayField,
  scope: z.enum(scopes, 'not-a-choice'),
  numbers: z.string().trim().max(500, 'too-long').default(''),
  split: z.enum(splits, 'not-a-choice'),
})

interface Refused {
  readonly values: FormFields['values']
  readonly errors: SaidErrors
}

async function newRound(request: WebRequest, refused: Refused | null = null): Promise<Reply> {
  const { locale, context } = request
  const { database, today } = context
  const words = panelTexts[locale]
  const panels = await citizensPanels(database, today)
  const body =
    panels.length === 0 ? (
      <>
        <PageHeading title={words.newRound} />
        <EmptyState title={words.noPanels}>{words.noPanelsBody}</EmptyState>
      </>
    ) : (
      <RoundForm
        panels={panels.map(({ id, name }) => ({ value: id, label: name[locale] }))}
        judges={formatCount(await settingValue(database, leastJudges, today), locale)}
        values={
          refused?.values ?? {
            panel: panels[0]?.id ?? '',
            year: String(yearOf(today)),
            half: monthOf(today) <= 6 ? 'first' : 'second',
            opensOn: today,
            closesOn: addDays(today, 11),
            scope: 'all',
            numbers: '',
            split: 'by-group',
          }
        }
        errors={refused?.errors ?? {}}
      />
    )
  return page(words.newRound, body, {
    status: refused === null ? 200 : 422,
    breadcrumbs: officeCrumbs(request),
  })
}

interface RoundFormProps extends Refused {
  readonly panels: readonly { readonly value: string; readonly label: string }[]
  readonly judges: string
}

function RoundForm({ panels, judges, values, errors }: RoundFormProps) {
  const words = useWords()
  const field = formFields(values, errors)
  const { whichPanel, year, half, opensOn, closesOn, scope, numbers, split } = words
  return (
    <>
      <PageHeading title={words.newRound} lead={words.newRoundLead} />
      <ErrorSummary
        errors={errors}
        labels={{ panel: whichPanel, year, half, opensOn, closesOn, scope, numbers, split }}
      />
      <Form action="/office/pledges/panel/new">
        <SelectField {...field('panel')} label={whichPanel} options={panels} required />
        <TextField {...field('year')} label={year} inputMode="numeric" width="short" required />
        <RadioField
          {...field('half')}
          label={half}
          options={halves.map((value) => ({ value, label: words.halves[value] }))}
          inline
          required
        />
        <DateField {...field('opensOn')} label={opensOn} required />
        <DateField {...field('closesOn')} label={closesOn} required />
        <RadioField
          {...field('scope')}
          label={scope}
          options={scopes.map((value) => ({ value, label: words.scopes[value] }))}
          required
        />
        <TextField
          {...field('numbers')}
          label={numbers}
          hint={words.numbersHint}
          example={words.numbersExample}
          maxLength={500}
        />
        <RadioField
          {...field('split')}
          label={split}
          hint={words.splitHint(judges)}
          options={splits.map((value) => ({ value, label: words.splits[value] }))}
          required
        />
        <Button>{words.openButton}</Button>
      </Form>
    </>
  )
}

async function open(request: WebRequest): Promise<Reply> {
  const { locale, context } = request
  const form = await request.form()
  const read = readForm(roundForm, form)
  const again = (errors: SaidErrors) => newRound(request, { values: form.values, errors })
  if (!read.ok) return await again(sayErrors(read.errors, locale))
  const { panel, numbers: written, ...rest } = read.value
  const numbers = rest.scope === 'chosen' ? readNumbers(written) : []
  if (numbers === null) return await again({ numbers: panelTexts[locale].badNumbers })
  const opened = await openRound(context, { panelId: panel, numbers, ...rest })
  if (opened.ok) return redirect(officeHref({ year: rest.year, half: rest.half }), panelTexts[locale].opened)
  if (isGeneral(opened.refusal)) return trouble(opened.refusal)
  return await again(openErrors(opened.refusal, locale))
}

const places: Readonly<Record<Exclude<Extract<OpenRoundRefusal, string>, 'not-allowed'>, string>> = {
  'closes-before-it-opens': 'closesOn',
  'closes-in-the-past': 'closesOn',
  'runs-too-long': 'closesOn',
  'not-in-its-year': 'opensOn',
  'no-pledges': 'scope',
  'no-members': 'panel',
  'no-register': 'opensOn',
  'round-is-there-already': 'half',
  'no-groups': 'split',
}

/** A refusal at the field it is about. */
function openErrors(refusal: Exclude<OpenRoundRefusal, 'not-allowed'>, locale: Locale): SaidErrors {
  const words = panelTexts[locale]
  if (typeof refusal === 'string') return { [places[refusal]]: sayRefusal(refusal, locale) }
  switch (refusal.code) {
    case 'too-few-judges':
      return {
        split: words.tooFewJudges(formatCount(refusal.needed, locale), formatCount(refusal.members, locale)),
      }
    case 'members-without-a-group':
      return { split: words.withoutGroup(refusal.names.join(', ')) }
    case 'unknown-pledges':
      return { numbers: words.unknownPledges(refusal.numbers.join(', ')) }
  }
}

const run = pledgePanelActions['run-rounds']

export const newRoundRoutes: readonly Route[] = [
  workspacePage('/office/pledges/panel/new', run, (request) => newRound(request)),
  workspaceAction('/office/pledges/panel/new', run, open),
]
