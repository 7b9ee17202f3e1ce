import type { CalendarDate } from '../kernel/calendar-date.ts'
import type { Locale } from '../kernel/locale.ts'
import { formatDay } from '../text/format.ts'
import type { Block, DocumentTable } from '../documents/document.ts'

/** One drawing of the house: the same on a page, in a report and in a PDF. */
export interface Chart {
  readonly svg: string
  /** The same for a telephone: labels above what they name. */
  readonly narrowSvg: string
  /** The finding, as a sentence; not drawn, it stands above as the caption. */
  readonly title: string
  readonly table: DocumentTable
  readonly source?: string
  /** As it stands above the numbers: 단위: 건. */
  readonly unit?: string
  readonly day?: CalendarDate
}

/** What every chart says besides its numbers. */
export interface ChartAbout {
  readonly title: string
  /** What the table is, when it needs other words than the finding. */
  readonly caption?: string
  readonly unit?: string
  readonly day?: CalendarDate
  readonly source?: string
  readonly locale?: Locale
}

export const WIDE = 720
/** A year needs the whole width of a page: month by month, with the names beside. */
export const WHOLE_PAGE = 960
export const NARROW = 360

/** Puts a chart together from its two drawings and its table. */
export function chartOf(
  about: ChartAbout,
  draw: (width: number) => string,
  table: Pick<DocumentTable, 'head' | 'align' | 'rows'>,
  wide = WIDE,
): Chart {
  const unit = unitAndDay(about)
  return {
    svg: draw(wide),
    narrowSvg: draw(NARROW),
    title: about.title,
    table: {
      kind: 'table',
      caption: about.caption ?? about.title,
      ...(unit === '' ? {} : { unit }),
      ...table,
    },
    ...(about.source === undefined ? {} : { source: about.source }),
    ...(about.unit === undefined ? {} : { unit: about.unit }),
    ...(about.day === undefined ? {} : { day: about.day }),
  }
}

function unitAndDay({ unit, day, locale = 'ko' }: ChartAbout): string {
  const asOf =
    day === undefined
      ? []
      : [locale === 'ko' ? `${formatDay(day, 'ko')} 기준` : `as of ${formatDay(day, 'en')}`]
  return [...(unit === undefined ? [] : [unit]), ...asOf].join(', ')
}

/** A chart as a block of a document. */
export function chartBlock(chart: Chart): Extract<Block, { kind: 'chart' }> {
  return { kind: 'chart', svg: chart.svg, caption: chart.title, table: chart.table }
}

/** What is drawn when there is nothing to draw. */
export const nothingYet = (locale: Locale = 'ko'): string =>
  locale === 'ko' ? '자료가 없습니다.' : 'No data yet.'
