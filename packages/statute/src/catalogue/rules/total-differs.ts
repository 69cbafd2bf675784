import { fold } from '@heng/domain/fold'
import { type AmountUnit, amountUnits, lastDigit, type Money, parseMoney } from '@heng/domain/money'
import type { Contents } from '@heng/domain/records/contents'
import { amountFacts, checkIdentity, type IdentityCheck, spotsOf, termOf } from '@heng/engine/identity'
import type { EditionView, Located, Term } from '@heng/engine/rule'
import { defineRule } from '../../define'
import { practice } from '../../law/practice'

const thousands = /(\d),(?=\d{3}(?!\d))/gu
const named =
  /(?:涉及|合计|共计|总计|总额|总金额|总量|总规模|总投入|共安排|安排|共)[^,。;、:\d]{0,12}?(?:为|达|约|是)?(\d+(?:\.\d+)?)(亿元|百万元|万元|千元|元)/gu
const about = /专项|项目|目录|绩效目标/u

/** An amount so far from the sum speaks of something else. */
const farthest = 2

const unitOf = (text: string): AmountUnit | null => amountUnits.find((unit) => unit === text) ?? null

const amounts = ({ document, record }: Located<Contents>): (Term | null)[] => {
  let digit: Money | null = null
  for (const { amount } of record.entries) {
    const own = amount && lastDigit(amount.value.printed, record.amountUnit)
    if (own !== null && (digit === null || own < digit)) digit = own
  }
  return record.entries.map((entry) =>
    entry.amount && digit !== null
      ? termOf({
          document,
          record,
          place: entry.amount.place,
          amount: entry.amount.value,
          unit: record.amountUnit,
          label: entry.name.value,
          lastDigit: digit,
        })
      : null,
  )
}

/** The amounts the notes of the same document name as the whole of the programmes. */
const namedTotals = (view: EditionView, { document }: Located<Contents>): (Term & { text: string })[] =>
  view.narratives().flatMap(({ document: own, record }) => {
    if (own !== document) return []
    return record.paragraphs.flatMap(({ place, text }) => {
      const folded = fold(text).replace(thousands, '$1')
      if (!about.test(folded)) return []
      return [...folded.matchAll(named)].flatMap((match) => {
        const unit = unitOf(match[2] ?? '')
        const printed = match[1] ?? ''
        const amount = unit && parseMoney(printed, unit)
        if (unit === null || amount === null) return []
        const term = termOf({
          document,
          record,
          place,
          amount: { printed, amount },
          unit,
          label: '说明所列总额',
        })
        return term ? [{ ...term, text: match[0] }] : []
      })
    })
  })

/** The check of the stated total that fits best; none where what is named lies far from the sum. */
const checkNamed = (stated: readonly Term[], parts: readonly (Term | null)[]): IdentityCheck | null => {
  const checks = stated.flatMap((total) => {
    const check = checkIdentity({ total, parts })
    if (!check || check.stated <= 0) return []
    const near = check.computed <= check.stated * farthest && check.stated <= check.computed * farthest
    return near ? [check] : []
  })
  return checks.sort((left, right) => Math.abs(left.difference) - Math.abs(right.difference))[0] ?? null
}

/** Σ entries rounds to the stated total: then nothing differs. */
const rounds = (check: IdentityCheck): boolean =>
  Math.abs(check.difference) * 2 <= (check.identity.terms[0]?.lastDigit ?? 0)

const totalsOf = (view: EditionView, located: Located<Contents>): IdentityCheck[] => {
  const parts = amounts(located)
  const { document, record } = located
  const row =
    record.total &&
    termOf({
      document,
      record,
      place: record.total.place,
      amount: record.total.value,
      unit: record.amountUnit,
      label: '合计',
    })
  return [row && checkIdentity({ total: row, parts }), checkNamed(namedTotals(view, located), parts)].filter(
    (check) => check !== null,
  )
}

/** Σ entries against the printed total and against the total the notes name. */
export const totalDiffers = defineRule({
  id: 'catalogue/total-differs',
  title: '目录金额合计与所列总额一致',
  severity: 'error',
  cites: [practice('目录各项之和应当等于合计和编制说明所列总额')],
  needs: '列有金额的项目目录，合计行或者说明中的总额',
  notCheckable: (view) => {
    const listed = view.contents().filter(({ record }) => record.entries.some(({ amount }) => amount))
    if (listed.length === 0) return '没有列出金额的项目目录'
    return listed.some((located) => totalsOf(view, located).length > 0)
      ? null
      : '目录没有合计行，说明中也没有所列总额'
  },
  *check(view) {
    for (const located of view.contents())
      for (const check of totalsOf(view, located)) {
        if (rounds(check)) continue
        const [first] = spotsOf(check)
        yield {
          spots: [first, { ...located, place: located.record.place }],
          facts: {
            ...amountFacts(check, located.record.amountUnit),
            entries: located.record.entries.length,
            source: first.label,
          },
          identity: check.identity,
          ...(check.outcome === 'rounding' ? { variant: 'rounding' } : {}),
        }
      }
  },
  message: (facts) =>
    `${facts.source}为 ${facts.stated}，目录 ${facts.entries} 项之和为 ${facts.computed}，相差 ${facts.difference}`,
  remedy: () => '核对目录各项金额与所列总额',
})
