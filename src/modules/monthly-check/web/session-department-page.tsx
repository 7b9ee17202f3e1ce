import {
  Button,
  DateField,
  Disclosure,
  ErrorSummary,
  Form,
  formFields,
  Link,
  type SaidErrors,
  SelectField,
  StatusBadge,
  TextArea,
  useReader,
} from '#design/index.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import type { FormFields } from '#platform/http/web-request.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Localized } from '#platform/kernel/locale.ts'
import { formatCount, formatDay } from '#platform/text/format.ts'
import type { ReportingSession, SessionDecision } from '../data/session-queries.ts'
import { inOrderOfTrouble, needsWords } from '../domain/agenda.ts'
import type { SessionId } from '../domain/session-decision.ts'
import type { MonthLine } from '../use-cases/month-lines.ts'
import { Said, saidIn, TroubleBadge, unitName } from './say.tsx'
import { useWords } from './words.ts'

/** One page of a session: a department, or a team of it, with its tasks. */
export interface AgendaUnit {
  readonly place: number
  readonly first: MonthLine
  readonly lines: readonly MonthLine[]
  readonly day: CalendarDate
}

export function sessionHref(id: SessionId, place?: string): string {
  return `/office/reporting-sessions/${id}${place === undefined ? '' : `/${place}`}`
}

interface SessionDepartmentPageProps {
  readonly held: ReportingSession
  readonly unit: AgendaUnit
  readonly pages: number
  readonly decisions: readonly SessionDecision[]
  /** To choose from, for whoever may note a decision. */
  readonly departments: readonly { readonly departmentId: DepartmentId; readonly name: Localized }[] | null
  readonly refused: { readonly values: FormFields['values']; readonly errors: SaidErrors } | null
}

/** One department of a session, in big type: what is in trouble first, then what was decided. */
export function SessionDepartmentPage(props: SessionDepartmentPageProps) {
  const words = useWords()
  const { locale } = useReader()
  const { held, unit } = props
  const ordered = inOrderOfTrouble(unit.lines)
  const talked = ordered.filter(needsWords)
  const rest = ordered.filter((line) => !needsWords(line) && !isOverOrAhead(line))
  const quiet = ordered.filter(isOverOrAhead)
  const of = (kind: (line: MonthLine) => boolean) => unit.lines.filter(kind).length
  return (
    <article class="briefing">
      <header class="briefing-head">
        <p class="kicker">
          {held.title} · {words.asOf(formatDay(unit.day, locale))}
        </p>
        <h1>{unitName(unit.first, locale)}</h1>
        <p class="lead">
          {words.sessionCounts(
            of(({ stage }) => stage === 'late'),
            of(({ stage }) => stage === 'stale'),
            of(({ stage }) => stage === 'on-hold'),
            of(({ state, stage }) => state === 'due-soon' && stage === 'on-time'),
          )}
        </p>
      </header>
      <Turning {...props} />
      <h2>{words.needsWords}</h2>
      {talked.length === 0 ? (
        <p>{words.needsWordsNone}</p>
      ) : (
        <Agenda lines={talked} decisions={props.decisions} />
      )}
      {rest.length > 0 && (
        <>
          <h2>{words.theRest}</h2>
          <Rest lines={rest} />
        </>
      )}
      {quiet.length > 0 && (
        <Disclosure summary={words.overOrAhead(formatCount(quiet.length, locale))}>
          <Rest lines={quiet} />
        </Disclosure>
      )}
      {props.departments !== null && (
        <NoteDecision {...props} departments={props.departments} ordered={ordered} />
      )}
    </article>
  )
}

function isOverOrAhead({ state }: MonthLine): boolean {
  return state === 'done' || state === 'planned'
}

function Rest({ lines }: { lines: readonly MonthLine[] }) {
  const words = useWords()
  return (
    <ul class="briefing-rest">
      {lines.map((line) => (
        <li key={line.id}>
          <TroubleBadge {...line} /> <Said text={line.text} /> {words.percentOf(line.percent)}
        </li>
      ))}
    </ul>
  )
}

function Turning({ held, unit, pages }: SessionDepartmentPageProps) {
  const words = useWords()
  return (
    <nav class="briefing-turning" aria-label={words.agenda}>
      {unit.place > 1 && (
        <Link href={sessionHref(held.id, String(unit.place - 1))} rel="prev">
          {words.previous}
        </Link>
      )}
      <Link href={sessionHref(held.id)}>
        {words.toAgenda} {words.pageOf(unit.place, pages)}
      </Link>
      {unit.place < pages && (
        <Link href={sessionHref(held.id, String(unit.place + 1))} rel="next">
          {words.next}
        </Link>
      )}
      <span class="briefing-hint">{words.keysHint}</span>
    </nav>
  )
}

function Agenda({
  lines,
  decisions,
}: {
  lines: readonly MonthLine[]
  decisions: readonly SessionDecision[]
}) {
  const words = useWords()
  const { locale } = useReader()
  return (
    <ol class="briefing-agenda">
      {lines.map((line) => (
        <li key={line.id}>
          <div class="briefing-task">
            <TroubleBadge {...line} />
            <h3>
              <Link href={`/office/tasks/${line.id}`}>
                <Said text={line.text} />
              </Link>
            </h3>
            <p class="briefing-facts">
              {words.percentOf(line.percent)} · {words.taskDue} {formatDay(line.dueDay, locale)} ·{' '}
              {words.reportedOn} {line.reportedOn === null ? '–' : formatDay(line.reportedOn, locale)}
            </p>
          </div>
          {line.note !== '' && <p>{line.note}</p>}
          {line.problem !== '' && (
            <p>
              <strong>{words.problem}</strong> {line.problem}
            </p>
          )}
          {decisions
            .filter(({ taskId }) => taskId === line.id)
            .map((decision) => (
              <Decision key={decision.id} decision={decision} />
            ))}
        </li>
      ))}
    </ol>
  )
}

function Decision({ decision }: { decision: SessionDecision }) {
  const words = useWords()
  const { locale } = useReader()
  const state = decision.done === null ? 'open' : 'done'
  return (
    <p class="briefing-decision">
      <StatusBadge tone={state === 'open' ? 'info' : 'success'}>
        {words.decision} {words.decisionStates[state]}
      </StatusBadge>{' '}
      <Link href={`/office/decisions/${decision.id}`}>{decision.text}</Link> (
      {formatDay(decision.dueDay, locale)})
    </p>
  )
}

function NoteDecision({
  held,
  unit,
  departments,
  ordered,
  refused,
}: SessionDepartmentPageProps & {
  readonly departments: NonNullable<SessionDepartmentPageProps['departments']>
  readonly ordered: readonly MonthLine[]
}) {
  const words = useWords()
  const { locale } = useReader()
  const labels = {
    text: words.decisionText,
    task: words.decisionTask,
    department: words.decisionOwner,
    dueDay: words.decisionDue,
  }
  const field = formFields(
    refused?.values ?? {
      task: ordered[0]?.id ?? '',
      department: unit.first.departmentId,
      text: '',
      dueDay: '',
    },
    refused?.errors ?? {},
  )
  return (
    <Disclosure summary={words.noteDecision} open={refused !== null}>
      <ErrorSummary errors={refused?.errors ?? {}} labels={labels} />
      <Form action={sessionHref(held.id, String(unit.place))}>
        <SelectField
          {...field('task')}
          label={labels.task}
          options={ordered.map(({ id, text }) => ({ value: id, label: saidIn(text, locale) }))}
          required
        />
        <TextArea {...field('text')} label={labels.text} rows={3} maxLength={2000} required />
        <SelectField
          {...field('department')}
          label={labels.department}
          options={departments.map(({ departmentId, name }) => ({
            value: departmentId,
            label: name[locale],
          }))}
          required
        />
        <DateField {...field('dueDay')} label={labels.dueDay} min={held.day} required />
        <Button>{words.saveDecision}</Button>
      </Form>
    </Disclosure>
  )
}
