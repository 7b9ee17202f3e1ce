import { Button, ButtonLink, ButtonRow } from '../actions/button.tsx'
import { Form } from '../actions/form.tsx'
import { Link } from '../actions/link.tsx'
import { PageHeading } from '../layout/page-heading.tsx'
import { Columns, Section } from '../layout/section.tsx'
import { Downloads } from '../lists/downloads.tsx'
import { FactList } from '../records/fact-list.tsx'
import { DueMark, ProgressBar, StatusBadge } from '../records/status-badge.tsx'
import { SideBySide, Steps } from '../records/steps.tsx'
import { Timeline, type TimelineEntry } from '../records/timeline.tsx'
import {
  EmptyState,
  ErrorState,
  ForbiddenState,
  LoadingState,
  Notice,
  TooManyState,
} from '../states/states.tsx'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import type { SpecimenState } from './specimen-state.tsx'

const happened: readonly TimelineEntry[] = [
  {
    key: '5',
    when: '2021. 11. 4.(목)',
    dateTime: '2021-11-04',
    kind: '보고',
    tone: 'danger',
    title: '공정률 64 %, 골조 공사가 3주 늦음',
    body: '레미콘 수급이 늦어 4층 타설을 11. 22.(월)로 미룹니다. 준공은 2022. 3. 31.(목)로 예상합니다.',
  },
  {
    key: '4',
    when: '2021. 9. 30.(목)',
    dateTime: '2021-09-30',
    kind: '예산',
    title: '국비 24억원 교부',
    body: '2021년 예산 현액 186억원 가운데 121억원을 집행했습니다.',
  },
  {
    key: '3',
    when: '2021. 7. 15.(목)',
    dateTime: '2021-07-15',
    kind: '결정',
    tone: 'success',
    title: '시민평가단이 계획 변경을 승인',
    body: <Link href="/design/record">2021년 제1차 공약 평가 회의록</Link>,
  },
  {
    key: '2',
    when: '2021. 4. 12.(월)',
    dateTime: '2021-04-12',
    kind: '조직',
    title: '담당 부서가 주민복지과에서 복지과로 바뀜',
  },
  {
    key: '1',
    when: '2020. 11. 2.(월)',
    dateTime: '2020-11-02',
    kind: '결정',
    tone: 'success',
    title: '착공',
  },
]

export function RecordSpecimen({ state }: { state: SpecimenState }) {
  switch (state) {
    case 'usual':
      return <UsualRecord />
    case 'empty':
      return (
        <>
          <Head />
          <EmptyState
            title="아직 보고한 내용이 없습니다"
            action={<Button type="button">첫 보고 쓰기</Button>}
          >
            2021. 12. 10.(금)까지 4분기 추진 상황을 보고합니다.
          </EmptyState>
        </>
      )
    case 'loading':
      return (
        <>
          <Head />
          <LoadingState label="있었던 일을 불러오는 중" />
        </>
      )
    case 'failing':
      return (
        <>
          <PageHeading title="공약 1-2" />
          <ErrorState title="기록을 열지 못했습니다" />
        </>
      )
    case 'forbidden':
      return (
        <>
          <PageHeading title="공약 1-2" />
          <ForbiddenState title="이 기록은 담당 부서와 기획담당관만 볼 수 있습니다" />
        </>
      )
    case 'too-many':
      return (
        <>
          <Head />
          <TooManyState count={2310} limit={200}>
            있었던 일이 많습니다. 보고, 결정, 예산 가운데 하나를 고르십시오.
          </TooManyState>
        </>
      )
  }
}

function Head() {
  return (
    <PageHeading
      kicker="공약 1-2 · 복지과"
      title="북부권 종합사회복지관 건립"
      status={<StatusBadge tone="danger">지연</StatusBadge>}
      lead="2021. 10. 31.(일)에 마칠 계획이었으나 골조 공사가 늦어 2022. 3. 31.(목)에 준공할 것으로 봅니다."
    />
  )
}

function UsualRecord() {
  return (
    <>
      <Head />
      <Columns
        asideLabel="할 수 있는 일"
        aside={
          <>
            <Form action="/design/record" narrow={false}>
              <ButtonRow>
                <Button type="button">4분기 보고 쓰기</Button>
                <Button type="button" kind="tertiary">
                  계획 바꾸기 요청
                </Button>
              </ButtonRow>
            </Form>
            <Section title="다음 날짜">
              <FactList
                columns={1}
                facts={[
                  { term: '4분기 보고', value: <DueMark day={calendarDate('2021-12-10')} /> },
                  { term: '준공 예정', value: <DueMark day={calendarDate('2021-10-31')} /> },
                ]}
              />
            </Section>
            <Section title="가져가기">
              <Downloads
                label="문서"
                files={[
                  { format: 'hwpx', href: '/data' },
                  { format: 'pdf', href: '/data?as=pdf' },
                ]}
              />
            </Section>
          </>
        }
      >
        <Steps
          label="추진 단계"
          steps={[
            { label: '실천계획', state: 'done', note: '2018. 10.' },
            { label: '설계', state: 'done', note: '2020. 6.' },
            { label: '공사', state: 'current', note: '64 %' },
            { label: '개관', state: 'next', note: '2022. 4.' },
          ]}
        />
        <FactList
          facts={[
            { term: '담당', value: '복지과 복지정책팀' },
            { term: '기간', value: '2018. 7.~2022. 3.' },
            { term: '총사업비', value: '186억원' },
            { term: '진척률', value: <ProgressBar part={64} whole={100} label="진척률" text="64 %" /> },
            { term: '재원', value: '국비 48억원 · 도비 20억원 · 시비 118억원', wide: true },
            { term: '근거', value: '「사회복지사업법」 제34조의5', wide: true },
          ]}
        />
        <Section title="있었던 일">
          <Timeline
            label="있었던 일"
            entries={happened}
            filters={[
              { href: '/design/record', label: '전체', count: 5, current: true },
              { href: '/design/record?kind=report', label: '보고', count: 1, current: false },
              { href: '/design/record?kind=decision', label: '결정', count: 2, current: false },
            ]}
          />
        </Section>
        <Section title="계획 변경">
          <SideBySide
            caption="2021. 7. 15.(목)에 승인된 변경"
            rows={[
              { label: '준공일', before: '2021. 6. 30.(수)', after: '2021. 10. 31.(일)', changed: true },
              { label: '총사업비', before: '172억원', after: '186억원', changed: true },
              { label: '규모', before: '지하 1층, 지상 4층', after: '지하 1층, 지상 4층', changed: false },
            ]}
          />
          <Notice tone="info" title="변경은 모두 공개됩니다">
            사유와 심의 결과는 회의록에 있습니다.
          </Notice>
        </Section>
        <ButtonRow>
          <ButtonLink kind="text" href="/design/list">
            목록으로
          </ButtonLink>
        </ButtonRow>
      </Columns>
    </>
  )
}
