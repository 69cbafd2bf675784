import { type AmountUnit, type Money, zero } from '@heng/domain/money'
import type { Statement, StatementRow } from '@heng/domain/records/statement'
import { amountText, boundedDifference, boundedSum, checkBalance, termOfCell } from '@heng/engine/identity'
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
    lines.set(code, { ...line, amount: boundedSum(line.amount, term.amount) })
  }
  return lines
}

const lineOf = (row: StatementRow, code: string, terms: Term[]): Line => ({
  code,
  name: row.name?.value ?? '',
  terms,
  amount: boundedSum(...terms.map(({ amount }) => amount)),
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
  /** Null where the amounts agree and only the code is another one. */
  computed: string | null
  difference: string | null
  /** The code and name in the adjustment, where the amount stands under another code. */
  other: string | null
  /** Amounts under other codes are reported by themselves and taken out here. */
  withoutMoved: boolean
}

/** Both tables by code, with what is left to explain: allocation − adjustment. */
type Comparison = {
  lines: ReadonlyMap<string, Line>
  others: ReadonlyMap<string, Line>
  differences: Map<string, Money>
  unit: AmountUnit
}

const compare = (view: EditionView, at: Located<Statement>): Comparison | null => {
  const source = sourceChange(view, at)
  const lines = allocated(at)
  const others = source && lines.size > 0 ? changed(source, lines) : null
  if (!others || others.size === 0) return null
  const differences = new Map<string, Money>()
  for (const code of new Set([...lines.keys(), ...others.keys()])) {
    const difference = boundedDifference(lines.get(code)?.amount ?? zero, others.get(code)?.amount ?? zero)
    if (difference !== 0) differences.set(code, difference)
  }
  return { lines, others, differences, unit: at.record.amountUnit }
}

/** The only row that allocates just this amount, under another code that has a difference too. */
const movedRow = (
  { lines, differences }: Comparison,
  to: string,
  amount: Money,
): { from: string; term: Term } | null => {
  const found = [...differences.keys()].flatMap((from) =>
    from === to
      ? []
      : (lines.get(from)?.terms ?? []).flatMap((term) => (term.amount === amount ? [{ from, term }] : [])),
  )
  const [one, another] = found
  return one && !another ? one : null
}

/** One amount that the two tables put under different codes: the row of the allocation and the changed line. */
function* moved(comparison: Comparison): Generator<Breach<CodeFacts>> {
  const { others, differences, unit } = comparison
  for (const [to, shortfall] of differences) {
    const amount = boundedDifference(zero, shortfall)
    const [target, ...rest] = others.get(to)?.terms ?? []
    const found = amount > 0 && target ? movedRow(comparison, to, amount) : null
    if (!found || !target) continue
    differences.set(found.from, boundedDifference(differences.get(found.from) ?? zero, amount))
    differences.set(to, zero)
    yield {
      spots: [found.term, target, ...rest],
      facts: {
        code: found.from,
        item: found.term.label,
        stated: amountText(amount, unit),
        computed: null,
        difference: null,
        other: `${to} ${others.get(to)?.name ?? ''}`.trim(),
        withoutMoved: false,
      },
      variant: 'other-code',
    }
  }
}

/** What differs when the amounts under other codes are set right. */
function* remaining({ lines, others, differences, unit }: Comparison): Generator<Breach<CodeFacts>> {
  for (const [code, difference] of differences) {
    const [left, right] = [lines.get(code)?.terms ?? [], others.get(code)?.terms ?? []]
    const [first, ...rest] = [...left, ...right]
    if (difference === 0 || !first) continue
    const check = checkBalance({ left, right })
    const computed = others.get(code)?.amount ?? zero
    yield {
      spots: [first, ...rest],
      facts: {
        code,
        item: others.get(code)?.name || lines.get(code)?.name || '',
        stated: amountText(boundedSum(computed, difference), unit),
        computed: amountText(computed, unit),
        difference: amountText(difference, unit),
        other: null,
        withoutMoved: check.difference !== difference,
      },
      ...(check.difference === difference ? { identity: check.identity } : {}),
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
    for (const at of allocationTables(view)) {
      const comparison = compare(view, at)
      if (!comparison) continue
      yield* moved(comparison)
      yield* remaining(comparison)
    }
  },
  message: (facts, variant) =>
    variant === 'other-code'
      ? `“${facts.item}”${facts.stated}在资金分配表中列 ${facts.code}，在调整表中列“${facts.other}”`
      : `科目 ${facts.code} ${facts.item}：资金分配表合计 ${facts.stated}${facts.withoutMoved ? '（已扣除列在其他科目的金额）' : ''}，调整表的增减额为 ${facts.computed}，相差 ${facts.difference}`,
  remedy: () => '核对该项资金在分配表和调整表中的科目与金额，使两表一致',
})
