import { readDocument } from '@heng/intake/read-document'
import { readingShapes } from '@heng/statute/reading-shapes'
import { expect, test } from 'vitest'
import { sampleDocuments } from '../sample-region/sample-documents'
import { organizationForms } from './organization-forms'

const documents = sampleDocuments().map(({ name, content }) =>
  readDocument(name, Buffer.from(content), readingShapes),
)
const volume = documents.filter(({ targets, fiscalYear }) => targets.length > 0 && fiscalYear === 2024)
const department = volume[0]?.targets.find(({ department: one }) => one?.value.code)?.department?.value

test('finds the forms of an organization by its code, its name, or both, of the year asked for', () => {
  const { code, name } = department ?? { code: '', name: '' }
  const byCode = organizationForms(volume, code ?? '', 2024)
  expect(byCode.records.length).toBeGreaterThan(0)
  expect(byCode.organization).toBe(`${code}-${name}`)
  for (const given of [name, `${code}-${name}`, ` ${name} `])
    expect(organizationForms(volume, given, 2024)).toEqual(byCode)
  expect(new Set(byCode.records.map(({ id }) => id)).size).toBe(byCode.records.length)
})

test('a document of the organization holds its forms, however short they name it', () => {
  const own = documents.find(({ organization }) => organization?.name === '示例区教育委员会')
  const named = own?.targets.filter((target) => target.department?.value.name === '示例区教育委员会') ?? []
  const { records } = organizationForms(own ? [own] : [], '示例区教育委员会', own?.fiscalYear ?? 0)
  expect(records.length).toBe(own?.targets.length)
  expect(records.length).toBeGreaterThan(named.length)
})

test('the code is taken from whichever field prints it', () => {
  const levelOne = documents.filter(({ fiscalYear }) => fiscalYear === 2026)
  expect(organizationForms(levelOne, '示例区河口镇人民政府', 2026).organization).toBe(
    '701-示例区河口镇人民政府',
  )
})

test('says which years or which organizations there are instead', () => {
  expect(() => organizationForms(volume, department?.name ?? '', 2031)).toThrow('2024 年度的')
  expect(() => organizationForms(volume, '没有的单位', 2024)).toThrow('资料里的单位有：')
})
