import {
  Button,
  ButtonLink,
  ButtonRow,
  DataTable,
  EmptyState,
  ErrorSummary,
  Form,
  Link,
  PageHeading,
  type SaidErrors,
  Section,
  useReader,
} from '#design/index.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { formatInstant } from '#platform/text/format.ts'
import type { DepartmentAsOf } from '#modules/organization/index.ts'
import type { PledgeLine } from '#modules/pledges/index.ts'
import type { PlaceLine } from '../data/place-queries.ts'
import type { BoundaryMap } from '../domain/boundary-map.ts'
import { PlaceFields, usePlaceLabels } from './place-fields.tsx'
import type { TypedPlace } from './place-form.ts'
import { placeWords, townNames } from './place-words.ts'
import { asText, PickOnMap } from './pick-section.tsx'
import { useWords } from './words.ts'

export interface PledgePlacesProps {
  readonly pledge: PledgeLine
  readonly places: readonly PlaceLine[]
  readonly towns: readonly DepartmentAsOf[]
  readonly map: BoundaryMap
  readonly mayEdit: boolean
  readonly values: TypedPlace
  readonly errors: SaidErrors
  /** A press on the map that hit nothing. */
  readonly missed: boolean
}

/** A pledge's places: those that are shown, one more, and those that were taken away. */
export function PledgePlacesPage(props: PledgePlacesProps) {
  const { pledge, places, mayEdit } = props
  const words = useWords()
  const { locale } = useReader()
  const base = `/office/pledges/${pledge.number}`
  const shown = places.filter(({ removedAt }) => removedAt === null)
  const removed = places.filter(({ removedAt }) => removedAt !== null)
  return (
    <>
      <PageHeading
        title={words.placesOf(pledge.number, pledge.title[locale])}
        lead={words.placesLead}
        actions={
          <ButtonLink href={`/pledges/${pledge.number}#places`} kind="secondary">
            {words.publicPage}
          </ButtonLink>
        }
      />
      <PlacesTable {...props} places={shown} base={base} />
      {mayEdit && <AddPlace {...props} base={base} />}
      {mayEdit && removed.length > 0 && (
        <Section title={words.removed} id="removed">
          <RemovedTable {...props} places={removed} base={base} />
        </Section>
      )}
    </>
  )
}

function useColumns(towns: readonly DepartmentAsOf[], locale: Locale) {
  const words = useWords()
  const names = townNames(towns)
  return [
    {
      key: 'place',
      title: words.where,
      head: true,
      cell: (place: PlaceLine) => placeWords(place, names, locale),
    },
    { key: 'kind', title: words.kind, cell: ({ kind }: PlaceLine) => words.kinds[kind] },
    {
      key: 'changed',
      title: words.changed,
      kind: 'date' as const,
      cell: ({ enteredAt, enteredBy }: PlaceLine) => `${formatInstant(enteredAt, locale)} ${enteredBy}`,
    },
  ]
}

interface TableProps extends PledgePlacesProps {
  readonly base: string
}

function PlacesTable({ places, towns, mayEdit, base }: TableProps) {
  const words = useWords()
  const { locale } = useReader()
  const columns = useColumns(towns, locale)
  return (
    <DataTable
      caption={words.places}
      captionHidden
      rows={places}
      rowKey={({ id }) => id}
      empty={<EmptyState title={words.noPlaces}>{words.noPlacesBody}</EmptyState>}
      columns={
        mayEdit
          ? [
              ...columns,
              {
                key: 'actions',
                title: words.edit,
                cell: (place) => (
                  <>
                    <Link
                      href={`${base}/places/${place.id}`}
                      description={placeWords(place, townNames(towns), locale)}
                    >
                      {words.edit}
                    </Link>{' '}
                    <Link
                      href={`${base}/places/${place.id}/remove`}
                      description={placeWords(place, townNames(towns), locale)}
                    >
                      {words.remove}
                    </Link>
                  </>
                ),
              },
            ]
          : columns
      }
    />
  )
}

function RemovedTable({ places, towns, base }: TableProps) {
  const words = useWords()
  const { locale } = useReader()
  return (
    <DataTable
      caption={words.removed}
      captionHidden
      rows={places}
      rowKey={({ id }) => id}
      columns={[
        ...useColumns(towns, locale),
        {
          key: 'restore',
          title: words.restore,
          cell: (place) => (
            <Form action={`${base}/places/${place.id}/restore`} narrow={false}>
              <Button kind="secondary" size="small" description={placeWords(place, townNames(towns), locale)}>
                {words.restore}
              </Button>
            </Form>
          ),
        },
      ]}
    />
  )
}

function AddPlace(props: TableProps) {
  const { towns, map, values, errors, base } = props
  const words = useWords()
  return (
    <>
      <PickOnMap {...props} />
      <Section title={words.addTitle} id="add">
        <ErrorSummary errors={errors} labels={usePlaceLabels()} />
        <Form
          action={`${base}/places`}
          hidden={{ townOrder: asText(values['townOrder'] ?? values['towns']) }}
        >
          <PlaceFields towns={towns} mapKind={map.kind} values={values} errors={errors} />
          <ButtonRow>
            <Button>{words.add}</Button>
          </ButtonRow>
        </Form>
      </Section>
    </>
  )
}

interface EditPlaceProps {
  readonly pledge: PledgeLine
  readonly place: PlaceLine
  readonly towns: readonly DepartmentAsOf[]
  readonly map: BoundaryMap
  readonly values: TypedPlace
  readonly errors: SaidErrors
}

/** One place, to be put right. */
export function EditPlacePage({ pledge, place, towns, map, values, errors }: EditPlaceProps) {
  const words = useWords()
  const { locale } = useReader()
  const base = `/office/pledges/${pledge.number}/places`
  return (
    <>
      <PageHeading
        kicker={words.pledgeNumber(pledge.number, pledge.title[locale])}
        title={words.saveTitle(placeWords(place, townNames(towns), locale))}
      />
      <ErrorSummary errors={errors} labels={usePlaceLabels()} />
      <Form
        action={`${base}/${place.id}`}
        hidden={{ townOrder: asText(values['townOrder'] ?? values['towns']) }}
      >
        <PlaceFields towns={towns} mapKind={map.kind} values={values} errors={errors} />
        <ButtonRow>
          <Button>{words.save}</Button>
          <ButtonLink href={base} kind="tertiary">
            {words.places}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  )
}
