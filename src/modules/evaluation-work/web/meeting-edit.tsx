import type { ComponentChild } from 'preact'
import {
  Button,
  ButtonLink,
  ButtonRow,
  CheckboxGroup,
  DateField,
  Disclosure,
  ErrorSummary,
  FactList,
  Form,
  formFields,
  Notice,
  PageHeading,
  Section,
  SelectField,
  TextArea,
  TextField,
  useReader,
} from '#design/index.ts'
import { formatCount, formatDay } from '#platform/text/format.ts'
import { type AgendaPoint, checkCallOff, isNoted } from '../domain/correct-meeting.ts'
import { type Meeting, meetingKinds } from '../domain/meeting.ts'
import { Said } from './meeting-page.tsx'
import type { Refused } from './post.ts'
import { nameOf, workHref, type WorkYear } from './work-in.tsx'
import { useWords } from './words.ts'

export interface MeetingEditProps extends Refused {
  readonly work: WorkYear
  readonly meeting: Meeting
  readonly agenda: readonly AgendaPoint[]
  /** The mark of what the reader has seen. */
  readonly seen: string
  /** Somebody else saved first: what holds now is shown beside what was typed. */
  readonly isStale: boolean
}

/** Mending what is told of a meeting, and taking off its agenda what nothing was noted of. */
export function MeetingEdit(props: MeetingEditProps) {
  const { work, meeting, agenda, errors, seen, isStale } = props
  const words = useWords()
  const href = workHref(work.year, `/meetings/${meeting.id}`)
  const labels = {
    ...{ kind: words.kind, title: words.meetingTitle, day: words.day, chair: words.chair, summary: words.summary },
    off: words.correct.takeOff,
  }
  return (
    <>
      <PageHeading title={words.correct.meeting} kicker={meeting.title} lead={words.correct.meetingLead} />
      <ErrorSummary errors={errors} labels={labels} />
      {isStale && <MeetingNow meeting={meeting} />}
      <Form action={`${href}/edit`} hidden={{ seen }} label={words.correct.meeting}>
        <MeetingFields {...props} />
        <ButtonRow>
          <Button>{words.correct.save}</Button>
          <ButtonLink href={href} kind="tertiary">{words.correct.backToMeeting}</ButtonLink>
        </ButtonRow>
      </Form>
      {checkCallOff(meeting, agenda) === null && (
        <Section title={words.correct.callOff} lead={words.correct.callOffLead}>
          <ButtonRow>
            <ButtonLink href={`${href}/call-off`} kind="secondary">{words.correct.callOff}</ButtonLink>
          </ButtonRow>
        </Section>
      )}
    </>
  )
} // prettier-ignore

function MeetingFields({ work, meeting, agenda, values, errors }: MeetingEditProps) {
  const words = useWords()
  const { locale } = useReader()
  const field = formFields(values, errors)
  const chosen = field.all('off')
  const removable = agenda.filter((point) => !isNoted(point))
  const named = (point: AgendaPoint) => {
    const indicator = work.byId.get(point.indicatorId)
    return indicator === undefined ? '–' : nameOf(indicator)
  }
  return (
    <>
      <SelectField {...field('kind')} label={words.kind} options={meetingKinds.map((value) => ({ value, label: words.kinds[value] }))} required />
      <TextField {...field('title')} label={words.meetingTitle} maxLength={200} required />
      <DateField {...field('day')} label={words.day} required />
      <TextField {...field('chair')} label={words.chair} maxLength={100} required />
      {meeting.summary !== null && (
        <TextArea {...field('summary')} label={words.summary} hint={words.summaryHint} rows={4} maxLength={4000} required />
      )}
      {removable.length === 0 ? (
        <p id="off">{words.correct.takeOffNone}</p>
      ) : (
        <Disclosure summary={words.correct.takeOffOf(formatCount(removable.length, locale))} open={chosen.length > 0 || field.errorOf('off') !== undefined}>
          <CheckboxGroup
            name="off"
            label={words.correct.takeOff}
            hint={words.correct.takeOffHint}
            error={field.errorOf('off')}
            values={chosen}
            options={removable.map((point) => ({ value: point.indicatorId, label: named(point) }))}
          />
        </Disclosure>
      )}
    </>
  )
} // prettier-ignore

function MeetingNow({ meeting }: { readonly meeting: Meeting }) {
  const words = useWords()
  const { locale } = useReader()
  return (
    <Meanwhile>
      <FactList
        facts={[
          { term: words.kind, value: words.kinds[meeting.kind] },
          { term: words.meetingTitle, value: meeting.title },
          { term: words.day, value: formatDay(meeting.day, locale) },
          { term: words.chair, value: meeting.chair },
          ...(meeting.summary === null
            ? []
            : [{ term: words.summary, value: <Said text={meeting.summary} />, wide: true }]),
        ]}
      />
    </Meanwhile>
  )
}

/** What somebody else saved meanwhile, before the form with what was typed. */
export function Meanwhile({ children }: { readonly children: ComponentChild }) {
  const words = useWords()
  return (
    <>
      <Notice tone="warning" title={words.correct.meanwhile}>
        {words.correct.meanwhileBody}
      </Notice>
      {children}
    </>
  )
}
