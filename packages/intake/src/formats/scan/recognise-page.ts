import { Refusal } from '@heng/domain/refusal'
import type { Piece } from '../pdf/geometry'
import type { PageContent } from '../pdf/page-content'
import { ruledTables } from '../pdf/ruled-table'
import type { Recogniser } from './find-recogniser'
import { type PicturePart, pictureParts } from './picture-parts'
import { picturesFile } from './pictures-file'
import { type Raster, rasterOf } from './raster'
import { recognisedPieces, unlikeText, withFigures } from './recognised-words'
import { runProgram } from './run-program'
import { takeRules } from './scanned-rules'
import { straightened } from './straighten'

/** Pixels in a point: 300 in an inch, and the most pixels a side may have, however large the page. */
const finest = 300 / 72
const longestSide = 5_000
const pageTime = 120_000

const tenths = (box: readonly [number, number, number, number]): [number, number, number, number] => {
  const [x, y, width, height] = box
  const tenth = (value: number): number => Math.round(value * 10) / 10
  return [tenth(x), tenth(y), tenth(width), tenth(height)]
}

const failed = (number: number): Refusal => new Refusal('file-must-be-intact', `第 ${number} 页无法识别`)

type Recognise = (parts: readonly PicturePart[], language: string, more: readonly string[]) => Promise<string>

/** The cells of a page: as text, and what is none of it once more as figures. */
const recogniseCells = async (
  recognise: Recognise,
  parts: readonly PicturePart[],
  latin: boolean,
): Promise<string> => {
  const table = await recognise(parts, 'chi_sim', ['--psm', '6'])
  const pages = latin ? unlikeText(table) : []
  if (pages.length === 0) return table
  const again = pages.flatMap((page) => parts[page - 1] ?? [])
  const digits = ['--psm', '7', '-c', 'tessedit_char_whitelist=0123456789.,-']
  return withFigures(table, await recognise(again, 'eng', digits), pages)
}

const drawPage = async (
  { pdftoppm }: Recogniser,
  bytes: Uint8Array,
  number: number,
  dots: number,
  time: number,
): Promise<Raster> => {
  const page = String(number)
  const args = ['-gray', '-r', String(dots), '-f', page, '-l', page, '-']
  const drawn = await runProgram(pdftoppm, args, bytes, time)
  const raster = drawn && rasterOf(drawn)
  if (!raster) throw new Refusal('file-must-be-intact', `第 ${number} 页无法转为图像`)
  return straightened({ ...raster, pixels: new Uint8Array(raster.pixels) })
}

/**
 * Reads a page that is a picture: its lines, and its text through an installed recogniser. `time`: milliseconds left. Throws a
 * Refusal when it takes longer or the page cannot be drawn.
 */
export const recognisePage = async (
  recogniser: Recogniser,
  bytes: Uint8Array,
  page: PageContent,
  time: number,
): Promise<PageContent> => {
  const dots = Math.round(Math.min(finest, longestSide / Math.max(page.width, page.height)) * 72)
  const limit = Math.max(1, Math.min(time, pageTime))
  const raster = await drawPage(recogniser, bytes, page.number, dots, limit)
  const unit = raster.width / page.width
  const rules = takeRules(raster, unit)
  const { cells, rest } = pictureParts(raster, ruledTables(rules), unit)
  const recognise: Recognise = async (parts, language, more) => {
    const args = ['stdin', 'stdout', '-l', language, '--dpi', String(dots), ...more, 'tsv']
    const pictures = picturesFile(parts.map((part) => part.raster))
    const table = await runProgram(recogniser.tesseract, args, pictures, limit)
    if (!table) throw failed(page.number)
    return table.toString('utf8')
  }
  const pieces: Piece[] = []
  if (cells.length > 0)
    pieces.push(...recognisedPieces(await recogniseCells(recognise, cells, recogniser.latin), cells, unit))
  if (rest) pieces.push(...recognisedPieces(await recognise([rest], 'chi_sim', ['--psm', '3']), [rest], unit))
  return { ...page, pieces, rules, shown: (box) => tenths(box) }
}
