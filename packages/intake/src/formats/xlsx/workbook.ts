import type { WorkBook } from '@e965/xlsx'
import { Refusal } from '@heng/domain/refusal'
import { officeCellLimit } from '../cell-allowance'
import { openZip, type Zip } from '../zip'
import { decodeXml } from './xml-text'

/** The parts of a workbook that are not read: macros, pictures, links to other files, comments, printer settings. */
const unreadParts =
  /vbaProject|(?:^|\/)(?:drawings|media|externalLinks|printerSettings|theme|docProps|customXml|ctrlProps|activeX|embeddings|charts|tables|queryTables|slicers|slicerCaches|revisions|threadedComments|Thumbnails|Pictures|Configurations2|worksheets\/_rels|pivot\w+|comments\d*\.\w+|thumbnail\.\w+)(?:\/|$)/i
const readParts = /\.(?:xml|rels|bin)$|^mimetype$/i

/** A document type declaration is where external and expanding entities come from; office programs write none. */
const refuseEntities = (name: string, content: Buffer): void => {
  const head = content.subarray(0, 4096)
  if (head.includes('<!DOCTYPE') || head.includes('<!ENTITY'))
    throw new Refusal('file-must-be-safe', `${name} 带有外部实体声明`)
}

const countOf = (content: Buffer, mark: string): number => {
  let count = 0
  for (
    let at = content.indexOf(mark);
    at >= 0 && count <= officeCellLimit;
    at = content.indexOf(mark, at + 2)
  )
    count += 1
  return count
}

export type LoadedWorkbook = {
  book: WorkBook
  /** The raw text of each sheet's part by its path, where the workbook is a ZIP of XML. */
  parts: ReadonlyMap<string, Buffer>
  /** The path of a sheet's part by its name. */
  pathOf: ReadonlyMap<string, string>
}

const attribute = (tag: string, name: string): string | null =>
  new RegExp(`\\s${name}\\s*=\\s*"([^"]*)"`).exec(tag)?.[1] ?? null

/** Which part holds which sheet. */
const sheetPaths = (parts: ReadonlyMap<string, Buffer>): Map<string, string> => {
  const paths = new Map<string, string>()
  const relations = new Map<string, string>()
  const main = [...parts.keys()].find((path) => /(?:^|\/)workbook\d*\.xml$/.test(path)) ?? 'xl/workbook.xml'
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const rels = parts.get(`${folder}_rels/${main.slice(folder.length)}.rels`)
  for (const [tag] of (rels?.toString('utf8') ?? '').matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)) {
    const [id, target] = [attribute(tag, 'Id'), attribute(tag, 'Target')]
    if (id && target) relations.set(id, target.startsWith('/') ? target.slice(1) : folder + target)
  }
  for (const [tag] of (parts.get(main)?.toString('utf8') ?? '').matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)) {
    const [name, id] = [attribute(tag, 'name'), attribute(tag, '\\w+:id')]
    const path = id ? relations.get(id) : undefined
    if (name && path) paths.set(decodeXml(name), path)
  }
  return paths
}

const partsOf = (zip: Zip): Map<string, Buffer> => {
  const parts = new Map<string, Buffer>()
  let cells = 0
  for (const { name } of zip.entries) {
    const path = name.replace(/^\//, '')
    if (!readParts.test(path) || unreadParts.test(path)) continue
    const content = zip.read(path)
    if (!content) continue
    refuseEntities(path, content)
    if (!path.endsWith('sharedStrings.xml')) cells += countOf(content, '<v>') + countOf(content, '<is>')
    if (path === 'content.xml') cells += countOf(content, '<table:table-cell')
    if (cells > officeCellLimit)
      throw new Refusal('file-must-be-within-size-limit', `表格单元格超过上限 ${officeCellLimit} 个`)
    parts.set(path, content)
  }
  return parts
}

const options = {
  cellDates: false,
  cellFormula: true,
  cellHTML: false,
  cellNF: false,
  cellText: true,
  dense: true,
  dateNF: 'yyyy-mm-dd',
  bookVBA: false,
  type: 'buffer',
} as const

/** What is used of the library's container, which it leaves untyped. */
type Containers = {
  utils: {
    cfb_new: () => unknown
    cfb_add: (container: unknown, path: string, content: Buffer, options: { unsafe: boolean }) => void
  }
  write: (container: unknown, options: { fileType: 'zip'; type: 'buffer'; compression: boolean }) => Buffer
}

/** The safely inflated parts as an archive again, which the library opens without inflating anything. */
const repacked = (containers: Containers, parts: ReadonlyMap<string, Buffer>): Buffer => {
  const container = containers.utils.cfb_new()
  for (const [path, content] of parts) containers.utils.cfb_add(container, path, content, { unsafe: true })
  return containers.write(container, { fileType: 'zip', type: 'buffer', compression: false })
}

const isPasswordError = (error: unknown): boolean =>
  error instanceof Error && /password|encrypt/i.test(error.message)

/** Opens a workbook with the library, which tells the console what a reader learns as a doubt or a Refusal. */
const guarded = (read: () => WorkBook): WorkBook => {
  const told = console.error
  console.error = () => undefined
  try {
    return read()
  } catch (error) {
    if (error instanceof Refusal) throw error
    if (isPasswordError(error)) throw new Refusal('file-must-not-be-encrypted')
    throw new Refusal('file-must-be-intact', '不是完整的 Excel 工作簿')
  } finally {
    console.error = told
  }
}

/**
 * Opens a workbook (xlsx, xlsm, xlsb, ods in a ZIP; xls, et in OLE; Excel 2003 XML). Formulas are never evaluated, macros
 * never looked at. Throws a Refusal for a damaged, encrypted, hostile or oversize one.
 */
export const loadWorkbook = async (bytes: Uint8Array, inZip: boolean): Promise<LoadedWorkbook> => {
  if (!inZip) {
    const [library, codepages] = await Promise.all([
      import('@e965/xlsx'),
      import('@e965/xlsx/dist/cpexcel.full.mjs'),
    ])
    library.set_cptable(codepages)
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    refuseEntities('文件', buffer)
    return {
      book: guarded(() => library.read(buffer, { ...options, cellStyles: true })),
      parts: new Map(),
      pathOf: new Map(),
    }
  }
  const parts = partsOf(openZip(bytes))
  const library = await import('@e965/xlsx')
  const buffer = repacked(library.CFB, parts)
  const paths = sheetPaths(parts)
  return {
    book: guarded(() => library.read(buffer, { ...options, cellStyles: paths.size === 0 })),
    parts,
    pathOf: paths,
  }
}
