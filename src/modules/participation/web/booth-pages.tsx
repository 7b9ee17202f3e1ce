import {
  Button,
  ButtonRow,
  DataTable,
  ErrorSummary,
  FactList,
  Form,
  formFields,
  HiddenFields,
  Notice,
  PageHeading,
  Section,
  SelectField,
  TextArea,
  useReader,
} from '#design/index.ts'
import { formatCount } from '#platform/text/format.ts'
import type { BallotContent } from '../domain/ballot.ts'
import type { Poll } from '../domain/poll.ts'
import type { TypedPaper } from '../domain/read-lines.ts'
import type { EnteredBooth } from '../use-cases/enter-booth.ts'
import { at } from './asked-poll.ts'
import { fittingChoices } from './choice-filter.ts'
import type { BoothFormProps } from './office-pages.tsx'
import { useWords } from './words.ts'

/** A booth's papers, typed in one a line. */
export function EnterBoothPage({
  poll,
  booths,
  values,
  errors,
  problems,
}: BoothFormProps & { readonly problems: readonly string[] }) {
  const words = useWords()
  const { locale } = useReader()
  const field = formFields(values, errors)
  return (
    <>
      <PageHeading title={words.enterBooth} kicker={poll.title[locale]} lead={words.enterLead} />
      <ErrorSummary errors={errors} labels={{ boothId: words.booth, lines: words.lines }} />
      {problems.length > 0 && (
        <Notice tone="danger" title={words.lines}>
          <ul class="plain-list">
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </Notice>
      )}
      {booths.length === 0 ? (
        <Notice tone="warning">{words.noBoothOfYours}</Notice>
      ) : (
        <Form action={at(poll, '/booth')} label={words.enterBooth}>
          <SelectField {...field('boothId')} label={words.booth} options={booths} emptyLabel="" required />
          <TextArea
            {...field('lines')}
            label={words.lines}
            hint={`${words.lineHints[poll.form.kind]} ${words.blankHint}`}
            rows={16}
            required
          />
          <Button>{words.next}</Button>
        </Form>
      )}
      <Section title={words.choices} lead={words.numbersHere} id="choices">
        <DataTable
          caption={words.choices}
          captionHidden
          rows={fittingChoices(poll, { group: '', find: '' })}
          rowKey={({ id }) => id}
          columns={[
            { key: 'number', title: words.number, kind: 'number', cell: ({ number }) => number },
            { key: 'label', title: words.choices, head: true, cell: ({ label }) => label[locale] },
          ]}
        />
      </Section>
    </>
  )
}

interface CheckPapersProps {
  readonly poll: Poll
  readonly boothId: string
  readonly boothName: string
  /** What was typed: it goes to the next step in the form, and is kept nowhere. */
  readonly lines: string
  readonly papers: readonly TypedPaper[]
  readonly booth: EnteredBooth
}

/** A booth's papers read back, with the titles of what they name, before they are put in. */
export function CheckPapersPage({ poll, boothId, boothName, lines, papers, booth }: CheckPapersProps) {
  const words = useWords()
  const { locale } = useReader()
  const number = (value: number) => formatCount(value, locale)
  const blank = papers.filter(({ content }) => content.kind === 'blank').length
  return (
    <>
      <PageHeading title={words.checkPapers} kicker={poll.title[locale]} lead={words.checkPapersLead} />
      <FactList
        facts={[
          { term: words.booth, value: boothName },
          { term: words.papersNow, value: words.papersOf(number(papers.length), number(blank)) },
          {
            term: words.papersAfter,
            value: words.papersThen(number(booth.entered + papers.length), number(booth.people)),
          },
        ]}
      />
      <Section title={words.lines} id="papers">
        <Papers poll={poll} papers={papers} />
      </Section>
      <Notice tone="warning">{words.noTakingOut}</Notice>
      <Form action={at(poll, '/booth/enter')} label={words.checkPapers}>
        <HiddenFields fields={{ boothId, lines, enteredBefore: String(booth.entered) }} />
        <ButtonRow>
          <Button>{words.enter}</Button>
          <Button kind="secondary" formAction={at(poll, '/booth/again')}>
            {words.typeAgain}
          </Button>
        </ButtonRow>
      </Form>
    </>
  )
}

function Papers({ poll, papers }: Pick<CheckPapersProps, 'poll' | 'papers'>) {
  const words = useWords()
  const { locale } = useReader()
  const places = new Map(poll.choices.map(({ id }, index) => [id, index]))
  const nameOf = (id: string) => {
    const place = places.get(id) ?? 0
    return `${place + 1}. ${poll.choices[place]?.label[locale] ?? '–'}`
  }
  return (
    <DataTable
      caption={words.lines}
      captionHidden
      rows={papers}
      rowKey={({ line }) => String(line)}
      columns={[
        { key: 'line', title: words.line, kind: 'number', cell: ({ line }) => line },
        {
          ...{ key: 'paper', title: words.onPaper, head: true },
          cell: ({ content }) => <Marks content={content} nameOf={nameOf} />,
        },
      ]}
    />
  )
}

function Marks({
  content,
  nameOf,
}: {
  readonly content: BallotContent
  readonly nameOf: (id: string) => string
}) {
  const words = useWords()
  const { locale } = useReader()
  if (content.kind === 'blank') return <>{words.blankPaper}</>
  const marks =
    content.kind === 'points'
      ? content.points.map(([id, points]) => `${nameOf(id)}: ${words.points(formatCount(points, locale))}`)
      : content.choices.map((id, index) =>
          content.kind === 'ranked' ? `${words.place(index + 1)} ${nameOf(id)}` : nameOf(id),
        )
  return (
    <ul class="plain-list">
      {marks.map((mark) => (
        <li key={mark}>{mark}</li>
      ))}
    </ul>
  )
}
