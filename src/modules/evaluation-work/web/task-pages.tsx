import {
  Button,
  ButtonRow,
  CheckboxField,
  Columns,
  DateField,
  Disclosure,
  ErrorSummary,
  FactList,
  Form,
  formFields,
  Link,
  Notice,
  PageHeading,
  ProgressBar,
  Section,
  SelectField,
  TextArea,
  TextField,
  Timeline,
  useReader,
} from '#design/index.ts'
import { formatDay } from '#platform/text/format.ts'
import type { Indicator } from '#modules/indicators/index.ts'
import { type Rooms, RoomsOfYear } from '#modules/joint-evaluation/index.ts'
import type { DepartmentPerson } from '#modules/organization/index.ts'
import type { Meeting } from '../domain/meeting.ts'
import { isLeft, type TaskReport, type WorkTask } from '../domain/work-task.ts'
import { DepartmentOf } from './meeting-page.tsx'
import type { Refused } from './post.ts'
import { TaskBadge, TaskDue } from './task-lines.tsx'
import { IndicatorLink, type Names, nameOf, workHref, type WorkYear } from './work-in.tsx'
import { useWords } from './words.ts'

export interface TaskProps {
  readonly work: WorkYear
  readonly task: WorkTask
  readonly meeting: Meeting | null
  readonly reports: readonly TaskReport[]
  readonly names: Names
  readonly rooms: Rooms
  readonly mayReport: boolean
  readonly mayWithdraw: boolean
  readonly refused: Refused & { readonly of: 'report' | 'withdraw' | '' }
}

/** A task: who does what by when for which indicator, how far it is, and what was told of it. */
export function TaskPage(props: TaskProps) {
  const { task, work, rooms, refused } = props
  const words = useWords()
  const left = isLeft(task)
  const forms = left && (props.mayReport || props.mayWithdraw)
  const main = (
    <>
      <FactList facts={useFacts(props)} />
      <Section title={words.reports}>
        <Reports {...props} />
      </Section>
    </>
  )
  return (
    <>
      <PageHeading title={task.title} kicker={words.task} status={<TaskBadge task={task} />} />
      <RoomsOfYear rooms={rooms} />
      <ErrorSummary errors={refused.errors} labels={{ day: words.day, percent: words.progress, note: words.reportNote, reason: words.reason }} />
      {task.withdrawnOn !== null && (
        <Notice tone="info" title={words.withdrawnTitle}>{task.withdrawReason}</Notice>
      )}
      {forms ? (
        <Columns asideLabel={words.whatToDo} aside={<>{props.mayReport && <ReportForm {...props} />}{props.mayWithdraw && <Withdraw {...props} />}</>}>
          {main}
        </Columns>
      ) : (
        main
      )}
      <p>
        <Link href={workHref(work.year, '/tasks')}>{words.backToTasks}</Link>
      </p>
    </>
  )
} // prettier-ignore

function useFacts({ task, work, meeting, names }: TaskProps) {
  const words = useWords()
  const { locale } = useReader()
  return [
    { term: words.indicator, value: <IndicatorLink work={work} id={task.indicatorId} /> },
    { term: words.due, value: <TaskDue task={task} /> },
    { term: words.department, value: <DepartmentOf names={names} id={task.departmentId} /> },
    {
      term: words.owner,
      value: task.ownerId === null ? words.notNamed : (names.people.get(task.ownerId) ?? '–'),
    },
    {
      term: words.progress,
      value: (
        <ProgressBar part={task.percent} whole={100} label={words.progress} text={`${task.percent} %`} />
      ),
    },
    {
      term: words.decidedIn,
      value:
        meeting === null ? (
          words.givenBy(task.givenByName, formatDay(task.givenOn, locale))
        ) : (
          <Link href={workHref(work.year, `/meetings/${meeting.id}`)}>{meeting.title}</Link>
        ),
    },
  ]
}

function Reports({ reports }: Pick<TaskProps, 'reports'>) {
  const words = useWords()
  const { locale } = useReader()
  if (reports.length === 0) return <p>{words.reportsNone}</p>
  return (
    <Timeline
      label={words.reports}
      entries={reports.map((report, at) => ({
        key: String(at),
        when: formatDay(report.day, locale),
        dateTime: report.day,
        kind: report.byName,
        title: report.isDone ? words.doneSaid : `${report.percent} %`,
        ...(report.note === '' ? {} : { body: report.note }),
        tone: report.isDone ? ('success' as const) : ('info' as const),
      }))}
    />
  )
}

function ReportForm({ task, work, refused }: TaskProps) {
  const words = useWords()
  const { today } = useReader()
  const mine = refused.of === 'report'
  const usual = { day: today, percent: String(task.percent), note: '' }
  const field = formFields(mine ? refused.values : usual, mine ? refused.errors : {})
  return (
    <Section title={words.reportTitle} id="report">
      <Form action={workHref(work.year, `/tasks/${task.id}/report`)}>
        <DateField {...field('day')} label={words.day} required />
        <TextField {...field('percent')} label={words.progress} suffix="%" inputMode="numeric" width="short" required />
        <TextArea {...field('note')} label={words.reportNote} hint={words.reportNoteHint} rows={3} maxLength={2000} />
        <CheckboxField name="done" value="yes" label={words.isDone} checked={field.has('done')} />
        <Button>{words.report}</Button>
      </Form>
    </Section>
  )
} // prettier-ignore

function Withdraw({ task, work, refused }: TaskProps) {
  const words = useWords()
  const mine = refused.of === 'withdraw'
  const field = formFields(mine ? refused.values : {}, mine ? refused.errors : {})
  return (
    <Disclosure summary={words.withdraw} open={mine}>
      <Form action={workHref(work.year, `/tasks/${task.id}/withdraw`)}>
        <TextArea {...field('reason')} label={words.reason} rows={2} maxLength={500} required />
        <Button kind="danger">{words.withdraw}</Button>
      </Form>
    </Disclosure>
  )
}

export interface TaskFormProps extends Refused {
  readonly work: WorkYear
  /** Null until one is chosen. */
  readonly indicator: Indicator | null
  readonly meeting: Meeting | null
  /** The indicator's own department and its helpers first, then all others. */
  readonly departments: readonly { readonly id: string; readonly name: string; readonly isNear: boolean }[]
  /** Who works in the departments that are near. */
  readonly people: readonly DepartmentPerson[]
}

/** Giving a task: the indicator first, then who does what by when. */
export function TaskForm(props: TaskFormProps) {
  const { work, indicator, meeting, errors, values } = props
  const words = useWords()
  if (indicator === null)
    return (
      <ChooseIndicator work={work} action="/tasks/new" title={words.giveTask} lead={words.giveTaskLead} />
    )
  const labels = {
    ...{ title: words.task, department: words.department, owner: words.owner, dueDay: words.due },
  }
  return (
    <>
      <PageHeading
        title={words.giveTask}
        kicker={nameOf(indicator)}
        lead={meeting === null ? words.giveTaskLead : words.giveTaskOf(meeting.title)}
      />
      <ErrorSummary errors={errors} labels={labels} />
      <Form
        action={workHref(work.year, '/tasks/new')}
        hidden={{ indicator: indicator.id, meeting: meeting?.id }}
        label={words.giveTask}
      >
        <TaskFields {...props} field={formFields(values, errors)} />
      </Form>
    </>
  )
}

function TaskFields({ departments, people, field }: TaskFormProps & { readonly field: ReturnType<typeof formFields> }) {
  const words = useWords()
  const near = departments.filter(({ isNear }) => isNear)
  const options = (of: typeof departments) => of.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <>
      <TextArea {...field('title')} label={words.task} hint={words.taskHint} rows={2} maxLength={300} required />
      <SelectField
        {...field('department')}
        label={words.department}
        groups={[
          { label: words.nearDepartments, options: options(near) },
          { label: words.otherDepartments, options: options(departments.filter(({ isNear }) => !isNear)) },
        ]}
        required
      />
      <SelectField
        {...field('owner')}
        label={words.owner}
        hint={words.ownerHint}
        emptyLabel={words.notNamed}
        groups={near.map(({ id, name }) => ({
          label: name,
          options: people.filter(({ departmentId }) => departmentId === id).map((each) => ({ value: each.staffId, label: each.name })),
        }))}
      />
      <DateField {...field('dueDay')} label={words.due} required />
      <ButtonRow>
        <Button>{words.giveButton}</Button>
      </ButtonRow>
    </>
  )
} // prettier-ignore

interface ChooseProps {
  readonly work: WorkYear
  readonly action: `/${string}`
  readonly title: string
  readonly lead: string
}

/** Which indicator a form is about: asked first, because who answers for it follows from it. */
export function ChooseIndicator({ work, action, title, lead }: ChooseProps) {
  const words = useWords()
  return (
    <>
      <PageHeading title={title} kicker={words.kicker(String(work.year.evaluationYear))} lead={lead} />
      <Form action={workHref(work.year, action)} method="get" narrow>
        <SelectField
          name="indicator"
          label={words.indicator}
          options={work.indicators.map((each) => ({ value: each.id, label: nameOf(each) }))}
        />
        <Button>{words.goOn}</Button>
      </Form>
    </>
  )
}
