import { z } from 'zod'
import { json, type Reply, trouble } from '#platform/http/reply.ts'
import { apiRoute, type Route } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import type { Ratio } from '#platform/kernel/ratio.ts'
import { ledgerSources } from '../domain/ledger.ts'
import { ledgerRatesOf, type LedgerSums, plannedTotal, securedTotal } from '../domain/ledger-sums.ts'
import { pledgeLedgerActions } from '../domain/pledge-ledger-actions.ts'
import { shownLedger } from './shown-ledger.ts'
import { ledgerTexts } from './words.ts'

const day = z.iso.date()
const title = z.object({ ko: z.string(), en: z.string() })
const amounts = z.object({
  plannedTotalWon: z.bigint(),
  plannedInTermWon: z.bigint(),
  plannedAfterTermWon: z.bigint(),
  securedWon: z.bigint(),
  securedInTermWon: z.bigint(),
  spentWon: z.bigint(),
})
const rate = z.object({ partWon: z.bigint(), wholeWon: z.bigint(), formula: title })
const response = z.object({
  term: z.object({ number: z.int(), from: day, until: day }),
  day,
  days: z.array(day),
  sums: amounts,
  rates: z.object({ securedOfTotal: rate, securedInTerm: rate, spent: rate }),
  pledges: z.array(
    z.object({
      number: z.int(),
      title,
      field: z.object({ number: z.int(), title }),
      day: day.nullable(),
      sums: amounts,
      cells: z.array(
        z.object({
          year: z.int().nullable(),
          afterTerm: z.boolean(),
          source: z.enum(ledgerSources),
          plannedWon: z.bigint(),
          securedWon: z.bigint(),
          spentWon: z.bigint(),
        }),
      ),
    }),
  ),
})

const amountsOf = (sums: LedgerSums): z.input<typeof amounts> => ({
  plannedTotalWon: plannedTotal(sums),
  plannedInTermWon: sums.plannedInTerm,
  plannedAfterTermWon: sums.plannedAfterTerm,
  securedWon: securedTotal(sums),
  securedInTermWon: sums.securedInTerm,
  spentWon: sums.spent,
})

type FormulaWords = 'securedOfTotal' | 'securedInTerm' | 'spent'
const formulas: Readonly<Record<FormulaWords, z.input<typeof title>>> = {
  securedOfTotal: { ko: '확보 ÷ 계획 총계', en: 'secured ÷ planned in all' },
  securedInTerm: { ko: '임기내 확보 ÷ 임기내 계획', en: 'secured in term ÷ planned in term' },
  spent: { ko: '집행 ÷ 임기내 계획', en: 'spent ÷ planned in term' },
}

async function ledger(request: WebRequest): Promise<Reply> {
  const shown = await shownLedger(request)
  if (shown === null) return trouble('not-found')
  const { term, totals } = shown
  const rates = ledgerRatesOf(totals.all)
  const rateOf = (name: FormulaWords, { part, whole }: Ratio): z.input<typeof rate> => ({
    partWon: part,
    wholeWon: whole,
    formula: formulas[name],
  })
  const value: z.input<typeof response> = {
    term: { number: term.number, from: term.from, until: term.until },
    day: shown.day,
    days: [...shown.days],
    sums: amountsOf(totals.all),
    rates: {
      securedOfTotal: rateOf('securedOfTotal', rates.securedOfTotal),
      securedInTerm: rateOf('securedInTerm', rates.securedInTerm),
      spent: rateOf('spent', rates.spent),
    },
    pledges: shown.fitting.map(({ pledge, standing, sums }) => ({
      number: pledge.number,
      title: pledge.title,
      field: { number: pledge.field.number, title: pledge.field.title },
      day: standing?.day ?? null,
      sums: amountsOf(sums),
      cells: (standing?.cells ?? []).map(({ year, source, planned, secured, spent }) => ({
        year: year === 'after-term' ? null : year,
        afterTerm: year === 'after-term',
        ...{ source, plannedWon: planned, securedWon: secured, spentWon: spent },
      })),
    })),
  }
  return json(value)
}

const { ko, en } = ledgerTexts

export const ledgerApi: readonly Route[] = [
  apiRoute(
    'GET',
    '/api/v1/pledge-ledger',
    pledgeLedgerActions['read-ledger'],
    {
      summary: { ko: ko.apiSummary, en: en.apiSummary },
      query: z.object({
        day: day.optional(),
        q: z.string().max(100).optional(),
        field: z.coerce.number().int().min(1).max(99).optional(),
        source: z.enum(ledgerSources).optional(),
      }),
      response,
    },
    ledger,
  ),
]
