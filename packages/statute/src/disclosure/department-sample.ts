import type { Statement } from '@heng/domain/records/statement'
import { sampleDocument, sampleNarrative, sampleStatement, sampleTarget } from '../statement/statement-sample'

const threePublic = ['total', 'abroad', 'vehicleSubtotal', 'vehiclePurchase', 'vehicleRunning', 'reception']

/** The tables of a department's budget that agree with `sampleParagraphs`. */
export const sampleTables = (): Statement[] => [
  sampleStatement({
    kind: 'fiscal-appropriation-summary',
    line: 300,
    title: '2024年示例区教育委员会财政拨款收支总表',
    columns: ['generalPublic'],
    rows: [{ side: 'expenditure', name: '支出总计', values: ['100.00'] }],
  }),
  sampleStatement({
    kind: 'general-expenditure-by-function',
    line: 310,
    title: '2024年示例区教育委员会一般公共预算财政拨款支出预算表',
    columns: ['previous', 'total', 'basic', 'project'],
    rows: [['合计', '98.00', '100.00', '60.00', '40.00']],
  }),
  sampleStatement({
    kind: 'basic-expenditure-by-economic',
    line: 320,
    title: '2024年示例区教育委员会一般公共预算财政拨款基本支出预算表',
    columns: ['operating'],
    rows: [['合计', '12.00']],
  }),
  sampleStatement({
    kind: 'three-public',
    line: 330,
    title: '2024年示例区教育委员会一般公共预算“三公”经费支出表',
    columns: [...threePublic.map((key) => `previous.${key}`), ...threePublic.map((key) => `current.${key}`)],
    rows: [['合计', '6.00', '0', '3.00', '0', '3.00', '3.00', '5.00', '0', '3.00', '0', '3.00', '2.00']],
  }),
]

/** Explanations that agree with `sampleTables`. */
export const sampleParagraphs = [
  '2024年一般公共预算财政拨款支出100万元，比2023年增加2万元。其中：基本支出60万元，比2023年减少1万元，主要原因是人员减少；项目支出40万元，比2023年增加3万元，主要原因是新建学校。',
  '2024年“三公”经费预算5万元，比2023年减少1万元。其中：因公出国（境）费用0万元，与2023年持平；公务接待费2万元，比2023年减少1万元，主要原因是厉行节约；公务用车运行维护费3万元，与2023年持平；公务用车购置费0万元，与2023年持平。',
  '1.机关运行经费。2024年一般公共预算财政拨款运行经费12万元，与上年持平。',
] as const

/** A department's budget that agrees in itself, but for what `change` puts instead. */
export const sampleDepartment = (change: {
  paragraphs?: readonly string[]
  tables?: readonly Statement[]
  document?: Partial<ReturnType<typeof sampleDocument>>
}) =>
  sampleDocument({
    statements: [...(change.tables ?? sampleTables())],
    narratives: [sampleNarrative(change.paragraphs ?? sampleParagraphs)],
    targets: [
      sampleTarget({ name: '示例区教育委员会', scope: 'department', budget: { total: '100' } }),
      sampleTarget({ name: '学校建设', line: 420, budget: { total: '40' } }),
    ],
    ...change.document,
  })

/** The sample paragraphs with some words replaced by others. */
export const withWords = (...words: readonly (readonly [string, string])[]): string[] =>
  sampleParagraphs.map((text) => words.reduce<string>((so, [from, to]) => so.replace(from, to), text))
