import { crc32, inflateRawSync } from 'node:zlib'
import { Refusal } from '@heng/domain/refusal'
import iconv from 'iconv-lite'

/** A member of a ZIP archive, as its directory describes it. */
export type ZipEntry = {
  name: string
  compressed: number
  /** As declared; never trusted. */
  size: number
  method: number
  checksum: number
  encrypted: boolean
  at: number
}

export type Zip = {
  entries: readonly ZipEntry[]
  /** The content of a member, inflated within the limits of the archive; null where it has none of that name. */
  read: (name: string) => Buffer | null
}

const entryLimit = 20_000
const memberLimit = 96 * 1024 * 1024
const totalLimit = 192 * 1024 * 1024
/** Office files compress up to some eighty times; beyond that, and large, it is an attack. */
const ratioLimit = 400
const ratioCounts = 4 * 1024 * 1024

const damaged = (detail: string): Refusal => new Refusal('file-must-be-intact', detail)

const strictUtf8 = new TextDecoder('utf-8', { fatal: true })

/** Names are UTF-8 where the archive says so or it decodes as such; Chinese Windows writes GBK. */
const nameOf = (raw: Buffer): string => {
  try {
    return strictUtf8.decode(raw)
  } catch {
    return iconv.decode(raw, 'gb18030')
  }
}

/** Where the end record of the directory begins; at most 64 KB of comment stand behind it. */
const endRecord = (buffer: Buffer): number => {
  for (let at = buffer.length - 22; at >= Math.max(0, buffer.length - 22 - 65_535); at -= 1)
    if (buffer.readUInt32LE(at) === 0x06054b50) return at
  throw damaged('找不到压缩目录')
}

const entriesOf = (buffer: Buffer): ZipEntry[] => {
  const end = endRecord(buffer)
  const count = buffer.readUInt16LE(end + 10)
  let at = buffer.readUInt32LE(end + 16)
  if (count > entryLimit) throw new Refusal('archive-must-be-within-limits', `文件数超过上限 ${entryLimit}`)
  const entries: ZipEntry[] = []
  for (let nth = 0; nth < count; nth += 1) {
    if (at + 46 > buffer.length || buffer.readUInt32LE(at) !== 0x02014b50) throw damaged('压缩目录不完整')
    const [nameLength, extra, comment] = [
      buffer.readUInt16LE(at + 28),
      buffer.readUInt16LE(at + 30),
      buffer.readUInt16LE(at + 32),
    ]
    entries.push({
      name: nameOf(buffer.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/'),
      compressed: buffer.readUInt32LE(at + 20),
      size: buffer.readUInt32LE(at + 24),
      method: buffer.readUInt16LE(at + 10),
      checksum: buffer.readUInt32LE(at + 16),
      encrypted: (buffer.readUInt16LE(at + 8) & 1) === 1,
      at: buffer.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + extra + comment
  }
  return entries
}

/** The compressed bytes of a member. */
const storedBytes = (buffer: Buffer, entry: ZipEntry): Buffer => {
  if (entry.at + 30 > buffer.length || buffer.readUInt32LE(entry.at) !== 0x04034b50)
    throw damaged(`压缩包成员 ${entry.name} 不完整`)
  const from = entry.at + 30 + buffer.readUInt16LE(entry.at + 26) + buffer.readUInt16LE(entry.at + 28)
  if (from + entry.compressed > buffer.length) throw damaged(`压缩包成员 ${entry.name} 不完整`)
  return buffer.subarray(from, from + entry.compressed)
}

const overLimit = (name: string): Refusal => new Refusal('archive-must-be-within-limits', name)

const inflate = (stored: Buffer, entry: ZipEntry, most: number): Buffer => {
  if (entry.encrypted) throw new Refusal('file-must-not-be-encrypted', entry.name)
  if (entry.method === 0) {
    if (stored.length > most) throw overLimit(entry.name)
    return stored
  }
  if (entry.method !== 8) throw damaged(`压缩包成员 ${entry.name} 的压缩方法不受支持`)
  const limit = Math.min(most, Math.max(ratioCounts, stored.length * ratioLimit))
  try {
    return inflateRawSync(stored, { maxOutputLength: limit })
  } catch (error) {
    if (error instanceof RangeError) throw overLimit(entry.name)
    throw damaged(`压缩包成员 ${entry.name} 无法解压`)
  }
}

/**
 * Opens a ZIP archive. Members are inflated only when asked for, and never beyond a limit in size, in ratio and
 * in all, whatever the directory declares. Throws a Refusal for a damaged or encrypted archive.
 */
export const openZip = (bytes: Uint8Array): Zip => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = entriesOf(buffer)
  const byName = new Map(entries.map((entry) => [entry.name.replace(/^\//, ''), entry]))
  let left = totalLimit
  return {
    entries,
    read: (name) => {
      const entry = byName.get(name)
      if (!entry) return null
      const content = inflate(storedBytes(buffer, entry), entry, Math.min(left, memberLimit))
      left -= content.length
      // a flipped bit may change a figure without anyone noticing
      if (crc32(content) !== entry.checksum) throw damaged(`压缩包成员 ${entry.name} 校验不符`)
      return content
    },
  }
}
