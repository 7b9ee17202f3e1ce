import {
  DataTable,
  EmptyState,
  Notice,
  PageHeading,
  type SaidErrors,
  Section,
  useReader,
} from '#design/index.ts'
import type { FormFields } from '#platform/http/web-request.ts'
import { formatCount, formatDay } from '#platform/text/format.ts'
import { costOfProposal } from '#modules/budget-proposals/index.ts'
import { fieldsInWords } from '../use-cases/fields-in-words.ts'
import { ballotLines, type RoundStanding, scoresMissing } from '../use-cases/standing.ts'
import { inMillion } from './amounts.ts'
import { type PointedLine, PointsForm } from './points-form.tsx'
import { useWords } from './words.ts'

interface ScoresProps {
  readonly standing: RoundStanding
  readonly mayEnter: boolean
  /** What was typed; null for what is kept. */
  readonly values: FormFields['values'] | null
  readonly errors: SaidErrors
  readonly refusal: string | null
}

/** The committee's scores of what stands on the ballot, where the round's rule weighs them beside the vote. */
export function ScoresPage({ standing, mayEnter, values, errors, refusal }: ScoresProps) {
  const words = useWords()
  const { locale } = useReader()
  const { round, count } = standing
  const percent = round.rule.committeePercent ?? 0
  const lines = ballotLines(standing).map((line): PointedLine => ({
    ...{ line, cost: costOfProposal(line), points: standing.points.get(line.id) ?? null },
    group: fieldsInWords[line.field][locale],
  }))
  return (
    <>
      <PageHeading
        title={words.office.scoresTitle(String(round.year))}
        lead={
          percent === 0
            ? words.office.scoresNotAsked
            : words.office.scoresLead(formatCount(percent, locale), formatCount(100 - percent, locale))
        }
      />
      {refusal !== null && (
        <Notice tone="danger" live>
          {refusal}
        </Notice>
      )}
      {percent > 0 && refusal === null && <Waiting standing={standing} />}
      {percent > 0 && lines.length === 0 && (
        <EmptyState title={words.office.nothingOn}>{words.office.nothingOnBody}</EmptyState>
      )}
      {percent > 0 && lines.length > 0 && mayEnter && count === null && (
        <PointsForm
          title={words.office.scores}
          action={`/office/budget/rounds/${round.year}/scores`}
          {...{ lines, values, errors }}
        />
      )}
      {percent > 0 && lines.length > 0 && (!mayEnter || count !== null) && <ScoreTable lines={lines} />}
    </>
  )
}

/** How many scores are missing, and until when. */
function Waiting({ standing }: Pick<ScoresProps, 'standing'>) {
  const words = useWords()
  const { locale } = useReader()
  const { poll, count } = standing
  const missing = scoresMissing(standing).length
  if (count !== null || missing === 0) return null
  const until = poll === null ? '' : words.office.scoresUntil(formatDay(poll.lastDay, locale))
  return (
    <Notice tone="warning">
      {`${words.office.scoresMissing(formatCount(missing, locale))} ${until}`.trim()}
    </Notice>
  )
}

function ScoreTable({ lines }: { readonly lines: readonly PointedLine[] }) {
  const words = useWords()
  const { locale } = useReader()
  return (
    <Section title={words.office.scores} id="points">
      <DataTable
        caption={words.office.scores}
        captionHidden
        rows={lines.toSorted((a, b) => (b.points ?? -1) - (a.points ?? -1) || a.line.number - b.line.number)}
        rowKey={({ line }) => line.id}
        columns={[
          { key: 'number', title: words.number, kind: 'number', cell: ({ line }) => line.number },
          { key: 'title', title: words.project, head: true, cell: ({ line }) => <span lang="ko">{line.title}</span> },
          { key: 'field', title: words.field, cell: ({ group }) => group },
          { key: 'cost', title: words.cost, kind: 'number', cell: ({ cost }) => inMillion(cost, locale) },
          { key: 'points', title: words.office.scores, kind: 'number', cell: ({ points }) => points ?? '–' },
        ]} // prettier-ignore
      />
    </Section>
  )
}
