import type { PlanDocumentWords } from './words.ts'

/** What a field of a part's form is called, by its name. */
export function fieldLabel(name: string, words: PlanDocumentWords): string {
  const [list, index, field] = name.split('.')
  if (list === undefined || index === undefined || field === undefined) return plainLabel(name, words)
  const number = Number(index) + 1
  const row: Readonly<Record<string, string>> = {
    schedule: words.scheduleRow(number),
    figures: `${words.figures} ${number}`,
    tables: words.table(number),
    doubts: `${words.doubtMark} ${number}`,
    results: words.result(number),
    awards: words.award(number),
    contests: words.contest(number),
  }
  return `${row[list] ?? list} · ${columnLabel(list, field, words)}`
}

function plainLabel(name: string, words: PlanDocumentWords): string {
  const labels: Readonly<Record<string, string>> = {
    number: words.number,
    titleKo: words.titleKo,
    titleEn: words.titleEn,
    department: words.department,
    team: words.team,
    phone: words.phone,
    purpose: words.purpose,
    aims: words.aims,
    body: words.body,
    basisDay: words.basisDay,
    leaveOut: words.leaveOutProgramme,
    year: words.year,
    vision: words.vision,
    coreTasks: words.coreTasks,
  }
  return labels[name] ?? name
}

function columnLabel(list: string, field: string, words: PlanDocumentWords): string {
  const isSchedule = list === 'schedule'
  const labels: Readonly<Record<string, string>> = {
    text: words.scheduleText,
    start: words.start,
    end: words.end,
    recurrence: words.recurrence,
    day: isSchedule ? words.monthDay : list === 'awards' ? words.awardDay : words.basisDay,
    months: words.months,
    month: words.contestMonth,
    department: words.owner,
    leaveOut: words.leaveOut,
    keep: words.keepTable,
    label: words.figureLabel,
    value: words.figureValue,
    caption: words.caption,
    answer: words.answer,
    note: words.note,
    title: words.titleKo,
    body: words.resultBody,
    grade: words.grade,
    by: words.giver,
  }
  return labels[field] ?? field
}
