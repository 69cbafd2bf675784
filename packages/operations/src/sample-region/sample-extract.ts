import { type BudgetKey, emptyBudget } from '@heng/domain/records/performance-target'

/**
 * The records of one sample document in the words of the extract format, version 1. They are derived from the
 * model, the layouts print them, and they are what reading the printed text must give back. Mutable, because
 * planted mistakes are made in a copy.
 */
export type SampleParty = { code: string | null; name: string }

export type SampleIndicator = {
  level1: string | null
  level2: string | null
  name: string
  operator: string | null
  value: string | null
  unit: string | null
  weight: string | null
  core: boolean | null
  note: string | null
}

export type SampleTarget = {
  scope: 'project' | 'department'
  line: number
  seq: number | null
  fiscalYear: number
  name: string
  department: SampleParty | null
  implementer: SampleParty | null
  preparer: SampleParty | null
  contact: string | null
  phone: string | null
  period: { start: string | null; end: string | null } | null
  nature: '常年' | '一次' | null
  budget: Record<BudgetKey, string | null>
  executionWeight: string | null
  overview: string | null
  basis: string | null
  goal: string | null
  indicators: SampleIndicator[]
}

export type SampleRow = {
  side: 'revenue' | 'expenditure' | null
  code: string | null
  name: string | null
  level: number
  values: Record<string, string | null>
  sign?: -1
  seq?: number | null
  region?: string | null
  project?: string | null
  projectCode?: string | null
  department?: string | null
  owner?: string | null
  typeCode?: string | null
  typeName?: string | null
  unitCode?: string | null
  unitName?: string | null
  nature?: string | null
}

export type SampleTable = {
  kind: string
  line: number
  title: string
  fiscalYear: number
  amountUnit: string
  columns: string[]
  rows: SampleRow[]
}

export type SampleContentsEntry = {
  seq: number
  name: string
  department: string | null
  amount: string | null
  page: number | null
}

export type SampleExtract = {
  format: 1
  source: string
  title: string
  fiscalYear: number
  region: string
  organization: SampleParty
  amountUnit: string
  tables: SampleTable[]
  targets: SampleTarget[]
  contents: SampleContentsEntry[]
  notes: string[]
}

/** A form with nothing filled in; derivations fill what their layout prints. */
export const emptyTarget = (
  scope: SampleTarget['scope'],
  fiscalYear: number,
  name: string,
): SampleTarget => ({
  scope,
  line: 0,
  seq: null,
  fiscalYear,
  name,
  department: null,
  implementer: null,
  preparer: null,
  contact: null,
  phone: null,
  period: null,
  nature: null,
  budget: { ...emptyBudget },
  executionWeight: null,
  overview: null,
  basis: null,
  goal: null,
  indicators: [],
})
