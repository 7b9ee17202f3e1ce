import { texts } from '#platform/text/texts.ts'

const plural = (count: string, one: string, many: string) => `${count} ${count === '1' ? one : many}`

const ko = {
  unitOf: (department: string, team: string | null) => (team === null ? department : `${department} ${team}`),
  reminderSubject: (months: string, count: string) => `[월별 점검] ${months} 답할 과제 ${count}건`,
  escalationSubject: (months: string) => `[월별 점검] ${months} 답하지 않은 부서를 알려 드립니다`,
  hello: (name: string) => `${name} 님`,
  kinds: {
    before: (due: string) => `마감일은 ${due}입니다.`,
    due: (due: string) => `오늘(${due})이 마감일입니다.`,
    after: (due: string) => `마감일(${due})이 지났습니다.`,
    'team-leader': (due: string) => `마감일(${due})이 지나도록 팀에서 답하지 않아 팀장에게 알립니다.`,
    head: (due: string) => `마감일(${due})이 지나도록 답하지 않아 부서장에게 알립니다.`,
  },
  section: (month: string, unit: string) => `■ ${month} 점검 – ${unit}`,
  task: (text: string) => `  - ${text}`,
  returnedTask: (text: string, reason: string) => `  - ${text} (반려: ${reason})`,
  more: (count: string) => `  - 그 밖에 ${count}건`,
  link: (days: string) =>
    `로그인하지 않고 휴대전화에서도 바로 답할 수 있습니다(${days}일 동안). 다른 사람에게 넘기지 마십시오.`,
  office: '업무방에서 보기',
  returnedSubject: (month: string) => `[월별 점검] ${month} 답을 다시 적어 주십시오`,
  returned: (by: string, reason: string) => `${by} 담당이 답을 반려했습니다.\n사유: ${reason}`,
}

const en = {
  unitOf: (department: string, team: string | null) =>
    team === null ? department : `${department}, ${team}`,
  reminderSubject: (months: string, count: string) =>
    `[Monthly check] ${months}: ${plural(count, 'task', 'tasks')} to answer for`,
  escalationSubject: (months: string) => `[Monthly check] ${months}: answers are missing`,
  hello: (name: string) => `Dear ${name},`,
  kinds: {
    before: (due: string) => `Answers are due on ${due}.`,
    due: (due: string) => `Answers are due today, ${due}.`,
    after: (due: string) => `Answers were due on ${due}.`,
    'team-leader': (due: string) =>
      `Answers were due on ${due}; as your team has not answered, you are told as its leader.`,
    head: (due: string) =>
      `Answers were due on ${due}; as they are missing, you are told as head of the department.`,
  },
  section: (month: string, unit: string) => `■ Check of ${month} – ${unit}`,
  task: (text: string) => `  - ${text}`,
  returnedTask: (text: string, reason: string) => `  - ${text} (returned: ${reason})`,
  more: (count: string) => `  - and ${count} more`,
  link: (days: string) =>
    `You can answer without signing in, also on a telephone, for ${plural(days, 'day', 'days')}. Do not pass the link on.`,
  office: 'See it in the workspace',
  returnedSubject: (month: string) => `[Monthly check] ${month}: please answer again`,
  returned: (by: string, reason: string) => `${by} returned your answer.\nReason: ${reason}`,
}

/** The words of the monthly check's mails. */
export const mailTexts = texts(ko, en)
