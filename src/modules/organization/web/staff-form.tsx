import type { ComponentChildren } from 'preact'
import {
  Button,
  ButtonLink,
  ButtonRow,
  CheckboxField,
  DateField,
  ErrorSummary,
  FieldGroup,
  Form,
  formFields,
  type FormFieldsView,
  Notice,
  PageHeading,
  type SaidErrors,
  SelectField,
  TextArea,
  TextField,
} from '#design/index.ts'
import type { FormFields } from '#platform/http/web-request.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import type { DepartmentAsOf } from '../domain/department.ts'
import { postCodes, posts } from '../domain/post.ts'
import { departureReasons, leaveKinds } from '../domain/staff.ts'
import { inLocale, words } from './words.ts'

/** Groups of fields that the forms about people are made of. */
export type FieldPart =
  'facts' | 'placement' | 'work' | 'hand-over' | 'login' | 'leave' | 'departure' | 'deputy' | DayPart
type DayPart = (typeof dayParts)[number]

export interface StaffFormProps {
  readonly locale: Locale
  readonly title: string
  readonly kicker: string
  readonly action: string
  readonly cancelHref: string
  readonly button: string
  readonly danger?: boolean
  /** What will happen, before a form that cannot be taken back. */
  readonly warning?: string | undefined
  readonly parts: readonly FieldPart[]
  readonly departments: readonly DepartmentAsOf[]
  readonly values: FormFields['values']
  readonly said: SaidErrors
}

/** Any form about a person: the parts decide which fields stand in it. */
export function StaffFormPage(props: StaffFormProps) {
  const { locale, said } = props
  const field = formFields(props.values, said)
  return (
    <>
      <PageHeading kicker={props.kicker} title={props.title} />
      <ErrorSummary errors={said} labels={labels(locale)} />
      {props.warning !== undefined && <Notice tone="danger">{props.warning}</Notice>}
      <Form action={props.action}>
        {props.parts.map((part) => (
          <Part key={part} part={part} field={field} locale={locale} departments={props.departments} />
        ))}
        <ButtonRow>
          <Button kind={props.danger === true ? 'danger' : 'primary'}>{props.button}</Button>
          <ButtonLink kind="tertiary" href={props.cancelHref}>
            {words[locale].reorganise.back}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  )
}

function labels(locale: Locale): Readonly<Record<string, string>> {
  const text = words[locale].form
  return {
    employeeNumber: text.number,
    name: text.name,
    department: text.department,
    post: text.post,
    isHead: text.isHead,
    email: text.email,
    day: text.day,
    lastDay: text.until,
    from: text.from,
    to: text.to,
    login: text.login,
    reason: text.reason,
    leaveKind: text.leaveKind,
    departure: text.reason,
  }
}

interface PartProps {
  readonly locale: Locale
  readonly field: FormFieldsView
  readonly departments: readonly DepartmentAsOf[]
}

const dayParts = ['day', 'joined', 'depart-day', 'return-day', 'end-day', 'last-day', 'from'] as const

function Part({ part, ...props }: PartProps & { readonly part: FieldPart }): ComponentChildren {
  const dayPart = dayParts.find((each) => each === part)
  if (dayPart !== undefined) return <DayField {...props} part={dayPart} />
  const Fields = groups[part as Exclude<FieldPart, DayPart>]
  return <Fields {...props} />
}

const groups = {
  facts: FactFields,
  placement: PlacementFields,
  'hand-over': HandOverFields,
  work: WorkFields,
  login: LoginField,
  leave: LeaveField,
  departure: DepartureField,
  deputy: DeputyFields,
} as const

function HandOverFields({ locale, field }: PartProps) {
  const text = words[locale].form
  return (
    <FieldGroup legend={text.handOver} hint={text.handOverHint}>
      <TextField {...field('to')} label={text.to} maxLength={40} width="medium" />
      <TextArea {...field('note')} label={text.note} maxLength={2000} />
    </FieldGroup>
  )
}

function WorkFields({ locale, field }: PartProps) {
  const text = words[locale].form
  return (
    <>
      <TextField {...field('work')} label={text.work} hint={text.workHint} maxLength={500} />
      <TextField
        {...field('extension')}
        label={text.extension}
        hint={text.extensionHint}
        maxLength={20}
        width="short"
      />
    </>
  )
}

function LoginField({ locale, field }: PartProps) {
  const text = words[locale].form
  const hint = text.loginHint
  return (
    <TextField
      {...field('login')}
      label={text.login}
      hint={hint}
      maxLength={32}
      spellcheck={false}
      width="medium"
    />
  )
}

function LeaveField({ locale, field }: PartProps) {
  const options = leaveKinds.map((kind) => ({ value: kind, label: words[locale].leaves[kind] }))
  return (
    <SelectField {...field('leaveKind')} label={words[locale].form.leaveKind} options={options} required />
  )
}

function DepartureField({ locale, field }: PartProps) {
  const options = departureReasons.map((reason) => ({
    value: reason,
    label: words[locale].departures[reason],
  }))
  return <SelectField {...field('departure')} label={words[locale].form.reason} options={options} required />
}

function DeputyFields({ locale, field }: PartProps) {
  const text = words[locale].form
  return (
    <>
      <TextField
        {...field('employeeNumber')}
        label={text.deputyNumber}
        maxLength={40}
        width="medium"
        required
      />
      <DateField {...field('from')} label={text.from} required />
      <DateField {...field('lastDay')} label={text.until} required />
      <TextField
        {...field('reason')}
        label={text.reason}
        example={text.deputyReasonExample}
        maxLength={500}
        required
      />
    </>
  )
}

function DayField({ part, locale, field }: PartProps & { readonly part: DayPart }) {
  const text = words[locale].form
  switch (part) {
    case 'day':
      return <DateField {...field('day')} label={text.day} required />
    case 'joined':
      return <DateField {...field('day')} label={text.joined} required />
    case 'depart-day':
      return <DateField {...field('day')} label={text.departDay} hint={text.departDayHint} required />
    case 'return-day':
      return <DateField {...field('day')} label={text.returnDay} required />
    case 'end-day':
      return <DateField {...field('day')} label={text.endDay} hint={text.endDayHint} required />
    case 'last-day':
      return <DateField {...field('lastDay')} label={text.until} hint={text.untilHint} />
    case 'from':
      return <DateField {...field('from')} label={text.from} required />
  }
}

function FactFields({ locale, field }: PartProps) {
  const text = words[locale].form
  return (
    <>
      <TextField {...field('employeeNumber')} label={text.number} maxLength={40} width="medium" required />
      <TextField {...field('name')} label={text.name} maxLength={100} width="medium" required />
      <TextField
        {...field('rank')}
        label={text.rank}
        example={text.rankExample}
        maxLength={100}
        width="medium"
      />
      <TextField {...field('work')} label={text.work} maxLength={500} />
      <TextField {...field('extension')} label={text.extension} maxLength={20} width="short" />
      <TextField {...field('email')} label={text.email} type="email" maxLength={254} />
    </>
  )
}

function PlacementFields({ locale, field, departments }: PartProps) {
  const text = words[locale].form
  const options = departments.map(({ code, name }) => ({ value: code, label: inLocale(name, locale) }))
  const postOptions = postCodes.map((code) => ({ value: code, label: posts[code][locale] }))
  const post = field('post')
  const isHead = field('isHead')
  return (
    <>
      <SelectField
        {...field('department')}
        label={text.department}
        options={options}
        emptyLabel="–"
        required
      />
      <SelectField
        {...post}
        value={post.value === '' ? 'officer' : post.value}
        label={text.post}
        options={postOptions}
        required
      />
      <TextField {...field('team')} label={text.team} maxLength={100} width="medium" />
      <CheckboxField name="isHead" label={text.isHead} checked={field.has('isHead')} error={isHead.error} />
    </>
  )
}
