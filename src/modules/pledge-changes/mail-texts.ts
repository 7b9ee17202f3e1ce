import { texts } from '#platform/text/texts.ts'

const ko = {
  hello: (name: string) => `${name} 님`,
  reminderSubject: (count: string) => `[공약 변경] 기한이 다가왔거나 지난 일 ${count}건`,
  before: (duty: string, due: string) => `${duty} 기한은 ${due}입니다.`,
  today: (duty: string, due: string) => `오늘(${due})이 ${duty} 기한입니다.`,
  late: (duty: string, due: string) => `${duty} 기한(${due})이 지났습니다.`,
  duties: { comment: '협의 의견', publish: '공개', answer: '평가단 의견 회신' },
  about: (number: number, title: string) => `■ 공약 ${number} ‘${title}’ 변경안`,
  returnedSubject: (number: number) => `[공약 변경] 공약 ${number} 변경안을 보완해 주십시오`,
  returned: (by: string, reason: string) => `${by} 담당이 보완을 요구했습니다.\n사유: ${reason}`,
}

const en = {
  hello: (name: string) => `Dear ${name},`,
  reminderSubject: (count: string) => `[Changes to pledges] near or past their last day: ${count}`,
  before: (duty: string, due: string) => `${duty}: due on ${due}.`,
  today: (duty: string, due: string) => `${duty}: due today, ${due}.`,
  late: (duty: string, due: string) => `${duty}: was due on ${due}.`,
  duties: { comment: 'Comment', publish: 'Publication', answer: 'Answer to the panel' },
  about: (number: number, title: string) => `■ Request to change pledge ${number}, “${title}”`,
  returnedSubject: (number: number) => `[Changes to pledges] please rewrite the request on pledge ${number}`,
  returned: (by: string, reason: string) => `${by} returned your request.\nReason: ${reason}`,
}

/** The words of the mails on requests. */
export const mailTexts = texts(ko, en)
