import { z } from 'zod'
import { Card, DataTable, Downloads, EmptyState, Grid, Link, PageHeading, Section } from '#design/index.ts'
import { type TableFormat, tableDownload } from '#platform/documents/download.ts'
import type { Sheet, SheetCell } from '#platform/documents/sheet.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { json, page, trouble } from '#platform/http/reply.ts'
import { openData, type Route } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import type { DatasetColumn, DatasetDefinition } from '#platform/open-data/dataset.ts'
import { datasetSheet } from '#platform/open-data/dataset-sheet.ts'
import { dcatCatalogue, licence } from '#platform/open-data/dcat-catalogue.ts'
import { houseActions } from './house-actions.ts'
import { houseWords } from './house-words.ts'

const PREVIEW_ROWS = 20
const formats = z.enum(['csv', 'json', 'xlsx'])

/** `/data`: what the city gives away, as pages, as files and as a catalogue for machines. */
export function openDataRoutes(
  datasets: readonly DatasetDefinition[],
  about: { readonly origin: URL | null; cityName(): Promise<{ ko: string; en: string }> },
): readonly Route[] {
  const named = new Map(datasets.map((dataset) => [dataset.name, dataset]))
  return [
    openData('/data', houseActions.look, ({ locale }) => listPage(datasets, locale), {
      sameForAllVisitors: true,
    }),
    openData('/data/catalogue.jsonld', houseActions.look, async (request) => ({
      ...json(
        dcatCatalogue(datasets, {
          city: await about.cityName(),
          origin: (about.origin ?? request.url).origin,
          day: request.context.today,
        }),
      ),
      type: 'application/ld+json; charset=utf-8',
    })),
    openData('/data/:name', houseActions.look, async (request) => {
      const dataset = named.get(request.param('name'))
      return dataset === undefined ? trouble('not-found') : datasetPage(dataset, request)
    }),
    openData('/data/:name/:file', houseActions.look, async (request) => {
      const dataset = named.get(request.param('name'))
      const format = formats.safeParse(/^file\.(\w+)$/.exec(request.param('file'))?.[1])
      if (dataset === undefined || !format.success) return trouble('not-found')
      return datasetFile(dataset, format.data, request)
    }),
  ]
}

function listPage(datasets: readonly DatasetDefinition[], locale: Locale) {
  const t = houseWords[locale]
  return page(
    t.openData,
    <>
      <PageHeading title={t.openData} lead={t.openDataLead} />
      {datasets.length === 0 ? (
        <EmptyState title={t.noDatasets} />
      ) : (
        <Grid columns={2}>
          {datasets.map(({ name, title, description, columns, updated }) => (
            <Card
              key={name}
              level={2}
              title={title[locale]}
              href={`/data/${name}`}
              footer={`${t.columnCount(columns.length)} · ${t.updates[updated]} · CSV · JSON · XLSX`}
            >
              <p>{description[locale]}</p>
            </Card>
          ))}
        </Grid>
      )}
      <p>
        <Link href="/data/catalogue.jsonld">{t.catalogue}</Link>
      </p>
    </>,
    { breadcrumbs: [{ href: '/', label: t.home }] },
  )
}

async function datasetPage(dataset: DatasetDefinition, request: WebRequest) {
  const { locale } = request
  const t = houseWords[locale]
  const sheet = await datasetSheet(dataset, request.context, locale)
  const title = dataset.title[locale]
  return page(
    title,
    <>
      <PageHeading title={title} lead={dataset.description[locale]} />
      <Downloads
        files={formats.options.map((format) => ({ format, href: `/data/${dataset.name}/file.${format}` }))}
        label={t.files}
      />
      <Section
        title={t.preview}
        lead={t.previewLead(Math.min(PREVIEW_ROWS, sheet.rows.length), sheet.rows.length)}
      >
        <DataTable
          caption={title}
          captionHidden
          columns={previewColumns(dataset, locale)}
          rows={sheet.rows.slice(0, PREVIEW_ROWS).map((cells, place) => ({ cells, place }))}
          rowKey={({ place }) => String(place)}
        />
      </Section>
      <Section title={t.columnsTitle}>
        <DataTable
          caption={t.columnsTitle}
          captionHidden
          columns={[
            { key: 'name', title: t.columnName, cell: ({ name }: DatasetColumn) => <code>{name}</code> },
            { key: 'title', title: t.columnMeaning, cell: (column) => column.title[locale] },
            { key: 'type', title: t.columnType, cell: ({ type }) => t.types[type] },
          ]}
          rows={dataset.columns}
          rowKey={({ name }) => name}
        />
      </Section>
      <p>
        {t.licence} <a href={licence}>{t.licenceName}</a> · {t.updates[dataset.updated]}
      </p>
    </>,
    {
      breadcrumbs: [
        { href: '/', label: t.home },
        { href: '/data', label: t.openData },
      ],
    },
  )
}

interface PreviewRow {
  readonly cells: Sheet['rows'][number]
  readonly place: number
}

function previewColumns(dataset: DatasetDefinition, locale: Locale) {
  return dataset.columns.map(({ name, title, type }, place) => ({
    key: name,
    title: title[locale],
    kind: type === 'integer' || type === 'decimal' ? ('number' as const) : ('text' as const),
    cell: ({ cells }: PreviewRow) => written(cells[place] ?? null, locale),
  }))
}

function written(cell: SheetCell, locale: Locale): string {
  if (typeof cell === 'boolean') return houseWords[locale].yesNo[cell ? 'yes' : 'no']
  if (typeof cell === 'bigint' || typeof cell === 'number') return cell.toLocaleString('ko-KR')
  return cell === null ? '-' : String(cell)
}

async function datasetFile(dataset: DatasetDefinition, format: TableFormat, request: WebRequest) {
  const sheet = await datasetSheet(dataset, request.context, request.locale)
  // People open the CSV in Excel: what looks like a formula is defused. JSON is for machines and exact.
  return tableDownload(sheet, format, dataset.name)
}
