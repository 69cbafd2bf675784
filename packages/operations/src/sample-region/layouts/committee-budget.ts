import { separated } from '../amount-text'
import type { SampleExtract, SampleTable, SampleTarget } from '../sample-extract'
import { cellsOf, chineseNumber, codedRows, overPages, sidesOf } from './department-tables'
import { contentOf, newSheet, nextLine, put, tabRow, type Sheet } from './sheet'
import { partyText } from '../../rendering/printed-cells'

/** A table: title, unit, then its lines; a heading repeated over pages stands without title. */
const putTable = (sheet: Sheet, table: SampleTable, lines: readonly string[]): void => {
  table.line = nextLine(sheet)
  put(sheet, table.title, '', '单位：万元', '', ...lines, '', '')
}

const summaryLines = (table: SampleTable): string[] => {
  const columns = ['total', 'generalPublic', 'governmentFund', 'stateCapital']
  const counts = { left: 0, right: 0 }
  const ordinal = (side: 'left' | 'right', level: number | undefined, name: string): string =>
    level === 1 && !name.endsWith('合计') ? `${chineseNumber((counts[side] += 1))}、` : ''
  return [
    tabRow(['收入', '', '支出'], 7),
    tabRow(['项目', '预算数', '项目', '合计', '一般公共预算', '政府性基金预算', '国有资本经营预算']),
    ...sidesOf(table, 1).map(({ left, right }) =>
      tabRow([
        `${ordinal('left', left?.level, left?.name ?? '')}${left?.name ?? ''}`,
        ...cellsOf(left, ['budget']),
        `${ordinal('right', right?.level, right?.name ?? '')}${right?.name ?? ''}`,
        ...cellsOf(right, columns),
      ]),
    ),
  ]
}

const balanceLines = (table: SampleTable): string[] => [
  tabRow(['收入', '', '支出', '']),
  tabRow(['项目', '预算数', '项目', '预算数']),
  ...sidesOf(table, 0).map(({ left, right }) =>
    tabRow([
      left?.name ?? '',
      ...cellsOf(left, ['budget']),
      right?.name ?? '',
      ...cellsOf(right, ['budget']),
    ]),
  ),
]

const threePublicLines = (table: SampleTable): string[] => [
  tabRow([`${table.fiscalYear}年预算数`], 6),
  tabRow(['合计', '因公出国 (境)费', '公务用车购置及运行费', '', '', '公务接待费']),
  tabRow(['', '', '小计', '公务用车购置 费', '公务用车运行 费', '']),
  ...table.rows.map((row) => tabRow(cellsOf(row, table.columns))),
]

const revenueTitles = [
  '总计',
  '上年结转',
  '一般公共预算资金',
  '政府性基金预算资金',
  '国有资本经营预算资金',
  '事业收入资金',
  '财政专户管理资金',
  '上级补助收入资金',
  '附属单位上缴收入资金',
  '事业单位经营收入资金',
  '其他收入资金',
]

const procurementTitles = [
  '总计',
  '上年结转',
  '一般公共预算资金',
  '政府性基金预算资金',
  '国有资本经营预算资金',
  '财政专户管理资金',
  '事业收入资金',
  '上级补助收入资金',
  '附属单位上缴收入资金',
  '事业单位经营收入资金',
  '其他收入资金',
]

const detailLines = (table: SampleTable): string[] => [
  tabRow(
    [
      '序号',
      '预算单位',
      '科目编码',
      '科目名称',
      '项目名称',
      '合计',
      '年初特定目标类',
      '',
      '',
      '',
      '上级专项',
    ],
    14,
  ),
  tabRow([
    '',
    '',
    '',
    '',
    '',
    '',
    '小计',
    '人员性项目',
    '一般性项目',
    '民生配套项目',
    '小计',
    '提前下达专项',
    '结转项目',
    '市级专项',
  ]),
  ...table.rows.map((row) =>
    tabRow([
      row.seq?.toString() ?? '',
      row.unitCode ? `${row.unitCode}-${row.unitName ?? ''}` : '',
      row.code ?? '',
      row.code ? row.name : '',
      row.projectCode ? `${row.projectCode}-${row.project ?? ''}（${row.nature ?? ''}）` : (row.name ?? ''),
      ...cellsOf(row, table.columns),
    ]),
  ),
]

const putStatement = (sheet: Sheet, table: SampleTable, remarks: readonly string[]): void => {
  const codes = (titles: readonly string[]): string => tabRow(['科目编码', '科目名称', ...titles])
  switch (table.kind) {
    case 'fiscal-appropriation-summary':
      return putTable(sheet, table, summaryLines(table))
    case 'department-balance':
      return putTable(sheet, table, balanceLines(table))
    case 'general-expenditure-by-function':
      return putTable(sheet, table, [
        ...overPages(codedRows(table, 0, 5), 24, [
          tabRow(['功能分类科目', '', `${table.fiscalYear}年预算数`], 5),
          codes(['总计', '基本支出', '项目支出']),
        ]),
        '',
        remarks[0] ?? '',
      ])
    case 'basic-expenditure-by-economic':
      return putTable(
        sheet,
        table,
        overPages(codedRows(table, 0, 5), 22, [
          tabRow(['经济分类科目', '', `${table.fiscalYear}年基本支出`], 5),
          codes(['总计', '人员经费', '日常公用经费']),
        ]),
      )
    case 'three-public':
      return putTable(sheet, table, threePublicLines(table))
    case 'fund-expenditure':
      return putTable(sheet, table, [
        tabRow(['科目编码', '科目名称', '本年政府性基金预算财政拨款支出', '', '']),
        tabRow(['', '', '总计', '基本支出', '项目支出']),
        ...codedRows(table, 1, 5),
        '',
        remarks[1] ?? '',
      ])
    case 'department-revenue':
      return putTable(sheet, table, overPages(codedRows(table, 0, 13), 24, [codes(revenueTitles)]))
    case 'department-expenditure':
      return putTable(
        sheet,
        table,
        overPages(codedRows(table, 0, 5), 24, [codes(['总计', '基本支出', '项目支出'])]),
      )
    case 'procurement':
      return putTable(sheet, table, [
        tabRow(['项目', ...procurementTitles]),
        ...table.rows.map((row) => tabRow([row.name, ...cellsOf(row, table.columns)])),
        '',
        remarks[2] ?? '',
      ])
    case 'project-detail':
      return putTable(sheet, table, detailLines(table))
    default:
      throw new Error(`layout 4 prints no table of kind ${table.kind}`)
  }
}

const putDepartmentForm = (sheet: Sheet, target: SampleTarget, title: string): void => {
  target.line = nextLine(sheet)
  put(
    sheet,
    title,
    '',
    '单位：万元',
    '',
    tabRow(
      [
        '部门(单位)名称',
        target.department ? partyText(target.department) : '',
        '部门支出预算数',
        separated(target.budget.total),
      ],
      6,
    ),
    tabRow(['当年整体绩效目标', `<p>${target.goal ?? ''}</p>`], 6),
    tabRow(['绩效指标', '指标', '指标权重', '计量单位', '指标性质', '指标值']),
    ...target.indicators.map((one) => tabRow(['', one.name, one.weight, one.unit, one.operator, one.value])),
    '',
    `联系人：${target.contact ?? ''}`,
    '',
    `联系电话：${target.phone ?? ''}`,
    '',
    '',
    '',
  )
}

/**
 * A project form. Every third form has its cells in <p>, and every second has its last indicator shifted one
 * cell to the left, as the extraction of real forms shows.
 */
const putProjectForm = (sheet: Sheet, target: SampleTarget, at: number): void => {
  const tagged = (text: string | null): string =>
    at % 3 === 2 && text !== null ? `<p>${text}</p>` : (text ?? '')
  if (at % 4 === 3) put(sheet, '表十一', '')
  target.line = nextLine(sheet)
  const rows = target.indicators.map((one, row) => {
    const core = one.core === null ? '' : one.core ? '是' : '否'
    const cells = [one.name, one.weight, one.operator, one.value, one.unit, core].map(tagged)
    const shifted = at % 2 === 1 && row === target.indicators.length - 1
    return shifted ? tabRow(cells, 7) : tabRow(['', ...cells])
  })
  put(
    sheet,
    `${target.fiscalYear}年项目绩效目标表（一级项目）`,
    '',
    `编制单位：${target.preparer ? partyText(target.preparer) : ''}`,
    '',
    '单位：万元',
    '',
    tabRow(
      ['项目名称', target.name, '', '主管部门', target.department ? partyText(target.department) : ''],
      6,
    ),
    tabRow(['当年预算', separated(target.budget.total)], 6),
    tabRow(['项目概况', target.overview].map(tagged), 6),
    tabRow(['立项依据', target.basis].map(tagged), 6),
    tabRow(['当年绩效目标', target.goal].map(tagged), 6),
    tabRow(['绩效指标', '指标名称', '指标权重', '指标性质', '指标值', '计量单位', '是否核心']),
    ...rows,
    '',
  )
}

/** A paragraph; a long one is cut in the middle of a sentence by a page break. */
const putParagraph = (sheet: Sheet, text: string): void => {
  const at = /^\d+\. .{16,}以及/.test(text) ? text.indexOf('以及') : -1
  if (at > 0) put(sheet, text.slice(0, at + 1), '', text.slice(at + 1), '')
  else put(sheet, text, '')
}

/** Layout 4: a department budget as converted from Word. */
export const writeCommitteeBudget = (extract: SampleExtract): string => {
  const sheet = newSheet()
  put(sheet, '', '', extract.organization.name, '', `${extract.fiscalYear} 年部门预算情况说明`, '')
  const remarks = extract.notes.filter((note) => note.startsWith('备注'))
  for (const note of extract.notes.filter((one) => !one.startsWith('备注'))) putParagraph(sheet, note)
  for (const table of extract.tables) putStatement(sheet, table, remarks)
  const prefix = extract.tables[0]?.title.replace(/财政拨款收支总表$/, '') ?? ''
  let forms = 0
  for (const target of extract.targets)
    if (target.scope === 'department') putDepartmentForm(sheet, target, `${prefix}部门（单位）整体绩效目标表`)
    else putProjectForm(sheet, target, forms++)
  return contentOf(sheet)
}
