import { selectRecords } from '@heng/store/edition-records'
import { editionInput } from '../editions/edition-answers'
import { requireEdition } from '../editions/require-edition'
import { defineOperation } from '../operation'
import { writers } from '../role-groups'
import { uploadedFiles } from '../uploaded-files'
import { type DeskPlan, deskPlan } from './desk-plan'
import { deskTemplate } from './desk-template'
import { fillInPreview, type PreviewForm } from './fill-in-preview'
import type { FilledTemplate } from './filled-sheets'
import { outsideKinds } from './outside'
import { templatePreviewSchema } from './template-answers'

/** What would become of the edition's forms, value by value, as they are now. */
const formsOf = (filled: FilledTemplate, plan: DeskPlan): PreviewForm[] =>
  fillInPreview(
    {
      ...filled,
      changed: plan.changed.flatMap(({ record, sheet, data, differences }) =>
        record.data.record === 'performance-target' && data.record === 'performance-target'
          ? [
              {
                id: record.id,
                sheet,
                name: data.fields.name ?? null,
                before: record.data,
                after: data,
                differences,
                changes: [],
              },
            ]
          : [],
      ),
      added: plan.added,
      removed: plan.removed.flatMap(({ record, sheet }) =>
        record.data.record === 'performance-target'
          ? [{ id: record.id, sheet, name: record.name, before: record.data }]
          : [],
      ),
    },
    new Map(),
  )

export const operation = defineOperation({
  id: 'templates/preview-template',
  title: '交回填报模板前的预览：将要修改、新增、撤销什么；不写入',
  method: 'post',
  path: '/api/editions/{edition}/template/preview',
  roles: writers,
  input: editionInput.extend({ files: uploadedFiles }),
  answers: templatePreviewSchema,
  run: async (acting, { edition, files }) => {
    const row = await requireEdition(acting, edition)
    const filled = await deskTemplate(acting.heng, row, files)
    const plan = deskPlan(filled, row.id, await selectRecords(acting.database, row.id), new Map())
    const { organization, fiscalYear, doubts, outside } = filled
    acting.audit({
      subject: ['edition', row.id],
      organization: row.organization,
      fiscalYear: row.fiscalYear,
      detail: { previewed: files.map(({ name }) => name) },
    })
    return {
      organization,
      fiscalYear,
      forms: formsOf(filled, plan).map((form) => ({ ...form, lines: [...form.lines] })),
      clashes: [...plan.clashes],
      missing: [...plan.missing],
      doubts: [...doubts],
      outside: outside.map((one) => ({ ...one, kind: outsideKinds[one.kind] })),
    }
  },
})
