import { findProgram } from '../find-program'
import { runProgram } from './run-program'

/** The installed programs that turn a scanned page into text. */
export type Recogniser = {
  tesseract: string
  pdftoppm: string
  /** Whether it knows Latin text, and with it figures, by itself. */
  latin: boolean
}

const askTime = 10_000

/** The installed text recognition with Chinese, or null. */
export const findRecogniser = async (): Promise<Recogniser | null> => {
  const [tesseract, pdftoppm] = await Promise.all([findProgram(['tesseract']), findProgram(['pdftoppm'])])
  if (tesseract === null || pdftoppm === null) return null
  const languages = await runProgram(tesseract, ['--list-langs'], new Uint8Array(), askTime)
  const known = new Set(languages?.toString('utf8').split(/\s+/))
  return known.has('chi_sim') ? { tesseract, pdftoppm, latin: known.has('eng') } : null
}
