import { Refusal } from '@heng/domain/refusal'
import iconv from 'iconv-lite'
import { fileKind } from './file-kind'

/** The largest file that is read, in bytes. */
const sizeLimit = 64 * 1024 * 1024
/** How much of a file is decoded to decide its encoding. */
const sampleSize = 128 * 1024

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be' | 'gb18030'

const marks: readonly (readonly [readonly number[], Encoding])[] = [
  [[0xff, 0xfe, 0, 0], 'utf-32le'],
  [[0, 0, 0xfe, 0xff], 'utf-32be'],
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
]

let everyday: ReadonlySet<string> | null = null

/** The 3,755 everyday characters (level 1 of GB 2312): nearly all of a Chinese text, a fraction of mojibake. */
const everydayCharacters = (): ReadonlySet<string> => {
  if (everyday) return everyday
  const bytes: number[] = []
  for (let row = 0xb0; row <= 0xd7; row += 1)
    for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell += 1) bytes.push(row, cell)
  everyday = new Set(iconv.decode(Buffer.from(bytes), 'gb18030'))
  return everyday
}

/** The share of a decoded sample that looks like text a Chinese office writes, 0 to 1. */
const plausibility = (text: string): number => {
  const known = everydayCharacters()
  let good = 0
  let bad = 0
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0
    if (code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d || code === 0x3000 || code === 0x85)
      continue
    if (code < 0x20 || (code >= 0x7f && code < 0xa0)) bad += 2
    else if (code === 0xfffd || (code >= 0xe000 && code <= 0xf8ff)) bad += 2
    else if (code < 0x7f) good += 1
    else if (known.has(char)) good += 2
    else if (
      /[\u2010-\u203B\u2160-\u217F\u2190-\u22FF\u2460-\u24FF\u2500-\u25FF\u3000-\u3029\uFF01-\uFFE5]/u.test(
        char,
      )
    )
      good += 2
    else bad += 1
  }
  return good + bad === 0 ? 1 : good / (good + bad)
}

/** A window of the file that begins at the first byte beyond ASCII, where encodings differ. */
const sampleOf = (buffer: Buffer): Buffer => {
  let first = 0
  for (let byte = buffer[0]; byte !== undefined && byte < 0x80 && byte !== 0; byte = buffer[first]) first += 1
  const from = first === buffer.length ? 0 : Math.max(0, first - 2) & ~1
  return buffer.subarray(from, from + sampleSize)
}

const decodeAs = (buffer: Buffer, encoding: Encoding): string =>
  encoding === 'utf-8'
    ? new TextDecoder('utf-8').decode(buffer)
    : encoding === 'utf-16le'
      ? new TextDecoder('utf-16le').decode(buffer)
      : iconv.decode(buffer, encoding).replace(/^\uFEFF/, '')

const strictUtf8 = (buffer: Buffer): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(buffer)
  } catch {
    return null
  }
}

/** The encoding whose reading of the sample is the most plausible; null where none makes a text. */
const mostPlausible = (sample: Buffer): Encoding | null => {
  let best: Encoding | null = null
  let bestScore = 0.7
  for (const encoding of ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const) {
    const score = plausibility(decodeAs(sample, encoding))
    if (score > bestScore) [best, bestScore] = [encoding, score]
  }
  return best
}

/** Whether a text that is valid UTF-8 may be GB18030 by accident: little of it, and none of it Chinese. */
const maybeAccident = (text: string): boolean =>
  text.length < 4096 && /[\u0080-\u07FF]/.test(text) && !/[\u0800-\uFFFF]/.test(text)

/** The share of control characters above which a file is no text, however it decodes. */
const isBinary = (text: string): boolean => {
  const sample = text.length > sampleSize ? text.slice(0, sampleSize) : text
  const controls = sample.match(/[\u0000-\u0008\u000E-\u001A\u001C-\u001F\u007F]/g)?.length ?? 0
  return controls > 16 && controls * 10 > sample.length
}

const chooseEncoding = (buffer: Buffer): string => {
  const mark = marks.find(([bytes]) => bytes.every((byte, at) => buffer[at] === byte))
  if (mark) return decodeAs(buffer.subarray(mark[0].length), mark[1])
  const sample = sampleOf(buffer)
  const zeros = sample.includes(0)
  const utf8 = strictUtf8(buffer)
  if (utf8 !== null && !zeros && !maybeAccident(utf8)) return utf8
  const encoding = mostPlausible(sample)
  if (utf8 !== null && (encoding === null || encoding === 'utf-8')) return utf8
  if (encoding !== null) return decodeAs(buffer, encoding)
  if (zeros) throw new Refusal('file-must-be-text', '含有大量空字节，是二进制文件')
  throw new Refusal('file-encoding-must-be-known')
}

/**
 * Decodes the bytes of a text file: UTF-8, UTF-16 and GB18030, with or without a byte order mark, decided by
 * validity and by how plausible the decoded text is. Throws a Refusal for what is empty, too large or no text.
 */
export const decodeText = (bytes: Uint8Array): string => {
  if (bytes.length === 0) throw new Refusal('file-must-not-be-empty')
  if (bytes.length > sizeLimit)
    throw new Refusal(
      'file-must-be-within-size-limit',
      `文件为 ${Math.ceil(bytes.length / 1024 / 1024)} MB，上限 ${sizeLimit / 1024 / 1024} MB`,
    )
  const kind = fileKind(bytes)
  if (kind !== null) throw new Refusal('file-must-be-text', `这是 ${kind}`)
  const text = chooseEncoding(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  if (!/[^\s\u200B-\u200F\u2060\uFEFF]/u.test(text)) throw new Refusal('file-must-not-be-empty')
  if (isBinary(text)) throw new Refusal('file-must-be-text', '含有大量控制字符，是二进制文件')
  return text
}
