import { Refusal } from '@heng/domain/refusal'
import iconv from 'iconv-lite'

/** Decodes the bytes of a text file: UTF-8 with or without BOM, UTF-16 with BOM or by its pattern of zeros, GB18030. */
export const decodeText = (bytes: Uint8Array): string => {
  if (bytes.length === 0) throw new Refusal('file-must-not-be-empty')
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(buffer)
  } catch {
    return iconv.decode(buffer, 'gb18030')
  }
}
