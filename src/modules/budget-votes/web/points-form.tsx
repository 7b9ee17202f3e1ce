import { AmountGrid, Button, ErrorSummary, Form, type SaidErrors, Section, useReader } from '#design/index.ts'
import { typed } from '#platform/http/form.ts'
import type { FormFields } from '#platform/http/web-request.ts'
import type { ProposalLine } from '#modules/budget-proposals/index.ts'
import { inMillion } from './amounts.ts'
import { useWords } from './words.ts'

/** What is given points, and what it has been given. */
export interface PointedLine {
  readonly line: ProposalLine
  readonly cost: bigint
  readonly points: number | null
  /** Under which heading it stands. */
  readonly group: string
}

export interface PointsFormProps {
  readonly title: string
  readonly action: string
  readonly lines: readonly PointedLine[]
  /** What was typed; null for what is kept. */
  readonly values: FormFields['values'] | null
  readonly errors: SaidErrors
}

/** A cell of the grid: row and column. */
export const pointsField = (number: number) => `${number}.points`

/** Points from 0 to 100, a cell for each proposal. */
export function PointsForm({ title, action, lines, values, errors }: PointsFormProps) {
  const words = useWords()
  const { locale } = useReader()
  const kept = new Map(lines.map(({ line, points }) => [pointsField(line.number), points]))
  const ordered = lines.toSorted((a, b) => a.line.number - b.line.number)
  return (
    <Section title={title} id="points">
      <ErrorSummary
        errors={errors}
        labels={Object.fromEntries(
          ordered.map(({ line }) => [
            pointsField(line.number),
            words.office.pointsOf(String(line.number), line.title),
          ]),
        )}
      />
      <Form action={action} label={words.office.savePoints} narrow={false}>
        <AmountGrid
          caption={title}
          unit={words.office.pointsUnit}
          columns={[{ key: 'points', label: words.points }]}
          groups={[...Map.groupBy(ordered, ({ group }) => group)].map(([label, own]) => ({
            label,
            rows: own.map(({ line, cost }) => ({
              key: String(line.number),
              label: `${line.number}. ${line.title} (${words.types[line.type]}, ${inMillion(cost, locale)})`,
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
