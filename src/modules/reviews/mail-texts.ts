import { texts } from '#platform/text/texts.ts'
import type { ReminderKind } from './domain/reminding.ts'

const ko = {
  subject: {
    begin: (title: string) => `[심사] 심사를 시작했습니다: ${title}`,
    soon: (title: string) => `[심사] 마감이 가깝습니다: ${title}`,
    last: (title: string) => `[심사] 오늘 마감합니다: ${title}`,
    asked: (title: string) => `[심사] 평가표를 기다립니다: ${title}`,
  } satisfies Record<ReminderKind, (title: string) => string>,
  hello: (name: string) => `${name} 님`,
  left: (title: string, left: string) => `‘${title}’ 심사에서 아직 보내지 않은 평가표가 ${left}장 있습니다.`,
  until: (day: string) => `심사 마지막 날은 ${day}입니다. 그 뒤에는 쓸 수 없습니다.`,
  conflict: '심사하기 어려운 대상이 있으면 평가표 화면에서 회피를 신청하십시오.',
  open: (link: string) => `평가표 쓰기: ${link}`,
}

const en: typeof ko = {
  subject: {
    begin: (title) => `[Review] judging has begun: ${title}`,
    soon: (title) => `[Review] the last day is near: ${title}`,
    last: (title) => `[Review] today is the last day: ${title}`,
    asked: (title) => `[Review] your sheets are awaited: ${title}`,
  },
  hello: (name) => `Dear ${name},`,
  left: (title, left) =>
    `In the review “${title}” you have ${left} ${left === '1' ? 'sheet' : 'sheets'} left to send.`,
  until: (day) => `The last day is ${day}. Nothing can be written after it.`,
  conflict: 'If you should not judge an entry, decline it on its sheet.',
  open: (link) => `Write your sheets: ${link}`,
}

/** The words of the mails to reviewers. */
export const mailTexts = texts(ko, en)
