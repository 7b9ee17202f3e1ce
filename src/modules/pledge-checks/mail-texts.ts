import { texts } from '#platform/text/texts.ts'

const plural = (count: string, one: string, many: string) => `${count} ${count === '1' ? one : many}`

const ko = {
  period: (year: number, quarter: number) =>
    quarter % 2 === 0 ? `${year}년 ${quarter === 2 ? '상' : '하'}반기` : `${year}년 ${quarter}분기`,
  reminderSubject: (count: string) => `[공약 점검] 답할 공약 ${count}건`,
  correctionSubject: (count: string) => `[공약 점검] 시정할 공약 ${count}건`,
  escalationSubject: '[공약 점검] 기한이 지난 공약을 알려 드립니다',
  hello: (name: string) => `${name} 님`,
  check: (period: string, department: string) => `■ ${period} 공약 자체점검 – ${department}`,
  correction: (department: string) => `■ 시정 요구 – ${department}`,
  kinds: {
    before: (due: string) => `마감일은 ${due}입니다.`,
    due: (due: string) => `오늘(${due})이 마감일입니다.`,
    after: (due: string) => `마감일(${due})이 지났습니다.`,
    'team-leader': (due: string) => `마감일(${due})이 지나도록 답하지 않아 팀장에게 알립니다.`,
    head: (due: string) => `마감일(${due})이 지나도록 답하지 않아 부서장에게 알립니다.`,
  },
  pledge: (number: number, title: string) => `  - ${number}. ${title}`,
  more: (count: string) => `  - 그 밖에 ${count}건`,
  order: (text: string) => `요구: ${text}`,
  open: '답하는 화면',
  orderedSubject: (period: string) => `[공약 점검] ${period} 시정 요구`,
  ordered: (by: string, due: string, text: string) =>
    `${by} 담당이 아래 공약의 답을 돌려보냈습니다.\n요구: ${text}\n기한: ${due}`,
}

const en = {
  period: (year: number, quarter: number) =>
    quarter % 2 === 0
      ? `${quarter === 2 ? 'first' : 'second'} half of ${year}`
      : `${quarter === 1 ? 'first' : 'third'} quarter of ${year}`,
  reminderSubject: (count: string) => `[Pledge check] ${plural(count, 'pledge', 'pledges')} to answer for`,
  correctionSubject: (count: string) =>
    `[Pledge check] ${plural(count, 'correction', 'corrections')} ordered`,
  escalationSubject: '[Pledge check] answers are overdue',
  hello: (name: string) => `Dear ${name},`,
  check: (period: string, department: string) => `■ Self-check of pledges, ${period} – ${department}`,
  correction: (department: string) => `■ Correction ordered – ${department}`,
  kinds: {
    before: (due: string) => `It is due on ${due}.`,
    due: (due: string) => `It is due today, ${due}.`,
    after: (due: string) => `It was due on ${due}.`,
    'team-leader': (due: string) => `It was due on ${due} and is missing; you are told as the team’s leader.`,
    head: (due: string) => `It was due on ${due} and is missing; you are told as head of the department.`,
  },
  pledge: (number: number, title: string) => `  - ${number}. ${title}`,
  more: (count: string) => `  - and ${count} more`,
  order: (text: string) => `Order: ${text}`,
  open: 'Answer here',
  orderedSubject: (period: string) => `[Pledge check] Correction ordered, ${period}`,
  ordered: (by: string, due: string, text: string) =>
    `${by} returned your answers on the pledges below.\nOrder: ${text}\nDue: ${due}`,
}

/** The words of the mails. */
export const mailTexts = texts(ko, en)
