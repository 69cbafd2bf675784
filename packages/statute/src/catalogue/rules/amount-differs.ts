import { lastDigit, type Money } from '@heng/domain/money'
import type { Contents } from '@heng/domain/records/contents'
import { amountText, checkBalance, termOf } from '@heng/engine/identity'
import { defineRule } from '../../define'
import { practice } from '../../law/practice'
import { cataloguesOf, entryLabel, withoutCatalogue } from '../matching'

/** A list prints all its amounts to the same digit: "268" beside "374.7" is 268.0. */
const digitOf = ({ entries, amountUnit }: Contents): Money | null => {
  let finest: Money | null = null
  for (const { amount } of entries) {
    if (!amount) continue
    const digit = lastDigit(amount.value.printed, amountUnit)
    if (finest === null || digit < finest) finest = digit
  }
  return finest
}

/** The amount in the catalogue is not the form's, unless one rounds to the printed digits of the other. */
export const amountDiffers = defineRule({
  id: 'catalogue/amount-differs',
  title: '目录与目标表的金额一致',
  severity: 'error',
  cites: [practice('目录与绩效目标表的预算金额应当一致')],
  needs: '列有金额的项目目录和绩效目标表',
  notCheckable: (view) =>
    withoutCatalogue(view) ??
    (view.contents().some(({ record }) => record.entries.some(({ amount }) => amount !== null))
      ? null
      : '目录没有列出金额'),
  *check(view) {
    for (const { entries, contents } of cataloguesOf(view)) {
      const digit = digitOf(contents.record)
      for (const matched of entries) {
        const { entry, form } = matched
        const total = form?.record.budget.total ?? null
        if (!form || !entry.amount || !total || digit === null) continue
        const unit = contents.record.amountUnit
        const listed = termOf({
          ...contents,
          place: entry.amount.place,
          amount: entry.amount.value,
          unit,
          label: '目录金额',
          lastDigit: digit,
        })
        const own = termOf({
          ...form,
          place: total.place,
          amount: total.value,
          unit: form.record.amountUnit,
          label: '目标表金额',
        })
        if (!listed || !own) continue
        const { difference, identity } = checkBalance({ left: [own], right: [listed] })
        if (Math.abs(difference) * 2 <= digit) continue
        const rounds = Math.abs(difference) * 2 <= own.lastDigit
        yield {
          spots: [listed, own],
          facts: {
            entry: entryLabel(matched),
            listed: amountText(listed.amount, unit),
            form: amountText(own.amount, unit),
            difference: amountText(difference, unit),
          },
          identity,
          ...(rounds ? { variant: 'rounding' as const } : {}),
        }
      }
    }
  },
  message: (facts) =>
    `目录${facts.entry}为 ${facts.listed}，目标表为 ${facts.form}，相差 ${facts.difference}`,
  remedy: () => '核对预算金额，使目录与目标表一致',
})
