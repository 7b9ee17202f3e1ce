import type { Locale } from '#platform/kernel/locale.ts'
import { parseDocumentTexts } from '#platform/documents/parse-document-texts.ts'
import type { ReadPledgeFileRefusal } from './use-cases/read-pledge-file.ts'

type Codes = Readonly<Record<ReadPledgeFileRefusal['code'], string>>

/** What is said of a file that gives no pledges, and what to do. */
export const pledgeFileRefusalTexts: Readonly<Record<Locale, Codes>> = {
  ko: {
    ...parseDocumentTexts.ko,
    'not-a-document':
      '읽을 수 있는 파일이 아닙니다. 저장한 웹페이지(HTML), XLSX, XLS, CSV, HWPX, HWP, DOCX, PDF 파일을 올리십시오.',
    'no-table': '파일에 표가 없습니다. 공약 목록이 표로 들어 있는 파일을 올리십시오.',
    'too-many-rows': '표의 행이 너무 많습니다. 공약 목록만 남겨 올리십시오.',
    'no-pledge-table':
      '공약명과 번호·부서·추진율 같은 열이 있는 표를 찾지 못했습니다. 서식을 내려받아 옮겨 적어도 됩니다.',
    'column-missing': '공약명 열은 있으나 공약을 가려낼 다른 열(번호, 부서, 단계, 추진율)이 없습니다.',
  },
  en: {
    ...parseDocumentTexts.en,
    'not-a-document':
      'The file cannot be read. Upload a saved web page (HTML), or an XLSX, XLS, CSV, HWPX, HWP, DOCX or PDF file.',
    'no-table': 'The file holds no table. Upload one that lists the pledges in a table.',
    'too-many-rows': 'A table of the file has too many rows. Keep only the list of pledges.',
    'no-pledge-table':
      'No table was found that lists pledges with a title and columns such as number, department or progress. The template may be filled in instead.',
    'column-missing':
      'A column of titles was found, but none that tells the pledges apart (number, department, stage, progress).',
  },
}
