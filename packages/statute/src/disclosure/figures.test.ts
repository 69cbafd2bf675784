import { describe, expect, test } from 'vitest'
import { sampleNarrative } from '../statement/statement-sample'
import { narrativeFigures } from './figures'

/** label:digits unit, with + − = for a change against last year and the label of the whole behind <. */
const read = (...paragraphs: string[]): string[] => {
  const figures = narrativeFigures(sampleNarrative(paragraphs))
  return figures.map(({ label, printed, unit, direction, parent, inReason }) => {
    const sign =
      direction === 'increase' ? '+' : direction === 'decrease' ? '-' : direction === 'flat' ? '=' : ''
    const whole = parent === null ? '' : `<${figures[parent]?.label}`
    return `${label}:${sign}${printed ?? ''}${unit ?? ''}${whole}${inReason ? '（原因）' : ''}`
  })
}

describe('figures of a narrative', () => {
  test.each([
    [
      'a total and its parts',
      '2024 年年初预算数 1,380.50 万元，其中：一般公共预算拨款 1,380.50 万元，事业收入 0 万元。收入较 2023 年持平。',
      [
        '年初预算数:1380.50万元',
        '一般公共预算拨款:1380.50万元<年初预算数',
        '事业收入:0万元<年初预算数',
        '收入:=',
      ],
    ],
    [
      'changes belong to what was named last',
      '其中：基本支出80万元，比2023年减少5万元，主要原因是人员减少3人；项目支出20万元，比上年增加2.5万元。',
      [
        '基本支出:80万元',
        '基本支出:-5万元',
        '人员:-3人<基本支出（原因）',
        '项目支出:20万元',
        '项目支出:+2.5万元',
      ],
    ],
    [
      'a change explained by changes',
      '收入较去年减少10万元，主要是基本支出减少4万元，项目支出减少6万元。',
      ['收入:-10万元', '基本支出:-4万元<收入（原因）', '项目支出:-6万元<收入（原因）'],
    ],
    [
      'after a list the change is that of the total',
      '2024年年初预算数9万元。按支出功能分类，包括教育支出6万元，住房保障支出3万元。比2023年增加1万元。',
      ['年初预算数:9万元', '教育支出:6万元<年初预算数', '住房保障支出:3万元<年初预算数', '年初预算数:+1万元'],
    ],
    [
      'brackets inside a word and brackets of parts',
      '因公出国（境）费用3万元；共计12个单位（7个行政单位，5个事业单位），另有车辆2辆。',
      ['因公出国（境）费用:3万元', '单位:12个', '行政单位:7个<单位', '事业单位:5个<单位', '另有车辆:2辆'],
    ],
    [
      'a list behind a colon, and 其中 of the whole',
      '政府采购预算总额9万元：货物预算4万元、服务预算5万元；其中一般公共预算安排政府采购8万元。',
      [
        '政府采购预算总额:9万元',
        '货物预算:4万元<政府采购预算总额',
        '服务预算:5万元<政府采购预算总额',
        '一般公共预算安排政府采购:8万元<政府采购预算总额',
      ],
    ],
    [
      'all parts unchanged',
      '“三公”经费预算5万元，与2023年持平。其中：公务接待费2万元，公务用车运行维护费3万元，均与上年持平。',
      [
        '“三公”经费:5万元',
        '“三公”经费:=',
        '公务接待费:2万元<“三公”经费',
        '公务用车运行维护费:3万元<“三公”经费',
        '公务接待费:=',
        '公务用车运行维护费:=',
      ],
    ],
    ['no figures in document numbers and years', '根据示例委编〔2019〕63号文件，2024年继续执行。', []],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  test('a heading gives the scope, explanations of terms are left out', () => {
    const figures = narrativeFigures(
      sampleNarrative([
        '（一）支出预算',
        '2024年年初预算数9万元。',
        '六、名词解释',
        '（一）“三公”经费：指9万元以内的支出。',
      ]),
    )
    expect(figures.map(({ label, scope }) => [label, scope])).toEqual([['支出预算年初预算数', '支出预算']])
  })
})
