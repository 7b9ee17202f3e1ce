import type { ParseDocumentRefusal } from '#platform/documents/parse-document.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import type { NotAPlan } from './domain/plan-document.ts'
import type { ReadPlanRefusal } from './use-cases/read-plan-file.ts'

const unreadable: Readonly<Record<Locale, Readonly<Record<ParseDocumentRefusal, string>>>> = {
  ko: {
    empty: '파일이 비어 있습니다.',
    'not-a-document': '문서 파일이 아닙니다. HWP, HWPX, PDF, DOCX, TXT, Markdown을 읽습니다.',
    encrypted: '암호가 걸린 문서입니다. 암호를 풀고 다시 올려 주십시오.',
    'drm-wrapped': '문서 보안이 걸린 파일입니다. 보안을 해제한 뒤 다시 올려 주십시오.',
    'pictures-only': '글자가 없는 그림뿐인 문서입니다. 한글 문서로 다시 저장해 주십시오.',
    unreadable: '문서가 깨졌거나 읽을 수 없습니다.',
    'too-big': '문서가 너무 큽니다.',
    'too-slow': '문서를 읽는 데 너무 오래 걸려 멈추었습니다.',
    busy: '다른 문서를 읽고 있습니다. 잠시 뒤 다시 해 주십시오.',
  },
  en: {
    empty: 'The file is empty.',
    'not-a-document': 'This is no document. HWP, HWPX, PDF, DOCX, plain text and Markdown can be read.',
    encrypted: 'The document is locked with a password. Unlock it and try again.',
    'drm-wrapped': 'The file is wrapped by document security. Take the protection off and try again.',
    'pictures-only': 'The document is pictures without text. Save it again from the word processor.',
    unreadable: 'The document is broken or cannot be read.',
    'too-big': 'The document is too big.',
    'too-slow': 'Reading the document took too long and was stopped.',
    busy: 'Other documents are being read. Try again in a moment.',
  },
}

const notAPlan: Readonly<Record<Locale, (found: NotAPlan['found']) => string>> = {
  ko: ({ firstLine, lines, headings, sections, items, tables }) =>
    `주요업무계획이 아닙니다. 번호가 붙은 주요업무를 찾지 못했습니다. 찾은 것: ${firstLine === null ? '' : `첫 줄 ‘${firstLine}’, `}글 ${lines}줄, 제목 ${headings}개, □ ${sections}개, 항목 ${items}개, 표 ${tables}개.`,
  en: ({ firstLine, lines, headings, sections, items, tables }) =>
    `This is no yearly plan: no numbered programmes were found. Found: ${firstLine === null ? '' : `first line “${firstLine}”, `}${lines} lines, ${headings} headings, ${sections} sections, ${items} items, ${tables} tables.`,
}

/** Why a file gave no plan, and what to do. */
export function refusalText(refusal: ReadPlanRefusal, locale: Locale): string {
  return refusal.code === 'not-a-plan' ? notAPlan[locale](refusal.found) : unreadable[locale][refusal.code]
}
