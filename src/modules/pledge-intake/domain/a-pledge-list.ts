import type { PledgeStage } from './pledge-stage.ts'
import type { SourceTable } from './source-table.ts'

/** A list of pledges as a test makes it up, to be written in the layouts of different cities and read back. */
export interface MadeList {
  readonly fields: readonly { readonly title: string; readonly pledges: readonly MadePledge[] }[]
}

export interface MadePledge {
  readonly title: string
  readonly department: string
  readonly stage: PledgeStage
  readonly progress: number
  readonly period: string
}

type Row = readonly string[]

const table = (rows: readonly Row[], more: Partial<SourceTable> = {}): SourceTable => {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  const even = rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ''))
  return { place: '', caption: '', above: [], ...more, rows: even }
}

const word: Readonly<Record<PledgeStage, string>> = {
  completed: '이행완료',
  continuing: '이행 후 계속추진',
  'on-track': '정상추진',
  partial: '일부추진',
  'on-hold': '보류',
  dropped: '폐기',
}
const loose: Readonly<Record<PledgeStage, string>> = {
  completed: '완료',
  continuing: '완료(계속)',
  'on-track': '추진중',
  partial: '부진',
  'on-hold': '추진보류',
  dropped: '불가',
}
const stages = Object.keys(word) as readonly PledgeStage[]

const all = ({ fields }: MadeList) =>
  fields.flatMap((field, at) => field.pledges.map((pledge, index) => ({ field, at, index, pledge })))
const roman = ['Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅳ', 'Ⅴ', 'Ⅵ', 'Ⅶ', 'Ⅷ']

/** Fields over two columns with their counts, a circle under the stage, the total in the head. */
const marks = (list: MadeList): readonly SourceTable[] => {
  const circle = (pledge: MadePledge) => stages.map((stage) => (stage === pledge.stage ? '○' : ''))
  return [
    table([
      ['구분', '공약사업명', ...stages.map(() => '추진상황'), '추진율(%)', '추진부서'],
      ['구분', '공약사업명', ...stages.map((stage) => word[stage]), '추진율(%)', '추진부서'],
      ...list.fields.flatMap(({ title, pledges }, at) => [
        [
          `${roman[at]}. ${title}`,
          `${roman[at]}. ${title}`,
          ...stages.map((stage) => String(pledges.filter((one) => one.stage === stage).length || '-')),
          '',
          '',
        ],
        ...pledges.map((one, index) => [
          String(index + 1),
          one.title,
          ...circle(one),
          String(one.progress),
          one.department,
        ]),
      ]),
    ]),
  ]
}

/** The field in a merged column of its own, the stage in words, numbers through the whole list. */
const columns = (list: MadeList): readonly SourceTable[] => [
  table([
    ['민선7기 공약사업 추진현황', '', '', '', '', ''],
    ['연번', '분야', '공약명', '주관부서', '이행단계', '이행률'],
    ...all(list).map(({ field, pledge }, at) => [
      String(at + 1),
      field.title,
      pledge.title,
      pledge.department,
      word[pledge.stage],
      `${pledge.progress}%`,
    ]),
  ]),
]

/** A table for each field under its heading; numbers begin again. */
const headings = (list: MadeList): readonly SourceTable[] =>
  list.fields.map(({ title, pledges }) =>
    table(
      [
        ['번호', '사업명', '담당부서', '추진상황', '진도율', '사업기간'],
        ...pledges.map((one, index) => [
          String(index + 1),
          one.title,
          one.department,
          loose[one.stage],
          String(one.progress),
          one.period,
        ]),
      ],
      { above: ['공약 현황', `□ ${title} (${pledges.length}건)`, '(단위: %)'] },
    ),
  )

/** Codes of field and pledge, fields in rows of one cell, the percentage in brackets beside the stage. */
const codes = (list: MadeList): readonly SourceTable[] => [
  table([
    ['공약번호', '세부공약', '소관부서', '추진상황'],
    ...list.fields.flatMap(({ title, pledges }, at) => [
      [`${at + 1}. ${title}`, '', '', ''],
      ...pledges.map((one, index) => [
        `${at + 1}-${index + 1}`,
        one.title,
        one.department,
        `${word[one.stage]}(${one.progress}%)`,
      ]),
    ]),
    ['※ 2021년 말 기준', '', '', ''],
  ]),
]

/** A head of two rows without merged cells, money by source beside it, a sum after each field and a total. */
const twoRows = (list: MadeList): readonly SourceTable[] => [
  table([
    ['순번', '구분', '공약사업명', '사업비(백만원)', '', '', '이행시기', '추진율', '추진단계', '담당부서'],
    ['', '', '', '계', '국비', '시비', '', '', '', ''],
    ...list.fields.flatMap(({ title, pledges }, at) => [
      ...pledges.map((one, index) => [
        String(all(list).filter((other) => other.at < at).length + index + 1),
        title,
        one.title,
        '1,200',
        '200',
        '1,000',
        index % 2 === 0 ? '임기내' : '임기후',
        String(one.progress),
        loose[one.stage],
        one.department,
      ]),
      ['', title, '소계', String(pledges.length * 1_200), '', '', '', '', '', ''],
    ]),
    ['합 계', '', '', String(all(list).length * 1_200), '', '', '', '', '', ''],
  ]),
]

/** One list that a page break cut into tables, the later ones without heads or with the same again. */
const continued = (list: MadeList): readonly SourceTable[] => {
  const [whole] = columns(list)
  const [, head = [], ...rows] = whole?.rows ?? []
  const pages = Array.from({ length: Math.ceil(rows.length / 4) }, (_, at) => rows.slice(at * 4, at * 4 + 4))
  return pages.map((page, at) =>
    table(at % 2 === 0 ? [head, ...page] : page, {
      place: String(at + 1),
      above: at === 0 ? [] : [`- ${at} -`],
    }),
  )
}

/** One table for each pledge: words and what they stand for. */
const cards = (list: MadeList): readonly SourceTable[] =>
  all(list).map(({ field, pledge }, at) =>
    table([
      ['공약번호', String(at + 1), '공약분야', field.title],
      ['공약명', pledge.title, pledge.title, pledge.title],
      ['주관부서', pledge.department, '사업기간', pledge.period],
      ['이행단계', word[pledge.stage], '추진율', `${pledge.progress}%`],
      ['추진실적', '1분기 협의, 2분기 착공', '1분기 협의, 2분기 착공', '1분기 협의, 2분기 착공'],
    ]),
  )

/** The layouts in which a made-up list is written. */
export const layouts: Readonly<Record<string, (list: MadeList) => readonly SourceTable[]>> = {
  marks,
  columns,
  headings,
  codes,
  twoRows,
  continued,
  cards,
}
