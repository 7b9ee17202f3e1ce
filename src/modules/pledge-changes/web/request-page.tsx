import {
  Button,
  ButtonLink,
  ButtonRow,
  CheckboxGroup,
  ErrorSummary,
  Form,
  formFields,
  type FormFieldsView,
  Link,
  Notice,
  PageHeading,
  RadioField,
  type SaidErrors,
  SelectField,
  TextArea,
  TextField,
  useReader,
} from '#design/index.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import type { FormFields } from '#platform/http/web-request.ts'
import type { Localized } from '#platform/kernel/locale.ts'
import type { PledgeLine } from '#modules/pledges/index.ts'
import { type ChangeKind, changeKinds, resumedStages } from '../domain/pledge-change.ts'
import { officeBase } from './say.tsx'
import { useWords } from './words.ts'

interface RequestPageProps {
  readonly pledge: PledgeLine
  readonly kind: ChangeKind
  /** Where the form goes, and the version of the request that it rewrites. */
  readonly action: string
  readonly version: number | null
  readonly departments: readonly { readonly departmentId: DepartmentId; readonly name: Localized }[]
  /** What it may be merged into. */
  readonly pledges: readonly PledgeLine[]
  readonly values: FormFields['values']
  readonly errors: SaidErrors
}

/** The form of a request: only what its kind changes, and why. */
export function RequestPage(props: RequestPageProps) {
  const words = useWords()
  const { locale } = useReader()
  const { pledge, kind, version, values, errors } = props
  const field = formFields(values, errors)
  const otherKind = `${officeBase}/new?pledge=${pledge.number}`
  return (
    <>
      <PageHeading
        kicker={words.kicker(pledge.number, words.kinds[kind])}
        title={version === null ? words.newChange : words.editChange}
        lead={words.newChangeLead(pledge.number, pledge.title[locale])}
      />
      <Notice title={words.kinds[kind]}>
        <p>{words.kindHints[kind]}</p>
        {version === null && (
          <p>
            <Link href={otherKind}>{words.otherKind}</Link>
          </p>
        )}
      </Notice>
      <ErrorSummary errors={errors} labels={useLabels()} />
      <Form
        action={props.action}
        hidden={{
          kind,
          pledge: String(pledge.number),
          version: version === null ? undefined : String(version),
        }}
      >
        <KindFields {...props} field={field} />
        <TextArea
          {...field('reason')}
          label={words.reason}
          hint={words.reasonHint}
          rows={5}
          maxLength={4000}
          required
        />
        <TextArea
          {...field('impact')}
          label={words.impact}
          hint={words.impactHint}
          rows={4}
          maxLength={4000}
        />
        <ButtonRow>
          <Button>{words.saveDraft}</Button>
          <ButtonLink href={`/office/pledges/${pledge.number}`} kind="tertiary">
            {words.pledgePage}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  )
}

function useLabels(): Readonly<Record<string, string>> {
  const words = useWords()
  const { titleKo, titleEn, content, goal, lead, helpers, into, resumedStage, reason, impact } = words
  const own = { titleKo, titleEn, content, goal, lead, helpers, into, resumedStage, reason, impact }
  return { ...own, kind: words.kind, horizon: words.parts.horizon, form: words.change }
}

function KindFields({
  kind,
  field,
  departments,
  pledges,
  pledge,
}: RequestPageProps & { readonly field: FormFieldsView }) {
  const words = useWords()
  const { locale } = useReader()
  switch (kind) {
    case 'wording':
      return <WordingFields field={field} />
    case 'horizon': {
      const options = (['in-term', 'after-term'] as const).map((value) => ({
        value,
        label: words.horizons[value],
      }))
      return <RadioField {...field('horizon')} label={words.parts.horizon} options={options} required />
    }
    case 'departments':
      return <DepartmentFields field={field} departments={departments} />
    case 'merge': {
      const others = pledges.filter(({ id, stage }) => id !== pledge.id && stage !== 'dropped')
      const options = others.map(({ number, title }) => ({
        value: String(number),
        label: `${number}. ${title[locale]}`,
      }))
      return (
        <SelectField
          {...field('into')}
          label={words.into}
          options={options}
          emptyLabel={words.choose}
          required
        />
      )
    }
    case 'resume': {
      const options = resumedStages.map((value) => ({ value, label: words.stages[value] }))
      return <RadioField {...field('resumedStage')} label={words.resumedStage} options={options} required />
    }
    case 'hold':
    case 'drop':
      return null
  }
}

function WordingFields({ field }: { readonly field: FormFieldsView }) {
  const words = useWords()
  return (
    <>
      <TextField {...field('titleKo')} label={words.titleKo} maxLength={200} required />
      <TextField {...field('titleEn')} label={words.titleEn} maxLength={200} required />
      <TextArea {...field('content')} label={words.content} rows={4} maxLength={4000} />
      <TextArea {...field('goal')} label={words.goal} rows={3} maxLength={4000} />
    </>
  )
}

function DepartmentFields({
  field,
  departments,
}: Pick<RequestPageProps, 'departments'> & { readonly field: FormFieldsView }) {
  const words = useWords()
  const { locale } = useReader()
  const options = departments.map(({ departmentId, name }) => ({ value: departmentId, label: name[locale] }))
  return (
    <>
      <SelectField {...field('lead')} label={words.lead} options={options} required />
      <CheckboxGroup
        name="helpers"
        label={words.helpers}
        values={field.all('helpers')}
        options={options}
        error={field.errorOf('helpers')}
        inline
      />
    </>
  )
}

/** Which kind of change: each with what it does. Those that the pledge’s standing rules out are left out. */
export function KindsPage({ pledge }: { readonly pledge: PledgeLine }) {
  const words = useWords()
  const { locale } = useReader()
  return (
    <>
      <PageHeading title={words.newChange} lead={words.newChangeLead(pledge.number, pledge.title[locale])} />
      <h2>{words.chooseKind}</h2>
      <ul class="items">
        {kindsFor(pledge).map((kind) => (
          <li key={kind} class="item">
            <Link href={`${officeBase}/new?pledge=${pledge.number}&kind=${kind}`}>{words.kinds[kind]}</Link>
            <br />
            {words.kindHints[kind]}
          </li>
        ))}
      </ul>
    </>
  )
}

/** What can be asked of a pledge at all, by where it stands. */
function kindsFor({ stage }: PledgeLine): readonly ChangeKind[] {
  if (stage === 'dropped') return ['resume']
  const isDone = stage === 'completed' || stage === 'continuing'
  return changeKinds.filter((kind) => {
    if (kind === 'hold') return !isDone && stage !== 'on-hold'
    if (kind === 'drop') return !isDone
    return kind !== 'resume' || stage === 'on-hold'
  })
}
