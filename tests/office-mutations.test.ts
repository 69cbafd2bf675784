import { Refusal } from '@heng/domain/refusal'
import { paragraph, cell, row, sampleWord, table } from '@heng/intake/formats/docx/sample-word'
import { hostileParts } from '@heng/intake/formats/hostile-parts'
import { packed, partsOf } from '@heng/intake/formats/sample-archive'
import { sampleWorkbook } from '@heng/intake/formats/xlsx/sample-workbook'
import { readFile } from '@heng/intake/read-file'
import { readingShapes } from '@heng/statute/reading-shapes'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'

const rows = [
  ['2024年示例区教育委员会一般公共预算财政拨款支出预算表', null, null, null],
  ['科目编码', '科目名称', '基本支出', '项目支出'],
  ['205', '教育支出', 500.5, 1000],
  ['20501', '　教育管理事务', { formula: 'D3', value: 500.5 }, null],
  [null, '合计', 500.5, 1000],
  ['项目名称', '校舍维修', '主管部门', '示例区教育委员会'],
  ['年度目标', '1.维修校舍。\n2.更换门窗。', null, null],
  ['指标名称', '指标性质', '指标值', '权重'],
  ['维修面积', '≥', 300, 90],
]
const workbook = sampleWorkbook([
  { name: '表二', rows, merges: ['A1:D1', 'A3:A4'], hiddenRows: [4], hiddenColumns: ['C'] },
  { name: '字典', rows: [['是', '01']], hidden: true },
])
const word = sampleWord([
  paragraph('示例区教育委员会2024年部门预算情况说明'),
  table([
    row([cell('项目名称', { merge: 'begin' }), cell('校舍维修', { span: 2 })]),
    row([cell('', { merge: 'continue' }), cell('指标值'), cell('300')]),
    ...rows.slice(1, 4).map((one) => one.map(String)),
  ]),
])

const mutated = (bytes: Uint8Array) =>
  fc
    .record({
      part: fc.nat(),
      edits: fc.array(
        fc.record({
          at: fc.double({ min: 0, max: 1, noNaN: true }),
          cut: fc.nat(60),
          put: fc.constantFrom('', ...hostileParts),
        }),
        { minLength: 1, maxLength: 5 },
      ),
    })
    .map(({ part, edits }) => {
      const parts = partsOf(bytes)
      const names = Object.keys(parts)
      const name = names[part % names.length] ?? ''
      let xml = new TextDecoder().decode(parts[name])
      for (const { at, cut, put } of edits) {
        const from = Math.floor(at * xml.length)
        xml = xml.slice(0, from) + put + xml.slice(from + cut)
      }
      return packed({ ...parts, [name]: new TextEncoder().encode(xml) })
    })

const flipped = (bytes: Uint8Array) =>
  fc
    .array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 })
    .map((changes) => {
      const copy = bytes.slice()
      for (const [at, value] of changes) copy[at] = value
      return copy
    })

const timeLimit = 5000

const isReadOrRefused = async (bytes: Uint8Array): Promise<void> => {
  const begun = performance.now()
  try {
    const document = await readFile('a', bytes, readingShapes)
    expect(document.lines.length).toBeLessThanOrEqual(document.lineCount)
  } catch (error) {
    expect(error).toBeInstanceOf(Refusal)
  }
  expect(performance.now() - begun).toBeLessThan(timeLimit)
}

test.each([
  ['a workbook with changed XML', mutated(workbook)],
  ['a Word document with changed XML', mutated(word)],
  ['a workbook with changed bytes', flipped(workbook)],
  ['an old workbook with changed bytes', flipped(sampleWorkbook([{ name: '表二', rows }], 'xls'))],
  ['a Word document with changed bytes', flipped(word)],
])('%s is read or refused, in time', { timeout: 60_000 }, async (_, files) => {
  await fc.assert(fc.asyncProperty(files, isReadOrRefused), { numRuns: 80 })
})
