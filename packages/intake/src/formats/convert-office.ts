import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Refusal } from '@heng/domain/refusal'
import { findProgram } from './find-program'

const timeLimit = 45_000
const programs = ['soffice', 'libreoffice']

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
 * Turns an office file into one of another kind through LibreOffice, in a profile of its own that is thrown away;
 * macros do not run. `from` and `to` are the endings of file names. Throws a Refusal where LibreOffice is not installed,
 * fails, or takes too long.
 */
export const convertOffice = async (bytes: Uint8Array, from: string, to: string): Promise<Uint8Array> => {
  const converter = await findProgram(programs)
  if (converter === null) throw new Refusal('converter-must-be-installed')
  const folder = await mkdtemp(join(tmpdir(), 'heng-convert-'))
  try {
    const [source, target] = [join(folder, `source.${from}`), join(folder, `source.${to}`)]
    await writeFile(source, bytes)
    await run(converter, [
      `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
      '--headless',
      '--norestore',
      '--nolockcheck',
      '--convert-to',
      to,
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
