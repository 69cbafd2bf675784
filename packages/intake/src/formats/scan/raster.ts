/** A page as a picture: one byte a pixel, 0 black to 255 white, row by row. */
export type Raster = { width: number; height: number; pixels: Uint8Array }

/** What is darker than this is ink. */
export const ink = 150

/** Reads a picture in the PGM format (binary, 8 bits); null where it is none or was cut off. */
export const rasterOf = (bytes: Buffer): Raster | null => {
  const head = /^P5\s+(?:#[^\n]*\n)?(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 200).toString('latin1'))
  if (!head) return null
  const [width, height] = [Number(head[1]), Number(head[2])]
  const pixels = bytes.subarray(head[0].length, head[0].length + width * height)
  return width * height > 0 && pixels.length === width * height ? { width, height, pixels } : null
}
