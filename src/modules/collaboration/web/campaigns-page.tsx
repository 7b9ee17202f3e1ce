import {
  Card,
  Downloads,
  Grid,
  PageHeading,
  RoomTabs,
  Section,
  Tabs,
  useReader,
  YearTable,
} from '#design/index.ts'
import type { Person } from '#platform/access/person.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { formatCount, formatDay, formatPeriod } from '#platform/text/format.ts'
import { nextCampaign, timesHeld } from '../domain/campaign-year.ts'
import type { CampaignsOfYear } from '../use-cases/campaigns-of-year.ts'
import { listFiles } from './list-files.ts'
import { useReportWords } from './report-words.ts'
import { HOME, roomsFor } from './rooms.ts'
import { type TypedTable, TypedTableView } from './typed-table.tsx'
import { useWords } from './words.ts'

export interface CampaignsPageProps {
  readonly person: Person
  readonly year: number
  readonly thisYear: number
  readonly today: CalendarDate
  readonly shown: CampaignsOfYear
  readonly table: TypedTable
}

/** When the year's campaigns are, and why a day is where it is. */
export function CampaignsPage(props: CampaignsPageProps) {
  const { year, thisYear, shown, table } = props
  const { locale } = useReader()
  const words = useReportWords()
  const common = useWords()
  const isEmpty = table.rows.length === 0
  return (
    <>
      <PageHeading title={words.calendar} lead={useLead(props)} />
      <RoomTabs label={common.rooms} rooms={roomsFor(props.person)} current="campaigns" />
      <Tabs
        label={words.years}
        tabs={[thisYear + 1, thisYear, thisYear - 1].map((each) => ({
          ...{ href: `${HOME}/campaigns?year=${each}`, label: String(each), current: each === year },
        }))}
      />
      {!isEmpty && (
        <>
          <YearTable
            year={year}
            caption={words.yearCaption(String(year))}
            rows={shown.campaigns.map((campaign) => ({
              ...{ key: campaign.id, title: campaign.name[locale] },
              spans: shown.dated
                .filter((each) => each.campaign.id === campaign.id)
                .flatMap(({ days }) => spanOf(days)),
            }))}
          />
          <Downloads files={listFiles(`${HOME}/campaigns`, `year=${year}`)} />
        </>
      )}
      <TypedTableView table={table} />
      {!isEmpty && (
        <Section title={common.campaigns} id="campaigns">
          <Grid columns={2}>
            {shown.campaigns.map((campaign) => (
              <Card
                key={campaign.id}
                title={campaign.name[locale]}
                kicker={common.kindsOfCampaign[campaign.kind]}
              >
                {campaign.banner[locale] !== '' && <p>{campaign.banner[locale]}</p>}
                <p>
                  {[
                    `${words.score} ${formatCount(campaign.multiplier, locale)} %`,
                    `${words.term} ${formatPeriod(campaign.from, campaign.until, locale)}`,
                    `${words.source}: ${campaign.source}`,
                  ].join(' · ')}
                </p>
              </Card>
            ))}
          </Grid>
        </Section>
      )}
    </>
  )
}

/** In its month's column a campaign says its dates: 15–19, or 30. */
function spanOf(days: readonly CalendarDate[]) {
  const [from, to] = [days[0], days.at(-1)]
  if (from === undefined || to === undefined) return []
  const date = (day: CalendarDate) => String(Number(day.slice(8)))
  return [{ from, to, title: from === to ? date(from) : `${date(from)}–${date(to)}` }]
}

function useLead({ year, today, shown }: CampaignsPageProps): string {
  const { locale } = useReader()
  const words = useReportWords()
  const said = shown.campaigns
    .map((campaign) =>
      words.times(campaign.name[locale], formatCount(timesHeld(shown.dated, campaign), locale)),
    )
    .join(', ')
  const next = nextCampaign(shown.dated, today)
  const lead = words.calendarLead(String(year), said === '' ? words.nothingPlanned : said)
  return next === null
    ? lead
    : `${lead} ${words.next(next.campaign.name[locale], formatDay(next.day, locale))}`
}
