import {
  Button,
  ButtonLink,
  ButtonRow,
  Disclosure,
  ErrorSummary,
  FactList,
  Form,
  type FormFieldsView,
  formFields,
  HiddenFields,
  Link,
  Notice,
  PageHeading,
  RadioField,
  Section,
  TextArea,
  TextField,
  useReader,
} from '#design/index.ts'
import type { KeptFile } from '#platform/files/kept-file.ts'
import type { Entry } from '../domain/entry.ts'
import { type Extremes, levels, pointsOf } from '../domain/marks.ts'
import { type KeptCriterion, type Review, stageOn } from '../domain/review.ts'
import type { Exclusion, Sheet } from '../domain/sheet.ts'
import { formatPoints } from './points.ts'
import type { Refused } from './post.ts'
import { office } from './review-in.ts'
import { LongWords, Words } from './review-parts.tsx'
import { useWords } from './words.ts'

interface SheetProps {
  readonly review: Review
  readonly entry: Entry
  readonly department: string
  readonly files: readonly KeptFile[]
  readonly sheet: Sheet | null
  readonly exclusion: Exclusion | null
  /** Works in the entry's department today. */
  readonly isColleague: boolean
  readonly isReopened: boolean
  readonly extremes: Extremes
  readonly refused: Refused | null
}

/** An entry with the reviewer's own sheet of it. */
export function SheetPage(props: SheetProps) {
  const { review, entry, refused, exclusion, isColleague } = props
  const words = useWords()
  const { today } = useReader()
  const isOut = exclusion !== null || isColleague
  const stage = stageOn(review, today)
  return (
    <>
      <PageHeading
        kicker={review.title}
        title={words.mine.sheetTitle(entry.title)}
        actions={
          <ButtonLink href={`${office}/${review.id}/mine`} kind="secondary">
            {words.mine.back}
          </ButtonLink>
        }
      />
      <ErrorSummary errors={refused?.errors ?? {}} labels={useLabels(review)} />
      <EntryPart {...props} />
      <Section title={words.mine.state} id="sheet">
        {isOut ? <OutNotice {...props} /> : <OwnSheet {...props} />}
      </Section>
      {!isOut && (stage === 'intake' || stage === 'waiting' || stage === 'judging') && (
        <DeclineForm {...props} />
      )}
    </>
  )
}

function EntryPart({ review, entry, department, files }: SheetProps) {
  const words = useWords()
  return (
    <>
      <FactList
        facts={[
          { term: words.department, value: department },
          { term: words.reference, value: entry.reference === '' ? '–' : entry.reference },
          {
            term: words.entryPage.files,
            value:
              files.length === 0 ? (
                words.entryPage.filesNone
              ) : (
                <ul class="plain-list">
                  {files.map(({ id, name }) => (
                    <li key={id}>
                      <Link href={`${office}/${review.id}/entries/${entry.id}/files/${id}`}>
                        <Words>{name}</Words>
                      </Link>
                    </li>
                  ))}
                </ul>
              ),
            wide: true,
          },
        ]}
      />
      <Section title={words.entryPage.text} id="text">
        <LongWords>{entry.text}</LongWords>
      </Section>
    </>
  )
}

function OutNotice({ exclusion }: SheetProps) {
  const { mine: words } = useWords()
  const reason = exclusion?.kind === 'declared' ? words.isDeclared(exclusion.reason) : words.isDepartment
  return <Notice tone="neutral">{reason}</Notice>
}

function OwnSheet(props: SheetProps) {
  const { review, sheet, isReopened } = props
  const words = useWords()
  const { locale, today } = useReader()
  if (sheet?.state === 'sent') {
    return (
      <>
        <Notice tone="success">{words.mine.sentNotice(formatPoints(sheet.total ?? 0, locale))}</Notice>
        <SentMarks {...props} sheet={sheet} />
      </>
    )
  }
  if (stageOn(review, today) !== 'judging') return <Notice tone="info">{words.mine.notNow}</Notice>
  return (
    <>
      {isReopened && <Notice tone="warning">{words.mine.reopened}</Notice>}
      <SheetForm {...props} />
    </>
  )
}

function SentMarks({ review, sheet }: SheetProps & { readonly sheet: Sheet }) {
  const words = useWords()
  const { scale } = review
  const said = (mark: number | undefined) => {
    if (mark === undefined) return '–'
    const level = levels.find((each) => each === mark)
    return scale === 'points' || level === undefined ? String(mark) : words.levels[level]
  }
  return (
    <FactList
      facts={[
        ...review.criteria.map(({ id, title, weight }) => ({
          ...{ term: `${title} (${weight})`, value: said(sheet.marks.get(id)) },
        })),
        { term: words.mine.comment, value: sheet.comment === '' ? '–' : sheet.comment, wide: true },
      ]}
    />
  )
}

function SheetForm({ review, entry, sheet, refused, extremes }: SheetProps) {
  const words = useWords()
  const kept = {
    ...Object.fromEntries(
      review.criteria.map(({ id, number }) => [`mark-${number}`, String(sheet?.marks.get(id) ?? '')]),
    ),
    comment: sheet?.comment ?? '',
  }
  const field = formFields(refused?.values ?? kept, refused?.errors ?? {})
  return (
    <Form action={`${office}/${review.id}/mine/${entry.id}`} label={words.mine.state}>
      <p>{words.mine.sheetLead}</p>
      <HiddenFields fields={{ version: String(sheet?.version ?? 0) }} />
      {review.criteria.map((criterion) => (
        <MarkField key={criterion.id} {...{ review, criterion, field }} />
      ))}
      <TextArea
        {...field('comment')}
        label={words.mine.comment}
        hint={words.mine.commentHint(extremes.low, extremes.high)}
        rows={5}
        maxLength={2000}
      />
      <ButtonRow>
        <Button name="sends" value="yes">
          {words.mine.send}
        </Button>
        <Button name="sends" value="no" kind="secondary">
          {words.mine.keep}
        </Button>
      </ButtonRow>
    </Form>
  )
}

interface MarkProps {
  readonly review: Review
  readonly criterion: KeptCriterion
  readonly field: FormFieldsView
}

function MarkField({ review, criterion, field }: MarkProps) {
  const words = useWords()
  const { number, title, weight, hint } = criterion
  const props = {
    ...field(`mark-${number}`),
    label: `${title} (${words.weight} ${weight})`,
    hint: hint === '' ? undefined : hint,
    required: true,
  }
  if (review.scale === 'points')
    return <TextField {...props} inputMode="numeric" width="short" maxLength={3} suffix={words.pointsUnit} />
  const options = levels.toReversed().map((level) => ({
    value: String(level),
    label: words.levels[level],
    hint: words.levelPoints(level, pointsOf(level, 'levels')),
  }))
  return <RadioField {...props} options={options} />
}

function DeclineForm({ review, entry, refused }: SheetProps) {
  const { mine: words, office: own } = useWords()
  const field = formFields(refused?.values ?? {}, refused?.errors ?? {})
  return (
    <Disclosure summary={words.decline} open={field.errorOf('reason') !== undefined}>
      <Form action={`${office}/${review.id}/mine/${entry.id}/decline`} label={words.decline}>
        <p>{words.declineLead}</p>
        <TextArea {...field('reason')} label={own.reason} rows={2} maxLength={1000} required />
        <Button kind="danger">{words.decline}</Button>
      </Form>
    </Disclosure>
  )
}

function useLabels({ criteria }: Review): Readonly<Record<string, string>> {
  const words = useWords()
  return {
    ...{ comment: words.mine.comment, reason: words.office.reason },
    ...Object.fromEntries(criteria.map(({ number, title }) => [`mark-${number}`, title])),
  }
}
