import { defineRule } from '../../define'
import { practice } from '../../law/practice'
import { cataloguesOf, formSpotOf, withoutCatalogue } from '../matching'

/** A form's programme is not in the catalogue. */
export const formNotListed = defineRule({
  id: 'catalogue/form-not-listed',
  title: '绩效目标表未列入目录',
  severity: 'error',
  cites: [practice('绩效目标表的项目应当列入目录')],
  needs: '项目目录和绩效目标表',
  notCheckable: withoutCatalogue,
  *check(view) {
    for (const { unlisted, contents } of cataloguesOf(view))
      for (const form of unlisted)
        yield {
          spots: [formSpotOf(form)],
          facts: {
            name: form.record.name?.value ?? '',
            department: form.record.department?.value.name ?? null,
            catalogue: contents.record.title,
          },
        }
  },
  message: (facts) =>
    `“${facts.name}”${facts.department === null ? '' : `（${facts.department}）`}没有列入“${facts.catalogue}”`,
  remedy: () => '在目录中补列，或者删去该表',
})
