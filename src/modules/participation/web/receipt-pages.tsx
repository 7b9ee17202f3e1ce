import {
  ButtonLink,
  ButtonRow,
  DataTable,
  Form,
  Link,
  Notice,
  PageHeading,
  Pagination,
  SearchField,
  Section,
  useReader,
} from '#design/index.ts'
import type { PollHead } from '../domain/poll.ts'
import { useWords } from './words.ts'

interface DoneProps {
  readonly poll: PollHead
  readonly receipt: string
  readonly how: 'cast' | 'repeated' | 'changed'
}

/** The vote is in the box: the receipt, to be written down or printed. It says nothing of the choices. */
export function DonePage({ poll, receipt, how }: DoneProps) {
  const words = useWords()
  const { locale } = useReader()
  const body = { cast: words.doneBody, repeated: words.doneAgain, changed: words.changedBody }[how]
  return (
    <>
      <PageHeading
        title={how === 'changed' ? words.changed : words.done}
        kicker={poll.title[locale]}
        lead={body}
      />
      <Section title={words.receipt}>
        <p class="lead">
          <strong>{receipt}</strong>
        </p>
        <Notice tone="warning">{words.keepReceipt}</Notice>
        <p>{words.receiptUse}</p>
        {poll.mayChange && <p>{words.receiptUseChange}</p>}
      </Section>
      <ButtonRow>
        <ButtonLink href={`/votes/${poll.id}`} kind="secondary">
          {words.toPoll}
        </ButtonLink>
      </ButtonRow>
    </>
  )
}

/** Why a ballot did not go in, on a page of its own. */
export function TurnedDownPage({ poll, sentence }: { readonly poll: PollHead; readonly sentence: string }) {
  const words = useWords()
  const { locale } = useReader()
  return (
    <>
      <PageHeading title={words.turnedDown} kicker={poll.title[locale]} />
      <Notice tone="warning" live>
        {sentence}
      </Notice>
      <ButtonRow>
        {poll.mayChange && <ButtonLink href={`/votes/${poll.id}/change`}>{words.toChange}</ButtonLink>}
        <ButtonLink href={`/votes/${poll.id}`} kind="secondary">
          {words.toPoll}
        </ButtonLink>
      </ButtonRow>
    </>
  )
}

interface ReceiptsProps {
  readonly poll: PollHead
  readonly hashes: readonly string[]
  readonly first: number
  readonly page: number
  readonly pages: number
  readonly typedCode: string
  readonly answer: { readonly hash: string } | 'unfit' | 'missing' | null
}

/** The receipts of a closed box, and whether one's own is among them. */
export function ReceiptsPage(props: ReceiptsProps) {
  const { poll, hashes, first, page, pages, answer } = props
  const words = useWords()
  const { locale } = useReader()
  return (
    <>
      <PageHeading title={words.receipts} kicker={poll.title[locale]} lead={words.receiptsLead} />
      <Form action={`/votes/${poll.id}/receipts`} label={words.findReceipt}>
        <SearchField
          name="code"
          label={words.receipt}
          hint={words.receiptHint}
          button={words.findReceipt}
          value={props.typedCode}
          error={answer === 'unfit' ? words.problems['receipt-unfit'] : undefined}
        />
      </Form>
      {answer === 'missing' && (
        <Notice tone="warning" live>
          {words.receiptMissing}
        </Notice>
      )}
      {answer !== null && typeof answer === 'object' && (
        <Notice tone="success" title={words.receiptFound} live>
          {words.receiptFoundBody(answer.hash)}
        </Notice>
      )}
      <Section title={words.receiptsList} lead={words.receiptsListBody}>
        <DataTable
          caption={words.receiptsList}
          captionHidden
          narrow
          rows={hashes.map((hash, index) => ({ hash, number: first + index }))}
          rowKey={({ hash }) => hash}
          columns={[
            { key: 'number', title: words.number, kind: 'number', cell: ({ number }) => number },
            { key: 'hash', title: words.hash, head: true, cell: ({ hash }) => <code>{hash}</code> },
          ]}
        />
        <Pagination page={page} pages={pages} />
      </Section>
      <p>
        <Link href={`/votes/${poll.id}`}>{words.toPoll}</Link>
      </p>
    </>
  )
}
