import { separated } from '../amount-text'
import type { SampleExtract, SampleTarget } from '../sample-extract'
import { contentOf, newSheet, nextLine, put, tabRow, type Sheet } from './sheet'

const header = tabRow(['序号', '专项资金名称', '主管部门'])

const putCatalogue = (sheet: Sheet, extract: SampleExtract): void => {
  const columns = `${header}\t${extract.fiscalYear}年预算`
  put(sheet, `# ${extract.fiscalYear}年重点专项资金目录`, '', '单位：万元', '', columns)
  const perPage = Math.ceil(extract.contents.length / 2)
  extract.contents.forEach((entry, at) => {
    if (at > 0 && at % perPage === 0) put(sheet, '', columns)
    put(sheet, tabRow([`${entry.seq}`, entry.name, entry.department, separated(entry.amount)]))
  })
  put(sheet, '')
}

/** The sign of an operator as some forms come out of text recognition. */
const latex: Record<string, string> = { '≥': '$\\geq$', '≤': '$\\leq$' }

/**
 * One form. Every fourth has labels in <b> and long texts in <p>, every fifth prints its operators as LaTeX,
 * and every third has its last indicator shifted one cell to the left.
 */
const putForm = (sheet: Sheet, target: SampleTarget, at: number): void => {
  const label = (text: string): string => (at % 4 === 3 ? `<b>${text}</b>` : text)
  const long = (text: string | null): string => (at % 4 === 3 ? `<p>${text ?? ''}</p>` : (text ?? ''))
  const operator = (sign: string | null): string =>
    at % 5 === 4 ? (latex[sign ?? ''] ?? sign ?? '') : (sign ?? '')
  target.line = nextLine(sheet)
  put(
    sheet,
    `序号：${target.seq ?? ''}`,
    '',
    `## ${target.fiscalYear}年区级重点专项资金绩效目标表（一级项目）`,
    '',
    '单位：万元',
    '',
    tabRow([label('项目名称'), target.name, label('主管部门'), departmentText(target)], 7),
    tabRow([label(`${target.fiscalYear}年预算`), target.budget.total], 7),
    tabRow([label('项目概况'), long(target.overview)], 7),
    tabRow([label('当年绩效目标'), long(target.goal)], 7),
    tabRow(
      [
        '绩效指标',
        '指标名称',
        '指标性质',
        '指标值',
        '计量单位',
        at % 2 ? '指标权重（%）' : '指标权重(%)',
        '是否核心',
      ].map(label),
    ),
    ...target.indicators.map((one, row) => {
      const core = one.core === null ? '' : one.core ? '是' : '否'
      const cells = [one.name, operator(one.operator), one.value, one.unit, one.weight, core]
      return at % 3 === 2 && row === target.indicators.length - 1 ? tabRow(cells, 7) : tabRow(['', ...cells])
    }),
    '',
    `联系人：${target.contact ?? ''}`,
    '',
    `联系电话：${target.phone ?? ''}`,
    '',
  )
}

const departmentText = ({ department }: SampleTarget): string =>
  department === null
    ? ''
    : department.code === null
      ? department.name
      : `${department.code}-${department.name}`

/** Layout 2: cover, compilation notes, catalogue over two pages, numbered forms. */
export const writeProgrammeVolume = (extract: SampleExtract): string => {
  const sheet = newSheet()
  put(sheet, '', '', '预算报告  ', '附件（五）', '')
  put(
    sheet,
    '示例区  ',
    `${extract.fiscalYear}年重点专项  `,
    '预算绩效',
    '',
    `${extract.fiscalYear}年3月`,
    '',
    '',
    '',
  )
  put(sheet, '# 编 表 说 明', '')
  for (const note of extract.notes) put(sheet, note, '')
  putCatalogue(sheet, extract)
  extract.targets.forEach((target, at) => putForm(sheet, target, at))
  return contentOf(sheet)
}
