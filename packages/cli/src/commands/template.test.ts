import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sampleDocuments } from '@heng/operations/sample-region/sample-documents'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Terminal } from '../terminal'
import { template } from './template'

let folder: string
let volume: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'heng-template-'))
  const document = sampleDocuments({ planted: false }).find(({ layout }) => layout === 'volume')
  volume = join(folder, 'volume.txt')
  await writeFile(volume, document?.content ?? '')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const run = async (...args: string[]): Promise<{ code: number; out: string; err: string }> => {
  const said = { out: '', err: '' }
  const terminal: Terminal = {
    out: (text) => void (said.out += text),
    err: (text) => void (said.err += text),
    columns: 120,
    paint: (text) => text,
    watched: false,
  }
  return { code: await template(args, terminal), ...said }
}

test('a template is written for an organization and comes back unchanged', async () => {
  const out = join(folder, 'template.xlsx')
  const given = await run('--for', '示例区教育委员会', '--year', '2024', volume, '--out', out)
  expect(given).toMatchObject({ code: 0, out: '' })
  expect(given.err).toMatch(/示例区教育委员会，已有项目 [1-9]\d* 个/u)
  const back = await run('--back', out, '--onto', volume)
  expect(back.code).toBe(0)
  expect(back.out).toMatch(
    /修改 0 个，新增 0 个，撤销 0 个，未改动 [1-9]\d* 个；存疑 0 处，模板规定以外的改动 0 处/u,
  )
  const plain: unknown = JSON.parse((await run('--back', out, '--format', 'json')).out)
  expect(plain).toMatchObject({ fiscalYear: 2024, changed: [], preview: [], outside: [] })
})

test('an empty template needs no documents', async () => {
  const out = join(folder, 'empty.xlsx')
  expect((await run('--for', '示例区水利局', '--year', '2026', '--out', out)).err).toContain('已有项目 0 个')
  expect((await run('--back', out)).out).toContain('示例区水利局　2026 年度填报')
})

test.each([
  [['--year', '2024', '--out', 'a.xlsx'], '没有给出单位'],
  [['--for', '甲', '--year', '24', '--out', 'a.xlsx'], '没有给出四位数的年度'],
  [['--for', '甲', '--year', '2024'], '没有给出输出文件'],
  [['--for', '甲', '--year', '2024', '--out', 'a.xlsx', '--onto', 'b'], '--onto 只和 --back 一起用'],
  [['--back', 'a.xlsx', '--out', 'b.xlsx'], '--back 不和'],
  [['--back', 'a.xlsx', 'b.txt'], '资料前面要写 --onto'],
  [['--back', 'a.xlsx', '--format', 'pdf'], '没有格式 pdf'],
])('%j is refused', async (args, why) => {
  await expect(run(...args)).rejects.toThrow(why)
})
