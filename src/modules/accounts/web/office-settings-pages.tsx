import {
  Button,
  CheckboxField,
  CheckboxGroup,
  type Column,
  DataTable,
  DateField,
  ErrorSummary,
  FactList,
  Form,
  PageHeading,
  type SaidErrors,
  Section,
  SelectField,
  StatusBadge,
  TextArea,
  TextField,
} from '#design/index.ts'
import type { FormFields } from '#platform/http/web-request.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import type { SavedValue } from '#platform/settings/setting-value.ts'
import { settingFields, typedSetting, type SettingField } from '#platform/settings/setting-form.ts'
import type { Effective, Setting } from '#platform/settings/setting.ts'
import { formatDay, formatInstant, noFigure } from '#platform/text/format.ts'
import { words } from './words.ts'

export interface SettingLine {
  readonly setting: Setting<unknown>
  readonly inForce: Effective<unknown>
}

export function SettingsPage({
  locale,
  lines,
}: {
  readonly locale: Locale
  readonly lines: readonly SettingLine[]
}) {
  const text = words[locale].settings
  const columns: readonly Column<SettingLine>[] = [
    { key: 'setting', title: text.setting, cell: ({ setting }) => setting.title[locale], head: true },
    {
      key: 'value',
      title: text.value,
      cell: ({ setting, inForce }) => (
        <SettingWords locale={locale} setting={setting} value={inForce.value} />
      ),
    },
    { key: 'from', title: text.from, kind: 'date', cell: ({ inForce }) => formatDay(inForce.from, locale) },
    { key: 'source', title: text.source, cell: ({ inForce }) => inForce.source },
  ]
  return (
    <>
      <PageHeading title={text.title} lead={text.lead} />
      <DataTable
        caption={text.caption}
        columns={columns}
        rows={lines}
        rowKey={({ setting }) => setting.name}
        rowHref={({ setting }) => `/office/settings/${setting.name}`}
      />
    </>
  )
}

/** A value as people read it: each member with its name. */
function SettingWords(props: {
  readonly locale: Locale
  readonly setting: Setting<unknown>
  readonly value: unknown
}) {
  const { locale, setting, value } = props
  const fields = settingFields(setting.schema)
  const said = fields.map((field) => {
    const text = fieldWords(locale, field, value)
    return field.key === '' ? text : `${field.label?.[locale] ?? field.key}: ${text}`
  })
  return <>{said.join(' · ')}</>
}

function fieldWords(locale: Locale, field: SettingField, value: unknown): string {
  const typed = typedSetting(field, value)
  if (field.kind === 'yes-no') return typed === 'yes' ? words[locale].settings.yes : words[locale].settings.no
  if (typeof typed !== 'string')
    return typed.map((option) => optionWords(locale, field, option)).join(', ') || noFigure
  if (field.kind === 'amount') return BigInt(typed || '0').toLocaleString(locale === 'ko' ? 'ko-KR' : 'en-US')
  return field.kind === 'choice' ? optionWords(locale, field, typed) : typed
}

/** Roles have words of their own; other options those of their setting. */
function optionWords(locale: Locale, field: SettingField, option: string): string {
  const roles: Readonly<Record<string, string>> = words[locale].roles
  return field.optionLabels[option]?.[locale] ?? roles[option] ?? option
}

export interface SettingPageProps {
  readonly locale: Locale
  readonly setting: Setting<unknown>
  readonly inForce: Effective<unknown>
  readonly saved: readonly SavedValue<unknown>[]
  readonly today: CalendarDate
  readonly mayChange: boolean
  readonly refused: { readonly values: FormFields['values']; readonly errors: SaidErrors } | null
}

export function SettingPage(props: SettingPageProps) {
  const { locale, setting, inForce } = props
  const text = words[locale].settings
  return (
    <>
      <PageHeading title={setting.title[locale]} kicker={setting.name} />
      <FactList
        facts={[
          {
            term: text.current,
            value: <SettingWords locale={locale} setting={setting} value={inForce.value} />,
            wide: true,
          },
          { term: text.from, value: formatDay(inForce.from, locale) },
          { term: text.source, value: inForce.source },
        ]}
      />
      {props.mayChange && <SettingForm {...props} />}
      <Section title={text.history}>
        <History {...props} />
      </Section>
    </>
  )
}

interface HistoryLine extends Effective<unknown> {
  readonly key: string
  readonly by: string
  readonly replaced: boolean
}

function History({ locale, setting, saved }: SettingPageProps) {
  const text = words[locale].settings
  const own = saved.map((value, index): HistoryLine => ({
    ...value,
    key: `saved-${index}`,
    by: `${value.savedBy}, ${formatInstant(value.savedAt, locale)}`,
  }))
  const built = setting.defaults.map((value, index): HistoryLine => ({
    ...value,
    key: `built-${index}`,
    by: text.built,
    replaced: false,
  }))
  const rows = [...own, ...built].sort((a, b) => (a.from < b.from ? 1 : a.from > b.from ? -1 : 0))
  const columns: readonly Column<HistoryLine>[] = [
    { key: 'from', title: text.from, kind: 'date', cell: (line) => formatDay(line.from, locale), head: true },
    {
      key: 'value',
      title: text.value,
      cell: (line) => <SettingWords locale={locale} setting={setting} value={line.value} />,
    },
    { key: 'source', title: text.source, cell: (line) => line.source },
    {
      key: 'by',
      title: text.by,
      cell: (line) => (
        <>
          {line.by} {line.replaced && <StatusBadge tone="neutral">{text.replaced}</StatusBadge>}
        </>
      ),
    },
  ]
  return (
    <DataTable caption={text.history} captionHidden columns={columns} rows={rows} rowKey={({ key }) => key} />
  )
}

function SettingForm(props: SettingPageProps) {
  const { locale, setting, refused, today } = props
  const text = words[locale].settings
  const errors = refused?.errors ?? {}
  const typed = (key: string) => {
    const value = refused?.values[key]
    return value === undefined ? undefined : [value].flat()
  }
  return (
    <Section title={text.add}>
      <ErrorSummary errors={errors} labels={{ from: text.from, source: text.source }} />
      <Form action={`/office/settings/${setting.name}`}>
        {settingFields(setting.schema).map((field) => (
          <SettingInput
            key={field.key}
            locale={locale}
            field={field}
            label={field.label?.[locale] ?? (field.key || text.value)}
            shown={typed(inputName(field)) ?? [typedSetting(field, props.inForce.value)].flat()}
          />
        ))}
        <DateField
          name="from"
          label={text.from}
          value={typed('from')?.[0] ?? today}
          error={errors['from']}
          required
        />
        <TextField
          name="source"
          label={text.source}
          hint={text.sourceHint}
          value={typed('source')?.[0] ?? ''}
          error={errors['source']}
          maxLength={200}
          required
        />
        <Button>{text.save}</Button>
      </Form>
    </Section>
  )
}

/** Members are prefixed, so that one called `from` is not taken for the day. */
export function inputName(field: Pick<SettingField, 'key'>): string {
  return `value.${field.key}`
}

function SettingInput(props: {
  readonly locale: Locale
  readonly field: SettingField
  readonly label: string
  readonly shown: readonly string[]
}) {
  const { locale, field, label, shown } = props
  const name = inputName(field)
  const options = field.options.map((value) => ({ value, label: optionWords(locale, field, value) }))
  const value = shown[0] ?? ''
  switch (field.kind) {
    case 'choice':
      return <SelectField name={name} label={label} value={value} options={options} required />
    case 'choices':
      return <CheckboxGroup name={name} label={label} values={shown} options={options} />
    case 'yes-no':
      return <CheckboxField name={name} label={label} checked={value === 'yes'} />
    case 'json':
      return (
        <TextArea
          name={name}
          label={label}
          hint={words[locale].settings.jsonHint}
          value={value}
          rows={8}
          required
        />
      )
    case 'number':
      return <TextField name={name} label={label} value={value} inputMode="decimal" width="short" required />
    case 'amount':
      return <TextField name={name} label={label} value={value} inputMode="numeric" width="medium" required />
    case 'text':
      return <TextField name={name} label={label} value={value} required />
  }
}
