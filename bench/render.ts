// Time, memory and size of rendering: a volume of 94 forms as PDF and Word, a workbook of 1,000 forms, one per sheet;
// beside LibreOffice turning the same HTML into PDF, where it is installed.
// npx tsx bench/render.ts
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { volume } from '@heng/render/cases'
import { type RenderFormat, renderDocument, renderFormats } from '@heng/render/render'

const row = (cells: readonly string[]): string =>
  cells.map((cell, at) => (at === 0 ? cell.padEnd(36) : cell.padStart(12))).join('')

const lineOf = (what: string, milliseconds: number, megabytes: number | null, bytes: number): string =>
  row([
    what,
    `${(milliseconds / 1000).toFixed(2)} s`,
    megabytes === null ? '' : `${megabytes} MB`,
    `${(bytes / 1000).toFixed(0)} kB`,
  ])

/** One rendering in a process of its own, loading included: peak memory belongs to it alone. */
const measureOne = async (format: RenderFormat, forms: number): Promise<void> => {
  const document = volume(forms)
  const start = performance.now()
  const bytes = await renderDocument(document, format)
  const time = performance.now() - start
  const memory = Math.round(process.resourceUsage().maxRSS / 1024)
  process.stdout.write(`${lineOf(`${format}, ${forms} forms`, time, memory, bytes.length)}\n`)
}

const measureLibreOffice = async (forms: number): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'heng-bench-'))
  try {
    writeFileSync(join(folder, 'volume.html'), await renderDocument(volume(forms), 'html'))
    const start = performance.now()
    const { error, status } = spawnSync(
      'soffice',
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        'pdf:writer_web_pdf_Export',
        '--outdir',
        folder,
        join(folder, 'volume.html'),
      ],
      { stdio: 'ignore' },
    )
    if (error !== undefined || status !== 0) {
      process.stdout.write('LibreOffice is not installed: no comparison\n')
      return
    }
    const { size } = statSync(join(folder, 'volume.pdf'))
    process.stdout.write(
      `${lineOf(`LibreOffice, HTML to pdf, ${forms} forms`, performance.now() - start, null, size)}\n`,
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const [wanted, forms] = process.argv.slice(2)
const format = renderFormats.find((one) => one === wanted)
if (format === undefined) {
  process.stdout.write(`${row(['', 'time', 'peak', 'size'])}\n`)
  const runs = [
    ['pdf', 94],
    ['docx', 94],
    ['html', 94],
    ['csv', 94],
    ['xlsx', 94],
    ['xlsx', 1000],
    ['pdf', 1000],
  ] as const
  const self = fileURLToPath(import.meta.url)
  for (const [one, count] of runs)
    execFileSync(process.execPath, [...process.execArgv, self, one, String(count)], { stdio: 'inherit' })
  await measureLibreOffice(94)
} else await measureOne(format, Number(forms))
