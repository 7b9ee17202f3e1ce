import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { Button } from '../actions/button.tsx'
import { Section } from '../layout/section.tsx'
import { DataTable } from '../lists/data-table.tsx'
import { Pagination } from '../lists/pagination.tsx'
import { Calendar } from '../records/calendar.tsx'
import { DocumentTableView } from '../records/figure.tsx'
import { YearTable } from '../records/year-table.tsx'
import { Notice, TooManyState } from '../states/states.tsx'
import { specimenChart } from './specimen-chart.ts'
import { galleryDay, galleryMonth } from './specimen-data.ts'

interface MoneyRow {
  readonly source: string
  readonly plan: string
  readonly spent: string
  readonly left: string
}

const money: readonly MoneyRow[] = [
  { source: '국비', plan: '4,800', spent: '3,120', left: '1,680' },
  { source: '도비', plan: '2,000', spent: '2,000', left: '–' },
  { source: '시비', plan: '11,800', spent: '12,040', left: '△240' },
]

export function TableParts() {
  return (
    <Section title="표">
      <DataTable
        caption="재원별 예산액, 집행액과 잔액"
        columns={[
          { key: 'source', title: '재원', cell: (row) => row.source },
          { key: 'plan', title: '예산액', kind: 'number', cell: (row) => row.plan },
          { key: 'spent', title: '집행액', kind: 'number', cell: (row) => row.spent },
          { key: 'left', title: '잔액', kind: 'number', cell: (row) => row.left },
        ]}
        rows={money}
        rowKey={(row) => row.source}
        totals={{ plan: '18,600', spent: '17,160', left: '1,440' }}
        unit="단위: 백만원"
        day={galleryDay}
      />
      <Section title="문서의 표" level={3}>
        <DocumentTableView table={specimenChart.table} />
      </Section>
      <Pagination page={7} pages={31} />
    </Section>
  )
}

export function CalendarParts() {
  return (
    <>
      <Section title="달력">
        <Calendar
          month={galleryMonth}
          hrefOf={(month) => `/design/parts?month=${month}`}
          holidays={[{ day: calendarDate('2021-11-11'), name: '농업인의 날' }]}
          events={[
            {
              key: '1',
              from: calendarDate('2021-11-04'),
              title: '3분기 공약 보고 마감',
              href: '/design/record',
              tone: 'danger',
            },
            {
              key: '2',
              from: calendarDate('2021-11-10'),
              to: calendarDate('2021-11-12'),
              title: '시민평가단 제2차 평가',
              href: '/design/record',
            },
            { key: '3', from: calendarDate('2021-11-19'), title: '2022년 예산안 의회 제출', tone: 'warning' },
            {
              key: '4',
              from: calendarDate('2021-11-26'),
              title: '주요업무계획 초안',
              href: '/design/record',
              tone: 'info',
            },
          ]}
        />
      </Section>
      <Section title="한 해">
        <YearTable
          year={2021}
          caption="2021년 기획담당관 주요업무의 달별 일정"
          rows={[
            {
              key: 'pledges',
              title: '공약 관리',
              href: '/design/record',
              spans: [
                {
                  from: calendarDate('2021-02-01'),
                  to: calendarDate('2021-02-28'),
                  title: '점검',
                  tone: 'info',
                },
                {
                  from: calendarDate('2021-05-01'),
                  to: calendarDate('2021-05-31'),
                  title: '점검',
                  tone: 'info',
                },
                {
                  from: calendarDate('2021-06-01'),
                  to: calendarDate('2021-11-30'),
                  title: '시민평가단 운영',
                },
                {
                  from: calendarDate('2021-08-01'),
                  to: calendarDate('2021-08-31'),
                  title: '점검',
                  tone: 'info',
                },
              ],
            },
            {
              key: 'budget',
              title: '주민참여예산',
              href: '/design/record',
              spans: [
                { from: calendarDate('2021-03-01'), to: calendarDate('2021-05-31'), title: '제안 공모' },
                {
                  from: calendarDate('2021-06-01'),
                  to: calendarDate('2021-08-31'),
                  title: '부서 검토',
                  tone: 'neutral',
                },
                {
                  from: calendarDate('2021-09-01'),
                  to: calendarDate('2021-10-31'),
                  title: '투표와 총회',
                  tone: 'success',
                },
              ],
            },
            {
              key: 'plan',
              title: '내년 업무계획',
              spans: [
                { from: calendarDate('2021-10-01'), to: calendarDate('2022-01-31'), title: '작성과 보고' },
              ],
            },
          ]}
        />
      </Section>
    </>
  )
}

export function ConfirmParts() {
  return (
    <Section title="되돌릴 수 없는 일">
      <Notice tone="danger" title="이렇게 됩니다">
        <ul class="plain-list">
          <li>투표함을 닫으면 더는 투표할 수 없습니다.</li>
          <li>개표 결과가 바로 공개됩니다.</li>
          <li>되돌릴 수 없습니다.</li>
        </ul>
      </Notice>
      <div class="specimen">
        <Button kind="danger" type="button">
          투표함 닫고 결과 공개
        </Button>
      </div>
      <div class="specimen">
        <TooManyState count={12408} limit={1000} />
      </div>
    </Section>
  )
}
