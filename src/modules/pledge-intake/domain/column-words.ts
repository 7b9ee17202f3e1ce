import { compact } from '#platform/kernel/sheet-cells.ts'

/** What a column of a pledge table tells. */
export type ColumnRole =
  | 'number'
  | 'title'
  | 'department'
  | 'helpers'
  | 'progress'
  | 'stage'
  | 'field'
  | 'period'
  | 'horizon'
  | 'cost'

/** The words that cities write over their columns, without what stands in brackets. 구분 and 이행시기 are each of several. */
const WORDS: Readonly<Record<ColumnRole, RegExp>> = {
  number:
    /^(?:연번|연변|번호|순번|순서|순|공약연번|공약번호|관리번호|과제번호|사업번호|일련번호|코드|no\.?|№|구분)$/u,
  title:
    /^(?:민선\d{1,2}기)?(?:시장|군수|구청장|도지사|시정|군정|구정)?(?:세부|단위|실천|이행|핵심|주요|추진|개별)*(?:공약|사업|과제|시책)(?:(?:세부|단위|실천|이행|추진)*(?:사업|과제|공약|사항|제목))*(?:명|명칭)?$|^(?:제목|명칭|공약내용)$/u,
  department:
    /^(?:추진|주관|담당|소관|주무|총괄|관리|실행|주|책임|시행|수행|처리)?(?:부서|실과소|실과|과)(?:명|별)?$|^(?:소관|주관|담당|추진)(?:과|실과|실국|국|관)?$|^추진(?:주체|기관)$|^(?:주관|담당|소관)(?:부서)?[·/,]?(?:협조|협업|관련)부서$/u,
  helpers: /^(?:협조|협업|관련|협력|유관|보조|지원|연계|공동)(?:부서|실과|기관|과)(?:명)?$/u,
  progress:
    /^(?:누적|현재|전체|공약|사업|총|평균|종합|\d{2,4}년)?(?:추진|진도|진행|이행|달성|진척|공정|완료|실행|실적)(?:율|률|도|정도)$|^진도$|^(?:추진|이행|진행|사업)?(?:실적|상황|현황)%$/u,
  stage:
    /^(?:추진|이행|진행|공약|사업|완료|현재|평가|자체|관리)*(?:상황|현황|상태|단계|사항|여부|구분|결과|평가|등급|도)$|^(?:비고|진행|추진|이행|이행정도)$/u,
  field:
    /^(?:공약|정책|사업|시정|군정|구정|도정)?(?:분야|부문|영역|목표|방침|방향|비전|전략|대분류|중분류|소분류|분류|대과제|정책과제|핵심전략|구분|유형|지표)(?:명|별)?$/u,
  period:
    /^(?:총|전체)?(?:사업|추진|이행|공약|완료|시행|준공|실천)?(?:예정)?(?:기간|시기|일정|연도|년도|예정|예정일|시한|기한)$|^목표(?:연도|년도|시기)$/u,
  horizon:
    /^(?:임기.{0,8}|(?:이행|추진|완료|사업|공약)?(?:시기|시한|기간)(?:구분)?|(?:완료|이행|추진)구분)$/u,
  cost: /^(?:총|전체|소요|투자|추정)*(?:사업비|예산|예산액|투자비|투자액|소요액|비용|사업예산)$/u,
}

const roleNames = Object.keys(WORDS) as readonly ColumnRole[]

/** The word of a head's cell: 추진율(%) is 추진율, ※공약 (사업) 명 is 공약명; 추진실적(%) keeps its sign. */
export function labelOf(cell: string | undefined): string {
  const plain = compact(cell).toLowerCase()
  const isPercent = /\(%\)|%/u.test(plain)
  const word = plain.replace(/\([^()]*\)|\[[^[\]]*\]/gu, '').replace(/[※*#:%"'’‘]|[·ㆍ・‧]$/gu, '')
  return isPercent && /(?:실적|상황|현황)$/u.test(word) ? `${word}%` : word
}

const LONGEST_LABEL = 24

/** What a column with this head may tell; empty when the head is none of the known words. */
export function rolesOf(cell: string | undefined): ReadonlySet<ColumnRole> {
  const label = labelOf(cell)
  if (label === '' || label.length > LONGEST_LABEL) return new Set()
  return new Set(roleNames.filter((role) => WORDS[role].test(label)))
}
