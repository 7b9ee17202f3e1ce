import type { Locale } from '../kernel/locale.ts'
import type { ParseDocumentRefusal } from './read-document.ts'

/** What is said of a file that gives no document, and what to do. */
export const parseDocumentTexts: Readonly<Record<Locale, Readonly<Record<ParseDocumentRefusal, string>>>> = {
  ko: {
    empty: '파일에 내용이 없습니다.',
    'not-a-document': '읽을 수 있는 문서가 아닙니다. HWPX, HWP, DOCX, XLSX, PDF 파일을 올리십시오.',
    encrypted: '암호가 걸린 파일입니다. 암호를 풀어 저장한 뒤 다시 올리십시오.',
    'drm-wrapped': '문서보안(DRM)이 걸린 파일입니다. 보안을 해제한 뒤 다시 올리십시오.',
    'pictures-only': '글자 없이 그림만 있는 파일입니다. 원본 문서를 올리십시오.',
    unreadable: '파일이 깨져 읽을 수 없습니다. 원래 프로그램에서 열어 다시 저장한 뒤 올리십시오.',
    'too-big': '내용이 너무 많은 파일입니다. 나누어 올리십시오.',
    'too-slow': '읽는 데 시간이 너무 오래 걸리는 파일입니다. 나누어 올리십시오.',
    busy: '지금 읽고 있는 파일이 많습니다. 잠시 뒤에 다시 올리십시오.',
  },
  en: {
    empty: 'The file is empty.',
    'not-a-document':
      'The file is no document that can be read. Upload an HWPX, HWP, DOCX, XLSX or PDF file.',
    encrypted: 'The file is protected by a password. Save it without one and upload it again.',
    'drm-wrapped': 'The file is locked by document security (DRM). Release it and upload it again.',
    'pictures-only': 'The file holds only pictures, no text. Upload the original document.',
    unreadable:
      'The file is damaged and cannot be read. Open it in its own program, save it again and upload that.',
    'too-big': 'The file holds too much. Split it and upload its parts.',
    'too-slow': 'The file takes too long to read. Split it and upload its parts.',
    busy: 'Many files are being read just now. Upload it again in a moment.',
  },
}
