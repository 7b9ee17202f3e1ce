import { Button, ButtonLink, ButtonRow } from '../actions/button.tsx'
import { Form } from '../actions/form.tsx'
import { CheckboxField, CheckboxGroup, RadioField, SelectField } from '../fields/choice-fields.tsx'
import { DateField, MonthField } from '../fields/date-fields.tsx'
import { ErrorSummary } from '../fields/error-summary.tsx'
import { FieldGroup } from '../fields/field-frame.tsx'
import { FileField } from '../fields/file-field.tsx'
import { formFields, sayErrors } from '../fields/said-errors.ts'
import { TextArea, TextField } from '../fields/text-fields.tsx'
import { PageHeading } from '../layout/page-heading.tsx'
import { EmptyState, ForbiddenState, LoadingState, Notice, TooManyState } from '../states/states.tsx'
import { departments } from './specimen-data.ts'
import type { SpecimenState } from './specimen-state.tsx'

const empty = { department: '', kind: '', month: '2021-11' }
const wrong = {
  title: '북부권 종합사회복지관 건립',
  department: 'welfare',
  kind: 'new',
  budget: '18600백만',
  from: '2021-13-45',
  reach: ['web'],
  text: '첫 줄\n둘째 줄',
}

export function FormSpecimen({ state }: { state: SpecimenState }) {
  return (
    <>
      <PageHeading
        title="공약 등록"
        lead="등록하면 담당 부서에 바로 알립니다. 확정하기 전까지 고칠 수 있습니다."
      />
      <FormBody state={state} />
    </>
  )
}

function FormBody({ state }: { state: SpecimenState }) {
  switch (state) {
    case 'usual':
      return <PledgeForm values={empty} said={{}} />
    case 'empty':
      return (
        <EmptyState
          title="등록할 수 있는 분야가 없습니다"
          action={<ButtonLink href="/design">분야 만들기</ButtonLink>}
        >
          먼저 공약의 분야를 하나 이상 만드십시오.
        </EmptyState>
      )
    case 'loading':
      return <LoadingState label="보내는 중" />
    case 'failing':
      return (
        <PledgeForm
          values={wrong}
          said={{
            ...sayErrors({ budget: 'not-an-amount', from: 'no-such-day', plan: 'file-too-large' }, 'ko'),
            title: '같은 이름의 공약이 이미 있습니다. 다른 이름을 적으십시오.',
          }}
        />
      )
    case 'forbidden':
      return <ForbiddenState title="공약은 기획담당관만 등록할 수 있습니다" />
    case 'too-many':
      return (
        <TooManyState title="하루에 등록할 수 있는 20건을 모두 썼습니다" count={20} limit={20}>
          내일 다시 등록하거나 여러 건을 파일로 올리십시오.
        </TooManyState>
      )
  }
}

function PledgeForm({
  values,
  said,
}: {
  values: Record<string, string | string[]>
  said: Record<string, string>
}) {
  const field = formFields(values, said)
  return (
    <>
      <ErrorSummary
        errors={said}
        labels={{ title: '이름', budget: '총사업비', from: '시작일', plan: '실천계획서' }}
      />
      {Object.keys(said).length > 0 && (
        <Notice tone="info">적은 내용은 그대로 두었습니다. 고쳐서 다시 보내십시오.</Notice>
      )}
      <Form action="/design/form" multipart>
        <TextField
          {...field('title')}
          label="이름"
          hint="시민이 알아볼 수 있는 말로 짧게 적습니다."
          required
          maxLength={80}
          example="도서관 야간 개방"
        />
        <SelectField
          {...field('department')}
          label="담당 부서"
          options={departments}
          emptyLabel="고르십시오"
          required
        />
        <RadioField
          {...field('kind')}
          label="성격"
          options={[
            { value: 'new', label: '새 사업', hint: '이번 임기에 처음 시작합니다.' },
            { value: 'going-on', label: '이어 가는 사업' },
          ]}
        />
        <FieldGroup legend="기간" name="period">
          <DateField {...field('from')} label="시작일" />
          <MonthField {...field('month')} label="마치는 달" />
        </FieldGroup>
        <TextField
          {...field('budget')}
          label="총사업비"
          inputMode="decimal"
          suffix="백만원"
          width="medium"
          hint="국비, 도비, 시비를 더한 금액입니다."
        />
        <CheckboxGroup
          name="reach"
          values={field.all('reach')}
          label="알리는 곳"
          inline
          options={[
            { value: 'web', label: '누리집' },
            { value: 'mail', label: '전자우편' },
            { value: 'paper', label: '시정 소식지' },
          ]}
        />
        <TextArea {...field('text')} label="내용" maxLength={2000} />
        <FileField
          name="plan"
          label="실천계획서"
          accept=".hwpx,.pdf"
          maxMegabytes={20}
          error={field.errorOf('plan')}
        />
        <CheckboxField
          name="agree"
          label="적은 내용이 확정안과 같음을 확인했습니다."
          checked={field.has('agree')}
          required
        />
        <ButtonRow>
          <Button type="button">공약 등록하고 복지과에 알리기</Button>
          <Button kind="tertiary" type="button">
            임시 저장
          </Button>
        </ButtonRow>
      </Form>
    </>
  )
}
