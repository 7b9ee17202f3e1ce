import {
  Button, Columns, DateField, Disclosure, DueMark, ErrorSummary, FactList, FileField, Form, formFields, Link, Notice, PageHeading,
  ProgressBar, RadioField, type SaidErrors, Section, SelectField, TextArea, TextField, useReader,
} from '#design/index.ts' // prettier-ignore
import type { DepartmentId } from '#platform/access/person.ts'
import { formatDay } from '#platform/text/format.ts'
import { reportStates, type ReportState, taskStates } from '../domain/task.ts'
import { sayMoney, sayPeriod, sayRecurrence } from './say.ts'
import { TaskFields, useTaskLabels } from './task-fields.tsx'
import { shownFacts } from './task-forms.ts'
import { LateMilestones } from './milestone-parts.tsx'
import { TakeBackNotice } from './take-back-notice.tsx'
import { PlanStateNotice, Said, StateBadge } from './task-parts.tsx'
import type { TaskPageProps } from './task-page-props.ts'
import { TaskMilestones } from './task-milestones.tsx'
import { TaskReports } from './task-reports.tsx'
import { useWords } from './words.ts'

/** A task: what it is, how it stands, what was reported, and what may be done about it. */
export function TaskPage(props: TaskPageProps) {
  const { task, refused } = props
  const words = useWords()
  const labels = useTaskLabels()
  return (
    <>
      <PageHeading
        kicker={
          <Link href={`/office/programmes/${task.programme.number}?year=${task.plan.year}`}>
            {words.programmeNumber(task.programme.number)}
          </Link>
        }
        title={task.text.ko}
        status={
          <>
            <StateBadge state={task.state} /> <LateMilestones milestones={task.milestones} />
          </>
        }
        actions={<KeepButton {...props} />}
      />
      {refused !== null && <ErrorSummary errors={refused.errors} labels={labels} />}
      <PlanStateNotice state={task.plan.state} />
      {props.offer !== null && <TakeBackNotice offer={props.offer} text={task.text} back="task" />}
      <Columns asideLabel={words.report} aside={<Actions {...props} />}>
        <Facts {...props} />
        <TaskMilestones {...props} />
        <TaskReports {...props} />
      </Columns>
      {props.may.change && <ChangeForm {...props} />}
      {props.may.override && <OverrideForm {...props} />}
    </>
  )
}

/** Onto the reader's own calendar, or off it. */
function KeepButton({ task, kept }: TaskPageProps) {
  const words = useWords()
  return (
    <Form action={`/office/tasks/${task.id}/keep`} hidden={{ kept: kept ? 'no' : 'yes' }} narrow={false}>
      <Button kind="tertiary">{kept ? words.unkeep : words.keep}</Button>
    </Form>
  )
}

function Facts({ task, names }: TaskPageProps) {
  const words = useWords()
  const { locale } = useReader()
  const name = (id: DepartmentId) => names.get(id)?.[locale] ?? '–'
  const { override } = task
  return (
    <>
      {override !== null && (
        <Notice
          tone="warning"
          title={words.overridden(
            words.states[override.state],
            override.byName,
            formatDay(override.day, locale),
          )}
        >
          {override.reason}
        </Notice>
      )}
      <FactList
        facts={[
          { term: words.period, value: sayPeriod(task.period, locale) },
          { term: words.due, value: <DueMark day={task.dueDay} done={task.state === 'done'} /> },
          { term: words.owner, value: name(task.departmentId) },
          { term: words.helpers, value: task.helperIds.map(name).join(', ') || '–' },
          { term: words.recurrence, value: sayRecurrence(task.recurrence, locale) },
          { term: words.budget, value: task.budget === null ? '–' : sayMoney(task.budget, locale) },
          {
            term: words.progress,
            value: (
              <ProgressBar
                part={task.percent}
                whole={100}
                label={words.progress}
                text={words.percentOf(task.percent)}
              />
            ),
          },
          {
            term: words.reportedOn,
            value: task.reportedOn === null ? words.notReported : formatDay(task.reportedOn, locale),
          },
          {
            term: words.participation,
            value:
              task.participation === null ? words.noParticipation : words.participations[task.participation],
          },
          ...(locale === 'ko' || task.text.en === null
            ? []
            : [{ term: words.textEn, value: <Said text={task.text} /> }]),
        ]}
      />
    </>
  )
}

const NOTHING: SaidErrors = {}

function Actions({ task, may, refused }: TaskPageProps) {
  const words = useWords()
  const { today } = useReader()
  if (!may.report) return null
  const mine = refused?.form === 'report' ? refused : null
  const next: ReportState = task.reported === null ? 'started' : 'progress'
  const values = mine?.values ?? { state: next, percent: String(task.percent), day: today, note: '' }
  const field = formFields(values, mine?.errors ?? NOTHING)
  return (
    <Section title={words.report} id="report" lead={words.reportHint}>
      <Form action={`/office/tasks/${task.id}/report`} multipart hidden={{ back: 'task' }}>
        <RadioField
          {...field('state')}
          label={words.reportState}
          options={reportStates.map((state) => ({ value: state, label: words.reportStates[state] }))}
        />
        <TextField
          {...field('percent')}
          label={words.percent}
          inputMode="numeric"
          width="short"
          suffix="%"
          required
        />
        <DateField {...field('day')} label={words.day} max={today} required />
        <TextArea {...field('note')} label={words.note} hint={words.noteHint} maxLength={4000} />
        <FileField
          name="evidence"
          label={words.evidence}
          maxMegabytes={20}
          error={field.errorOf('evidence')}
        />
        <Button>{words.sendReport}</Button>
      </Form>
    </Section>
  )
}

function ChangeForm({ task, departments, refused }: TaskPageProps) {
  const words = useWords()
  const mine = refused?.form === 'change' ? refused : null
  return (
    <Disclosure summary={words.change} open={mine !== null}>
      <Form action={`/office/tasks/${task.id}/change`} hidden={{ version: String(task.version) }}>
        <TaskFields
          values={mine?.values ?? shownFacts(task)}
          errors={mine?.errors ?? NOTHING}
          departments={departments}
        />
        <Button>{words.saveChange}</Button>
      </Form>
    </Disclosure>
  )
}

function OverrideForm({ task, refused }: TaskPageProps) {
  const words = useWords()
  const mine = refused?.form === 'override' ? refused : null
  const field = formFields(mine?.values ?? { overrideState: task.state, reason: '' }, mine?.errors ?? NOTHING)
  const lift = task.override === null ? [] : [{ value: 'lift', label: words.overrideLift }]
  return (
    <Disclosure summary={words.override} open={mine !== null}>
      <Form action={`/office/tasks/${task.id}/override`} hidden={{ version: String(task.version) }}>
        <p>{words.overrideHint}</p>
        <SelectField
          {...field('overrideState')}
          label={words.overrideState}
          options={[...lift, ...taskStates.map((state) => ({ value: state, label: words.states[state] }))]}
        />
        <TextArea {...field('reason')} label={words.reason} rows={3} maxLength={2000} required />
        <Button>{words.saveOverride}</Button>
      </Form>
    </Disclosure>
  )
}
