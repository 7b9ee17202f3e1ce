import {
  AmountGrid,
  Button,
  EmptyState,
  ErrorSummary,
  Form,
  Notice,
  PageHeading,
  type SaidErrors,
  Section,
  useReader,
} from '#design/index.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import { typed } from '#platform/http/form.ts'
import type { FormFields } from '#platform/http/web-request.ts'
import type { Localized } from '#platform/kernel/locale.ts'
import type { LocalProposal, RoundStanding } from '../use-cases/standing.ts'
import { inMillion } from './amounts.ts'
import { LocalLists } from './local-lists.tsx'
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

/** A cell of the grid: row and column. */
export const pointsField = (number: number) => `${number}.points`

/** The points of local meetings, and the order that they make. */
export function PrioritiesPage(props: PrioritiesProps) {
  const { standing, names, mayEnter, refusal } = props
  const words = useWords()
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
      {all.length > 0 && mayEnter && standing.settlement === null && <PointsForm {...props} all={all} />}
      <LocalLists standing={standing} names={names} />
    </>
  )
}

function PointsForm(props: PrioritiesProps & { readonly all: readonly LocalProposal[] }) {
  const { standing, names, errors, all, values } = props
  const words = useWords()
  const { locale } = useReader()
  const kept = new Map(all.map(({ number, points }) => [pointsField(number), points]))
  const ordered = all.toSorted((a, b) => a.number - b.number)
  const townOf = ({ line }: LocalProposal) =>
    line.townId === null ? '–' : (names.get(line.townId)?.[locale] ?? '–')
  return (
    <Section title={words.points} id="points">
      <ErrorSummary
        errors={errors}
        labels={Object.fromEntries(
          ordered.map(({ number, line }) => [
            pointsField(number),
            words.office.pointsOf(String(number), line.title),
          ]),
        )}
      />
      <Form
        action={`/office/budget/rounds/${standing.round.year}/priorities`}
        label={words.office.savePoints}
        narrow={false}
      >
        <AmountGrid
          caption={words.points}
          unit={words.office.pointsUnit}
          columns={[{ key: 'points', label: words.points }]}
          groups={[...Map.groupBy(ordered, townOf)].map(([label, own]) => ({
            label,
            rows: own.map(({ number, line, cost }) => ({
              key: String(number),
              label: `${number}. ${line.title} (${words.types[line.type]}, ${inMillion(cost, locale)})`,
            })),
          }))}
          value={(name) => (values === null ? String(kept.get(name) ?? '') : typed(values, name))}
          errors={errors}
        />
        <Button>{words.office.savePoints}</Button>
      </Form>
    </Section>
  )
}
