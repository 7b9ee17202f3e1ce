import { sql } from 'kysely'
import type { NamedMigration } from '#platform/module/manifest.ts'

/** Years of the joint evaluation, the cities in it, what is known of them, what was recognised, objected to and announced. */
export const jointEvaluation: NamedMigration = {
  name: '2026-11-30-30-joint-evaluation',
  async up({ schema }) {
    await schema
      .createTable('joint_year')
      .addColumn('set_id', 'uuid', (c) => c.primaryKey())
      .addColumn('evaluation_year', 'integer', (c) => c.notNull().unique())
      .addColumn('rules', 'jsonb', (c) => c.notNull())
      .addColumn('goal_rank', 'integer', (c) => c.notNull())
      .addColumn('appeal_until', 'date')
      .addColumn('result_on', 'date')
      .addColumn('version', 'integer', (c) => c.notNull())
      .execute()
    await schema
      .createTable('joint_city')
      .addColumn('set_id', 'uuid', (c) => c.notNull().references('joint_year.set_id'))
      .addColumn('code', 'text', (c) => c.notNull())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('population', 'integer', (c) => c.notNull())
      .addColumn('group_number', 'integer', (c) => c.notNull())
      .addColumn('is_own', 'boolean', (c) => c.notNull())
      .addColumn('joint_score', 'numeric')
      .addColumn('total_low', 'numeric')
      .addColumn('total_high', 'numeric')
      .addColumn('total_knowing', 'text')
      .addColumn('total_source', 'text', (c) => c.notNull())
      .addColumn('version', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('joint_city_key', ['set_id', 'code'])
      .addCheckConstraint('joint_city_total', sql`total_low <= total_high`)
      .execute()
    await schema
      .createTable('joint_city_value')
      .addColumn('set_id', 'uuid', (c) => c.notNull())
      .addColumn('code', 'text', (c) => c.notNull())
      .addColumn('indicator_id', 'uuid', (c) => c.notNull())
      .addColumn('low', 'numeric', (c) => c.notNull())
      .addColumn('high', 'numeric', (c) => c.notNull())
      .addColumn('knowing', 'text', (c) => c.notNull())
      .addColumn('source', 'text', (c) => c.notNull())
      .addColumn('as_of', 'date', (c) => c.notNull())
      .addPrimaryKeyConstraint('joint_city_value_key', ['set_id', 'code', 'indicator_id'])
      .addForeignKeyConstraint('joint_city_value_city', ['set_id', 'code'], 'joint_city', ['set_id', 'code'])
      .addCheckConstraint('joint_city_value_range', sql`low <= high`)
      .execute()
    await schema
      .createIndex('joint_city_value_indicator')
      .on('joint_city_value')
      .columns(['indicator_id', 'code'])
      .execute()
    await schema
      .createTable('joint_adjustment')
      .addColumn('id', 'uuid', (c) => c.primaryKey())
      .addColumn('set_id', 'uuid', (c) => c.notNull())
      .addColumn('code', 'text', (c) => c.notNull())
      .addColumn('reason', 'text', (c) => c.notNull())
      .addColumn('points', 'numeric', (c) => c.notNull())
      .addForeignKeyConstraint('joint_adjustment_city', ['set_id', 'code'], 'joint_city', ['set_id', 'code'])
      .execute()
    await schema
      .createIndex('joint_adjustment_of')
      .on('joint_adjustment')
      .columns(['set_id', 'code', 'id'])
      .execute()
    await afterTheLock(schema)
  },
}

async function afterTheLock(schema: Parameters<NamedMigration['up']>[0]['schema']): Promise<void> {
  await schema
    .createTable('joint_recognised')
    .addColumn('indicator_id', 'uuid', (c) => c.primaryKey())
    .addColumn('set_id', 'uuid', (c) => c.notNull().references('joint_year.set_id'))
    .addColumn('value', 'numeric', (c) => c.notNull())
    .addColumn('note', 'text', (c) => c.notNull())
    .addColumn('day', 'date', (c) => c.notNull())
    .addColumn('by_name', 'text', (c) => c.notNull())
    .execute()
  await schema.createIndex('joint_recognised_of').on('joint_recognised').columns(['set_id']).execute()
  await schema
    .createTable('joint_appeal')
    .addColumn('id', 'uuid', (c) => c.primaryKey())
    .addColumn('set_id', 'uuid', (c) => c.notNull().references('joint_year.set_id'))
    .addColumn('indicator_id', 'uuid', (c) => c.notNull())
    .addColumn('claimed', 'numeric', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('raised_by_name', 'text', (c) => c.notNull())
    .addColumn('raised_on', 'date', (c) => c.notNull())
    .addColumn('answer', 'text', (c) => c.notNull())
    .addColumn('decided_on', 'date')
    .addColumn('decided_by_name', 'text')
    .execute()
  await schema
    .createIndex('joint_appeal_of')
    .on('joint_appeal')
    .columns(['set_id', 'raised_on', 'id'])
    .execute()
  await schema
    .createTable('joint_result')
    .addColumn('set_id', 'uuid', (c) => c.notNull())
    .addColumn('code', 'text', (c) => c.notNull())
    .addColumn('total', 'numeric', (c) => c.notNull())
    .addColumn('rank', 'integer', (c) => c.notNull())
    .addColumn('award', 'text')
    .addPrimaryKeyConstraint('joint_result_key', ['set_id', 'code'])
    .addForeignKeyConstraint('joint_result_city', ['set_id', 'code'], 'joint_city', ['set_id', 'code'])
    .execute()
  // One objection at a time to an indicator's value.
  await schema
    .createIndex('joint_appeal_open')
    .unique()
    .on('joint_appeal')
    .columns(['indicator_id'])
    .where(sql.ref('state'), '=', sql.lit('raised'))
    .execute()
}
