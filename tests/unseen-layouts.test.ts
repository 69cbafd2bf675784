import { describe, expect, it } from 'vitest'
import { readLines as read, rowsOf } from './read-lines'

/** Tables as other governments print them: other titles, columns, codes, separators and page breaks. */

const title = '示例区教育委员会2025年部门预算'
const expenditure = [' 1  合计 150.00 120.00 30.00', ' 1 205 教育支出 150.00 120.00 30.00']

describe('codes printed in parts', () => {
  const table = (...rows: string[]) => [
    title,
    '部门支出总体情况表',
    '单位：万元',
    '科目编码\t\t\t科目名称\t合计\t基本支出\t项目支出',
    '类\t款\t项\t\t\t\t',
    ...rows,
  ]

  it('puts 类, 款 and 项 together, also where the upper parts are blank', () => {
    const { tables, unplaced } = read(
      table(
        '\t\t\t合计\t150.00\t120.00\t30.00',
        '205\t\t\t教育支出\t150.00\t120.00\t30.00',
        '\t01\t\t教育管理事务\t150.00\t120.00\t30.00',
        '\t\t01\t行政运行\t120.00\t120.00\t',
        '205\t01\t2\t一般行政管理事务\t30.00\t\t30.00',
      ),
    )
    expect(unplaced).toEqual([])
    expect(rowsOf(tables[0])).toEqual([
      ...expenditure,
      ' 2 20501 教育管理事务 150.00 120.00 30.00',
      ' 3 2050101 行政运行 120.00 120.00 ·',
      ' 3 2050102 一般行政管理事务 30.00 · 30.00',
    ])
  })

  it('goes on with the code of the page before', () => {
    const { tables } = read([
      ...table('205\t01\t\t教育管理事务\t120.00\t120.00\t'),
      '第 3 页 共 20 页',
      '\t\t01\t行政运行\t120.00\t120.00\t',
    ])
    expect(rowsOf(tables[0])).toEqual([
      ' 2 20501 教育管理事务 120.00 120.00 ·',
      ' 3 2050101 行政运行 120.00 120.00 ·',
    ])
  })

  it('reads codes with spaces in them', () => {
    const { tables } = read([
      title,
      '部门支出总表',
      '科目编码\t科目名称\t合计\t基本支出\t项目支出',
      '2 0 5\t教育支出\t150.00\t120.00\t30.00',
      '205 01\t教育管理事务\t150.00\t120.00\t30.00',
    ])
    expect(rowsOf(tables[0]).map((row) => row.split(' ')[2])).toEqual(['205', '20501'])
  })
})

describe('columns beside those a table must have', () => {
  it('keeps the year before apart from the names of a balance', () => {
    const { tables } = read([
      title,
      '收支总表',
      '收入\t\t\t支出\t\t',
      '项目\t2024年预算数\t2025年预算数\t项目\t2024年预算数\t2025年预算数',
      '一、一般公共预算\t90.00\t100.00\t一、教育支出\t90.00\t100.00',
      '收入总计\t90.00\t100.00\t支出总计\t90.00\t100.00',
    ])
    expect(tables[0]?.rows.map(({ name, values }) => [name, values['budget']])).toEqual([
      ['一般公共预算', '100.00'],
      ['收入总计', '100.00'],
      ['教育支出', '100.00'],
      ['支出总计', '100.00'],
    ])
  })

  it('takes no rate for an amount, and doubts nothing about it', () => {
    const { tables, doubts } = read([
      title,
      '一般公共预算财政拨款支出预算表',
      '科目编码\t科目名称\t2024年执行数\t2025年预算数\t\t\t2025年比2024年\t',
      '\t\t\t小计\t基本支出\t项目支出\t增减额\t增减%',
      '205\t教育支出\t100.00\t150.00\t120.00\t30.00\t50.00\t50.00%',
    ])
    expect(doubts).toEqual([])
    expect(tables[0]?.rows[0]?.values).toMatchObject({
      previous: '100.00',
      total: '150.00',
      project: '30.00',
    })
  })

  it('reads the department’s classification where the government’s stands beside it', () => {
    const { tables } = read([
      title,
      '一般公共预算基本支出情况表',
      '政府预算经济分类\t\t部门预算经济分类\t\t合计\t人员经费\t公用经费',
      '科目编码\t科目名称\t科目编码\t科目名称\t\t\t',
      '501\t机关工资福利支出\t301\t工资福利支出\t80.00\t80.00\t',
      '50101\t工资奖金津补贴\t30101\t基本工资\t80.00\t80.00\t',
    ])
    expect(rowsOf(tables[0])).toEqual([
      ' 1 301 工资福利支出 80.00 80.00 ·',
      ' 2 30101 基本工资 80.00 80.00 ·',
    ])
  })
})

describe('titles of other governments', () => {
  it('knows the tables of a university', () => {
    const { tables } = read([
      '示例大学2025年部门预算',
      '收入预算表',
      '科目编码\t科目名称\t合计\t一般公共预算拨款收入\t事业收入\t其他收入',
      '205\t教育支出\t300.00\t200.00\t60.00\t40.00',
      '',
      '支出预算表',
      '科目编码\t科目名称\t合计\t基本支出\t项目支出',
      '205\t教育支出\t300.00\t200.00\t100.00',
    ])
    expect(tables.map(({ kind }) => kind)).toEqual(['department-revenue', 'department-expenditure'])
  })

  it('makes no table of another kind of what it does not know', () => {
    const other = (name: string, ...rows: string[]) => [name, '单位：万元', ...rows, '']
    const { tables, unplaced } = read([
      title,
      ...other('国有资本经营预算支出情况表', '科目编码\t科目名称\t合计', '223\t国有资本经营预算支出\t30.00'),
      ...other(
        '一般公共预算项目支出情况表（按支出经济分类科目）',
        '科目编码\t科目名称\t合计',
        '302\t商品\t9.00',
      ),
      ...other('2025年一般公共预算收入预算表', '科目编码\t科目名称\t预算数', '101\t税收收入\t900'),
      ...other('一般公共预算支出情况表', '科目编码\t科目名称\t合计', '205\t教育支出\t30.00'),
    ])
    expect(tables.map(({ kind }) => kind)).toEqual(['general-expenditure-by-function'])
    expect(rowsOf(tables[0])).toEqual([' 1 205 教育支出 30.00'])
    expect(unplaced.map(({ text }) => text).join()).toContain('税收收入')
  })
})

describe('page breaks inside tables', () => {
  it('reads on behind a page number, also where the first rows print no amount', () => {
    const { tables, unplaced } = read([
      title,
      '财政拨款收支总表',
      '收入\t\t支出\t\t\t\t',
      '项目\t预算数\t项目\t合计\t一般公共预算\t政府性基金预算\t国有资本经营预算',
      '一、一般公共预算拨款\t20.00\t（一）教育支出\t20.00\t20.00\t\t',
      '— 7 —',
      '\t\t（二）其他支出\t\t\t\t',
      '\t\t（三）债务付息支出\t\t\t\t',
      '收入总计\t20.00\t支出总计\t20.00\t20.00\t\t',
    ])
    expect(unplaced).toEqual([])
    expect(tables).toHaveLength(1)
    expect(tables[0]?.rows.map(({ name }) => name)).toEqual([
      '一般公共预算拨款',
      '收入总计',
      '教育支出',
      '其他支出',
      '债务付息支出',
      '支出总计',
    ])
  })
})

describe('columns kept by spaces', () => {
  const lines = [
    title,
    '',
    '                     一般公共预算支出表',
    '                                                            单位：万元',
    '  科目编码      科目名称                合计              基本支出                项目支出',
    '                                              小计     人员经费   公用经费',
    '               合计                   150.00   120.00   100.00      20.00      30.00',
    '  205          教育支出               150.00   120.00   100.00      20.00      30.00',
    '  2050101        行政运行             120.00   120.00   100.00      20.00',
    '  2050102        一般行政管理事务      30.00                                  30.00',
  ]

  it('reads a header centred over its columns', () => {
    const { tables, unplaced } = read(lines)
    expect(unplaced).toEqual([])
    expect(tables[0]?.columns).toEqual(['total', 'basic', 'personnel', 'operating', 'project'])
    expect(rowsOf(tables[0])).toEqual([
      ' 1  合计 150.00 120.00 100.00 20.00 30.00',
      ' 1 205 教育支出 150.00 120.00 100.00 20.00 30.00',
      ' 3 2050101 行政运行 120.00 120.00 100.00 20.00 ·',
      ' 3 2050102 一般行政管理事务 30.00 · · · 30.00',
    ])
  })

  it('reads two sides with changes by source', () => {
    const { tables } = read([
      '示例县2025年预算调整方案',
      '',
      '示例县2025年一般公共预算收支调整表',
      '单位：万元',
      '收入项目         年初预算数   调整后预算数   支出项目       年初预算数   超收安排   债券安排   调整后预算数',
      '一、税收收入           5000           5200   一、教育支出         4000        200                     4200',
      '二、债务收入                           500   二、城乡支出         1000                   500          1500',
      '收入总计               5000           5700   支出总计             5000        200        500          5700',
    ])
    expect(rowsOf(tables[0])).toEqual([
      'rev 1  税收收入 5000 5200',
      'rev 1  债务收入 · 500',
      'rev 1  收入总计 5000 5700',
      'exp 1  教育支出 4000 200 · 4200',
      'exp 1  城乡支出 1000 · 500 1500',
      'exp 1  支出总计 5000 200 500 5700',
    ])
  })
})

describe('catalogues', () => {
  it('counts no subtotal of a department as a programme', () => {
    const { contents, unplaced } = read([
      '示例区2025年区级重点专项资金目录',
      '单位：万元',
      '序号\t专项资金名称\t金额\t主管部门',
      '\t合计\t50.00\t',
      '一、\t示例区教育委员会小计\t20.00\t',
      '1\t校舍维修\t20.00\t示例区教育委员会',
      '二、\t示例区民政局\t30.00\t',
      '2\t高龄津贴\t30.00\t示例区民政局',
    ])
    expect(unplaced).toEqual([])
    expect(contents.map(({ seq, name, amount }) => [seq, name, amount])).toEqual([
      [1, '校舍维修', '20.00'],
      [2, '高龄津贴', '30.00'],
    ])
  })

  it('tells amounts from pages where only spaces part the columns', () => {
    const { contents } = read([
      '示例区2025年重点项目资金目录',
      '序号   单位               项目名称        金额（元）   页码',
      '   1   示例区交通局       农村公路     12,005,000.00      3',
      '   2   示例区民政局       高龄津贴      8,600,000.00      4',
      '   3   示例区水利局       河道清淤      4,150,000.00      7',
    ])
    expect(contents.map(({ name, department, amount, page }) => [name, department, amount, page])).toEqual([
      ['农村公路', '示例区交通局', '12005000.00', 3],
      ['高龄津贴', '示例区民政局', '8600000.00', 4],
      ['河道清淤', '示例区水利局', '4150000.00', 7],
    ])
  })
})
