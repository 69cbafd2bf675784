import { writeFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { Refusal } from '@heng/domain/refusal'
import { renderFile } from '@heng/operations/rendering/render-file'
import {
  isRenderFormat,
  isRenderKind,
  renderFormats,
  renderKinds,
} from '@heng/operations/rendering/render-kinds'
import { filesOf, parse } from '../arguments'
import { readFiles } from '../read-files'
import type { Terminal } from '../terminal'

const usage = 'heng render 文件… --as 种类 [--format 格式] [--template 版式] --out 输出文件'

const chosen = (what: string, given: string | undefined, known: readonly string[]): Refusal =>
  new Refusal(
    'request-must-be-valid',
    `${given === undefined ? `没有给出${what}` : `没有${what} ${given}`}，可用：${known.join('、')}`,
  )

/** `heng render`: the records of documents as a file to print, sign and publish. */
export const render = async (args: readonly string[], terminal: Terminal): Promise<number> => {
  const { values, positionals } = parse(args, {
    as: { type: 'string' },
    format: { type: 'string' },
    template: { type: 'string' },
    out: { type: 'string' },
  })
  const files = filesOf(positionals, usage)
  const { as = '', out, template } = values
  if (!isRenderKind(as)) throw chosen('种类', values.as, Object.keys(renderKinds))
  if (out === undefined) throw new Refusal('request-must-be-valid', `没有给出输出文件。用法：${usage}`)
  const ending = extname(out).slice(1).toLowerCase()
  const format = values.format ?? (ending === 'zip' ? 'csv' : ending)
  if (!isRenderFormat(format)) throw chosen('格式', values.format, Object.keys(renderFormats))
  const { documents, refused } = await readFiles(files, terminal)
  if (documents.length === 0) return 2
  const bytes = await renderFile(documents, {
    as,
    format,
    template,
    countPages: true,
    ...(ending === 'csv' ? {} : { archive: ending === 'zip' ? 'always' : 'several' }),
  })
  await writeFile(out, bytes)
  terminal.err(`已写入 ${out}\n`)
  return refused > 0 ? 2 : 0
}
