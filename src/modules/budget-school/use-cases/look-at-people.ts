import type { Context } from '#platform/access/context.ts'
import { recordAccess } from '#platform/audit/access-record.ts'
import type { CourseId } from '../domain/course.ts'

/** Notes that somebody looked at a course's people (조회), or took their list away as a file (다운로드). */
export async function lookAtPeople(
  context: Context,
  courseId: CourseId,
  task: 'read' | 'download' = 'read',
): Promise<void> {
  await recordAccess(context.database, context, {
    ...{ task, dataSubjects: courseId, what: `budget-course ${courseId}` },
  })
}
