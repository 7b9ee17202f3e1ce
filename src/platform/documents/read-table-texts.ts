import type { Locale } from '../kernel/locale.ts'
import type { ReadTableRefusal } from './read-table.ts'

/** What is said of a file that gives no table, and what to do. */
export const readTableTexts: Readonly<Record<Locale, Readonly<Record<ReadTableRefusal, string>>>> = {
  ko: {
    'file-empty': '파일에 내용이 없습니다.',
    'file-encrypted': '암호가 걸린 파일입니다. 암호를 풀어 저장한 뒤 다시 올리십시오.',
    'file-drm-wrapped': '문서보안(DRM)이 걸린 파일입니다. 보안을 해제한 뒤 다시 올리십시오.',
    'file-inflates-too-much':
      '압축을 풀면 지나치게 커지는 파일입니다. 필요한 시트만 새 파일로 저장해 올리십시오.',
    'file-broken': '파일이 깨져 읽을 수 없습니다. 엑셀에서 열어 다시 저장한 뒤 올리십시오.',
    'file-not-a-table': '표가 아닌 파일입니다. XLSX, XLS, CSV 파일을 올리십시오.',
    'too-many-rows': '행이 너무 많습니다. 파일을 나누어 올리십시오.',
    'too-many-columns': '열이 너무 많습니다. 서식의 열만 남기고 올리십시오.',
  },
  en: {
    'file-empty': 'The file is empty.',
    'file-encrypted': 'The file is protected by a password. Save it without one and upload it again.',
    'file-drm-wrapped': 'The file is locked by document security (DRM). Release it and upload it again.',
    'file-inflates-too-much':
      'The file unpacks to far too much. Save only the sheet that is needed and upload that.',
    'file-broken': 'The file is damaged and cannot be read. Open it in Excel, save it again and upload that.',
    'file-not-a-table': 'The file holds no table. Upload an XLSX, XLS or CSV file.',
    'too-many-rows': 'There are too many rows. Split the file and upload its parts.',
    'too-many-columns': 'There are too many columns. Keep only those of the form.',
  },
}
