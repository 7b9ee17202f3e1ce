import type { Locale } from '../kernel/locale.ts'
import type { LogProblem } from './verify-log.ts'

/** What is wrong with an exported log, for whoever checks it. */
export const logProblemTexts: Readonly<Record<Locale, Readonly<Record<LogProblem, string>>>> = {
  ko: {
    'not-a-log-line': '내보낸 기록의 줄이 아니거나 글자가 바뀌었습니다.',
    'line-out-of-order': '줄의 차례가 맞지 않습니다.',
    'bad-key': '공개 열쇠가 올바르지 않습니다.',
    'unknown-key': '파일에 든 열쇠가 공개된 열쇠와 다릅니다.',
    'leaf-out-of-order': '기록이 빠졌거나 겹쳤거나 차례가 바뀌었습니다.',
    'entry-missing': '기록의 내용이 빠졌거나 있으면 안 되는 곳에 있습니다.',
    'entry-changed': '기록의 내용이 지문과 다릅니다.',
    'head-not-signed': '서명이 맞지 않습니다.',
    'head-does-not-fit': '서명된 값이 기록과 다릅니다.',
    'known-head-does-not-fit': '받아 둔 서명문이 이 기록과 맞지 않습니다. 지난 기록이 바뀌었습니다.',
    'log-cut-short': '기록이 끝까지 들어 있지 않습니다.',
  },
  en: {
    'not-a-log-line': 'This is no line of an exported log, or it was altered.',
    'line-out-of-order': 'The lines are not in their order.',
    'bad-key': 'A public key is not valid.',
    'unknown-key': 'The file brings a key that is not the published one.',
    'leaf-out-of-order': 'An entry is missing, doubled or out of its place.',
    'entry-missing': 'The content of an entry is missing, or there where it must not be.',
    'entry-changed': 'The content of an entry does not give its fingerprint.',
    'head-not-signed': 'A signature is not valid.',
    'head-does-not-fit': 'What was signed is not what the entries give.',
    'known-head-does-not-fit':
      'The log does not pass through the note that you kept: its past was rewritten.',
    'log-cut-short': 'The log is not there to its end.',
  },
}
