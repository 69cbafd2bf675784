import { readCells } from '@heng/intake/formats/xlsx/read-cells'
import { type FilledTemplate, readFilledSheets } from './filled-sheets'

/**
 * Reads a template that was filled in, saved by whatever office program; see readFilledSheets. `newKey` gives the keys
 * of new indicators. Throws a Refusal for a file that is no such template or cannot be read.
 */
export const readFilledTemplate = async (bytes: Uint8Array, newKey: () => string): Promise<FilledTemplate> =>
  readFilledSheets(await readCells(bytes), newKey)
