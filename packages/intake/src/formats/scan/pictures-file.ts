import type { Raster } from './raster'

const headLength = 8
const entryLength = 12
const fieldCount = 9

/** Fields of a page in a TIFF file: number, kind (3: two bytes, 4: four), value. */
const fieldsOf = (raster: Raster, at: number): [number, number, number][] => [
  [256, 4, raster.width],
  [257, 4, raster.height],
  [258, 3, 8],
  [259, 3, 1],
  [262, 3, 1],
  [273, 4, at],
  [277, 3, 1],
  [278, 4, raster.height],
  [279, 4, raster.pixels.length],
]

/** Several grey pictures as the pages of one TIFF file that is not compressed. */
export const picturesFile = (pictures: readonly Raster[]): Buffer => {
  const head = Buffer.alloc(headLength)
  head.write('II')
  head.writeUInt16LE(42, 2)
  head.writeUInt32LE(headLength, 4)
  const parts: Buffer[] = [head]
  let at = headLength
  pictures.forEach((raster, nth) => {
    const odd = raster.pixels.length % 2
    const size = 2 + fieldCount * entryLength + 4
    const fields = fieldsOf(raster, at + size)
    const directory = Buffer.alloc(size)
    directory.writeUInt16LE(fields.length)
    fields.forEach(([number, kind, value], index) => {
      const from = 2 + index * entryLength
      directory.writeUInt16LE(number, from)
      directory.writeUInt16LE(kind, from + 2)
      directory.writeUInt32LE(1, from + 4)
      if (kind === 3) directory.writeUInt16LE(value, from + 8)
      else directory.writeUInt32LE(value, from + 8)
    })
    at += size + raster.pixels.length + odd
    directory.writeUInt32LE(nth + 1 < pictures.length ? at : 0, size - 4)
    parts.push(directory, Buffer.from(raster.pixels.buffer, raster.pixels.byteOffset, raster.pixels.length))
    if (odd) parts.push(Buffer.alloc(1))
  })
  return Buffer.concat(parts)
}
