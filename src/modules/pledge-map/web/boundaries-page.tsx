import {
  Button,
  ButtonLink,
  ButtonRow,
  DataTable,
  DateField,
  EmptyState,
  ErrorSummary,
  Figure,
  FileField,
  Form,
  formFields,
  type FormFieldsView,
  Notice,
  PageHeading,
  type SaidErrors,
  Section,
  StatusBadge,
  TextField,
  useReader,
} from '#design/index.ts'
import type { Chart } from '#platform/charts/chart.ts'
import type { FormFields } from '#platform/http/web-request.ts'
import { formatCount, formatDay } from '#platform/text/format.ts'
import type { BoundaryMapHead } from '../domain/boundary-map.ts'
import { borderFlawText } from '../domain/border-flaw-text.ts'
import type { BorderFlaw } from '../domain/read-borders.ts'
import { useWords } from './words.ts'

interface BoundariesPageProps {
  readonly maps: readonly BoundaryMapHead[]
  readonly values: FormFields['values']
  readonly errors: SaidErrors
  readonly flaws: readonly BorderFlaw[]
}

export const MOST_MEGABYTES = 10

/** The versions of the map, and a new one out of a file. */
export function BoundariesPage({ maps, values, errors, flaws }: BoundariesPageProps) {
  const words = useWords()
  const { locale } = useReader()
  return (
    <>
      <PageHeading title={words.boundaries} lead={words.boundariesLead} />
      <ErrorSummary
        errors={errors}
        labels={{
          file: words.file,
          from: words.from,
          credit: words.creditLabel,
          nameProperty: words.nameProperty,
        }}
      />
      {flaws.length > 0 && (
        <Notice tone="danger" title={words.flaws}>
          <ul>
            {flaws.map((flaw, at) => (
              <li key={at}>{borderFlawText(flaw, locale)}</li>
            ))}
          </ul>
        </Notice>
      )}
      <Section title={words.mapVersions}>
        <Versions maps={maps} />
      </Section>
      <Section title={words.bringIn} id="bring-in">
        <BringIn field={formFields(values, errors)} />
      </Section>
    </>
  )
}

function Versions({ maps }: Pick<BoundariesPageProps, 'maps'>) {
  const words = useWords()
  const { locale } = useReader()
  return (
    <DataTable
      caption={words.mapVersions}
      captionHidden
      rows={maps}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/office/pledges/boundaries/${id}`}
      empty={<EmptyState title={words.mapKinds.tiles}>{words.noVersions}</EmptyState>}
      columns={[
        { key: 'from', title: words.from, head: true, cell: ({ from }) => formatDay(from, locale) },
        { key: 'kind', title: words.mapKind, cell: ({ kind }) => words.mapKinds[kind] },
        {
          key: 'state',
          title: words.state,
          kind: 'status',
          cell: ({ state }) => (
            <StatusBadge tone={state === 'in-use' ? 'success' : 'neutral'}>{words.states[state]}</StatusBadge>
          ),
        },
        { key: 'towns', title: words.towns, kind: 'number', cell: ({ towns }) => formatCount(towns, locale) },
        { key: 'credit', title: words.creditLabel, cell: ({ credit }) => credit || '–' },
        { key: 'file', title: words.fileName, cell: ({ fileName }) => fileName || '–' },
        { key: 'by', title: words.madeBy, cell: ({ madeBy }) => madeBy },
      ]}
    />
  )
}

function BringIn({ field }: { readonly field: FormFieldsView }) {
  const words = useWords()
  return (
    <Form action="/office/pledges/boundaries" multipart>
      <FileField
        name="file"
        label={words.file}
        accept=".geojson,.json"
        maxMegabytes={MOST_MEGABYTES}
        error={field.errorOf('file')}
        required
      />
      <DateField {...field('from')} label={words.from} required />
      <TextField
        {...field('credit')}
        label={words.creditLabel}
        hint={words.creditHint}
        maxLength={300}
        required
      />
      <TextField
        {...field('nameProperty')}
        label={words.nameProperty}
        hint={words.namePropertyHint}
        maxLength={60}
        width="medium"
      />
      <Button>{words.check}</Button>
    </Form>
  )
}

interface MapVersionPageProps {
  readonly head: BoundaryMapHead
  readonly chart: Chart
}

/** One version, drawn: a draft to be taken into use or thrown away. */
export function MapVersionPage({ head, chart }: MapVersionPageProps) {
  const words = useWords()
  const { locale } = useReader()
  const isDraft = head.state === 'draft'
  const base = `/office/pledges/boundaries/${head.id}`
  return (
    <>
      <PageHeading
        title={isDraft ? words.previewTitle : words.mapVersionTitle}
        lead={words.previewLead(formatCount(head.towns, locale), formatDay(head.from, locale))}
        status={<StatusBadge tone={isDraft ? 'neutral' : 'success'}>{words.states[head.state]}</StatusBadge>}
      />
      <ButtonRow>
        {isDraft && (
          <Form action={`${base}/use`} narrow={false}>
            <Button>{words.putInUse}</Button>
          </Form>
        )}
        <ButtonLink href={`${base}/remove`} kind={isDraft ? 'secondary' : 'danger'}>
          {isDraft ? words.throwAway : words.removeMapConfirm}
        </ButtonLink>
        <ButtonLink href="/office/pledges/boundaries" kind="tertiary">
          {words.boundaries}
        </ButtonLink>
      </ButtonRow>
      <div class="map-version">
        <Figure chart={chart} listedBelow />
        {head.credit !== '' && <p class="map-note">{words.credit(head.credit)}</p>}
      </div>
    </>
  )
}
