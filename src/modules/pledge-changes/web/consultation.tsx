import {
  Button,
  type Column,
  DataTable,
  ErrorSummary,
  Form,
  formFields,
  Section,
  SelectField,
  StatusBadge,
  TextArea,
  type Tone,
  useReader,
} from '#design/index.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import { formatCount, formatDay } from '#platform/text/format.ts'
import { type DepartmentComment, type Stance, stances } from '../domain/pledge-change.ts'
import type { ShownChange } from '../use-cases/shown-changes.ts'
import type { Tried } from './act-forms.tsx'
import { Korean } from './change-record.tsx'
import type { DepartmentNames } from './old-and-new.tsx'
import { officeHref } from './say.tsx'
import { useWords } from './words.ts'

interface ConsultationProps {
  readonly change: ShownChange
  readonly names: DepartmentNames
  /** The asked departments that the reader may speak for now. */
  readonly mayComment: readonly DepartmentId[]
  readonly tried: Tried | null
}

const tones: Readonly<Record<Stance, Tone>> = { agree: 'success', conditional: 'warning', oppose: 'danger' }

/** What the asked departments say, and the reader's own word. */
export function Consultation(props: ConsultationProps) {
  const words = useWords()
  const { locale } = useReader()
  const { comments, course } = props.change
  if (course.round === 0) return null
  const answered = comments.filter(({ answer }) => answer !== null).length
  const due = course.consultDue === null ? '–' : formatDay(course.consultDue, locale)
  return (
    <Section
      title={words.comments}
      id="comments"
      lead={
        comments.length === 0
          ? words.commentsNone
          : words.commentsLead(formatCount(answered, locale), formatCount(comments.length, locale), due)
      }
    >
      {comments.length > 0 && (
        <DataTable
          caption={words.comments}
          captionHidden
          columns={useColumns(props.names)}
          rows={comments}
          rowKey={({ departmentId }) => departmentId}
        />
      )}
      {props.mayComment.length > 0 && <CommentForm {...props} />}
    </Section>
  )
}

function useColumns(names: DepartmentNames): readonly Column<DepartmentComment>[] {
  const words = useWords()
  const { locale } = useReader()
  return [
    {
      key: 'department',
      title: words.department2,
      head: true,
      cell: ({ departmentId }) => names.get(departmentId)?.[locale] ?? '–',
    },
    {
      key: 'stance',
      title: words.stance,
      kind: 'status',
      cell: ({ answer }) =>
        answer === null ? (
          <StatusBadge tone="neutral">{words.notAnswered}</StatusBadge>
        ) : (
          <StatusBadge tone={tones[answer.stance]}>{words.stances[answer.stance]}</StatusBadge>
        ),
    },
    {
      key: 'words',
      title: words.comment,
      cell: ({ answer }) => (answer === null || answer.words === '' ? '–' : <Korean>{answer.words}</Korean>),
    },
    {
      key: 'by',
      title: words.saidBy,
      cell: ({ answer }) => (answer === null ? '–' : words.doneBy(answer.by, formatDay(answer.on, locale))),
    },
  ]
}

function CommentForm({ change, names, mayComment, tried }: ConsultationProps) {
  const words = useWords()
  const { locale } = useReader()
  const own = tried?.act === 'comment' ? tried : null
  const [first] = mayComment
  const field = formFields(own?.values ?? { department: first ?? '' }, own?.errors ?? {})
  return (
    <>
      <h3>{words.giveComment}</h3>
      {own !== null && (
        <ErrorSummary
          errors={own.errors}
          labels={{ department: words.department2, stance: words.stance, words: words.comment }}
        />
      )}
      <Form action={`${officeHref(change)}/comment`} label={words.giveComment}>
        <SelectField
          {...field('department')}
          label={words.department2}
          options={mayComment.map((id) => ({ value: id, label: names.get(id)?.[locale] ?? '–' }))}
          required
        />
        <SelectField
          {...field('stance')}
          label={words.stance}
          options={stances.map((stance) => ({ value: stance, label: words.stances[stance] }))}
          emptyLabel={words.choose}
          required
        />
        <TextArea
          {...field('words')}
          label={words.comment}
          hint={words.commentHint}
          rows={4}
          maxLength={2000}
        />
        <Button>{words.giveComment}</Button>
      </Form>
    </>
  )
}
