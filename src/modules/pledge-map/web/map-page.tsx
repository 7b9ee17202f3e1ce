import {
  DocumentTableView,
  Downloads,
  EmptyState,
  FilterBar,
  Figure,
  Link,
  PageHeading,
  RoomTabs,
  Section,
  Tabs,
  changedQuery,
  useReader,
  withQuery,
} from '#design/index.ts'
import type { Chart } from '#platform/charts/chart.ts'
import { formatCount, formatDay } from '#platform/text/format.ts'
import { portalRooms } from '#modules/pledges/index.ts'
import { countWhereabouts } from '../domain/count-places.ts'
import { placeWords, townNames } from './place-words.ts'
import { nowhere, type ShownMap, wholeCity } from './shown-map.ts'
import { shownStages, StageBadge, stageOf } from './stage-look.tsx'
import { useWords } from './words.ts'

interface MapPageProps {
  readonly shown: ShownMap
  readonly chart: Chart
}

/** Where the pledges are: the map, the list beside it, and the numbers beneath. */
export function MapPage({ shown, chart }: MapPageProps) {
  const words = useWords()
  const { locale, path } = useReader()
  const where = countWhereabouts(shown.pledges)
  const said = (count: number) => formatCount(count, locale)
  return (
    <>
      <PageHeading
        title={words.mapTitle}
        lead={words.mapLead(said(shown.pledges.length), said(where['on-map']), formatDay(shown.day, locale))}
      />
      <RoomTabs label={words.pledges} rooms={portalRooms} current="map" />
      <Filters shown={shown} />
      <div class="map-columns">
        <div class="map-side">
          <Tabs
            label={words.show}
            tabs={(['count', 'share'] as const).map((show) => ({
              href: changedQuery(path, { show: show === 'count' ? null : show }),
              label: show === 'count' ? words.showCount : words.showShare,
              current: shown.asked.show === show,
            }))}
          />
          <Figure chart={chart} listedBelow />
          <Sums shown={shown} />
          <p class="map-note">
            {shown.map.kind === 'tiles' ? words.schematic : words.credit(shown.map.credit)}
          </p>
        </div>
        <PledgeList shown={shown} />
      </div>
      <Section title={words.tableCaption} lead={words.severalTowns}>
        <DocumentTableView table={chart.table} />
        <Downloads
          files={[
            { format: 'csv', href: '/data/pledge-places.csv' },
            { format: 'json', href: '/data/pledge-places.json' },
            { format: 'xlsx', href: '/data/pledge-places.xlsx' },
            { format: 'svg', href: withQuery('/pledges/map.svg', path), note: words.downloadSvg },
          ]}
        />
      </Section>
    </>
  )
}

/** What is on the map and what is beside it, as links: the numbers add up to the whole. */
function Sums({ shown }: Pick<MapPageProps, 'shown'>) {
  const words = useWords()
  const { locale, path } = useReader()
  const where = countWhereabouts(shown.counted)
  const parts = [
    { name: words.onMap, count: where['on-map'], town: null },
    { name: words.wholeCity, count: where['whole-city'], town: wholeCity },
    { name: words.nowhere, count: where.nowhere, town: nowhere },
  ]
  return (
    <ul class="map-sums" aria-label={words.sums}>
      {parts.map(({ name, count, town }) => (
        <li key={name}>
          {town === null ? (
            <span>{name}</span>
          ) : (
            <Link href={`${changedQuery(path, { town })}#list`} current={shown.asked.town === town}>
              {name}
            </Link>
          )}
          <strong>{formatCount(count, locale)}</strong>
        </li>
      ))}
      <li class="map-sum">
        <Link href={`${changedQuery(path, { town: null })}#list`}>{words.allPledges}</Link>
        <strong>{formatCount(shown.counted.length, locale)}</strong>
      </li>
    </ul>
  )
}

function PledgeList({ shown }: Pick<MapPageProps, 'shown'>) {
  const words = useWords()
  const { locale } = useReader()
  const names = townNames(shown.towns)
  const title = useListTitle(shown)
  return (
    <section class="map-list" id="list">
      <h2 id="list-title">{title}</h2>
      {shown.listed.length === 0 ? (
        <EmptyState title={words.listEmpty} action={<Link href="/pledges/map">{words.seeAll}</Link>}>
          {words.listEmptyBody}
        </EmptyState>
      ) : (
        <div class="map-list-scroll" role="region" aria-labelledby="list-title" tabIndex={0}>
          <ul>
            {shown.listed.map((pledge) => (
              <li key={pledge.id}>
                <Link href={`/pledges/${pledge.number}`}>
                  {words.pledgeNumber(pledge.number, pledge.title[locale])}
                </Link>
                <p>
                  <StageBadge stage={stageOf(pledge)} />{' '}
                  <span>
                    {pledge.places.map((place) => placeWords(place, names, locale)).join(' · ') ||
                      words.nowhere}
                  </span>
                </p>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}

function useListTitle({ asked, listed, towns }: ShownMap): string {
  const words = useWords()
  const { locale } = useReader()
  const count = formatCount(listed.length, locale)
  if (asked.town === wholeCity) return words.listWhole(count)
  if (asked.town === nowhere) return words.listNowhere(count)
  return words.listTitle(towns.find(({ code }) => code === asked.town)?.name[locale] ?? '', count)
}

function Filters({ shown: { asked, fields, towns } }: Pick<MapPageProps, 'shown'>) {
  const words = useWords()
  const { locale } = useReader()
  return (
    <FilterBar
      filters={[
        {
          kind: 'select',
          name: 'field',
          label: words.field,
          value: asked.field?.toString(),
          options: fields.map(({ number, title }) => ({ value: String(number), label: title[locale] })),
        },
        {
          kind: 'select',
          name: 'stage',
          label: words.stage,
          value: asked.stage,
          options: shownStages.map((stage) => ({ value: stage, label: words.stages[stage] })),
        },
        {
          kind: 'select',
          name: 'town',
          label: words.town,
          value: asked.town,
          options: [
            ...towns.map(({ code, name }) => ({ value: code, label: name[locale] })),
            { value: wholeCity, label: words.wholeCity },
            { value: nowhere, label: words.nowhere },
          ],
        },
      ]}
    />
  )
}
