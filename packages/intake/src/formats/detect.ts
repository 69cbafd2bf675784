import { fileKind } from './file-kind'
import { openZip, type Zip } from './zip'

/** What a file is, by its content: its name is never looked at. */
export type FileType =
  | 'text'
  | 'workbook-zip'
  | 'workbook-ole'
  | 'workbook-xml'
  | 'word'
  | 'legacy-word'
  | 'pdf'
  | 'archive'
  | 'encrypted'
  | 'unsupported'

const ole = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
const zipMark = Buffer.from([0x50, 0x4b, 0x03, 0x04])
const emptyZipMark = Buffer.from([0x50, 0x4b, 0x05, 0x06])

/** Whether an OLE file has a stream of this name: its directory holds names in UTF-16, each in a slot of 128 bytes. */
const hasStream = (buffer: Buffer, name: string): boolean => {
  const wanted = Buffer.from(`${name}\0`, 'utf16le')
  for (let at = buffer.indexOf(wanted, 512); at >= 0; at = buffer.indexOf(wanted, at + 2))
    if (at % 128 === 0) return true
  return false
}

const oleType = (buffer: Buffer): FileType => {
  if (hasStream(buffer, 'EncryptedPackage')) return 'encrypted'
  if (hasStream(buffer, 'Workbook') || hasStream(buffer, 'Book')) return 'workbook-ole'
  if (hasStream(buffer, 'WordDocument')) return 'legacy-word'
  return 'unsupported'
}

const contentType = (zip: Zip): string => {
  const names = new Set(zip.entries.map((entry) => entry.name))
  if (names.has('[Content_Types].xml')) return (zip.read('[Content_Types].xml') ?? '').toString('utf8')
  return names.has('mimetype') ? (zip.read('mimetype') ?? '').toString('latin1') : ''
}

const zipType = (buffer: Buffer): FileType => {
  const zip = openZip(buffer)
  const type = contentType(zip)
  if (
    /spreadsheetml\.(?:sheet|template)\.main\+xml|ms-excel\.(?:sheet|template)\.(?:binary\.)?macroEnabled/i.test(
      type,
    )
  )
    return 'workbook-zip'
  if (type.includes('opendocument.spreadsheet')) return 'workbook-zip'
  if (
    /wordprocessingml\.(?:document|template)\.main\+xml|ms-word\.(?:document|template)\.macroEnabled/i.test(
      type,
    )
  )
    return 'word'
  if (type.includes('opendocument.text')) return 'legacy-word'
  if (/presentationml|opendocument/.test(type) || zip.entries.some(({ name }) => name === 'OFD.xml'))
    return 'unsupported'
  return 'archive'
}

/** Says what a file is. Throws a Refusal when it is a damaged archive. */
export const detectType = (bytes: Uint8Array): FileType => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (buffer.subarray(0, 4).equals(zipMark) || buffer.subarray(0, 4).equals(emptyZipMark))
    return zipType(buffer)
  if (buffer.subarray(0, 8).equals(ole)) return oleType(buffer)
  const head = buffer.subarray(0, 4096).toString('latin1')
  if (head.startsWith('{\\rtf')) return 'legacy-word'
  if (
    /^(?:\xef\xbb\xbf)?\s*<\?xml/.test(head) &&
    head.includes('urn:schemas-microsoft-com:office:spreadsheet')
  )
    return 'workbook-xml'
  return fileKind(bytes) === 'PDF 文件' ? 'pdf' : 'text'
}
