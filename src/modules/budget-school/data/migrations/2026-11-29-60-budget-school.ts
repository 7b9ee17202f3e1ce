import { sql } from 'kysely'
import type { NamedMigration } from '#platform/module/manifest.ts'

/** Courses with their lessons, who signed up for them, and who came. */
export const budgetSchool: NamedMigration = {
  name: '2026-11-29-60-budget-school',
  async up({ schema }) {
    await schema
      .createTable('budget_course')
      .addColumn('id', 'uuid', (c) => c.primaryKey())
      .addColumn('year', 'integer', (c) => c.notNull())
      .addColumn('title', 'text', (c) => c.notNull())
      .addColumn('content', 'text', (c) => c.notNull())
      .addColumn('way', 'text', (c) => c.notNull())
      .addColumn('place', 'text', (c) => c.notNull())
      .addColumn('teacher', 'text', (c) => c.notNull())
      .addColumn('seats', 'integer', (c) => c.notNull())
      .addColumn('opens_on', 'date', (c) => c.notNull())
      .addColumn('closes_on', 'date', (c) => c.notNull())
      .addColumn('complete_part', 'integer', (c) => c.notNull())
      .addColumn('complete_of', 'integer', (c) => c.notNull())
      .addColumn('called_off_on', 'date')
      .addColumn('call_off_reason', 'text')
      .addColumn('version', 'integer', (c) => c.notNull())
      .addCheckConstraint('budget_course_share', sql`complete_part between 1 and complete_of`)
      .execute()
    await schema
      .createIndex('budget_course_year')
      .on('budget_course')
      .columns(['year', 'opens_on', 'id'])
      .execute()
    await schema
      .createTable('budget_lesson')
      .addColumn('id', 'uuid', (c) => c.primaryKey())
      .addColumn('course_id', 'uuid', (c) => c.notNull().references('budget_course.id'))
      .addColumn('number', 'integer', (c) => c.notNull())
      .addColumn('title', 'text', (c) => c.notNull())
      .addColumn('day', 'date', (c) => c.notNull())
      .addColumn('from_minute', 'integer', (c) => c.notNull())
      .addColumn('until_minute', 'integer', (c) => c.notNull())
      .addColumn('noted_on', 'date')
      .addColumn('version', 'integer', (c) => c.notNull())
      .addUniqueConstraint('budget_lesson_number', ['course_id', 'number'])
      .execute()
    await schema
      .createTable('budget_sign_up')
      .addColumn('id', 'uuid', (c) => c.primaryKey())
      .addColumn('course_id', 'uuid', (c) => c.notNull().references('budget_course.id'))
      .addColumn('number', 'integer', (c) => c.notNull())
      .addColumn('account_id', 'uuid')
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('contact', 'text')
      .addColumn('town_id', 'uuid')
      .addColumn('way', 'text', (c) => c.notNull())
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('signed_up_on', 'date', (c) => c.notNull())
      .addColumn('consented_at', 'timestamptz', (c) => c.notNull())
      .addColumn('moved_up_on', 'date')
      .addUniqueConstraint('budget_sign_up_number', ['course_id', 'number'])
      // One person once a course: by the account, and by name and contact whatever the way.
      .addUniqueConstraint('budget_sign_up_account', ['course_id', 'account_id'])
      .addUniqueConstraint('budget_sign_up_person', ['course_id', 'name', 'contact'])
      .execute()
    await schema
      .createIndex('budget_sign_up_state')
      .on('budget_sign_up')
      .columns(['course_id', 'state', 'number'])
      .execute()
    await schema
      .createIndex('budget_sign_up_own')
      .on('budget_sign_up')
      .columns(['account_id', 'course_id'])
      .execute()
    await schema
      .createTable('budget_attendance')
      .addColumn('lesson_id', 'uuid', (c) => c.notNull().references('budget_lesson.id'))
      .addColumn('sign_up_id', 'uuid', (c) => c.notNull().references('budget_sign_up.id'))
      .addPrimaryKeyConstraint('budget_attendance_once', ['lesson_id', 'sign_up_id'])
      .execute()
    await schema.createIndex('budget_attendance_of').on('budget_attendance').columns(['sign_up_id']).execute()
  },
}
