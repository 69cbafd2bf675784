import type { SampleExtract, SampleTarget } from '../sample-extract'
import { nextLine, put, type Sheet } from './sheet'

/** A row with one cell per line; the cell's tab stands in front, a blank line ends the row. */
const putCells = (sheet: Sheet, ...cells: readonly (string | null)[]): void => {
  for (const cell of cells)
    put(sheet, ...(cell ?? '').split('\n').map((part, at) => (at === 0 ? `\t${part}` : part)))
  put(sheet, '')
}

/** "产出指标" as the forms print it. */
const printedLevel1 = (level: string): string => level.replace(/指标$/, '类\n指标')

/** A long name goes on in a line without a tab. */
const brokenName = (name: string, at: number): string =>
  at % 3 === 2 && name.length > 6 ? `${name.slice(0, 5)}\n${name.slice(5)}` : name

const putIndicators = (sheet: Sheet, target: SampleTarget): void => {
  putCells(sheet, '', '指标类型', '指标名称', '指标性质', '指标值', '计量单位', '指标说明')
  putCells(sheet, '', '', '', '', '', '', '')
  let [level1, level2]: (string | null)[] = [null, null]
  target.indicators.forEach((one, at) => {
    putCells(
      sheet,
      '',
      one.level1 === level1 ? '' : printedLevel1(one.level1 ?? ''),
      one.level2 === level2 ? '' : one.level2,
      brokenName(one.name, at),
      one.operator,
      one.value,
      one.unit,
      one.note,
    )
    ;[level1, level2] = [one.level1, one.level2]
  })
}

const putForm = (sheet: Sheet, target: SampleTarget): void => {
  const { budget } = target
  target.line = nextLine(sheet)
  putCells(sheet, `${target.fiscalYear}年度抗疫特别国债项目绩效目标申报表`)
  putCells(sheet, '', '单位：万元')
  putCells(
    sheet,
    '一、项目基本情况',
    '项目名称',
    target.name,
    '项目实施起止时间',
    `${target.period?.start ?? ''}-${target.period?.end ?? ''}`,
  )
  putCells(
    sheet,
    '',
    '项目实施单位',
    target.implementer?.name ?? '',
    '项目主管部门',
    target.department?.name ?? '',
  )
  putCells(sheet, '', '绩效管理联系人', target.contact, '联系电话', target.phone)
  putCells(sheet, '', '项目概况', target.overview)
  putCells(sheet, '', '立项依据', target.basis)
  putCells(sheet, '', '项目预算', '合计', '一般公共预算', '政府性基金预算', '国有资本经营\n预算', '其他资金')
  putCells(
    sheet,
    '',
    '',
    budget.total,
    budget.generalPublic,
    budget.governmentFund,
    budget.stateCapital,
    budget.other,
  )
  putCells(sheet, '二、绩效目标编制', '项目当年绩效目标', target.goal)
  putIndicators(sheet, target)
  put(sheet, '')
}

/** The part of the adjustment with the application forms, behind its own cover lines. */
export const putApplicationForms = (sheet: Sheet, extract: SampleExtract): void => {
  put(sheet, '', '附件6', '', '抗疫特别国债项目绩效目标申报表汇总', '', `（${extract.fiscalYear}年度）`, '')
  for (const target of extract.targets) putForm(sheet, target)
}
