const startsWith = (bytes: Uint8Array, signature: readonly number[], at = 0): boolean =>
  signature.every((byte, index) => bytes[at + index] === byte)

const ascii = (text: string): number[] => Array.from(text, (char) => char.charCodeAt(0))

/** Signatures of files that are no text, with what a user calls them. */
const signatures: readonly (readonly [readonly number[], string])[] = [
  [ascii('%PDF-'), 'PDF 文件'],
  [[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], '旧版 Word 或 Excel 文件（doc、xls）'],
  [[0x89, 0x50, 0x4e, 0x47], 'PNG 图片'],
  [[0xff, 0xd8, 0xff], 'JPEG 图片'],
  [ascii('GIF8'), 'GIF 图片'],
  [ascii('II*\0'), 'TIFF 图片'],
  [ascii('MM\0*'), 'TIFF 图片'],
  [ascii('Rar!'), 'RAR 压缩包'],
  [[0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], '7z 压缩包'],
  [[0x1f, 0x8b, 0x08], 'gzip 压缩包'],
  [[0xfd, 0x37, 0x7a, 0x58, 0x5a], 'xz 压缩包'],
  [ascii('{\\rtf'), 'RTF 文档'],
  [[0x7f, 0x45, 0x4c, 0x46], '可执行程序'],
  [ascii('SQLite format 3\0'), 'SQLite 数据库'],
]

/** What a ZIP archive holds, told by the member names near its beginning and its end. */
const zipKind = (bytes: Uint8Array): string => {
  const names = Buffer.concat([bytes.subarray(0, 8192), bytes.subarray(-65_536)]).toString('latin1')
  if (names.includes('xl/')) return 'Excel 工作簿（xlsx）'
  if (names.includes('word/')) return 'Word 文档（docx）'
  if (names.includes('ppt/')) return 'PowerPoint 演示文稿（pptx）'
  if (names.includes('OFD.xml')) return 'OFD 版式文件'
  return 'ZIP 压缩包'
}

/** Says in Chinese what kind of binary file the bytes are by their signature; null where none is known. */
export const fileKind = (bytes: Uint8Array): string | null => {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return zipKind(bytes)
  const known = signatures.find(([signature]) => startsWith(bytes, signature))
  if (known) return known[1]
  // "MZ" may begin a text; a program has zeros in its header as well.
  if (startsWith(bytes, ascii('MZ')) && bytes.subarray(0, 64).includes(0)) return '可执行程序'
  // A few bytes may stand before the signature of a PDF.
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  return /[^\t\n\r\x20-\x7e]/.test(head) && head.includes('%PDF-1.') ? 'PDF 文件' : null
}
