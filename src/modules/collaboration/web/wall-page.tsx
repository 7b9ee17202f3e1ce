import {
  Button,
  Card,
  Disclosure,
  EmptyState,
  FilterBar,
  Form,
  Grid,
  Link,
  Notice,
  PageHeading,
  RoomTabs,
  Section,
  TextField,
  useReader,
} from '#design/index.ts'
import type { Person } from '#platform/access/person.ts'
import type { CalendarMonth } from '#platform/kernel/calendar-date.ts'
import { formatCount, formatInstant, formatMonth } from '#platform/text/format.ts'
import type { WallMessage } from '../data/wall-queries.ts'
import type { StaffId } from '../domain/foreign-ids.ts'
import type { Names } from './names.ts'
import { HOME, roomsFor } from './rooms.ts'
import { useWords } from './words.ts'

export const MESSAGES_ON_A_PAGE = 30

export interface WallPageProps {
  readonly person: Person
  readonly staffId: StaffId | null
  readonly month: CalendarMonth
  readonly messages: readonly WallMessage[]
  readonly picks: readonly (WallMessage & { readonly note: string })[]
  readonly names: Names
  readonly mayModerate: boolean
  readonly mayPick: boolean
  readonly mayReverse: boolean
  /** Where the messages before these are. */
  readonly older: string | null
}

/** What colleagues thanked each other for, a month at a time, the picked ones on top. */
export function WallPage(props: WallPageProps) {
  const { month, messages, picks } = props
  const { locale } = useReader()
  const words = useWords()
  return (
    <>
      <PageHeading
        title={words.wall}
        lead={words.wallLead(formatMonth(month, locale), formatCount(MESSAGES_ON_A_PAGE, locale))}
      />
      <RoomTabs label={words.rooms} rooms={roomsFor(props.person)} current="wall" />
      <FilterBar filters={[{ kind: 'month', name: 'month', label: words.month, value: month }]} />
      {picks.length > 0 && (
        <Section title={words.picks} id="picks">
          <Grid columns={2}>
            {picks.map((pick) => (
              <Message key={pick.id} message={pick} note={pick.note} {...props} />
            ))}
          </Grid>
        </Section>
      )}
      <Section title={words.ofMonth(formatMonth(month, locale))} id="messages">
        {messages.length === 0 ? (
          <EmptyState title={words.wallEmpty}>{words.wallEmptyHelp}</EmptyState>
        ) : (
          <Grid columns={2}>
            {messages.map((message) => (
              <Message key={message.id} message={message} {...props} />
            ))}
          </Grid>
        )}
        {props.older !== null && (
          <p>
            <Link href={props.older}>{words.older}</Link>
          </p>
        )}
      </Section>
    </>
  )
}

function Message({
  message,
  note,
  names,
  staffId,
  mayModerate,
  mayPick,
  mayReverse,
}: WallPageProps & { message: WallMessage; note?: string }) {
  const { locale } = useReader()
  const words = useWords()
  const { hidden } = message
  const from = `${names.person(message.senderId)} (${names.department(message.senderDepartmentId)})`
  const to = message.receiverIsGuest
    ? names.person(message.receiverId)
    : `${names.person(message.receiverId)} (${names.department(message.receiverDepartmentId)})`
  const isOwn = message.senderId === staffId
  const mayShow = mayModerate || (isOwn && hidden?.byAuthor === true)
  const times = message.multiplier === 100 ? '' : ` · ${words.times(formatCount(message.multiplier, locale))}`
  return (
    <Card
      title={words.fromTo(from, to)}
      kicker={`${formatInstant(message.at, locale)}${times}`}
      footer={
        <>
          {hidden === null && isOwn && <Press message={message} act="hide" label={words.hide} />}
          {hidden !== null && mayShow && <Press message={message} act="show" label={words.show} />}
          {hidden === null && mayPick && (
            <Press
              message={message}
              act={message.isPicked ? 'unpick' : 'pick'}
              label={message.isPicked ? words.unpick : words.pick}
            />
          )}
          {hidden === null && !isOwn && mayModerate && <WithReason message={message} act="hide" />}
          {mayReverse && <WithReason message={message} act="reverse" />}
        </>
      }
    >
      <p>{message.message}</p>
      {note !== undefined && note !== '' && <p class="hint">{note}</p>}
      {hidden !== null && (
        <Notice tone="warning">
          {hidden.byAuthor ? words.hiddenByAuthor : words.hiddenByOffice(hidden.reason)}
        </Notice>
      )}
    </Card>
  )
}

function Press({
  message,
  act,
  label,
}: {
  message: WallMessage
  act: 'hide' | 'show' | 'pick' | 'unpick'
  label: string
}) {
  return (
    <Form action={`${HOME}/wall/${message.id}/${act}`} narrow={false}>
      <Button kind="tertiary" size="small" description={message.message}>
        {label}
      </Button>
    </Form>
  )
}

/** What the office does to somebody's message is done with a reason. */
function WithReason({ message, act }: { message: WallMessage; act: 'hide' | 'reverse' }) {
  const words = useWords()
  const said = words.withReason[act]
  return (
    <Disclosure summary={said.summary}>
      <Form action={`${HOME}/wall/${message.id}/${act}`} narrow={false}>
        <TextField name="reason" id={`${act}-${message.id}`} label={said.reason} required />
        <Button kind="tertiary" size="small" description={message.message}>
          {said.button}
        </Button>
      </Form>
    </Disclosure>
  )
}
