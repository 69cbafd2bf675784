import { fold } from '@heng/domain/fold'
import type { Statement, StatementRow } from '@heng/domain/records/statement'
import { checkIdentity, termOfCell } from '@heng/engine/identity'
import type { Located } from '@heng/engine/rule'
import { defineRule } from '../../define'
import { practice } from '../../law/practice'
import { budgetLaw } from '../../law/budget-law'
import { adjustmentFormulas } from '../../parameters/adjustment-formulas'
import { arithmeticBreach, differenceNote } from '../../statement/arithmetic-breach'
import { columnLabel } from '../../statement/row-role'
import { adjustmentTables } from '../change-columns'
import { type Formula, parseFormulas } from '../formula'

const known: readonly Formula[] = adjustmentFormulas.map(({ total, parts }) => ({
  total,
  parts: parts.map((part) =>
    part.startsWith('-') ? { name: part.slice(1), sign: -1 } : { name: part, sign: 1 },
  ),
}))

/** The formulas of a table: those stated in its notes and its document's text, then the usual ones. */
const formulasFor = ({ document, record }: Located<Statement>): Formula[] => {
  const texts = [
    ...record.notes.map(({ value }) => value),
    ...document.narratives.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text)),
  ]
  const stated = texts.filter((text) => /[=＝]/.test(text)).flatMap(parseFormulas)
  const totals = new Set(stated.map(({ total }) => total))
  return [...stated, ...known.filter(({ total }) => !totals.has(total))]
}

type Resolved = { formula: Formula; total: StatementRow; parts: { row: StatementRow; sign: 1 | -1 }[] }

/** The formula over the rows that bear its names; null unless each name is borne by exactly one row of one side. */
const resolve = (rows: ReadonlyMap<string, readonly StatementRow[]>, formula: Formula): Resolved | null => {
  const only = (name: string): StatementRow | null => {
    const [row, another] = rows.get(name) ?? []
    return row && !another ? row : null
  }
  const total = only(formula.total)
  const parts = formula.parts.flatMap(({ name, sign }) => {
    const row = only(name)
    return row && row.side === total?.side ? [{ row, sign }] : []
  })
  return total && parts.length === formula.parts.length ? { formula, total, parts } : null
}

const resolvedFor = (at: Located<Statement>): Resolved[] => {
  const rows = new Map<string, StatementRow[]>()
  for (const row of at.record.rows) {
    const name = fold(row.name?.value ?? '')
    rows.set(name, [...(rows.get(name) ?? []), row])
  }
  return formulasFor(at).flatMap((formula) => resolve(rows, formula) ?? [])
}

const wording = ({ total, parts }: Formula): string =>
  `${total}=${parts.map(({ name, sign }, at) => `${sign === 1 ? (at === 0 ? '' : '+') : '−'}${name}`).join('')}`

/** The formulas that a table states, and the usual ones, hold in every column. */
export const statedFormula = defineRule({
  id: 'adjustment/stated-formula',
  title: '收入构成公式',
  severity: 'error',
  cites: [budgetLaw(69), practice('收支表所列各项之间的加减关系成立')],
  needs: '列有构成项目的预算收支调整表',
  notCheckable: (view) =>
    adjustmentTables(view).some((at) => resolvedFor(at).length > 0)
      ? null
      : '没有能够对应公式各项的预算收支调整表',
  *check(view) {
    for (const at of adjustmentTables(view))
      for (const { formula, total, parts } of resolvedFor(at))
        for (const { key } of at.record.columns) {
          const check = checkIdentity({
            total: termOfCell(at, total, key, { sign: 1 }),
            parts: parts.map(({ row, sign }) => termOfCell(at, row, key, { sign })),
          })
          if (check === null || check.outcome === 'exact') continue
          yield arithmeticBreach(check, at.record.amountUnit, {
            formula: wording(formula),
            total: formula.total,
            column: columnLabel(at.record, key),
          })
        }
  },
  message: (facts, variant) =>
    `按“${facts.formula}”，${facts.column}的${facts.total}应为 ${facts.computed}，表中为 ${facts.stated}，相差 ${facts.difference}${differenceNote(facts, variant)}`,
  remedy: (facts) => `核对${facts.column}中“${facts.formula}”的各项`,
})
