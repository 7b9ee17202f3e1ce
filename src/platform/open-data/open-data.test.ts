import { describe, expect, test } from 'vitest'
import type { Context } from '../access/context.ts'
import { tableDownload } from '../documents/download.ts'
import { calendarDate } from '../kernel/calendar-date.ts'
import type { DatasetDefinition } from './dataset.ts'
import { datasetSheet } from './dataset-sheet.ts'
import { dcatCatalogue } from './dcat-catalogue.ts'

const budgets: DatasetDefinition = {
  name: 'programme-budgets',
  title: { ko: '주요업무 예산', en: 'Programme budgets' },
  description: { ko: '주요업무별 예산액', en: 'Budget of each programme' },
  keywords: [{ ko: '예산', en: 'budget' }],
  columns: [
    { name: '업무명', title: { ko: '업무', en: 'Programme' }, type: 'text' },
    { name: '예산액_원', title: { ko: '예산액(원)', en: 'Budget (won)' }, type: 'integer' },
    { name: '시작일자', title: { ko: '시작일', en: 'Start' }, type: 'date' },
  ],
  rows: async (_context, locale) => [
    [locale === 'ko' ? '공약 관리' : 'Pledges', 4_060_000_000n, '2021-01-05'],
  ],
  updated: 'yearly',
}
// The sample's rows ask nothing of the context.
const nobody = {} as Context

describe('a dataset', () => {
  test('names its columns as machines read them, in either language', async () => {
    const sheet = await datasetSheet(budgets, nobody, 'en')
    expect(sheet.columns.map(({ title, type }) => [title, type])).toEqual([
      ['업무명', 'text'],
      ['예산액_원', 'integer'],
      ['시작일자', 'date'],
    ])
    expect(sheet.rows).toEqual([['Pledges', 4_060_000_000n, '2021-01-05']])
  })

  test('is CSV with plain numbers and ISO days, and JSON by the same names', async () => {
    const sheet = await datasetSheet(budgets, nobody, 'ko')
    const text = async (format: 'csv' | 'json') => {
      const { content } = await tableDownload(sheet, format, budgets.name, 'machine')
      return Buffer.from(await new Response(content as BodyInit).arrayBuffer()).toString('utf8')
    }
    expect(await text('csv')).toBe('\ufeff업무명,예산액_원,시작일자\r\n공약 관리,4060000000,2021-01-05')
    expect(JSON.parse(await text('json'))).toEqual([
      { 업무명: '공약 관리', 예산액_원: 4_060_000_000, 시작일자: '2021-01-05' },
    ])
  })
})

test('the catalogue describes each dataset and its three files in DCAT, in both languages', () => {
  const catalogue = dcatCatalogue([budgets], {
    city: { ko: '김포시', en: 'Gimpo' },
    origin: 'https://plan.example.kr',
    day: calendarDate('2021-11-10'),
  })
  expect(catalogue).toMatchObject({
    '@type': 'dcat:Catalog',
    'dcat:dataset': [
      {
        '@id': 'https://plan.example.kr/data/programme-budgets',
        'dct:title': [
          { '@language': 'ko', '@value': '주요업무 예산' },
          { '@language': 'en', '@value': 'Programme budgets' },
        ],
        'dct:modified': { '@type': 'xsd:date', '@value': '2021-11-10' },
      },
    ],
  })
  const [dataset] = catalogue['dcat:dataset'] as { 'dcat:distribution': { 'dcat:mediaType': string }[] }[]
  expect(dataset?.['dcat:distribution'].map((file) => file['dcat:mediaType'])).toHaveLength(3)
})
