import type { Approval, ChangeCourse, PanelAnswer, PanelOpinion } from '../domain/change-course.ts'
import type { ChangeRow } from './tables.ts'

/** The columns that say how far a request has come. */
export type CourseRow = Pick<
  ChangeRow,
  | 'state'
  | 'round'
  | 'submitted_on'
  | 'consult_due'
  | 'agenda_item_id'
  | 'agenda_session_id'
  | 'opinion_stance'
  | 'opinion_words'
  | 'opinion_on'
  | 'answer_due'
  | 'answer_accepted'
  | 'answer_words'
  | 'answered_on'
  | 'document_number'
  | 'approved_on'
  | 'publish_due'
  | 'published_on'
  | 'closed_on'
>

export function courseOf(row: CourseRow): ChangeCourse {
  return {
    state: row.state,
    round: row.round,
    submittedOn: row.submitted_on,
    consultDue: row.consult_due,
    agenda:
      row.agenda_item_id === null || row.agenda_session_id === null
        ? null
        : { itemId: row.agenda_item_id, sessionId: row.agenda_session_id },
    opinion: opinionOf(row),
    answer: answerOf(row),
    approval: approvalOf(row),
    publishedOn: row.published_on,
    closedOn: row.closed_on,
  }
}

function opinionOf(row: CourseRow): PanelOpinion | null {
  if (row.opinion_stance === null || row.opinion_on === null) return null
  return {
    stance: row.opinion_stance,
    words: row.opinion_words ?? '',
    on: row.opinion_on,
    answerDue: row.answer_due,
  }
}

function answerOf(row: CourseRow): PanelAnswer | null {
  if (row.answer_accepted === null || row.answered_on === null) return null
  return { accepted: row.answer_accepted, words: row.answer_words ?? '', on: row.answered_on }
}

function approvalOf(row: CourseRow): Approval | null {
  if (row.approved_on === null || row.publish_due === null) return null
  return { on: row.approved_on, documentNumber: row.document_number ?? '', publishDue: row.publish_due }
}

export function rowOfCourse(course: ChangeCourse): CourseRow {
  const { opinion, answer, approval } = course
  return {
    state: course.state,
    round: course.round,
    submitted_on: course.submittedOn,
    consult_due: course.consultDue,
    agenda_item_id: course.agenda?.itemId ?? null,
    agenda_session_id: course.agenda?.sessionId ?? null,
    opinion_stance: opinion?.stance ?? null,
    opinion_words: opinion?.words ?? null,
    opinion_on: opinion?.on ?? null,
    answer_due: opinion?.answerDue ?? null,
    answer_accepted: answer?.accepted ?? null,
    answer_words: answer?.words ?? null,
    answered_on: answer?.on ?? null,
    document_number: approval?.documentNumber ?? null,
    approved_on: approval?.on ?? null,
    publish_due: approval?.publishDue ?? null,
    published_on: course.publishedOn,
    closed_on: course.closedOn,
  }
}
