import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { convertLegacy } from './convert-legacy'

const path = process.env['PATH']
let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'heng-test-'))
})
afterEach(async () => {
  process.env['PATH'] = path
  await rm(folder, { recursive: true, force: true })
})

/** Puts a program called soffice on the path that does what the script says. */
const install = async (script: string): Promise<void> => {
  const program = join(folder, 'soffice')
  await writeFile(program, `#!/bin/sh\n${script}\n`)
  await chmod(program, 0o755)
  process.env['PATH'] = `${folder}:${path ?? ''}`
}

const source = new TextEncoder().encode('old')

test('without LibreOffice the refusal says what to do', async () => {
  process.env['PATH'] = folder
  await expect(convertLegacy(source)).rejects.toMatchObject({ code: 'converter-must-be-installed' })
})

test('gives what LibreOffice writes', async () => {
  await install('for last; do :; done; cat "$last" > "$(dirname "$last")/source.docx"')
  expect(new TextDecoder().decode(await convertLegacy(source))).toBe('old')
})

test.each([
  ['fails', 'exit 1'],
  ['writes nothing', 'exit 0'],
])('a converter that %s is a refusal', async (_, script) => {
  await install(script)
  await expect(convertLegacy(source)).rejects.toMatchObject({ code: 'file-must-be-intact' })
})
