import {
  Button,
  ButtonRow,
  DataTable,
  FactList,
  Form,
  Notice,
  PageHeading,
  useReader,
} from '#design/index.ts'
import type { FormFields } from '#platform/http/web-request.ts'
import { formatDay } from '#platform/text/format.ts'
import { choicesOf } from '../domain/check-ballot.ts'
import type { BallotContent } from '../domain/ballot.ts'
import type { Poll } from '../domain/poll.ts'
import type { StatedVoter } from '../domain/voter.ts'
import { type BallotMode, ballotAddress, VotingSteps } from './ballot-page.tsx'
import { allTyped } from './read-ballot-form.ts'
import { saySummary, sayWon } from './say.ts'
import { useWords } from './words.ts'

interface CheckPageProps {
  readonly mode: BallotMode
  readonly poll: Poll
  readonly content: BallotContent
  readonly receipt: string
  readonly values: FormFields['values']
  readonly voter: StatedVoter | null
}

/** What is about to go into the box, once more. Its form carries the receipt: sent twice, it votes once. */
export function CheckPage(props: CheckPageProps) {
  const { mode, poll, content, receipt, values, voter } = props
  const words = useWords()
  const { locale } = useReader()
  return (
    <>
      <PageHeading title={words.check} kicker={poll.title[locale]} lead={words.checkLead} />
      <VotingSteps current="check" />
      <p class="lead">{saySummary(poll, content, locale)}</p>
      <ChosenTable poll={poll} content={content} />
      <FactList
        columns={1}
        facts={[
          ...(voter === null
            ? []
            : [
                { term: words.name, value: voter.name },
                { term: words.birthDate, value: formatDay(voter.birthDate, locale) },
              ]),
          { term: words.receipt, value: <strong>{receipt}</strong> },
        ]}
      />
      {mode === 'cast' && <p>{words.receiptBefore}</p>}
      {mode === 'cast' && !poll.mayChange && <Notice tone="warning">{words.notChangeable}</Notice>}
      <Form action={`${ballotAddress(props)}/cast`} label={words.check}>
        <KeptFields poll={poll} values={values} receipt={receipt} />
        <ButtonRow>
          <Button size="large">{mode === 'cast' ? words.cast : words.saveChange}</Button>
          <Button size="large" kind="secondary" formAction={ballotAddress(props)}>
            {words.back}
          </Button>
        </ButtonRow>
      </Form>
    </>
  )
}

function ChosenTable({ poll, content }: Pick<CheckPageProps, 'poll' | 'content'>) {
  const words = useWords()
  const { locale } = useReader()
  const points = new Map(content.kind === 'points' ? content.points : [])
  const place = new Map(choicesOf(content).map((id, index) => [id, index + 1]))
  const rows = poll.choices
    .map((choice, index) => ({ ...choice, number: index + 1 }))
    .filter(({ id }) => place.has(id))
    .toSorted((a, b) =>
      content.kind === 'ranked' ? (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0) : a.number - b.number,
    )
  return (
    <DataTable
      caption={words.choices}
      captionHidden
      narrow
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          ...{ key: 'label', title: words.choices, head: true },
          cell: ({ number, label }) => `${number}. ${label[locale]}`,
        },
        ...(content.kind === 'ranked'
          ? [
              {
                key: 'place',
                title: words.place(1).replace('1', '').trim(),
                cell: ({ id }: { id: string }) => words.place(place.get(id) ?? 0),
              },
            ]
          : []),
        ...(content.kind === 'points'
          ? [
              {
                key: 'points',
                title: words.pointsLegend,
                kind: 'number' as const,
                cell: ({ id }: { id: string }) => words.points(String(points.get(id) ?? 0)),
              },
            ]
          : []),
        ...(rows.some(({ cost }) => cost !== null)
          ? [
              {
                key: 'cost',
                title: words.cost,
                kind: 'number' as const,
                cell: ({ cost }: (typeof rows)[number]) => (cost === null ? '' : sayWon(cost, locale)),
              },
            ]
          : []),
      ]}
    />
  )
}

/** The ballot and who is voting, as they were filled in: nothing of it is kept on the server meanwhile. */
function KeptFields({ poll, values, receipt }: Pick<CheckPageProps, 'poll' | 'values' | 'receipt'>) {
  const own = /^(choice|place-\d+|points-.+|voterName|birthDate|townId)$/
  const most = poll.choices.length * 2
  const kept = Object.keys(values)
    .filter((name) => own.test(name))
    .flatMap((name) => allTyped(values, name).map((value) => [name, value] as const))
    .filter(([, value]) => value !== '')
    .slice(0, most + 3)
  return (
    <>
      {kept.map(([name, value], index) => (
        <input key={index} type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name="receipt" value={receipt} />
    </>
  )
}
