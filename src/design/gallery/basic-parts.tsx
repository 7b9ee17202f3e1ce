import { Button, type ButtonKind, ButtonLink, ButtonRow } from '../actions/button.tsx'
import { Form } from '../actions/form.tsx'
import { Link } from '../actions/link.tsx'
import { SelectField } from '../fields/choice-fields.tsx'
import { PasswordField, SearchField, TextField } from '../fields/text-fields.tsx'
import { Disclosure, Prose, Section } from '../layout/section.tsx'
import { DueMark, ProgressBar, StatusBadge } from '../records/status-badge.tsx'
import { Items } from '../records/items.tsx'
import { Notice } from '../states/states.tsx'
import { addDays } from '#platform/kernel/calendar-date.ts'
import { useReader } from '../reader.ts'
import type { Tone } from '../tone.tsx'
import { departments } from './specimen-data.ts'

export function TypeParts() {
  return (
    <Section title="글">
      <Prose>
        <p>
          본문은 17픽셀이고 굵기는 두 가지입니다. 낱말은 끊지 않고 줄을 바꿉니다.{' '}
          <Link href="/design">다른 화면으로 가는 말</Link>에는 밑줄이 있습니다. 드문 이름도 같은 글자로
          보입니다: 펲, 똠, 쀼.
        </p>
        <ul>
          <li>한 화면은 한 가지를 묻습니다.</li>
          <li>답하는 문장이 먼저, 그림이 다음, 표가 그다음입니다.</li>
        </ul>
      </Prose>
      <Section title="업무계획의 항목" level={3}>
        <Items
          items={[
            {
              marker: '□',
              text: '공약의 체계적 관리로 시민과의 약속을 지킴',
              items: [
                {
                  marker: '○',
                  text: '분기마다 이행 상황을 점검하고 공개',
                  items: [{ marker: '-', text: '점검 2월, 5월, 8월, 11월', items: [] }],
                },
                { marker: '○', text: '시민평가단 운영', items: [] },
                { marker: '※', text: '평가단은 추첨으로 뽑은 시민 30명', items: [] },
              ],
            },
          ]}
        />
      </Section>
      <Disclosure summary="이행률은 어떻게 계산합니까">
        완료와 이행 후 계속추진을 더한 건수를 전체 건수로 나눕니다. 36 ÷ 83 = 43.4 %.
      </Disclosure>
    </Section>
  )
}

const kinds: readonly [ButtonKind, string][] = [
  ['primary', '저장'],
  ['secondary', '찾기'],
  ['tertiary', '취소'],
  ['danger', '지우기'],
  ['text', '되돌리기'],
]

export function ActionParts() {
  return (
    <Section title="단추">
      {(['large', 'medium', 'small'] as const).map((size) => (
        <div class="specimen" key={size}>
          <p class="specimen-title">{{ large: '큰 단추', medium: '보통', small: '작은 단추' }[size]}</p>
          <ButtonRow>
            {kinds.map(([kind, word]) => (
              <Button key={kind} kind={kind} size={size} type="button">
                {word}
              </Button>
            ))}
            <ButtonLink href="/design" size={size} kind="secondary">
              옮겨 가기
            </ButtonLink>
          </ButtonRow>
        </div>
      ))}
    </Section>
  )
}

const tones: readonly [Tone, string][] = [
  ['success', '완료'],
  ['primary', '정상추진'],
  ['warning', '일부추진'],
  ['danger', '지연'],
  ['info', '심의 중'],
  ['neutral', '보류'],
]

export function StatusParts() {
  const { today } = useReader()
  return (
    <Section title="상태">
      <div class="specimen">
        <ButtonRow>
          {tones.map(([tone, word]) => (
            <StatusBadge key={tone} tone={tone}>
              {word}
            </StatusBadge>
          ))}
        </ButtonRow>
      </div>
      <div class="specimen">
        <ButtonRow>
          <DueMark day={addDays(today, -5)} />
          <DueMark day={today} />
          <DueMark day={addDays(today, 3)} />
          <DueMark day={addDays(today, 40)} />
          <DueMark day={addDays(today, -9)} done />
        </ButtonRow>
      </div>
      <div class="specimen">
        <ButtonRow>
          <ProgressBar part={36} whole={83} label="이행률" text="36/83, 43.4 %" />
          <ProgressBar part={97} whole={100} label="집행률" text="97.0 %" tone="success" />
          <ProgressBar part={12} whole={100} label="집행률" text="12.0 %" tone="danger" />
        </ButtonRow>
      </div>
      {tones.slice(0, 5).map(([tone]) => (
        <div class="specimen" key={tone}>
          <Notice tone={tone} title={noticeTitles[tone]}>
            접수는 2021. 11. 19.(금) 18:00에 마칩니다. 그 뒤에 낸 제안은 다음 해에 심사합니다.
          </Notice>
        </div>
      ))}
    </Section>
  )
}

const noticeTitles: Readonly<Record<Tone, string>> = {
  success: '제안을 접수했습니다',
  primary: '심사가 진행되고 있습니다',
  warning: '마감이 사흘 남았습니다',
  danger: '제출하지 않은 서류가 있습니다',
  info: '참여하는 방법',
  neutral: '지난 공고입니다',
}

export function FieldParts() {
  return (
    <Section title="입력란">
      <Form action="/design/parts" label="입력란 보기">
        <TextField name="plain" label="부서 이름" hint="행정기구 조례에 적힌 이름입니다." />
        <TextField name="filled" label="담당 팀" value="정책기획팀" required />
        <TextField
          name="off"
          label="부서 코드"
          value="3990027"
          disabled
          hint="조직 개편 때 자동으로 정합니다."
        />
        <TextField
          name="wrong"
          label="전화번호"
          type="tel"
          value="031-980"
          error="번호가 짧습니다. 031-000-0000처럼 적으십시오."
          width="medium"
        />
        <PasswordField
          name="secret"
          label="비밀번호"
          autocomplete="current-password"
          hint="9자 이상, 세 종류 이상의 글자를 섞습니다."
        />
        <SelectField
          name="grouped"
          label="부서"
          groups={[
            { label: '본청', options: departments.slice(0, 2) },
            { label: '사업소', options: departments.slice(2) },
          ]}
        />
      </Form>
      <div class="specimen">
        <Form action="/design/parts" method="get" label="직원 찾기">
          <SearchField name="q" label="직원 찾기" example="ㄱㅁㅅ" hint="이름의 첫소리만 적어도 됩니다." />
        </Form>
      </div>
    </Section>
  )
}
