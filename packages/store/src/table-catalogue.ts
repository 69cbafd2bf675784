import type { ClientBase } from 'pg'
import type { BackupSequence, BackupTable } from './backup-file'

/** Runs a query and types its rows, which the caller's own text names. */
export const rowsOf = async <Row extends object>(
  client: ClientBase,
  text: string,
  values: readonly unknown[] = [],
): Promise<Row[]> => (await client.query<Row>(text, [...values])).rows

/** A name as SQL has it. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

const own = `
  select table_.oid, table_.relname as name from pg_class table_
  where table_.relnamespace = 'public'::regnamespace and table_.relkind = 'r' and table_.relname <> 'migration'
    and not exists (select from pg_depend where objid = table_.oid and deptype = 'e')`

/** Tables that point at others after those they point at; within a circle, by name. */
export const inOrder = (
  names: readonly string[],
  references: readonly { from: string; to: string }[],
): string[] => {
  const waiting = [...names].sort()
  const placed = new Set<string>()
  while (waiting.length > 0) {
    const free = waiting.findIndex((name) =>
      references.every(
        ({ from, to }) => from !== name || to === name || placed.has(to) || !names.includes(to),
      ),
    )
    for (const name of waiting.splice(Math.max(free, 0), 1)) placed.add(name)
  }
  return [...placed]
}

type Reference = { from: string; to: string; constraint: string; clause: string }

/** The foreign keys between tables; `clause` restores what each says about being deferred. */
export const selectReferences = (client: ClientBase): Promise<Reference[]> =>
  rowsOf<Reference>(
    client,
    `with own as (${own})
    select one.name as "from", other.name as "to", conname as constraint,
      case when condeferred then 'deferrable initially deferred'
        when condeferrable then 'deferrable initially immediate' else 'not deferrable' end as clause
    from pg_constraint join own one on one.oid = conrelid join own other on other.oid = confrelid
    where contype = 'f'`,
  )

/** Every table with the columns that can be written, in an order in which references point backwards. */
export const selectTables = async (client: ClientBase): Promise<BackupTable[]> => {
  const tables = await rowsOf<BackupTable>(
    client,
    `with own as (${own})
    select own.name, coalesce(json_agg(attname order by attnum) filter (where attname is not null), '[]') as columns
    from own left join pg_attribute on attrelid = own.oid and attnum > 0 and not attisdropped and attgenerated = ''
    group by own.name`,
  )
  const byName = new Map(tables.map((table) => [table.name, table]))
  return inOrder([...byName.keys()], await selectReferences(client)).flatMap((name) => byName.get(name) ?? [])
}

/** Every sequence and where it stands. */
export const selectSequences = async (client: ClientBase): Promise<BackupSequence[]> => {
  const names = await rowsOf<{ name: string }>(
    client,
    `select relname as name from pg_class where relkind = 'S' and relnamespace = 'public'::regnamespace
      and not exists (select from pg_depend where objid = pg_class.oid and deptype = 'e') order by relname`,
  )
  const sequences: BackupSequence[] = []
  for (const { name } of names)
    sequences.push(
      ...(await rowsOf<BackupSequence>(
        client,
        `select $1::text as name, last_value::text as value, is_called as called from public.${quoted(name)}`,
        [name],
      )),
    )
  return sequences
}

/** What a table has that stands in the way of loading it: triggers. Row-level security does not bind the owner. */
export type TableGuards = { name: string; triggers: { name: string; enabled: string }[] }

export const selectGuards = (client: ClientBase): Promise<TableGuards[]> =>
  rowsOf<TableGuards>(
    client,
    `with own as (${own})
    select own.name, json_agg(json_build_object('name', tgname, 'enabled', tgenabled)) as triggers
    from own join pg_trigger on tgrelid = own.oid and not tgisinternal and tgenabled <> 'D'
    group by own.name order by own.name`,
  )
