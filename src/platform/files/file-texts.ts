import type { Locale } from '../kernel/locale.ts'
import type { KeepFileRefusal } from './kept-file.ts'

/** Why a file was not taken. */
export const keepFileTexts: Readonly<Record<Locale, Readonly<Record<KeepFileRefusal, string>>>> = {
  ko: {
    'file-empty': '빈 파일입니다. 내용이 있는 파일을 고르십시오.',
    'file-too-large': '파일이 너무 큽니다. 나누거나 줄여서 올리십시오.',
    'file-type-not-allowed': '올릴 수 없는 형식의 파일입니다. 암호나 보안 문서(DRM)를 푼 뒤 다시 올리십시오.',
  },
  en: {
    'file-empty': 'The file is empty. Choose a file with content.',
    'file-too-large': 'The file is too large. Split it or make it smaller.',
    'file-type-not-allowed':
      'Files of this type cannot be uploaded. Remove any password or document protection first.',
  },
}
