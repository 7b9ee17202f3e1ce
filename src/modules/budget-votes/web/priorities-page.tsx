import { EmptyState, Notice, PageHeading, type SaidErrors, useReader } from '#design/index.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import type { FormFields } from '#platform/http/web-request.ts'
import type { Localized } from '#platform/kernel/locale.ts'
import type { LocalProposal, RoundStanding } from '../use-cases/standing.ts'
import { LocalLists } from './local-lists.tsx'
import { PointsForm } from './points-form.tsx'
import { useWords } from './words.ts'

interface PrioritiesProps {
  readonly standing: RoundStanding
  readonly names: ReadonlyMap<DepartmentId, Localized>
  readonly mayEnter: boolean
  /** What was typed; null for what is kept. */
  readonly values: FormFields['values'] | null
  readonly errors: SaidErrors
  readonly refusal: string | null
}

/** The points of local meetings, and the order that they make. */
export function PrioritiesPage(props: PrioritiesProps) {
  const { standing, names, mayEnter, refusal } = props
  const words = useWords()
  const { locale } = useReader()
  const townOf = ({ townId }: LocalProposal['line']) =>
    townId === null ? '–' : (names.get(townId)?.[locale] ?? '–')
  const all = [...standing.local.values()].flat().map(({ proposal }) => proposal)
  return (
    <>
      <PageHeading
        title={words.office.prioritiesTitle(String(standing.round.year))}
        lead={words.office.prioritiesLead}
      />
      {refusal !== null && (
        <Notice tone="danger" live>
          {refusal}
        </Notice>
      )}
      {all.length === 0 && <EmptyState title={words.office.noLocal}>{words.office.noLocalBody}</EmptyState>}
      {all.length > 0 && mayEnter && standing.settlement === null && (
        <PointsForm
          title={words.points}
          action={`/office/budget/rounds/${standing.round.year}/priorities`}
          lines={all.map(({ line, cost, points }) => ({ line, cost, points, group: townOf(line) }))}
          values={props.values}
          errors={props.errors}
        />
      )}
      <LocalLists standing={standing} names={names} />
    </>
  )
}
