import type { HengDocument } from '@heng/domain/records/document'
import { openFile, readOpened } from '@heng/operations/files/read-file'
import { sourceNames } from '@heng/operations/files/source-names'
import { progressOf } from './progress'
import { reasonOf } from './reason'
import type { Terminal } from './terminal'

export type FilesRead = { documents: HengDocument[]; refused: number }

/** Reads files one after another. What cannot be read is told and left out; the others go on. */
export const readFiles = async (
  paths: readonly string[],
  terminal: Terminal,
  options: { ocr?: boolean } = {},
): Promise<FilesRead> => {
  const names = sourceNames(paths)
  const documents: HengDocument[] = []
  const refusals: string[] = []
  const progress = progressOf(terminal, paths.length)
  for (const [at, path] of paths.entries()) {
    const name = names[at] ?? path
    progress.step(name)
    try {
      for (const file of await openFile(path, name)) {
        const shown = file.source === name ? path : `${path}${file.source.slice(name.length)}`
        await readOpened(file, options).then(
          (document) => documents.push(document),
          (error: unknown) => refusals.push(`${shown}：${reasonOf(error)}\n`),
        )
      }
    } catch (error) {
      refusals.push(`${path}：${reasonOf(error)}\n`)
    }
  }
  progress.end()
  for (const refusal of refusals) terminal.err(refusal)
  return { documents, refused: refusals.length }
}
