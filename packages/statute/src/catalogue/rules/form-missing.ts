import { defineRule } from '../../define'
import { budgetLaw } from '../../law/budget-law'
import { practice } from '../../law/practice'
import { cataloguesOf, entryLabel, entryRoot, entrySpot, formSpotOf, withoutCatalogue } from '../matching'

/** An entry of the catalogue has no form. */
export const formMissing = defineRule({
  id: 'catalogue/form-missing',
  title: '目录所列项目没有绩效目标表',
  severity: 'error',
  cites: [practice('目录所列项目应当逐个编报绩效目标表'), budgetLaw(32)],
  needs: '项目目录和绩效目标表',
  notCheckable: withoutCatalogue,
  *check(view) {
    for (const { entries, forms } of cataloguesOf(view))
      for (const matched of entries) {
        if (matched.form) continue
        const { entry } = matched
        const numbered = forms.find(({ record }) => entry.seq && record.seq?.value === entry.seq.value)
        yield {
          spots: [entrySpot(matched), ...(numbered ? [formSpotOf(numbered)] : [])],
          facts: {
            entry: entryLabel(matched),
            amount: entry.amount?.value.printed ?? null,
            unit: matched.record.amountUnit,
            numbered: numbered?.record.name?.value ?? null,
          },
          root: entryRoot(matched),
        }
      }
  },
  message: ({ entry, amount, unit, numbered }) =>
    `目录${entry}${amount === null ? '' : `（${amount}${unit}）`}没有绩效目标表${numbered === null ? '' : `，同一序号的表是“${numbered}”`}`,
  remedy: () => '补充该项目的绩效目标表，或者从目录中删去',
})
