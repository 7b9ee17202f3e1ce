import { useReader } from '#design/index.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { texts } from '#platform/text/texts.ts'
import { en as commentEn } from './comment-texts.en.ts'
import { ko as commentKo } from './comment-texts.ko.ts'
import { en as dataEn } from './data-texts.en.ts'
import { ko as dataKo } from './data-texts.ko.ts'
import { en as executionEn } from './execution-texts.en.ts'
import { ko as executionKo } from './execution-texts.ko.ts'
import { en as paperEn } from './paper-texts.en.ts'
import { ko as paperKo } from './paper-texts.ko.ts'
import { en as settledEn } from './settled-texts.en.ts'
import { ko as settledKo } from './settled-texts.ko.ts'
import { en as photoEn } from './photo-texts.en.ts'
import { ko as photoKo } from './photo-texts.ko.ts'
import { en } from './text.en.ts'
import { ko } from './text.ko.ts'
import { en as officeEn } from './office-text.en.ts'
import { ko as officeKo } from './office-text.ko.ts'

export const proposalTexts = texts(
  {
    ...ko,
    office: officeKo,
    comments: commentKo,
    photos: photoKo,
    paper: paperKo,
    execution: executionKo,
    settled: settledKo,
    data: dataKo,
  },
  {
    ...en,
    office: officeEn,
    comments: commentEn,
    photos: photoEn,
    paper: paperEn,
    execution: executionEn,
    settled: settledEn,
    data: dataEn,
  },
)
export type ProposalWords = (typeof proposalTexts)[Locale]

/** The module's words in the reader's language. */
export function useWords(): ProposalWords {
  return proposalTexts[useReader().locale]
}
