import { defineRule } from '../../define'
import { practice } from '../../law/practice'
import { cataloguesOf, entryLabel, entryRoot, entrySpot, formSpotOf, withoutCatalogue } from '../matching'
import { nameKey, programmeName } from '../naming'

/** The name in the catalogue is not the form's; the form under the same number is another programme's. */
export const nameDiffers = defineRule({
  id: 'catalogue/name-differs',
  title: '目录与目标表的项目名称不一致',
  severity: 'warning',
  cites: [practice('目录与绩效目标表的项目名称应当一致')],
  needs: '项目目录和绩效目标表',
  notCheckable: withoutCatalogue,
  *check(view) {
    for (const { entries, forms } of cataloguesOf(view))
      for (const matched of entries) {
        const { entry, form } = matched
        const other = form ?? forms.find(({ record }) => entry.seq && record.seq?.value === entry.seq.value)
        const name = other?.record.name?.value
        if (!other || name === undefined || nameKey(name) === nameKey(entry.name.value)) continue
        yield {
          spots: [entrySpot(matched, 'name'), formSpotOf(other, 'name')],
          facts: { entry: entryLabel(matched), listed: programmeName(entry.name.value), form: name },
          ...(form ? {} : { variant: 'another', severity: 'error' as const, root: entryRoot(matched) }),
        }
      }
  },
  message: (facts, variant) =>
    variant === 'another'
      ? `目录${facts.entry}，同一序号的目标表却是另一项目“${facts.form}”`
      : `目录${facts.entry}，目标表的名称为“${facts.form}”`,
  remedy: () => '按批准的项目名称统一',
})
