import {
  Button,
  type Column,
  DataTable,
  DateField,
  DueMark,
  ErrorSummary,
  Form,
  formFields,
  Link,
  PageHeading,
  Section,
  SelectField,
  TextArea,
  TextField,
  useReader,
} from '#design/index.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import type { Localized } from '#platform/kernel/locale.ts'
import { formatCount, formatDay } from '#platform/text/format.ts'
import type { PledgeSession, SessionDecision } from '../data/session-queries.ts'
import type { CheckLine } from '../use-cases/check-lines.ts'
import { AnswerBadge, StageBadge } from './say.tsx'
import { type Again, sessionsHref } from './sessions-page.tsx'
import { sayPeriod, useWords } from './words.ts'

export interface SessionPageProps {
  readonly held: PledgeSession
  readonly decisions: readonly SessionDecision[]
  /** The pledges of its round, what is late or in trouble first. */
  readonly agenda: readonly CheckLine[]
  readonly names: ReadonlyMap<DepartmentId, Localized>
  readonly departments: readonly { readonly value: string; readonly label: string }[]
  readonly mayNote: boolean
  /** Which decisions the reader may close. */
  readonly mayFinish: (decision: SessionDecision) => boolean
  readonly again: Again | null
}

/** A session: what was decided and whether it is done, the pledges to speak of, and a decision to note. */
export function SessionPage(props: SessionPageProps) {
  const { held, decisions } = props
  const words = useWords()
  const { locale } = useReader()
  const open = decisions.filter(({ done }) => done === null).length
  return (
    <>
      <PageHeading
        kicker={`${formatDay(held.day, locale)} · ${sayPeriod(held, locale)}`}
        title={held.title}
        lead={words.decisionsOf(formatCount(open, locale), formatCount(decisions.length, locale))}
      />
      <ErrorSummary
        errors={props.again?.errors ?? {}}
        labels={{
          pledge: words.decisionPledge,
          text: words.decisionText,
          dueDay: words.dueDay,
          department: words.decisionDepartment,
          note: words.finishNote,
        }}
      />
      <Section title={words.decisions} id="decisions">
        <Decisions {...props} />
      </Section>
      {props.mayNote && <NoteForm {...props} />}
      <Section title={words.agenda} lead={words.agendaLead} id="agenda">
        <Agenda agenda={props.agenda} />
      </Section>
    </>
  )
}

function Decisions({ decisions, agenda, names, held, mayFinish }: SessionPageProps) {
  const words = useWords()
  const { locale } = useReader()
  const pledges = new Map(agenda.map(({ pledge }) => [pledge.id, pledge]))
  const columns: readonly Column<SessionDecision>[] = [
    { key: 'text', title: words.decisionText, head: true, cell: ({ text }) => text },
    {
      key: 'pledge',
      title: words.pledge,
      cell: ({ pledgeId }) => {
        const pledge = pledges.get(pledgeId)
        if (pledge === undefined) return '–'
        return (
          <Link href={`/office/pledges/${pledge.number}`}>{`${pledge.number}. ${pledge.title[locale]}`}</Link>
        )
      },
    },
    {
      key: 'department',
      title: words.decisionDepartment,
      cell: ({ departmentId }) => names.get(departmentId)?.[locale] ?? '–',
    },
    {
      key: 'due',
      title: words.dueDay,
      cell: ({ dueDay, done }) => <DueMark day={dueDay} done={done !== null} />,
    },
    {
      key: 'done',
      title: words.state,
      cell: (decision) => <Done decision={decision} sessionId={held.id} may={mayFinish(decision)} />,
    },
  ]
  return (
    <DataTable
      caption={words.decisions}
      captionHidden
      columns={columns}
      rows={decisions}
      rowKey={({ id }) => id}
      empty={<p>{words.decisionsNone}</p>}
    />
  )
}

interface DoneProps {
  readonly decision: SessionDecision
  readonly sessionId: string
  readonly may: boolean
}

function Done({ decision: { id, done, text }, sessionId, may }: DoneProps) {
  const words = useWords()
  const { locale } = useReader()
  if (done !== null) return <>{words.decisionDone(formatDay(done.on, locale), done.by, done.note)}</>
  if (!may) return <>–</>
  return (
    <Form action={`${sessionsHref}/${sessionId}/done`} hidden={{ decision: id }} narrow={false}>
      <TextField name="note" id={`note-${id}`} label={words.finishNote} maxLength={2000} width="medium" />
      <Button kind="secondary" size="small" description={text}>
        {words.finish}
      </Button>
    </Form>
  )
}

function NoteForm({ held, agenda, departments, again }: SessionPageProps) {
  const words = useWords()
  const { locale } = useReader()
  const field = formFields(again?.values ?? {}, again?.errors ?? {})
  return (
    <Section title={words.noteDecision} id="note">
      <Form action={`${sessionsHref}/${held.id}`}>
        <SelectField
          {...field('pledge')}
          label={words.decisionPledge}
          options={agenda.map(({ pledge }) => ({
            value: pledge.id,
            label: `${pledge.number}. ${pledge.title[locale]}`,
          }))}
          required
        />
        <TextArea {...field('text')} label={words.decisionText} rows={3} maxLength={2000} required />
        <SelectField
          {...field('department')}
          label={words.decisionDepartment}
          emptyLabel={words.leadDepartment}
          options={departments}
        />
        <DateField {...field('dueDay')} label={words.dueDay} required />
        <Button>{words.saveDecision}</Button>
      </Form>
    </Section>
  )
}

function Agenda({ agenda }: { readonly agenda: readonly CheckLine[] }) {
  const words = useWords()
  const { locale } = useReader()
  const columns: readonly Column<CheckLine>[] = [
    { key: 'number', title: words.number, kind: 'number', cell: ({ pledge }) => pledge.number },
    { key: 'pledge', title: words.pledge, head: true, cell: ({ pledge }) => pledge.title[locale] },
    { key: 'department', title: words.department, cell: ({ department }) => department[locale] },
    {
      key: 'answer',
      title: words.answer,
      kind: 'status',
      cell: ({ answer }) => <AnswerBadge state={answer.state} />,
    },
    {
      key: 'stage',
      title: words.stage,
      kind: 'status',
      cell: ({ now }) => <StageBadge stage={now.stage} />,
    },
    {
      key: 'progress',
      title: words.progress,
      kind: 'number',
      cell: ({ now }) => words.percentOf(now.progress),
    },
    {
      key: 'problem',
      title: words.problem,
      cell: ({ answer, corrections }) =>
        [answer.problem, ...corrections.filter(({ state }) => state !== 'done').map(({ text }) => text)]
          .filter((text) => text !== '')
          .join(' · ') || '–',
    },
  ]
  return (
    <DataTable
      caption={words.agenda}
      captionHidden
      columns={columns}
      rows={agenda}
      rowKey={({ pledge }) => pledge.id}
      rowHref={({ pledge }) => `/office/pledges/${pledge.number}`}
    />
  )
}
