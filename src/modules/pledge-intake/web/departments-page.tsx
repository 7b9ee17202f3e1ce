import { Button, EmptyState, Form, Notice, type Option, PageHeading, SelectField } from '#design/index.ts'
import type { KeptDraft } from '../data/draft-queries.ts'
import { base } from './draft-of-path.ts'
import { useWords } from './words.ts'

interface DepartmentsPageProps {
  readonly draft: KeptDraft
  readonly departments: readonly Option[]
  readonly stale: boolean
}

/** Each name of the file with the city's department that it is; like names are picked and wait for being saved. */
export function DepartmentsPage({ draft, departments, stale }: DepartmentsPageProps) {
  const words = useWords()
  const nameOf = (id: string | null) => departments.find(({ value }) => value === id)?.label
  return (
    <>
      <PageHeading kicker={draft.fileName} title={words.departmentsTitle} lead={words.departmentsLead} />
      {stale && <Notice tone="warning" title={words.refusals.stale} live />}
      {draft.departments.length === 0 ? (
        <EmptyState title={words.departmentsNone} />
      ) : (
        <Form action={`${base}/${draft.id}/departments`} hidden={{ seen: String(draft.version) }}>
          {draft.departments.map(({ name, departmentId, suggestedId }, index) => {
            const suggested = nameOf(suggestedId)
            const hint =
              departmentId === null && suggested !== undefined ? words.suggested(suggested) : undefined
            return (
              <SelectField
                key={name}
                name={`department.${index}`}
                label={name}
                hint={hint}
                value={departmentId ?? suggestedId ?? ''}
                options={departments}
                emptyLabel={words.chooseDepartment}
                required
              />
            )
          })}
          {draft.state === 'to-correct' && <Button>{words.saveDepartments}</Button>}
        </Form>
      )}
    </>
  )
}
