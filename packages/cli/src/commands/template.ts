import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import type { HengDocument } from '@heng/domain/records/document'
import { Refusal } from '@heng/domain/refusal'
import { openFile } from '@heng/operations/files/read-file'
import { parse } from '../arguments'
import { readFiles } from '../read-files'
import { templateReport } from '../template-report'
import type { Terminal } from '../terminal'

const usage =
  'heng template --for 单位 --year 年度 [资料…] --out 模板.xlsx，或 heng template --back 填好的模板.xlsx [--onto 资料…] [--format text|json]'

type Values = {
  for?: string | undefined
  year?: string | undefined
  out?: string | undefined
  onto?: string[] | undefined
  format?: string | undefined
}

const invalid = (what: string): Refusal => new Refusal('request-must-be-valid', `${what}。用法：${usage}`)

const give = async (values: Values, inputs: readonly string[], terminal: Terminal): Promise<number> => {
  const { for: organization, year, out } = values
  if (!organization?.trim()) throw invalid('没有给出单位')
  if (!year || !/^20\d\d$/u.test(year)) throw invalid('没有给出四位数的年度')
  if (out === undefined) throw invalid('没有给出输出文件')
  const fiscalYear = Number.parseInt(year, 10)
  const { documents, refused } = await readFiles(inputs, terminal)
  if (inputs.length > 0 && documents.length === 0) return 2
  const { organizationForms } = await import('@heng/operations/templates/organization-forms')
  const { fillInTemplate } = await import('@heng/operations/templates/fill-in-template')
  const forms =
    documents.length === 0
      ? { organization: organization.trim(), records: [] }
      : organizationForms(documents, organization, fiscalYear)
  await writeFile(out, await fillInTemplate({ ...forms, fiscalYear }))
  terminal.err(`已写入 ${out}：${forms.organization}，已有项目 ${forms.records.length} 个\n`)
  return refused > 0 ? 2 : 0
}

/** The forms of documents by the ids the template gave them. */
const currentForms = async (documents: readonly HengDocument[], organization: string, fiscalYear: number) => {
  if (documents.length === 0) return new Map()
  const { organizationForms } = await import('@heng/operations/templates/organization-forms')
  const { records } = organizationForms(documents, organization, fiscalYear)
  return new Map(records.map(({ id, data }) => [id, data]))
}

const takeBack = async (
  file: string,
  values: Values,
  inputs: readonly string[],
  terminal: Terminal,
): Promise<number> => {
  const { format = 'text' } = values
  if (format !== 'text' && format !== 'json') throw invalid(`没有格式 ${format}`)
  const [opened, ...others] = await openFile(file, file)
  if (!opened || others.length > 0) throw new Refusal('request-must-be-valid', '一次交回一个工作簿')
  const { readFilledTemplate } = await import('@heng/operations/templates/read-filled-template')
  const { fillInPreview } = await import('@heng/operations/templates/fill-in-preview')
  const filled = await readFilledTemplate(opened.bytes, randomUUID)
  const { documents, refused } = await readFiles(inputs, terminal)
  const current = await currentForms(documents, filled.organization, filled.fiscalYear)
  const preview = fillInPreview(filled, current)
  if (format === 'text') terminal.out(templateReport(filled, preview, terminal))
  else {
    const { organization, fiscalYear, changed, added, removed, unchanged, outside, doubts } = filled
    const plain = {
      organization,
      fiscalYear,
      changed: changed.map(({ id, sheet, name, changes }) => ({ id, sheet, name, changes })),
      added,
      removed: removed.map(({ id, sheet, name }) => ({ id, sheet, name })),
      unchanged,
      preview,
      outside,
      doubts,
    }
    terminal.out(`${JSON.stringify(plain, null, 2)}\n`)
  }
  return refused > 0 ? 2 : 0
}

/** `heng template`: gives out a workbook to fill in offline, or shows what a filled one changes. */
export const template = async (args: readonly string[], terminal: Terminal): Promise<number> => {
  const { values, positionals } = parse(args, {
    for: { type: 'string' },
    year: { type: 'string' },
    out: { type: 'string' },
    back: { type: 'string' },
    onto: { type: 'string', multiple: true },
    format: { type: 'string' },
  })
  if (values.back === undefined) {
    if (values.onto !== undefined) throw invalid('--onto 只和 --back 一起用')
    return give(values, [...new Set(positionals)], terminal)
  }
  if (values.for !== undefined || values.out !== undefined) throw invalid('--back 不和 --for、--out 一起用')
  const inputs = [...new Set([...(values.onto ?? []), ...positionals])]
  if (values.onto === undefined && positionals.length > 0) throw invalid('资料前面要写 --onto')
  return takeBack(values.back, values, inputs, terminal)
}
