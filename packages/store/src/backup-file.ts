import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { Refusal } from '@heng/domain/refusal'

/** What a backup says of itself before its tables. */
export type BackupHead = {
  createdAt: string
  /** The migrations the database had, in order. */
  migrations: { number: number; name: string; checksum: string }[]
}

export type BackupTable = { name: string; columns: string[] }
export type BackupSequence = { name: string; value: string; called: boolean }
export type TableSum = { rows: number; bytes: number; sha256: string }

/**
 * The parts of a backup in their order: head, then each table with its data (PostgreSQL's text form of COPY, cut
 * anywhere) and its sum, then the sequences.
 */
export type BackupPart =
  | { part: 'head'; head: BackupHead }
  | { part: 'table'; table: BackupTable }
  | { part: 'data'; data: Buffer }
  | { part: 'sum'; sum: TableSum }
  | { part: 'sequences'; sequences: BackupSequence[] }

const magic = Buffer.from('HENG-BACKUP 1\n')
const sealLength = 32
const partLimit = 64 * 1024 * 1024
const letters = { head: 'H', table: 'T', data: 'D', sum: 'E', sequences: 'S' } as const
const prefixLength = 5

const damaged = (detail: string): Refusal => new Refusal('backup-must-be-intact', detail)

/** A frame: a letter for the kind, the length in four bytes, the content. */
const frameOf = (part: BackupPart): Buffer[] => {
  const content = part.part === 'data' ? part.data : Buffer.from(JSON.stringify(part))
  const prefix = Buffer.alloc(prefixLength)
  prefix.write(letters[part.part], 0, 'latin1')
  prefix.writeUInt32BE(content.length, 1)
  return [prefix, content]
}

async function* framesOf(parts: AsyncIterable<BackupPart>): AsyncGenerator<Buffer> {
  for await (const part of parts) yield* frameOf(part)
}

/** Puts the magic word before and the hash of everything after what passes. */
async function* sealed(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const hash = createHash('sha256').update(magic)
  yield magic
  for await (const chunk of chunks) {
    hash.update(chunk)
    yield chunk
  }
  yield hash.digest()
}

/** Writes a backup: magic word, one gzip stream of frames, the SHA-256 of both. `file` must not exist. */
export const writeBackupFile = (file: string, parts: AsyncIterable<BackupPart>): Promise<void> =>
  pipeline(
    framesOf(parts),
    createGzip({ level: 3 }),
    sealed,
    createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true }),
  )

/** Checks the magic word and the hash of the whole file; answers where the gzip stream ends. */
const requireSeal = async (file: string): Promise<number> => {
  const handle = await open(file, 'r').catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT' ? new Refusal('file-must-exist', file) : error
  })
  try {
    const end = (await handle.stat()).size - sealLength
    const begin = Buffer.alloc(magic.length)
    await handle.read(begin, 0, begin.length, 0)
    if (!begin.equals(magic)) throw damaged('这不是衡的备份文件，或者是更新的格式')
    if (end <= magic.length) throw damaged('文件不完整')
    const hash = createHash('sha256')
    const chunks = handle.createReadStream({ start: 0, end: end - 1, autoClose: false })
    for await (const chunk of chunks) hash.update(chunk as Buffer)
    const seal = Buffer.alloc(sealLength)
    await handle.read(seal, 0, sealLength, end)
    if (!hash.digest().equals(seal)) throw damaged('校验和不符')
    return end
  } finally {
    await handle.close()
  }
}

/** The frames of a stream, put together from chunks of any size. */
async function* framesIn(chunks: AsyncIterable<Buffer>): AsyncGenerator<{ letter: string; content: Buffer }> {
  let held: Buffer[] = []
  let size = 0
  const take = (length: number): Buffer => {
    const all = held.length === 1 && held[0] ? held[0] : Buffer.concat(held, size)
    held = [all.subarray(length)]
    size -= length
    return all.subarray(0, length)
  }
  let awaited: { letter: string; length: number } | null = null
  for await (const chunk of chunks) {
    held.push(chunk)
    size += chunk.length
    for (;;) {
      if (awaited === null) {
        if (size < prefixLength) break
        const prefix = take(prefixLength)
        awaited = { letter: prefix.toString('latin1', 0, 1), length: prefix.readUInt32BE(1) }
        if (awaited.length > partLimit) throw damaged('内容不合格式')
      }
      if (size < awaited.length) break
      yield { letter: awaited.letter, content: take(awaited.length) }
      awaited = null
    }
  }
  if (awaited !== null || size > 0) throw damaged('文件不完整')
}

const partOf = (letter: string, content: Buffer): BackupPart => {
  if (letter === letters.data) return { part: 'data', data: content }
  const part = JSON.parse(content.toString('utf8')) as BackupPart
  if (letters[part.part] !== letter) throw damaged('内容不合格式')
  return part
}

/** Adds up the text of one table; a line end inside a value is escaped there, so every one ends a row. */
export const tableSum = () => {
  const hash = createHash('sha256')
  let rows = 0
  let bytes = 0
  return {
    add: (data: Buffer): void => {
      hash.update(data)
      bytes += data.length
      for (let at = data.indexOf(10); at >= 0; at = data.indexOf(10, at + 1)) rows += 1
    },
    result: (): TableSum => ({ rows, bytes, sha256: hash.digest('hex') }),
  }
}

/** Checks the order of the parts and every table against its sum. */
async function* checked(parts: AsyncIterable<BackupPart>): AsyncGenerator<BackupPart> {
  let state: 'begin' | 'between' | 'table' | 'end' = 'begin'
  let sum = tableSum()
  const must = (wanted: typeof state): void => {
    if (state !== wanted) throw damaged('内容不合格式')
  }
  for await (const part of parts) {
    switch (part.part) {
      case 'head':
        must('begin')
        state = 'between'
        break
      case 'table':
        must('between')
        state = 'table'
        sum = tableSum()
        break
      case 'data':
        must('table')
        sum.add(part.data)
        break
      case 'sum': {
        must('table')
        const found = sum.result()
        if (found.sha256 !== part.sum.sha256 || found.rows !== part.sum.rows)
          throw damaged('有一张表的内容不对')
        state = 'between'
        break
      }
      case 'sequences':
        must('between')
        state = 'end'
        break
    }
    yield part
  }
  must('end')
}

async function* unpacked(file: string): AsyncGenerator<BackupPart> {
  const end = await requireSeal(file)
  const unpack = createGunzip()
  const passing = pipeline(createReadStream(file, { start: magic.length, end: end - 1 }), unpack)
  // Heard where the frames are read; unheard it would end the process.
  passing.catch(() => {})
  for await (const { letter, content } of framesIn(unpack)) yield partOf(letter, content)
  await passing
}

/**
 * Reads a backup part by part, holding little of it at a time. A file that is not to the last bit what was written
 * is refused before the first part.
 */
export const readBackupFile = (file: string): AsyncGenerator<BackupPart> => checked(unpacked(file))
