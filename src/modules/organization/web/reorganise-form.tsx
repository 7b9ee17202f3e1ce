import {
  Button,
  ButtonRow,
  DateField,
  ErrorSummary,
  FieldGroup,
  Form,
  formFields,
  type FormFieldsView,
  PageHeading,
  type SaidErrors,
  SelectField,
  TextArea,
  TextField,
} from '#design/index.ts'
import type { FormFields } from '#platform/http/web-request.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { type DepartmentAsOf, departmentKinds } from '../domain/department.ts'
import { postCodes, posts } from '../domain/post.ts'
import type { ActKind } from '../domain/reorganization.ts'
import { inLocale, words } from './words.ts'

interface ActFormProps {
  readonly locale: Locale
  readonly act: ActKind
  readonly departments: readonly DepartmentAsOf[]
  readonly values: FormFields['values']
  readonly said: SaidErrors
}

interface PartProps {
  readonly locale: Locale
  readonly field: FormFieldsView
  readonly departments: readonly DepartmentAsOf[]
}

/** The labels of the form's fields, for the list of errors. */
export function actLabels(locale: Locale): Readonly<Record<string, string>> {
  const text = words[locale].reorganise
  return {
    day: text.day,
    titleKo: text.titleKo,
    basis: text.basis,
    code: text.department,
    into: text.into,
    newCode: text.code,
    newNameKo: text.nameKo,
    newNameEn: text.nameEn,
    newKind: text.kind,
    newOrder: text.order,
    secondCode: `${text.second}: ${text.code}`,
    secondNameKo: `${text.second}: ${text.nameKo}`,
    secondNameEn: `${text.second}: ${text.nameEn}`,
    transfers: text.transfers,
  }
}

/** The form of one act of a reorganisation; sending it shows the preview. */
export function ActFormPage({ locale, act, departments, values, said }: ActFormProps) {
  const text = words[locale].reorganise
  const field = formFields(values, said)
  const part = { locale, field, departments }
  return (
    <>
      <PageHeading
        kicker={words[locale].chart.reorganise}
        title={words[locale].acts[act]}
        lead={text.lead[act]}
      />
      <ErrorSummary errors={said} labels={actLabels(locale)} />
      <Form action="/office/organization/reorganise/preview" hidden={{ act }}>
        {act !== 'create' && <DepartmentField {...part} name="code" label={text.department} required />}
        <ActFields act={act} {...part} />
        <DateField {...field('day')} label={text.day} required />
        <TextField {...field('titleKo')} label={text.titleKo} maxLength={200} required />
        <TextField {...field('titleEn')} label={text.titleEn} maxLength={200} />
        <TextField
          {...field('basis')}
          label={text.basis}
          example={text.basisExample}
          maxLength={500}
          required
        />
        <ButtonRow>
          <Button>{text.preview}</Button>
        </ButtonRow>
      </Form>
    </>
  )
}

function ActFields({ act, ...part }: PartProps & { readonly act: ActKind }) {
  const text = words[part.locale].reorganise
  switch (act) {
    case 'create':
      return (
        <>
          <NewDepartmentFields {...part} />
          <DepartmentField {...part} name="from" label={text.from} emptyLabel={text.fromNone} />
        </>
      )
    case 'rename':
      return <NameFields {...part} prefix="new" />
    case 'move':
      return (
        <>
          <DepartmentField {...part} name="newParent" label={text.parent} emptyLabel={text.top} />
          <TextField
            {...part.field('newOrder')}
            label={text.order}
            hint={text.orderHint}
            inputMode="numeric"
            width="short"
          />
        </>
      )
    case 'revise':
      return <ContactFields {...part} />
    case 'split':
      return (
        <>
          <FieldGroup legend={text.first}>
            <NewDepartmentFields {...part} />
          </FieldGroup>
          <FieldGroup legend={text.second}>
            <SecondDepartmentFields {...part} />
          </FieldGroup>
        </>
      )
    case 'merge':
      return <DepartmentField {...part} name="into" label={text.into} required />
    case 'abolish':
      return <DepartmentField {...part} name="into" label={text.into} emptyLabel={text.intoNone} />
  }
}

interface DepartmentFieldProps extends PartProps {
  readonly name: string
  readonly label: string
  readonly required?: boolean
  readonly emptyLabel?: string
}

function DepartmentField({
  locale,
  field,
  departments,
  name,
  label,
  required,
  emptyLabel,
}: DepartmentFieldProps) {
  const options = departments.map((each) => ({ value: each.code, label: inLocale(each.name, locale) }))
  return (
    <SelectField
      {...field(name)}
      label={label}
      options={options}
      emptyLabel={emptyLabel ?? '–'}
      {...(required === true ? { required } : {})}
    />
  )
}

function NameFields({ locale, field, prefix }: PartProps & { readonly prefix: 'new' | 'second' }) {
  const text = words[locale].reorganise
  return (
    <>
      <TextField {...field(`${prefix}NameKo`)} label={text.nameKo} maxLength={200} required />
      <TextField {...field(`${prefix}NameEn`)} label={text.nameEn} maxLength={200} required />
    </>
  )
}

function CodeField({ locale, field, prefix }: PartProps & { readonly prefix: 'new' | 'second' }) {
  const text = words[locale].reorganise
  return (
    <TextField
      {...field(`${prefix}Code`)}
      label={text.code}
      hint={text.codeHint}
      maxLength={40}
      required
      spellcheck={false}
    />
  )
}

function DutyFields({ locale, field, prefix }: PartProps & { readonly prefix: 'new' | 'second' }) {
  const text = words[locale].reorganise
  return (
    <>
      <TextArea {...field(`${prefix}DutiesKo`)} label={text.dutiesKo} rows={2} maxLength={1000} />
      <TextArea {...field(`${prefix}DutiesEn`)} label={text.dutiesEn} rows={2} maxLength={1000} />
      <TextField {...field(`${prefix}Extension`)} label={text.extension} maxLength={20} width="short" />
    </>
  )
}

function ContactFields(part: PartProps) {
  const { locale, field } = part
  const text = words[locale].reorganise
  const options = postCodes.map((code) => ({ value: code, label: posts[code][locale] }))
  return (
    <>
      <DutyFields {...part} prefix="new" />
      <TextField
        {...field('newOrder')}
        label={text.order}
        hint={text.orderHint}
        inputMode="numeric"
        width="short"
      />
      <SelectField
        {...field('newHeadPost')}
        label={text.headPost}
        options={options}
        emptyLabel={text.usual}
      />
    </>
  )
}

function NewDepartmentFields(part: PartProps) {
  const { locale, field } = part
  const text = words[locale].reorganise
  const kinds = departmentKinds.map((kind) => ({ value: kind, label: words[locale].kinds[kind] }))
  const kind = field('newKind')
  return (
    <>
      <CodeField {...part} prefix="new" />
      <NameFields {...part} prefix="new" />
      <SelectField
        {...kind}
        value={kind.value === '' ? 'department' : kind.value}
        label={text.kind}
        options={kinds}
        required
      />
      <DepartmentField {...part} name="newParent" label={text.parent} emptyLabel={text.top} />
      <ContactFields {...part} />
    </>
  )
}

function SecondDepartmentFields(part: PartProps) {
  const { locale, field } = part
  const text = words[locale].reorganise
  return (
    <>
      <CodeField {...part} prefix="second" />
      <NameFields {...part} prefix="second" />
      <DutyFields {...part} prefix="second" />
      <TextArea
        {...field('transfers')}
        label={text.transfers}
        hint={text.transfersHint}
        rows={3}
        maxLength={2000}
      />
    </>
  )
}
