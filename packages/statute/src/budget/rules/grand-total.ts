import type { Statement, StatementRow } from '@heng/domain/records/statement'
import { checkIdentity, termOfCell } from '@heng/engine/identity'
import { defineRule } from '../../define'
import { budgetLaw } from '../../law/budget-law'
import { practice } from '../../law/practice'
import { arithmeticBreach, differenceNote } from '../../statement/arithmetic-breach'
import { codeTree } from '../../statement/code-tree'
import { listParts } from '../../statement/nested-rows'
import { columnLabel, roleOf, rowLabel, totalRow } from '../../statement/row-role'
import { departmentKinds } from '../department-kinds'

/** The project detail has a rule of its own for its total. */
const kinds = departmentKinds.filter((kind) => kind !== 'project-detail')

type Sum = { total: StatementRow; parts: readonly StatementRow[] }

const below = (rows: readonly StatementRow[], at: number): StatementRow[] => {
  const children: StatementRow[] = []
  for (const row of rows.slice(at + 1)) {
    if (row.level <= 1) break
    if (row.level === 2) children.push(row)
  }
  return children
}

/** 本年收入 with its sources below, or 本年收入合计 under its items; 收入总计 = 本年 + 上年结转. */
const sideSums = (statement: Statement, side: 'revenue' | 'expenditure'): Sum[] => {
  const rows = statement.rows.filter((row) => row.side === side)
  const top = rows.filter((row) => row.level === 1)
  const grand = totalRow(statement, side)
  const nested = rows.flatMap((row, at): Sum[] => {
    const children = row.level === 1 && roleOf(row) !== 'grand' ? below(rows, at) : []
    return children.length > 0 ? [{ total: row, parts: children }] : []
  })
  const current = top.find((row) => roleOf(row) === 'current')
  const items = top.filter((row) => row !== current && row !== grand)
  if (!current || nested.some(({ total }) => total === current))
    return [...nested, ...(grand ? [{ total: grand, parts: current ? [current, ...items] : items }] : [])]
  const split = top.indexOf(current)
  const before = items.filter((row) => top.indexOf(row) < split)
  const after = items.filter((row) => top.indexOf(row) > split)
  return [
    ...nested,
    ...(before.length > 0 ? [{ total: current, parts: before }] : []),
    ...(grand ? [{ total: grand, parts: [current, ...(before.length > 0 ? after : items)] }] : []),
  ]
}

const sumsOf = (statement: Statement): Sum[] => {
  if (statement.rows.some((row) => row.side !== null))
    return [...sideSums(statement, 'revenue'), ...sideSums(statement, 'expenditure')]
  const total = totalRow(statement)
  if (!total || statement.rows.length === 1) return []
  const { roots } = codeTree(statement.rows)
  const uncoded = statement.rows.filter(
    (row) =>
      row !== total && row.level === 1 && !roots.includes(row) && !/^\d{2,}$/.test(row.code?.value ?? ''),
  )
  const keys = statement.columns.map(({ key }) => key)
  return [{ total, parts: roots.length > 0 ? roots : listParts(uncoded, total, keys) }]
}

/** 合计 = Σ of the top level, in every column; in two-sided tables also 本年收入 and 收入总计. */
export const grandTotal = defineRule({
  id: 'budget/grand-total',
  title: '合计行',
  severity: 'error',
  cites: [budgetLaw(32), practice('合计行等于各行之和')],
  needs: '带合计行的预算表',
  notCheckable: (view) =>
    kinds.some((kind) => view.statements(kind).some(({ record }) => sumsOf(record).length > 0))
      ? null
      : '没有带合计行的预算表',
  *check(view) {
    for (const kind of kinds)
      for (const at of view.statements(kind))
        for (const { total, parts } of sumsOf(at.record))
          for (const { key } of at.record.columns) {
            const check = checkIdentity({
              total: termOfCell(at, total, key),
              parts: parts.map((row) => termOfCell(at, row, key)),
            })
            if (check === null || check.outcome === 'exact') continue
            yield arithmeticBreach(check, at.record.amountUnit, {
              table: at.record.title,
              item: rowLabel(total),
              column: columnLabel(at.record, key),
            })
          }
  },
  message: (facts, variant) =>
    `${facts.table}：“${facts.item}”的${facts.column}为 ${facts.stated}，各行相加为 ${facts.computed}，相差 ${facts.difference}${differenceNote(facts, variant)}`,
  remedy: (facts) => `核对“${facts.item}”与各行的${facts.column}，改正有误的一方`,
})
