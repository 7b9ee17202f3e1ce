import type { ComponentChildren } from 'preact'
import { type CalendarDate, addDays, weekdayOf } from '#platform/kernel/calendar-date.ts'
import { Button, type ButtonKind } from '../actions/button.tsx'
import { Form } from '../actions/form.tsx'
import { Link } from '../actions/link.tsx'
import { useReader, useWords } from '../reader.ts'
import { EmptyState } from '../states/states.tsx'
import { DueMark } from './status-badge.tsx'

export interface InboxAnswer {
  readonly label: string
  readonly action: string
  readonly hidden?: Readonly<Record<string, string>> | undefined
  readonly kind?: ButtonKind | undefined
}

export interface InboxItem {
  readonly key: string
  readonly title: string
  readonly href: string
  readonly due: CalendarDate | null
  readonly note?: ComponentChildren
  readonly answers?: readonly InboxAnswer[] | undefined
}

const groups = ['late', 'today', 'week', 'later', 'undated'] as const
type Group = (typeof groups)[number]

/** Under which heading a due date falls; the week ends on Sunday. */
export function inboxGroup(due: CalendarDate | null, today: CalendarDate): Group {
  if (due === null) return 'undated'
  if (due < today) return 'late'
  if (due === today) return 'today'
  return due <= addDays(today, (7 - weekdayOf(today)) % 7) ? 'week' : 'later'
}

interface InboxListProps {
  readonly items: readonly InboxItem[]
  readonly empty?: ComponentChildren
  readonly level?: 2 | 3 | undefined
}

/** What is to be done, in due order, each with its answers one tap away. */
export function InboxList({ items, empty, level = 2 }: InboxListProps) {
  const Heading = `h${level}` as const
  const words = useWords()
  const { today } = useReader()
  if (items.length === 0) return <>{empty ?? <EmptyState title={words.inboxEmpty} />}</>
  const byDue = items.toSorted((a, b) =>
    (a.due ?? '9') < (b.due ?? '9') ? -1 : (a.due ?? '9') > (b.due ?? '9') ? 1 : 0,
  )
  return (
    <div class="inbox">
      {groups.map((group) => {
        const inGroup = byDue.filter((item) => inboxGroup(item.due, today) === group)
        if (inGroup.length === 0) return null
        return (
          <section key={group} class={`inbox-group inbox-${group}`}>
            <Heading class="inbox-title">
              {words.inbox[group]} <span class="inbox-count">{inGroup.length}</span>
            </Heading>
            <ul class="inbox-items">
              {inGroup.map((item) => (
                <InboxEntry key={item.key} item={item} />
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}

function InboxEntry({ item }: { item: InboxItem }) {
  return (
    <li class="inbox-item">
      <div class="inbox-words">
        <p class="inbox-name">
          <Link href={item.href}>{item.title}</Link>
        </p>
        <p class="inbox-note">
          <DueMark day={item.due} />
          {item.note !== undefined && <span class="inbox-note-text">{item.note}</span>}
        </p>
      </div>
      {item.answers !== undefined && (
        <div class="inbox-answers">
          {item.answers.map((answer, index) => (
            <Form key={answer.label} action={answer.action} hidden={answer.hidden} narrow={false}>
              <Button
                kind={answer.kind ?? (index === 0 ? 'secondary' : 'tertiary')}
                size="small"
                description={item.title}
              >
                {answer.label}
              </Button>
            </Form>
          ))}
        </div>
      )}
    </li>
  )
}
