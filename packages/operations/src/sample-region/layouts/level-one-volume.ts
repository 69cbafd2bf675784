import { separated } from '../amount-text'
import type { SampleExtract, SampleTarget } from '../sample-extract'
import { contentOf, newSheet, nextLine, put, tabRow, type Sheet } from './sheet'

const putContents = (sheet: Sheet, extract: SampleExtract): void => {
  put(sheet, '目 录', '')
  const perPage = Math.max(8, Math.ceil(extract.contents.length / 2))
  extract.contents.forEach((entry, at) => {
    if (at > 0 && at % perPage === 0) put(sheet, '')
    put(sheet, `${entry.seq}. ${entry.name}绩效目标表（${entry.department ?? ''}）\t${entry.page ?? ''}`)
  })
  put(sheet, '')
}

/** One form; the columns of the upper part stand one cell further right in every second form. */
const putForm = (sheet: Sheet, target: SampleTarget, at: number): void => {
  const gap = at % 2 === 0 ? [''] : ['', '']
  const long = (text: string | null): string => (at % 3 === 0 ? `<p>${text ?? ''}</p>` : (text ?? ''))
  target.line = nextLine(sheet)
  const preparer = target.preparer
  put(
    sheet,
    `${target.fiscalYear} 年区级重点专项绩效目标表（一级项目）`,
    '',
    `编制单位：${preparer?.code ?? ''}-${preparer?.name ?? ''}`,
    '',
    '单位：万元',
    '',
    tabRow(['一级项目名称', target.name, ...gap, '业务主管部门', target.department?.name ?? ''], 8),
    tabRow(
      ['预算执行率权重', target.executionWeight, ...gap, '部门留用', separated(target.budget.retained)],
      8,
    ),
    tabRow(
      [
        '当年预算金额',
        separated(target.budget.total),
        ...gap,
        '补助街镇',
        separated(target.budget.townships),
      ],
      8,
    ),
    tabRow(['项目概述', long(target.overview)], 8),
    tabRow(['立项依据', long(target.basis)], 8),
    tabRow(['当年绩效目标', long(target.goal)], 8),
    tabRow([
      '绩效指标',
      '一级指标',
      '二级指标',
      '三级指标',
      '计量单位',
      '指标性质',
      '指标值',
      at % 2 === 0 ? '权重（%）' : '权重(%)',
      '是否核心指标',
    ]),
    ...target.indicators.map((one) =>
      tabRow([
        '',
        one.level1,
        one.level2,
        one.name,
        one.unit,
        one.operator,
        one.value,
        one.weight,
        one.core === null ? '' : one.core ? '是' : '否',
      ]),
    ),
    '',
  )
}

/** Layout 5: cover, contents with pages, three-level forms. */
export const writeLevelOneVolume = (extract: SampleExtract): string => {
  const sheet = newSheet()
  put(sheet, '', '', '预算报告', '附件（三）', '', extract.title, '', `${extract.fiscalYear} 年 2 月`, '')
  putContents(sheet, extract)
  extract.targets.forEach((target, at) => putForm(sheet, target, at))
  return contentOf(sheet)
}
