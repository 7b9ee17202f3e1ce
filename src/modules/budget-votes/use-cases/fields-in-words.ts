import { type ProposalField, proposalFields, proposalFieldTexts } from '#modules/budget-proposals/index.ts'
import type { Localized } from '#platform/kernel/locale.ts'

/** What a proposal is for, in both languages at once, as ballots and files have it. */
export const fieldsInWords = Object.fromEntries(
  proposalFields.map((field) => [
    field,
    { ko: proposalFieldTexts.ko[field], en: proposalFieldTexts.en[field] },
  ]),
) as Readonly<Record<ProposalField, Localized>>
