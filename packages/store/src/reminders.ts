import { sql } from 'kysely'
import type { Database } from './database'
import { latestFirst, nullsLast, type Page, type Paged, selectPage } from './page'

/** What somebody asks of an organization; `dueOn` as 2026-03-01. */
export type ReminderRow = {
  id: string
  organization: string
  organizationName: string
  fiscalYear: number
  text: string
  dueOn: string | null
  account: string
  accountName: string
  madeAt: Date
  settledAt: Date | null
}

const columns = sql`reminder.id, reminder.organization_id as organization, here.name as "organizationName",
  reminder.fiscal_year as "fiscalYear", reminder.text, reminder.due_on::text as "dueOn",
  reminder.account_id as account, account.name as "accountName", reminder.made_at as "madeAt",
  reminder.settled_at as "settledAt"`

const tables = sql`reminder join account on account.id = reminder.account_id
  join organization_year here on here.organization_id = reminder.organization_id
    and here.fiscal_year = reminder.fiscal_year`

/** The reminders of a year: the open ones first, by what is due first. */
export const selectReminders = (
  database: Database,
  fiscalYear: number,
  page: Page | null,
): Promise<Paged<ReminderRow>> =>
  selectPage<ReminderRow>(
    database,
    {
      columns,
      from: tables,
      where: sql`reminder.fiscal_year = ${fiscalYear}`,
      keys: [
        { by: sql`(reminder.settled_at is not null)`, as: 'boolean' },
        ...nullsLast(sql`reminder.due_on::text`),
        latestFirst(sql`reminder.made_at`),
        { by: sql`reminder.id`, as: 'uuid' },
      ],
    },
    page,
  )

export const selectReminder = async (database: Database, id: string): Promise<ReminderRow | null> => {
  const { rows } = await sql<ReminderRow>`select ${columns} from ${tables}
    where reminder.id = ${id}::uuid`.execute(database)
  return rows[0] ?? null
}

export const insertReminder = async (
  database: Database,
  reminder: {
    region: string
    organization: string
    fiscalYear: number
    text: string
    dueOn: string | null
    account: string
  },
): Promise<string> => {
  const { id } = await database
    .insertInto('reminder')
    .values({
      region_code: reminder.region,
      organization_id: reminder.organization,
      fiscal_year: reminder.fiscalYear,
      text: reminder.text,
      due_on: reminder.dueOn,
      account_id: reminder.account,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export const settleReminder = async (database: Database, id: string, settled: boolean): Promise<void> => {
  await sql`update reminder set settled_at = case when ${settled} then clock_timestamp() end
    where id = ${id}::uuid`.execute(database)
}
