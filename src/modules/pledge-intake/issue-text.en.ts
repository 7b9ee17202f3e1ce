import {
  isListIssue,
  isSumIssue,
  type ListIssueMatter,
  type PageIssueMatter,
  type RowIssueMatter,
  type SumIssueMatter,
} from './domain/import-page-issue.ts'

/** What is wrong or unsure on a pledge page, as a sentence with its numbers. */
export function pageIssueText(issue: PageIssueMatter): string {
  if (isSumIssue(issue)) return sumIssueText(issue)
  return isListIssue(issue) ? listIssueText(issue) : rowIssueText(issue)
}

function rowIssueText(issue: RowIssueMatter): string {
  switch (issue.code) {
    case 'row-not-understood':
      return `this row is neither a field nor a pledge: ${issue.text}`
    case 'title-missing':
      return 'the pledge has no title'
    case 'department-missing':
      return 'the pledge has no department'
    case 'unknown-stage':
      return `“${issue.word}” is no stage; known are ${issue.known.slice(0, 12).join(', ')} and others`
    case 'two-stages':
      return `more than one stage is marked: ${issue.words.join(', ')}`
    case 'unknown-mark':
      return `“${issue.text}” under ${issue.word} is not understood`
    case 'progress-not-a-percent':
      return `“${issue.text}” is no percentage`
    case 'progress-over-100':
      return `a progress of ${issue.text} % is over 100`
    case 'completed-under-100':
      return `completed at ${issue.progress} %: only 100 % is complete`
    case 'number-repeated':
      return `number ${issue.number} stands in row ${issue.firstRow} already`
    case 'pledge-without-field':
      return 'the pledge stands before the first field'
    case 'rows-of-one-differ':
      return `the rows of one pledge tell different ${issue.what === 'progress' ? 'progress' : 'stages'}: ${issue.text}`
    case 'stage-missing':
      return 'no stage is marked'
    case 'stage-word-unsure':
      return `“${issue.word}” means different stages in different cities; read as ${issue.stage}`
    case 'stage-by-progress':
      return `“${issue.word}” goes on after it was done or has not been done; by its progress read as ${issue.stage}`
    case 'progress-missing':
      return 'no progress is told'
    case 'progress-in-brackets':
      return `of “${issue.text}” what stands before the brackets is taken as the progress`
    case 'progress-as-fraction':
      return 'the progress is written as shares of 1; read as percentages'
    case 'under-way-at-100':
      return `“${issue.word}” at 100 %`
  }
}

function listIssueText(issue: ListIssueMatter): string {
  switch (issue.code) {
    case 'too-many-pledges':
      return `the file lists more than ${issue.most} pledges; what is beyond them was not read`
    case 'number-skipped':
      return `number ${issue.number} where ${issue.expected} was expected`
    case 'title-repeated':
      return `the title stands in row ${issue.firstRow} already: ${issue.title}`
    case 'field-empty':
      return `the field ${issue.title} has no pledges`
    case 'no-fields':
      return 'nothing sorts the pledges into fields'
    case 'column-not-there':
      return `no column tells the ${issue.missing.join(', ')}`
    case 'row-joined':
      return `the rest of a row that a page break cut was joined to the pledge before: ${issue.text}`
    case 'markup-mended':
      return 'the page’s markup is broken and was mended as browsers do'
    case 'characters-lost':
      return 'some characters could not be read'
    case 'no-pledges':
      return 'the file counts pledges and lists none'
  }
}

function sumIssueText(issue: SumIssueMatter): string {
  switch (issue.code) {
    case 'not-a-mean':
      return `“${issue.text}” printed for ${issue.of} is no mean`
    case 'mean-differs':
      return `the mean of ${issue.of} is printed as ${issue.printed}, the rows give ${issue.computed}`
    case 'total-mean-rounded':
      return `the mean of ${issue.of} is printed as ${issue.printed}; to two decimals it is ${issue.computed}`
    case 'mean-cut':
      return `the mean of ${issue.of} is printed as ${issue.printed}: cut off, not rounded; to two decimals it is ${issue.computed}`
    case 'mean-is-completion':
      return `what is printed for ${issue.of} as ${issue.printed} is no mean but the share of the completed: ${issue.done}/${issue.whole}`
    case 'count-differs':
      return `${issue.what} of ${issue.of} is printed as ${issue.printed}, the rows give ${issue.computed}`
    case 'summary-differs':
      return `${issue.of} of the table of counts is printed as ${issue.printed}, its own figures give ${issue.computed}`
    case 'percent-differs':
      return `the share of ${issue.of} is printed as ${issue.printed}, its count gives ${issue.computed}`
    case 'percent-forced':
      return `the share of ${issue.of} is printed as ${issue.printed} so that all come to 100; its count gives ${issue.computed}`
    case 'percent-cut':
      return `the share of ${issue.of} is printed as ${issue.printed}: cut off, not rounded; its count gives ${issue.computed}`
    case 'rate-unexplained':
      return `the rate of ${issue.printed} % is the share of no sum of the counts`
    case 'rate-explained':
      return `the rate of ${issue.printed} % is the share of ${issue.by.map((words) => words.join(' + ')).join(', or of ')}`
  }
}
