import { parseDocumentTexts } from '#platform/documents/parse-document-texts.ts'
import { keepFileTexts } from '#platform/files/file-texts.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import type { HandInRefusal } from '../use-cases/hand-in-document.ts'
import { planDocumentTexts } from './words.ts'

type Said = Exclude<HandInRefusal, 'not-allowed'>

/** What is said of a file that was not taken. */
export const handInTexts: Readonly<Record<Locale, Readonly<Record<Said, string>>>> = {
  ko: {
    ...keepFileTexts.ko,
    ...parseDocumentTexts.ko,
    'file-too-large':
      '파일이 너무 큽니다. 20 MB까지 올릴 수 있고, 압축을 풀었을 때 지나치게 커지는 파일은 받지 않습니다.',
    'not-a-document': '읽을 수 있는 문서가 아닙니다. HWP, HWPX, PDF, DOCX, TXT, MD 파일을 올리십시오.',
  },
  en: {
    ...keepFileTexts.en,
    ...parseDocumentTexts.en,
    'file-too-large':
      'The file is too large. The limit is 20 MB, and a file that unpacks to far more is not taken.',
    'not-a-document':
      'The file is no document that can be read. Upload an HWP, HWPX, PDF, DOCX, TXT or MD file.',
  },
}

/** Why a document could not be read, from the code that was kept with it. */
export function sayFailure(failure: string, locale: Locale): string {
  if (failure === 'not-a-plan') return planDocumentTexts[locale].notAPlan
  const texts: Readonly<Record<string, string>> = handInTexts[locale]
  return texts[failure] ?? handInTexts[locale].unreadable
}
