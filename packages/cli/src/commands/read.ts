import { mkdir, writeFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import type { HengDocument } from '@heng/domain/records/document'
import { Refusal } from '@heng/domain/refusal'
import { extractOf } from '@heng/operations/files/extract'
import { filesOf, parse } from '../arguments'
import { readFiles } from '../read-files'
import type { Terminal } from '../terminal'

const usage = 'heng read 文件… [--out 目录] [--format extract] [--ocr]'

/** File names for the results, one for each document, all different. */
const resultNames = (documents: readonly HengDocument[]): string[] => {
  const taken = new Set<string>()
  return documents.map(({ source }) => {
    const name = basename(source, extname(source)) || basename(source)
    let free = `${name}.json`
    for (let time = 2; taken.has(free.toLowerCase()); time += 1) free = `${name}-${time}.json`
    taken.add(free.toLowerCase())
    return free
  })
}

/** `heng read`: records as JSON, to a folder or to the standard output (there one line each, if there are several). */
export const read = async (args: readonly string[], terminal: Terminal): Promise<number> => {
  const { values, positionals } = parse(args, {
    out: { type: 'string' },
    format: { type: 'string' },
    ocr: { type: 'boolean' },
  })
  const files = filesOf(positionals, usage)
  const { out, format = 'records' } = values
  if (format !== 'records' && format !== 'extract')
    throw new Refusal('request-must-be-valid', `没有格式 ${format}，可用：records、extract`)
  const { documents, refused } = await readFiles(files, terminal, { ocr: values.ocr ?? false })
  const results = documents.map((document) => (format === 'extract' ? extractOf(document) : document))
  if (out === undefined)
    for (const result of results)
      terminal.out(`${files.length > 1 ? JSON.stringify(result) : JSON.stringify(result, null, 2)}\n`)
  else {
    await mkdir(out, { recursive: true })
    for (const [at, name] of resultNames(documents).entries()) {
      await writeFile(join(out, name), `${JSON.stringify(results[at], null, 2)}\n`)
      terminal.err(`${join(out, name)}\n`)
    }
  }
  return refused > 0 ? 2 : 0
}
