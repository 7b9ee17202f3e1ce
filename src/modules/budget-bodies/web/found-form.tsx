import {
  Button,
  DateField,
  ErrorSummary,
  Form,
  formFields,
  type FormFieldsView,
  PageHeading,
  type SaidErrors,
  SelectField,
  TextField,
  useReader,
} from '#design/index.ts'
import type { FormFields } from '#platform/http/web-request.ts'
import { formatCount } from '#platform/text/format.ts'
import type { DepartmentAsOf } from '#modules/organization/index.ts'
import { bodyKinds } from '../domain/body.ts'
import { office } from './body-list.tsx'
import type { ShownBodies } from './shown-bodies.ts'
import { useWords } from './words.ts'

/** What was typed, and what is wrong with it. */
export interface Refused {
  readonly values: FormFields['values']
  readonly errors: SaidErrors
}

interface FoundFormProps {
  readonly shown: ShownBodies
  readonly departments: readonly DepartmentAsOf[]
  readonly given: Refused
}

/** A committee that is founded as a body. */
export function FoundForm({ shown, departments, given }: FoundFormProps) {
  const words = useWords()
  const { locale } = useReader()
  const field = formFields(given.values, given.errors)
  const { limits } = shown
  const most = (count: number) => formatCount(count, locale)
  return (
    <>
      <PageHeading title={words.office.found} lead={words.office.foundLead} />
      <ErrorSummary
        errors={given.errors}
        labels={{
          ...{ kind: words.kind, town: words.town, name: words.office.nameKo, basis: words.office.basis },
          ...{ department: words.office.secretariat, termFrom: words.office.termFrom },
          ...{ termUntil: words.office.termUntil, size: words.office.size },
        }}
      />
      <Form action={`${office}/new`} label={words.office.found}>
        <KindAndTown shown={shown} field={field} />
        <TextField {...field('name')} label={words.office.nameKo} maxLength={200} required />
        <TextField
          {...field('nameEn')}
          label={words.office.nameEn}
          hint={words.office.enHint}
          maxLength={200}
        />
        <TextField {...field('basis')} label={words.office.basis} maxLength={300} required />
        <SelectField
          {...field('department')}
          label={words.office.secretariat}
          emptyLabel={words.office.choose}
          options={departments.map(({ departmentId, name }) => ({
            value: departmentId,
            label: name[locale],
          }))}
          required
        />
        <DateField {...field('termFrom')} label={words.office.termFrom} required />
        <DateField {...field('termUntil')} label={words.office.termUntil} required />
        <TextField
          {...field('size')}
          label={words.office.size}
          hint={words.office.sizeHint(
            most(limits.committee),
            most(limits['local-meeting']),
            most(limits['research-group']),
          )}
          inputMode="numeric"
          width="short"
          required
        />
        <Button>{words.office.found}</Button>
      </Form>
    </>
  )
}

/** As what a committee is registered. */
export function KindAndTown({
  shown,
  field,
}: {
  readonly shown: ShownBodies
  readonly field: FormFieldsView
}) {
  const words = useWords()
  const { locale } = useReader()
  return (
    <>
      <SelectField
        {...field('kind')}
        label={words.kind}
        options={bodyKinds.map((value) => ({ value, label: words.kinds[value] }))}
        required
      />
      <SelectField
        {...field('town')}
        label={words.town}
        emptyLabel={words.office.noTown}
        options={[...shown.towns].map(([value, name]) => ({ value, label: name[locale] }))}
      />
    </>
  )
}
