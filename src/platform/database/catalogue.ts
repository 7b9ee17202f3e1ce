import { sql } from 'kysely'
import type { Session } from './session.ts'

export interface CatalogueColumn {
  readonly name: string
  /** As SQL writes it, e.g. `timestamp with time zone`. */
  readonly type: string
  readonly generated: boolean
}

export interface CatalogueTable {
  readonly name: string
  readonly columns: readonly CatalogueColumn[]
  readonly primaryKey: readonly string[]
}

export interface CatalogueForeignKey {
  readonly table: string
  readonly name: string
  readonly toSchema: string
  readonly toTable: string
  /** As SQL would add it again. */
  readonly definition: string
}

/** The tables of a schema with their columns and keys, by name. */
export async function tablesOf(root: Session, schema: string): Promise<readonly CatalogueTable[]> {
  const { rows } = await sql<{
    table: string
    name: string
    type: string
    generated: boolean
    key_place: number | null
  }>`
    select c.relname as "table", a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
           a.attgenerated <> '' as generated, array_position(i.indkey::int2[], a.attnum) as key_place
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    left join pg_index i on i.indrelid = c.oid and i.indisprimary
    where n.nspname = ${schema} and c.relkind in ('r', 'p') and not c.relispartition
    order by c.relname collate "C", a.attnum`.execute(root)
  const tables = new Map<string, { columns: CatalogueColumn[]; keys: { place: number; name: string }[] }>()
  for (const row of rows) {
    const table = tables.get(row.table) ?? { columns: [], keys: [] }
    tables.set(row.table, table)
    table.columns.push({ name: row.name, type: row.type, generated: row.generated })
    if (row.key_place !== null) table.keys.push({ place: row.key_place, name: row.name })
  }
  return [...tables].map(([name, { columns, keys }]) => ({
    name,
    columns,
    primaryKey: keys.sort((a, b) => a.place - b.place).map((key) => key.name),
  }))
}

export async function foreignKeysOf(root: Session, schema: string): Promise<readonly CatalogueForeignKey[]> {
  const { rows } = await sql<CatalogueForeignKey>`
    select c.relname as "table", k.conname as name, tn.nspname as "toSchema", t.relname as "toTable",
           pg_get_constraintdef(k.oid) as definition
    from pg_constraint k
    join pg_class c on c.oid = k.conrelid
    join pg_namespace n on n.oid = c.relnamespace
    join pg_class t on t.oid = k.confrelid
    join pg_namespace tn on tn.oid = t.relnamespace
    where n.nspname = ${schema} and k.contype = 'f' and k.conparentid = 0
    order by c.relname collate "C", k.conname collate "C"`.execute(root)
  return rows
}

/** Sequences behind identity columns, with the table and column they number. */
export async function sequencesOf(
  root: Session,
  schema: string,
): Promise<readonly { table: string; column: string; sequence: string }[]> {
  const { rows } = await sql<{ table: string; column: string; sequence: string }>`
    select c.relname as "table", a.attname as "column", s.relname as sequence
    from pg_class s
    join pg_namespace n on n.oid = s.relnamespace
    join pg_depend d on d.objid = s.oid and d.deptype in ('a', 'i') and d.refobjsubid > 0
    join pg_class c on c.oid = d.refobjid
    join pg_attribute a on a.attrelid = c.oid and a.attnum = d.refobjsubid
    where n.nspname = ${schema} and s.relkind = 'S'`.execute(root)
  return rows
}

/** Triggers of a schema that are ours (not those behind foreign keys). */
export async function triggersOf(root: Session, schema: string): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select t.tgname as name from pg_trigger t
    join pg_class c on c.oid = t.tgrelid
    join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = ${schema} and not t.tgisinternal`.execute(root)
  return rows.map(({ name }) => name)
}

export async function schemaExists(root: Session, schema: string): Promise<boolean> {
  const { rows } = await sql`select 1 from pg_namespace where nspname = ${schema}`.execute(root)
  return rows.length > 0
}
