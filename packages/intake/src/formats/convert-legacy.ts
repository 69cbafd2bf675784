import { execFile } from 'node:child_process'
import { access, constants, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Refusal } from '@heng/domain/refusal'

const timeLimit = 45_000
const programs = ['soffice', 'libreoffice']

/** Where LibreOffice is installed, or null. */
const findConverter = async (): Promise<string | null> => {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter))
    for (const program of programs) {
      const path = join(folder, program)
      const found = await access(path, constants.X_OK).then(
        () => true,
        () => false,
      )
      if (folder !== '' && found) return path
    }
  return null
}

const run = (program: string, args: readonly string[]): Promise<void> =>
  new Promise((done, failed) => {
    execFile(
      program,
      [...args],
      { timeout: timeLimit, killSignal: 'SIGKILL', windowsHide: true },
      (error) => {
        if (!error) done()
        else if (error.killed) failed(new Refusal('reading-must-end-in-time', 'LibreOffice 转换超时'))
        else failed(new Refusal('file-must-be-intact', 'LibreOffice 无法打开这个文件'))
      },
    )
  })

/**
 * Turns a Word file of an older kind (doc, wps, rtf, odt) into docx through LibreOffice, in a profile of its own that is
 * thrown away; macros do not run. Throws a Refusal where LibreOffice is not installed, fails, or takes too long.
 */
export const convertLegacy = async (bytes: Uint8Array): Promise<Uint8Array> => {
  const converter = await findConverter()
  if (converter === null) throw new Refusal('converter-must-be-installed')
  const folder = await mkdtemp(join(tmpdir(), 'heng-convert-'))
  try {
    const [source, target] = [join(folder, 'source.doc'), join(folder, 'source.docx')]
    await writeFile(source, bytes)
    await run(converter, [
      `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
      '--headless',
      '--norestore',
      '--nolockcheck',
      '--convert-to',
      'docx',
      '--outdir',
      folder,
      source,
    ])
    return await readFile(target).catch(() => {
      throw new Refusal('file-must-be-intact', 'LibreOffice 无法转换这个文件')
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
