import {
  Button,
  ErrorSummary,
  Form,
  formFields,
  PageHeading,
  type SaidErrors,
  SelectField,
  useReader,
} from '#design/index.ts'
import type { FormFields } from '#platform/http/web-request.ts'
import type { ProgrammeLine } from '../data/programme-queries.ts'
import type { ShownPlan } from './shown-plan.ts'
import { type DepartmentChoice, TaskFields, useTaskLabels } from './task-fields.tsx'
import { useWords } from './words.ts'

export interface NewTaskPageProps {
  readonly shown: ShownPlan
  readonly programmes: readonly ProgrammeLine[]
  readonly departments: readonly DepartmentChoice[]
  readonly values: FormFields['values']
  readonly errors: SaidErrors
}

/** A new task in a programme of the year. */
export function NewTaskPage({ shown, programmes, departments, values, errors }: NewTaskPageProps) {
  const words = useWords()
  const { locale } = useReader()
  const labels = useTaskLabels()
  const field = formFields(values, errors)
  return (
    <>
      <PageHeading kicker={words.year(shown.plan.year)} title={words.newTask} />
      <ErrorSummary errors={errors} labels={labels} />
      <Form action="/office/tasks/new" hidden={{ year: String(shown.plan.year) }}>
        <SelectField
          {...field('programme')}
          label={words.programme}
          emptyLabel="–"
          required
          options={programmes.map(({ number, title }) => ({
            value: String(number),
            label: `${number}. ${title[locale]}`,
          }))}
        />
        <TaskFields values={values} errors={errors} departments={departments} />
        <Button>{words.addTask}</Button>
      </Form>
    </>
  )
}
