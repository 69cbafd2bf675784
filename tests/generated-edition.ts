import { formatMoney, money, parseMoney } from '@heng/domain/money'
import type { Contents } from '@heng/domain/records/contents'
import type { HengDocument } from '@heng/domain/records/document'
import type { Narrative } from '@heng/domain/records/narrative'
import { sampleDocument } from '@heng/engine/sample'
import fc from 'fast-check'

/** Records that no document was read for: the places in them say nothing. */
const place = { line: 1 }

export const sourced = <T>(value: T) => ({ value, place })

/** An empty document of the fictional district to put generated records in. */
export const documentOf = (records: Partial<HengDocument>): HengDocument =>
  sampleDocument({ source: 'generated.txt', region: null, ...records })

/** Amounts as tables print them: small and large, negative, without and with decimals. */
export const amount = fc
  .record({
    fen: fc.oneof(
      fc.integer({ min: 1, max: 9_999_999 }),
      fc.integer({ min: -9_999_999, max: -1 }),
      fc.integer({ min: 1, max: 99_999_999 }),
    ),
    decimals: fc.constantFrom(0, 1, 2),
  })
  .map(({ fen, decimals }) => {
    const printed = formatMoney(money(fen * 10 ** (6 - decimals)), '万元', { decimals })
    return { printed, amount: parseMoney(printed, '万元') }
  })

export const organizations = [
  '示例区教育委员会',
  '示例区农业农村委员会',
  '示例区退役军人事务局',
  '示例区城市管理局（综合行政执法局）',
  '示例区东门街道办事处',
] as const

const objects = ['农村公路', '老旧小区', '校舍', '公共图书馆', '智慧城市平台', '污水管网', '高标准农田']
const works = [
  '维修改造',
  '建设',
  '运行维护',
  '奖补资金',
  '专项经费',
  '（二期）工程',
  '提升改造及配套设施建设',
]

/** Names of projects, short ones and ones that need several lines of a cell. */
export const projectName = fc
  .record({
    object: fc.constantFrom(...objects),
    work: fc.constantFrom(...works),
    more: fc.constantFrom('', '', '及周边环境综合整治', '（含示例区东门街道、西门街道基础设施补短板）'),
  })
  .map(({ object, work, more }) => `${object}${work}${more}`)

const sentence = fc
  .record({
    object: fc.constantFrom(...objects),
    count: fc.integer({ min: 1, max: 9_999 }),
    act: fc.constantFrom('完成', '用于', '保障', '按照有关文件要求开展'),
  })
  .map(({ object, count, act }) => `${act}${object}${count}处的维护，保持设施完好，群众满意`)

/** Text of a form: one sentence, several, or numbered ones each on its line. */
export const longText = fc.oneof(
  sentence.map((one) => `${one}。`),
  fc.array(sentence, { minLength: 2, maxLength: 6 }).map((all) => `${all.join('；')}。`),
  fc
    .array(sentence, { minLength: 2, maxLength: 4 })
    .map((all) => all.map((one, at) => `${at + 1}.${one}。`).join('\n')),
)

/** A catalogue of programmes with amounts. */
export const catalogue: fc.Arbitrary<Contents> = fc
  .uniqueArray(fc.record({ name: projectName, department: fc.constantFrom(...organizations), amount }), {
    minLength: 3,
    maxLength: 40,
    selector: ({ name }) => name,
  })
  .map((entries) => ({
    record: 'contents',
    id: 'contents-1',
    place,
    title: '2024年重点专项资金目录',
    fiscalYear: 2024,
    amountUnit: '万元',
    entries: entries.map((one, at) => ({
      place,
      seq: sourced(at + 1),
      name: sourced(one.name),
      department: sourced(one.department),
      amount: sourced(one.amount),
      page: null,
    })),
    total: null,
  }))

const digits = ['一', '二', '三', '四', '五', '六', '七', '八', '九']

/** Running text with headings and numbered paragraphs. */
export const narrative: fc.Arbitrary<Narrative> = fc
  .array(fc.array(sentence, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 6 })
  .map((chapters) => ({
    record: 'narrative',
    id: 'narrative-1',
    place,
    title: null,
    paragraphs: chapters.flatMap((sentences, at) => [
      {
        place,
        ordinal: `${digits[at] ?? ''}、`,
        level: 1,
        heading: true,
        text: `${digits[at] ?? ''}、${objects[at] ?? ''}情况`,
      },
      ...sentences.map((text) => ({ place, ordinal: null, level: null, heading: false, text: `${text}。` })),
    ]),
  }))
