import type { Statement, StatementRow } from '@heng/domain/records/statement'
import { checkBalance, checkIdentity, type IdentityCheck, termOfCell } from '@heng/engine/identity'
import type { Breach, Located, Term } from '@heng/engine/rule'
import { defineRule } from '../../define'
import { budgetLawRegulations } from '../../law/budget-law-regulations'
import { practice } from '../../law/practice'
import { arithmeticBreach, differenceNote } from '../../statement/arithmetic-breach'
import { codeTerms } from '../../statement/code-terms'
import { totalRow } from '../../statement/row-role'
import { type StatementSet, statementSets } from '../../statement/statement-sets'
import { totalTerm } from '../../statement/total-term'

const detailRows = (detail: Statement): StatementRow[] => {
  const total = totalRow(detail)
  return detail.rows.filter((row) => row !== total)
}

/** Project expenditure as the other tables print it: of the department, or of the general and the fund budget. */
const projectTerms = (set: StatementSet): Term[] => {
  const whole = totalTerm(set.of('department-expenditure'), 'project')
  if (whole) return [whole]
  return [
    totalTerm(set.of('general-expenditure-by-function'), 'project'),
    totalTerm(set.of('fund-expenditure'), 'project'),
  ].filter((term) => term !== null)
}

const firstOf = (row: StatementRow): string => row.code?.value ?? ''

/** The other table must be the same item in project expenditure; only codes that the detail prints are compared. */
function* byCode(
  detail: Located<Statement>,
  rows: readonly StatementRow[],
  other: Located<Statement>,
): Generator<{ code: string; check: IdentityCheck }> {
  for (const code of new Set(rows.map(firstOf))) {
    if (code.length < 7) continue
    const left = rows.filter((row) => firstOf(row) === code).map((row) => termOfCell(detail, row, 'total'))
    const right = codeTerms(other, [code], 'project')
    if (right.length === 1) yield { code, check: checkBalance({ left, right }) }
  }
}

type DetailFacts = {
  stated: string
  computed: string
  difference: string
  doubted: boolean
  item: string
  other: string
}

function* breaches(set: StatementSet): Generator<Breach<DetailFacts>> {
  const detail = set.of('project-detail')
  if (!detail) return
  const unit = detail.record.amountUnit
  const rows = detailRows(detail.record)
  const parts = rows.map((row) => termOfCell(detail, row, 'total'))
  const total = totalTerm(detail, 'total')
  const printed = checkIdentity({ total, parts })
  if (printed && printed.outcome !== 'exact')
    yield arithmeticBreach(printed, unit, { item: '明细合计行', other: '各项目之和' })
  const against = projectTerms(set)
  if (against.length > 0 && parts.some((part) => part !== null)) {
    const check = checkBalance({ left: total ? [total] : parts, right: against })
    if (check.outcome !== 'exact')
      yield arithmeticBreach(check, unit, {
        item: '项目支出明细合计',
        other: against.map(({ label }) => `${label}的项目支出`).join('与'),
      })
  }
  const other = set.of('department-expenditure') ?? set.of('general-expenditure-by-function')
  if (!other) return
  for (const { code, check } of byCode(detail, rows, other))
    if (check.outcome !== 'exact')
      yield arithmeticBreach(check, unit, {
        item: `科目 ${code} 的项目`,
        other: `${other.record.title}的项目支出`,
      })
}

/** Σ projects = the printed total = project expenditure, in all and by function code. */
export const projectDetailTotal = defineRule<DetailFacts>({
  id: 'budget/project-detail-total',
  title: '项目支出明细与项目支出一致',
  severity: 'error',
  cites: [budgetLawRegulations(41), practice('项目支出明细之和等于项目支出')],
  needs: '项目支出明细表，及支出总表或一般公共预算支出表',
  notCheckable: (view) =>
    statementSets(view).some((set) => set.of('project-detail') !== null) ? null : '没有项目支出明细表',
  *check(view) {
    for (const set of statementSets(view)) yield* breaches(set)
  },
  message: (facts, variant) =>
    `${facts.item}为 ${facts.stated}，${facts.other}为 ${facts.computed}，相差 ${facts.difference}${differenceNote(facts, variant)}`,
  remedy: (facts) => `核对项目支出明细表与${facts.other}`,
})
