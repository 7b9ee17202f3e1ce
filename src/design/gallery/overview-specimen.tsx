import { ButtonLink } from '../actions/button.tsx'
import { Link } from '../actions/link.tsx'
import { PageHeading } from '../layout/page-heading.tsx'
import { Grid, Section } from '../layout/section.tsx'
import { Card } from '../records/card.tsx'
import { Figure } from '../records/figure.tsx'
import { KeyFigures } from '../records/key-figures.tsx'
import { DueMark, StatusBadge } from '../records/status-badge.tsx'
import { EmptyState, ErrorState, ForbiddenState, LoadingState, TooManyState } from '../states/states.tsx'
import { specimenChart } from './specimen-chart.ts'
import { galleryDay, pledges, stages } from './specimen-data.ts'
import type { SpecimenState } from './specimen-state.tsx'

export function OverviewSpecimen({ state }: { state: SpecimenState }) {
  return (
    <>
      <PageHeading
        title="공약 이행 현황"
        lead={
          state === 'usual' ? (
            <>
              공약 83건 가운데 <strong>36건을 마쳤고</strong> 44건을 추진하고 있으며{' '}
              <strong>3건이 늦었습니다</strong>.
            </>
          ) : undefined
        }
      />
      <OverviewBody state={state} />
    </>
  )
}

function OverviewBody({ state }: { state: SpecimenState }) {
  switch (state) {
    case 'usual':
      return <UsualOverview />
    case 'empty':
      return (
        <EmptyState
          title="아직 확정한 공약이 없습니다"
          action={<ButtonLink href="/design/form">공약 등록</ButtonLink>}
        >
          취임 뒤 60일 안에 실천계획을 확정하면 이곳에 이행 현황이 나타납니다.
        </EmptyState>
      )
    case 'loading':
      return <LoadingState />
    case 'failing':
      return (
        <ErrorState title="이행 현황을 계산하지 못했습니다">
          지표 두 건의 2021년 3분기 값이 비어 있습니다. 값을 넣은 뒤 다시 여십시오.
        </ErrorState>
      )
    case 'forbidden':
      return (
        <ForbiddenState title="확정 전 이행 현황은 기획담당관만 볼 수 있습니다">
          2021. 11. 19.(금) 공개한 뒤에는 누구나 볼 수 있습니다.
        </ForbiddenState>
      )
    case 'too-many':
      return (
        <TooManyState count={4120} limit={500}>
          모든 해를 한꺼번에 그리지 않습니다. 해를 하나 고르십시오.
        </TooManyState>
      )
  }
}

function UsualOverview() {
  return (
    <>
      <KeyFigures
        figures={[
          {
            label: '이행률',
            value: '43.4',
            unit: '%',
            note: '36/83건',
            day: galleryDay,
            change: { text: '전 분기보다 4.8%p', direction: 'up', tone: 'success' },
          },
          {
            label: '추진 중',
            value: '44',
            unit: '건',
            day: galleryDay,
            change: { text: '전 분기보다 4건', direction: 'down' },
          },
          {
            label: '늦은 공약',
            value: '3',
            unit: '건',
            day: galleryDay,
            change: { text: '전 분기와 같음', direction: 'same' },
            href: '/design/list?stage=late',
          },
          {
            label: '올해 집행액',
            value: '412.6',
            unit: '억원',
            note: '예산 598.0억원의 69.0 %',
            day: galleryDay,
          },
        ]}
      />
      <Section title="단계별 공약" aside={<Link href="/design/list">공약 83건 모두 보기</Link>}>
        <Figure chart={specimenChart} />
      </Section>
      <Section title="가까운 마감">
        <Grid>
          {pledges.slice(0, 3).map((pledge) => (
            <Card
              key={pledge.id}
              title={pledge.title}
              href="/design/record"
              kicker={`${pledge.number} · ${pledge.department}`}
              footer={<DueMark day={pledge.due} />}
            >
              <StatusBadge tone={stages[pledge.stage].tone}>{stages[pledge.stage].word}</StatusBadge>
            </Card>
          ))}
        </Grid>
      </Section>
    </>
  )
}
