import { Fragment } from 'preact'
import { type FormFieldsView, Link, RadioField, Section, TextField, useReader } from '#design/index.ts'
import { formatCount } from '#platform/text/format.ts'
import { doubtText, placeText } from '../doubt-texts.ts'
import { doubtAnswers, type DraftDoubt } from '../domain/intake/document-draft.ts'
import { useWords } from './words.ts'

/** Every doubt of a part with its answer. */
export function DoubtFields({
  doubts,
  field,
  lines,
}: {
  readonly doubts: readonly DraftDoubt[]
  readonly field: FormFieldsView
  /** The lines that the page shows, so that a link to one leads somewhere. */
  readonly lines: ReadonlySet<number>
}) {
  const words = useWords()
  const { locale } = useReader()
  const open = doubts.filter(({ answer }) => answer === null).length
  const count = (number: number) => formatCount(number, locale)
  const title =
    doubts.length === 0
      ? words.doubtsNone
      : open === 0
        ? words.doubtsAnswered(count(doubts.length))
        : words.doubtsTitle(count(open), count(doubts.length))
  return (
    <Section title={title} level={3} id="doubts">
      {doubts.map(({ doubt }, index) => {
        const at = `doubts.${index}.`
        const line = doubt.where.place?.number
        return (
          <Fragment key={index}>
            <RadioField
              {...field(`${at}answer`)}
              label={doubtText(doubt, locale)}
              hint={
                line !== undefined && lines.has(line) ? (
                  <Link href={`#line-${line}`}>{placeText(doubt.where, locale)}</Link>
                ) : (
                  placeText(doubt.where, locale)
                )
              }
              options={doubtAnswers.map((value) => ({ value, label: words.answers[value] }))}
              inline
            />
            <TextField {...field(`${at}note`)} label={words.note} maxLength={1000} />
          </Fragment>
        )
      })}
    </Section>
  )
}
