import { DocumentTableView, Disclosure, Downloads, RoomTabs, Section } from '#design/index.ts'
import { chartBlock } from '#platform/charts/chart.ts'
import { documentDownload } from '#platform/documents/download.ts'
import type { Document } from '#platform/documents/document.ts'
import { page, type Reply, trouble } from '#platform/http/reply.ts'
import { portalPage, type Route } from '#platform/http/route.ts'
import { framableHeaders } from '#platform/http/security-headers.ts'
import { siteAddress } from '#platform/http/site-address.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { formatCount, formatDay } from '#platform/text/format.ts'
import { portalRooms } from '#modules/pledges/index.ts'
import { pledgeMapActions } from '../domain/pledge-map-actions.ts'
import { fieldsChart } from './infographic-charts.ts'
import { InfographicSheet, ratesTable, type SheetProps } from './infographic-sheet.tsx'
import { type Infographic, readInfographic } from './infographic.ts'
import { NoRegister } from './no-register.tsx'
import { pledgeMapChart } from './pledge-map-chart.ts'
import { svgFile } from './svg-file.ts'
import { pledgeMapTexts, useWords } from './words.ts'

const read = pledgeMapActions['read-map']
const kept = { sameForAllVisitors: true }

/** The map's part of the sheet, without marks: they are explained beside the fields. */
const MAP_WIDE = 340

const sheetOf = (facts: Infographic, origin: URL, locale: Locale): SheetProps => ({
  facts,
  fields: fieldsChart(facts, locale),
  map: pledgeMapChart(facts.shown, locale, { wide: MAP_WIDE, bare: true, withoutMarks: true }),
  address: siteAddress(origin, locale, '/pledges'),
})

const sheet =
  (origin: URL) =>
  async (request: WebRequest): Promise<Reply> => {
    const { locale } = request
    const words = pledgeMapTexts[locale]
    const breadcrumbs = [
      { href: '/', label: words.home },
      { href: '/pledges', label: words.pledges },
    ]
    const facts = await readInfographic(request)
    if (facts === null)
      return page(words.sheetTitle, <NoRegister title={words.sheetTitle} />, { breadcrumbs })
    const shown = sheetOf(facts, origin, locale)
    const embed = siteAddress(origin, locale, '/embed/pledges/infographic')
    return page(words.sheetTitle, <SheetPage {...shown} embed={embed} />, { breadcrumbs })
  }

/** The sheet with what belongs around it on a screen: its numbers as tables, files, and the code for other sites. */
function SheetPage({ embed, ...shown }: SheetProps & { readonly embed: string }) {
  const words = useWords()
  return (
    <>
      <RoomTabs label={words.pledges} rooms={portalRooms} current="infographic" />
      <InfographicSheet {...shown} />
      <div class="sheet-around">
        <Section title={words.sheetTake} lead={words.sheetPrint}>
          <Downloads
            files={[
              { format: 'pdf', href: '/pledges/infographic.pdf', note: words.sheetPdf },
              { format: 'svg', href: '/pledges/infographic/fields.svg', note: words.sheetFieldsSvg },
              { format: 'svg', href: '/pledges/map.svg', note: words.sheetMapSvg },
            ]}
          />
          <Disclosure summary={words.fieldsCaption}>
            <DocumentTableView table={shown.fields.table} />
          </Disclosure>
          <Disclosure summary={words.tableCaption}>
            <DocumentTableView table={shown.map.table} />
          </Disclosure>
          <Disclosure summary={words.embed}>
            <p>{words.embedCode}</p>
            <pre class="embed-code" tabIndex={0}>
              <code>{`<iframe src="${embed}" width="760" height="1400" loading="lazy"></iframe>`}</code>
            </pre>
          </Disclosure>
        </Section>
      </div>
    </>
  )
}

const embedded =
  (origin: URL) =>
  async (request: WebRequest): Promise<Reply> => {
    const facts = await readInfographic(request)
    if (facts === null) return trouble('not-found')
    const shown = sheetOf(facts, origin, request.locale)
    return page(pledgeMapTexts[request.locale].sheetTitle, <InfographicSheet {...shown} framed />, {
      bare: true,
      headers: framableHeaders,
    })
  }

async function fieldsDrawing(request: WebRequest): Promise<Reply> {
  const facts = await readInfographic(request)
  return facts === null
    ? trouble('not-found')
    : svgFile('pledge-fields.svg', fieldsChart(facts, request.locale).svg)
}

const pdf =
  (origin: URL) =>
  async (request: WebRequest): Promise<Reply> => {
    const facts = await readInfographic(request)
    if (facts === null) return trouble('not-found')
    return await documentDownload(sheetDocument(facts, origin, request.locale), 'pdf', 'pledges')
  }

function sheetDocument(facts: Infographic, origin: URL, locale: Locale): Document {
  const words = pledgeMapTexts[locale]
  const { fields, map } = sheetOf(facts, origin, locale)
  const { shown, target } = facts
  const said = (count: number) => formatCount(count, locale)
  return {
    title: words.sheetSentence(said(shown.pledges.length), said(target.completed)),
    locale,
    issuer: facts.cityName[locale],
    day: shown.day,
    blocks: [
      { kind: 'paragraph', text: words.sheetDay(formatDay(shown.day, locale)) },
      {
        kind: 'table',
        caption: words.rates,
        head: [words.rates, '%', ''],
        align: ['left', 'right', 'left'],
        rows: ratesTable(facts, words, locale),
      },
      { kind: 'heading', level: 2, text: words.fieldsTitle },
      chartBlock(fields),
      { kind: 'heading', level: 2, text: words.whereTitle },
      chartBlock(map),
    ],
  }
}

export function infographicRoutes(origin: URL): readonly Route[] {
  return [
    portalPage('/pledges/infographic', read, sheet(origin), kept),
    portalPage('/pledges/infographic.pdf', read, pdf(origin)),
    portalPage('/pledges/infographic/fields.svg', read, fieldsDrawing),
    portalPage('/embed/pledges/infographic', read, embedded(origin)),
  ]
}
