import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { Button } from '../actions/button.tsx'
import { Form } from '../actions/form.tsx'
import { PageHeading } from '../layout/page-heading.tsx'
import { InboxList, type InboxItem } from '../records/inbox-list.tsx'
import {
  EmptyState,
  ErrorState,
  ForbiddenState,
  LoadingState,
  Notice,
  TooManyState,
} from '../states/states.tsx'
import type { SpecimenState } from './specimen-state.tsx'

const approve = [
  { label: '확인', action: '/design' },
  { label: '돌려보내기', action: '/design' },
]

const items: readonly InboxItem[] = [
  {
    key: '1',
    title: '북부권 종합사회복지관 건립 3분기 보고 확인',
    href: '/design/record',
    due: calendarDate('2021-11-05'),
    note: '복지과 유하늘',
    answers: approve,
  },
  {
    key: '2',
    title: '합동평가 정량지표 12건 실적 입력',
    href: '/design/record',
    due: calendarDate('2021-11-10'),
    note: '12건 가운데 9건 입력',
    answers: [{ label: '입력하기', action: '/design' }],
  },
  {
    key: '3',
    title: '시민평가단 제2차 회의 안건 확정',
    href: '/design/record',
    due: calendarDate('2021-11-12'),
    note: '안건 7건',
    answers: approve,
  },
  {
    key: '4',
    title: '2022년 주요업무계획 초안 제출',
    href: '/design/record',
    due: calendarDate('2021-11-26'),
    note: '67개 부서 가운데 41개 부서 제출',
  },
  { key: '5', title: '공약 지도 좌표 확인', href: '/design/record', due: null },
]

export function TasksSpecimen({ state }: { state: SpecimenState }) {
  return (
    <>
      <PageHeading
        title="내 할 일"
        lead={state === 'usual' ? '다섯 가지가 있고 그 가운데 하나는 기한이 지났습니다.' : undefined}
      />
      <TasksBody state={state} />
    </>
  )
}

function TasksBody({ state }: { state: SpecimenState }) {
  switch (state) {
    case 'usual':
      return (
        <>
          <Notice tone="success">
            ‘청년지원센터 개소’ 보고를 확인했습니다.{' '}
            <Form action="/design" narrow={false}>
              <Button kind="text" size="small">
                되돌리기
              </Button>
            </Form>
          </Notice>
          <InboxList items={items} />
        </>
      )
    case 'empty':
      return <EmptyState title="지금 할 일이 없습니다">새 일이 오면 이곳과 전자우편으로 알립니다.</EmptyState>
    case 'loading':
      return <LoadingState />
    case 'failing':
      return <ErrorState title="할 일을 불러오지 못했습니다" />
    case 'forbidden':
      return (
        <ForbiddenState title="다른 사람의 할 일은 볼 수 없습니다">
          직무대리로 지정되면 볼 수 있습니다.
        </ForbiddenState>
      )
    case 'too-many':
      return <TooManyState count={640} limit={200} />
  }
}
