import { sql } from 'kysely'
import type { Database } from './database'

/** Amounts in 分. */
export type ControlFigure = {
  organization: string
  fiscalYear: number
  amount: number
  exceptionReason: string | null
}

export const selectControlFigures = async (
  database: Database,
  fiscalYear: number,
): Promise<ControlFigure[]> => {
  const { rows } = await sql<ControlFigure>`
    select organization_id as organization, fiscal_year as "fiscalYear", amount,
      exception_reason as "exceptionReason"
    from control_figure where fiscal_year = ${fiscalYear}`.execute(database)
  return rows
}

export const selectControlFigure = async (
  database: Database,
  organization: string,
  fiscalYear: number,
): Promise<ControlFigure | null> =>
  (await selectControlFigures(database, fiscalYear)).find((one) => one.organization === organization) ?? null

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
