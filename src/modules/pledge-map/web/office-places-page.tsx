import {
  Button,
  DataTable,
  EmptyState,
  FilterBar,
  Link,
  Notice,
  PageHeading,
  RoomTabs,
  SelectField,
  useReader,
} from '#design/index.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import type { Localized } from '#platform/kernel/locale.ts'
import { formatCount } from '#platform/text/format.ts'
import type { DepartmentAsOf } from '#modules/organization/index.ts'
import { officeRooms } from '#modules/pledges/index.ts'
import { type Whereabouts, whereaboutsOf } from '../domain/pledge-place.ts'
import { placeWords, townNames } from './place-words.ts'
import { type PlacedPledge, wholeCity } from './shown-map.ts'
import { StageBadge, stageOf } from './stage-look.tsx'
import { useWords } from './words.ts'

export const whereabouts = ['on-map', 'whole-city', 'nowhere'] as const

interface OfficePlacesProps {
  readonly pledges: readonly PlacedPledge[]
  readonly listed: readonly PlacedPledge[]
  readonly towns: readonly DepartmentAsOf[]
  readonly names: ReadonlyMap<DepartmentId, Localized>
  readonly asked: Whereabouts | undefined
  readonly mayEdit: (pledge: PlacedPledge) => boolean
  readonly mayChangeBorders: boolean
  readonly chosen: readonly string[]
  readonly error: string | null
}

/** Which pledges lack a place, and a town for many of them at once. */
export function OfficePlacesPage(props: OfficePlacesProps) {
  const { pledges, asked, error, mayChangeBorders } = props
  const words = useWords()
  const { locale } = useReader()
  const missing = pledges.filter(({ places }) => whereaboutsOf(places) === 'nowhere').length
  const all = formatCount(pledges.length, locale)
  const whereNames = { 'on-map': words.onMap, 'whole-city': words.wholeCity, nowhere: words.nowhere }
  return (
    <>
      <PageHeading
        title={words.officeTitle}
        lead={
          missing === 0 ? words.officeAllPlaced(all) : words.officeLead(formatCount(missing, locale), all)
        }
        actions={mayChangeBorders && <Link href="/office/pledges/boundaries">{words.boundaries}</Link>}
      />
      <RoomTabs label={words.officePledges} rooms={officeRooms} current="places" />
      <FilterBar
        filters={[
          {
            kind: 'select',
            name: 'where',
            label: words.filterWhere,
            value: asked,
            options: whereabouts.map((value) => ({ value, label: whereNames[value] })),
          },
        ]}
      />
      {error !== null && (
        <Notice tone="danger" live>
          {error}
        </Notice>
      )}
      <PlacesTables {...props} />
    </>
  )
}

/** What the reader may edit comes first, with boxes; the rest is only to be looked at. */
function PlacesTables(props: OfficePlacesProps) {
  const words = useWords()
  const own = props.listed.filter((pledge) => props.mayEdit(pledge))
  const others = props.listed.filter((pledge) => !props.mayEdit(pledge))
  if (props.listed.length === 0)
    return (
      <EmptyState title={words.listEmpty} action={<Link href="/office/pledges/places">{words.seeAll}</Link>}>
        {words.listEmptyBody}
      </EmptyState>
    )
  return (
    <>
      {own.length > 0 && <PlacesTable {...props} rows={own} isOwn />}
      {others.length > 0 && (
        <>
          {own.length > 0 && <p>{words.notOwn}</p>}
          <PlacesTable {...props} rows={others} isOwn={false} />
        </>
      )}
    </>
  )
}

interface PlacesTableProps extends OfficePlacesProps {
  readonly rows: readonly PlacedPledge[]
  readonly isOwn: boolean
}

function PlacesTable({ rows, towns, names, chosen, isOwn }: PlacesTableProps) {
  const words = useWords()
  const { locale } = useReader()
  const townsByName = townNames(towns)
  return (
    <DataTable
      caption={isOwn ? words.officeTitle : words.notOwn}
      captionHidden
      rows={rows}
      rowKey={({ number }) => String(number)}
      rowHref={({ number }) => `/office/pledges/${number}/places`}
      select={
        isOwn
          ? {
              name: 'pledge',
              action: '/office/pledges/places',
              selected: chosen,
              label: ({ title }) => title[locale],
              actions: <BulkTown towns={towns} />,
            }
          : undefined
      }
      columns={[
        {
          key: 'title',
          title: words.pledges,
          head: true,
          cell: ({ number, title }) => words.pledgeNumber(number, title[locale]),
        },
        { key: 'field', title: words.field, cell: ({ field }) => field.title[locale], phone: 'hidden' },
        {
          key: 'lead',
          title: words.lead2,
          cell: ({ leadDepartmentId }) => names.get(leadDepartmentId)?.[locale] ?? '–',
        },
        {
          key: 'stage',
          title: words.stage,
          kind: 'status',
          cell: (pledge) => <StageBadge stage={stageOf(pledge)} />,
        },
        {
          key: 'where',
          title: words.where,
          cell: ({ places }) =>
            places.map((place) => placeWords(place, townsByName, locale)).join(' · ') || words.nowhere,
        },
      ]}
    />
  )
}

function BulkTown({ towns }: { readonly towns: readonly DepartmentAsOf[] }) {
  const words = useWords()
  const { locale } = useReader()
  return (
    <>
      <SelectField
        name="town"
        label={words.bulkTown}
        emptyLabel="–"
        options={[
          { value: wholeCity, label: words.wholeCity },
          ...towns.map(({ departmentId, name }) => ({ value: departmentId, label: name[locale] })),
        ]}
      />
      <Button>{words.bulkSet}</Button>
    </>
  )
}
