import type { JSX } from 'preact'
import { Button, ButtonLink } from '../actions/button.tsx'
import { readColumns, readSort, withQuery } from '../address.ts'
import { PageHeading } from '../layout/page-heading.tsx'
import type { Column } from '../lists/column.ts'
import { DataTable } from '../lists/data-table.tsx'
import { Downloads } from '../lists/downloads.tsx'
import { FilterBar } from '../lists/filter-bar.tsx'
import { ListCount, Pagination } from '../lists/pagination.tsx'
import { useReader } from '../reader.ts'
import { DueMark, ProgressBar, StatusBadge } from '../records/status-badge.tsx'
import { EmptyState, ErrorState, ForbiddenState, LoadingState, TooManyState } from '../states/states.tsx'
import type { GalleryQuery } from './gallery-query.ts'
import { galleryDay, pledges, type SpecimenPledge, stages } from './specimen-data.ts'
import type { SpecimenState } from './specimen-state.tsx'

const columns: readonly Column<SpecimenPledge>[] = [
  { key: 'title', title: '공약', cell: (row) => row.title, sort: true },
  { key: 'number', title: '번호', cell: (row) => row.number, phone: 'hidden' },
  { key: 'department', title: '담당', cell: (row) => row.department, sort: true },
  {
    key: 'stage',
    title: '단계',
    kind: 'status',
    cell: (row) => <StatusBadge tone={stages[row.stage].tone}>{stages[row.stage].word}</StatusBadge>,
  },
  {
    key: 'part',
    title: '진척률',
    cell: (row) => <ProgressBar part={row.part} whole={100} label="진척률" text={`${row.part} %`} />,
    sort: true,
  },
  {
    key: 'due',
    title: '기한',
    kind: 'date',
    cell: (row) => <DueMark day={row.due} done={row.part === 100} />,
    sort: true,
  },
  { key: 'budget', title: '예산', kind: 'number', cell: (row) => row.budget, sort: true },
  { key: 'visitors', title: '조회', kind: 'number', cell: (row) => row.visitors, optional: true },
]

export function ListSpecimen({ asked }: { asked: GalleryQuery }) {
  return (
    <>
      <PageHeading
        title="공약 목록"
        actions={<ButtonLink href="/design/form">공약 등록</ButtonLink>}
        lead={asked.state === 'usual' ? '83건 가운데 3건이 기한을 넘겼습니다.' : undefined}
      />
      <ListFilters asked={asked} />
      <ListBody asked={asked} />
    </>
  )
}

function ListFilters({ asked }: { asked: GalleryQuery }) {
  return (
    <FilterBar
      filters={[
        { kind: 'search', name: 'q', label: '찾는 말', value: asked.q, example: '복지관' },
        {
          kind: 'select',
          name: 'stage',
          label: '단계',
          value: asked.stage,
          options: Object.entries(stages).map(([value, { word }]) => ({ value, label: word })),
        },
        { kind: 'date', name: 'until', label: '기한' },
      ]}
    />
  )
}

function sortedRows(asked: GalleryQuery): readonly SpecimenPledge[] {
  const sort = readSort(asked.sort, ['title', 'department', 'part', 'due'], { key: 'due', direction: 'up' })
  const rows = pledges
    .filter((row) => asked.stage === undefined || asked.stage === '' || row.stage === asked.stage)
    .filter((row) => row.title.includes(asked.q ?? ''))
  const sign = sort.direction === 'up' ? 1 : -1
  return rows.toSorted((a, b) => {
    const [x, y] = [a[sort.key] ?? '9', b[sort.key] ?? '9']
    return x < y ? -sign : x > y ? sign : 0
  })
}

function UsualList({ asked }: { asked: GalleryQuery }) {
  const { path } = useReader()
  const rows = sortedRows(asked)
  return (
    <>
      <ListCount total={rows.length === pledges.length ? 83 : rows.length} from={1} to={rows.length} />
      <DataTable
        caption="공약의 담당 부서, 단계, 진척률, 기한과 예산"
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        rowHref={() => '/design/record'}
        rowTone={(row) => (row.stage === 'late' ? 'danger' : undefined)}
        sort={asked.sort ?? 'due'}
        shown={readColumns(asked.columns)}
        unit="단위: 백만원"
        day={galleryDay}
        totals={{ title: '합계', budget: '66,960' }}
        select={{
          name: 'pledge',
          action: '/design/list',
          label: (row) => row.title,
          actions: (
            <>
              <Button size="small" kind="secondary" type="button">
                담당 바꾸기
              </Button>
              <Button size="small" kind="tertiary" type="button">
                보고 요청
              </Button>
            </>
          ),
        }}
        empty={<NothingFound />}
      />
      <Pagination page={asked.page} pages={5} />
      <Downloads
        files={[
          { format: 'xlsx', href: withQuery('/data', path) },
          { format: 'csv', href: withQuery('/data?as=csv', path) },
          { format: 'json', href: withQuery('/data?as=json', path) },
        ]}
      />
    </>
  )
}

function NothingFound() {
  return (
    <EmptyState
      title="조건에 맞는 공약이 없습니다"
      action={
        <ButtonLink kind="secondary" href="/design/list">
          조건 모두 지우기
        </ButtonLink>
      }
    >
      찾는 말을 줄이거나 단계를 ‘전체’로 바꾸어 보십시오.
    </EmptyState>
  )
}

const others: Readonly<Record<Exclude<SpecimenState, 'usual'>, () => JSX.Element>> = {
  empty: NothingFound,
  loading: () => <LoadingState label="공약 83건을 불러오는 중" />,
  failing: () => (
    <ErrorState
      title="목록을 불러오지 못했습니다"
      action={
        <ButtonLink href="/design/list" kind="secondary">
          다시 열기
        </ButtonLink>
      }
    >
      자료를 저장하는 곳이 잠시 답하지 않습니다. 1분 뒤에 다시 여십시오.
    </ErrorState>
  ),
  forbidden: () => (
    <ForbiddenState title="이 목록은 담당 부서만 볼 수 있습니다">
      공개된 공약은 시민 화면의 공약 목록에 있습니다.
    </ForbiddenState>
  ),
  'too-many': () => <TooManyState count={12408} limit={1000} />,
}

function ListBody({ asked }: { asked: GalleryQuery }) {
  if (asked.state === 'usual') return <UsualList asked={asked} />
  const Other = others[asked.state]
  return <Other />
}
