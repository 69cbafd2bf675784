import { fold } from '@heng/domain/fold'
import type { Money } from '@heng/domain/money'
import type { Statement, StatementRow } from '@heng/domain/records/statement'
import { amountText, termOfCell } from '@heng/engine/identity'
import type { EditionView, Located, Term } from '@heng/engine/rule'
import { defineRule } from '../../define'
import { reserveShareOf } from '../../parameters/own-numbers'
import { reserveShare } from '../../parameters/reserve-share'
import { totalRow } from '../../statement/row-role'

const kinds = ['general-budget-adjustment'] as const

const named = (statement: Statement, pattern: RegExp): StatementRow | undefined =>
  statement.rows.find((row) => pattern.test(fold(row.name?.value ?? '')))

type ReserveCase = { at: Located<Statement>; reserve: Term; bases: readonly Term[] }

/**
 * The reserve as the People's Congress approved it, and what it may be a share of: the law says the level's own
 * general expenditure, which a table may print as a total with or without earmarked and carried-over money.
 */
const casesOf = (view: EditionView): ReserveCase[] =>
  kinds
    .flatMap((kind) => view.statements(kind))
    .flatMap((at): ReserveCase[] => {
      const row = named(at.record, /^预备费$/)
      const reserve = row && termOfCell(at, row, 'approved')
      if (!reserve) return []
      const rows = [
        totalRow(at.record, 'expenditure'),
        named(at.record, /^(?:支出预算数|支出数|本级支出|本级支出合计)$/),
        named(at.record, /^本级财力合计$/),
      ]
      const bases = rows.flatMap((one) => (one && termOfCell(at, one, 'approved')) || [])
      return bases.length > 0 ? [{ at, reserve, bases }] : []
    })

type Share = ReturnType<typeof reserveShareOf>

const within = (reserve: Money, base: Money, { least, most }: Share): boolean =>
  reserve * 100 >= base * least && reserve * 100 <= base * most

/** Per cent with two decimals, truncated. */
const share = (reserve: Money, base: Money): string => `${Math.floor((reserve * 10_000) / base) / 100}%`

/** The approved reserve is 1–3 % of the level's general expenditure. */
export const reserveFund = defineRule({
  id: 'budget/reserve-fund',
  title: '预备费比例',
  severity: 'error',
  cites: reserveShare.cites,
  needs: '列有预备费的一般公共预算收支总表',
  notCheckable: (view) => (casesOf(view).length > 0 ? null : '没有列出预备费的一般公共预算收支总表'),
  *check(view) {
    const allowed = reserveShareOf(view.edition)
    for (const { at, reserve, bases } of casesOf(view)) {
      const [base] = bases
      if (!base || base.amount <= 0 || bases.some(({ amount }) => within(reserve.amount, amount, allowed)))
        continue
      yield {
        spots: [reserve, ...bases],
        facts: {
          reserve: amountText(reserve.amount, at.record.amountUnit),
          base: amountText(base.amount, at.record.amountUnit),
          share: share(reserve.amount, base.amount),
          least: `${allowed.least}%`,
          most: `${allowed.most}%`,
        },
      }
    }
  },
  message: (facts) =>
    `预备费 ${facts.reserve}，占一般公共预算支出 ${facts.base} 的 ${facts.share}，应在 ${facts.least} 至 ${facts.most} 之间`,
  remedy: (facts) => `按本级一般公共预算支出额的 ${facts.least} 至 ${facts.most} 设置预备费`,
})
