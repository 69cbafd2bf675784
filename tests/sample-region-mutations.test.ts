import { readText } from '@heng/intake/formats/text'
import { recogniseSource } from '@heng/intake/read-document'
import { sampleDocuments } from '@heng/operations/sample-region/sample-documents'
import { readingShapes } from '@heng/statute/reading-shapes'
import { type Arbitrary, array, assert, constantFrom, nat, oneof, property, record, string } from 'fast-check'
import { describe, expect, it } from 'vitest'

/** One way to damage a text; `at` and `other` are taken modulo its lines or characters. */
type Damage = { how: (typeof ways)[number]; at: number; other: number; text: string }

const ways = [
  'delete a line',
  'repeat a line',
  'swap two lines',
  'join two lines',
  'break a line',
  'empty a line',
  'delete characters',
  'insert text',
  'delete tabs',
  'cut off the end',
  'move a block',
] as const

/** What turns up in real texts where it does not belong. */
const intruders = [
  '\t',
  '\t\t\t',
  '合计',
  '单位：万元',
  '2024年预算',
  '1,234.56',
  '-0.01',
  '<p>',
  '</td>',
  '$\\geq$',
  '指标1：',
  '序号：9',
  '一、',
  '\u3000',
  '\f',
  '\u0000',
  '\uFFFD',
  '99999999999999999999',
  '项目名称',
  '绩效指标\t指标名称\t指标性质',
] as const

const damage: Arbitrary<Damage> = record({
  how: constantFrom(...ways),
  at: nat(),
  other: nat(),
  text: oneof(constantFrom(...intruders), string({ maxLength: 12 })),
})

const spliced = (lines: readonly string[], at: number, count: number, ...put: readonly string[]): string => {
  const copy = [...lines]
  copy.splice(at, count, ...put)
  return copy.join('\n')
}

const damaged = (content: string, { how, at: seed, other, text }: Damage): string => {
  const lines = content.split('\n')
  const at = seed % lines.length
  const to = other % lines.length
  const line = lines[at] ?? ''
  const inside = line.length === 0 ? 0 : other % line.length
  switch (how) {
    case 'delete a line':
      return spliced(lines, at, 1)
    case 'repeat a line':
      return spliced(lines, to, 0, line)
    case 'swap two lines':
      return spliced(spliced(lines, at, 1, lines[to] ?? '').split('\n'), to, 1, line)
    case 'join two lines':
      return spliced(lines, at, 2, `${line}${lines[at + 1] ?? ''}`)
    case 'break a line':
      return spliced(lines, at, 1, line.slice(0, inside), line.slice(inside))
    case 'empty a line':
      return spliced(lines, at, 1, '')
    case 'delete characters':
      return spliced(lines, at, 1, line.slice(0, inside) + line.slice(inside + 1 + (seed % 5)))
    case 'insert text':
      return spliced(lines, at, 1, line.slice(0, inside) + text + line.slice(inside))
    case 'delete tabs':
      return spliced(lines, at, 1, line.replaceAll('\t', ''))
    case 'cut off the end':
      return lines.slice(0, at).join('\n')
    case 'move a block':
      return spliced(
        spliced(lines, at, 7).split('\n'),
        Math.min(to, lines.length - 7),
        0,
        ...lines.slice(at, at + 7),
      )
  }
}

const lineEnd = /\r\n|\n|\r/

describe('reading damaged sample documents', () => {
  it.each(sampleDocuments().map((document) => [document.layout, document.content] as const))(
    'layout %s: never throws, never loses a line, never counts one twice',
    (_layout, content) => {
      assert(
        property(array(damage, { minLength: 1, maxLength: 12 }), (damages) => {
          const text = damages.reduce(damaged, content)
          const document = recogniseSource(readText('document.txt', text), readingShapes)
          const printed = text.split(lineEnd).flatMap((line, at) => (line.trim() === '' ? [] : [at + 1]))
          expect(document.lines.map((use) => use.line)).toEqual(printed)
          const records = new Set(
            [...document.statements, ...document.targets, ...document.contents, ...document.narratives].map(
              (record) => record.id,
            ),
          )
          const strays = document.lines.filter((use) => use.record !== null && !records.has(use.record))
          expect(strays).toEqual([])
        }),
        { numRuns: 25 },
      )
    },
  )
})
