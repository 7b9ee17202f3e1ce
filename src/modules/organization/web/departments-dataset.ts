import type { DatasetDefinition } from '#platform/open-data/dataset.ts'
import { listDepartments } from '../data/chart-queries.ts'
import { cityProfile } from '../data/city-queries.ts'
import { posts } from '../domain/post.ts'
import { telephoneOf } from './departments-page.tsx'
import { inLocale, words } from './words.ts'

const column = (
  name: string,
  ko: string,
  en: string,
  type: DatasetDefinition['columns'][number]['type'] = 'text',
) => ({
  name,
  title: { ko, en },
  type,
})

/** Departments and towns of today as open data. */
export const departmentsDataset: DatasetDefinition = {
  name: 'departments',
  title: { ko: '부서와 읍면동', en: 'Departments and towns' },
  description: {
    ko: '시청 부서와 읍면동의 이름, 상위 조직, 하는 일, 전화번호',
    en: 'Departments and towns of the city hall with what they belong to, what they do and their telephone',
  },
  keywords: [
    { ko: '조직', en: 'organisation' },
    { ko: '부서', en: 'department' },
    { ko: '전화번호', en: 'telephone' },
  ],
  columns: [
    column('부서코드', '부서코드', 'Code'),
    column('부서명', '부서명', 'Name'),
    column('구분', '구분', 'Kind'),
    column('상위부서코드', '상위부서코드', 'Code above'),
    column('업무내용', '하는 일', 'What it does'),
    column('전화번호', '전화번호', 'Telephone'),
    column('부서장직위', '부서장 직위', 'Post of the head'),
    column('시작일자', '지금 모습이 시작된 날', 'In this form since', 'date'),
  ],
  rows: async (context, locale) => {
    const city = await cityProfile(context.database)
    const departments = await listDepartments(context.database, context.today)
    const codes = new Map(departments.map(({ departmentId, code }) => [departmentId, code]))
    return departments.map((row) => [
      row.code,
      inLocale(row.name, locale),
      words[locale].kinds[row.kind],
      row.parentId === null ? null : (codes.get(row.parentId) ?? null),
      inLocale(row.duties, locale),
      telephoneOf(row.extension, city),
      posts[row.headPost][locale],
      row.from,
    ])
  },
  updated: 'daily',
}
