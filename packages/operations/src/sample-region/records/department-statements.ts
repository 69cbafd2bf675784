import { type Money, zero } from '@heng/domain/money'
import { revenueSourceKeys } from '@heng/domain/revenue-source-keys'
import { cents, emptyIfZero, total } from '../amount-text'
import { economicNames, functionNames } from '../code-names'
import { codesOf, sumsOf, type BudgetLine, type DepartmentBudget } from '../department-budget'
import type { SampleRow, SampleTable } from '../sample-extract'

/** An empty table of a department; the kind fixes the columns. */
export const tableOf = (
  budget: DepartmentBudget,
  kind: string,
  title: string,
  columns: string[],
  rows: SampleRow[],
): SampleTable => ({ kind, line: 0, title, fiscalYear: budget.fiscalYear, amountUnit: '万元', columns, rows })

export const rowOf = (
  values: Record<string, string | null>,
  naming: Partial<Pick<SampleRow, 'side' | 'code' | 'name' | 'level'>>,
): SampleRow => ({ side: null, code: null, name: null, level: 1, ...naming, values })

const cell = (amount: Money): string | null => cents(emptyIfZero(amount))

const levelOf = (code: string): number => (code.length - 1) / 2

const under = (lines: readonly BudgetLine[], code: string): BudgetLine[] =>
  lines.filter((line) => line.functionCode.startsWith(code))

/** A table by function code: 合计, then class, sub-class and item. */
const functionRows = (
  budget: DepartmentBudget,
  valuesOf: (lines: readonly BudgetLine[]) => Record<string, string | null>,
): SampleRow[] => [
  rowOf(valuesOf(budget.lines), { name: '合计' }),
  ...codesOf(
    budget.lines.map((line) => line.functionCode),
    [3, 5, 7],
  ).map((code) =>
    rowOf(valuesOf(under(budget.lines, code)), {
      code,
      name: functionNames[code] ?? code,
      level: levelOf(code),
    }),
  ),
]

export const generalExpenditureByFunction = (
  budget: DepartmentBudget,
  title: string,
  withPrevious: boolean,
): SampleTable =>
  tableOf(
    budget,
    'general-expenditure-by-function',
    title,
    [...(withPrevious ? ['previous'] : []), 'total', 'basic', 'project'],
    functionRows(budget, (lines) => {
      const sums = sumsOf(lines)
      return {
        ...(withPrevious ? { previous: cell(sums.previous) } : {}),
        total: cell(sums.total),
        basic: cell(sums.basic),
        project: cell(sums.project),
      }
    }),
  )

export const departmentExpenditure = (budget: DepartmentBudget, title: string): SampleTable =>
  tableOf(
    budget,
    'department-expenditure',
    title,
    ['total', 'basic', 'project'],
    functionRows(budget, (lines) => {
      const sums = sumsOf(lines)
      return { total: cell(sums.total), basic: cell(sums.basic), project: cell(sums.project) }
    }),
  )

const fromGeneralBudget = (
  amount: string | null,
  sources: readonly string[] = revenueSourceKeys,
): Record<string, string | null> => ({
  total: amount,
  ...Object.fromEntries(sources.map((source) => [source, source === 'generalPublic' ? amount : null])),
})

export const departmentRevenue = (budget: DepartmentBudget, title: string): SampleTable =>
  tableOf(
    budget,
    'department-revenue',
    title,
    ['total', ...revenueSourceKeys],
    functionRows(budget, (lines) => fromGeneralBudget(cell(sumsOf(lines).total))),
  )

export const basicExpenditureByEconomic = (budget: DepartmentBudget, title: string): SampleTable => {
  const basic = budget.lines.filter((line) => line.economicCode !== null)
  const valuesOf = (lines: readonly BudgetLine[]): Record<string, string | null> => {
    const sums = sumsOf(lines)
    return { total: cell(sums.basic), personnel: cell(sums.personnel), operating: cell(sums.operating) }
  }
  const codes = codesOf(
    basic.flatMap((line) => line.economicCode ?? []),
    [3, 5],
  )
  return tableOf(
    budget,
    'basic-expenditure-by-economic',
    title,
    ['total', 'personnel', 'operating'],
    [
      rowOf(valuesOf(basic), { name: '合计' }),
      ...codes.map((code) =>
        rowOf(valuesOf(basic.filter((line) => line.economicCode?.startsWith(code))), {
          code,
          name: economicNames[code] ?? code,
          level: levelOf(code),
        }),
      ),
    ],
  )
}

/** Three-public figures of one year with their sums. */
export const threePublicOf = (budget: DepartmentBudget, year: 'previous' | 'current') => {
  const { abroad, vehiclePurchase, vehicleRunning, reception } = budget.threePublic
  const vehicles = total([vehiclePurchase[year], vehicleRunning[year]])
  return {
    total: total([abroad[year], vehicles, reception[year]]),
    abroad: abroad[year],
    vehicleSubtotal: vehicles,
    vehiclePurchase: vehiclePurchase[year],
    vehicleRunning: vehicleRunning[year],
    reception: reception[year],
  }
}

export const threePublicKeys = [
  'total',
  'abroad',
  'vehicleSubtotal',
  'vehiclePurchase',
  'vehicleRunning',
  'reception',
] as const

/** With two years: 合计 and one row for the department; with one: a single row without a name. */
export const threePublic = (budget: DepartmentBudget, title: string, twoYears: boolean): SampleTable => {
  const years = twoYears ? (['previous', 'current'] as const) : (['current'] as const)
  const columns = years.flatMap((year) => threePublicKeys.map((key) => `${year}.${key}`))
  const valuesOf = (): Record<string, string | null> =>
    Object.fromEntries(
      years.flatMap((year) => {
        const sums = threePublicOf(budget, year)
        return threePublicKeys.map((key) => [`${year}.${key}`, cents(sums[key])])
      }),
    )
  const { code, shortName } = budget.organization
  const rows = twoYears
    ? [rowOf(valuesOf(), { name: '合计' }), rowOf(valuesOf(), { code, name: shortName })]
    : [rowOf(valuesOf(), {})]
  return tableOf(budget, 'three-public', title, columns, rows)
}

/** A department without government funds prints the table with an empty total. */
export const fundExpenditure = (budget: DepartmentBudget, title: string): SampleTable =>
  tableOf(
    budget,
    'fund-expenditure',
    title,
    ['total', 'basic', 'project'],
    [rowOf({ total: null, basic: null, project: null }, { name: '合计' })],
  )

const procurementSources = [
  'carryover',
  'generalPublic',
  'governmentFund',
  'stateCapital',
  'fiscalAccount',
  'business',
  'superior',
  'affiliate',
  'operation',
  'other',
] as const

export const procurementTotal = (budget: DepartmentBudget): Money => total(Object.values(budget.procurement))

export const procurement = (budget: DepartmentBudget, title: string): SampleTable => {
  const { goods, works, services } = budget.procurement
  const row = (name: string, amount: Money): SampleRow =>
    rowOf(fromGeneralBudget(cell(amount), procurementSources), { name })
  return tableOf(
    budget,
    'procurement',
    title,
    ['total', ...procurementSources],
    [
      row('合计', procurementTotal(budget)),
      row('货物类', goods),
      row('工程类', works),
      row('服务类', services),
    ],
  )
}

/** Amount of one function class, zero where the department has none. */
export const classAmount = (budget: DepartmentBudget, code: string): Money =>
  under(budget.lines, code).length > 0 ? sumsOf(under(budget.lines, code)).total : zero
