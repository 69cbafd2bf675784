import { sql } from 'kysely'
import type { Database } from './database'
import { type Page, type Paged, selectPage } from './page'

/** Amounts in 分. */
export type ControlFigure = {
  organization: string
  fiscalYear: number
  amount: number
  exceptionReason: string | null
}

/** The control figures of a year. */
export const selectControlFigures = (
  database: Database,
  fiscalYear: number,
  page: Page | null,
): Promise<Paged<ControlFigure>> =>
  selectPage<ControlFigure>(
    database,
    {
      columns: sql`organization_id as organization, fiscal_year as "fiscalYear", amount,
        exception_reason as "exceptionReason"`,
      from: sql`control_figure`,
      where: sql`fiscal_year = ${fiscalYear}`,
      keys: [{ by: sql`organization_id`, as: 'uuid' }],
    },
    page,
  )

export const selectControlFigure = async (
  database: Database,
  organization: string,
  fiscalYear: number,
): Promise<ControlFigure | null> =>
  (await selectControlFigures(database, fiscalYear, null)).rows.find(
    (one) => one.organization === organization,
  ) ?? null

export const putControlFigure = async (
  database: Database,
  figure: ControlFigure & { region: string; account: string },
): Promise<void> => {
  await sql`
    insert into control_figure (organization_id, fiscal_year, region_code, amount, exception_reason, set_by)
    values (${figure.organization}::uuid, ${figure.fiscalYear}, ${figure.region}, ${figure.amount},
      ${figure.exceptionReason}, ${figure.account}::uuid)
    on conflict (organization_id, fiscal_year) do update set amount = excluded.amount,
      exception_reason = excluded.exception_reason, set_by = excluded.set_by, set_at = clock_timestamp()
  `.execute(database)
}
