/** Pledge books and pages of a city are read, checked, corrected and brought in whole. */
export {
  type ReadPledgeFile,
  readPledgeFile,
  type ReadPledgeFileRefusal,
} from './use-cases/read-pledge-file.ts'
export { pageIssueText } from './issue-text.en.ts'
export { pledgeFileRefusalTexts } from './refusal-texts.ts'
export { handInFile, type HandInFileRefusal } from './use-cases/hand-in-file.ts'
