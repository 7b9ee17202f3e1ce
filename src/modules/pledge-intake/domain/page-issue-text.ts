import type { PageIssueMatter } from './import-page-issue.ts'

/** What is wrong or unsure on a page, as a sentence for whoever reads it at a terminal. */
export function pageIssueText(issue: PageIssueMatter): string {
  switch (issue.code) {
    case 'row-not-understood':
      return `this row is neither a field nor a pledge: ${issue.text}`
    case 'title-missing':
      return 'the pledge has no title'
    case 'department-missing':
      return 'the pledge has no department'
    case 'unknown-stage':
      return `“${issue.word}” is no stage; known are ${issue.known.join(', ')}`
    case 'two-stages':
      return `more than one stage is marked: ${issue.words.join(', ')}`
    case 'unknown-mark':
      return `“${issue.text}” under ${issue.word} is not understood`
    case 'progress-not-a-percent':
      return `“${issue.text}” is no whole percent`
    case 'progress-over-100':
      return `a progress of ${issue.text} % is over 100`
    case 'completed-under-100':
      return `completed at ${issue.progress} %: only 100 % is complete`
    case 'number-repeated':
      return `number ${issue.number} stands in row ${issue.firstRow} already`
    case 'pledge-without-field':
      return 'the pledge stands before the first field'
    case 'stage-missing':
      return 'no stage is marked'
    case 'under-way-at-100':
      return `“${issue.word}” at 100 %`
    case 'number-skipped':
      return `number ${issue.number} where ${issue.expected} was expected`
    case 'title-repeated':
      return `the title stands in row ${issue.firstRow} already: ${issue.title}`
    case 'field-empty':
      return `the field ${issue.title} has no pledges`
    case 'not-a-mean':
      return `“${issue.text}” printed for ${issue.of} is no mean`
    case 'mean-differs':
      return `the mean of ${issue.of} is printed as ${issue.printed}, the rows give ${issue.computed}`
    case 'total-mean-rounded':
      return `the mean of ${issue.of} is printed as ${issue.printed}; to two decimals it is ${issue.computed}`
    case 'count-differs':
      return `${issue.what} of ${issue.of} is printed as ${issue.printed}, the rows give ${issue.computed}`
  }
}
