import { defineRule } from '../../define'
import { practice } from '../../law/practice'
import { cataloguesOf, entryLabel, entrySpot, formSpotOf, withoutCatalogue } from '../matching'
import { compareParties, partyIn } from '../naming'

/** The department in the catalogue is not the form's. */
export const departmentDiffers = defineRule({
  id: 'catalogue/department-differs',
  title: '目录与目标表的主管部门不一致',
  severity: 'warning',
  cites: [practice('目录与绩效目标表的主管部门应当一致')],
  needs: '列有主管部门的项目目录和绩效目标表',
  notCheckable: (view) =>
    withoutCatalogue(view) ??
    (view.contents().some(({ record }) => record.entries.some(({ department }) => department !== null))
      ? null
      : '目录没有列出主管部门'),
  *check(view) {
    for (const { entries } of cataloguesOf(view))
      for (const matched of entries) {
        const { entry, form } = matched
        const department = form?.record.department ?? null
        if (!form || !entry.department || !department) continue
        const listed = partyIn(entry.department.value)
        const codes = listed.code !== null && department.value.code !== null
        const sameCode = !codes || listed.code === department.value.code
        if (compareParties(listed, department.value) !== 'different' && sameCode) continue
        yield {
          spots: [entrySpot(matched, 'department'), formSpotOf(form, 'department')],
          facts: {
            entry: entryLabel(matched),
            listed: entry.department.value,
            form: `${department.value.code === null ? '' : `${department.value.code}-`}${department.value.name}`,
          },
        }
      }
  },
  message: (facts) => `目录${facts.entry}的主管部门为“${facts.listed}”，目标表为“${facts.form}”`,
  remedy: () => '按预算单位的规范名称和编码统一',
})
