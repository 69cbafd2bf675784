import type { Block, Cell, PrintDocument, Row, Section, Table } from './document'

const text = (words: string, more: Partial<Cell> = {}): Cell =>
  ({ kind: 'text', text: words, ...more }) as Cell
const code = (words: string): Cell => ({ kind: 'code', text: words })
const amount = (value: string, decimals = 2): Cell => ({ kind: 'amount', value, decimals })
const label = (words: string, more: Partial<Cell> = {}): Cell => text(words, { label: true, ...more })
const empty: Cell = { kind: 'empty' }

const columns: Table['columns'] = [
  { key: 'code', weight: 9, kind: 'code' },
  { key: 'name', weight: 20, kind: 'text' },
  { key: 'total', weight: 11, kind: 'amount' },
  { key: 'basic', weight: 11, kind: 'amount' },
  { key: 'project', weight: 11, kind: 'amount' },
]

const header: Row[] = [
  { cells: [label('功能分类科目', { colSpan: 2 }), label('2026年预算数', { colSpan: 3 })] },
  { cells: ['科目编码', '科目名称', '小计', '基本支出', '项目支出'].map((words) => label(words)) },
]

const acrossSum = (key: string): Cell['kind'] extends never ? never : { row: string; column: string }[] => [
  { row: key, column: 'basic' },
  { row: key, column: 'project' },
]

const line = (
  key: string,
  name: string,
  indent: number,
  basic: string,
  project: string,
  total: string,
): Row => ({
  key,
  cells: [
    code(key),
    text(name, { indent }),
    { kind: 'amount', value: total, decimals: 2, sum: acrossSum(key) },
    amount(basic),
    amount(project),
  ],
})

/** A statement with a header of two rows, indentation, live sums in both directions, and notes. */
const statement = (projects = 3): Table => {
  const rows: Row[] = Array.from({ length: projects }, (_, at) =>
    line(`20502${String(at + 1).padStart(2, '0')}`, `示例教育支出${at + 1}`, 2, '1200.10', '34.2', '1234.30'),
  )
  const times = (value: bigint): string => {
    const cents = value * BigInt(projects)
    return `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`
  }
  const down = (column: string) => rows.map(({ key = '' }) => ({ row: key, column }))
  return {
    block: 'table',
    number: '附表1',
    title: '示例区教育委员会2026年一般公共预算财政拨款支出预算表',
    subtitle: '（草案）',
    leftNote: '编制单位：示例区教育委员会',
    rightNote: '单位：万元',
    columns,
    header,
    rows: [
      {
        key: 'all',
        kind: 'total',
        cells: [
          text('合计', { colSpan: 2, align: 'center' }),
          { kind: 'amount', value: times(123430n), decimals: 2, sum: down('total') },
          { kind: 'amount', value: times(120010n), decimals: 2, sum: down('basic') },
          { kind: 'amount', value: times(3420n), decimals: 2, sum: down('project') },
        ],
      },
      ...rows,
    ],
    notes: ['备注：本表反映部门本年一般公共预算财政拨款支出情况。'],
    outline: 2,
  }
}

const emptyTable: Table = {
  block: 'table',
  number: '附表2',
  title: '2026年政府性基金预算支出表',
  rightNote: '单位：万元',
  columns,
  header,
  rows: [{ cells: [] }],
  emptyStatement: '说明：本单位无政府性基金预算拨款安排的支出，故此表无数据。',
  outline: 2,
}

const indicator = (first: Cell[], words: string[]): Row => ({
  cells: [...first, ...words.map((word) => text(word))],
})

/** A target form: labels and values over merged columns, no header rows. */
const form = (at: number, indicators = 8): Table => ({
  block: 'table',
  title: '2026年区级项目绩效目标表',
  leftNote: `编制单位：示例区教育委员会　序号：${at}`,
  rightNote: '单位：万元',
  columns: [8, 12, 16, 8, 8, 8, 8].map((weight, column) => ({
    key: `c${column}`,
    weight,
    kind: 'text',
    align: 'center',
  })),
  header: [],
  rows: [
    {
      cells: [
        label('项目名称'),
        text(`示例校舍维修项目${at}`, { colSpan: 2, align: 'left' }),
        label('主管部门', { colSpan: 2 }),
        text('示例区教育委员会', { colSpan: 2 }),
      ],
    },
    { cells: [label('预算金额'), { ...amount(`${1000 + at}.5`), colSpan: 6, align: 'left' }] },
    {
      minHeight: 48,
      cells: [
        label('年度目标'),
        text('完成年度维修任务，改善办学条件，保障师生安全；'.repeat(4), { colSpan: 6, align: 'left' }),
      ],
    },
    {
      cells: [
        label('绩效指标', { rowSpan: indicators + 1 }),
        ...['一级指标', '三级指标', '性质', '指标值', '单位', '权重'].map((words) => label(words)),
      ],
    },
    ...Array.from({ length: indicators }, (_, index) =>
      indicator(
        index % 4 === 0
          ? [label(index < 4 ? '产出指标' : '效益指标', { rowSpan: Math.min(4, indicators - index) })]
          : [],
        [`第${index + 1}项工作完成率`, '≥', `9${index % 10}`, '%', '10'],
      ),
    ),
  ],
  outline: 3,
  outlineText: `${at}　示例校舍维修项目${at}`,
  sheetName: `${at} 示例校舍维修项目`,
})

export const hostileWords = [
  '=1+1',
  '+1+cmd|calc',
  '-2+3',
  '@SUM(A1)',
  '<script>alert("1")</script>&\'',
  '#set page(width: 1pt) $x$ *b* _i_ `c` <label> @ref \\n //x',
  '"引号",逗号\n换行',
  '_x0041_ 原样',
  'r<2 且 a>b',
  '😀 𠮷 㐱',
]

const hostile: Table = {
  block: 'table',
  number: '=表',
  title: '@标题 #let x = 1',
  leftNote: '-左',
  rightNote: '+右',
  columns: [
    { key: 'a', weight: 3, kind: 'text' },
    { key: 'b', weight: 1, kind: 'amount' },
  ],
  header: [{ cells: [label('=列'), label('*金额*')] }],
  rows: hostileWords.map((words) => ({ cells: [text(words), amount('-1.5')] })),
  notes: ['=注 ${x} #1'],
}

const figures: Table = {
  block: 'table',
  title: '数字',
  columns: [
    { key: 'a', weight: 1, kind: 'text' },
    { key: 'b', weight: 1, kind: 'amount' },
  ],
  header: [{ cells: [label('名称'), label('金额')] }],
  rows: [
    { key: 'small', cells: [text('小'), amount('0.10')] },
    { key: 'large', cells: [text('十七位'), amount('123456789012345.67')] },
    { key: 'long', cells: [text('多一位小数'), amount('1234.567')] },
    { key: 'minus', cells: [text('负数'), amount('-9876543.2')] },
    { key: 'none', cells: [text('空'), empty] },
    {
      key: 'wrong',
      cells: [
        text('不等的合计'),
        { kind: 'amount', value: '5', decimals: 2, sum: [{ row: 'small', column: 'b' }] },
      ],
    },
    {
      key: 'right',
      cells: [
        text('相减'),
        {
          kind: 'amount',
          value: '1234.467',
          decimals: 2,
          sum: [
            { row: 'long', column: 'b' },
            { row: 'small', column: 'b', subtract: true },
          ],
        },
      ],
    },
    { key: 'count', cells: [text('个数'), { kind: 'integer', value: '12345' }] },
  ],
}

const portrait = (blocks: readonly Block[], more: Partial<Section> = {}): Section => ({
  orientation: 'portrait',
  pageNumbers: 'none',
  blocks,
  ...more,
})

const document = (title: string, sections: readonly Section[]): PrintDocument => ({
  title,
  language: 'zh-CN',
  meta: { dataHash: 'a1b2c3d4', date: '2026-02-10', organization: '示例区财政局' },
  sections,
})

const say = (words: string): Block => ({ block: 'paragraph', runs: [{ text: words }] })

/** A department's publication: words with all levels of headings, tables, one of them over pages and landscape. */
export const publication = document('示例区教育委员会2026年部门预算情况说明', [
  portrait(
    [
      {
        block: 'title',
        lines: ['示例区教育委员会', '2026年部门预算情况说明'],
        note: '（2026年2月）',
        outline: 1,
      },
      { block: 'heading', level: 1, text: '一、单位基本情况' },
      { block: 'heading', level: 2, text: '（一）职能职责' },
      say('贯彻执行教育工作的方针政策和法律法规，拟订全区教育改革与发展规划并组织实施。'.repeat(3)),
      { block: 'heading', level: 3, text: '1. 机构设置' },
      {
        block: 'paragraph',
        runs: [{ text: '内设机构' }, { text: '十二', style: 'strong' }, { text: '个，所属单位三个。' }],
      },
      { block: 'heading', level: 4, text: '（1）所属单位' },
      { block: 'list', items: ['示例第一小学', '示例第二小学'], ordered: true },
      {
        block: 'box',
        tone: 'error',
        blocks: [
          {
            block: 'paragraph',
            runs: [
              { text: '错误', style: 'mark' },
              { text: '合计不等于各项之和', style: 'strong' },
            ],
          },
          { block: 'list', items: ['附表1'] },
          { block: 'paragraph', runs: [{ text: '依据：示例办法', style: 'quiet' }] },
        ],
      },
      { block: 'page-break' },
      { block: 'paragraph', runs: [{ text: '2026年2月10日' }], align: 'right' },
    ],
    { pageNumbers: { style: 'dashes', start: 1 } },
  ),
  {
    orientation: 'landscape',
    pageNumbers: { style: 'dashes' },
    header: '内部资料　妥善保管',
    footer: '示例区财政局',
    blocks: [statement(60), emptyTable],
  },
])

/** A volume: cover, notes, contents, catalogue and forms with a page each. */
export const volume = (forms: number): PrintDocument =>
  document('示例区2026年预算报告附件', [
    portrait([
      {
        block: 'cover',
        marks: ['附件2', '内部资料　妥善保管'],
        title: ['示例区2026年', '区级部门项目支出绩效目标'],
        subtitle: ['（草案）'],
        imprint: ['示例区财政局', '2026年2月'],
      },
      { block: 'title', lines: ['编表说明'] },
      say('本册收录区级部门项目支出绩效目标，金额单位为万元。'),
      { block: 'contents', title: '目　　录', levels: 3 },
    ]),
    portrait(
      Array.from({ length: forms }, (_, at) => at).flatMap((at): Block[] => [
        ...(at === 0 ? [] : [{ block: 'page-break' } as const]),
        form(at + 1),
      ]),
      { pageNumbers: { style: 'dashes', start: 1 } },
    ),
  ])

/** Trees every renderer must show completely, each with words that have to be found in the output. */
export const cases: readonly { name: string; document: PrintDocument; words: readonly string[] }[] = [
  {
    name: 'publication',
    document: publication,
    words: [
      '示例区教育委员会',
      '（一）职能职责',
      '1. 机构设置',
      '示例第二小学',
      '合计不等于各项之和',
      '2026年2月10日',
      '附表1',
      '编制单位：示例区教育委员会',
      '单位：万元',
      '示例教育支出60',
      '故此表无数据',
      '内部资料',
      '示例区财政局',
    ],
  },
  {
    name: 'volume',
    document: volume(3),
    words: [
      '附件2',
      '区级部门项目支出绩效目标',
      '编表说明',
      '示例校舍维修项目3',
      '绩效指标',
      '第8项工作完成率',
    ],
  },
  {
    name: 'hostile',
    document: document(hostileWords.join(' '), [portrait([say('#pagebreak() <b>粗</b> =1'), hostile])]),
    words: ['#pagebreak()', 'alert(', '#set page(width: 1pt)', 'a>b'],
  },
  { name: 'figures', document: document('数字', [portrait([figures])]), words: ['十七位', '相减'] },
  { name: 'nothing', document: document('空', []), words: [] },
]
