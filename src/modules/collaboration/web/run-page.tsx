import {
  Button,
  ButtonLink,
  type Column,
  DataTable,
  EmptyState,
  ErrorSummary,
  Form,
  formFields,
  Notice,
  PageHeading,
  RoomTabs,
  type SaidErrors,
  Section,
  TextField,
  useReader,
} from '#design/index.ts'
import type { Person } from '#platform/access/person.ts'
import type { FormFields } from '#platform/http/web-request.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import {
  formatCount,
  formatDay,
  formatDayOfYear,
  formatInstant,
  formatPeriod,
} from '#platform/text/format.ts'
import type { ListedCampaign } from '../data/campaign-queries.ts'
import type { Guest } from '../data/guest-queries.ts'
import type { Settlement } from '../domain/settlement.ts'
import { CampaignForm } from './campaign-form.tsx'
import { HOME, roomsFor } from './rooms.ts'
import { useWords } from './words.ts'

export interface DatedCampaign extends ListedCampaign {
  readonly thisMonth: readonly CalendarDate[]
  readonly nextMonth: readonly CalendarDate[]
}

export interface RunPageProps {
  readonly person: Person
  readonly today: CalendarDate
  readonly campaigns: readonly DatedCampaign[]
  readonly guests: readonly Guest[]
  readonly settlements: readonly Settlement[]
  /** How many lines came out otherwise, of the ranking that was drawn again. */
  readonly replayed: { readonly period: string; readonly differences: number } | null
  readonly form: 'campaign' | 'guest' | null
  readonly values: FormFields['values']
  readonly errors: SaidErrors
}

/** What the planning office runs: campaigns with their dates, guests, rankings that are settled. */
export function RunPage(props: RunPageProps) {
  const words = useWords()
  return (
    <>
      <PageHeading title={words.run} lead={words.runLead} />
      <RoomTabs label={words.rooms} rooms={roomsFor(props.person)} current="run" />
      <Campaigns {...props} />
      <CampaignForm
        today={props.today}
        values={props.form === 'campaign' ? props.values : {}}
        errors={props.form === 'campaign' ? props.errors : {}}
      />
      <Guests {...props} />
      <Settlements {...props} />
    </>
  )
}

function Campaigns({ campaigns, today }: RunPageProps) {
  const { locale } = useReader()
  const words = useWords()
  const dates = (days: readonly CalendarDate[]) =>
    [...new Set([days[0], days.at(-1)])]
      .filter((day) => day !== undefined)
      .map((day) => formatDayOfYear(day, locale))
      .join(' – ')
  const column = (key: string, title: string, cell: Column<DatedCampaign>['cell']) => ({ key, title, cell })
  return (
    <Section title={words.campaigns} id="campaigns">
      <DataTable
        caption={words.campaigns}
        captionHidden
        rows={campaigns}
        rowKey={({ id }) => id}
        empty={<EmptyState title={words.campaignsEmpty}>{words.campaignsEmptyHelp}</EmptyState>}
        columns={[
          { ...column('name', words.person, ({ name }) => name[locale]), title: words.campaigns, head: true },
          column('kind', words.campaignKind, ({ kind }) => words.kindsOfCampaign[kind]),
          column('term', words.campaignTerm, ({ from, until }) => formatPeriod(from, until, locale)),
          column('this', words.datesThisMonth, ({ thisMonth }) => dates(thisMonth) || '–'),
          column('next', words.datesNextMonth, ({ nextMonth }) => dates(nextMonth) || '–'),
          {
            ...column('multiplier', words.multiplier, ({ multiplier }) => formatCount(multiplier, locale)),
            kind: 'number',
          },
          column('source', words.source, ({ source }) => source),
          column('end', words.endNow, ({ id, name, until }) =>
            until !== null && until <= today ? (
              '–'
            ) : (
              <Form action={`${HOME}/run/campaigns/${id}/end`} narrow={false}>
                <Button kind="tertiary" size="small" description={name[locale]}>
                  {words.endNow}
                </Button>
              </Form>
            ),
          ),
        ]}
      />
    </Section>
  )
}

function Guests({ guests, form, values, errors }: RunPageProps) {
  const words = useWords()
  const field = formFields(form === 'guest' ? values : {}, form === 'guest' ? errors : {})
  return (
    <Section title={words.guests} id="guests">
      <DataTable
        caption={words.guests}
        captionHidden
        rows={guests}
        rowKey={({ id }) => id}
        empty={<EmptyState title={words.guestsEmpty} />}
        columns={[
          { key: 'name', title: words.guestName, cell: ({ name }) => name, head: true },
          { key: 'agency', title: words.agency, cell: ({ agency }) => agency },
          {
            ...{ key: 'dismiss', title: words.dismiss },
            cell: ({ id, name }) => (
              <Form action={`${HOME}/run/guests/${id}/dismiss`} narrow={false}>
                <Button kind="tertiary" size="small" description={name}>
                  {words.dismiss}
                </Button>
              </Form>
            ),
          },
        ]}
      />
      {form === 'guest' && <ErrorSummary errors={errors} />}
      <Form action={`${HOME}/run/guests`} label={words.invite}>
        <TextField {...field('guestName')} label={words.guestName} maxLength={100} required />
        <TextField {...field('agency')} label={words.agency} maxLength={100} required />
        <Button kind="secondary">{words.invite}</Button>
      </Form>
    </Section>
  )
}

function Settlements({ settlements, replayed }: RunPageProps) {
  const { locale } = useReader()
  const words = useWords()
  return (
    <Section title={words.settlements} lead={words.settlementsLead} id="settlements">
      {replayed !== null && (
        <Notice tone={replayed.differences === 0 ? 'success' : 'danger'} title={replayed.period} live>
          {replayed.differences === 0
            ? words.replaySame
            : words.replayDiffers(formatCount(replayed.differences, locale))}
        </Notice>
      )}
      <DataTable
        caption={words.settlements}
        captionHidden
        rows={settlements}
        rowKey={({ id }) => id}
        empty={<EmptyState title={words.settlementsEmpty} />}
        columns={[
          { key: 'period', title: words.period, cell: ({ period }) => period, head: true },
          {
            key: 'cut-off',
            title: words.cutOff,
            kind: 'date',
            cell: ({ until }) => formatDay(until, locale),
          },
          {
            ...{ key: 'settled', title: words.settledAt, kind: 'date' },
            cell: ({ settledAt }) => formatInstant(settledAt, locale),
          },
          {
            ...{ key: 'replay', title: words.replay },
            cell: ({ id, period }) => (
              <ButtonLink kind="tertiary" size="small" href={`${HOME}/run?replay=${id}`} description={period}>
                {words.replay}
              </ButtonLink>
            ),
          },
        ]}
      />
    </Section>
  )
}
