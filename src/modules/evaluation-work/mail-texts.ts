import { texts } from '#platform/text/texts.ts'

const plural = (count: string, one: string, many: string) => `${count} ${count === '1' ? one : many}`

const ko = {
  hello: (name: string) => `${name} 님`,
  subjectOwn: (count: string) => `[시군종합평가] 챙겨 주실 일 ${count}건`,
  subjectHead: (month: string) => `[시군종합평가] ${month} 실적이 없는 지표를 알려 드립니다`,
  missing: (month: string) =>
    `■ ${month} 실적이 아직 없는 지표입니다. 변한 것이 없으면 ‘변동 없음’을 한 번 누르시면 됩니다.`,
  stale:
    '■ 오래 새 소식이 없는 지표입니다. 지금 값을 확인해 주십시오. 그대로이면 ‘변동 없음’을 한 번 누르시면 됩니다.',
  head: (month: string) =>
    `■ ${month} 실적을 물었으나 아직 없는 부서 지표입니다. 담당자가 어려움이 없는지 살펴 주십시오.`,
  due: '■ 기한이 다가온 약속과 과제입니다.',
  late: '■ 기한이 지난 약속과 과제입니다. 어려운 점이 있으면 알려 주십시오. 함께 방법을 찾겠습니다.',
  item: (title: string) => `  - ${title}`,
  dueItem: (title: string, due: string) => `  - ${title} (기한 ${due})`,
  headItem: (title: string, owner: string | null) => `  - ${title} (담당 ${owner ?? '정하지 않음'})`,
  more: (count: string) => `  - 그 밖에 ${count}건`,
  enter: (lockDay: string) => `입력하는 곳 (${lockDay}까지)`,
  see: '보는 곳',
  bye: '문의: 기획담당관 성과관리팀',
}

const en: typeof ko = {
  hello: (name: string) => `Dear ${name},`,
  subjectOwn: (count: string) => `[Joint evaluation] ${plural(count, 'thing', 'things')} to look after`,
  subjectHead: (month: string) => `[Joint evaluation] Indicators without a value for ${month}`,
  missing: (month: string) =>
    `■ These indicators have no value for ${month} yet. If nothing has changed, one tap on “No change” will do.`,
  stale:
    '■ Nothing has been heard of these indicators for long. Please check their values; if they still hold, one tap on “No change” will do.',
  head: (month: string) =>
    `■ These indicators of your department were asked for and still have no value for ${month}. Please see whether their owners need help.`,
  due: '■ Promises and tasks that are due soon.',
  late: '■ Promises and tasks whose day is over. Tell us if something stands in the way: we will look for a way together.',
  item: (title: string) => `  - ${title}`,
  dueItem: (title: string, due: string) => `  - ${title} (due ${due})`,
  headItem: (title: string, owner: string | null) => `  - ${title} (owner: ${owner ?? 'not named'})`,
  more: (count: string) => `  - and ${count} more`,
  enter: (lockDay: string) => `Enter values here, until ${lockDay}`,
  see: 'See it here',
  bye: 'Questions: Planning Office, Performance Management Team',
}

/** The words of the mails that remind kindly. */
export const mailTexts = texts(ko, en)
