import type { CalendarDate } from '../kernel/calendar-date.ts'
import type { Localized } from '../kernel/locale.ts'
import type { DatasetDefinition } from './dataset.ts'

/** Who gives the data away and where. */
export interface CatalogueFacts {
  readonly city: Localized
  /** The public address of the site, without a slash at the end. */
  readonly origin: string
  readonly day: CalendarDate
}

/** 공공누리 제1유형: free use with the source named. */
export const licence = 'https://www.kogl.or.kr/info/licenseType1.do'

const formats = [
  { ending: 'csv', type: 'text/csv' },
  { ending: 'json', type: 'application/json' },
  { ending: 'xlsx', type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
] as const

const frequencies: Readonly<Record<DatasetDefinition['updated'], string>> = {
  yearly: 'ANNUAL',
  monthly: 'MONTHLY',
  daily: 'DAILY',
}

/** The catalogue in DCAT 3 (W3C) as JSON-LD, in both languages. */
export function dcatCatalogue(
  datasets: readonly DatasetDefinition[],
  facts: CatalogueFacts,
): Record<string, unknown> {
  return {
    '@context': {
      dcat: 'http://www.w3.org/ns/dcat#',
      dct: 'http://purl.org/dc/terms/',
      foaf: 'http://xmlns.com/foaf/0.1/',
      xsd: 'http://www.w3.org/2001/XMLSchema#',
    },
    '@id': `${facts.origin}/data`,
    '@type': 'dcat:Catalog',
    'dct:title': said(facts.city),
    'dct:language': ['ko', 'en'],
    'dct:license': { '@id': licence },
    'dct:publisher': { '@type': 'foaf:Agent', 'foaf:name': said(facts.city) },
    'dcat:dataset': datasets.map((dataset) => describedDataset(dataset, facts)),
  }
}

function describedDataset(dataset: DatasetDefinition, facts: CatalogueFacts): Record<string, unknown> {
  const address = `${facts.origin}/data/${dataset.name}`
  return {
    '@id': address,
    '@type': 'dcat:Dataset',
    'dct:title': said(dataset.title),
    'dct:description': said(dataset.description),
    'dcat:keyword': dataset.keywords.flatMap(said),
    'dct:modified': { '@type': 'xsd:date', '@value': facts.day },
    'dct:accrualPeriodicity': {
      '@id': `http://publications.europa.eu/resource/authority/frequency/${frequencies[dataset.updated]}`,
    },
    'dcat:distribution': formats.map(({ ending, type }) => ({
      '@id': `${address}/file.${ending}`,
      '@type': 'dcat:Distribution',
      'dcat:downloadURL': { '@id': `${address}/file.${ending}` },
      'dcat:mediaType': type,
      'dct:license': { '@id': licence },
    })),
  }
}

const said = ({ ko, en }: Localized) => [
  { '@language': 'ko', '@value': ko },
  { '@language': 'en', '@value': en },
]
