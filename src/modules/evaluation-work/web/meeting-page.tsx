import type { ComponentChild } from 'preact'
import {
  Button,
  ButtonLink,
  ButtonRow,
  Disclosure,
  ErrorSummary,
  FactList,
  Form,
  formFields,
  Link,
  PageHeading,
  Prose,
  Section,
  SelectField,
  TextArea,
  useReader,
} from '#design/index.ts'
import { formatCount, formatDay } from '#platform/text/format.ts'
import { jointIndicatorHref, type Rooms, RoomsOfYear, yearHref } from '#modules/joint-evaluation/index.ts'
import type { Meeting, MeetingItem } from '../domain/meeting.ts'
import type { WorkTask } from '../domain/work-task.ts'
import { Files } from './files.tsx'
import { MeetingState } from './meeting-list.tsx'
import { fresh, type Refused } from './post.ts'
import { TaskLines } from './task-lines.tsx'
import { nameOf, type Names, workHref, type WorkYear } from './work-in.tsx'
import { useWords } from './words.ts'

export interface MeetingProps {
  readonly work: WorkYear
  readonly meeting: Meeting
  readonly items: readonly MeetingItem[]
  readonly tasks: readonly WorkTask[]
  readonly names: Names
  readonly rooms: Rooms
  /** For which agenda items the reader may note causes. */
  readonly mayNote: (item: MeetingItem) => boolean
  readonly mayRun: boolean
  readonly mayCorrect: boolean
  /** A form that was refused: of an agenda item by its indicator, `held` or `add`. */
  readonly refused: Refused & { readonly of: string }
}

/** A meeting: its agenda with cause and measure of each indicator, what was decided, what came of it. */
export function MeetingPage(props: MeetingProps) {
  const { meeting, work, items, rooms } = props
  const words = useWords()
  const { locale, today } = useReader()
  const noted = items.filter(({ cause }) => cause !== '').length
  const said = (count: number) => formatCount(count, locale)
  return (
    <>
      <PageHeading
        title={meeting.title}
        kicker={words.kinds[meeting.kind]}
        status={<MeetingState {...meeting} />}
        lead={words.meetingSaid(said(items.length), said(noted))}
        actions={
          props.mayCorrect && (
            <ButtonLink href={workHref(work.year, `/meetings/${meeting.id}/edit`)} kind="secondary">{words.correct.correct}</ButtonLink>
          )
        }
      />
      <RoomsOfYear rooms={rooms} />
      <ErrorSummary errors={props.refused.errors} labels={useLabels()} />
      <FactList
        facts={[
          { term: words.day, value: formatDay(meeting.day, locale) },
          { term: words.chair, value: meeting.chair },
          { term: words.plannedBy, value: meeting.plannedByName },
          { term: words.tasks, value: said(props.tasks.length) },
          ...(meeting.summary === null ? [] : [{ term: words.summary, value: <Said text={meeting.summary} />, wide: true }]),
        ]}
      />
      <Section title={words.agenda}>
        {items.map((item) => (
          <Item key={item.indicatorId} {...props} item={item} />
        ))}
        {props.mayRun && meeting.summary === null && <Add {...props} />}
        <Files address={(format) => workHref(work.year, `/meetings/${meeting.id}/agenda.${format}`)} csv={words.agenda} />
      </Section>
      {props.mayRun && meeting.summary === null && today >= meeting.day && <Held {...props} />}
      <p>
        <Link href={workHref(work.year, '/meetings')}>{words.backToMeetings}</Link>
      </p>
    </>
  )
} // prettier-ignore

const useLabels = () => {
  const words = useWords()
  return { cause: words.cause, measure: words.measure, summary: words.summary, indicators: words.indicator }
}

/** Words with their line breaks. */
export function Said({ text }: { readonly text: string }) {
  return (
    <Prose>
      {text.split('\n').map((line, at) => (
        <p key={at}>{line}</p>
      ))}
    </Prose>
  )
}

function Item({ item, ...props }: MeetingProps & { readonly item: MeetingItem }) {
  const { work, meeting, tasks, names } = props
  const words = useWords()
  const indicator = work.byId.get(item.indicatorId)
  const own = tasks.filter(({ indicatorId }) => indicatorId === item.indicatorId)
  if (indicator === undefined) return null
  const department = <DepartmentOf names={names} id={indicator.departmentId} />
  const form = props.mayNote(item) && <CauseForm {...props} item={item} />
  return (
    <Section level={3} title={nameOf(indicator)} id={`item-${item.indicatorId}`} aside={<Link href={jointIndicatorHref(work.year, indicator)} description={nameOf(indicator)}>{words.seeIndicator}</Link>} lead={department}>
      {item.cause !== '' && (
        <FactList
          facts={[
            { term: words.cause, value: <Said text={item.cause} /> },
            { term: words.measure, value: <Said text={item.measure} /> },
          ]}
        />
      )}
      {form}
      <TaskLines tasks={own} work={work} names={names} />
      {props.mayRun && (
        <ButtonRow>
          <ButtonLink href={workHref(work.year, `/tasks/new?meeting=${meeting.id}&indicator=${item.indicatorId}`)} kind="secondary">
            {words.giveTask}
          </ButtonLink>
        </ButtonRow>
      )}
    </Section>
  )
} // prettier-ignore

/** A department by its name today. */
export function DepartmentOf({
  names,
  id,
}: {
  readonly names: Names
  readonly id: WorkTask['departmentId']
}) {
  const { locale } = useReader()
  return <>{names.departments.get(id)?.[locale] ?? '–'}</>
}

function CauseForm({ item, meeting, work, refused }: MeetingProps & { readonly item: MeetingItem }) {
  const words = useWords()
  const mine = refused.of === item.indicatorId ? refused : fresh
  const usual = { cause: item.cause, measure: item.measure }
  const field = formFields(mine === fresh ? usual : mine.values, mine.errors)
  const isOpen = mine !== fresh
  // The list of errors leads to the form that was refused; all others have ids of their own.
  const name = (which: 'cause' | 'measure') => ({
    ...field(which),
    ...(isOpen ? {} : { id: `${which}-${item.indicatorId}` }),
  })
  return (
    <Disclosure summary={item.cause === '' ? words.noteCause : words.changeCause} open={isOpen}>
      <Form action={workHref(work.year, `/meetings/${meeting.id}/cause`)} hidden={{ indicator: item.indicatorId }}>
        <TextArea {...name('cause')} label={words.cause} hint={words.causeHint} rows={3} maxLength={2000} required />
        <TextArea {...name('measure')} label={words.measure} hint={words.measureHint} rows={3} maxLength={2000} required />
        <Button kind="secondary">{words.saveCause}</Button>
      </Form>
    </Disclosure>
  )
} // prettier-ignore

function Add({ work, meeting, items, refused }: MeetingProps): ComponentChild {
  const words = useWords()
  const on = new Set(items.map(({ indicatorId }) => indicatorId))
  const others = work.indicators.filter(({ id }) => !on.has(id))
  if (others.length === 0) return null
  const field = formFields(refused.of === 'add' ? refused.values : {}, refused.of === 'add' ? refused.errors : {})
  return (
    <Disclosure summary={words.addIndicator} open={refused.of === 'add'}>
      <Form action={workHref(work.year, `/meetings/${meeting.id}/add`)}>
        <SelectField
          {...field('indicators')}
          label={words.indicator}
          emptyLabel={words.choose}
          options={others.map((each) => ({ value: each.id, label: nameOf(each) }))}
          required
        />
        <Button kind="secondary">{words.addIndicator}</Button>
      </Form>
    </Disclosure>
  )
} // prettier-ignore

function Held({ work, meeting, refused }: MeetingProps) {
  const words = useWords()
  const mine = refused.of === 'held' ? refused : fresh
  const field = formFields(mine.values, mine.errors)
  return (
    <Section title={words.holdTitle} id="held">
      <Form action={workHref(work.year, `/meetings/${meeting.id}/held`)}>
        <TextArea {...field('summary')} label={words.summary} hint={words.summaryHint} rows={4} maxLength={4000} required />
        <ButtonRow>
          <Button>{words.hold}</Button>
          <ButtonLink href={yearHref(work.year, '/indicators')} kind="tertiary">{words.seeIndicators}</ButtonLink>
        </ButtonRow>
      </Form>
    </Section>
  )
} // prettier-ignore
