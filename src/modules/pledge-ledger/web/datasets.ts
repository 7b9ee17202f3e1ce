import type { DatasetDefinition } from '#platform/open-data/dataset.ts'
import { readLedgers } from '../data/ledger-queries.ts'
import { termRegister } from '../use-cases/term-register.ts'
import { ledgerTexts, yearWords } from './words.ts'

const { ko, en } = ledgerTexts

/** Every amount of the term's ledger as it stands: one line for a pledge, a year and a source. */
export const ledgerDatasets: readonly DatasetDefinition[] = [
  {
    name: 'pledge-ledger',
    title: { ko: ko.datasetTitle, en: en.datasetTitle },
    description: { ko: ko.datasetBody, en: en.datasetBody },
    keywords: [
      { ko: '공약', en: 'pledges' },
      { ko: '예산', en: 'budget' },
    ],
    updated: 'monthly',
    columns: [
      { name: '공약번호', title: { ko: '공약번호', en: 'Pledge no.' }, type: 'integer' },
      { name: '분야', title: { ko: ko.field, en: en.field }, type: 'text' },
      { name: '공약', title: { ko: ko.pledge, en: en.pledge }, type: 'text' },
      { name: '연도', title: { ko: ko.year, en: en.year }, type: 'text' },
      { name: '재원', title: { ko: ko.source, en: en.source }, type: 'text' },
      { name: '계획액_원', title: { ko: '계획액(원)', en: 'Planned (won)' }, type: 'integer' },
      { name: '확보액_원', title: { ko: '확보액(원)', en: 'Secured (won)' }, type: 'integer' },
      { name: '집행액_원', title: { ko: '집행액(원)', en: 'Spent (won)' }, type: 'integer' },
      { name: '기준일', title: { ko: ko.asOf, en: en.asOf }, type: 'date' },
    ],
    rows: async ({ database, today }, locale) => {
      const register = await termRegister(database, today)
      if (register === null) return []
      const words = ledgerTexts[locale]
      const ids = register.pledges.map(({ id }) => id)
      const standing = new Map((await readLedgers(database, ids, today)).map((each) => [each.pledgeId, each]))
      return register.pledges.flatMap((pledge) => {
        const ledger = standing.get(pledge.id)
        return (ledger?.cells ?? []).map((cell) => [
          ...[pledge.number, pledge.field.title[locale], pledge.title[locale]],
          ...[yearWords(cell.year, words), words.sources[cell.source]],
          ...[cell.planned, cell.secured, cell.spent, ledger?.day ?? null],
        ])
      })
    },
  },
]
