import { describe, expect, it } from 'vitest'
import type { Block } from '../source'
import { readText } from './text'

/** A grid as rows of cell texts, a line as its text. */
const shown = (content: string): (string | string[][])[] =>
  readText('x', content).blocks.map((block) =>
    block.kind === 'text' ? block.text : block.rows.map((row) => row.cells.map((cell) => cell.text)),
  )
const grids = (content: string): Extract<Block, { kind: 'grid' }>[] =>
  readText('x', content).blocks.filter((block) => block.kind === 'grid')

describe('readText', () => {
  it('numbers lines the same for every line end', () => {
    for (const end of ['\n', '\r\n', '\r', '\u0085']) {
      const source = readText('x', `甲${end}${end}乙\t丙`)
      expect(source.lineCount).toBe(3)
      expect(source.blocks.map((block) => block.line)).toEqual([1, 3])
    }
  })
  it('reads a text with an empty line more behind each of its lines, the empty ones too, as the text itself', () => {
    const lines = [
      '第一段',
      '',
      '第二段',
      '',
      ' \t项目',
      ' \t金额',
      '',
      ' \t甲',
      ' \t',
      '',
      ' \t合计',
      ' \t5',
      '',
      '完',
    ]
    const doubled = lines.map((line) => `${line}\n`).join('\n')
    expect(shown(doubled)).toEqual(shown(lines.join('\n')))
    expect(grids(doubled).map(({ line }) => line)).toEqual([9])
  })
  it('ends a row of single cells at a line of spaces', () => {
    const lines = [' \t项目', ' \t金额', '   ', ' \t甲', ' \t5', '   ', '']
    expect(shown(lines.join('\n'))).toEqual([
      [
        ['项目', '金额'],
        ['甲', '5'],
      ],
    ])
  })
  it('keeps a row with one filled cell inside its table, and a remark below it outside', () => {
    expect(shown('项目\t预算数\t\n一般公共预算\t\t\n合计\t5\t\n备注：本表无数据。\t\t')).toEqual([
      [
        ['项目', '预算数', ''],
        ['一般公共预算', '', ''],
        ['合计', '5', ''],
      ],
      '备注：本表无数据。',
    ])
  })
  it('keeps the header of a group of columns that stands alone in its row', () => {
    expect(shown('2024年预算数\t\t\n合计\t购置\t运行\n3\t1\t2')).toEqual([
      [
        ['2024年预算数', '', ''],
        ['合计', '购置', '运行'],
        ['3', '1', '2'],
      ],
    ])
  })
  it('joins a tagged cell that is broken over lines, without a space between Chinese characters', () => {
    const [grid] = grids('项目概况\t<p>开展巡查，\n保障</p>\t\n立项依据\t无\t')
    expect(grid?.rows.map((row) => row.cells.map((cell) => cell.text))).toEqual([
      ['项目概况', '开展巡查，保障', ''],
      ['立项依据', '无', ''],
    ])
    expect(grid?.rows[0]).toMatchObject({ line: 1, endLine: 2 })
  })
  it('joins a quoted cell that is broken over lines', () => {
    expect(shown('名称\t"第一行\n第二行"\t3')).toEqual([[['名称', '第一行第二行', '3']]])
  })
  it('leaves a row alone whose paragraph is never closed', () => {
    expect(grids('甲\t<p>乙\n丙\t<p>丁')[0]?.rows).toHaveLength(2)
  })
  it('reads HTML tables with spans, rows on one line or on many', () => {
    const table =
      '<table><tr><td colspan="2">收入</td><td>支出</td></tr>\n<tr><td rowspan=2>甲</td><td>1</td><td>2</td></tr><tr><td>3</td>\n<td>4</td></tr></table>'
    expect(shown(`标题\n${table}\n下文`)).toEqual([
      '标题',
      [
        ['收入', '', '支出'],
        ['甲', '1', '2'],
        ['', '3', '4'],
      ],
      '下文',
    ])
  })
  it('reads the visible text of an HTML page, line by line', () => {
    const page =
      '<!DOCTYPE html>\n<html><head><title>不显示</title></head>\n<script>var a = "<p>b</p>"</script>\n<p>第一段</p><p>第二段</p>\n</html>'
    expect(shown(page)).toEqual(['第一段', '第二段'])
    expect(readText('x', page).blocks.map((block) => block.line)).toEqual([4, 4])
  })
  it('reads Markdown tables; the ruler belongs to the header', () => {
    const [grid] = grids('| 序号 | 名称 |\n|---|:--|\n| 1 | 甲\\|乙 |')
    expect(grid?.rows.map((row) => row.cells.map((cell) => cell.text))).toEqual([
      ['序号', '名称'],
      ['1', '甲|乙'],
    ])
    expect(grid?.rows[0]?.endLine).toBe(2)
  })
  it('reads comma-separated values only where they are evident', () => {
    expect(grids('序号,名称,金额\n1,"甲,乙",3\n2,丙,4\n3,丁,5')[0]?.rows[1]?.cells[1]?.text).toBe('甲,乙')
    expect(
      grids(
        '收入 659,699 20,000 679,699\n支出 1,000 2,000 3,000\n收入 659,699 20,000 679,699\n支出 1,000 2,000 3,000',
      ),
    ).toEqual([])
    expect(
      grids(
        '首先,我们去了山上,然后下山。\n其次,我们吃了饭,然后睡觉。\n再次,天亮了,出发。\n最后,到家了,结束。',
      ),
    ).toEqual([])
  })
  it('rebuilds rows from one cell per line', () => {
    expect(shown('\t项目名称\n\t校舍\n维修\n\n\t金额\n\t5\n\t6')).toEqual([
      [
        ['项目名称', '校舍维修'],
        ['金额', '5', '6'],
      ],
    ])
  })
  it('takes away marks of Markdown and images but keeps page numbers and negative numbers', () => {
    expect(shown('# 编 表 说 明\n- 1.负责工作。\n[image: image1.emf]附表1：\n**重点**\n- 5 -\n- 3')).toEqual([
      '编表说明',
      '1.负责工作。',
      '附表1：',
      '重点',
      '- 5 -',
      '- 3',
    ])
  })
  it('gives the parts of a line with their columns, a Chinese character being two wide', () => {
    const [line] = readText('x', '  教育支出   1,234.56').blocks
    expect(line?.kind === 'text' && line.segments).toEqual([
      { text: '教育支出', column: 2, endColumn: 10 },
      { text: '1,234.56', column: 13, endColumn: 21 },
    ])
  })
  it.each([
    ['an endless line', 'a'.repeat(1_000_001)],
    ['very many lines', 'a\n'.repeat(200_001)],
    ['very many cells', `${'1\t'.repeat(2000)}\n`.repeat(501)],
    ['spans without end', `<table>${'<tr><td rowspan=9999 colspan=9999>x</td></tr>'.repeat(5000)}`],
  ])('refuses %s', (_, content) => {
    expect(() => readText('x', content)).toThrow('上限')
  })
  it.each(['<', '<p ', '<td>', '$', ' ', '(', '1', '.', '|a', '<math>', '&', '（', '"a\t'])(
    'reads %j repeated without end in linear time',
    (part) => {
      const source = readText('x', part.repeat(Math.floor(400_000 / part.length)))
      expect(source.lineCount).toBe(1)
    },
    10_000,
  )
})
