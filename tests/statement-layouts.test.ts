import { describe, expect, it } from 'vitest'
import { readLines as read, rowsOf } from './read-lines'

const expenditure = '科目编码\t科目名称\t总计\t基本支出\t项目支出'

describe('department tables laid out differently', () => {
  it('reads columns in another order, other words, yuan, an unknown column and no total row', () => {
    const { tables, unplaced } = read([
      '示例区教育委员会2025年一般公共预算财政拨款支出预算表',
      '单位：元',
      '功能科目\t\t项目支出\t基本支出\t小计\t比上年增减',
      '编码\t名称\t\t\t\t',
      '205\t教育支出\t300,000.00\t1,200,000.00\t1,500,000.00\t-20,000.00',
      '2050101\t行政运行\t\t1,200,000.00\t1,200,000.00\t',
    ])
    expect(unplaced).toEqual([])
    expect(tables[0]).toMatchObject({ kind: 'general-expenditure-by-function', amountUnit: '元' })
    expect(tables[0]?.columns).toEqual(['project', 'basic', 'total', '比上年增减'])
    expect(rowsOf(tables[0])).toEqual([
      ' 1 205 教育支出 300000.00 1200000.00 1500000.00 -20000.00',
      ' 3 2050101 行政运行 · 1200000.00 1200000.00 ·',
    ])
  })

  it('reads two sides of unequal length, revenue first', () => {
    const { tables, notes } = read([
      '2025年部门收支总表',
      '收入\t\t支出\t',
      '项目\t本年预算数\t项目（按功能分类）\t本年预算数',
      '一、一般公共预算财政拨款收入\t150.00\t一、教育支出\t140.00',
      '二、事业收入\t10.00\t二、社会保障和就业支出\t20.00',
      '三、其他收入\t\t\t',
      '收入总计\t160.00\t支出总计\t160.00',
      '说明：本表为示例。',
    ])
    expect(rowsOf(tables[0])).toEqual([
      'rev 1  一般公共预算财政拨款收入 150.00',
      'rev 1  事业收入 10.00',
      'rev 1  其他收入 ·',
      'rev 1  收入总计 160.00',
      'exp 1  教育支出 140.00',
      'exp 1  社会保障和就业支出 20.00',
      'exp 1  支出总计 160.00',
    ])
    expect(notes).toContain('说明：本表为示例。')
  })

  it('straightens rows that lost their first empty cells, by the sums', () => {
    const { tables } = read([
      '2025年示例区教育委员会部门支出总表',
      expenditure,
      '合计\t150.00\t120.00\t30.00',
      '205\t教育支出\t150.00\t120.00\t30.00',
    ])
    expect(rowsOf(tables[0])).toEqual([' 1  合计 150.00 120.00 30.00', ' 1 205 教育支出 150.00 120.00 30.00'])
  })

  it('keeps a row that a page break cut, and a wrapped name, one row', () => {
    const { tables, unplaced } = read([
      '2025年示例区教育委员会部门支出总表',
      expenditure,
      '\t合计\t38.00\t38.00\t',
      '2080505\t机关事业单位基本养老保险缴费支\t30.00\t30.00\t',
      '\t出\t\t\t',
      '- 3 -',
      '2025年示例区教育委员会部门支出总表',
      expenditure,
      '2080599\t\t\t\t',
      '\t其他行政事业单位养老支出\t8.00\t8.00\t',
    ])
    expect(unplaced).toEqual([])
    expect(rowsOf(tables[0])).toEqual([
      ' 1  合计 38.00 38.00 ·',
      ' 3 2080505 机关事业单位基本养老保险缴费支出 30.00 30.00 ·',
      ' 3 2080599 其他行政事业单位养老支出 8.00 8.00 ·',
    ])
  })

  it('gives each unit its own statement, also under the same title', () => {
    const unit = (name: string, amount: string) => [
      '部门支出总表',
      `单位名称：${name}`,
      expenditure,
      `\t合计\t${amount}\t${amount}\t`,
      `205\t教育支出\t${amount}\t${amount}\t`,
      '',
    ]
    const { tables } = read([...unit('示例区第一中学', '7.00'), ...unit('示例区第二中学', '8.00')])
    expect(tables.map(rowsOf)).toEqual([
      [' 1  合计 7.00 7.00 ·', ' 1 205 教育支出 7.00 7.00 ·'],
      [' 1  合计 8.00 8.00 ·', ' 1 205 教育支出 8.00 8.00 ·'],
    ])
  })

  it('tells last year from this year under two group headers', () => {
    const parts = '合计\t因公出国（境）费\t公务用车购置及运行费\t\t\t公务接待费'
    const { tables } = read([
      '示例区教育委员会一般公共预算“三公”经费支出表',
      '2024年预算数\t\t\t\t\t\t2025年预算数\t\t\t\t\t',
      `${parts}\t${parts}`,
      '\t\t小计\t公务用车购置费\t公务用车运行费\t\t\t\t小计\t公务用车购置费\t公务用车运行费\t',
      '20.00\t\t15.00\t\t15.00\t5.00\t18.00\t2.00\t12.00\t0\t12.00\t4.00',
    ])
    expect(tables[0]?.fiscalYear).toBe(2025)
    expect(tables[0]?.rows[0]?.values).toMatchObject({
      'previous.total': '20.00',
      'previous.abroad': null,
      'previous.vehicleRunning': '15.00',
      'current.abroad': '2.00',
      'current.vehiclePurchase': '0',
      'current.reception': '4.00',
    })
  })

  it('finds the columns of a page without header by the sums', () => {
    const row = (seq: number, name: string, ...figures: string[]) =>
      [`${seq}`, '500199-示例区教委', '2050102', '一般行政管理事务', name, ...figures].join('\t')
    const { tables, doubts } = read([
      '示例区教育委员会项目支出明细表',
      '\t\t\t\t\t\t年初特定目标类\t\t\t\t上级专项\t\t\t',
      '序号\t预算单位\t科目编码\t科目名称\t项目名称\t合计\t小计\t人员性项目\t一般性项目\t民生配套项目\t小计\t提前下达专项\t结转项目\t市级专项',
      '1\t\t\t\t合计\t60.00\t40.00\t\t40.00\t\t20.00\t20.00\t\t',
      row(2, '50019925T000000000001-校舍维修(常年性项目)', '10.00', '10.00', '', '10.00', '', '', '', '', ''),
      '',
      row(3, '50019925T000000000002-教研(一次性项目)', '30.00', '30.00', '30.00.', '', ''),
      row(4, '提前下达校舍资金', '20.00', '', '', '20.00', '20.00'),
    ])
    expect(rowsOf(tables[0])).toEqual([
      ' 1  合计 60.00 40.00 · 40.00 · 20.00 20.00 · ·',
      ' 1 2050102 一般行政管理事务 10.00 10.00 · 10.00 · · · · ·',
      ' 1 2050102 一般行政管理事务 30.00 30.00 · 30.00 · · · · ·',
      ' 1 2050102 一般行政管理事务 20.00 · · · · 20.00 20.00 · ·',
    ])
    expect(tables[0]?.rows[2]).toMatchObject({
      unitCode: '500199',
      unitName: '示例区教委',
      projectCode: '50019925T000000000002',
      project: '教研',
      nature: '一次性项目',
    })
    expect(doubts.map((doubt) => doubt.what)).toContain('金额带有多余的符号')
  })

  it('leaves an unreadable figure empty with a doubt, and a grid that is no table alone', () => {
    const { tables, doubts, unplaced } = read([
      '2025年示例区教育委员会部门支出总表',
      expenditure,
      '205\t教育支出\t150.00\t120.00\t3O.00',
      '',
      '示例区工作安排表',
      '序号\t事项\t时间',
      '1\t开会\t2025年1月',
    ])
    expect(rowsOf(tables[0])).toEqual([' 1 205 教育支出 150.00 120.00 ·'])
    expect(doubts.map((doubt) => [doubt.line, doubt.what])).toContainEqual([3, '金额无法辨认'])
    expect(unplaced.map((one) => one.line)).toEqual(expect.arrayContaining([6, 7]))
  })

  it('resolves a damaged header word from the header of the next page', () => {
    const { tables, doubts } = read([
      '示例区教育委员会2025年一般公共预算财政拨款支出预算表',
      '科目编码\t科目名称\t2O24 牛颈算数\t总计\t基本支出\t项目支出',
      '205\t教育支出\t\t12.00\t7.00\t5.00',
      '',
      '示例区教育委员会2025年一般公共预算财政拨款支出预算表',
      '科目编码\t科目名称\t2024年预算数\t总计\t基本支出\t项目支出',
      '208\t社会保障和就业支出\t3.00\t4.00\t4.00\t',
    ])
    expect(tables[0]?.columns).toEqual(['previous', 'total', 'basic', 'project'])
    expect(rowsOf(tables[0])).toEqual([
      ' 1 205 教育支出 · 12.00 7.00 5.00',
      ' 1 208 社会保障和就业支出 3.00 4.00 4.00 ·',
    ])
    expect(doubts.map((doubt) => doubt.line)).toContain(2)
  })
})

describe('tables whose cells are separated by spaces', () => {
  it('reads the columns of a layout by the sums of the rows above', () => {
    const { tables } = read([
      '                 2025 年部门支出总体情况表',
      '                                                       单位：万元',
      '  科目编码        科目名称                总计        基本支出      项目支出',
      '                  合计                  150.00        120.00         30.00',
      '205             教育支出                150.00        120.00         30.00',
      ' 20501           教育管理事务           150.00        120.00         30.00',
      '  2050101         行政运行              120.00        120.00',
      '  2050102         一般行政管理事务       30.00                       30.00',
    ])
    expect(rowsOf(tables[0])).toEqual([
      ' 1  合计 150.00 120.00 30.00',
      ' 1 205 教育支出 150.00 120.00 30.00',
      ' 2 20501 教育管理事务 150.00 120.00 30.00',
      ' 3 2050101 行政运行 120.00 120.00 ·',
      ' 3 2050102 一般行政管理事务 30.00 · 30.00',
    ])
  })

  it('reads interleaved sides with the title below, and splits the changes among their sources', () => {
    const spaced = (lines: readonly string[]) => lines.flatMap((line) => [line, ''])
    const { tables, unplaced } = read([
      ...spaced([
        '项    目 人大批准数 增减额 预算调整数 项    目 人大批准数',
        '救灾支出',
        '调整',
        '专项转移支付',
        '调整',
        '预算调整',
        '数',
        '一、本级财力合计 900 60 960一、支出预算数 1,000 60 1,060',
        '①本级收入 500 500    1.一般公共服务支出 300 300',
        ' 其中：税收收入 400 400    2.教育支出 450 60 510',
        '                增值税 250 250    3.预备费 100 -40 60',
        '                契税等其他 150 150    4.城乡社区支出 150 150',
        '            非税收入 100 100           其中：2120399其他城乡社区公共',
        '设施支出',
        '40 40',
        '②上级补助收入 400 60 460',
        '        其中：转移支付 450 60 510',
        '            减：上解支出 50 50',
        '二、上年结转 100 100',
        '收入总计 1,000 60 1,060 支出总计 1,000 60 1,060',
        '2025年示例区一般公共预算收支总表（草案）',
        '单位：万元',
      ]),
    ])
    expect(unplaced).toEqual([])
    expect(tables[0]?.columns).toEqual(['approved', '增减额', '救灾支出调整', '专项转移支付调整', 'adjusted'])
    expect(rowsOf(tables[0])).toEqual([
      'rev 1  本级财力合计 900 60 960',
      'rev 2  本级收入 500 · 500',
      'rev 3  税收收入 400 · 400',
      'rev 4  增值税 250 · 250',
      'rev 4  契税等其他 150 · 150',
      'rev 3  非税收入 100 · 100',
      'rev 2  上级补助收入 400 60 460',
      'rev 3  转移支付 450 60 510',
      'rev 3  上解支出 50 · 50',
      'rev 1  上年结转 100 · 100',
      'rev 1  收入总计 1000 60 1060',
      'exp 1  支出预算数 1000 · 60 1060',
      'exp 2  一般公共服务支出 300 · · 300',
      'exp 2  教育支出 450 · 60 510',
      'exp 2  预备费 100 -40 · 60',
      'exp 2  城乡社区支出 150 · · 150',
      'exp 3 2120399 其他城乡社区公共设施支出 · 40 · 40',
      'exp 1  支出总计 1000 · 60 1060',
    ])
    expect(tables[0]?.rows.find((row) => row.name === '上解支出')).toMatchObject({ sign: -1 })
  })

  it('reads a numbered list with wrapped cells and cells merged over two rows', () => {
    const { tables, unplaced } = read([
      '序号 区县 项目名称 项目主管部门 项目类型 资金用途 金额',
      '',
      '100',
      '',
      '1 示例区 街道养老服务站改造 区民政局 23401 基础设施建设 2340199其他基础设施建设 10',
      '',
      '2 示例区',
      '',
      '示例区老旧小区供水管网更新改造二期工程项目',
      '',
      '建设',
      '',
      '区住房城乡建',
      '',
      '委',
      '',
      '23401 基础设施建设 2340107城镇老旧小区改造 20',
      '',
      '示例区 23401 基础设施建设 2340110市政设施建设 30',
      '',
      '示例区 23401 基础设施建设 2340199其他基础设施建设 40',
      '',
      '3 道路照明 区城市管理局',
      '',
      '2025年特别国债资金分配建议表',
      '',
      '合计',
    ])
    expect(unplaced).toEqual([])
    expect(tables[0]?.rows.map((row) => row.values.amount)).toEqual(['100', '10', '20', '30', '40'])
    expect(tables[0]?.rows[2]).toMatchObject({
      seq: 2,
      project: '示例区老旧小区供水管网更新改造二期工程项目建设',
      department: '区住房城乡建委',
      typeCode: '23401',
      code: '2340107',
      name: '城镇老旧小区改造',
    })
    expect(tables[0]?.rows[4]).toMatchObject({
      seq: 3,
      region: '示例区',
      project: '道路照明',
      department: '区城市管理局',
    })
  })

  it('leaves lines alone whose figures are torn apart', () => {
    const { tables } = read([
      '                 2025 年部门收支总体情况表',
      '  项目            预算数        项目            预算数',
      '  合计            168,441',
      '                         .81    合计            168,441',
      '                                                       .81',
      '  其他收入资金     10,885       教育支出         7',
      '                         .00                      .09',
    ])
    expect(tables).toEqual([])
  })
})
