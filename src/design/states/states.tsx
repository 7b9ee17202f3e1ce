import type { ComponentChildren } from 'preact'
import { formatCount } from '#platform/text/format.ts'
import { useReader, useWords } from '../reader.ts'
import { type Tone, ToneMark } from '../tone.tsx'

interface NoticeProps {
  readonly tone?: Tone | undefined
  readonly title?: string | undefined
  /** Read out when it appears. */
  readonly live?: boolean | undefined
  readonly children?: ComponentChildren
}

/** Something to know before going on. */
export function Notice({ tone = 'info', title, live, children }: NoticeProps) {
  return (
    <div class={`notice tone-${tone}`} role={live === true ? 'status' : undefined}>
      <ToneMark tone={tone} />
      <div class="notice-words">
        {title !== undefined && <p class="notice-title">{title}</p>}
        <div class="notice-text">{children}</div>
      </div>
    </div>
  )
}

interface StateProps {
  readonly title?: string | undefined
  readonly action?: ComponentChildren
  readonly children?: ComponentChildren
}

function State({ title, action, tone, children }: StateProps & { tone: Tone }) {
  return (
    <div class={`state tone-${tone}`}>
      <ToneMark tone={tone} />
      <p class="state-title">{title}</p>
      {children !== undefined && <div class="state-text">{children}</div>}
      {action !== undefined && <div class="state-action">{action}</div>}
    </div>
  )
}

/** Nothing here, and what can be done about it. */
export function EmptyState(props: StateProps) {
  const words = useWords()
  return <State {...props} title={props.title ?? words.empty} tone="neutral" />
}

/** Something failed. */
export function ErrorState(props: StateProps) {
  const words = useWords()
  return (
    <State {...props} title={props.title ?? words.failedTitle} tone="danger">
      {props.children ?? words.failedHelp}
    </State>
  )
}

/** Not for this reader. */
export function ForbiddenState(props: StateProps) {
  const words = useWords()
  return (
    <State {...props} title={props.title ?? words.forbiddenTitle} tone="warning">
      {props.children ?? words.forbiddenHelp}
    </State>
  )
}

interface TooManyStateProps extends StateProps {
  readonly count: number
  readonly limit: number
}

/** More than anyone reads. */
export function TooManyState({ count, limit, ...props }: TooManyStateProps) {
  const words = useWords()
  const { locale } = useReader()
  return (
    <State {...props} title={props.title ?? words.tooManyTitle(formatCount(count, locale))} tone="info">
      {props.children ?? words.tooManyHelp(formatCount(limit, locale))}
    </State>
  )
}

/** For islands only: the server never sends a page that waits. */
export function LoadingState({ label }: { label?: string | undefined }) {
  const words = useWords()
  return (
    <div class="state" role="status">
      <span class="spinner" aria-hidden="true" />
      <p class="state-title">{label ?? words.loading}</p>
    </div>
  )
}
