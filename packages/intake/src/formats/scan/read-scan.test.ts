import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readSource } from '../../read-file'
import { samplePdf } from '../pdf/sample-pdf'
import { sampleRaster } from './sample-raster'

const path = process.env['PATH']
let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'heng-test-'))
  process.env['PATH'] = `${folder}:/usr/bin:/bin`
})
afterEach(async () => {
  process.env['PATH'] = path
  await rm(folder, { recursive: true, force: true })
})

const install = async (name: string, script: string): Promise<void> => {
  await writeFile(join(folder, name), `#!/bin/sh\n${script}\n`)
  await chmod(join(folder, name), 0o755)
}

/** A scan of 100 × 100 points with one table of two cells. */
const scan = samplePdf([{ width: 100, height: 100, lines: [[0, 0, 100, 100]] }])
const { width, height, pixels } = sampleRaster(400, 400, [
  [40, 80, 320, 3],
  [40, 200, 320, 3],
  [40, 80, 3, 123],
  [200, 80, 3, 123],
  [357, 80, 3, 123],
  [80, 120, 60, 40],
  [240, 120, 60, 40],
])

/** Answers every recognition with one word for each of the first two pictures. */
const words = (first: string, second: string): string =>
  [`5\t1\t1\t1\t1\t1\t20\t20\t60\t40\t90\t${first}`, `5\t2\t1\t1\t1\t1\t20\t20\t60\t40\t90\t${second}`].join(
    '\n',
  )

const installAll = async (): Promise<void> => {
  await writeFile(
    join(folder, 'page.pgm'),
    Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), pixels]),
  )
  await writeFile(join(folder, 'text.tsv'), words('项目支出', 'l0O.5O'))
  await writeFile(join(folder, 'figures.tsv'), words('100.50', '').split('\n').slice(0, 1).join('\n'))
  await install('pdftoppm', `cat > /dev/null; cat '${folder}/page.pgm'`)
  await install(
    'tesseract',
    `case "$*" in *list-langs*) echo chi_sim; echo eng;; *eng*) cat > /dev/null; cat '${folder}/figures.tsv';; *) cat > /dev/null; cat '${folder}/text.tsv';; esac`,
  )
}

test('cells are read one by one, figures once more as figures, and all of it is doubted', async () => {
  await installAll()
  const source = await readSource('扫描.pdf', scan, { ocr: true })
  expect(source.rawLines).toEqual(['项目支出\t100.50'])
  expect(source.doubts.map(({ text, kind }) => [text, kind])).toEqual([
    ['项目支出', 'recognised'],
    ['100.50', 'recognised'],
  ])
})

test('a scan is refused unless asked for; the refusal offers what is installed', async () => {
  await installAll()
  await expect(readSource('扫描.pdf', scan)).rejects.toThrow('--ocr')
})

test('without the programs the refusal names them', async () => {
  await install('tesseract', 'echo eng')
  for (const ocr of [true, false])
    await expect(readSource('扫描.pdf', scan, { ocr })).rejects.toMatchObject({
      code: 'pdf-must-have-text',
      detail: expect.stringContaining('tesseract-ocr-chi-sim'),
    })
})

test('a recogniser that fails is a refusal', async () => {
  await installAll()
  await install('pdftoppm', 'cat > /dev/null; exit 1')
  await expect(readSource('扫描.pdf', scan, { ocr: true })).rejects.toMatchObject({
    code: 'file-must-be-intact',
  })
})

test('a PDF with a text layer is not recognised anew', async () => {
  const pdf = samplePdf([{ texts: [[50, 50, '示例区']] }])
  const source = await readSource('原件.pdf', pdf, { ocr: true })
  expect(source.doubts).toEqual([])
})
