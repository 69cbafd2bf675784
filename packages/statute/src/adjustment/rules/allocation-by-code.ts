import { addMoney, type AmountUnit, type Money, money, subtractMoney, zero } from '@heng/domain/money'
import type { Statement, StatementRow } from '@heng/domain/records/statement'
import { amountText, checkBalance, termOfCell } from '@heng/engine/identity'
import type { Breach, EditionView, Located, Term } from '@heng/engine/rule'
import { sameCodeName } from '../../code-book'
import { defineRule } from '../../define'
import { budgetLaw } from '../../law/budget-law'
import { practice } from '../../law/practice'
import { roleOf, rowLabel, totalRow } from '../../statement/row-role'
import { changeTerms } from '../change-columns'
import { allocationTables, noAllocation, type SourceChange, sourceChange } from '../source-change'

type Line = { code: string; name: string; terms: Term[]; amount: Money }

/** What the allocation gives each function code. */
const allocated = (at: Located<Statement>): Map<string, Line> => {
  const total = totalRow(at.record)
  const lines = new Map<string, Line>()
  for (const row of at.record.rows) {
    const code = row.code?.value
    const label = row.texts.project?.value ?? rowLabel(row)
    const term = row !== total && code !== undefined ? termOfCell(at, row, 'amount', { label }) : null
    if (code === undefined || !term) continue
    const line = lines.get(code) ?? { code, name: row.name?.value ?? '', terms: [], amount: zero }
    line.terms.push(term)
    lines.set(code, { ...line, amount: addMoney(line.amount, term.amount) })
  }
  return lines
}

const lineOf = (row: StatementRow, code: string, terms: Term[]): Line => ({
  code,
  name: row.name?.value ?? '',
  terms,
  amount: addMoney(...terms.map(({ amount }) => amount)),
})

/**
 * What the adjustment changes for each of those codes: rows by code where they have one, otherwise by the name of
 * the class. In a column of the source's own every changed line counts; in a common column only lines of the
 * classes that the allocation gives money to.
 */
const changed = ({ table, column }: SourceChange, given: ReadonlyMap<string, Line>): Map<string, Line> => {
  const classes = new Set([...given.keys()].map((code) => code.slice(0, 3)))
  const lines = new Map<string, Line>()
  for (const row of table.record.rows) {
    if (row.side !== 'expenditure' || roleOf(row) !== 'item') continue
    const terms = column ? [termOfCell(table, row, column)] : changeTerms(table, row)
    const printed = terms.filter((term) => term !== null && term.amount !== 0)
    const code =
      row.code?.value ??
      [...given.values()].find(({ name }) => sameCodeName(name, row.name?.value ?? ''))?.code
    if (code === undefined || !classes.has(code.slice(0, 3))) continue
    lines.set(
      code,
      lineOf(
        row,
        code,
        printed.filter((term) => term !== null),
      ),
    )
  }
  return lines
}

type CodeFacts = {
  code: string
  item: string
  stated: string
  computed: string
  difference: string
  other: string
}

const text = (amount: Money, unit: AmountUnit): string => amountText(amount, unit)

/** One amount that the two tables put under different codes: the row of the allocation and the changed line. */
function* moved(
  lines: ReadonlyMap<string, Line>,
  others: ReadonlyMap<string, Line>,
  differences: Map<string, Money>,
  unit: AmountUnit,
): Generator<Breach<CodeFacts>> {
  for (const [to, shortfall] of differences) {
    if (shortfall >= 0) continue
    for (const [from, excess] of differences) {
      const amount = money(-shortfall)
      const term = excess >= amount && lines.get(from)?.terms.find((one) => one.amount === amount)
      const [target, ...rest] = others.get(to)?.terms ?? []
      if (!term || !target) continue
      differences.set(from, subtractMoney(excess, amount))
      differences.set(to, zero)
      yield {
        spots: [term, target, ...rest],
        facts: {
          code: from,
          item: term.label,
          stated: text(amount, unit),
          computed: `${to} ${others.get(to)?.name ?? ''}`,
          difference: text(amount, unit),
          other: to,
        },
        variant: 'other-code',
        root: `科目 ${from}→${to}`,
      }
      break
    }
  }
}

function* breaches(view: EditionView, at: Located<Statement>): Generator<Breach<CodeFacts>> {
  const source = sourceChange(view, at)
  const lines = allocated(at)
  if (!source || lines.size === 0) return
  const others = changed(source, lines)
  if (others.size === 0) return
  const unit = at.record.amountUnit
  const differences = new Map<string, Money>()
  for (const code of new Set([...lines.keys(), ...others.keys()])) {
    const difference = subtractMoney(lines.get(code)?.amount ?? zero, others.get(code)?.amount ?? zero)
    if (difference !== 0) differences.set(code, difference)
  }
  yield* moved(lines, others, differences, unit)
  for (const [code, difference] of differences) {
    const [left, right] = [lines.get(code)?.terms ?? [], others.get(code)?.terms ?? []]
    const [first, ...rest] = [...left, ...right]
    if (difference === 0 || !first) continue
    const check = checkBalance({ left, right })
    yield {
      spots: [first, ...rest],
      facts: {
        code,
        item: lines.get(code)?.name || others.get(code)?.name || '',
        stated: text(lines.get(code)?.amount ?? zero, unit),
        computed: text(others.get(code)?.amount ?? zero, unit),
        difference: text(difference, unit),
        other: source.table.record.title,
      },
      identity: check.identity,
      ...(check.outcome === 'rounding' ? { variant: 'rounding' } : {}),
    }
  }
}

/** By function code an allocation is what the adjusted budget changes: a difference, or an amount moved to another code. */
export const allocationByCode = defineRule<CodeFacts>({
  id: 'adjustment/allocation-by-code',
  title: '资金分配与调整表科目一致',
  severity: 'error',
  cites: [budgetLaw(32), budgetLaw(69), practice('资金分配表按科目汇总等于调整表相应科目的增减额')],
  needs: '资金分配建议表与预算收支调整表',
  notCheckable: (view) =>
    noAllocation(view) ??
    (allocationTables(view).some((at) => sourceChange(view, at) !== null)
      ? null
      : '预算收支调整表中找不到所分配资金的调整数'),
  *check(view) {
    for (const at of allocationTables(view)) yield* breaches(view, at)
  },
  message: (facts, variant) =>
    variant === 'other-code'
      ? `“${facts.item}”${facts.stated}在资金分配表中列 ${facts.code}，在调整表中列“${facts.computed}”`
      : `科目 ${facts.code} ${facts.item}：资金分配表合计 ${facts.stated}，${facts.other}的增减额为 ${facts.computed}，相差 ${facts.difference}`,
  remedy: () => '核对该项资金在分配表和调整表中的科目与金额，使两表一致',
})
