import {
  Button,
  type Column,
  DataTable,
  EmptyState,
  ErrorSummary,
  Form,
  formFields,
  KeyFigures,
  Link,
  Notice,
  PageHeading,
  RadioField,
  RoomTabs,
  type SaidErrors,
  SearchField,
  Section,
  TextArea,
  useReader,
} from '#design/index.ts'
import type { Person } from '#platform/access/person.ts'
import type { FormFields } from '#platform/http/web-request.ts'
import { formatCount, formatDay, formatDayOfYear, noFigure } from '#platform/text/format.ts'
import { formatScore } from './format-score.ts'
import { HOME, roomsFor } from './rooms.ts'
import { type Choice, lastDayToSend, type WalletView } from './wallet-view.ts'
import { WalletLines } from './wallet-lines.tsx'
import { useWords } from './words.ts'

export interface WalletPageProps {
  readonly view: WalletView
  readonly person: Person
  readonly now: Date
  /** Says that this form is sent once. */
  readonly formKey: string
  readonly values: FormFields['values']
  readonly errors: SaidErrors
}

/** What somebody has this month, whom they may thank, and what they sent and received. */
export function WalletPage(props: WalletPageProps) {
  const { view, person } = props
  const { locale } = useReader()
  const words = useWords()
  const { balance, month, staffId } = view
  const lead =
    staffId === null
      ? words.notStaff
      : balance === null
        ? words.walletNone
        : words.walletLead(formatCount(balance, locale), formatDay(lastDayToSend(month), locale))
  return (
    <>
      <PageHeading title={words.wallet} lead={lead} />
      <RoomTabs label={words.rooms} rooms={roomsFor(person)} current="wallet" />
      <Campaigns view={view} />
      {staffId !== null && (
        <>
          <Figures view={view} />
          {view.chosen === null ? <Picker {...props} /> : <SendForm {...props} chosen={view.chosen} />}
          <WalletLines view={view} now={props.now} />
        </>
      )}
    </>
  )
}

function Campaigns({ view }: { view: WalletView }) {
  const { locale } = useReader()
  const words = useWords()
  const { campaign } = view
  const coming = view.campaigns.filter(({ days }) => days.length > 0)
  return (
    <>
      {campaign !== null && campaign.multiplier !== 100 && (
        <Notice tone="success" title={campaign.banner[locale] === '' ? undefined : campaign.banner[locale]}>
          {words.campaignOn(campaign.name[locale], formatCount(campaign.multiplier, locale))}
        </Notice>
      )}
      {coming.map(({ campaign: { id, name }, days }) => {
        const [first, last] = [days[0], days.at(-1)]
        if (first === undefined || last === undefined) return null
        const said = first === last ? [first] : [first, last]
        return (
          <p key={id} class="section-lead">
            {words.campaignDays(name[locale], said.map((day) => formatDayOfYear(day, locale)).join(' – '))}
          </p>
        )
      })}
    </>
  )
}

function Figures({ view }: { view: WalletView }) {
  const { locale } = useReader()
  const words = useWords()
  const { lines, staffId, rules } = view
  const live = lines.filter(({ kind, isUndone }) => kind === 'send' && !isUndone)
  const sent = live.filter(({ senderId }) => senderId === staffId)
  const received = live.filter(({ receiverId }) => receiverId === staffId)
  // The same sum as the rankings': what was undone counts where it happened.
  const score = lines.reduce((sum, line) => {
    const sign = line.kind === 'send' || line.kind === 'special' ? 1 : -1
    if (line.senderId === null) return sum + sign * line.points * 100
    const weight = line.senderId === staffId ? rules.sent : rules.received
    return sum + (sign * line.points * line.multiplier * weight) / 100
  }, 0)
  return (
    <KeyFigures
      figures={[
        {
          label: words.left,
          value: view.balance === null ? noFigure : formatCount(view.balance, locale),
          unit: words.points,
        },
        { label: words.sentThisMonth, value: formatCount(sent.length, locale) },
        { label: words.receivedThisMonth, value: formatCount(received.length, locale) },
        {
          label: words.scoreThisMonth,
          value: formatScore(score, locale),
          note: words.scoreNote(formatCount(rules.received, locale), formatCount(rules.sent, locale)),
        },
      ]}
    />
  )
}

function Picker({ view, errors }: WalletPageProps) {
  const { locale } = useReader()
  const words = useWords()
  return (
    <Section title={words.choose} lead={words.chooseLead} id="choose">
      <ErrorSummary errors={errors} />
      <Form method="get" action={HOME} label={words.choose}>
        <SearchField name="q" label={words.search} example={words.searchExample} value={view.typed} />
      </Form>
      {view.found !== null && (
        <Section title={words.found(formatCount(view.found.length, locale))} level={3}>
          {view.hasMore && <Notice>{words.tooManyFound}</Notice>}
          <Choices choices={view.found} caption={words.choose} view={view} />
        </Section>
      )}
      {view.recent.length > 0 && (
        <Section title={words.recent} level={3}>
          <Choices choices={view.recent} caption={words.recent} view={view} />
        </Section>
      )}
    </Section>
  )
}

/** What a search found says what people do; whom one knows needs no telling. */
const workColumn = (title: string): Column<Choice> => ({
  ...{ key: 'work', title, phone: 'hidden' },
  cell: ({ work }) => (work === '' ? '–' : work),
})

function Choices({
  choices,
  caption,
  view,
}: {
  choices: readonly Choice[]
  caption: string
  view: WalletView
}) {
  const { locale } = useReader()
  const words = useWords()
  const most = view.rules.sendsPerReceiver
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={choices}
      rowKey={({ key }) => key}
      empty={<EmptyState title={words.nobody}>{words.nobodyHelp}</EmptyState>}
      columns={[
        {
          ...{ key: 'name', title: words.person, head: true },
          cell: ({ key, name, sends }) =>
            sends >= most ? name : <Link href={`${HOME}?to=${key}`}>{words.writeTo(name)}</Link>,
        },
        { key: 'place', title: words.department, cell: ({ place }) => (place === '' ? '–' : place) },
        ...(choices.every(({ work }) => work === '') ? [] : [workColumn(words.work)]),
        {
          ...{ key: 'sends', title: words.sentTo, kind: 'number' },
          cell: ({ sends }) => `${formatCount(sends, locale)}/${formatCount(most, locale)}`,
        },
      ]}
    />
  )
}

function SendForm({ view, chosen, formKey, values, errors }: WalletPageProps & { chosen: Choice }) {
  const { locale } = useReader()
  const words = useWords()
  const field = formFields(values, errors)
  const suggestions = Object.entries(words.suggestions)
  const place = chosen.place === '' ? '' : ` (${chosen.place})`
  return (
    <Section title={words.writeTo(`${chosen.name}${place}`)} id="send">
      <ErrorSummary errors={errors} labels={{ message: words.message }} />
      <Form
        action={`${HOME}/send`}
        label={words.writeTo(chosen.name)}
        hidden={{ key: formKey, to: chosen.key }}
      >
        <RadioField
          name="say"
          label={words.says}
          value={field('say').value === '' ? suggestions[0]?.[0] : field('say').value}
          options={[
            ...suggestions.map(([value, label]) => ({ value, label })),
            { value: 'own', label: words.own },
          ]}
        />
        <TextArea
          {...field('message')}
          label={words.message}
          hint={words.messageHint}
          maxLength={view.rules.longestMessage}
          rows={2}
        />
        <Button>{words.send(formatCount(view.rules.points, locale))}</Button>
      </Form>
      <p>
        <Link href={HOME}>{words.otherPerson}</Link>
      </p>
    </Section>
  )
}
