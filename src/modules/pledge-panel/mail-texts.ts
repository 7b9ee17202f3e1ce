import { texts } from '#platform/text/texts.ts'

const plural = (count: string, one: string, many: string) => `${count} ${count === '1' ? one : many}`

const ko = {
  hello: (name: string) => `${name} 님`,
  halves: { first: '상반기', second: '하반기' },
  round: (year: number, half: string) => `${year}년 ${half} 공약 시민평가`,
  linkSubject: (round: string) => `[시민평가단] ${round}에 참여해 주십시오`,
  link: (round: string, period: string) =>
    `${round} 기간은 ${period}입니다. 아래 주소를 열면 로그인하지 않고 평가할 수 있습니다.`,
  evaluate: '평가하기',
  linkPrivate:
    '이 주소는 위원님만 쓰는 주소이니 다른 사람에게 넘기지 마십시오. 전에 받은 주소는 이제 열리지 않습니다.',
  resultsSubject: (round: string, count: string) => `[시민평가단] ${round} 결과: 답할 사항 ${count}건`,
  results: (department: string, round: string, due: string) =>
    `${round} 결과가 공개되었습니다. ${department}에서 아래 사항에 ${due}까지 답해 주십시오.`,
  reminderSubject: (count: string) => `[시민평가단] 답변·조치할 사항 ${count}건`,
  reminder: '시민평가단의 평가에 대해 할 일이 남아 있습니다.',
  owes: { answer: '답변', step: '조치' },
  line: (owes: string, title: string, due: string) => `  - [${owes}] ${title} (기한 ${due})`,
  late: (owes: string, title: string, due: string) => `  - [${owes}] ${title} (기한 ${due} 지남)`,
  returnedSubject: (title: string) => `[시민평가단] 답변을 보완해 주십시오: ${title}`,
  returned: (by: string, due: string) => `${by} 담당이 답변을 돌려보냈습니다. ${due}까지 다시 답해 주십시오.`,
  reason: (reason: string) => `보완할 점: ${reason}`,
  see: '업무방에서 보기',
}

const en = {
  hello: (name: string) => `Dear ${name},`,
  halves: { first: 'first half', second: 'second half' },
  round: (year: number, half: string) => `citizens’ evaluation of the ${half} of ${year}`,
  linkSubject: (round: string) => `[Citizens’ panel] Please take part in the ${round}`,
  link: (round: string, period: string) =>
    `The ${round} runs ${period}. The address below lets you judge without signing in.`,
  evaluate: 'Judge the pledges',
  linkPrivate:
    'The address is yours alone: please do not pass it on. Addresses that you were given before no longer open.',
  resultsSubject: (round: string, count: string) =>
    `[Citizens’ panel] Results of the ${round}: ${plural(count, 'point', 'points')} to answer`,
  results: (department: string, round: string, due: string) =>
    `The results of the ${round} are published. ${department} is asked to answer the following by ${due}.`,
  reminderSubject: (count: string) => `[Citizens’ panel] ${plural(count, 'point', 'points')} to answer or do`,
  reminder: 'There is something left to do about the citizens’ panel’s evaluation.',
  owes: { answer: 'Answer', step: 'Step' },
  line: (owes: string, title: string, due: string) => `  - [${owes}] ${title} (due ${due})`,
  late: (owes: string, title: string, due: string) => `  - [${owes}] ${title} (was due ${due})`,
  returnedSubject: (title: string) => `[Citizens’ panel] Please complete your answer: ${title}`,
  returned: (by: string, due: string) => `${by} returned your answer. Please answer again by ${due}.`,
  reason: (reason: string) => `What is missing: ${reason}`,
  see: 'See it in the workspace',
}

/** The words of the panel's mails. */
export const mailTexts = texts(ko, en)
