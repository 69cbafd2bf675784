import type { Amount } from '@heng/domain/amount'
import {
  type AmountUnit,
  formatMoney,
  lastDigit as lastDigitOf,
  type Money,
  money,
  zero,
} from '@heng/domain/money'
import type { Place } from '@heng/domain/place'
import type { HengDocument } from '@heng/domain/records/document'
import type { Statement, StatementRow } from '@heng/domain/records/statement'
import type { HengRecord, Identity, Term } from './rule'

/** exact: holds; rounding: halves of the last printed digits explain the difference; breach: nothing explains it. */
export type Outcome = 'exact' | 'rounding' | 'breach'

/**
 * The verdict on Σ right = Σ left. `stated` is the left side (the total as printed), `computed` the right side
 * (the sum of the parts), `difference` = stated − computed; all in 分.
 */
export type IdentityCheck = {
  outcome: Outcome
  identity: Identity
  stated: Money
  computed: Money
  difference: Money
}

/**
 * One amount that takes part in an identity, or null where nothing is printed (an empty cell adds nothing) or the
 * source is finer than 分. `unit` is that of the record (元, 万元 …). `lastDigit` (分) overrides the weight of the
 * last printed digit, for a table that drops trailing zeros: see `termOfCell`.
 */
export const termOf = (given: {
  document: HengDocument
  record: HengRecord | null
  place: Place
  amount: Amount | null
  unit: AmountUnit
  label: string
  sign?: 1 | -1
  lastDigit?: Money
}): Term | null => {
  const { document, record, place, amount, unit, label, sign = 1 } = given
  if (amount === null || amount.amount === null) return null
  return {
    document,
    record,
    place,
    label,
    sign,
    amount: amount.amount,
    printed: amount.printed,
    lastDigit: given.lastDigit ?? lastDigitOf(amount.printed, unit),
  }
}

const finest = new WeakMap<Statement, Money>()

/**
 * The last digit (分) to which a statement prints its amounts: the finest of all its cells, because tables drop
 * trailing zeros ("12" beside "374.66" is 12.00).
 */
export const lastDigitOfStatement = (statement: Statement): Money => {
  const known = finest.get(statement)
  if (known !== undefined) return known
  let decimals = 0
  for (const row of statement.rows)
    for (const cell of Object.values(row.cells)) {
      const printed = cell.value?.printed
      const dot = printed?.indexOf('.') ?? -1
      if (printed !== undefined && dot >= 0) decimals = Math.max(decimals, printed.length - dot - 1)
    }
  const digit = lastDigitOf(decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`, statement.amountUnit)
  finest.set(statement, digit)
  return digit
}

/**
 * The term of one cell of a statement, null where the cell is empty. The label is "row name/column title" unless
 * given; the sign is that of the row (减 rows −1) unless given.
 */
export const termOfCell = (
  at: { document: HengDocument; record: Statement },
  row: StatementRow,
  column: string,
  options: { label?: string; sign?: 1 | -1 } = {},
): Term | null => {
  const cell = row.cells[column]
  if (cell === undefined) return null
  const title = at.record.columns.find(({ key }) => key === column)?.title ?? column
  return termOf({
    document: at.document,
    record: at.record,
    place: cell.place,
    amount: cell.value,
    unit: at.record.amountUnit,
    label: options.label ?? `${row.name?.value ?? row.code?.value ?? ''}/${title}`,
    sign: options.sign ?? row.sign,
    lastDigit: lastDigitOfStatement(at.record),
  })
}

/**
 * A sum beyond the exact range stays at its end: such amounts are no budget, and a check must not fail over a
 * document that prints nonsense.
 */
const bounded = (fen: number): Money =>
  money(Math.max(Number.MIN_SAFE_INTEGER, Math.min(Number.MAX_SAFE_INTEGER, fen)))

/** A sum of amounts that stays within the exact range; what lies beyond is no budget. */
export const boundedSum = (...amounts: readonly number[]): Money =>
  bounded(amounts.reduce((total, amount) => total + amount, 0))

/** The same of a difference. */
export const boundedDifference = (left: Money, right: Money): Money => bounded(left - right)

const sum = (terms: readonly Term[]): Money => {
  let total = 0
  for (const term of terms) total += term.sign * term.amount
  return bounded(total)
}

/** Told of a check with the number of its terms that are on the stated side: they come first. */
type CheckObserver = (check: IdentityCheck, stated: number) => void

let observer: CheckObserver | null = null

/** Tells of every check that is made while `work` runs, whether it holds or not. */
export const observeChecks = <T>(tell: CheckObserver, work: () => T): T => {
  const before = observer
  observer = tell
  try {
    return work()
  } finally {
    observer = before
  }
}

/**
 * Checks Σ left = Σ right, every term with its own sign. Nulls (empty cells) are left out.
 * Rounding: every printed figure may be off by half of its last digit, so with n figures of one precision a
 * difference of up to n/2 last digits (n parts and one total: (n + 1)/2) is `rounding`, a larger one a `breach`.
 */
export const checkBalance = (given: {
  left: readonly (Term | null)[]
  right: readonly (Term | null)[]
}): IdentityCheck => {
  const left = given.left.filter((term) => term !== null)
  const right = given.right.filter((term) => term !== null)
  const stated = sum(left)
  const computed = sum(right)
  const difference = bounded(stated - computed)
  const terms = [...left, ...right.map((term) => ({ ...term, sign: term.sign === 1 ? -1 : 1 }) as const)]
  const tolerance = terms.reduce((digits, term) => digits + term.lastDigit, 0)
  const outcome: Outcome =
    difference === zero ? 'exact' : Math.abs(difference) * 2 <= tolerance ? 'rounding' : 'breach'
  const check = { outcome, identity: { terms, residual: difference }, stated, computed, difference }
  observer?.(check, left.length)
  return check
}

/**
 * Checks total = Σ parts (`checkBalance` with one term on the left). Use it for sums of rows, of columns and,
 * with one part, for two cells that must be equal.
 *
 *     const check = checkIdentity({ total: termOfCell(at, totalRow, 'basic'), parts: rows.map((row) => termOfCell(at, row, 'basic')) })
 *     if (check && check.outcome !== 'exact')
 *       yield { spots: spotsOf(check), facts: amountFacts(check, at.record.amountUnit), identity: check.identity,
 *               ...(check.outcome === 'rounding' ? { variant: 'rounding' } : {}) }
 *
 * Null where there is nothing to check: no total printed, or none of the parts.
 */
export const checkIdentity = (given: {
  total: Term | null
  parts: readonly (Term | null)[]
}): IdentityCheck | null => {
  if (given.total === null || given.parts.every((part) => part === null)) return null
  return checkBalance({ left: [given.total], right: given.parts })
}

/** The terms of a check as the spots of a breach: the stated side first. Throws on a check of no terms. */
export const spotsOf = (check: IdentityCheck): readonly [Term, ...Term[]] => {
  const [first, ...others] = check.identity.terms
  if (first === undefined) throw new RangeError('an identity without terms has no place')
  return [first, ...others]
}

/** An amount as a fact: "15,460.57万元", shortest exact digits. */
export const amountText = (amount: Money, unit: AmountUnit): string =>
  `${formatMoney(amount, unit, { separators: true })}${unit}`

/** What an arithmetic finding always says: the figure stated, the figure computed, and stated − computed. */
export const amountFacts = (
  check: IdentityCheck,
  unit: AmountUnit,
): { stated: string; computed: string; difference: string } => ({
  stated: amountText(check.stated, unit),
  computed: amountText(check.computed, unit),
  difference: amountText(check.difference, unit),
})

/** `{ variant: 'rounding' }` for a difference that rounding explains, nothing otherwise: to spread into a breach. */
export const roundingVariant = (check: IdentityCheck): { variant?: 'rounding' } =>
  check.outcome === 'rounding' ? { variant: 'rounding' } : {}
